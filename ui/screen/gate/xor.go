package gate

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// xorExtra is how many rows the try at XOR has beyond the least: a head, and the way
// to the network that can.
const xorExtra = 2

// xorLeast is how many rows it needs beside the truth table.
const xorLeast = 5

// xorRows is the least height of the try: the conditions, and the three sentences of
// the argument.
func xorRows(c canvas.Canvas, s *state.State, width, rows int) int {
	_, argument := facts.XOR(s.Gate)
	_, columns := xorConditions(c, s.Gate, width, rows)
	return 4/columns + len(argument)
}

// drawXOR draws the try at XOR: the four conditions with the numbers in them, which
// of them hold, and why they cannot all.
func drawXOR(c canvas.Canvas, s *state.State) {
	demands, argument := facts.XOR(s.Gate)
	texts, columns := xorConditions(c, s.Gate, c.Width, c.Height)
	y, rows := 0, 4/columns+len(argument)
	if c.Height > rows+xorExtra {
		y++ // blank, below what is said of the ruler
	}
	if c.Height > rows+1 {
		c.Text(0, y, canvas.Strong, "Can one perceptron be XOR? It would have to meet all:")
		y++
	}
	for i, k := range demands {
		mark, style := "✗ ", canvas.Warning
		if k.Holds {
			mark, style = "✓ ", canvas.Fires
		}
		cell := c.Within(canvas.Box(i%columns*(c.Width/columns), y+i/columns, c.Width/columns, 1))
		x := cell.Text(0, 0, style, mark)
		cell.Text(x, 0, canvas.Plain, texts[i])
	}
	y = c.Lines(0, y+4/columns, canvas.Plain, argument)
	c.Text(0, y, canvas.Plain, "X opens the network of two layers that can.")
}

// xorConditions writes the conditions, as fully as two columns have room for, or else
// each on a line; where that leaves too few rows for the argument, without numbers.
func xorConditions(c canvas.Canvas, g state.GateState, width, rows int) (texts [4]string, columns int) {
	const mark = 2
	demands, argument := facts.XOR(g)
	for _, way := range []struct {
		wants, asks, so string // before the output, the condition, and the numbers, if these are to be seen
		columns         int
	}{
		{" must give ", ": ", "; here ", 2}, {" ", " if ", "; here ", 2}, {" ", " if ", "; ", 2},
		{" must give ", ": ", "; here ", 1}, {" ", " if ", "", 2}, {" must give ", ": ", "; here ", 1},
	} {
		widest := 0
		for i, k := range demands {
			texts[i] = fmt.Sprintf("(%g,%g)%s%d%s%s", k.X1, k.X2, way.wants, k.Want, way.asks, k.Text)
			if way.so != "" {
				texts[i] += way.so + xorNumbers(g, k)
			}
			widest = max(widest, mark+c.Measure(texts[i])+1-i%way.columns) // with a blank before the next column
		}
		if columns = way.columns; widest <= width/columns && 4/columns+len(argument) <= rows {
			return texts, columns
		}
	}
	return texts, columns
}

// xorNumbers is what the numbers of the gate make of a condition, whether it holds or not.
func xorNumbers(g state.GateState, k model.Condition) string {
	r := g.Gate.Row(k.X1, k.X2)
	left, right := facts.Sides(g, r)
	return number.Short(left) + " " + g.Gate.Rule.Sign(r.Y) + " " + number.Short(right)
}
