package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/viewport"
	"github.com/charmbracelet/x/ansi"

	"nnexplore/ui/state"
)

// renderOverlay draws what lies over the panes: a text that scrolls, with the
// line of keys below it.
func renderOverlay(s state.State, t Theme, width, height int) string {
	rows := height
	if height > 4 {
		rows--
	}
	v := viewport.New(width, rows)
	v.SetContent(helpText(t, width))
	v.SetYOffset(s.Scroll)
	lines := strings.Split(v.View(), "\n")
	for i, line := range lines {
		line = ansi.Truncate(line, width, "")
		lines[i] = line + strings.Repeat(" ", width-ansi.StringWidth(line))
	}
	if rows < height {
		lines = append(lines, keyLine(s, t, width))
	}
	return strings.Join(lines, "\n")
}

// helpText is every key, in its group, and what the words on screen mean.
func helpText(t Theme, width int) string {
	strong, keys := t.look(Strong), t.look(Key)
	var b strings.Builder
	b.WriteString(" " + strong.Render("nnexplore: see where each number of a neural network comes from") + "\n")
	for _, g := range groups {
		b.WriteString("\n " + strong.Render(g) + "\n")
		for _, k := range bindings {
			if k.group == g {
				shown := k.Help().Key
				pad := strings.Repeat(" ", max(1, 12-textWidth(shown)))
				b.WriteString("   " + keys.Render(shown) + pad + k.Help().Desc + "\n")
			}
		}
	}
	b.WriteString("\n " + strong.Render("Names") + "\n")
	for _, note := range nameNotes {
		b.WriteString(ansi.Wordwrap("   "+note, max(20, width-2), "") + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// nameNotes say how the screen's names relate to the book's and NumPy's.
var nameNotes = []string{
	"a = x·W + b and z = h(a), layer by layer; y is what the last layer gives.",
	"W1[i,j]: row i is where the signal comes from, column j the neuron it goes to.",
	"The book's figures write the two indices the other way round; NumPy counts from 0.",
	"Layers are counted by their weights W1, W2 …; others count the rows of neurons.",
}
