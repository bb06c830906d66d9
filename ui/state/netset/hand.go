package netset

import (
	"nnexplore/model"
	"nnexplore/ui/state/tables"
)

// InHand is what the formula, the marks and the words are about: the step, or while one
// selects, how the selected number comes about. A weight or bias is told of by the sum
// that it stands in; of an x nothing is computed.
func (n Network) InHand() model.Explanation {
	if !n.View.Selecting {
		return n.Step()
	}
	switch r := n.Selected; {
	case r.Kind == model.InX:
		return n.explain(model.ByNeuron, 0)
	case r.IsInput():
		return n.explain(model.ByNeuron, n.Walk.PlaceOf(model.A(r.Layer, r.J)))
	case tables.InsideSoftmax(r):
		return n.explain(model.ByTerm, n.Walk.PlaceOf(r))
	default:
		return n.explain(model.ByNeuron, n.Walk.PlaceOf(r))
	}
}

// TermsDone is how many terms of the sum that makes a are done, the bias counted as the
// last.
func (n Network) TermsDone(a model.Ref) int {
	terms := n.Net.Layers[a.Layer].In() + 1
	if n.Revealed {
		return terms
	}
	first := n.Walk.Place(model.Step{Kind: model.Product, Layer: a.Layer, J: a.J})
	return min(max(n.Place-first+1, 0), terms)
}

// Target is the number that a nudge changes, and enter: the selected one, or while one
// steps, the input that was changed last.
func (n Network) Target() model.Ref {
	if n.View.Selecting {
		return n.Selected
	}
	return n.Input
}

// Tables are the tables that the selection moves on.
func (n Network) Tables() tables.Of {
	return tables.Of{Net: n.Net, Turned: n.Notation() == model.WX, Softmax: n.View.Softmax, Strips: !n.Sheet}
}

// NeuronInHand is the a of the neuron that the selection or the step stands at.
func (n Network) NeuronInHand() model.Ref {
	if r := n.Selected; n.View.Selecting && r.Kind != model.InX {
		return model.A(r.Layer, r.J)
	}
	s := n.Walk.At(n.Place)
	if n.Grain == model.ByLayer && n.Whole() {
		s.J = 0 // the step is the whole layer; the first neuron stands for it
	}
	return model.A(s.Layer, s.J)
}

// Tries reports whether a number that is typed is for the trial of softmax: an a is selected
// in the table of softmax.
func (n Network) Tries() bool {
	r := n.Selected
	return n.View.Selecting && n.View.Softmax && r.Kind == model.InA && r.Layer == n.Net.Last()
}

// TriedValue is the a of the output in the trial, before it is multiplied by ten.
func (n Network) TriedValue(j int) float64 {
	for _, t := range n.Tried {
		if t.J == j {
			return t.Value
		}
	}
	return n.Trace.Layers[n.Net.Last()].A[j]
}

// Ahead is the operation that comes next, or at the end the last.
func (n Network) Ahead() model.Step { return n.Walk.At(min(n.Place+1, n.Walk.Places())) }

// NextGrain names what a step goes through after one more g, from where one stands.
func (n Network) NextGrain() string {
	switch step := n.Ahead(); {
	case n.Grain == model.ByLayer:
		return "one neuron at a time"
	case n.Grain == model.ByTerm:
		return "one layer at a time"
	case step.Kind >= model.Maximum:
		return "one operation of softmax at a time"
	case step.Kind == model.Product || step.Kind == model.Bias:
		return "one product at a time"
	}
	return "one operation at a time"
}

// Speaking reports whether what speaks for an output is shown.
func (n Network) Speaking() bool { return n.Speaks && n.KnowsY() }

// Beside reports whether something is shown in the place of the pass of x.
func (n Network) Beside() bool {
	return n.Turned || n.Batch != NoBatch || n.Plane.On || n.Speaking()
}

// Spoken is the output that is spoken for, from 0: that in hand, or the one with the largest y.
func (n Network) Spoken() int {
	r, e := n.Selected, n.Step()
	switch last := n.Net.Last(); {
	case n.View.Selecting && r.Layer == last && r.Kind != model.InX && r.Kind != model.InC && r.Kind != model.InSum:
		return r.J
	case !n.View.Selecting && e.Part != model.Nothing && e.Layer == last && e.To-e.From == 1:
		return e.From
	}
	return max(n.Outcome().Class, 0)
}
