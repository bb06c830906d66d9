package network

import (
	"math"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

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
