package screen

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// renderOverlay draws what lies over the panes: a text that scrolls, and below it the
// line of keys with the number of the page in sight. copied is the text that was copied,
// where it was broken before.
func renderOverlay(s state.State, copied *brokenText, t canvas.Theme, width, height int) string {
	o := overlayOf(s, copied, t, width, height)
	lines := make([]string, 0, height)
	for y := range o.rows {
		lines = append(lines, o.line(min(s.Scroll, o.most())+y))
	}
	if o.rows < height {
		pages := pageNote(s.Scroll, o.rows, o.count, width)
		if w := canvas.TextWidth(t.Spell(pages)); w > 0 && w < width/3 {
			lines = append(lines, keyLine(s, t, width-w-2)+t.Dress(canvas.Plain, " ")+t.Dress(canvas.Strong, t.Spell(pages))+t.Dress(canvas.Plain, " "))
		} else {
			lines = append(lines, keyLine(s, t, width))
		}
	}
	return strings.Join(lines, "\n")
}

// pageNote is the number of the page in sight, with a sign where there is more below. It
// is empty where all of the text is in sight.
func pageNote(scroll, rows, total, width int) string {
	if total <= rows {
		return ""
	}
	words := [...]string{"page ", ", more ↓"}
	if width < 60 {
		words = [...]string{"", " ↓"}
	}
	pages := (total + rows - 1) / rows
	if scroll+rows >= total {
		return fmt.Sprintf("%s%d/%d", words[0], pages, pages)
	}
	return fmt.Sprintf("%s%d/%d%s", words[0], min(scroll/rows+1, pages-1), pages, words[1])
}

// overlayScroll is how far the overlay can be scrolled in a window of that size.
func overlayScroll(s state.State, copied *brokenText, width, height int) int {
	if !isDrawn(width, height) {
		return 0
	}
	return overlayOf(s, copied, canvas.Theme{}, width, height).most()
}

// An overlay is the text that lies over the panes: at least as many lines as there are
// rows for them, each exactly as wide as the window. Only lines in sight are made.
type overlay struct {
	rows, count int
	line        func(y int) string
}

// most is how far it can be scrolled.
func (o overlay) most() int { return o.count - o.rows }

// overlayOf is the overlay of s in a window of that size.
func overlayOf(s state.State, copied *brokenText, t canvas.Theme, width, height int) overlay {
	rows := height
	if height > 4 {
		rows--
	}
	if s.Overlay == state.HelpOverlay {
		lines := helpLines(s, t, width, rows)
		return overlay{rows, len(lines), func(y int) string { return lines[y] }}
	}
	const head = 2
	parts := copied.of(s.Text, width).parts
	return overlay{rows, max(rows, head+len(parts)), func(y int) string {
		switch {
		case y == 0:
			return fill(t, " "+t.Dress(canvas.Strong, "Copied, if the terminal takes it; else mark it here (m frees the mouse):"), width)
		case y >= head && y < head+len(parts):
			return fill(t, t.Dress(canvas.Plain, "  "+parts[y-head]), width)
		}
		return fill(t, "", width)
	}}
}

// A brokenText is a text that was copied, broken into parts for a window of that width. The
// text of a layer with many inputs is long, so that it is broken once and not at each key.
type brokenText struct {
	text  string
	width int
	parts []string
}

// of is the text broken for that width: b, where it is that already.
func (b *brokenText) of(text string, width int) *brokenText {
	if b != nil && b.width == width && b.text == text {
		return b
	}
	b = &brokenText{text: text, width: width}
	for line := range strings.SplitSeq(text, "\n") {
		b.parts = append(b.parts, canvas.Broken(line, max(1, width-4))...)
	}
	return b
}

// helpColumn is the least width of a column of the help, which has as many columns as
// fit.
const helpColumn = 40

// helpLines is every key, in its group, and what the names on screen mean: at
// least rows lines, each exactly as wide as the window. The groups of the pane in
// use come first.
func helpLines(s state.State, t canvas.Theme, width, rows int) []string {
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
	lines := []string{fill(t, " "+t.Dress(canvas.Strong, "nnexplore: see where each number of a neural network comes from"), width)}
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

// fill makes a styled text exactly width cells wide; where it is cut, it ends in dots.
func fill(t canvas.Theme, text string, width int) string {
	if width < 1 {
		return ""
	}
	text = t.Grounded(ansi.Truncate(t.Spell(text), width, t.Spell("…")))
	return text + t.Dress(canvas.Plain, strings.Repeat(" ", max(0, width-lipgloss.Width(text))))
}

// helpBlocks is a block of lines for the signs on screen, one for each group of keys,
// and one for the names.
func helpBlocks(s state.State, t canvas.Theme, width int) [][]string {
	blocks := [][]string{noteBlock(t, "Signs", signNotes, width)}
	for _, g := range groupsFor(s.Focus) {
		block := []string{"", " " + t.Dress(canvas.Strong, g)}
		for _, k := range helpRows(g) {
			block = append(block, k.lines(t, width)...)
		}
		blocks = append(blocks, block)
	}
	return append(blocks, noteBlock(t, "Names", nameNotes, width))
}

// helpKeys is the width of the keys before their words.
const helpKeys = 10

// A helpRow is a line of the help: keys that follow each other in the table, and the
// words that they share.
type helpRow struct{ keys, does string }

// lines writes the row out, with its words beside the keys.
func (k helpRow) lines(t canvas.Theme, width int) []string {
	w := canvas.TextWidth(t.Spell(k.keys))
	at := max(helpKeys, w+1)
	var lines []string
	for i, words := range canvas.Wrap(k.does, max(10, width-2-at)) {
		if i == 0 {
			lines = append(lines, t.Dress(canvas.Plain, "  ")+t.Dress(canvas.Key, k.keys)+t.Dress(canvas.Plain, strings.Repeat(" ", at-w)+words))
		} else {
			lines = append(lines, t.Dress(canvas.Plain, strings.Repeat(" ", 2+at)+words))
		}
	}
	return lines
}

// helpRows are the lines of a group.
func helpRows(group string) []helpRow {
	var rows []helpRow
	joins := false // whether the binding before is of the group
	for _, b := range bindings {
		if b.group != group {
			joins = false
			continue
		}
		h := b.Help()
		if last := len(rows) - 1; joins && rows[last].does == h.Desc {
			rows[last].keys += " " + h.Key
		} else {
			rows = append(rows, helpRow{h.Key, h.Desc})
		}
		joins = true
	}
	return rows
}

// noteBlock is a head with notes below it.
func noteBlock(t canvas.Theme, head string, notes []string, width int) []string {
	block := []string{"", " " + t.Dress(canvas.Strong, head)}
	for _, note := range notes {
		for i, line := range canvas.Wrap(note, max(10, width-4)) {
			lead := "  "
			if i > 0 {
				lead = "    "
			}
			block = append(block, t.Dress(canvas.Plain, lead+line))
		}
	}
	return block
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

// signNotes explain the signs on screen.
var signNotes = []string{
	"▸ is chosen, or what the step makes; • is what it uses.",
	"[ ] is selected; » has just moved, old → new where there is room.",
	"· is not computed yet; … stands for more, such as further digits.",
	"✗ is refused, or fails; ✓ holds.",
	"● fires, y = 1; ○ does not, y = 0; ★ is your own point.",
	"┝ on the ruler: its number belongs to the stretch on the right; ┥: to that on the left.",
	"Σ is the sum of all that comes into a neuron.",
	"◉ on a curve is the probe, at x; ◎ the second probe; ◆ a neuron of the network's layer.",
	"A line of the network is dashed where its weight is below 0, thick where it is in hand.",
	"Many numbers are colours: blue above 0, orange below, stronger where larger; or 1 to 9.",
}

// nameNotes relate the names on screen to the book's and NumPy's.
var nameNotes = []string{
	"a = x·W + b and z = h(a), layer by layer; y is what the last layer gives.",
	"W1[i,j]: row i is where the signal comes from, column j the neuron it goes to.",
	"The book's figures write the two indices the other way round; NumPy counts from 0.",
	"Layers are counted by their weights W1, W2 …; others count the rows of neurons.",
}
