package train

import (
	"slices"
	"testing"

	"nnexplore/model"
)

// TestDrawn holds that a seed gives what the generator of make.py gives.
func TestDrawn(t *testing.T) {
	var all []drawn
	fixture(t, "drawn", &all)
	for _, want := range all {
		x, layers := Drawn(want.Sizes, want.Seed)
		if !slices.Equal(x, want.X) || len(layers) != len(want.Layers) {
			t.Fatalf("x is %v with %d layers, want %v", x, len(layers), want.X)
		}
		for l, layer := range want.Layers {
			if !slices.Equal(layers[l].B, layer.B) {
				t.Errorf("b%d is %v, want %v", l+1, layers[l].B, layer.B)
			}
			for i, row := range layer.W {
				if !slices.Equal(layers[l].W[i], row) {
					t.Errorf("row %d of W%d is %v, want %v", i+1, l+1, layers[l].W[i], row)
				}
			}
		}
	}
}

// TestBeginnings holds that a network begun anew keeps its activations, and what 0 is in others.
func TestBeginnings(t *testing.T) {
	n, _ := classes()
	_, drawn := Drawn(n.Sizes(), 3)
	begun, zeros, unbiased := Begin(n, 3), Zeros(n), WithoutBiases(n)
	for l, layer := range n.Layers {
		for name, other := range map[string]model.Network{"begun": begun, "zeros": zeros, "unbiased": unbiased} {
			if other.Layers[l].Activation != layer.Activation {
				t.Errorf("layer %d is %s where it is %s", l+1, other.Layers[l].Activation, name)
			}
		}
		for i, row := range layer.W {
			if !slices.Equal(begun.Layers[l].W[i], drawn[l].W[i]) || slices.Max(zeros.Layers[l].W[i]) != 0 || slices.Min(zeros.Layers[l].W[i]) != 0 || !slices.Equal(unbiased.Layers[l].W[i], row) {
				t.Errorf("row %d of W%d is %v, %v and %v", i+1, l+1, begun.Layers[l].W[i], zeros.Layers[l].W[i], unbiased.Layers[l].W[i])
			}
		}
		none := make([]float64, layer.Out())
		if !slices.Equal(begun.Layers[l].B, drawn[l].B) || !slices.Equal(zeros.Layers[l].B, none) || !slices.Equal(unbiased.Layers[l].B, none) {
			t.Errorf("b%d is %v, %v and %v", l+1, begun.Layers[l].B, zeros.Layers[l].B, unbiased.Layers[l].B)
		}
	}
}
