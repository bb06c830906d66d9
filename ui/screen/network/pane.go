// Package network draws the pane of the network: the chain from x to y, the picture of
// neurons and weights, the sheet of a layer's numbers, the formula of the step in hand and
// the inside of softmax. pane.go lays it out; each part has a file.
package network

import (
	"slices"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/cards"
	"nnexplore/ui/state"
)

// networkRows is how the height of the network pane is shared out.
type networkRows struct {
	chain, heads, graph, shapes, sheet, formula, words, selection int
	gap                                                           int // blank lines between the parts
}

// wants is how many rows the parts of the network pane could use.
type wants struct {
	sheet, formula, words, graph int
	besideWords                  int // of the formula, or of the inside of softmax in its place
}

// shareRows shares height rows out. The chain, the formula and the selected
// number come first, then the sheet of numbers, then the picture; what is left
// over goes where it is of use. Words that are wanted take the formula's place
// unless there is room for both.
func shareRows(height int, want wants) networkRows {
	var r networkRows
	left := height
	take := func(part *int, rows int) {
		rows = max(0, min(rows, left))
		*part += rows
		left -= rows
	}
	take(&r.chain, 1)
	take(&r.selection, 1)
	take(&r.formula, min(2, want.formula))
	take(&r.shapes, 1)
	take(&r.sheet, min(7, want.sheet))
	if left >= 1+3 {
		take(&r.heads, 1)
		take(&r.graph, min(5, left))
	}
	take(&r.formula, min(4, want.formula)-r.formula)
	if left >= want.words+4 {
		take(&r.words, want.words)
		r.gap = 1
		left -= 4
	} else if want.words > 0 {
		return r.withWords(want, left)
	}
	if r.graph > 0 {
		take(&r.graph, min(want.graph, height/3)-r.graph)
	}
	take(&r.sheet, want.sheet-r.sheet)
	take(&r.formula, want.formula-r.formula)
	if r.graph > 0 {
		take(&r.graph, want.graph-r.graph)
	}
	return r
}

// withWords makes room for the words in the place of the formula, of which the line
// with the result stays, and then of the sheet.
func (r networkRows) withWords(want wants, left int) networkRows {
	const result, leastSheet = 1, 2 + resultRows
	room := r.formula + left
	if room < want.words+result {
		taken := min(want.words+result-room, r.sheet)
		if r.sheet-taken < leastSheet {
			taken = r.sheet
		}
		r.sheet -= taken
		room += taken
	}
	r.words = min(want.words, room)
	r.formula = min(room-r.words, want.besideWords)
	return r
}

// shareLargeRows shares height rows out among the parts of a large network: the picture
// and the formula have the place of the sheet.
func (v *view) shareLargeRows(c canvas.Canvas, want wants) networkRows {
	var r networkRows
	left := c.Height
	take := func(part *int, rows int) {
		rows = max(0, min(rows, left))
		*part += rows
		left -= rows
	}
	const leastFormula = 4
	leastPicture, formula := 8, 8
	if c.Heat != canvas.HeatHalves {
		leastPicture, formula = 9, 7
	}
	take(&r.chain, 1)
	take(&r.selection, 1)
	take(&r.formula, min(leastFormula, want.formula))
	take(&r.shapes, 1)
	if left >= 1+3 {
		take(&r.heads, 1)
		take(&r.graph, min(leastPicture, left))
	}
	take(&r.formula, min(formula, want.formula)-r.formula)
	const gaps = 3
	if left >= want.words+gaps {
		take(&r.words, want.words)
		r.gap = 1
		left -= gaps
	} else if want.words > 0 {
		return r.withWords(want, left)
	}
	if r.graph > 0 {
		take(&r.graph, v.wantHeat(c)-r.graph)
	}
	take(&r.formula, want.formula-r.formula)
	return r
}

// wants says what would show everything without scrolling. It depends on the
// network, not on the step in hand, so that nothing jumps while stepping.
func (v *view) wants(width int) wants {
	widest := slices.Max(v.Net.Sizes())
	w := wants{sheet: v.wantSheet(), formula: min(max(widest+1, 4), 9), graph: v.wantGraph(width)}
	if v.Turned && width < turnedWidth {
		w.formula = max(w.formula, turnedRows)
	}
	if v.explaining {
		e := v.words()
		w.words, w.besideWords = e.Rows(width), sumRows
		if v.softmaxInView() {
			w.besideWords = v.wantSoftmax()
		}
	}
	return w
}

// rows is how the parts share the rows of the canvas.
func (v *view) rows(c canvas.Canvas) networkRows {
	want := v.wants(c.Width)
	if !v.Pictured() || v.Sheet {
		return shareRows(c.Height, want)
	}
	want.sheet, want.formula = 0, max(want.formula, state.MostDeciding+3)
	if v.softmaxInView() {
		want.formula = v.wantSoftmax()
	}
	return v.shareLargeRows(c, want)
}

// Draw draws the network pane from top to bottom.
func Draw(c canvas.Canvas, s state.State, inHand model.Explanation) {
	v := look(s, inHand)
	if cards.Fit(c.Width, c.Height) {
		v.drawCards(c, s)
		return
	}
	rows, large := v.rows(c), v.Pictured() && !v.Sheet
	y := 0
	part := func(height int) canvas.Canvas {
		r := c.Within(canvas.Box(0, y, c.Width, height))
		y += height
		return r
	}
	v.drawChain(part(rows.chain))
	y += rows.gap
	v.drawPicture(part(rows.heads), part(rows.graph))
	y += rows.gap
	v.drawShapes(part(rows.shapes))
	if v.softmaxInView() && rows.sheet+rows.formula > 1 {
		v.drawSoftmax(part(min(rows.sheet+rows.formula, v.wantSoftmax())))
	} else {
		i, j := v.lookAt()
		v.drawSheet(part(rows.sheet), v.View.Layer, i, j)
		if !large {
			y += rows.gap
		}
		v.drawWorking(part(rows.formula))
	}
	if rows.words > 0 {
		y += rows.gap
		v.words().Draw(part(rows.words))
	}
	y++
	if !large {
		v.drawOthers(part(max(0, c.Height-rows.selection-y-rows.gap)))
	}
	v.drawTarget(c.Within(canvas.Box(0, c.Height-rows.selection, c.Width, rows.selection)), s)
}

// drawOthers draws, where a large screen has room left, the sheets of other layers
// below, each whole: first the layer in view itself, if the inside of softmax stands in
// its place, then its neighbours.
func (v *view) drawOthers(c canvas.Canvas) {
	y := 0
	for _, l := range v.others(c.Height) {
		rows := v.Net.Layers[l].In() + 1 + resultRows
		v.drawSheet(c.Within(canvas.Box(0, y, c.Width, rows)), l, 0, 0)
		y += rows + 1
	}
}

// others are the layers whose sheets fit whole in the rows that are left, in order;
// the nearest to the layer in view are taken first.
func (v *view) others(room int) []int {
	room++ // the last has no blank line behind it
	var list []int
	take := func(l int) {
		if l < 0 || l > v.Net.Last() || l == v.View.Layer && !v.View.Softmax {
			return
		}
		if rows := v.Net.Layers[l].In() + 2 + resultRows; rows <= room {
			list = append(list, l)
			room -= rows
		}
	}
	take(v.View.Layer)
	for far := 1; far <= v.Net.Last() && room > 1+resultRows; far++ {
		take(v.View.Layer + far)
		take(v.View.Layer - far)
	}
	slices.Sort(list)
	return list
}
