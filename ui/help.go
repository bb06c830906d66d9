package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/viewport"
	"github.com/charmbracelet/lipgloss"

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
	v.SetContent(strings.Join(overlayLines(s, t, width, rows), "\n"))
	v.SetYOffset(s.Scroll)
	lines := strings.Split(v.View(), "\n")
	if rows < height {
		lines = append(lines, keyLine(s, t, width))
	}
	return strings.Join(lines, "\n")
}

// overlayScroll is how far the overlay can be scrolled in a window of that size.
func overlayScroll(s state.State, width, height int) int {
	if width < 1 || height < 1 {
		return 0
	}
	rows := height
	if height > 4 {
		rows--
	}
	return max(0, len(overlayLines(s, Theme{}, width, rows))-rows)
}

// overlayLines is the text that lies over the panes: at least rows lines, each
// exactly as wide as the window.
func overlayLines(s state.State, t Theme, width, rows int) []string {
	if s.Overlay == state.HelpOverlay {
		return helpLines(s, t, width, rows)
	}
	lines := []string{fill(t, " "+t.dress(Strong, "Copied, if the terminal takes it; else mark it here (m frees the mouse):"), width), fill(t, "", width)}
	for _, line := range strings.Split(s.Text, "\n") {
		for _, part := range broken(line, max(1, width-4)) {
			lines = append(lines, fill(t, t.dress(Plain, "  "+part), width))
		}
	}
	for len(lines) < rows {
		lines = append(lines, fill(t, "", width))
	}
	return lines
}

// The help stands in as many columns as have room for their words.
const helpColumn = 50

// helpLines is every key, in its group, and what the names on screen mean: at
// least rows lines, each exactly as wide as the window. The groups of the pane in
// use come first.
func helpLines(s state.State, t Theme, width, rows int) []string {
	n := max(1, width/helpColumn)
	w := width / n
	columns := make([][]string, n)
	blocks := helpBlocks(s, t, w)
	total := 0
	for _, b := range blocks {
		total += len(b)
	}
	at := 0
	for _, b := range blocks {
		if at < n-1 && len(columns[at])+len(b)/2 > (total+n-1)/n {
			at++
		}
		columns[at] = append(columns[at], b...)
	}
	lines := []string{fill(t, " "+t.dress(Strong, "nnexplore: see where each number of a neural network comes from"), width)}
	for y := 0; ; y++ {
		line, more := "", false
		for _, column := range columns {
			text := ""
			if y < len(column) {
				text, more = column[y], true
			}
			line += fill(t, text, w)
		}
		if !more && len(lines) >= rows {
			return lines
		}
		lines = append(lines, fill(t, line, width))
	}
}

// fill makes a styled text exactly width cells wide.
func fill(t Theme, text string, width int) string {
	text = t.spell(text)
	text = lipgloss.NewStyle().MaxWidth(width).Render(text)
	if width < 1 {
		return ""
	}
	return text + t.dress(Plain, strings.Repeat(" ", max(0, width-lipgloss.Width(text))))
}

// helpBlocks is one block of lines for each group of keys, and one for the names.
func helpBlocks(s state.State, t Theme, width int) [][]string {
	var blocks [][]string
	for _, g := range groupsFor(s.Focus) {
		block := []string{"", " " + t.dress(Strong, g)}
		for _, k := range bindings {
			if k.group == g {
				shown := k.Help().Key
				pad := strings.Repeat(" ", max(1, 10-textWidth(shown)))
				block = append(block, t.dress(Plain, "  ")+t.dress(Key, shown)+t.dress(Plain, pad+k.Help().Desc))
			}
		}
		blocks = append(blocks, block)
	}
	names := []string{"", " " + t.dress(Strong, "Names")}
	for _, note := range nameNotes {
		for i, line := range wrap(note, max(10, width-4)) {
			lead := "  "
			if i > 0 {
				lead = "    "
			}
			names = append(names, t.dress(Plain, lead+line))
		}
	}
	return append(blocks, names)
}

// groupsFor is the groups with those of the pane in use first.
func groupsFor(p state.Pane) []string {
	own := [...][]string{{groupGate}, {groupCurves, groupWindow}, {groupNetwork, groupSelect, groupChange}}[p]
	list := append(slices.Clone(own), groupNumbers, groupFiles, groupScreen)
	for _, g := range groups {
		if !slices.Contains(list, g) {
			list = append(list, g)
		}
	}
	return list
}

// nameNotes say how the screen's names relate to the book's and NumPy's.
var nameNotes = []string{
	"a = x·W + b and z = h(a), layer by layer; y is what the last layer gives.",
	"W1[i,j]: row i is where the signal comes from, column j the neuron it goes to.",
	"The book's figures write the two indices the other way round; NumPy counts from 0.",
	"Layers are counted by their weights W1, W2 …; others count the rows of neurons.",
	"• marks what a step uses, ▸ what it makes, [ ] the selected number, » what moved.",
	"A line of the network is dashed where its weight is below 0, thick where it is large.",
}
