package network

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/model/truth"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/batch"
	"nnexplore/ui/screen/network/sheet"
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
	return slices.Max(v.sheetHeights())
}

// sheetHeights is how many rows the sheet of each layer takes.
func (v *view) sheetHeights() []int {
	heights := make([]int, len(v.Net.Layers))
	for l, layer := range v.Net.Layers {
		heights[l] = v.sheetRows(layer)
	}
	return heights
}

// sheetRows is how many rows the sheet of a layer takes.
func (v *view) sheetRows(l model.Layer) int {
	if v.Notation() != model.WX {
		return 1 + l.In() + resultRows
	}
	rows := sheet.Heads + l.Out()
	if _, logical := v.Truth(); logical {
		rows = max(rows, batch.TruthRows) // which stands beside it
	}
	return rows
}

// drawSheet draws the sheet of layer l, with row i and column j in sight.
func (v *view) drawSheet(c canvas.Canvas, l, i, j int) {
	switch {
	case c.Height < 2:
		return
	case v.Notation() == model.WX:
		v.drawNeuronRows(c, l, i, j)
		return
	}
	g := v.shapeSheet(l, c.Width)
	columns := canvas.PageOf(j, v.Net.Layers[l].Out(), (c.Width-g.left)/g.cell)
	if v.View.Selecting { // with its neighbours on both sides
		columns = canvas.Around(j, v.Net.Layers[l].Out(), (c.Width-g.left)/g.cell)
	}
	rows := v.fitRows(l, i, c.Height-1)
	v.drawTruth(c, l, g.left+columns.Len()*g.cell)

	v.drawSheetHeads(c, l, g, rows.w, columns)
	v.drawColumn(c.Within(canvas.Box(0, 1, g.left, c.Height-1)), l, g, rows.w)
	for k := columns.From; k < columns.To; k++ {
		at := canvas.Box(g.left+(k-columns.From)*g.cell, 0, g.cell, c.Height)
		v.drawNeuron(c.Within(at), l, k, rows)
	}
	v.drawRowNames(c, l, g, rows)
}

// drawNeuronRows draws the sheet of layer l with a row for each neuron, with value i and
// neuron j in sight.
func (v *view) drawNeuronRows(c canvas.Canvas, l, i, j int) {
	layer := v.Net.Layers[l]
	does, _ := v.does(l)
	s := sheet.Sheet{
		In: layer.In(), Out: layer.Out(), I: i, J: j, Made: -1, Needed: v.needed(l), Fewest: 2, Strong: !v.carded || l == v.View.Layer,
		Matrix: fmt.Sprintf("W%d", l+1), Source: v.Net.SourceName(l), Neuron: does,
		Value:  func(i int) []string { return v.valueNames(v.Net.From(l, i)) },
		Result: [...][]string{{fmt.Sprintf("b%d", l+1)}, {fmt.Sprintf("a%d", l+1)}, {v.outLabel(l), v.Net.VectorName(2*l + 2)}},
		Ref: func(row, column int) model.Ref {
			switch {
			case row == sheet.Incoming:
				return v.Net.From(l, column)
			case column < layer.In():
				return model.W(l, column, row)
			}
			return [...]model.Ref{model.B(l, row), model.A(l, row), v.Net.Out(l, row)}[column-layer.In()]
		},
		Text: v.text, Align: inColumn, Number: v.number,
	}
	if e := v.e; l == e.Layer && e.To-e.From == 1 && e.Part != model.Nothing {
		s.Made = e.From
	}
	slices.Reverse(s.Needed) // the selected before what the step makes
	if v.carded {            // where the picture has them too
		s.Fewest = 1
	}
	cells := sheet.Cells{Least: leastCell, Narrow: leastCell - 1, Most: wideCell}
	if truth, ok := v.truthBeside(l); ok {
		cells.Beside = batch.TruthCells(v.Net, truth)
	}
	if v.full {
		cells.Least, cells.Narrow, cells.Most = fullCell, fullCell-3, fullCell
	}
	v.drawTruth(c, l, s.Draw(c, cells))
}

// truthBeside is what the network computes as logic, if that stands beside the sheet of
// layer l: of the layer in view, among cards of the last.
func (v *view) truthBeside(l int) (logic truth.Table, ok bool) {
	logic, ok = v.Truth()
	return logic, ok && (l == v.View.Layer && !v.carded || v.carded && l == v.Net.Last())
}

// drawTruth draws the truth table beside the sheet of layer l, which ends at x.
func (v *view) drawTruth(c canvas.Canvas, l, x int) {
	if _, ok := v.truthBeside(l); ok {
		batch.Truth(c.Within(canvas.Box(x, 0, c.Width-x, c.Height)), v.NetworkState)
	}
}

// drawSheetHeads names the columns, and says how much is out of sight: of the rows
// at the left, of the columns at the last one.
func (v *view) drawSheetHeads(c canvas.Canvas, l int, g sheetShape, rows, columns canvas.Span) {
	c.Right(g.left-1, 0, canvas.Faint, v.Net.SourceName(l))
	if hidden := rows.Label("", v.Net.Layers[l].In()); hidden != "" {
		c.Text(0, 0, canvas.Strong, hidden)
	}
	const gap, narrow = 2, 13
	matrix := fmt.Sprintf("W%d", l+1)
	does, logical := v.does(l)
	at := g.left + 1
	if g.cell < narrow || logical {
		at--
	}
	c.Text(at, 0, canvas.Faint, matrix)
	out, what := v.Net.Layers[l].Out(), "neuron "
	if canvas.TextWidth(what)+len(fmt.Sprint(columns.To)) > g.cell-canvas.TextWidth(matrix)-gap {
		what = "" // in no column, where the first has no room for it
	}
	for k := columns.From; k < columns.To; k++ {
		head, style := fmt.Sprint(what, k+1), canvas.Faint
		if e := v.e; l == e.Layer && k == e.From && e.To-e.From == 1 && e.Part != model.Nothing {
			style = canvas.Made
		}
		if logical && what != "" {
			if named := head + " " + does(k); len(named) <= g.cell-canvas.TextWidth(matrix)-gap {
				head = named
			}
		}
		if k == columns.To-1 && columns.Len() < out {
			if !v.carded || l == v.View.Layer {
				style = canvas.Strong
			}
			room := g.cell - 1
			if k == columns.From {
				room -= canvas.TextWidth(matrix) + gap
			}
			head, _ = canvas.Fitting(room, fmt.Sprintf("neuron %d of %d", k+1, out), fmt.Sprintf("%d of %d", k+1, out))
		}
		c.Right(g.left+(k-columns.From+1)*g.cell-1, 0, style, head)
	}
}

// drawColumn draws the values that come in, each with its name.
func (v *view) drawColumn(c canvas.Canvas, l int, g sheetShape, rows canvas.Span) {
	texts := make([]string, 0, rows.Len())
	for i := rows.From; i < rows.To; i++ {
		texts = append(texts, v.text(v.Net.From(l, i), g.cell))
	}
	for k, text := range inColumn(texts) {
		r := v.Net.From(l, rows.From+k)
		label := v.valueNames(r)[0]
		if g.short {
			label = label[strings.Index(label, "["):]
		}
		c.Within(canvas.Box(0, k, g.name-1, 1)).Text(0, 0, v.nameStyle(r), label)
		v.number(c, g.name, k, c.Width-g.name, r, text)
	}
}

// drawNeuron draws what belongs to one neuron: its column of W, b, a and z.
func (v *view) drawNeuron(c canvas.Canvas, l, j int, rows sheetRows) {
	refs := make([]model.Ref, 0, rows.w.Len()+resultRows)
	for i := rows.w.From; i < rows.w.To; i++ {
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
	w       canvas.Span
	results []int
}

// fitRows chooses what stands in so many rows below the head: all of b, a and z, if a
// row of W has room above them. Else what the step makes comes first, for which it is
// made, then row i, and what is left in order.
func (v *view) fitRows(l, i, room int) sheetRows {
	in := v.Net.Layers[l].In()
	if room > resultRows {
		return sheetRows{canvas.Around(i, in, room-resultRows), []int{rowB, rowA, rowZ}}
	}
	const rowW = -1
	order := append(v.needed(l), rowW, rowB, rowA, rowZ)
	rows := sheetRows{w: canvas.Span{From: i, To: i}}
	for _, r := range order {
		switch {
		case room == 0 || slices.Contains(rows.results, r) || r == rowW && rows.w.To > i:
			continue
		case r == rowW:
			rows.w.To++
		default:
			rows.results = append(rows.results, r)
		}
		room--
	}
	slices.Sort(rows.results)
	return rows
}

// drawRowNames names the rows under W, and marks with dots where one is left out.
func (v *view) drawRowNames(c canvas.Canvas, l int, g sheetShape, rows sheetRows) {
	label := v.outLabel(l)
	if canvas.TextWidth(label) >= g.left || len(rows.results) < resultRows {
		label = v.Net.VectorName(2*l + 2)
	}
	names := [...]string{fmt.Sprintf("b%d", l+1), fmt.Sprintf("a%d", l+1), label}
	for k, r := range rows.results {
		y := 1 + rows.w.Len() + k
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
