package overlay

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"nnexplore/ui/screen/canvas"
)

// A Page is a text that lies over the panes and scrolls: at least as many lines as there
// are rows for them, each exactly as wide as the window. Only lines in sight are made.
type Page struct {
	Rows, Count int
	Line        func(y int) string
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

// fill makes a styled text exactly width cells wide; where it is cut, it ends in dots.
func fill(t canvas.Theme, text string, width int) string {
	if width < 1 {
		return ""
	}
	text = t.Grounded(ansi.Truncate(t.Spell(text), width, t.Spell("…")))
	return text + t.Dress(canvas.Plain, strings.Repeat(" ", max(0, width-lipgloss.Width(text))))
}
