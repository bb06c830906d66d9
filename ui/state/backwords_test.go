package state

import (
	"strings"
	"testing"

	"nnexplore/model"
)

// TestSelectingBack holds that selecting begins on the way back at what the step made, in the layer
// that is shown, and not at y.
func TestSelectingBack(t *testing.T) {
	w := atY().Network.WayBack()
	for _, c := range []struct{ made, want model.Ref }{
		{model.DW(0, 0, 0), model.W(0, 0, 0)},
		{model.DB(1, 1), model.B(1, 1)},
		{model.Delta(1, 1), model.A(1, 1)},
		{model.LossRef(), model.Ref{Kind: model.InY, Layer: 2}},
	} {
		for _, a := range []Action{SelectBy{Rows: 1}, SelectTable{By: 1}} {
			n := do(atY(), SetGrain{model.ByTerm}, StepBy{w.PlaceOf(c.made)}, a).Network
			if n.Selected != c.want || n.View.Layer != c.want.Layer || !n.View.Selecting {
				t.Errorf("at %s %T selects %s in layer %d, want %s", c.made.Name(), a, n.Selected.Name(), n.View.Layer+1, c.want.Name())
			}
		}
	}
}

// TestGrainBack holds that g speaks behind y of what is made there.
func TestGrainBack(t *testing.T) {
	s := do(atY(), StepBy{4})
	for range 3 {
		if s = Apply(s, NextGrain{}); !strings.Contains(s.Notice, "δ") || !strings.Contains(s.Notice, "∂W") || strings.Contains(s.Notice, "share") {
			t.Errorf("by %s g says %q", s.Network.Grain, s.Notice)
		}
	}
}

// TestTargetWords holds that the target is named by its numbers, and that no notice of it is longer
// than its line.
func TestTargetWords(t *testing.T) {
	s := do(network(), StepTo{+1}, SetTarget{[]float64{0, 1}}, Undo{})
	if want := "t is 1,0 again, was 0,1."; !strings.Contains(s.Notice, want) {
		t.Errorf("u says %q, want %q", s.Notice, want)
	}
	s = do(loaded(made(seeded(1), model.Sigmoid, 2, 2, 2)), StepTo{+1}, SetTarget{[]float64{1, 0}})
	for range 2 {
		if s = Apply(s, NextLoss{}); len([]rune(s.Notice)) > 76 {
			t.Errorf("C says %q", s.Notice)
		}
	}
}

// TestAskedBack holds that G says behind y at which grain which number is asked for.
func TestAskedBack(t *testing.T) {
	for g, want := range map[model.Grain]string{
		model.ByLayer:  "L alone",
		model.ByNeuron: "L and each δ",
		model.ByTerm:   "L, each δ, ∂W and ∂b",
	} {
		if s := do(atY(), SetGrain{g}, StepBy{2}, ToggleAsking{}); !strings.Contains(s.Notice, want) {
			t.Errorf("by %s G says %q", g, s.Notice)
		}
	}
}
