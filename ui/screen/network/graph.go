package network

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// The graph is the network as it is drawn in books: a column of neurons for x
// and for each layer, every neuron with its numbers, and a line for each weight.

// drawGraph draws the heads of the columns, the lines, and the neurons.
func (v *view) drawGraph(heads, c canvas.Canvas) {
	columns := v.graphColumns(c)
	lines := canvas.NewSketch(c)
	for _, what := range []lineKind{idleLine, lineInHand, lineOfChange} {
		for k := 1; k < len(columns); k++ {
			if v.hasRoomFor(columns[k-1], columns[k], what) {
				v.drawWeights(lines, columns[k-1], columns[k], what)
			}
		}
		lines = lines.Over()
	}
	lines.Flush()
	for k := 1; k < len(columns); k++ {
		v.drawCrowd(c, columns[k-1], columns[k])
	}
	end := 0 // of the heads so far
	for k, g := range columns {
		if k > 0 {
			v.drawBundleHead(heads, g, end)
		}
		next := c.Width
		if k+1 < len(columns) {
			next = columns[k+1].x
		}
		end = v.drawHead(heads, g, next-g.x-g.w)
		v.drawNeurons(c, g)
	}
	if columns[0].layer >= 0 {
		heads.Text(0, 0, canvas.Faint, "x …")
	}
	if columns[len(columns)-1].layer < v.Net.Last() {
		heads.Right(c.Width, 0, canvas.Faint, "… y")
	}
}

// drawBundleHead names the layer over the middle of its weights, which end where its
// neurons begin, if it touches no head of a column; the one before ends at end.
func (v *view) drawBundleHead(c canvas.Canvas, g graphColumn, end int) {
	text, style := fmt.Sprintf("layer %d", g.layer+1), canvas.Faint
	if g.layer == v.e.Layer && v.e.Part == model.Sums {
		style = canvas.Strong
	}
	a, z := v.Net.VectorName(2*g.layer+1), v.Net.VectorName(2*g.layer+2)
	next := g.x + g.half() - canvas.TextWidth(a)
	if g.one {
		next = g.x + g.w - max(canvas.TextWidth(a), canvas.TextWidth(z)) // so that it stays from one to the other
	}
	if from := max(g.x-(g.gap+canvas.TextWidth(text))/2, end+2); from+canvas.TextWidth(text) < next-1 {
		c.Text(from, 0, style, text)
	}
}

// drawHead names a column and what its numbers are, and returns where that ends; behind
// it there is room for that many cells until the next one.
func (v *view) drawHead(c canvas.Canvas, g graphColumn, room int) int {
	end := g.x + g.w - 1
	if g.layer < 0 {
		c.Right(end, 0, canvas.Faint, "x")
		return end
	}
	sums, outputs := canvas.Faint, canvas.Faint
	switch {
	case g.layer != v.e.Layer || v.e.Part == model.Nothing:
	case v.e.Part == model.Sums:
		sums = canvas.Made
	default:
		outputs = canvas.Made
	}
	a, z := v.Net.VectorName(2*g.layer+1), v.Net.VectorName(2*g.layer+2)
	if g.one {
		text, style := z, outputs
		if v.showsSums(g) {
			text, style = a, sums
		}
		c.Right(end, 0, style, text)
		return end
	}
	aEnd, zStart := g.x+g.half()-1, end-canvas.TextWidth(z)
	c.Right(aEnd, 0, sums, a)
	c.Fill(aEnd+1, 0, zStart-aEnd-2, canvas.Faint, '─')
	x := c.Text(zStart, 0, outputs, z)
	if how := " = " + v.Net.Layers[g.layer].Activation.Call(a); canvas.TextWidth(how) <= room-canvas.TextWidth("layer 1  ") || g.layer == v.Net.Last() && canvas.TextWidth(how) <= room {
		x = c.Text(x, 0, canvas.Faint, how)
	}
	return x
}

// showsSums reports whether a column in which each neuron shows one number has their a: until
// the first z of the layer is computed, from which on it has these.
func (v *view) showsSums(g graphColumn) bool { return g.sums || !v.Known(v.Net.Out(g.layer, 0)) }

// drawNeurons writes the numbers of a column, and how many neurons are folded.
func (v *view) drawNeurons(c canvas.Canvas, g graphColumn) {
	for k := g.shown.From; k < g.shown.To; k++ {
		y := g.y(k)
		v.drawName(c.Within(g.names), y, g.layer, k)
		if g.boxed {
			v.drawBox(c.Within(canvas.Box(g.x-1, y-1, g.w+boxSides, boxRows)), g, k)
		}
		if g.layer < 0 {
			r := model.X(k)
			v.node(c, g.x, y, g.w, r)
			continue
		}
		r, half := v.entry(g, k)
		if v.node(c, g.x, y, half, r); g.one {
			continue
		}
		if !c.ASCII { // where it would be a minus
			c.Set(g.x+half, y, canvas.Faint, '─')
		}
		v.node(c, g.x+half+1, y, g.w-half-1, v.Net.Out(g.layer, k))
	}
	if hidden := g.total - g.shown.Len(); hidden > 0 {
		c.Text(g.x, c.Height-1, canvas.Faint, fmt.Sprintf("⋮ %d more", hidden))
	}
}

// drawName writes what neuron k of a layer is called, an input where that is −1, in row y.
func (v *view) drawName(c canvas.Canvas, y, layer, k int) {
	r := v.Net.Out(max(layer, 0), k)
	if layer < 0 {
		r = model.X(k)
	}
	if name := v.Net.Called(r); name != "" && c.Width > 0 {
		c.Text(0, y, v.nameStyle(r), name)
	}
}

// node draws one number of a neuron with its marks, in as many digits as fit.
func (v *view) node(c canvas.Canvas, x, y, w int, r model.Ref) {
	m, text := v.movedMark(r), v.nodeText(r, w)
	c.Click(canvas.Box(x, y, w, 1), state.Select{At: r})
	if v.Trying() {
		m.Style = canvas.Faint // a trial runs, and these are not its numbers
	}
	start := x + w - 1 - canvas.TextWidth(text)
	drawDigits(c, start, y, m.Style, text)
	m.Draw(c, y, start, x+w-1)
}

// nodeText is a number of a neuron in as many digits as fit between its marks.
func (v *view) nodeText(r model.Ref, w int) string {
	if !v.Known(r) {
		return "·"
	}
	return number.Fit(v.Value(r), w-2)
}

// entry is the number of neuron k at which the lines into it end, and the room it has.
func (v *view) entry(g graphColumn, k int) (r model.Ref, w int) {
	switch {
	case !g.one:
		return model.A(g.layer, k), g.half()
	case v.showsSums(g):
		return model.A(g.layer, k), g.w
	}
	return v.Net.Out(g.layer, k), g.w
}

// lineEnd is the cell where the lines into neuron k end: at its box, dot or heat, or a blank before its marks.
func (v *view) lineEnd(g graphColumn, k int) int {
	if g.boxed || g.w == 0 || g.total > state.MostDrawn {
		return g.lineTo()
	}
	r, w := v.entry(g, k)
	free, m := w-2-canvas.TextWidth(v.nodeText(r, w)), v.movedMark(r)
	if m.Sign != ' ' {
		free--
	}
	if m.Selected {
		free--
	}
	return g.lineTo() + min(0, free)
}

// drawBox draws the box of neuron k, in the colour of what is in hand in it.
func (v *view) drawBox(c canvas.Canvas, g graphColumn, k int) {
	style := canvas.Frame
	refs := []model.Ref{model.X(k)}
	if g.layer >= 0 {
		refs = []model.Ref{model.A(g.layer, k), v.Net.Out(g.layer, k)}
	}
	for _, r := range refs {
		switch m := v.movedMark(r); {
		case v.Trying() || m.Sign == ' ':
		case m.Sign == '•':
			style = canvas.Focused
		default:
			style = m.Style
		}
	}
	c.Frame(style)
}

// drawWeights draws the lines of one kind between two columns. A weight below zero is
// dashed, one of exactly zero is left out. Lines into the one neuron that is in hand are
// two dots wide, so that they are told without colour too, and begin behind their weights.
// Where they are in every row and no others are there, wide ones would be told apart less.
func (v *view) drawWeights(s canvas.Sketch, from, to graphColumn, what lineKind) {
	w := v.Net.Layers[to.layer].W
	labels := v.labelWidth(from, to)
	if what == lineInHand && labels > 0 {
		v.drawLabels(s.Canvas, from, to)
	}
	apart := from.stride > 1 || !crowded(from, to)
	start := from.lineFrom()
	if labels > 0 {
		start = from.labelAt() + labels + 1
	}
	for i := from.shown.From; i < from.shown.To; i++ {
		for j := to.shown.From; j < to.shown.To; j++ {
			r, weight := model.W(to.layer, i, j), w[i][j]
			if weight == 0 || v.kindOf(r) != what {
				continue
			}
			end, style, inHand := v.lineEnd(to, j), canvas.Idle(weight), what != idleLine && !v.Trying()
			switch {
			case !inHand:
			case what == lineOfChange:
				style = canvas.Moved
			default:
				style = canvas.Sign(weight)
			}
			if s.Canvas.ASCII {
				s.Canvas.Stroke(start, from.y(i), end, to.y(j), weight < 0, inHand, style)
				continue
			}
			pen := canvas.Pen{Wide: inHand && v.oneNeuron() && apart, Dashed: weight < 0}
			y0 := 4*from.y(i) + port(j-to.shown.From, to.shown.Len())
			y1 := 4*to.y(j) + port(i-from.shown.From, from.shown.Len())
			x0, x1 := 2*start, 2*end+1
			if pen.Wide && max(y1-y0, y0-y1) > x1-x0 {
				x1-- // the second dot of a steep line is beside it
			}
			s.Line(x0, y0, x1, y1, pen, style)
		}
	}
}

// oneNeuron reports whether what is in hand is the sum of one neuron.
func (v *view) oneNeuron() bool { return v.e.Part == model.Sums && v.e.To-v.e.From == 1 }

// weightDigits is how many cells the weight where a line begins may take.
const weightDigits = 6

// labelWidth is the room for the weights into the one neuron in hand, each where its line
// begins; 0 where there is none, or too little.
func (v *view) labelWidth(from, to graphColumn) int {
	if !v.oneNeuron() || to.layer != v.e.Layer || v.Trying() {
		return 0
	}
	widest := 0
	for i := from.shown.From; i < from.shown.To; i++ {
		widest = max(widest, canvas.TextWidth(v.weightLabel(to.layer, i)))
	}
	const leastLine = 6
	if to.lineTo()-from.labelAt()-widest < leastLine {
		return 0
	}
	return widest
}

func (v *view) weightLabel(l, i int) string {
	w := v.Net.Layers[l].W[i][v.e.From]
	if text := number.Short(w); len(text) <= weightDigits {
		return "×" + text
	}
	return "×" + number.Fit(w, weightDigits)
}

// drawLabels writes the weights into the neuron in hand beside what they multiply.
func (v *view) drawLabels(c canvas.Canvas, from, to graphColumn) {
	for i := from.shown.From; i < from.shown.To; i++ {
		r := model.W(to.layer, i, v.e.From)
		style := canvas.Faint
		if v.e.Uses(r) {
			style = canvas.Sign(v.Value(r))
		}
		c.Text(from.labelAt(), from.y(i), style, v.weightLabel(to.layer, i))
	}
}
