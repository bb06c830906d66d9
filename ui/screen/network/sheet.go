package network

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/batch"
)

// The sheet of a layer is its matrix with everything that belongs to a row or a
// column beside it: what comes in stands in a column at the left, row i of W is
// to the right of value i, and under column j stand b[j], a[j] and z[j].

const (
	wideCell   = 17 // old → new with four decimals, a sign and a mark at each end
	movedCell  = 15 // the same for numbers without a sign, and a mark at each end
	leastCell  = 10 // one number with four decimals, a sign and all marks
	fullCell   = 25
	resultRows = 3 // b, a, z
)

// A sheetShape is how a sheet uses a width: name is for the names of the rows, which are
// indices alone where they are short, left for these and what comes in, cell for each number.
type sheetShape struct {
	name, left, cell int
	short            bool
}

// shapeSheet gives old → new room, or, where that would drive a neuron out of
// sight that a narrower cell keeps in, only as much as all of them have.
func (v *view) shapeSheet(l, width int) sheetShape {
	layer := v.Net.Layers[l]
	g := sheetShape{name: len(v.Net.From(l, layer.In()-1).Name()) + 1, cell: wideCell}
	if l == 0 {
		g.name += nameCells(v.Net.Inputs)
	}
	if v.full {
		g.cell = fullCell
	} else if short := len(fmt.Sprint(layer.In(), "[] ")); v.carded && (layer.Out()+1)*leastCell > width-short && width-short >= 2*leastCell {
		g.name, g.short = short, true
		g.cell = (width - short) / ((width - short) / leastCell) // as many neurons as there is room for
	} else if narrow := (width - g.name) / (layer.Out() + 1); narrow >= leastCell {
		g.cell = min(narrow, wideCell)
	} else if cells := (width - g.name) / movedCell; cells > 1 {
		g.cell = min((width-g.name)/cells, wideCell) // as many neurons as show what moved
	}
	if g.name+2*g.cell > width {
		g.cell = max(leastCell, (width-g.name)/2)
	}
	g.left = g.name + g.cell
	if label := canvas.TextWidth(v.outLabel(l)) + 1; g.left < label && label+g.cell*layer.Out() <= width {
		g.left = label
	}
	return g
}

// wantSheet is the height at which no row of any sheet is out of sight.
func (v *view) wantSheet() int {
	rows := 0
	for _, l := range v.Net.Layers {
		rows = max(rows, sheetRowsOf(l))
	}
	return rows
}

// sheetRowsOf is how many rows the sheet of a layer takes.
func sheetRowsOf(l model.Layer) int { return 1 + l.In() + resultRows }

// drawSheet draws the sheet of layer l, with row i and column j in sight.
func (v *view) drawSheet(c canvas.Canvas, l, i, j int) {
	if c.Height < 2 {
		return
	}
	g := v.shapeSheet(l, c.Width)
	columns := pageOf(j, v.Net.Layers[l].Out(), (c.Width-g.left)/g.cell)
	if v.View.Selecting { // with its neighbours on both sides
		columns = around(j, v.Net.Layers[l].Out(), (c.Width-g.left)/g.cell)
	}
	rows := v.fitRows(l, i, c.Height-1)
	if l == v.View.Layer && !v.carded || v.carded && l == v.Net.Last() {
		end := g.left + (columns.to-columns.from)*g.cell
		batch.Truth(c.Within(canvas.Box(end, 0, c.Width-end, c.Height)), v.NetworkState)
	}

	v.drawSheetHeads(c, l, g, rows.w, columns)
	v.drawColumn(c.Within(canvas.Box(0, 1, g.left, c.Height-1)), l, g, rows.w)
	for k := columns.from; k < columns.to; k++ {
		at := canvas.Box(g.left+(k-columns.from)*g.cell, 0, g.cell, c.Height)
		v.drawNeuron(c.Within(at), l, k, rows)
	}
	v.drawRowNames(c, l, g, rows)
}

// lookAt is the row and column of the sheet that must be in sight: those of the selected
// number, of the step, or before the first step of what a nudge changes.
func (v *view) lookAt() (i, j int) {
	switch s := v.e.Step; {
	case v.View.Selecting || v.e.Part == model.Nothing:
		r := v.Target()
		if r.Kind == model.InX {
			return r.J, 0
		}
		if r.Layer != v.View.Layer {
			return 0, 0
		}
		return r.I, r.J
	case v.e.Grain == model.ByLayer:
		return 0, 0
	case v.e.Grain == model.ByTerm && s.Kind == model.Bias:
		return v.e.In - 1, s.J
	case v.e.Grain == model.ByTerm:
		return s.I, s.J
	default:
		return 0, s.J
	}
}

// drawSheetHeads names the columns, and says how much is out of sight: of the rows
// at the left, of the columns at the last one.
func (v *view) drawSheetHeads(c canvas.Canvas, l int, g sheetShape, rows, columns span) {
	c.Right(g.left-1, 0, canvas.Faint, v.Net.SourceName(l))
	if hidden := rows.label("", v.Net.Layers[l].In()); hidden != "" {
		c.Text(0, 0, canvas.Strong, hidden)
	}
	const gap, narrow = 2, 13
	matrix := fmt.Sprintf("W%d", l+1)
	truth, logical := v.Truth()
	at := g.left + 1
	if g.cell < narrow || logical {
		at--
	}
	c.Text(at, 0, canvas.Faint, matrix)
	out, what := v.Net.Layers[l].Out(), "neuron "
	if canvas.TextWidth(what)+len(fmt.Sprint(columns.to)) > g.cell-canvas.TextWidth(matrix)-gap {
		what = "" // in no column, where the first has no room for it
	}
	for k := columns.from; k < columns.to; k++ {
		head, style := fmt.Sprint(what, k+1), canvas.Faint
		if e := v.e; l == e.Layer && k == e.From && e.To-e.From == 1 && e.Part != model.Nothing {
			style = canvas.Made
		}
		if logical && what != "" {
			if named := head + " " + truth.Own(l, k); len(named) <= g.cell-canvas.TextWidth(matrix)-gap {
				head = named
			}
		}
		if k == columns.to-1 && columns.to-columns.from < out {
			head = fmt.Sprintf("%s%d of %d", what, k+1, out)
			if !v.carded || l == v.View.Layer {
				style = canvas.Strong
			}
			if k == columns.from || canvas.TextWidth(head) >= g.cell {
				head = fmt.Sprintf("%d of %d", k+1, out)
			}
		}
		c.Right(g.left+(k-columns.from+1)*g.cell-1, 0, style, head)
	}
}

// drawColumn draws the values that come in, each with its name.
func (v *view) drawColumn(c canvas.Canvas, l int, g sheetShape, rows span) {
	texts := make([]string, 0, rows.to-rows.from)
	for i := rows.from; i < rows.to; i++ {
		texts = append(texts, v.text(v.Net.From(l, i), g.cell))
	}
	for k, text := range inColumn(texts) {
		r := v.Net.From(l, rows.from+k)
		label := r.Name()
		if g.short {
			label = label[strings.Index(label, "["):]
		}
		if name := v.Net.Called(r); r.Kind == model.InX && name != "" {
			label += " " + name
		}
		c.Within(canvas.Box(0, k, g.name-1, 1)).Text(0, 0, v.nameStyle(r), label)
		v.number(c, g.name, k, c.Width-g.name, r, text)
	}
}

// drawNeuron draws what belongs to one neuron: its column of W, b, a and z.
func (v *view) drawNeuron(c canvas.Canvas, l, j int, rows sheetRows) {
	refs := make([]model.Ref, 0, rows.w.to-rows.w.from+resultRows)
	for i := rows.w.from; i < rows.w.to; i++ {
		refs = append(refs, model.W(l, i, j))
	}
	for _, r := range rows.results {
		refs = append(refs, [...]model.Ref{model.B(l, j), model.A(l, j), v.Net.Out(l, j)}[r])
	}
	texts := make([]string, len(refs))
	for k, r := range refs {
		texts[k] = v.text(r, c.Width)
	}
	for k, text := range inColumn(texts) {
		v.number(c, 0, k+1, c.Width, refs[k], text)
	}
}

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
