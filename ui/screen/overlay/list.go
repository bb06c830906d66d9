package overlay

import (
	"fmt"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A List is lines to choose one from, in columns, with words about the chosen one below
// where its line is cut.
type List struct {
	title  string
	lines  [][]string // the columns of each
	chosen int
	pick   func(line int) state.Action // what a click on a line does
}

// ListOf is the list of presets of the focused pane.
func ListOf(s state.State) List {
	lines, _ := s.List()
	l := List{title: "networks", chosen: s.Line, pick: func(line int) state.Action { return state.PickLine{Line: line} }}
	if s.Focus == state.GatePane {
		l.title = "gates"
	}
	for _, p := range lines {
		l.lines = append(l.lines, []string{p.Title, p.Form, p.Source})
	}
	return l
}

const (
	listMark    = "▸ "
	listGap     = 2 // columns between two columns of a list
	listDetails = 2 // rows for the whole of a line that is cut
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

// Draw draws the list in a frame at the upper left of the canvas, as large as it needs to
// be.
func (l List) Draw(c canvas.Canvas) {
	widths := l.widths(c)
	inside := len([]rune(listMark)) + listGap*(len(widths)-1)
	for _, w := range widths {
		inside += w
	}
	const frame = 2 // on both sides
	cut, rows := inside+2*frame > c.Width, len(l.lines)
	if cut {
		rows += listDetails
	}
	box := canvas.Box(0, 0, min(c.Width, inside+2*frame), min(c.Height, rows+frame))
	c.Click(box, state.MoveLine{}) // which only keeps it open
	f := c.Over(box)
	if box.W <= 2*frame || box.H <= frame {
		l.drawLines(f, widths)
		return
	}
	f.Frame(canvas.Focused)
	title, _ := f.Fitting(f.Width-4, fmt.Sprintf(" %s: %d of %d ", l.title, l.chosen+1, len(l.lines)), " "+l.title+" ", "")
	f.Text(2, 0, canvas.Strong, title)
	in := f.Within(canvas.Box(frame, 1, box.W-2*frame, box.H-frame))
	if cut && in.Height > listDetails+1 {
		l.drawLines(in.Within(canvas.Box(0, 0, in.Width, in.Height-listDetails)), widths)
		about := l.lines[l.chosen]
		for y, text := range canvas.Wrap(about[len(about)-1], in.Width) {
			if y < listDetails {
				in.Text(0, in.Height-listDetails+y, canvas.Plain, text)
			}
		}
		return
	}
	l.drawLines(in, widths)
}

// drawLines draws as many lines as there is room for, the chosen one among them.
func (l List) drawLines(c canvas.Canvas, widths []int) {
	first := max(0, min(l.chosen-c.Height+1, len(l.lines)-c.Height))
	for y := 0; y < c.Height && first+y < len(l.lines); y++ {
		at := first + y
		style, x := canvas.Plain, 0
		if at == l.chosen {
			style = canvas.Strong
			c.Text(0, y, canvas.Focused, listMark)
		}
		x += len([]rune(listMark))
		for k, text := range l.lines[at] {
			c.Text(x, y, style, text)
			x += widths[k] + listGap
		}
		c.Click(canvas.Box(0, y, c.Width, 1), l.pick(at))
	}
}
