package state

import (
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state/netset"
)

// bare is the state with nothing kept of what follows from it.
func bare(s State) State {
	s.Network.Kept, s.carried = netset.Kept{}, nil
	return s
}

// staleOf names what is kept and is not what would be computed anew, or is "".
func staleOf(s State) string {
	n, fresh := s.Network, bare(s).Network
	names, count := n.Differences(ShownDifferences)
	freshNames, freshCount := fresh.Differences(ShownDifferences)
	switch {
	case n.Net.HasSoftmax() && !same(n.Trial(), fresh.Trial()):
		return "the trial of softmax is another's: " + difference(fresh.Trial(), n.Trial())
	case count != freshCount || !same(names, freshNames):
		return "the differences are another's"
	case s.Explaining && n.Selected.Kind == model.InZ && n.Collapsible() && !same(n.Collapsed(), fresh.Collapsed()):
		return "the collapsed layer is another's"
	case n.Turned && !same(n.TurnRound(), fresh.TurnRound()):
		return "the product the other way round is another's"
	}
	if e := n.InHand(); e.Part == model.Sums && !same(n.Sum(e.Layer, e.From), fresh.Sum(e.Layer, e.From)) {
		return "the sum is another's"
	}
	for _, h := range s.Curves.Drawn() {
		if s.Curves.Distance() > 0 && !same(s.Carried(h), bare(s).Carried(h)) {
			return "what " + string(h) + " carries is another's"
		}
	}
	return ""
}

// TestDerived goes through what changes the things that derived values follow
// from. After each action a frame finds its values kept, and the right ones.
func TestDerived(t *testing.T) {
	s := Apply(network(), ToggleExplaining{})
	s.Network.Selected = model.Ref{Kind: model.InZ}
	for i, a := range []Action{
		StepTo{+1}, Nudge{+1}, MultiplyByTen{+1}, SelectTable{+1}, Nudge{+1}, Undo{}, Undo{}, Redo{},
		Turn{}, StepLayer{-1}, NextSecond{}, Focus{CurvesPane}, ToggleCurve{}, NextSecond{}, Focus{NetworkPane},
		NextGrain{}, StepTo{-1}, StepBy{+1}, StepBy{+1}, Nudge{+1}, StepLayer{+1}, StepBy{+1}, SelectTable{+1}, SelectTable{+1}, SelectTable{+1},
		NextActivation{+1}, NextPreset{+1}, NextInput{}, Nudge{-1}, NextPreset{-1}, MultiplyByTen{-1}, Reset{}, Turn{},
	} {
		if s = Apply(s, a); staleOf(s) != "" {
			t.Errorf("action %d, %#v: %s", i, a, staleOf(s))
		}
		n := s.Network
		if n.Derive(s.Explaining, s.UnitText()).Kept != n.Kept {
			t.Errorf("action %d, %#v: not all that a frame asks for is kept", i, a)
		}
		if s.Curves.Distance() > 0 && s.carry() != s.carried {
			t.Errorf("action %d, %#v: what a curve carries is not kept", i, a)
		}
	}
}

// TestInHand holds what the formula is about: the step, or while one selects how the
// selected number comes about, a weight or bias in the sum that it stands in.
func TestInHand(t *testing.T) {
	s := do(network(), StepTo{+1})
	if e := s.Network.InHand(); e != s.Network.Step() || e.Result != "y" {
		t.Errorf("at the end it is about %+v", e)
	}
	for name, want := range map[string]model.Explanation{
		"x[2]":          {Part: model.Nothing},
		"W2[3,2]":       {Part: model.Sums, Layer: 1, From: 1, To: 2},
		"b1[3]":         {Part: model.Sums, Layer: 0, From: 2, To: 3},
		"a3[1]":         {Part: model.Sums, Layer: 2, From: 0, To: 1},
		"z1[2]":         {Part: model.Outputs, Layer: 0, From: 1, To: 2},
		"y[2]":          {Part: model.SoftmaxOf, Layer: 2, From: 1, To: 2},
		"e^(a3[2] − c)": {Part: model.SoftmaxOf, Layer: 2, From: 1, To: 2},
	} {
		e := selected(t, s, name).Network.InHand()
		if e.Part != want.Part || e.Part != model.Nothing && (e.Layer != want.Layer || e.From != want.From || e.To != want.To) {
			t.Errorf("with %s selected it is about %+v", name, e)
		}
	}
}
