package model

import (
	"math"
	"testing"
)

func TestWindowMoves(t *testing.T) {
	w := Window{-5, 5, -0.5, 1.5}
	for _, c := range []struct{ got, want Window }{
		{w.Panned(0, 0), w},
		{w.Panned(0.5, 0), Window{0, 10, -0.5, 1.5}},
		{w.Panned(-0.25, 1), Window{-7.5, 2.5, 1.5, 3.5}},
		{w.Zoomed(1, 1), w},
		{w.Zoomed(0.5, 2), Window{-2.5, 2.5, -1.5, 2.5}},
		{w.Zoomed(2, 0.5).Zoomed(0.5, 2), w},
	} {
		if c.got != c.want {
			t.Errorf("%v, want %v", c.got, c.want)
		}
	}
}

func TestWindowDrawable(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for w, want := range map[Window]bool{
		{-5, 5, -0.1, 1.1}:           true,
		{0, 1e-9, 0, 1}:              true,
		{0, 1e-10, 0, 1}:             false,
		{0, 1, 0, 1e-10}:             false,
		{1, 1 + 1e-10, 0, 1}:         false,
		{1e6, 1e6 + 1e-4, 0, 1}:      false,
		{-1e12, 1e12, -1, 1}:         true,
		{-2e12, 1, 0, 1}:             false,
		{0, 1, 0, 2e12}:              false,
		{5, -5, 0, 1}:                false,
		{1, 1, 0, 1}:                 false,
		{-inf, inf, 0, 1}:            false,
		{0, 1, nan, 1}:               false,
		{math.MaxFloat64, inf, 0, 1}: false,
	} {
		if got := w.Drawable(); got != want {
			t.Errorf("%v is drawable: %v, want %v", w, got, want)
		}
	}
}

// TestSteeper holds the gain to the sigmoid it stretches and the distance to
// the largest one that is found by looking.
func TestSteeper(t *testing.T) {
	for _, k := range []float64{0.5, 1, 2, 10, 100} {
		f, largest := Steeper(k), 0.0
		if f(0) != 0.5 || StepFunction.Of(0) != 0 {
			t.Errorf("at 0 sigmoid(%v·x) is %v", k, f(0))
		}
		for i := -5000; i <= 5000; i++ {
			x := float64(i) / 1000
			if !same(f(x), Sigmoid.Of(k*x)) {
				t.Fatalf("sigmoid(%v·%v) = %v, want %v", k, x, f(x), Sigmoid.Of(k*x))
			}
			if math.Abs(x) >= 0.1 {
				largest = max(largest, math.Abs(f(x)-StepFunction.Of(x)))
			}
		}
		if got := GainDistance(k, 0.1); !near(got, largest) {
			t.Errorf("sigmoid(%v·x) is up to %v from the step, want %v", k, got, largest)
		}
	}
}

// TestCarriedDifference has a step swallow a difference that a sigmoid carries.
func TestCarriedDifference(t *testing.T) {
	n, x := article()
	before := copied(n)
	for _, h := range Elementwise() {
		got, err := Carry(n, x, 0.125, h)
		if err != nil {
			t.Fatal(err)
		}
		changed := n.WithActivation(0, h).WithActivation(1, h)
		checkAll(t, string(h)+": before", same, got.Before, mustForward(t, changed, x).Y())
		checkAll(t, string(h)+": after", same, got.After, mustForward(t, changed, []float64{2.125, 1}).Y())
		if swallowed := same(got.Before[0], got.After[0]); swallowed != (h == StepFunction) {
			t.Errorf("%s swallows the difference: %v", h, swallowed)
		}
	}
	if _, count := Differences(n, before, x, []float64{2, 1}, 9); count != 0 || n.Layers[0].Activation != Sigmoid {
		t.Error("Carry changed the network or x")
	}
	// From −0.5 on, a difference of 2 turns a step round: a whole difference.
	one := Network{Layers: []Layer{
		{W: [][]float64{{1}}, B: []float64{0}, Activation: Sigmoid},
		{W: [][]float64{{1}}, B: []float64{0}, Activation: Identity},
	}}
	if got, err := Carry(one, []float64{-0.5}, 2, StepFunction); err != nil || got.Before[0] != 0 || got.After[0] != 1 {
		t.Errorf("a step makes %v and %v of it, %v", got.Before, got.After, err)
	}
	if _, err := Carry(n, []float64{1}, 1, ReLU); err == nil {
		t.Error("an x of the wrong length is carried")
	}
}
