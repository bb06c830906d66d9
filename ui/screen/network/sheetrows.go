package network

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// What of a sheet stands in sight where it has not the room for all of its rows.

// sheetRows are the rows of a sheet that are in sight: those of W, and which of b, a
// and z under them.
type sheetRows struct {
	w       span
	results []int
}

// The rows under W.
const (
	rowB = iota
	rowA
	rowZ
)

// fitRows chooses what stands in so many rows below the head: all of b, a and z, if a
// row of W has room above them. Else what the step makes comes first, for which it is
// made, then row i, and what is left in order.
func (v *view) fitRows(l, i, room int) sheetRows {
	in := v.Net.Layers[l].In()
	if room > resultRows {
		return sheetRows{around(i, in, room-resultRows), []int{rowB, rowA, rowZ}}
	}
	const rowW = -1
	order := append(v.needed(l), rowW, rowB, rowA, rowZ)
	rows := sheetRows{w: span{i, i}}
	for _, r := range order {
		switch {
		case room == 0 || slices.Contains(rows.results, r) || r == rowW && rows.w.to > i:
			continue
		case r == rowW:
			rows.w.to++
		default:
			rows.results = append(rows.results, r)
		}
		room--
	}
	slices.Sort(rows.results)
	return rows
}

// needed are the rows under W that the step makes, or the selection stands in.
func (v *view) needed(l int) []int {
	var list []int
	if e := v.e; e.Layer == l {
		switch e.Part {
		case model.Sums:
			list = append(list, rowA)
		case model.Outputs:
			list = append(list, rowZ)
		}
	}
	if r := v.Selected; v.View.Selecting && r.Layer == l {
		switch r {
		case model.B(l, r.J):
			list = append(list, rowB)
		case model.A(l, r.J):
			list = append(list, rowA)
		case v.Net.Out(l, r.J):
			list = append(list, rowZ)
		}
	}
	return list
}

// drawRowNames names the rows under W, and marks with dots where one is left out.
func (v *view) drawRowNames(c canvas.Canvas, l int, g sheetShape, rows sheetRows) {
	label := v.outLabel(l)
	if canvas.TextWidth(label) >= g.left || len(rows.results) < resultRows {
		label = v.Net.VectorName(2*l + 2)
	}
	names := [...]string{fmt.Sprintf("b%d", l+1), fmt.Sprintf("a%d", l+1), label}
	for k, r := range rows.results {
		y := 1 + rows.w.to - rows.w.from + k
		c.Right(g.left-1, y, canvas.Faint, names[r])
		before, behind := 0, len(names)
		if k > 0 {
			before = rows.results[k-1] + 1
		}
		if k+1 < len(rows.results) {
			behind = r + 1
		}
		if r > before || k+1 == len(rows.results) && r+1 < behind {
			c.Text(0, y, canvas.Faint, "…")
		}
	}
}
