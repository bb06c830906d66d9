// Package tables moves over the numbers of a network, which stand in tables.
package tables

import (
	"cmp"
	"fmt"
	"slices"

	"nnexplore/model"
)

// The numbers of a layer form a sheet: what comes in stands in a column at the
// left, W beside it, and under W the rows b, a and z, one column a neuron. Where a row of
// W is for a neuron the sheet is turned: rows are columns, and columns rows. The
// selection moves on these sheets as an eye would, and over their edges to the
// sheet of the layer before or after.

// Of is the tables of a network.
type Of struct {
	Net     model.Network
	Turned  bool // whether a row of W is for a neuron
	Softmax bool // whether the table of softmax is open
	Strips  bool // whether a column of more than MostDrawn neurons is drawn as heat
}

// MostDrawn is the most neurons of a column that are drawn one by one, each with its
// number; a column of more is drawn as heat, and the sums out of it are told by their
// largest products.
const MostDrawn = 16

// InsideSoftmax reports whether a number stands nowhere but in the working of softmax.
func InsideSoftmax(r model.Ref) bool { return r.Kind >= model.InC && r.Kind <= model.InSum }

// InSoftmax reports whether a number stands in the table of softmax, where that is open for an
// a or y of the output layer.
func (t Of) InSoftmax(r model.Ref) bool {
	return InsideSoftmax(r) || t.Softmax && t.besideSoftmax(r)
}

// Moved is the number so many rows and columns further on than r.
func (t Of) Moved(r model.Ref, rows, cols int) model.Ref {
	rowFrom, columnFrom := t.rowFrom, t.columnFrom
	if t.Turned {
		rowFrom, columnFrom = columnFrom, rowFrom
	}
	return t.moved(t.moved(r, rows, t.rowOfSoftmax, rowFrom), cols, t.columnOfSoftmax, columnFrom)
}

// moved is the number so many steps from r, each on the table of softmax where that is open and
// has the number before it, else on the sheet. A step is by +1 or −1.
func (t Of) moved(r model.Ref, steps int, inSoftmax, onSheet func(r model.Ref, by int) model.Ref) model.Ref {
	for range max(steps, -steps) {
		next := onSheet
		if t.InSoftmax(r) {
			next = inSoftmax
		}
		r = next(r, cmp.Compare(steps, 0))
	}
	return r
}

// Edge says that no number is further on than r, and which key leads on.
func (t Of) Edge(r model.Ref, rows, cols int) string {
	end, which, key := "before", "first", "] goes to the next table."
	if rows+cols > 0 {
		end, which = "behind", "last"
	}
	inSoftmax := t.InSoftmax(r)
	if inSoftmax || r.Kind == model.InY {
		key = "[ goes to the table before."
	}
	if cols == 0 || inSoftmax || r.Kind == model.InX {
		return "Nothing is " + end + " " + r.Name() + "; " + key
	}
	return fmt.Sprintf("%s belongs to the %s neuron of layer %d; %s", r.Name(), which, r.Layer+1, key)
}

// Next is the first number of the table so many tables behind that of r: x, W1, b1, a1, z1,
// W2 … y.
func (t Of) Next(r model.Ref, by int) model.Ref {
	if InsideSoftmax(r) {
		r.Kind = model.InA
	}
	firsts := []model.Ref{model.X(0)}
	for l := range t.Net.Layers {
		firsts = append(firsts, model.W(l, 0, 0), model.B(l, 0), model.A(l, 0), t.Net.Out(l, 0))
	}
	at := slices.IndexFunc(firsts, func(first model.Ref) bool { return first.Kind == r.Kind && first.Layer == r.Layer })
	return firsts[min(max(at+by, 0), len(firsts)-1)]
}

// rowFrom is the number below r on its sheet, or above it.
func (t Of) rowFrom(r model.Ref, by int) model.Ref {
	down := by > 0
	if t.inStrip(r) {
		r.J = min(max(r.J+by, 0), t.Net.Layers[r.Layer].Out()-1)
		return r
	}
	l, rows := r.Layer, t.Net.Layers[r.Layer].In()
	switch r.Kind {
	case model.InX:
		return model.X(min(max(r.J+by, 0), t.Net.In()-1))
	case model.InW:
		i := r.I + by
		switch {
		case i >= rows:
			return model.B(l, r.J)
		case i >= 0:
			return model.W(l, i, r.J)
		case l == 0:
			return r
		}
		return t.Net.Out(l-1, min(r.J, t.Net.Layers[l-1].Out()-1))
	case model.InB:
		if down {
			return model.A(l, r.J)
		}
		return model.W(l, rows-1, r.J)
	case model.InA:
		if down {
			return t.Net.Out(l, r.J)
		}
		return model.B(l, r.J)
	}
	if !down {
		return model.A(l, r.J)
	}
	if l == t.Net.Last() {
		return r
	}
	return model.W(l+1, 0, min(r.J, t.Net.Layers[l+1].Out()-1))
}

// inStrip reports whether r stands in a column that is drawn as heat, through which ↑ and
// ↓ move.
func (t Of) inStrip(r model.Ref) bool {
	if !t.Strips || r.Kind == model.InX || r.Kind == model.InW || InsideSoftmax(r) {
		return false
	}
	return t.Net.Layers[r.Layer].Out() > MostDrawn
}

// columnFrom is the number to the right of r on its sheet, or to the left.
func (t Of) columnFrom(r model.Ref, by int) model.Ref {
	switch {
	case r.Kind == model.InX && by > 0:
		return model.W(0, r.J, 0)
	case r.Kind == model.InX:
		return r
	case r.Kind == model.InW && r.J+by < 0 && r.Layer == 0:
		return model.X(r.I)
	}
	r.J = min(max(r.J+by, 0), t.Net.Layers[r.Layer].Out()-1)
	return r
}

// The table of softmax has a row for each class, with c and Σ under their columns.

// softmaxColumns are the numbers of a row, from left to right.
var softmaxColumns = []model.Kind{model.InA, model.InDiff, model.InExp, model.InY}

// besideSoftmax reports whether a number is an a or y of the output layer, which stand in
// the table of softmax too.
func (t Of) besideSoftmax(r model.Ref) bool {
	return r.Layer == t.Net.Last() && (r.Kind == model.InA || r.Kind == model.InY)
}

// rowOfSoftmax is the number under r in the table of softmax, or over it. Over the first
// row is the sheet, with b.
func (t Of) rowOfSoftmax(r model.Ref, by int) model.Ref {
	down, bottom := by > 0, t.Net.Layers[r.Layer].Out()-1
	switch {
	case r.Kind == model.InC && !down:
		return model.A(r.Layer, bottom)
	case r.Kind == model.InSum && !down:
		return model.Ref{Kind: model.InExp, Layer: r.Layer, J: bottom}
	case r.Kind == model.InC || r.Kind == model.InSum:
		return r
	case !down && r.J == 0:
		return model.B(r.Layer, 0)
	case !down, r.J < bottom:
		r.J += by
	case r.Kind == model.InA:
		return model.Ref{Kind: model.InC, Layer: r.Layer}
	case r.Kind == model.InExp:
		return model.Ref{Kind: model.InSum, Layer: r.Layer}
	}
	return r
}

// columnOfSoftmax is the number to the right of r in the table of softmax, or to the left.
func (t Of) columnOfSoftmax(r model.Ref, by int) model.Ref {
	switch at := slices.Index(softmaxColumns, r.Kind); {
	case at >= 0:
		r.Kind = softmaxColumns[min(max(at+by, 0), len(softmaxColumns)-1)]
	case by > 0:
		r.Kind = model.InSum
	default:
		r.Kind = model.InC
	}
	return r
}
