package overlay

import (
	"fmt"

	"nnexplore/ui/screen/canvas"
)

// A Page is a text that lies over the panes and scrolls: at least as many lines as there
// are rows for them. Only lines in sight are drawn.
type Page struct {
	Rows, Count int
	Draw        func(c canvas.Canvas, line int) // draws a line on a row
}

// Most is how far the page can be scrolled.
func (p Page) Most() int { return p.Count - p.Rows }

// Note is the number of the part in sight, with a sign where there is more below. It is
// empty where all of the text is in sight.
func (p Page) Note(scroll, width int) string {
	if p.Count <= p.Rows {
		return ""
	}
	words := [...]string{"page ", ", more ↓"}
	if width < 60 {
		words = [...]string{"", " ↓"}
	}
	pages := (p.Count + p.Rows - 1) / p.Rows
	if scroll+p.Rows >= p.Count {
		return fmt.Sprintf("%s%d/%d", words[0], pages, pages)
	}
	return fmt.Sprintf("%s%d/%d%s", words[0], min(scroll/p.Rows+1, pages-1), pages, words[1])
}
