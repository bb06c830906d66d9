package truth

import (
	"testing"

	"nnexplore/model"
)

// stepped is a network of steps with those matrices and biases.
func stepped(w [][][]float64, b [][]float64) (n model.Network) {
	for l := range w {
		n.Layers = append(n.Layers, model.Layer{W: w[l], B: b[l], Activation: model.StepFunction})
	}
	return n
}

// TestTruth holds networks that were worked out on paper to the names of what they compute.
func TestTruth(t *testing.T) {
	nand, or := []float64{-0.5, -0.5}, []float64{0.5, 0.5}
	first := [][]float64{{nand[0], or[0]}, {nand[1], or[1]}}
	b := []float64{0.7, -0.2}
	for name, c := range map[string]struct {
		net         model.Network
		whole, side string
		own         [][]string
	}{
		"the book's XOR": {stepped([][][]float64{first, {{0.5}, {0.5}}}, [][]float64{b, {-0.7}}),
			"XOR", "NAND and OR side by side, AND behind them", [][]string{{"NAND", "OR"}, {"AND"}}},
		"with the last one turned": {stepped([][][]float64{first, {{-0.5}, {-0.5}}}, [][]float64{b, {0.7}}),
			"XNOR", "NAND and OR side by side, NAND behind them", [][]string{{"NAND", "OR"}, {"NAND"}}},
		"with the first one only": {stepped([][][]float64{first, {{1}, {0}}}, [][]float64{b, {-0.5}}),
			"NAND", "NAND and OR side by side, z1[1] behind them", [][]string{{"NAND", "OR"}, {"z1[1]"}}},
		"three in the middle": {stepped([][][]float64{{{1, -1, 0}, {1, 0, -1}}, {{1}, {1}, {1}}}, [][]float64{{-1, 1, 1}, {-1.5}}),
			"NOR", "", [][]string{{"AND", "NOT x1", "NOT x2"}, {""}}},
		"a neuron that never fires": {stepped([][][]float64{{{-0.5, 0.5}, {-0.5, 0.5}}, {{0.5}, {0.5}}}, [][]float64{{-9, -0.2}, {-0.7}}),
			"always 0", "", [][]string{{"always 0", "OR"}, {"AND"}}},
		"one neuron": {stepped([][][]float64{{{0.5}, {0.5}}}, [][]float64{{-0.7}}), "AND", "AND", [][]string{{"AND"}}},
	} {
		t.Run(name, func(t *testing.T) {
			truth, ok := Of(c.net)
			if !ok {
				t.Fatal("it has no truth table")
			}
			if got := truth.Name(c.net.Last(), 0); got != c.whole {
				t.Errorf("the whole is %q, want %q", got, c.whole)
			}
			if got := truth.Sides(); got != c.side {
				t.Errorf("it is %q, want %q", got, c.side)
			}
			for l, names := range c.own {
				for j, want := range names {
					if got := truth.Own(l, j); got != want {
						t.Errorf("neuron %d of layer %d is %q, want %q", j+1, l+1, got, want)
					}
				}
			}
		})
	}
}

// TestTruthByEitherRule holds that a layer of steps has a truth table by the rule at least too,
// and that a tie gives 1 in it: with b = −0.5 the rows (1,0) and (0,1) are ties.
func TestTruthByEitherRule(t *testing.T) {
	for h, want := range map[model.Activation]string{model.StepFunction: "AND", model.StepAtLeast: "OR"} {
		n := stepped([][][]float64{{{0.5}, {0.5}}}, [][]float64{{-0.5}})
		n.Layers[0].Activation = h
		if truth, ok := Of(n); !ok || truth.Name(0, 0) != want {
			t.Errorf("%s: %v, want %s", h, ok, want)
		}
	}
}

func TestTruthOfOthers(t *testing.T) {
	for name, n := range map[string]model.Network{
		"three inputs": stepped([][][]float64{{{1}, {1}, {1}}}, [][]float64{{0}}),
		"a sigmoid":    {Layers: []model.Layer{{W: [][]float64{{1}, {1}}, B: []float64{0}, Activation: model.Sigmoid}}},
	} {
		if _, ok := Of(n); ok {
			t.Errorf("%s: there is a truth table", name)
		}
	}
}
