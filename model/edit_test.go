package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// inputs lists the weights and biases of n.
func inputs(n Network) []Ref {
	return slices.DeleteFunc(refs(n), func(r Ref) bool { return r.Kind != InW && r.Kind != InB })
}

func TestWith(t *testing.T) {
	n, x := article()
	before := copied(n)
	for _, r := range inputs(n) {
		now := n.With(r, 42)
		if refs, count := Differences(n, before, x, x, 99); count != 0 {
			t.Fatalf("With on %s changed %v of the old network", r.Name(), refs)
		}
		if got := Value(now, Trace{}, r); got != 42 {
			t.Errorf("%s is %v after With", r.Name(), got)
		}
		if refs, count := Differences(now, n, x, x, 99); count != 1 || refs[0] != r {
			t.Errorf("With on %s changed %v", r.Name(), refs)
		}
		if now.Name != n.Name || now.SizesText() != n.SizesText() {
			t.Errorf("With on %s made %s %s", r.Name(), now.Name, now.SizesText())
		}
		// What is not on the way to the number is shared.
		for l := range n.Layers {
			a, b := n.Layers[l], now.Layers[l]
			if a.Activation != b.Activation {
				t.Errorf("With on %s: layer %d has the activation %s", r.Name(), l+1, b.Activation)
			}
			if onWay := r.Layer == l && r.Kind == InB; (&a.B[0] == &b.B[0]) == onWay {
				t.Errorf("With on %s: b%d is shared: %v", r.Name(), l+1, onWay)
			}
			if onWay := r.Layer == l && r.Kind == InW; (&a.W[0] == &b.W[0]) == onWay {
				t.Errorf("With on %s: the rows of W%d are shared: %v", r.Name(), l+1, onWay)
			}
			for i := range a.W {
				if onWay := r.Layer == l && r.Kind == InW && r.I == i; (&a.W[i][0] == &b.W[i][0]) == onWay {
					t.Errorf("With on %s: row %d of W%d is shared: %v", r.Name(), i+1, l+1, onWay)
				}
			}
		}
	}
	for _, r := range refs(n) {
		if r.Kind != InW && r.Kind != InB {
			mustPanic(t, "With on "+r.Name(), func() { n.With(r, 1) })
		}
	}
}

func TestWithActivation(t *testing.T) {
	n, x := article()
	for l := range n.Layers {
		now := n.WithActivation(l, Tanh)
		for k := range n.Layers {
			want := []Activation{Sigmoid, Sigmoid, Softmax}[k]
			if n.Layers[k].Activation != want {
				t.Fatalf("the old network has %s in layer %d", n.Layers[k].Activation, k+1)
			}
			if k == l {
				want = Tanh
			}
			if now.Layers[k].Activation != want {
				t.Errorf("layer %d has %s, want %s", k+1, now.Layers[k].Activation, want)
			}
			if &n.Layers[k].W[0] != &now.Layers[k].W[0] || &n.Layers[k].B[0] != &now.Layers[k].B[0] {
				t.Errorf("the numbers of layer %d are not shared", k+1)
			}
		}
		if _, count := Differences(n, now, x, x, 9); count != 0 {
			t.Errorf("%d numbers changed", count)
		}
	}
}

// A whole layer's biases, and the activation of all hidden layers, are changed in a copy.
func TestWithWholeLayers(t *testing.T) {
	n := Network{Layers: []Layer{
		{W: [][]float64{{1, 2}}, B: []float64{3, 4}, Activation: Sigmoid}, {W: [][]float64{{1, 2}, {3, 4}}, B: []float64{5, 6}, Activation: Tanh}, {W: [][]float64{{1}, {2}}, B: []float64{7}, Activation: Identity},
	}}
	b := n.WithBiases(1, []float64{-1, -2})
	if b.Layers[1].B[1] != -2 || b.Layers[0].B[1] != 4 || n.Layers[1].B[1] != 6 {
		t.Errorf("the biases are %v, %v, of the network before %v", b.Layers[0].B, b.Layers[1].B, n.Layers[1].B)
	}
	h := n.WithHidden(ReLU)
	if h.Layers[0].Activation != ReLU || h.Layers[1].Activation != ReLU || h.Layers[2].Activation != Identity || n.Layers[0].Activation != Sigmoid {
		t.Errorf("the activations are %v, of the network before %v", h.Layers, n.Layers)
	}
}

func TestWithOfVector(t *testing.T) {
	v := []float64{1, 2, 3}
	if got := With(v, 1, 9); !slices.Equal(got, []float64{1, 9, 3}) || !slices.Equal(v, []float64{1, 2, 3}) {
		t.Errorf("With made %v of %v", got, v)
	}
}

// depends reports whether the number at r is computed from the input:
// of one layer, a[j] takes only column j of W, but all that follows takes all.
func depends(n Network, r, input Ref) bool {
	switch {
	case r.IsInput() || r.Layer < input.Layer:
		return false
	case r.Layer > input.Layer:
		return true
	case r.Kind == InA || r.Kind == InZ || !n.HasSoftmax():
		return r.J == input.J
	}
	return true // c, its differences and what follows look at all the a
}

// TestChangeReaches changes each weight and bias of the article's network. What
// cannot depend on it keeps its bits; all the rest changes. As c is the larger
// of the two a, it hides the smaller one.
func TestChangeReaches(t *testing.T) {
	for _, net := range []func() (Network, []float64){article, textbook} {
		n, x := net()
		old := mustForward(t, n, x)
		for _, input := range inputs(n) {
			now := n.With(input, Value(n, old, input)+0.25)
			trace := mustForward(t, now, x)
			fresh := mustForward(t, copied(now), slices.Clone(x))
			for _, r := range refs(n) {
				if !same(Value(now, trace, r), Value(now, fresh, r)) {
					t.Fatalf("%s after a change of %s is not what a fresh pass gives", r.Name(), input.Name())
				}
				before, after := Value(n, old, r), Value(now, trace, r)
				want := depends(n, r, input) || r == input
				if n.HasSoftmax() && r.Layer == 2 && input.Layer == 2 {
					switch {
					case r.Kind == InC:
						want = input.J == 1 // a3[2] is the larger
					case r.Kind == InDiff || r.Kind == InExp:
						want = r.J == 0 // the larger one less itself stays 0
					}
				} else if r.Kind == InDiff || r.Kind == InExp {
					want = want && r.J == 0
				}
				if got := !same(before, after); got != want {
					t.Errorf("%s: a change of %s takes %s from %v to %v", n.Name, input.Name(), r.Name(), before, after)
				}
			}
		}
	}
}

func TestDifferences(t *testing.T) {
	n, x := article()
	now := n.With(W(1, 2, 0), 7).With(B(2, 1), 8).With(W(0, 0, 1), 9)
	refs, count := Differences(now, n, []float64{2, 5}, x, 10)
	var names []string
	for _, r := range refs {
		names = append(names, r.Name())
	}
	if got := strings.Join(names, " "); count != 4 || got != "x[2] W1[1,2] W2[3,1] b3[2]" {
		t.Errorf("%d differences: %s", count, got)
	}
	refs, count = Differences(now, n, []float64{2, 5}, x, 2)
	if count != 4 || len(refs) != 2 || refs[1] != W(0, 0, 1) {
		t.Errorf("%d differences, of which at most two are named: %v", count, refs)
	}
	if refs, count = Differences(now, n, []float64{2, 5}, x, 0); count != 4 || len(refs) != 0 {
		t.Errorf("%d differences, of which none is named: %v", count, refs)
	}
	// The same value set again is no difference, though its row is a new one.
	if _, count = Differences(n.With(B(0, 0), 0.1), n, slices.Clone(x), x, 9); count != 0 {
		t.Errorf("%d differences after the same value was set", count)
	}
	if _, count = Differences(now.With(W(1, 2, 0), 0.3).With(B(2, 1), 0.2).With(W(0, 0, 1), 0.3), n, x, x, 9); count != 0 {
		t.Errorf("%d differences after all was set back", count)
	}
}

func TestSumTerms(t *testing.T) {
	networks, r := someNetworks(seeded(), 40), seeded()
	n, _ := article()
	networks = append(networks, n)
	for _, n := range networks {
		trace := mustForward(t, n, normal(r, n.In()))
		for l, layer := range n.Layers {
			for j := range layer.Out() {
				s := SumOf(n, trace, l, j)
				what := fmt.Sprintf("%s: %s", n.SizesText(), s.Result.Ref.Name())
				all := s.Terms(0, s.Len)
				if len(all) != layer.In() || s.Len != layer.In() {
					t.Fatalf("%s has %d terms and Len %d, want %d", what, len(all), s.Len, layer.In())
				}
				if s.Result.Ref != A(l, j) || s.Bias.Ref != B(l, j) || !same(s.Bias.Value, layer.B[j]) {
					t.Fatalf("%s: %+v", what, s)
				}
				if a := all[s.Len-1].Running + s.Bias.Value; !same(a, trace.Layers[l].A[j]) || !same(a, s.Result.Value) {
					t.Fatalf("%s sums to %v, the pass has %v, the result is %v", what, a, trace.Layers[l].A[j], s.Result.Value)
				}
				running := 0.0
				for i, term := range all {
					running += term.Product
					if term.X.Ref != n.From(l, i) || term.W.Ref != W(l, i, j) ||
						!same(term.X.Value, Value(n, trace, term.X.Ref)) || !same(term.W.Value, layer.W[i][j]) ||
						!same(term.Product, term.X.Value*term.W.Value) || !same(term.Running, running) {
						t.Fatalf("%s: term %d is %+v", what, i, term)
					}
					alone := s.Term(i)
					if alone.Running = term.Running; alone != term {
						t.Fatalf("%s: term %d alone is %+v, want %+v", what, i, alone, term)
					}
				}
				for from := range s.Len + 1 {
					for to := from; to <= s.Len; to++ {
						if got := s.Terms(from, to); !slices.Equal(got, all[from:to]) {
							t.Fatalf("%s: terms %d to %d are %+v", what, from, to, got)
						}
						if got := s.Summed().Terms(from, to); !slices.Equal(got, all[from:to]) {
							t.Fatalf("%s: terms %d to %d, summed, are %+v", what, from, to, got)
						}
					}
				}
				if got := s.Terms(s.Len-1, s.Len+5); !slices.Equal(got, all[s.Len-1:]) {
					t.Fatalf("%s: terms past the end are %+v", what, got)
				}
				if got := s.Terms(1, 0); len(got) != 0 {
					t.Fatalf("%s: there are terms from 1 to 0: %+v", what, got)
				}
			}
		}
	}
}

// TestSumTermsArticle has the numbers of a1[2] = 2·0.3 + 1·0.4 + 0.2.
func TestSumTermsArticle(t *testing.T) {
	n, x := article()
	s := SumOf(n, mustForward(t, n, x), 0, 1)
	var lines []string
	for _, term := range s.Terms(0, 2) {
		lines = append(lines, fmt.Sprintf("%s %v · %s %v = %v, %v", term.X.Ref.Name(), term.X.Value,
			term.W.Ref.Name(), term.W.Value, term.Product, term.Running))
	}
	want := []string{"x[1] 2 · W1[1,2] 0.3 = 0.6, 0.6", "x[2] 1 · W1[2,2] 0.4 = 0.4, 1"}
	if !slices.Equal(lines, want) || s.Bias.Ref.Name() != "b1[2]" || s.Bias.Value != 0.2 || s.Result.Value != 1.2 {
		t.Errorf("%q + %s %v = %v", lines, s.Bias.Ref.Name(), s.Bias.Value, s.Result.Value)
	}
}

func TestOtherActivations(t *testing.T) {
	n, _ := article()
	if got := OtherActivations(n, n); got != nil {
		t.Errorf("of one network the layers %v differ", got)
	}
	other := n.WithActivation(0, ReLU).WithActivation(2, Identity)
	if got := OtherActivations(other, n); len(got) != 2 || got[0] != 0 || got[1] != 2 {
		t.Errorf("other are the layers %v, want 0 and 2", got)
	}
}

func TestAlike(t *testing.T) {
	n, _ := article()
	for name, other := range map[string]Network{
		"a weight":         n.With(W(1, 2, 0), 7),
		"a bias":           n.With(B(2, 1), 8),
		"an activation":    n.WithActivation(0, ReLU),
		"a layer less":     {Layers: n.Layers[:2]},
		"a neuron's shape": {Layers: []Layer{{W: [][]float64{{1}}, B: []float64{1}, Activation: Sigmoid}}},
	} {
		if Alike(n, other) || Alike(other, n) {
			t.Errorf("networks that differ in %s are alike", name)
		}
	}
	if !Alike(n, n) || !Alike(n.With(W(1, 2, 0), 7).With(W(1, 2, 0), 0.3), n) {
		t.Error("networks with the same numbers are not alike")
	}
}
