// Package batch draws a network for several inputs at once: its example inputs as a table of x
// and y, of which the truth table of a network of steps is a small one, and the product of a
// layer for all of them.
package batch

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/model/truth"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A column has one number of each pass, the number at ref, under its head.
type column struct {
	head string
	ref  model.Ref
	end  int // the cell behind it
}

// A table is some passes through a network, one under the other.
type table struct {
	net     model.Network
	columns []column
	print   func(float64) string
	known   func(model.Ref) bool // nil where every number is
	mark    func(model.Ref) rune // of the row in hand, nil for none
}

// add adds a column for each number in sight, of that width, the first behind the cell from. It
// returns the cell behind the last.
func (t *table) add(in canvas.Span, ref func(int) model.Ref, from, width int) (end int) {
	for k := in.From; k < in.To; k++ {
		from += width
		t.columns = append(t.columns, column{head: ref(k).Name(), ref: ref(k), end: from})
	}
	return from
}

// drawHeads names the columns in row y.
func (t table) drawHeads(c canvas.Canvas, y int) {
	for _, k := range t.columns {
		c.Right(k.end, y, canvas.Faint, k.head)
	}
}

// drawRow draws one pass in row y; that of x is marked in front of its label.
func (t table) drawRow(c canvas.Canvas, y int, label string, trace model.Trace, inHand bool) {
	style := c.Marked(y, inHand)
	c.Text(1, y, style, label)
	for _, k := range t.columns {
		text := "·"
		if t.known == nil || t.known(k.ref) {
			text = t.print(model.Value(t.net, trace, k.ref))
		}
		c.Right(k.end, y, style, text)
		if inHand && t.mark != nil {
			c.Set(k.end-canvas.TextWidth(text)-1, y, style, t.mark(k.ref))
		}
	}
}

// The truth table heads its inputs, has a mark before its rows and, beside a sheet, a gap.
const (
	truthInputs         = "x1 x2"
	truthGap, truthMark = 2, 1
)

// TruthRows is how high the truth table is: its head, the four rows, and the line of what y
// is.
const TruthRows = 1 + 4 + 1

// TruthCells is what the whole truth table takes beside a sheet, with its gap.
func TruthCells(n model.Network, logic truth.Table) int {
	const anyRoom = 1 << 20
	columns := truthColumns(n, logic, truthMark, anyRoom)
	return truthGap + columns[len(columns)-1].end
}

// truthColumns are all neurons, or where these have no room the outputs alone. An inner one
// has the name of the function that it computes of what comes into it.
func truthColumns(n model.Network, logic truth.Table, at, room int) []column {
	for _, from := range []int{0, n.Last()} {
		var columns []column
		end := at + len(truthInputs)
		for l := from; l <= n.Last(); l++ {
			for j := 0; j < n.Layers[l].Out() && end <= at+room; j++ {
				head := logic.Own(l, j)
				switch {
				case l == n.Last() && n.Layers[l].Out() == 1:
					head = "y" // beside x1 and x2 its own name would be read as theirs
				case head == "" || l == n.Last():
					head = n.Out(l, j).Name()
				}
				end += 1 + canvas.TextWidth(head)
				columns = append(columns, column{head: head, ref: n.Out(l, j), end: end})
			}
		}
		if end <= at+room {
			return columns
		}
	}
	return nil
}

// Truth draws at the right what a network of two inputs and steps computes for the four
// pairs of 0 and 1, if there is room; the row of the present x is marked.
func Truth(c canvas.Canvas, n state.NetworkState) {
	logic, ok := n.Truth()
	if !ok || c.Height < TruthRows {
		return
	}
	t := table{net: n.Net, columns: truthColumns(n.Net, logic, truthMark, c.Width-truthGap-truthMark), print: func(v float64) string { return fmt.Sprint(v) }}
	if len(t.columns) == 0 {
		return
	}
	width := t.columns[len(t.columns)-1].end
	c = c.Within(canvas.Box(c.Width-width, 0, width, TruthRows))
	c.Text(truthMark, 0, canvas.Faint, truthInputs)
	t.drawHeads(c, 0)
	for i, row := range logic.Rows {
		t.drawRow(c, 1+i, fmt.Sprintf("%2v %2v", row.X[0], row.X[1]), row, row.X[0] == n.X[0] && row.X[1] == n.X[1])
	}
	last := n.Net.Last()
	name := logic.Name(last, 0)
	is, _ := c.Fitting(c.Width, n.Net.Out(last, 0).Name()+" is "+name, "y: "+name, name)
	c.Right(c.Width, 1+len(logic.Rows), canvas.Faint, is)
}

// The cells of a number in the larger tables, with a mark and a blank before it.
const (
	cell     = 10
	fullCell = 25
)

// numbers is how numbers are written in cells of that width: with all digits or a few.
func numbers(full bool) (print func(float64) string, width int) {
	if full {
		return number.Full, fullCell
	}
	return func(v float64) string { return number.Fit(v, cell-2) }, cell
}

// joined is the texts that there are, parted by dots.
func joined(texts ...string) string {
	var there []string
	for _, text := range texts {
		if text != "" {
			there = append(there, text)
		}
	}
	return strings.Join(there, " · ")
}

// label is the number of a row from 1, or that x is one's own.
func label(r facts.Row) string {
	if r.Index < 0 {
		return "own"
	}
	return fmt.Sprint(r.Index + 1)
}

// leadOf is the width of the mark and the label in front of a row.
func leadOf(n state.NetworkState) int {
	return 1 + max(len("own"), len(fmt.Sprint(len(n.Examples))))
}

// inSight are the rows that fit in so many lines, with that of x among them, and x itself
// behind them where it is one's own.
func inSight(n state.NetworkState, lines int) (canvas.Span, []facts.Row) {
	if n.Row() < 0 {
		lines--
	}
	s := canvas.Around(n.Row(), len(n.Examples), lines)
	return s, facts.Rows(n, s.From, s.To)
}
