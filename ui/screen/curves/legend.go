package curves

import (
	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A legend lists the curves below the plot, shown or not, the chosen one marked.
type legend struct {
	entries []legendEntry
	rows    int
}

// A legendEntry is a curve of the list, by its index there, with its place.
type legendEntry struct{ index, x, y, w int }

const (
	legendColumns = 4
	legendColumn  = 20 // columns of an entry where there is room for that
)

// legendWidth is what the entry of a curve takes: mark, box, stroke, blank and name.
func legendWidth(h model.Activation) int { return 1 + 3 + 3 + 1 + len(h) }

// legendIn lays all curves out one behind the other where one line has room for them,
// which leaves more to the plot; else in columns, each at least as wide as its entries, or,
// where these do not fit, in as many lines as it takes.
func legendIn(list []model.Activation, width int) legend {
	l := legendFlow(list, width)
	for _, least := range []int{min(width/legendColumns, legendColumn), 0} {
		if at := legendGrid(list, least); l.rows > 1 && at[legendColumns] <= width {
			l = legend{}
			for i := range list {
				k := i % legendColumns
				l.add(legendEntry{i, at[k], i / legendColumns, at[k+1] - at[k]})
			}
			return l
		}
	}
	return l
}

// legendGrid is where the columns begin, and the last ends, each as wide as its entries and
// at least so wide.
func legendGrid(list []model.Activation, least int) (at [legendColumns + 1]int) {
	for k := range legendColumns {
		w := least
		for i := k; i < len(list); i += legendColumns {
			w = max(w, legendWidth(list[i]))
		}
		at[k+1] = at[k] + w
	}
	return at
}

// legendFlow lays all curves out one behind the other.
func legendFlow(list []model.Activation, width int) legend {
	var l legend
	x, y := 0, 0
	for i, h := range list {
		w := legendWidth(h)
		if x > 0 && x+w > width {
			x, y = 0, y+1
		}
		l.add(legendEntry{i, x, y, w})
		x += w + 1
	}
	return l
}

// short is one line of the legend: the chosen curve, and as many others of those
// that are shown as have room.
func (l legend) short(curves state.CurvesState, width int) legend {
	var line legend
	x, list := 0, curves.List()
	for k := -1; k < len(curves.Shown); k++ {
		i := k
		if k < 0 {
			i = curves.Chosen
		} else if !curves.Shown[k] || k == curves.Chosen {
			continue
		}
		if w := legendWidth(list[i]); x == 0 || x+w <= width {
			line.add(legendEntry{i, x, 0, w})
			x += w + 1
		}
	}
	return line
}

func (l *legend) add(e legendEntry) {
	l.entries = append(l.entries, e)
	l.rows = max(l.rows, e.y+1)
}

func (l legend) draw(c canvas.Canvas, s view) {
	curves := s.Curves
	for _, e := range l.entries {
		f := curves.List()[e.index]
		cell := c.Within(canvas.Box(e.x, e.y, e.w, 1))
		cell.Click(canvas.Box(0, 0, e.w, 1), state.TakeCurve{Index: e.index})
		style := cell.Marked(0, e.index == curves.Chosen)
		box := "[ ]"
		if curves.Shown[e.index] {
			box = "[x]"
		}
		at := cell.Text(1, 0, style, box)
		sample, line := s.line(f, c.ASCII)
		at = cell.Text(at, 0, line, sample)
		cell.Text(at+1, 0, style, string(f))
	}
}
