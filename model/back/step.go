package back

import "nnexplore/model"

// At is the step that completes place, the last one when place steps are done. At place 0 it is
// Start.
func (w Walk) At(place int) Step {
	if place <= 0 {
		return Step{}
	}
	s := w.stretches[w.index(place)]
	k := min(place, s.end()) - s.place - 1
	unit, within := k/s.size, k%s.size
	switch {
	case s.part == Loss && within < s.size-1:
		return Step{Kind: Term, Layer: s.layer, J: within}
	case s.part == Loss:
		return Step{Kind: Whole, Layer: s.layer}
	case s.part == Gradients && within < s.size-1:
		return Step{Kind: Weight, Layer: s.layer, I: within, J: unit}
	case s.part == Gradients:
		return Step{Kind: Bias, Layer: s.layer, J: unit}
	case k < s.units && s.lead > 0:
		return Step{Kind: Slope, Layer: s.layer, J: k}
	case k < s.lead:
		return Step{Kind: Share, Layer: s.layer, J: k - s.units}
	case s.lead > 0:
		return Step{Kind: Delta, Layer: s.layer, J: k - s.lead}
	case within == s.size-1:
		return Step{Kind: Delta, Layer: s.layer, J: unit}
	case s.layer == w.last():
		return Step{Kind: Slope, Layer: s.layer, J: unit}
	}
	return Step{Kind: Product, Layer: s.layer, I: within, J: unit}
}

// Place is the place that the step completes, the inverse of At.
func (w Walk) Place(s Step) int {
	switch s.Kind {
	case Start:
		return 0
	case Term:
		return s.J + 1
	case Whole:
		return w.stretches[0].end()
	case Weight, Bias:
		at := w.stretch(Gradients, s.Layer)
		if s.Kind == Bias {
			s.I = at.size - 1
		}
		return at.place + s.J*at.size + s.I + 1
	}
	at := w.stretch(Deltas, s.Layer)
	switch {
	case s.Kind == Delta:
		return at.place + at.lead + (s.J+1)*at.size
	case s.Kind == Share:
		return at.place + at.units + s.J + 1
	case s.Kind == Slope && at.lead > 0:
		return at.place + s.J + 1
	}
	return at.place + s.J*at.size + s.I + 1
}

// PlaceOf is the first place at which the number at r is known: 0 for those of the forward pass,
// the target and the slopes h′, which follow from them. ∂x stands behind the last step and is
// known at the end.
func (w Walk) PlaceOf(r model.Ref) int {
	last := w.last()
	switch r.Kind {
	case model.InL:
		return w.Place(Step{Kind: Whole})
	case model.InDY:
		if w.errorOnly {
			return w.Place(Step{Kind: Delta, Layer: last, J: r.J})
		}
		return w.Place(Step{Kind: Slope, Layer: last, J: r.J})
	case model.InShare:
		return w.Place(Step{Kind: Share, Layer: last, J: w.out(last) - 1})
	case model.InDelta:
		return w.Place(Step{Kind: Delta, Layer: r.Layer, J: r.J})
	case model.InDZ:
		return w.Place(Step{Kind: Product, Layer: r.Layer, I: w.out(r.Layer+1) - 1, J: r.J})
	case model.InDW:
		return w.Place(Step{Kind: Weight, Layer: r.Layer, I: r.I, J: r.J})
	case model.InDB:
		return w.Place(Step{Kind: Bias, Layer: r.Layer, J: r.J})
	case model.InDX:
		return w.Places()
	}
	return 0
}
