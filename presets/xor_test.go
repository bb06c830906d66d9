package presets

import (
	"math"
	"testing"

	"nnexplore/model"
)

// TestXORSigmoid holds xor-sigmoid to what NumPy computes, and to xor with every number
// times 20.
func TestXORSigmoid(t *testing.T) {
	n, err := NetworkNamed("xor-sigmoid")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct{ nand, or, y float64 }{
		{0.9999991684719722, 0.01798620996209156, 0.021454219860568096},
		{0.9820137900379085, 0.9975273768433653, 0.9969677444515456},
		{0.9820137900379085, 0.9975273768433653, 0.9969677444515456},
		{0.0024726231566347743, 0.9999998874648379, 0.01842816690743775},
	} {
		trace, err := model.Forward(n.Network, n.Examples[i])
		if err != nil {
			t.Fatal(err)
		}
		z, y := trace.Layers[0].Z, trace.Y()
		if math.Abs(z[0]-want.nand) > 1e-15 || math.Abs(z[1]-want.or) > 1e-15 || math.Abs(y[0]-want.y) > 1e-15 {
			t.Errorf("of %v NAND, OR and y are %v, %v, want %v", n.Examples[i], z, y, want)
		}
	}
	for l, step := range xor().Layers {
		large := n.Layers[l]
		for j := range step.B {
			same := large.B[j] == step.B[j]*20 && large.Activation == model.Sigmoid
			for i := range step.W {
				same = same && large.W[i][j] == step.W[i][j]*20
			}
			if !same {
				t.Errorf("neuron %d of layer %d is no neuron of xor times 20", j+1, l+1)
			}
		}
	}
}
