package state

import (
	"slices"
	"testing"

	"nnexplore/model"
)

// A whole x is one edit, however many numbers it has.
func TestSetInputIsOneEdit(t *testing.T) {
	x := []float64{0.5, -1}
	before := New()
	after := Apply(before, SetInput{x})
	if !slices.Equal(after.Network.X, x) {
		t.Errorf("x is %v, want %v", after.Network.X, x)
	}
	if again := Apply(after, SetInput{x}); !again.SameLog(after) {
		t.Error("the same x once more is an edit")
	}
	back := Apply(after, Undo{})
	if !slices.Equal(back.Network.X, before.Network.X) {
		t.Errorf("one undo leads to %v", back.Network.X)
	}
	if done := Apply(back, Redo{}); !slices.Equal(done.Network.X, x) {
		t.Errorf("one redo leads to %v", done.Network.X)
	}
}

// SetNumber selects the number, also where it has the value already.
func TestSetNumberSelects(t *testing.T) {
	at := model.B(2, 1)
	s := Apply(New(), SetNumber{At: at, Value: New().Network.Value(at)})
	if s.Network.Selected != at || s.Focus != NetworkPane || edits(s) != 0 {
		t.Errorf("%s is selected in the %s, after %d edits", s.Network.Selected.Name(), s.Focus, edits(s))
	}
}

// What is set is set whatever it was before, and nothing else with it.
func TestSetting(t *testing.T) {
	s := New()
	for range 2 { // what is set is another the first time, and the same the second
		s = do(s, SetFull{true}, SetUnit{3}, SetGrain{model.ByTerm}, SetGain{3}, SetSecond{2}, SetCurve{model.Tanh},
			ShowCurve{model.ReLU, true}, ShowCurve{model.StepFunction, false})
		c := s.Curves
		if !s.Full || s.UnitText() != "1" || s.Network.Grain != model.ByTerm || c.GainFactor() != 10 || c.Distance() != 0.1 {
			t.Errorf("full %v, unit %s, grain %s, gain %v, distance %v", s.Full, s.UnitText(), s.Network.Grain, c.GainFactor(), c.Distance())
		}
		if c.ChosenCurve() != model.Tanh || !slices.Equal(c.Drawn(), []model.Activation{model.Sigmoid, model.ReLU}) {
			t.Errorf("%s is chosen of %v", c.ChosenCurve(), c.Drawn())
		}
	}
	s = do(s, SetFull{false}, SetGain{0}, SetSecond{0})
	if s.Full || s.Curves.GainFactor() != 1 || s.Curves.Distance() != 0 {
		t.Errorf("full %v, gain %v, distance %v", s.Full, s.Curves.GainFactor(), s.Curves.Distance())
	}
}
