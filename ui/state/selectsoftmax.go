package state

import (
	"slices"

	"nnexplore/model"
)

// The table of softmax has a row for each class, with c and Σ under their columns.

// softmaxColumns are the numbers of a row, from left to right.
var softmaxColumns = []model.Kind{model.InA, model.InDiff, model.InExp, model.InY}

// softmaxKinds are the numbers that the steps of softmax make.
var softmaxKinds = map[model.StepKind]model.Kind{
	model.Maximum: model.InC, model.Shift: model.InDiff, model.Exponent: model.InExp, model.Total: model.InSum,
}

// insideSoftmax reports whether a number stands nowhere but in the working of softmax.
func insideSoftmax(r model.Ref) bool { return r.Kind >= model.InC && r.Kind <= model.InSum }

// besideSoftmax reports whether a number is an a or y of the output layer, which stand in
// the table of softmax too.
func (n NetworkState) besideSoftmax(r model.Ref) bool {
	return r.Layer == n.Net.Last() && (r.Kind == model.InA || r.Kind == model.InY)
}

// rowOfSoftmax is the number under r in the table of softmax, or over it. Over the first
// row is the sheet, with b.
func (n NetworkState) rowOfSoftmax(r model.Ref, down bool) model.Ref {
	bottom := n.Net.Layers[r.Layer].Out() - 1
	switch {
	case r.Kind == model.InC && !down:
		return model.A(r.Layer, bottom)
	case r.Kind == model.InSum && !down:
		return model.Ref{Kind: model.InExp, Layer: r.Layer, J: bottom}
	case r.Kind == model.InC || r.Kind == model.InSum:
		return r
	case !down && r.J == 0:
		return model.B(r.Layer, 0)
	case !down:
		r.J--
	case r.J < bottom:
		r.J++
	case r.Kind == model.InA:
		return model.Ref{Kind: model.InC, Layer: r.Layer}
	case r.Kind == model.InExp:
		return model.Ref{Kind: model.InSum, Layer: r.Layer}
	}
	return r
}

// columnOfSoftmax is the number to the right of r in the table of softmax, or to the left.
func (n NetworkState) columnOfSoftmax(r model.Ref, right bool) model.Ref {
	at, by := slices.Index(softmaxColumns, r.Kind), -1
	if right {
		by = +1
	}
	switch {
	case at >= 0:
		r.Kind = softmaxColumns[min(max(at+by, 0), len(softmaxColumns)-1)]
	case right:
		r.Kind = model.InSum
	default:
		r.Kind = model.InC
	}
	return r
}
