package model

import (
	"fmt"
	"slices"
	"testing"
)

// TestNotation holds how both notations name and shape what a layer of two inputs and three
// neurons has.
func TestNotation(t *testing.T) {
	n, _ := article()
	layer := n.Layers[0]
	for _, c := range []struct {
		notation Notation
		want     []string
	}{
		{XW, []string{"xW", "W1[1,3]", "W1[i,j]", "x·W1", "np.dot(x, W1)", "x·W1 + b1", "x·W + b", "2×3", "[[0.1 0.3 0.5] [0.2 0.4 0.6]]", "W1·W2·W3", `["x (" ") · W1 (" "×3)"]`, "value that comes in"}},
		{WX, []string{"Wx", "W1[3,1]", "W1[j,i]", "W1·x", "np.dot(W1, x)", "W1·x + b1", "W·x + b", "3×2", "[[0.1 0.2] [0.3 0.4] [0.5 0.6]]", "W3·W2·W1", `["W1 (3×" ") · x (" ")"]`, "neuron"}},
	} {
		w := c.notation
		got := []string{w.String(), w.Name(W(0, 0, 2)), w.Weight(0, "i", "j"), w.Times("x", "W1"), w.Dot("x", "W1"), w.Sums("x", "1"), w.Sums("x", ""),
			w.ShapeText(layer), fmt.Sprint(w.Matrix(layer.W)), w.Matrices(3, "·"), fmt.Sprintf("%q", w.Meeting("x", 0, layer)), w.Row()}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%q, want\n%q", w, got, c.want)
		}
		if w.Other().Other() != w || w.Other() == w {
			t.Errorf("%s is the other of %s", w, w.Other())
		}
		e := Explain(n, NewWalk(n), ByLayer, NewWalk(n).Boundary(ByLayer, 3))
		e.Notation = w
		if symbols, numpy := "a2 = "+w.Times("z1", "W2")+" + b2", "a2 = "+w.Dot("z1", "W2")+" + b2"; e.Symbols() != symbols || e.NumPy() != numpy {
			t.Errorf("%s: a step is %q, %q", w, e.Symbols(), e.NumPy())
		}
	}
	if got := WX.Matrix(nil); got != nil {
		t.Errorf("no W is written %v", got)
	}
}

// TestNamesOfEveryNumber reads the name of each number back in both notations, which have the
// same name for all but the weights.
func TestNamesOfEveryNumber(t *testing.T) {
	n, _ := article()
	for l, layer := range n.Layers {
		for i := range layer.In() {
			for j := range layer.Out() {
				r := W(l, i, j)
				if got, want := WX.Name(r), fmt.Sprintf("W%d[%d,%d]", l+1, j+1, i+1); got != want {
					t.Errorf("the weight from %d to %d is called %s, want %s", i+1, j+1, got, want)
				}
				for _, w := range []Notation{XW, WX} {
					if got, err := w.ParseRef(n, w.Name(r)); err != nil || got != r {
						t.Errorf("%s reads %s as %v, %v", w, w.Name(r), got, err)
					}
				}
			}
		}
	}
	for _, r := range []Ref{X(1), B(0, 2), A(1, 0), n.Out(0, 1), n.Out(2, 1), {Kind: InC, Layer: 2}, {Kind: InDiff, Layer: 2, J: 1}} {
		if got, err := WX.ParseRef(n, WX.Name(r)); err != nil || got != r || WX.Name(r) != r.Name() {
			t.Errorf("%s is read as %v, %v", WX.Name(r), got, err)
		}
	}
	for name, want := range map[string]string{
		"W1[2,3]": "W1 counts from 1: W1[1,1] … W1[3,2]",
		"W1[0,1]": "W1 counts from 1: W1[1,1] … W1[3,2]; NumPy's W1[0,1] is W1[1,2] here",
		"W2[3,1]": "W2 counts from 1: W2[1,1] … W2[2,3]",
		"W2":      "which one of W2? W2[1,1] to W2[2,3]",
		"W1[1]":   `W1 has 2 indices, such as W1[1,1]; "W1[1]" has 1`,
	} {
		if _, err := WX.ParseRef(n, name); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}

// TestOtherWayInBoth compares what NumPy says to the factors exchanged, and holds that both
// notations come to the same numbers.
func TestOtherWayInBoth(t *testing.T) {
	n, x := article()
	trace := mustForward(t, n, x)
	for l, want := range []string{
		"ValueError: shapes (2,) and (3,2) not aligned: 2 (dim 0) != 3 (dim 0)",
		"ValueError: shapes (3,) and (2,3) not aligned: 3 (dim 0) != 2 (dim 0)",
		"",
	} {
		o, other := WX.TurnRound(n, trace, l), XW.TurnRound(n, trace, l)
		if o.Error != want || o.Rows != other.Cols || o.Cols != other.Rows || o.Facing != "column" || other.Facing != "row" || o.FacingLen != n.Layers[l].Out() {
			t.Errorf("W%d the other way round: %+v", l+1, o)
		}
		if !slices.Equal(o.Result, other.Result) || !slices.Equal(o.Right, other.Right) {
			t.Errorf("W%d gives %v and %v, or %v and %v", l+1, o.Result, o.Right, other.Result, other.Right)
		}
	}
}
