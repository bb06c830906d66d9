package network

import (
	"fmt"
	"sort"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/heat"
	"nnexplore/ui/state"
	"nnexplore/ui/state/netset"
)

// The picture of a large network has a column of more neurons than can be drawn one by one
// as heat. Of the sum of one neuron it shows what comes in, the neuron's column of W and
// their products as three images.

// drawPicture draws the network as a picture: with heat in it where a column is large.
func (v *view) drawPicture(heads, c canvas.Canvas) {
	switch {
	case c.Height < 2 || c.Width < 30:
	case !v.Pictured():
		v.drawGraph(heads, c)
	case v.oneNeuron() && v.e.In > state.MostDrawn && v.drawProductImages(heads, c):
	default:
		v.drawColumns(heads, c)
	}
}

// vectorBlock is the block of the index-th vector by layer.
func (v *view) vectorBlock(index int) heat.Block {
	values, what := v.Trace.Vector(index), [...]string{"outputs", "sums"}[index%2]
	if index == 0 {
		what = ""
	}
	n := len(values)
	ref := func(i int) model.Ref { return v.Net.Entry(index, i) }
	at, sign := v.markIn(ref)
	b := heat.Block{Ref: ref, Style: v.headStyle(index)}
	known := sort.Search(n, func(i int) bool { return !v.Known(ref(i)) }) // they are computed in order
	b.Heat = heat.Of(n, at, sign, v.Peak(index), func(i int) (float64, bool) { return values[i], i < known })
	b.Head = heat.ShapeWords(v.Net.VectorName(index), n, what, b.Heat)
	if is, read, ok := v.Sample(); ok && index == 0 {
		b.Head = append([]string{b.Head[0] + ": " + netset.SampleText(is, read)}, b.Head...)
	}
	return b
}

// headStyle is how the index-th vector is named: one that the step makes stands out.
func (v *view) headStyle(index int) canvas.Style {
	if v.e.Part != model.Nothing && v.e.Result == v.Net.VectorName(index) && !v.View.Selecting {
		return canvas.Made
	}
	return canvas.Faint
}

// drawBlock draws a block at x in at most room cells, and returns how many rows it takes and
// the heat as it fits there.
func (v *view) drawBlock(heads, c canvas.Canvas, x, room int, b heat.Block) (rows int, h canvas.Heat) {
	h, below := b.Draw(heads, c, x, room)
	v.drawCaption(below, b)
	_, height := h.Size(c)
	return height + 1, h
}

// drawCaption draws the number in hand of a block, or how large its strongest is.
func (v *view) drawCaption(c canvas.Canvas, b heat.Block) {
	at := b.Heat.Mark
	switch {
	case at < 0 && b.Heat.Most > 0 && b.Whole():
		c.Text(0, 0, canvas.Faint, "largest "+number.Fit(b.Heat.Most, graphNumber))
	case at < 0:
	case b.Text != nil:
		c.Text(0, 0, canvas.Strong, b.Text(at))
	default:
		const cell = 10
		r := b.Ref(at)
		x := 0
		if name := v.Name(r); canvas.TextWidth(name)+1+cell <= c.Width {
			x = c.Text(0, 0, canvas.Plain, name) + 1
		}
		v.number(c, x, 0, min(cell, c.Width-x), r, v.text(r, cell))
	}
}

// The room for what belongs to a block.
const (
	leastBlock = 10 // cells of an image or a strip, where a pixel is one
	stripBlock = 20 // cells of a strip of ten, two to a number
	blockGap   = 2
)

// leastRoom is how many cells a block takes at least.
func leastRoom(c canvas.Canvas) int {
	if c.Heat == canvas.HeatHalves {
		return leastBlock
	}
	return 2*leastBlock - 3
}

// drawProductImages draws what comes into the neuron in hand, its column of W and their
// products, and the sums of its layer, if there is room for two of these images.
func (v *view) drawProductImages(heads, c canvas.Canvas) bool {
	e := v.e
	sum, d := model.SumOf(v.Net, v.Trace, e.Layer, e.From), v.Deciding(e)[0]
	at, inHand := v.termInHand(sum)
	if !inHand || at >= sum.Len {
		at = -1
	}
	done := min(v.termsDone(sum), sum.Len)
	source := v.vectorBlock(2 * e.Layer)
	source.Heat.Mark, source.Heat.Sign = at, '•'
	w, in := v.Net.Layers[e.Layer].W, v.Trace.Layers[e.Layer].In
	weight := func(i int) model.Ref { return model.W(e.Layer, i, e.From) }
	column := heat.Block{Ref: weight, Style: canvas.Strong, Head: []string{"× " + v.Notation().Weight(e.Layer, "·", fmt.Sprint(e.From+1))}}
	column.Heat = heat.Of(sum.Len, at, '•', d.MostW, func(i int) (float64, bool) { return w[i][e.From], true })
	products := heat.Block{Ref: weight, Style: canvas.Plain, Head: []string{"= the products", "= products"}}
	products.Heat = heat.Of(sum.Len, at, '•', d.MostProduct(), func(i int) (float64, bool) { return float64(in[i] * w[i][e.From]), i < done })
	products.Text = func(i int) string { return v.productText(sum, sum.Term(i), leastCell) }
	blocks := []heat.Block{source, column, products}
	out := graphNumber + 2
	if e.Out > state.MostDrawn {
		out = stripBlock
	}
	room := imageRoom(c, out)
	const least = 8
	if room < least {
		blocks = blocks[:2]
		room = (c.Width - out - len(blocks)*blockGap) / len(blocks)
	}
	if room < least {
		return false
	}
	x := 0
	for _, b := range blocks {
		v.drawBlock(heads, c, x, room, b)
		x += room + blockGap
	}
	v.drawColumnOf(heads, c, x, c.Width-x, 2*e.Layer+1, true)
	return true
}

// imageRoom is the width of each of the three images beside a column of that width.
func imageRoom(c canvas.Canvas, column int) int {
	const images = 3
	return (c.Width - column - images*blockGap) / images
}

// drawColumnOf draws the index-th vector by layer at x: as heat, under which a legend says
// what the colours mean where that is wanted, or one number under the other. It returns
// where the neurons stand: of heat, that in hand.
func (v *view) drawColumnOf(heads, c canvas.Canvas, x, room, index int, legend bool) graphColumn {
	layer := (index+1)/2 - 1
	n := v.neurons(layer)
	if n > state.MostDrawn {
		b := v.vectorBlock(index)
		y, h := v.drawBlock(heads, c, x, room, b)
		if legend {
			heat.Legend(c.Within(canvas.Box(x, y+1, room, 1)))
		}
		g := graphColumn{layer: layer, x: x, w: room, total: n, stride: 1}
		if at := b.Heat.Mark; at >= 0 {
			g.shown, g.top = canvas.Span{From: at, To: at + 1}, h.RowOf(c, at)
		}
		return g
	}
	g := graphColumn{layer: layer, x: x, w: min(room, graphNumber+2), one: true, sums: index%2 == 1}
	if v.placeNeurons(&g, c.Height, 2); layer == v.Net.Last() {
		g.names = canvas.Box(x+g.w, 0, nameCells(v.Net.Classes), c.Height)
	}
	heads.Right(x+g.w-1, 0, v.headStyle(index), v.Net.VectorName(index))
	v.drawNeurons(c, g)
	return g
}

// columnWidth is the least width of the column of a layer, −1 being x, and whether it is heat.
func (v *view) columnWidth(c canvas.Canvas, l int) (width int, isHeat bool) {
	if v.neurons(l) > state.MostDrawn {
		return leastRoom(c), true
	}
	return graphNumber + 2, false
}

// columnsInSight are the layers whose columns fit, with the layer in view among them, the
// width that each column of heat can have beyond the least, and the last of these.
func (v *view) columnsInSight(c canvas.Canvas) (in canvas.Span, spare, lastHeat int) {
	layers := v.Walk.Layers()
	need := func(in canvas.Span) (width, heats, last int) {
		for l := in.From - 1; l < in.To; l++ {
			w, isHeat := v.columnWidth(c, l)
			if width += w; isHeat {
				heats, last = heats+1, l
			}
			if l >= in.From {
				width += canvas.TextWidth(v.matrixName(l)) + 2
			}
		}
		return width, heats, last
	}
	room := c.Width - 2*(beyond+1)
	in = canvas.Around(v.View.Layer, layers, 1)
	for n := 2; n <= layers && n <= c.Width/graphNumber; n++ {
		next := canvas.Around(v.View.Layer, layers, n)
		if width, _, _ := need(next); width > room {
			break
		}
		in = next
	}
	width, heats, lastHeat := need(in)
	if heats == 0 {
		return in, 0, -1
	}
	return in, max(0, min((room-width)/heats, 2*stripBlock)), lastHeat
}

// drawColumns draws the columns from x to y, as many as fit, and between them what they are
// multiplied by.
func (v *view) drawColumns(heads, c canvas.Canvas) {
	in, spare, lastHeat := v.columnsInSight(c)
	x := 0
	if in.From > 0 {
		x = heads.Text(0, 0, canvas.Faint, "x …") + 2
	}
	if in.To < v.Walk.Layers() {
		heads.Right(c.Width, 0, canvas.Faint, "… y")
	}
	var from graphColumn
	for l := in.From - 1; l < in.To; l++ {
		gap := 0
		if l >= in.From {
			gap = canvas.TextWidth(v.matrixName(l)) + 2
		}
		room, isHeat := v.columnWidth(c, l)
		if isHeat {
			room += spare
		}
		x += gap
		to := v.drawColumnOf(heads, c, x, min(room, c.Width-x), v.vectorOf(l), l == lastHeat)
		if to.gap = gap; gap > 0 {
			v.drawBetween(c, from, to)
		}
		from = to
		x += room
	}
}

// drawBetween draws the lines into the neuron in hand, if they come out of neurons that are
// drawn one by one, or what is multiplied there.
func (v *view) drawBetween(c canvas.Canvas, from, to graphColumn) {
	if v.oneNeuron() && v.e.Layer == to.layer && v.hasRoomFor(from, to, lineInHand) && from.total <= state.MostDrawn && !v.Trying() {
		if to.total > state.MostDrawn {
			to.x-- // the heat touches its first cell
		}
		lines := canvas.NewSketch(c).Over()
		v.drawWeights(lines, from, to, lineInHand)
		lines.Flush()
		return
	}
	style := canvas.Faint
	if v.e.Part == model.Sums && v.e.Layer == to.layer {
		style = canvas.Strong
	}
	c.Text(to.x-to.gap+1, min(1, c.Height-1), style, v.matrixName(to.layer))
}

// vectorOf is which vector of a layer the picture shows, −1 being x: its a until the first
// z is computed, and while these are made.
func (v *view) vectorOf(l int) int {
	switch {
	case l < 0:
		return 0
	case v.e.Part == model.Sums && v.e.Layer == l, !v.Known(v.Net.Out(l, 0)):
		return 2*l + 1
	}
	return 2*l + 2
}

// wantHeat is the height at which the images look their best: one pixel to a number of the
// largest, or several to one of small ones.
func (v *view) wantHeat(c canvas.Canvas) int {
	const least, most = 6, 33
	rows, room := least, imageRoom(c, stripBlock)
	for _, n := range v.Net.Sizes() {
		if h, ok := canvas.Image(n); ok && n > state.MostDrawn && n <= heat.LargestImage*heat.LargestImage {
			_, height := h.Within(c, room, most-1).Size(c)
			rows = max(rows, height+1)
		}
	}
	return rows
}
