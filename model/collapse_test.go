package model

import (
	"math"
	"testing"
)

// TestCollapse compares with the network itself, whose activations are the identity.
func TestCollapse(t *testing.T) {
	r := seeded()
	for _, n := range someNetworks(r, 40) {
		one := Collapse(n)
		if one.In() != n.In() || one.Out() != n.Layers[n.Last()].Out() || one.Activation != Identity {
			t.Fatalf("%s collapses to %d×%d, %s", n.SizesText(), one.In(), one.Out(), one.Activation)
		}
		straight := n
		for l := range n.Layers {
			straight = straight.WithActivation(l, Identity)
		}
		for range 3 {
			x := normal(r, n.In())
			want := mustForward(t, straight, x).Y()
			got := mustForward(t, Network{Layers: []Layer{one}}, x).Y()
			for j := range want {
				if math.Abs(got[j]-want[j]) > 1e-9*max(1, math.Abs(want[j])) {
					t.Errorf("%s: y[%d] of the one layer is %v, want %v", n.SizesText(), j+1, got[j], want[j])
				}
			}
		}
	}
	n, x := article()
	before := copied(n)
	Collapse(n)
	if _, count := Differences(n, before, x, x, 9); count != 0 {
		t.Error("Collapse changed the network")
	}
}

// TestCollapseArticle has the product of the article's matrices, by hand.
func TestCollapseArticle(t *testing.T) {
	n, _ := article()
	one := Collapse(n)
	checkAll(t, "row 1 of W1·W2·W3", near, one.W[0], []float64{0.12, 0.262})
	checkAll(t, "row 2 of W1·W2·W3", near, one.W[1], []float64{0.156, 0.34})
	checkAll(t, "b", near, one.B, []float64{0.1 + 0.24*0.1 + 0.52*0.2, 0.2 + 0.24*0.3 + 0.52*0.4})
}

// TestCollapseUnsound has networks that Check refuses.
func TestCollapseUnsound(t *testing.T) {
	n, _ := article()
	n.Layers[1].W = n.Layers[1].W[:2]
	mustPanic(t, "Collapse with a row missing", func() { Collapse(n) })
	n, _ = article()
	n.Layers[1].B = n.Layers[1].B[:1]
	mustPanic(t, "Collapse with a bias missing", func() { Collapse(n) })
}
