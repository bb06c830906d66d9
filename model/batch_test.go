package model

import "testing"

// TestBatchWords holds the names and shapes of a product for several inputs, in both notations:
// where W has a row for each neuron it is turned, as X has a row for each input.
func TestBatchWords(t *testing.T) {
	n := Network{Layers: []Layer{
		{W: [][]float64{{1, 2, 3}, {4, 5, 6}}, B: []float64{0, 0, 0}, Activation: Sigmoid},
		{W: [][]float64{{1}, {2}, {3}}, B: []float64{0}, Activation: Identity},
	}}
	for _, c := range []struct {
		t             Notation
		l             int
		shapes, numpy string
	}{
		{XW, 0, "X (4×2) · W1 (2×3) + b1 (3) = A1 (4×3)", "A1 = np.dot(X, W1) + b1"},
		{XW, 1, "Z1 (4×3) · W2 (3×1) + b2 (1) = A2 (4×1)", "A2 = np.dot(Z1, W2) + b2"},
		{WX, 0, "X (4×2) · W1.T (2×3) + b1 (3) = A1 (4×3)", "A1 = np.dot(X, W1.T) + b1"},
	} {
		if got := c.t.BatchShapes(n, c.l, 4); got != c.shapes {
			t.Errorf("layer %d in %s is %q, want %q", c.l+1, c.t, got, c.shapes)
		}
		if got := c.t.BatchNumPy(n, c.l); got != c.numpy {
			t.Errorf("layer %d in %s is %q, want %q", c.l+1, c.t, got, c.numpy)
		}
	}
	if got := n.BatchName(4); got != "Y" {
		t.Errorf("the last is %s", got)
	}
}
