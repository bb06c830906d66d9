package overlay

import (
	"strings"

	"nnexplore/ui/screen/canvas"
)

// A BrokenText is a text that was copied, broken into parts for a window of that width. The
// text of a layer with many inputs is long, so that it is broken once and not at each key.
type BrokenText struct {
	text  string
	width int
	parts []string
}

// Of is the text broken for that width: b, where it is that already.
func (b *BrokenText) Of(text string, width int) *BrokenText {
	if b != nil && b.width == width && b.text == text {
		return b
	}
	b = &BrokenText{text: text, width: width}
	for line := range strings.SplitSeq(text, "\n") {
		b.parts = append(b.parts, canvas.Broken(line, max(1, width-4))...)
	}
	return b
}

// Page is the text below a head; kept is why it could not be copied, empty where it was.
func (b *BrokenText) Page(kept string, rows int) Page {
	const head = 2
	title := "Copied, if the terminal takes it; else mark it here (m frees the mouse):"
	if kept != "" {
		title = "Not copied: " + kept + ". Mark it here (m frees the mouse):"
	}
	return Page{rows, max(rows, head+len(b.parts)), func(c canvas.Canvas, y int) {
		switch {
		case y == 0:
			c.Text(1, 0, canvas.Strong, title)
		case y >= head && y < head+len(b.parts):
			c.Text(2, 0, canvas.Plain, b.parts[y-head])
		}
	}}
}
