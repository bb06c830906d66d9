package state

import (
	"slices"
	"testing"

	"nnexplore/model"
)

// A leaky ReLU of another slope stands in the list of curves in place of the first one, from
// the network, by its name and after undo.
func TestLeakyCurve(t *testing.T) {
	steep := model.Leaky(0.2)
	s := do(network(), SetHidden{steep}, StepTo{+1}, Select{model.A(0, 0)}, ToCurve{})
	if s.Focus != CurvesPane || s.Curves.ChosenCurve() != steep || !slices.Contains(s.Curves.Drawn(), steep) || s.Curves.List()[4] != steep {
		t.Fatalf("from the network the chosen curve is %s, of %v", s.Curves.ChosenCurve(), s.Curves.Drawn())
	}
	s = do(s, GotoOutput{-0.5})
	if want := "leaky_relu(0.2) gives -0.5 at x = -2.5."; s.Notice != want || s.Curves.Probe != -2.5 {
		t.Errorf("the probe is at %v: %q, want %q", s.Curves.Probe, s.Notice, want)
	}
	bent := do(s, ShowCurve{model.Leaky(-0.5), true}, GotoOutput{1})
	if want := "leaky_relu(-0.5) gives 1 at x = 1, and at x = -2."; bent.Notice != want || bent.Curves.Probe != 1 {
		t.Errorf("the probe is at %v: %q, want %q", bent.Curves.Probe, bent.Notice, want)
	}
	if never := do(bent, GotoOutput{-1}); never.Notice != "leaky_relu(-0.5) never gives -1: it is never below 0." {
		t.Errorf("where it never is: %q", never.Notice)
	}
	back := do(s, SetCurve{model.LeakyReLU})
	if back.Curves.ChosenCurve() != model.LeakyReLU || back.Curves.Leaky != "" {
		t.Errorf("by its own name the curve is %s", back.Curves.ChosenCurve())
	}
	if back = do(back, Undo{}); back.Curves.Leaky != steep {
		t.Errorf("undo brings %s; %q", back.Curves.List()[4], back.Notice)
	}
	if want := "Taken back: the leaky ReLU is leaky_relu(0.2) again, was leaky_relu."; back.Notice != want {
		t.Errorf("undo says %q, want %q", back.Notice, want)
	}
}

// a goes on from a leaky ReLU of any slope.
func TestNextAfterLeaky(t *testing.T) {
	s := do(network(), SetHidden{model.Leaky(3)}, NextActivation{+1})
	if h := s.Network.Net.Layers[0].Activation; h != model.Softplus {
		t.Errorf("after leaky_relu(3) comes %s", h)
	}
	if s = do(network(), SetHidden{model.Leaky(3)}, NextHidden{}); s.Network.Net.Layers[1].Activation != model.Softplus {
		t.Errorf("in all hidden layers comes %s", s.Network.Net.Layers[1].Activation)
	}
	o, err := Start(Options{Curves: []model.Activation{model.Leaky(3), model.ReLU}})
	if want := []model.Activation{model.ReLU, model.Leaky(3)}; err != nil || !slices.Equal(o.Curves.Drawn(), want) {
		t.Errorf("drawn are %v, %v", o.Curves.Drawn(), err)
	}
}
