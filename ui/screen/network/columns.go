package network

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// A graphColumn is one row of neurons, which a book draws as a column.
type graphColumn struct {
	layer  int // −1 for x
	x, w   int // where its numbers stand
	shown  canvas.Span
	total  int
	height int // rows that the column has
	top    int // y of the first neuron
	stride int
	gap    int         // before it, for the lines
	one    bool        // a neuron shows one number
	boxed  bool        // a neuron stands in a box
	sums   bool        // it is the a, whether the z is computed or not
	names  canvas.Rect // where the names of its neurons stand; empty where they have no room
}

func (g graphColumn) y(k int) int { return g.top + (k-g.shown.From)*g.stride }

// half is the width of the a of a neuron that shows a and z.
func (g graphColumn) half() int { return (g.w - 1) / 2 }

// lineFrom and lineTo are the cells in which the lines out of a column begin and those
// into it end.
func (g graphColumn) lineFrom() int { return g.x + g.w + 1 }

// labelAt is the cell in which the weights begin that stand where their lines do.
func (g graphColumn) labelAt() int {
	if g.boxed {
		return g.lineFrom()
	}
	return g.lineFrom() - 1
}

func (g graphColumn) lineTo() int {
	if g.boxed {
		return g.x - 2
	}
	return g.x - 1
}

const (
	graphGap     = 9  // least width of the room for lines that can be told apart
	graphBoxGap  = 11 // the same where neurons have boxes
	graphWideGap = 28 // more than this does not make them clearer
	graphMostGap = 60 // the same where the picture has the width to itself
	graphNumber  = 7  // -0.1234
)

// A graphShape is how the graph uses a width: which layers it shows, and how wide
// their neurons and the room for lines between them are.
type graphShape struct {
	layers           canvas.Span
	input, node, gap int
	left             int  // where the first column begins
	right            int  // the room for the names behind the last
	one              bool // a neuron shows one number, its z or, before that, its a
	boxed            bool
}

// boxSides and boxRows are what the box around a neuron takes.
const boxSides, boxRows = 2, 3

// beyond is the room at an end of the graph where layers are out of sight, to say so.
const beyond = 4

// shapeGraph shows as many layers as fit, with the layer in view among them. Where
// a and z side by side would leave no room for the lines, a neuron shows one of
// them; the sheet has both. boxed asks for boxes around the neurons, where they do not
// take that room.
func (v *view) shapeGraph(width int, boxed bool) graphShape {
	layers := v.Walk.Layers()
	g := graphShape{input: graphNumber + 3, node: 2*graphNumber + 5, boxed: boxed}
	if boxed && g.input+boxSides+layers*(g.node+boxSides+graphBoxGap) > width {
		g.boxed = false
	}
	if g.boxed {
		g.input, g.node = g.input+boxSides, g.node+boxSides
	}
	if g.input+layers*(g.node+graphGap) > width {
		g.one, g.node = true, graphNumber+2
	}
	room := min(layers, max(1, (width-g.input)/(g.node+graphGap)))
	g.layers = canvas.Around(v.View.Layer, layers, room)
	if g.layers.From > 0 {
		g.input = g.node // what comes in are the numbers of a layer
	}
	if g.layers.From > 0 {
		g.left = beyond
	}
	width -= g.left
	if g.layers.To < layers {
		width -= beyond
	}
	n := g.layers.Len()
	widest, least := graphWideGap, graphGap
	if v.carded {
		widest = graphMostGap
	}
	if g.boxed {
		least = graphBoxGap
	}
	inputs, outputs := v.nameRoom(g.layers, width-g.input-n*(g.node+least))
	g.left, g.right = g.left+inputs, outputs
	g.gap = min(widest, (width-inputs-outputs-g.input-n*g.node)/n)
	return g
}

// nameRoom is how many of the spare cells the names of x take in front of its column and
// those of y behind it, where these layers are in sight; 0 where the names have no room.
func (v *view) nameRoom(layers canvas.Span, spare int) (inputs, outputs int) {
	const least = 5
	take := func(names []string, inSight bool) int {
		cells := min(nameCells(names), spare)
		if !inSight || cells < min(least, nameCells(names)) {
			return 0
		}
		spare -= cells
		return cells
	}
	outputs = take(v.Net.Classes, layers.To == v.Walk.Layers())
	return take(v.Net.Inputs, layers.From == 0), outputs
}

// stride is how far apart two neurons stand at most: not so far that their lines
// become steep.
func (g graphShape) stride() int { return min(9, max(1, g.gap/2+1)) }

// wantGraph is the height at which the graph looks its best.
func (v *view) wantGraph(width int) int {
	stride := v.shapeGraph(width, true).stride()
	return min((slices.Max(v.Net.Sizes())-1)*stride+1, 17)
}

// graphColumns places the columns of the graph.
func (v *view) graphColumns(c canvas.Canvas) []graphColumn {
	most := slices.Max(v.Net.Sizes())
	g := v.shapeGraph(c.Width, most*(boxRows+1)-1 <= c.Height)
	var columns []graphColumn
	x, width := g.left, g.input
	for l := g.layers.From - 1; l < g.layers.To; l++ {
		column := graphColumn{layer: l, x: x, w: width, gap: g.gap, one: g.one, boxed: g.boxed}
		if g.boxed {
			column.x, column.w = x+1, width-boxSides
		}
		if v.placeNeurons(&column, c.Height, g.stride()); l < 0 {
			column.names = canvas.Box(0, 0, g.left-(width-column.w)/boxSides, c.Height)
		} else if l == v.Net.Last() {
			column.names = canvas.Box(x+width+1, 0, g.right-1, c.Height)
		}
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
	g.total, g.height = v.neurons(g.layer), height
	at, ends := 0, 1
	if g.layer == v.e.Layer && v.e.Grain != model.ByLayer {
		at = v.e.Step.J
	}
	if g.layer == v.e.Layer-1 && v.e.Grain == model.ByTerm {
		at = v.e.Step.I
	}
	if r := v.Target(); (v.View.Selecting || at == 0) && (r.Layer == g.layer && r.Kind != model.InX || r.Kind == model.InX && g.layer < 0) {
		at = r.J
	}
	if g.boxed {
		ends = boxRows
	}
	g.shown, g.top, g.stride = canvas.Spread(at, g.total, height, stride, ends)
}

// port is the row of dots, out of the four of a cell, from which line k of n leaves a
// neuron: one dot apart, in the order of where they go.
func port(k, n int) int {
	const dots = 4
	if n > dots {
		return k * dots / n
	}
	return (dots-n)/2 + k
}

// A lineKind is what a line of the picture has to do with what is in hand.
type lineKind int

const (
	idleLine     lineKind = iota
	lineInHand            // into a neuron that is made
	lineOfChange          // on the way to y from the number that the last edit changed, or that is selected
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
	if v.way != nil && v.way.Crosses(w) {
		return lineOfChange
	}
	return idleLine
}

// mostLines is the most lines between two columns that can be told apart, less where these
// are low or close to each other.
const mostLines = 24

// crowded reports whether all lines between two columns could not be told apart.
func crowded(from, to graphColumn) bool {
	const toARow, toTwoCells = 3, 3
	n := from.total * to.total
	return n > mostLines || n >= toARow*to.height || 2*n > toTwoCells*to.gap
}

// hasRoomFor reports whether the lines of a kind are drawn between two columns: all of
// them, or where they are many, those into the one neuron in hand and those on the way of
// a change, if these are not many too.
func (v *view) hasRoomFor(from, to graphColumn, what lineKind) bool {
	if !crowded(from, to) {
		return true
	}
	if what == idleLine || what == lineInHand && v.e.To-v.e.From != 1 {
		return false
	}
	lines := 0
	for i := from.shown.From; i < from.shown.To; i++ {
		for j := to.shown.From; j < to.shown.To; j++ {
			if v.kindOf(model.W(to.layer, i, j)) == what {
				lines++
			}
		}
	}
	return lines > 0 && lines <= mostLines
}

// drawCrowd draws, between two columns with too many lines, what is multiplied there.
func (v *view) drawCrowd(c canvas.Canvas, from, to graphColumn) {
	if v.hasRoomFor(from, to, lineInHand) || v.hasRoomFor(from, to, lineOfChange) {
		return
	}
	text, style := v.matrixName(to.layer), canvas.Faint
	if v.e.Part == model.Sums && v.e.Layer == to.layer {
		style = canvas.Strong
	}
	start, end := from.lineFrom(), to.lineTo()
	if x := start + (end-start+1-canvas.TextWidth(text))/2; x >= start {
		c.Text(x, (c.Height-1)/2, style, text)
	}
}

// matrixName names the weights of a layer with their shape.
func (v *view) matrixName(l int) string {
	return fmt.Sprintf("W%d %s", l+1, v.Notation().ShapeText(v.Net.Layers[l]))
}
