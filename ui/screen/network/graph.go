package network

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// The graph is the network as it is drawn in books: a column of neurons for x
// and for each layer, every neuron with its numbers, and a line for each weight.

// A graphColumn is one row of neurons, which a book draws as a column.
type graphColumn struct {
	layer  int // −1 for x
	x, w   int // where its numbers stand
	shown  span
	total  int
	top    int // y of the first neuron
	stride int
	one    bool // a neuron shows one number
}

func (g graphColumn) y(k int) int { return g.top + (k-g.shown.from)*g.stride }

const (
	graphGap     = 9  // least width of the room for lines that can be told apart
	graphWideGap = 28 // more than this does not make them clearer
	graphNumber  = 7  // -0.1234
)

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

// A graphShape is how the graph uses a width: which layers it shows, and how wide
// their neurons and the room for lines between them are.
type graphShape struct {
	layers           span
	input, node, gap int
	left             int  // where the first column begins
	one              bool // a neuron shows one number, its z or, before that, its a
}

// beyond is the room at an end of the graph where layers are out of sight, to say so.
const beyond = 4

// shapeGraph shows as many layers as fit, with the layer in view among them. Where
// a and z side by side would leave no room for the lines, a neuron shows one of
// them; the sheet has both.
func (v *view) shapeGraph(width int) graphShape {
	layers := v.Walk.Layers()
	g := graphShape{input: graphNumber + 3, node: 2*graphNumber + 3}
	if g.input+layers*(g.node+graphGap) > width {
		g.one, g.node = true, graphNumber+2
	}
	room := min(layers, max(1, (width-g.input)/(g.node+graphGap)))
	g.layers = around(v.View.Layer, layers, room)
	if g.layers.from > 0 {
		g.input = g.node // what comes in are the numbers of a layer
	}
	if g.layers.from > 0 {
		g.left = beyond
	}
	width -= g.left
	if g.layers.to < layers {
		width -= beyond
	}
	n := g.layers.to - g.layers.from
	g.gap = min(graphWideGap, (width-g.input-n*g.node)/n)
	return g
}

// stride is how far apart two neurons stand at most: not so far that their lines
// become steep.
func (g graphShape) stride() int { return min(9, max(1, g.gap/2+1)) }

// wantGraph is the height at which the graph looks its best.
func (v *view) wantGraph(width int) int {
	stride := v.shapeGraph(width).stride()
	return min((slices.Max(v.Net.Sizes())-1)*stride+1, 17)
}

// graphColumns places the columns of the graph.
func (v *view) graphColumns(c canvas.Canvas) []graphColumn {
	g := v.shapeGraph(c.Width)
	var columns []graphColumn
	x, width := g.left, g.input
	for l := g.layers.from - 1; l < g.layers.to; l++ {
		column := graphColumn{layer: l, x: x, w: width, one: g.one}
		v.placeNeurons(&column, c.Height, g.stride())
		columns = append(columns, column)
		x += width + g.gap
		width = g.node
	}
	return columns
}

// placeNeurons spreads the neurons of a column over the height, at most stride
// lines apart; where not all have room, it shows those around the one in hand, and
// keeps a row to say so.
func (v *view) placeNeurons(g *graphColumn, height, stride int) {
	g.total = v.Net.In()
	if g.layer >= 0 {
		g.total = v.Net.Layers[g.layer].Out()
	}
	room := height
	if g.total > height {
		room = height - 1
	}
	at := 0
	if g.layer == v.e.Layer && v.e.Grain != model.ByLayer {
		at = v.e.Step.J
	}
	if g.layer == v.e.Layer-1 && v.e.Grain == model.ByTerm {
		at = v.e.Step.I
	}
	if r := v.Target(); (v.View.Selecting || at == 0) && (r.Layer == g.layer && r.Kind != model.InX || r.Kind == model.InX && g.layer < 0) {
		at = r.J
	}
	g.shown = around(at, g.total, room)
	n := g.shown.to - g.shown.from
	g.stride = 1
	if n > 1 {
		g.stride = max(1, min(stride, (room-1)/(n-1)))
	}
	g.top = (room - (n-1)*g.stride - 1) / 2
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
