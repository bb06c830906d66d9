// Package network draws the pane of the network: the chain from x to y, the picture of
// neurons and weights, the sheet of a layer's numbers, the formula of the step in hand and
// the inside of softmax. pane.go lays it out; each part has a file.
package network

import (
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/back"
	"nnexplore/ui/screen/network/cards"
	"nnexplore/ui/screen/network/loss"
	"nnexplore/ui/screen/network/plane"
	"nnexplore/ui/screen/network/rows"
	"nnexplore/ui/state"
)

// wants says what would show everything without scrolling. It depends on the
// network, not on the step in hand, so that nothing jumps while stepping.
func (v *view) wants(width int) rows.Wants {
	widest := slices.Max(v.Net.Sizes())
	w := rows.Wants{Sheet: v.wantSheet(), Formula: min(max(widest+1, 4), 9), Graph: v.wantGraph(width)}
	if v.Turned && width < turnedWidth {
		w.Formula = max(w.Formula, turnedRows)
	}
	if v.explaining {
		e := v.words()
		w.Words, w.BesideWords, w.OfFormula = e.Rows(width), sumRows, v.explainsFormula()
		w.InHand = v.formulaRows()
		if v.softmaxInView() {
			w.BesideWords = v.wantSoftmax(width)
		}
	}
	return w
}

// formulaRows is how many lines the formula of what is in hand takes.
func (v *view) formulaRows() int {
	switch neurons := v.e.To - v.e.From; {
	case v.e.Part == model.Nothing:
		return 0
	case v.e.Part == model.Outputs, neurons > 1:
		return 1 + neurons
	}
	return sumRows
}

// explainsFormula reports whether the words are about what the formula makes. An x, a weight
// or a bias that is selected stands in the picture and in the sheet.
func (v *view) explainsFormula() bool {
	if v.View.Selecting {
		return !v.Selected.IsInput()
	}
	return v.e.Part != model.Nothing
}

// large reports whether the picture of a large network has the place of its sheets.
func (v *view) large() bool { return v.Pictured() && !v.Sheet }

// rows is how the parts share the rows of the canvas, and the pages of sheets where there are
// any.
func (v *view) rows(c canvas.Canvas) (rows.Rows, []rows.Page) {
	want := v.wants(c.Width)
	if !v.large() {
		share := rows.Share(c.Height, want)
		pages := v.pages(c.Rows(0, max(0, c.Height-share.Selection-share.Top())), share)
		most := (slices.Max(v.Net.Sizes())-1)*v.shapeGraph(c.Width, true).spread() + boxRows
		return share.WithSpare(c.Height, pages, v.sheetHeights(), most), pages
	}
	neurons := min(slices.Max(v.Net.Sizes()[1:]), state.MostSums)
	want.Sheet, want.Formula, want.Graph = 0, max(want.Formula, state.MostDeciding+3, neurons+1), v.wantHeat(c)
	if v.softmaxInView() {
		want.Formula = v.wantSoftmax(c.Width)
	}
	return rows.ShareLarge(c.Height, want, c.Heat == canvas.HeatHalves), nil
}

// Kept is what was made for an earlier frame and need not be made again: the curve on a card,
// and the planes.
type Kept struct {
	Card   *plot.Folds
	Planes *plane.Kept
}

// Draw draws the network pane from top to bottom. What k has kept is not made again.
func Draw(c canvas.Canvas, s *state.State, inHand model.Explanation, k Kept) {
	if s.Network.Curved() {
		loss.Draw(c, *s, k.Planes)
		return
	}
	if s.Network.Learning.On() {
		back.Draw(c, *s)
		return
	}
	v := look(*s, inHand)
	if v.Batch != state.NoBatch {
		v.drawBatch(c, *s)
		return
	}
	if v.Speaking() {
		v.drawSpeaks(c, *s)
		return
	}
	if v.Plane.On && !v.Turned {
		v.drawPlane(c, *s, k.Planes)
		return
	}
	if cards.Fit(c.Width, c.Height) {
		v.drawCards(c, *s, k.Card)
		return
	}
	share, pages := v.rows(c)
	parts := canvas.Stack{Canvas: c}
	v.drawChain(parts.Take(share.Chain))
	parts.Y += share.Gap
	if share.Above {
		v.words().Draw(parts.Take(share.Words))
	}
	v.drawPicture(parts.Take(share.Heads), parts.Take(share.Graph))
	parts.Y += share.Gap
	v.drawShapes(parts.Take(share.Shapes))
	rest := c.Rows(parts.Y, max(0, c.Height-share.Selection-parts.Y))
	if pages != nil {
		v.drawPages(rest, share, pages)
	} else {
		v.drawLayer(rest, share)
	}
	v.drawTarget(c.Rows(c.Height-share.Selection, share.Selection), *s)
}

// drawLayer draws below the picture the sheet of the layer in view and the formula, or the
// inside of softmax in their place.
func (v *view) drawLayer(c canvas.Canvas, share rows.Rows) {
	parts := canvas.Stack{Canvas: c}
	if v.softmaxInView() && share.Sheet+share.Formula > 1 {
		v.drawSoftmax(parts.Take(min(share.Sheet+share.Formula, v.wantSoftmax(c.Width))))
	} else {
		i, j := v.lookAt()
		v.drawSheet(parts.Take(share.Sheet), v.View.Layer, i, j)
		if !v.large() {
			parts.Y += share.Gap
		}
		v.drawWorking(parts.Take(share.Formula))
	}
	if share.Words > 0 && !share.Above {
		parts.Y += share.Gap
		v.words().Draw(parts.Take(share.Words))
	}
}

// pages are the sheets of all layers below the formula, where a canvas has room for more than
// the one of the layer in view, and nil where it has not.
func (v *view) pages(c canvas.Canvas, share rows.Rows) []rows.Page {
	heights := v.sheetHeights()
	top, last := below(share.Formula, share), 0
	if v.Net.HasSoftmax() && !v.Turned {
		last = below(v.wantSoftmax(c.Width), share)
	}
	pages := rows.Pages(heights, c.Height-share.Gap, top, max(top, last))
	if len(pages) == len(heights) && pages[len(pages)-1].At[0] == top {
		return nil
	}
	return pages
}

// below is the row below a part of the pane of so many rows, the words behind it and a blank.
func below(part int, share rows.Rows) int {
	if share.Words > 0 && !share.Above {
		part += share.Gap + share.Words
	}
	return part + 1
}

// drawPages draws the formula, and below it the page of sheets on which the layer in view
// stands. The inside of softmax lies over the formula and the sheets that it has no room
// beside.
func (v *view) drawPages(c canvas.Canvas, share rows.Rows, pages []rows.Page) {
	part := share.Formula
	if v.softmaxInView() {
		part = min(v.wantSoftmax(c.Width), c.Height)
		v.drawSoftmax(c.Rows(0, part))
	} else {
		v.drawWorking(c.Rows(0, part))
	}
	if share.Words > 0 && !share.Above {
		v.words().Draw(c.Rows(part+share.Gap, share.Words))
	}
	for _, p := range pages {
		if !p.Has(v.View.Layer) {
			continue
		}
		for k, row := range p.At {
			if row < below(part, share) {
				continue
			}
			l, i, j := p.First+k, 0, 0
			if l == v.View.Layer {
				i, j = v.lookAt()
			}
			height := min(v.sheetRows(v.Net.Layers[l]), c.Height-share.Gap-row)
			v.drawSheet(c.Rows(row, height), l, i, j)
		}
	}
}

// The room in a thumbnail for a number beside a dot, and the least between two columns.
const (
	thumbNumber = graphNumber + 1
	thumbGap    = 3
)

// Thumb draws the network small: a dot for each neuron, full where its output is computed,
// with x and y beside them, and what y comes to. Large columns are heat. Nothing is in hand.
func Thumb(c canvas.Canvas, s state.State) {
	v := view{NetworkState: s.Network}
	v.View.Selecting, v.Tens, v.Tried = false, 0, nil
	draw, height := v.drawDots, max(0, c.Height-2)
	if v.Pictured() {
		draw = v.drawSmallColumns
	}
	draw(c.Rows(0, 1), c.Rows(1, height))
	c.Text(0, c.Height-1, canvas.Strong, v.end(c.Width))
}

// drawDots draws as many layers as have room as dots, with the lines between them.
func (v *view) drawDots(heads, c canvas.Canvas) {
	room := c.Width - 2*thumbNumber - 2
	in := canvas.Around(v.View.Layer, v.Walk.Layers(), room/(thumbGap+1))
	inputs, outputs := v.nameRoom(in, room-in.Len()*(graphGap+1))
	gap := min(graphWideGap, (room-inputs-outputs)/in.Len()-1)
	lines := canvas.NewSketch(c)
	var from graphColumn
	for l := in.From - 1; l < in.To; l++ {
		g := graphColumn{layer: l, x: inputs + thumbNumber + (l-in.From+1)*(gap+1), gap: gap}
		v.placeNeurons(&g, c.Height, graphShape{gap: gap}.stride())
		heads.Text(g.x, 0, canvas.Plain, v.Net.VectorName(2*l+2))
		for k := g.shown.From; k < g.shown.To; k++ {
			r, text, dot := v.Net.From(l+1, k), "·", '○'
			if l == v.Net.Last() {
				r = v.Net.Out(l, k)
			}
			if v.Known(r) {
				text, dot = number.Fit(v.Value(r), graphNumber), '●'
			}
			if l == -1 {
				v.drawName(c.Within(canvas.Box(0, 0, inputs, c.Height)), g.y(k), l, k)
			} else if l == v.Net.Last() {
				v.drawName(c.Within(canvas.Box(c.Width-outputs, 0, outputs, c.Height)), g.y(k), l, k)
			}
			if c.Set(g.x, g.y(k), canvas.Strong, dot); l < in.From {
				c.Right(g.x-1, g.y(k), canvas.Plain, text)
			} else if l == in.To-1 {
				c.Text(g.x+2, g.y(k), canvas.Plain, text)
			}
		}
		if g.shown.Len() < g.total {
			c.Set(g.x, c.Height-1, canvas.Faint, '⋮')
		}
		if crowd := min(mostLines, thumbGap*gap); l >= in.From && from.total*g.total <= crowd { // more could not be told apart
			v.drawWeights(lines, from, g, idleLine)
		}
		from = g
	}
	lines.Flush()
}

// drawSmallColumns draws the last columns as heat, or as numbers where they are few.
func (v *view) drawSmallColumns(heads, c canvas.Canvas) {
	x, in := 0, canvas.Around(v.Net.Last(), v.Walk.Layers(), c.Width/thumbNumber-1)
	for l := in.From - 1; l < in.To; l++ {
		room := (c.Width-x)/(in.To-l) - 1
		if v.neurons(l) <= state.MostDrawn {
			v.drawColumnOf(heads, c, x, room, v.vectorOf(l), false)
		} else {
			heads.Text(x, 0, canvas.Plain, v.Net.VectorName(v.vectorOf(l)))
			v.vectorBlock(v.vectorOf(l)).Heat.Within(c, room, c.Height-1).Draw(c.Within(canvas.Box(x, 0, room, c.Height)))
		}
		x += room + 1
	}
}
