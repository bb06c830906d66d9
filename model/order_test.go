package model

import (
	"fmt"
	"testing"
)

// TestTurnRoundAsNumPy compares W·v, or what NumPy says where it fails.
func TestTurnRoundAsNumPy(t *testing.T) {
	for _, c := range fixture().Turned {
		layer := Layer{Activation: Identity}
		for _, row := range c.W {
			layer.W = append(layer.W, row.floats())
		}
		layer.B = make([]float64, len(layer.W[0]))
		n := Network{Layers: []Layer{layer}}
		o := XW.TurnRound(n, mustForward(t, n, c.V.floats()), 0)
		shape := fmt.Sprintf("%d×%d", len(c.W), len(c.W[0]))
		if got := fmt.Sprintf("%d×%d", o.Rows, o.Cols); got != shape || o.Len != len(c.V) {
			t.Errorf("W of %s with v of %d is told as %s with %d", shape, len(c.V), got, o.Len)
		}
		if o.Error != c.Error {
			t.Errorf("%s: %q, want %q", shape, o.Error, c.Error)
		}
		checkAll(t, shape+": W·v", same, o.Result, c.Result.floats())
	}
	n, x := article()
	trace := mustForward(t, n, x)
	for l, want := range []string{
		"ValueError: shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)",
		"ValueError: shapes (3,2) and (3,) not aligned: 2 (dim 1) != 3 (dim 0)",
		"",
	} {
		if o := XW.TurnRound(n, trace, l); o.Error != want || (o.Result == nil) != (want != "") {
			t.Errorf("W%d the other way round: %q, %v", l+1, o.Error, o.Result)
		}
	}
	z := trace.Layers[1].Z
	checkAll(t, "W3·z2", near, XW.TurnRound(n, trace, 2).Result, []float64{0.1*z[0] + 0.3*z[1], 0.2*z[0] + 0.4*z[1]})
	if XW.TurnRound(n, trace, 1).Same() || XW.TurnRound(n, trace, 2).Same() {
		t.Error("a product that does not meet, or of a W that is not symmetric, is called the same")
	}
	n.Layers[2].W = [][]float64{{0.1, 0.3}, {0.3, 0.4}}
	if o := XW.TurnRound(n, trace, 2); !o.Same() || !o.Symmetric {
		t.Errorf("a symmetric W gives %v and %v, symmetric: %v", o.Result, o.Right, o.Symmetric)
	}
	square := Network{Layers: []Layer{{W: [][]float64{{-0.5, 0.5}, {-0.5, 0.5}}, B: []float64{0, 0}, Activation: Sigmoid}}}
	if o := XW.TurnRound(square, mustForward(t, square, []float64{0, 0}), 0); !o.Same() || o.Symmetric {
		t.Errorf("zeros are the same both ways: %v; that W is symmetric: %v", o.Same(), o.Symmetric)
	}
	// A row of another length than v cannot come from a checked network.
	n.Layers[2].W[1] = []float64{1}
	mustPanic(t, "TurnRound of a ragged W", func() { XW.TurnRound(n, trace, 2) })
}
