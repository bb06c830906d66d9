package back

import "nnexplore/model"

// Makes reports whether the step computes the number at r.
func (e Explanation) Makes(r model.Ref) bool {
	switch {
	case e.Part == Nothing:
		return false
	case e.single():
		return r == e.made()
	case e.Part == Loss:
		return r.Kind == model.InL
	case r.Layer != e.Layer || !e.covers(r.J):
		return false
	case e.Part == Deltas:
		return r.Kind == model.InDelta
	}
	return r.Kind == model.InDW || r.Kind == model.InDB
}

// Uses reports whether the step computes with the number at r.
func (e Explanation) Uses(r model.Ref) bool {
	switch e.Part {
	case Loss:
		return (r.Kind == model.InY || r.Kind == model.InT) && (!e.single() || e.Step.Kind == Whole || r.J == e.Step.J)
	case Gradients:
		in := e.net.From(e.Layer, r.J)
		switch {
		case r == in:
			return !e.single() || e.Step.Kind == Weight && r.J == e.Step.I
		case r.Kind == model.InDelta:
			return r.Layer == e.Layer && e.covers(r.J)
		}
	case Deltas:
		if e.Layer == e.net.Last() {
			return e.outputUses(r)
		}
		return e.hiddenUses(r)
	}
	return false
}

// outputUses is Uses of a step on the way to δ of the output.
func (e Explanation) outputUses(r model.Ref) bool {
	switch r.Kind {
	case model.InT:
		return e.covers(r.J) && e.Step.Kind != Share
	case model.InY:
		whole := e.net.HasSoftmax() && e.Loss != model.CrossEntropy && !e.single() // s is of every y
		return whole || e.covers(r.J)
	case model.InSlope:
		return r.Layer == e.Layer && e.covers(r.J) && e.Step.Kind == Delta
	}
	return false
}

// hiddenUses is Uses of a step on the way to δ of a hidden layer.
func (e Explanation) hiddenUses(r model.Ref) bool {
	s := e.Step
	switch {
	case r.Kind == model.InW && r.Layer == e.Layer+1:
		return e.covers(r.I) && (!e.single() || s.Kind == Product && s.I == r.J)
	case r.Kind == model.InDelta && r.Layer == e.Layer+1:
		return !e.single() || s.Kind == Product && s.I == r.J
	case r.Kind == model.InZ || r.Kind == model.InSlope:
		return r.Layer == e.Layer && e.covers(r.J) && s.Kind == Delta
	case r.Kind == model.InDZ:
		return r.Layer == e.Layer && e.covers(r.J) && e.single() && s.Kind == Delta
	}
	return false
}
