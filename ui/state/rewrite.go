package state

import "nnexplore/model"

// Rewriting is how far the rule is rewritten from θ to b.
type Rewriting int

// The stages of it.
const (
	WithTheta Rewriting = iota // w1·x1 + w2·x2 > θ
	OneSide                    // w1·x1 + w2·x2 − θ > 0
	WithBias                   // b + w1·x1 + w2·x2 > 0
)

// Rewritten is the gate with its rule rewritten so far, in the form that goes with it.
func (g GateState) Rewritten(to Rewriting) GateState {
	g.Rewriting, g.Gate.Form = to, model.ThetaForm
	if to == WithBias {
		g.Gate.Form = model.BiasForm
	}
	return g
}

// Rewrite takes the rule a step further from θ to b, and from b back to θ. What
// the gate computes on paper stays as it is, so that this is no edit.
type Rewrite struct{}

func (Rewrite) apply(s State) State {
	before := s
	s.was = nil // sums of the two forms are not to be compared
	s.Gate = s.Gate.Rewritten((s.Gate.Rewriting + 1) % (WithBias + 1))
	g := s.Gate
	if old := before.Gate; old.Gate.Name() != g.Gate.Name() || old.Gate.Row(g.X1, g.X2).Y != g.Gate.Row(g.X1, g.X2).Y {
		s.was = before.replaced(GatePane) // rounding makes something else of the other form, and that is to be seen
	}
	return s
}
