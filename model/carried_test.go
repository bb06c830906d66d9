package model

import (
	"testing"
)

// TestCarriedDifference holds that only a step drops a small difference.
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
	// From −0.5 to 1.5 a step goes from 0 to 1.
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
