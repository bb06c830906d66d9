package facts

import (
	"slices"
	"testing"

	"nnexplore/model"
	"nnexplore/number"
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

// e^710 is beyond the largest float64, e^-746 below half the least. e^709.7 is 1.65e308,
// which a float64 holds, but not twice.
func TestNaiveWay(t *testing.T) {
	for _, c := range []struct {
		a    []float64
		want Naive
	}{
		{[]float64{0.3, 0.7}, Agrees}, {[]float64{0.3, 710}, Overflows}, {[]float64{709.7, 709.7}, SumOverflows}, {[]float64{709.7, 0.3}, Agrees}, {[]float64{-746, -800}, Vanishes}, {[]float64{-746, 1}, Agrees},
	} {
		if got := NaiveWay(model.TrySoftmax(c.a, 1)); got != c.want {
			t.Errorf("%v ends as %d, want %d", c.a, got, c.want)
		}
	}
}

// Of 0.6225·0.4 + 0.7685·0.5 + 0.8699·0.6, by the book 0.249, 0.3843 and 0.5219, the last is
// the largest.
func TestLargestProduct(t *testing.T) {
	n := apply(state.New(), state.StepTo{End: +1}).Network
	for _, c := range []struct {
		w    []float64
		want int
	}{
		{[]float64{0.4, 0.5, 0.6}, 2}, {[]float64{-9, 0.5, 0.6}, 0}, {[]float64{0, 0, 0}, -1},
	} {
		s := apply(state.New(), state.SetNumber{At: model.W(1, 0, 1), Value: c.w[0]}, state.SetNumber{At: model.W(1, 1, 1), Value: c.w[1]},
			state.SetNumber{At: model.W(1, 2, 1), Value: c.w[2]})
		if got := LargestProduct(model.SumOf(s.Network.Net, n.Trace, 1, 1)); got != c.want {
			t.Errorf("%v: %d, want %d", c.w, got, c.want)
		}
	}
}

// 0.249 + 0.3843 is 0.6333.
func TestMisses(t *testing.T) {
	for _, c := range []struct {
		total string
		parts []string
		want  bool
	}{
		{"0.6333", []string{"0.249", "0.3843"}, false}, {"0.6332", []string{" 0.249", "(0.3843)"}, true},
		{"-1", []string{"1", "(-2)"}, false}, {"NaN", []string{"1"}, false}, {"1", []string{"·", "2"}, false}, {"3", []string{"1e+300"}, true},
	} {
		if got := Misses(c.total, c.parts...); got != c.want {
			t.Errorf("%v make %s: %v", c.parts, c.total, got)
		}
	}
}

// With four decimals 0.1 + 0.1 + 0.1 is read for 0.10004 + 0.10004 + 0.1, which is 0.3001.
func TestRounds(t *testing.T) {
	n := state.New().Network
	if Rounds(model.SumOf(n.Net, n.Trace, 2, 0), number.Short) {
		t.Error("0.064 + 0.159 + 0.1 is 0.323 as it is written")
	}
	n = apply(state.New(), state.SetInput{X: []float64{1, 1}}, state.SetNumber{At: model.W(0, 0, 0), Value: 0.10004},
		state.SetNumber{At: model.W(0, 1, 0), Value: 0.10004}).Network
	if !Rounds(model.SumOf(n.Net, n.Trace, 0, 0), number.Short) {
		t.Error("0.1 + 0.1 + 0.1 is not 0.3001")
	}
}
