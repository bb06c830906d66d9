package network

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// The graph is the network as it is drawn in books: a column of neurons for x
// and for each layer, every neuron with its numbers, and a line for each weight.

// drawGraph draws the heads of the columns, the lines, and the neurons.
func (v *view) drawGraph(heads, c canvas.Canvas) {
	if c.Height < 2 || c.Width < 30 {
		return
	}
	columns := v.graphColumns(c)
	lines := canvas.NewSketch(c)
	for _, what := range []lineKind{idleLine, lineInHand, lineOfChange} {
		for k := 1; k < len(columns); k++ {
			v.drawWeights(lines, columns[k-1], columns[k], what)
		}
	}
	lines.Flush()
	for k, g := range columns {
		next := c.Width
		if k+1 < len(columns) {
			next = columns[k+1].x
		}
		v.drawHead(heads, g, next-g.x-g.w)
		v.drawNeurons(c, g)
	}
	if columns[0].layer >= 0 {
		heads.Text(0, 0, canvas.Faint, "x …")
	}
	if columns[len(columns)-1].layer < v.Net.Last() {
		heads.Right(c.Width, 0, canvas.Faint, "… y")
	}
}

// drawHead names a column and what its numbers are; behind it there is room for
// that many cells until the next one.
func (v *view) drawHead(c canvas.Canvas, g graphColumn, room int) {
	end := g.x + g.w - 1
	if g.layer < 0 {
		c.Right(end, 0, canvas.Faint, "x")
		return
	}
	a, z := v.Net.VectorName(2*g.layer+1), v.Net.VectorName(2*g.layer+2)
	if g.one {
		c.Right(end, 0, canvas.Faint, v.oneHead(g, a, z))
		return
	}
	c.Right(g.x+g.w/2, 0, canvas.Faint, a)
	x := c.Text(end-canvas.TextWidth(z), 0, canvas.Faint, z)
	if how := fmt.Sprintf(" = %s(%s)", v.Net.Layers[g.layer].Activation, a); canvas.TextWidth(how) <= room {
		c.Text(x, 0, canvas.Faint, how)
	}
}

// oneHead names a column in which each neuron shows one number: its a and, once that
// is computed, its z in its place. While it is being computed both are there, the
// first neurons with a z already.
func (v *view) oneHead(g graphColumn, a, z string) string {
	first, last := v.Known(v.Net.Out(g.layer, g.shown.from)), v.Known(v.Net.Out(g.layer, g.shown.to-1))
	switch {
	case last:
		return z
	case first:
		return z + ", then " + a
	}
	return a
}

// drawNeurons writes the numbers of a column, and how many neurons are folded.
func (v *view) drawNeurons(c canvas.Canvas, g graphColumn) {
	for k := g.shown.from; k < g.shown.to; k++ {
		y := g.y(k)
		if g.layer < 0 {
			r := model.X(k)
			v.node(c, g.x, y, g.w, r)
			continue
		}
		if g.one {
			r := v.Net.Out(g.layer, k)
			if !v.Known(r) {
				r = model.A(g.layer, k)
			}
			v.node(c, g.x, y, g.w, r)
			continue
		}
		half := g.w / 2
		v.node(c, g.x, y, half+1, model.A(g.layer, k))
		v.node(c, g.x+half, y, g.w-half, v.Net.Out(g.layer, k))
	}
	if hidden := g.total - (g.shown.to - g.shown.from); hidden > 0 {
		c.Text(g.x, c.Height-1, canvas.Faint, fmt.Sprintf("⋮ %d more", hidden))
	}
}

// node draws one number of a neuron with its marks, in as many digits as fit.
func (v *view) node(c canvas.Canvas, x, y, w int, r model.Ref) {
	m := v.movedMark(r)
	c.Click(canvas.Box(x, y, w, 1), state.Select{At: r})
	text := "·"
	if v.Known(r) {
		text = number.Fit(v.Value(r), w-2)
	}
	if v.Tens > 0 {
		m.style = canvas.Faint // a trial runs, and these are not its numbers
	}
	start := x + w - 1 - canvas.TextWidth(text)
	c.Text(start, y, m.style, text)
	m.draw(c, y, start, x+w-1)
}

// A lineKind is what a line of the picture has to do with what is in hand.
type lineKind int

const (
	idleLine     lineKind = iota
	lineInHand            // into a neuron that is made
	lineOfChange          // on the way from the number that the last edit changed to y
)

// kindOf is the kind of the line of a weight.
func (v *view) kindOf(w model.Ref) lineKind {
	if v.old != nil {
		_, ends := v.moved(model.A(w.Layer, w.J))
		_, begins := v.moved(v.Net.From(w.Layer, w.I))
		if _, itself := v.moved(w); ends && (begins || itself) {
			return lineOfChange
		}
	}
	if v.e.Uses(w) {
		return lineInHand
	}
	return idleLine
}

// drawWeights draws the lines of one kind between two columns: those in hand a dot
// thicker, so that they are told without colour too. A weight below zero is dashed, a
// large one thick, one of exactly zero is left out.
func (v *view) drawWeights(s canvas.Sketch, from, to graphColumn, what lineKind) {
	w := v.Net.Layers[to.layer].W
	largest := 0.0
	for i := from.shown.from; i < from.shown.to; i++ {
		for j := to.shown.from; j < to.shown.to; j++ {
			largest = math.Max(largest, math.Abs(w[i][j]))
		}
	}
	for i := from.shown.from; i < from.shown.to; i++ {
		for j := to.shown.from; j < to.shown.to; j++ {
			r := model.W(to.layer, i, j)
			weight := w[i][j]
			if weight == 0 || v.kindOf(r) != what {
				continue
			}
			style, inHand := canvas.Faint, what != idleLine && v.Tens == 0
			switch {
			case !inHand:
			case what == lineOfChange:
				style = canvas.Moved
			case weight < 0:
				style = canvas.Negative
			default:
				style = canvas.Positive
			}
			thick := math.Abs(weight) > largest*2/3
			if s.Canvas.ASCII {
				s.Canvas.Stroke(from.x+from.w+1, from.y(i), to.x-1, to.y(j), thick, weight < 0, inHand, style)
				continue
			}
			height := 1
			if thick {
				height++
			}
			if inHand {
				height++
			}
			s.Line(2*(from.x+from.w+1), 4*from.y(i)+1, 2*to.x-1, 4*to.y(j)+1, height, weight < 0, style)
		}
	}
}
