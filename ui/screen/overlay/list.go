package overlay

import (
	"fmt"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A List is lines to choose one from, in columns. The last column is words: where there is
// room they are in as many rows as they take, else the chosen line's stand in full below.
type List struct {
	title  string
	lines  [][]string // the columns of each
	chosen int
	pick   func(line int) state.Action // what a click on a line does
}

// ListOf is the list of presets of the focused pane, or of the chapters of the tour.
func ListOf(s state.State) List {
	lines, _ := s.List()
	l := List{title: "networks", chosen: s.Line, pick: func(line int) state.Action { return state.PickLine{Line: line} }}
	switch {
	case s.Chapters != nil:
		l.title = "chapters of the tour"
	case s.Focus == state.GatePane:
		l.title = "gates"
	}
	for _, p := range lines {
		l.lines = append(l.lines, []string{p.Title, p.Form, p.Source})
	}
	return l
}

const (
	listMark    = 2  // columns for the mark of the chosen line
	listGap     = 2  // columns between two columns of a list
	listDetails = 2  // rows for the whole of a line that is cut
	listWords   = 24 // the least width at which the words are broken into rows
	listFrame   = 2  // cells of the frame on both sides, and its rows
)

// widths are the widths of the columns.
func (l List) widths(c canvas.Canvas) []int {
	w := make([]int, len(l.lines[0]))
	for _, line := range l.lines {
		for k, text := range line {
			w[k] = max(w[k], c.Measure(text))
		}
	}
	return w
}

// words are the words of each line, broken where they have room in so many rows in all.
func (l List) words(width, rows int) (all [][]string, ok bool) {
	for _, line := range l.lines {
		broken := canvas.Wrap(line[len(line)-1], max(width, 1))
		all, rows = append(all, broken), rows-len(broken)
	}
	return all, width >= listWords && rows >= 0
}

// Draw draws the list in a frame at the upper left of the canvas, as large as it needs to
// be.
func (l List) Draw(c canvas.Canvas) {
	widths := l.widths(c)
	last := len(widths) - 1
	left := listMark + listGap*last // what is before the words
	for _, w := range widths[:last] {
		left += w
	}
	width := min(left+widths[last], c.Width-2*listFrame)
	words, whole := l.words(width-left, c.Height-listFrame)
	rows := len(l.lines)
	switch {
	case whole:
		rows = 0
		for _, w := range words {
			rows += len(w)
		}
	case left+widths[last] > width:
		rows += listDetails
	}
	box := canvas.Box(0, 0, min(c.Width, width+2*listFrame), min(c.Height, rows+listFrame))
	c.Click(box, state.MoveLine{}) // which only keeps it open
	f := c.Over(box)
	if box.W <= 2*listFrame || box.H <= listFrame {
		l.drawLines(f, widths)
		return
	}
	title, _ := f.Fitting(f.Width-6, fmt.Sprintf("%s: %d of %d", l.title, l.chosen+1, len(l.lines)), l.title, "")
	in := f.Panel(canvas.Panel{Edge: canvas.Focused, Style: canvas.Strong, Title: title})
	switch {
	case whole:
		y := 0
		for at, rows := range words {
			l.drawLine(in.Rows(y, len(rows)), at, widths, rows)
			y += len(rows)
		}
	case rows > len(l.lines) && in.Height > listDetails+1:
		l.drawLines(in.Rows(0, in.Height-listDetails), widths)
		about := l.lines[l.chosen]
		in.Lines(0, in.Height-listDetails, canvas.Plain, canvas.Wrap(about[len(about)-1], in.Width))
	default:
		l.drawLines(in, widths)
	}
}

// drawLines draws as many lines, a row each, as there is room for, the chosen one among
// them.
func (l List) drawLines(c canvas.Canvas, widths []int) {
	in := canvas.Around(l.chosen, len(l.lines), c.Height)
	for at, line := range l.lines[in.From:in.To] {
		l.drawLine(c.Rows(at, 1), in.From+at, widths, line[len(line)-1:])
	}
}

// drawLine draws a line with its words in rows.
func (l List) drawLine(c canvas.Canvas, at int, widths []int, words []string) {
	style, x := c.Marked(0, at == l.chosen), listMark
	line := l.lines[at]
	for k, text := range line[:len(line)-1] {
		c.Text(x, 0, style, text)
		x += widths[k] + listGap
	}
	c.Lines(x, 0, style, words)
	c.Click(canvas.Box(0, 0, c.Width, c.Height), l.pick(at))
}
