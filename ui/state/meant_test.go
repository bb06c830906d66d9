package state

import (
	"slices"
	"testing"

	"nnexplore/model"
)

// A whole x, and both inputs of the row that is one's own, are one edit each.
func TestOneEdit(t *testing.T) {
	for _, c := range []struct {
		name  string
		do    Action
		value func(s State) []float64
		want  []float64
		what  string
	}{
		{"x", SetInput{[]float64{0.5, -1}}, func(s State) []float64 { return s.Network.X }, []float64{0.5, -1}, "Taken back: x of article"},
		{"own inputs", SetOwn{0.3, 0.9}, func(s State) []float64 { return []float64{s.Gate.X1, s.Gate.X2} }, []float64{0.3, 0.9},
			"Taken back: x2 0.5 → 0.9; x1 0.5 → 0.3"},
		{"one own input", SetOwn{0.3, 0.5}, func(s State) []float64 { return []float64{s.Gate.X1, s.Gate.X2} }, []float64{0.3, 0.5},
			"Taken back: x1 0.5 → 0.3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := New()
			after := Apply(before, c.do)
			if got := c.value(after); !slices.Equal(got, c.want) {
				t.Errorf("it is %v, want %v", got, c.want)
			}
			if again := Apply(after, c.do); !again.SameLog(after) {
				t.Error("the same once more is an edit")
			}
			back := Apply(after, Undo{})
			if got := c.value(back); !slices.Equal(got, c.value(before)) || back.Edits() != 0 {
				t.Errorf("one undo leads to %v and leaves %d edits", got, back.Edits())
			}
			if back.Notice != c.what {
				t.Errorf("it says %q, want %q", back.Notice, c.what)
			}
			if got := c.value(Apply(back, Redo{})); !slices.Equal(got, c.want) {
				t.Errorf("redo leads to %v, want %v", got, c.want)
			}
		})
	}
}

// What is set is set whatever it was before, and nothing else with it.
func TestSetting(t *testing.T) {
	s := New()
	for range 2 { // what is set is another the first time, and the same the second
		s = do(s, SetFull{true}, SetUnit{2}, SetGrain{model.ByTerm}, SetGain{3}, SetSecond{2}, SetCurve{model.Tanh},
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
