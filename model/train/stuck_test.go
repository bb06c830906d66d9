package train

import (
	"context"
	"math"
	"testing"

	"nnexplore/model"
)

// TestStuck holds which neurons are marked after a run that sticks: for the two rows of XOR that
// y is 0.5 for, make.py has slopes of at most 0.001 in both hidden neurons. One that learns has
// none.
func TestStuck(t *testing.T) {
	plan := Plan{Steps: 2000, Rate: 5, Loss: model.HalfSquared}
	for seed, want := range map[uint64]int{1: 2, 2: 0} {
		n, ex := xor(seed)
		n = Run(context.Background(), n, ex, plan, nil).Network
		got := Stuck(n, ex)
		if len(got) != want {
			t.Errorf("with seed %d %v are stuck; %d were expected", seed, got, want)
		}
		for j, s := range got {
			if s.Layer != 0 || s.J != j || s.Dead || !(s.Slope > 0 && s.Slope < 0.001) {
				t.Errorf("neuron %d is %+v", j+1, s)
			}
		}
	}
}

// TestDead holds that a relu left of 0 for every x is dead, whether anything is missed or not.
func TestDead(t *testing.T) {
	n := model.Network{Layers: []model.Layer{
		{W: [][]float64{{1, -1}}, B: []float64{0, 0}, Activation: model.ReLU},
		{W: [][]float64{{1}, {1}}, B: []float64{0}, Activation: model.Identity},
	}}
	for _, t0 := range []float64{1, 5} {
		got := Stuck(n, Examples{X: [][]float64{{1}, {2}}, T: [][]float64{{t0}, {2}}})
		if len(got) != 1 || got[0] != (StuckNeuron{Layer: 0, J: 1, Slope: 0, Dead: true}) {
			t.Errorf("%+v are stuck; the second relu was expected", got)
		}
	}
	n = n.WithHidden(model.StepFunction)
	if got := Stuck(n, Examples{X: [][]float64{{1}}, T: [][]float64{{1}}}); len(got) != 2 || !got[0].Dead || !got[1].Dead {
		t.Errorf("of two steps %+v are stuck; both were expected", got)
	}
	n.Layers[0].B = []float64{math.NaN(), 0}
	n = n.WithHidden(model.Sigmoid)
	if got := Stuck(n, Examples{X: [][]float64{{1}}, T: [][]float64{{1}}}); len(got) != 0 {
		t.Errorf("of a NaN and a slope of 0.2 %+v are stuck; none was expected", got)
	}
}

// TestBound holds the bound beside it: sigmoid has a slope of 0.01 at 4.585.
func TestBound(t *testing.T) {
	for a, want := range map[float64]int{4.58: 0, 4.6: 1, -4.6: 1} {
		n := model.Network{Layers: []model.Layer{{W: [][]float64{{a}}, B: []float64{0}, Activation: model.Sigmoid}}}
		if got := Stuck(n, Examples{X: [][]float64{{1}}, T: [][]float64{{0.5}}}); len(got) != want {
			t.Errorf("at %v %+v are stuck; %d were expected", a, got, want)
		}
	}
}
