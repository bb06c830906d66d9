package facts

import (
	"slices"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

func apply(s state.State, actions ...state.Action) state.State {
	for _, a := range actions {
		s = state.Apply(s, a)
	}
	return s
}

// The article's a1 is (0.5, 1.2, 1.9); with b1[1] at 0.3 its first number is 0.7.
func TestMoved(t *testing.T) {
	start := state.New()
	edit := state.SetNumber{At: model.B(0, 0), Value: 0.3}
	if m, computed := Moved(start.Network.Trace, apply(start, edit).Network); computed {
		t.Errorf("at the start: %+v", m)
	}
	atA1 := apply(start, state.StepBy{Steps: 1})
	m, computed := Moved(atA1.Network.Trace, apply(atA1, edit).Network)
	if !computed || m.Name != "a1" || m.Stays() || !slices.EqualFunc(m.Was, []float64{0.5, 1.2, 1.9}, near) ||
		!slices.EqualFunc(m.Now, []float64{0.7, 1.2, 1.9}, near) {
		t.Errorf("at a1: %+v, %v", m, computed)
	}
	// b3 comes later, so that a1 stays.
	if m, computed := Moved(atA1.Network.Trace, apply(atA1, state.SetNumber{At: model.B(2, 0), Value: 9}).Network); !computed || !m.Stays() {
		t.Errorf("at a1, b3 changed: %+v", m)
	}
	if m, _ := Moved(atA1.Network.Trace, apply(atA1, state.StepTo{End: +1}).Network); m.Name != "y" {
		t.Errorf("at the end: %+v", m)
	}
}

// e^710 is beyond the largest float64, e^-746 below half the least.
func TestNaiveWay(t *testing.T) {
	for _, c := range []struct {
		a    []float64
		want Naive
	}{
		{[]float64{0.3, 0.7}, Agrees}, {[]float64{0.3, 710}, Overflows}, {[]float64{-746, -800}, Vanishes}, {[]float64{-746, 1}, Agrees},
	} {
		if got := NaiveWay(model.TrySoftmax(c.a, 1)); got != c.want {
			t.Errorf("%v ends as %d, want %d", c.a, got, c.want)
		}
	}
}
