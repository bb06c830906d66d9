package learning

import (
	"slices"

	"nnexplore/model"
	"nnexplore/model/back"
	"nnexplore/presets"
)

// Step explains the step of the way back that was done last, in a notation; within a step of the
// grain the operation that was done last.
func (l Learning) Step(n model.Network, g model.Grain, t model.Notation) back.Explanation {
	w := l.Walk()
	if w.Boundary(g, w.Index(g, l.Back)) != l.Back {
		g = model.ByTerm
	}
	e := back.Explain(n, l.kept.Value.gradients.Loss, w, g, l.Back)
	e.Notation = t
	return e
}

// Known reports whether the number at r is computed where one stands on the way back.
func (l Learning) Known(r model.Ref) bool { return l.Walk().PlaceOf(r) <= l.Back }

// slopes are the kinds of the numbers of a network, each with the kind of the slope of L along it.
var slopes = [...]struct{ number, slope model.Kind }{
	{model.InX, model.InDX}, {model.InW, model.InDW}, {model.InB, model.InDB},
	{model.InA, model.InDelta}, {model.InZ, model.InDZ}, {model.InY, model.InDY},
}

// GradientOf is the slope of L along the number at r: ∂W of a W, δ of an a. One inside of softmax
// has δ of its a.
func GradientOf(r model.Ref) model.Ref {
	for _, k := range slopes {
		if k.number == r.Kind {
			r.Kind = k.slope
			return r
		}
	}
	return model.Delta(r.Layer, r.J)
}

// Along is the number along which the one at r is the slope of L; ok is false where it is no such
// slope.
func Along(r model.Ref) (of model.Ref, ok bool) {
	for _, k := range slopes {
		if k.slope == r.Kind {
			r.Kind = k.number
			return r, true
		}
	}
	return r, false
}

// NumberOf is the number of the network that is selected for the one at r of the way back: its own W
// for a ∂W, its a for a δ, the first y for L.
func NumberOf(n model.Network, r model.Ref) model.Ref {
	if of, ok := Along(r); ok {
		return of
	}
	return n.Out(n.Last(), 0)
}

// Checkable is the x, weight or bias whose gradient stands at r, where r is one: what can be
// changed by h to see what L does.
func Checkable(r model.Ref) (of model.Ref, ok bool) {
	if of, ok = Along(r); ok && of.IsInput() {
		return of, true
	}
	return r, false
}

// CheckedOf is [Checkable] of a gradient that is known to be of one.
func CheckedOf(r model.Ref) model.Ref {
	of, _ := Checkable(r)
	return of
}

// Checks are differences of L for one number, of an h that is too large, that is right, and that
// are ever smaller, until w + h is w.
func (l Learning) Checks(n model.Network, x []float64, p presets.Network, r model.Ref) (all []model.Difference) {
	for _, h := range []float64{1e-1, 1e-3, UsualH, 1e-8, 1e-11, 1e-14, 1e-17} {
		all = append(all, l.Numeric(n, x, p, r, h))
	}
	return all
}

// Numeric is [model.Numeric] of L as it is chosen: of x, which has a target, or of a W or a b the
// mean over all examples.
func (l Learning) Numeric(n model.Network, x []float64, p presets.Network, r model.Ref, h float64) model.Difference {
	loss := l.LossIn(n)
	ex, all := l.Lessons(n, p)
	if !all || r.Kind == model.InX {
		return model.Numeric(n, x, l.TargetIn(n, Given(p, x)), loss, r, h)
	}
	w := model.Value(n, model.Trace{}, r)
	d := model.Difference{H: h, Above: meanLoss(n.With(r, w+h), ex, loss), Below: meanLoss(n.With(r, w-h), ex, loss)}
	d.Slope = (d.Above - d.Below) / (2 * h)
	return d
}

// UsualH is the h with which a difference comes closest to the slope: near the third root of how
// finely a float64 is divided.
const UsualH = 1e-5

// Learns reports whether a step of learning changes any number: where no δ of the output is left, or
// none gets through its activation, none does.
func (l Learning) Learns() bool {
	g, ok := l.Gradients()
	return ok && slices.ContainsFunc(g.Layers[len(g.Layers)-1].Delta, func(d float64) bool { return d != 0 })
}
