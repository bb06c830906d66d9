package state

import "testing"

func TestTooFarLeavesTheProbe(t *testing.T) {
	s := do(selected(t, network(), "b1[1]"), BeginNumber{}, Type{"1e300"}, CommitPrompt{}, Focus{CurvesPane}, Pan{X: +9}, SlideTo{+1}, Focus{NetworkPane}, StepTo{-1})
	before := s.Curves
	s = Apply(s, ToCurve{})
	w := s.Curves.Window()
	t.Logf("%q in the %s pane, probe %v window %v", s.Notice, s.Focus, s.Curves.Probe, w)
	if s.Curves.Probe < w.X0 || s.Curves.Probe > w.X1 {
		t.Errorf("the probe is at %v outside %v", s.Curves.Probe, w)
	}
	if !same(s.Curves, before) {
		t.Errorf("refused, and yet: %s", difference(before, s.Curves))
	}
}

func TestResetCarriesThePlace(t *testing.T) {
	s := do(network(), StepTo{+1}, NextActivation{-1}, Reset{})
	for j := range 2 {
		if r := s.Network.Net.Out(2, j); !s.Network.Known(r) {
			t.Errorf("y was computed, and is hidden after the reset: place %d of %d", s.Network.Place, s.Network.Walk.Places())
		}
	}
	for _, p := range networks() {
		if p.HasSoftmax() {
			continue
		}
		// no y is computed before the reset, and yet one is after it
		s := do(loaded(p), StepTo{+1}, NextActivation{-1})
		for !s.Network.Net.HasSoftmax() {
			s = Apply(s, NextActivation{-1})
		}
		s.Network.Place = s.Network.Walk.LayerStart(s.Network.Net.Last())
		s = do(s, NextGrain{}, NextGrain{})
		for s.Network.InHand().Part < 3 {
			s = Apply(s, StepBy{+1})
		}
		r := s.Network.Net.Out(s.Network.Net.Last(), 0)
		before := s.Network.Known(r)
		if after := Apply(s, Reset{}).Network.Known(r); after != before {
			t.Errorf("%s: y[1] known %v before the reset and %v after", p.Name, before, after)
		}
	}
}

func TestZoomOfXLeavesY(t *testing.T) {
	before := curves().Curves.Window()
	if w := Apply(curves(), ZoomBy{X: +1}).Curves.Window(); w.Y0 != before.Y0 || w.Y1 != before.Y1 {
		t.Errorf("y goes from %v to %v", before, w)
	}
}
