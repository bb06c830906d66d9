package network

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// A truthColumn is one column of the truth table: the output of a neuron, that of an
// inner one under the name of the function that it computes of what comes into it.
type truthColumn struct {
	layer, j int
	head     string
}

// truthInputs heads the two inputs, and truthRows is how high the table is with the line
// of what y is.
const (
	truthInputs = "x1 x2"
	truthRows   = 1 + 4 + 1
)

// truthColumns are all neurons, or where these have no room the outputs alone.
func (v *view) truthColumns(truth model.Truth, room int) []truthColumn {
	for _, from := range []int{0, v.Net.Last()} {
		var columns []truthColumn
		width := len(truthInputs)
		for l := from; l <= v.Net.Last(); l++ {
			for j := range v.Net.Layers[l].Out() {
				head := truth.Own(l, j)
				switch {
				case l == v.Net.Last() && v.Net.Layers[l].Out() == 1:
					head = "y" // beside x1 and x2 its own name would be read as theirs
				case head == "" || l == v.Net.Last():
					head = v.Net.Out(l, j).Name()
				}
				columns = append(columns, truthColumn{l, j, head})
				width += 1 + canvas.TextWidth(head)
			}
		}
		if width <= room {
			return columns
		}
	}
	return nil
}

// drawTruth draws at the right what a network of two inputs and steps computes for the
// four pairs of 0 and 1, if there is room; the row of the present x is marked.
func (v *view) drawTruth(c canvas.Canvas) {
	const gap, mark = 2, 1
	truth, ok := v.Truth()
	if !ok || c.Height < truthRows {
		return
	}
	columns := v.truthColumns(truth, c.Width-gap-mark)
	if len(columns) == 0 {
		return
	}
	width := len(truthInputs)
	for _, column := range columns {
		width += 1 + canvas.TextWidth(column.head)
	}
	c = c.Within(canvas.Box(c.Width-width-mark, 0, width+mark, truthRows))
	x := c.Text(mark, 0, canvas.Faint, truthInputs)
	ends := make([]int, len(columns))
	for k, column := range columns {
		x = c.Text(x+1, 0, canvas.Faint, column.head)
		ends[k] = x
	}
	for i, row := range truth.Rows {
		style := canvas.Plain
		if row.X[0] == v.X[0] && row.X[1] == v.X[1] {
			c.Set(0, 1+i, canvas.Focused, '▸')
			style = canvas.Strong
		}
		c.Text(mark, 1+i, style, fmt.Sprintf("%2v %2v", row.X[0], row.X[1]))
		for k, column := range columns {
			c.Right(ends[k], 1+i, style, fmt.Sprint(row.Layers[column.layer].Z[column.j]))
		}
	}
	c.Right(c.Width, 1+len(truth.Rows), canvas.Faint, v.Net.Out(v.Net.Last(), 0).Name()+" is "+truth.Name(v.Net.Last(), 0))
}
