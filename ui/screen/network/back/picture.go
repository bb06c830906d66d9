package back

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state/learning"
)

// The picture has a column for x, one of δ for each layer, and L at the right, from which the way
// goes back along the lines.

// nodeCell is the width of a number in the picture, and leastLine that of the lines before it.
const nodeCell, leastLine = 10, 6

// A column is one of neurons. Layer −1 is x; behind the last layer stands L.
type column struct {
	layer, x    int
	shown       canvas.Span // the neurons in sight
	total       int
	top, stride int
}

func (k column) y(j int) int { return k.top + (j-k.shown.From)*k.stride }

// columns places as many columns as have room, with the layer in view among them.
func (v *view) columns(c canvas.Canvas) []column {
	last := v.Net.Last()
	all := last + 3
	shown := min(all, max(2, (c.Width+leastLine)/(nodeCell+leastLine)))
	first := canvas.FirstShown(v.View.Layer+1, shown, all)
	if shown < all { // the layer behind, from which its δ comes, before the one before
		first = min(max(v.View.Layer+2-shown/2, 0), all-shown)
	}
	gap := min((c.Width-shown*nodeCell)/max(1, shown-1), 28)
	var list []column
	for k := range shown {
		col := column{layer: first + k - 1, x: k * (nodeCell + gap), total: 1}
		switch {
		case col.layer < 0:
			col.total = v.Net.In()
		case col.layer <= last:
			col.total = v.Net.Layers[col.layer].Out()
		}
		at := 0
		if col.layer == v.View.Layer {
			_, at = v.lookAt()
		} else if col.layer == v.View.Layer-1 {
			at, _ = v.lookAt()
		}
		const mostApart = 5
		col.shown, col.top, col.stride = canvas.Spread(at, col.total, c.Height, mostApart, 1)
		list = append(list, col)
	}
	return list
}

// node is the number that a column shows of neuron j.
func (v *view) node(k column, j int) model.Ref {
	switch {
	case k.layer < 0:
		return model.X(j)
	case k.layer > v.Net.Last():
		return model.LossRef()
	}
	return model.Delta(k.layer, j)
}

// drawPicture draws the heads of the columns, the lines between them and the numbers.
func (v *view) drawPicture(heads, c canvas.Canvas) {
	columns := v.columns(c)
	for k, col := range columns {
		name, style := "x", canvas.Faint
		switch {
		case col.layer > v.Net.Last():
			name = "L"
		case col.layer >= 0:
			name = fmt.Sprintf("δ%d", col.layer+1)
			if v.e.Layer == col.layer && !v.View.Selecting {
				style = canvas.Strong
			}
		}
		heads.Right(col.x+nodeCell-1, 0, style, name)
		if k > 0 {
			text := fmt.Sprintf("◂ W%d", col.layer+1)
			if col.layer > v.Net.Last() {
				text = "◂ y, t"
			}
			from := columns[k-1].x + nodeCell
			if width := col.x - from; heads.Measure(text) < width {
				heads.Text(from+(width-heads.Measure(text))/2, 0, canvas.Faint, text)
			}
		}
	}
	lines := canvas.NewSketch(c)
	for _, inHand := range []bool{false, true} {
		for k := 1; k < len(columns); k++ {
			if v.draws(columns[k-1], columns[k], inHand) {
				v.drawLines(lines, columns[k-1], columns[k], inHand)
			}
		}
		lines = lines.Over()
	}
	lines.Flush()
	for k := 1; k < len(columns); k++ {
		v.drawCrowd(c, columns[k-1], columns[k])
	}
	for _, col := range columns {
		for j := col.shown.From; j < col.shown.To; j++ {
			r := v.node(col, j)
			selects := r
			if col.layer >= 0 {
				selects = learning.NumberOf(v.Net, r)
			}
			v.number(c, col.x, col.y(j), nodeCell, r, selects, 0)
		}
		if hidden := col.total - col.shown.Len(); hidden > 0 {
			c.Text(col.x, c.Height-1, canvas.Faint, fmt.Sprintf("⋮ %d more", hidden))
		}
	}
}

// mostLines is the most lines between two columns that can be told apart.
const mostLines = 24

// draws reports whether the lines between two columns that are in hand are drawn, or the others: where
// they are many, only those in hand, if these are not many too.
func (v *view) draws(from, to column, inHand bool) bool {
	if from.total*to.total <= mostLines {
		return true
	}
	lines := v.linesInHand(from, to)
	return inHand && 0 < lines && lines <= mostLines
}

// linesInHand is how many of the lines between two columns are in hand.
func (v *view) linesInHand(from, to column) (lines int) {
	for i := from.shown.From; i < from.shown.To; i++ {
		for j := to.shown.From; j < to.shown.To; j++ {
			if _, used := v.line(from, to, i, j); used {
				lines++
			}
		}
	}
	return lines
}

// drawCrowd names, between two columns with too many lines, the weights that these stand for.
func (v *view) drawCrowd(c canvas.Canvas, from, to column) {
	if from.total*to.total <= mostLines || to.layer > v.Net.Last() || v.draws(from, to, true) {
		return
	}
	text := fmt.Sprintf("W%d %s", to.layer+1, v.Notation().ShapeText(v.Net.Layers[to.layer]))
	start := from.x + nodeCell
	if x := start + (to.x-start-canvas.TextWidth(text))/2; x >= start {
		c.Text(x, (c.Height-1)/2, canvas.Faint, text)
	}
}

// line is the weight of the line between two neurons, and whether it is in hand.
func (v *view) line(from, to column, i, j int) (weight float64, used bool) {
	used = v.makes(v.node(from, i))
	if to.layer > v.Net.Last() {
		return 1, used || v.makes(model.LossRef())
	}
	r := model.W(to.layer, i, j)
	return v.of.Value(r), v.uses(r) || v.makes(model.DW(to.layer, i, j))
}

// drawLines draws the lines between two columns that are in hand, or the others: a weight below
// zero is dashed.
func (v *view) drawLines(s canvas.Sketch, from, to column, inHand bool) {
	for i := from.shown.From; i < from.shown.To; i++ {
		for j := to.shown.From; j < to.shown.To; j++ {
			weight, used := v.line(from, to, i, j)
			if weight == 0 || used != inHand {
				continue
			}
			style := canvas.Idle(weight)
			if inHand {
				style = canvas.Sign(weight)
			}
			x0, x1 := from.x+nodeCell, to.x
			if s.Canvas.ASCII {
				s.Canvas.Stroke(x0, from.y(i), x1, to.y(j), weight < 0, false, style)
				continue
			}
			s.Line(2*x0, 4*from.y(i)+2, 2*x1-1, 4*to.y(j)+2, canvas.Pen{Wide: inHand, Dashed: weight < 0}, style)
		}
	}
}
