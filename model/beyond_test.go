package model

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

// TestCollapse compares with the network itself, run with identities.
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

// TestCollapseArticle has the numbers that the article's matrices come to.
func TestCollapseArticle(t *testing.T) {
	n, _ := article()
	one := Collapse(n)
	checkAll(t, "row 1 of W1·W2·W3", near, one.W[0], []float64{0.12, 0.262})
	checkAll(t, "row 2 of W1·W2·W3", near, one.W[1], []float64{0.156, 0.34})
	checkAll(t, "b", near, one.B, []float64{0.1 + 0.24*0.1 + 0.52*0.2, 0.2 + 0.24*0.3 + 0.52*0.4})
}

// TestCollapseUnsound has shapes that Check refuses.
func TestCollapseUnsound(t *testing.T) {
	n, _ := article()
	n.Layers[1].W = n.Layers[1].W[:2]
	mustPanic(t, "Collapse with a row missing", func() { Collapse(n) })
	n, _ = article()
	n.Layers[1].B = n.Layers[1].B[:1]
	mustPanic(t, "Collapse with a bias missing", func() { Collapse(n) })
}

// TestTurnRoundAsNumPy compares W·v, or what NumPy says where it fails.
func TestTurnRoundAsNumPy(t *testing.T) {
	for _, c := range fixture().Turned {
		layer := Layer{Activation: Identity}
		for _, row := range c.W {
			layer.W = append(layer.W, row.floats())
		}
		layer.B = make([]float64, len(layer.W[0]))
		n := Network{Layers: []Layer{layer}}
		o := TurnRound(n, mustForward(t, n, c.V.floats()), 0)
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
		if o := TurnRound(n, trace, l); o.Error != want || (o.Result == nil) != (want != "") {
			t.Errorf("W%d the other way round: %q, %v", l+1, o.Error, o.Result)
		}
	}
	z := trace.Layers[1].Z
	checkAll(t, "W3·z2", near, TurnRound(n, trace, 2).Result, []float64{0.1*z[0] + 0.3*z[1], 0.2*z[0] + 0.4*z[1]})
	if TurnRound(n, trace, 1).Same() || TurnRound(n, trace, 2).Same() {
		t.Error("a product that does not meet, or of a W that is not symmetric, is called the same")
	}
	n.Layers[2].W = [][]float64{{0.1, 0.3}, {0.3, 0.4}}
	if o := TurnRound(n, trace, 2); !o.Same() {
		t.Errorf("a symmetric W gives %v and %v", o.Result, o.Right)
	}
	// A row of another length than v cannot come from a checked network.
	n.Layers[2].W[1] = []float64{1}
	mustPanic(t, "TurnRound of a ragged W", func() { TurnRound(n, trace, 2) })
}

func TestTrySoftmaxAsNumPy(t *testing.T) {
	for _, c := range fixture().Trials {
		a := c.A.floats()
		got := TrySoftmax(a, float64(c.Factor))
		what := fmt.Sprintf("softmax(%v·%v): ", float64(c.Factor), c.A)
		checkAll(t, "a", same, a, c.A.floats())
		checkAll(t, what+"a", same, got.A, c.Scaled.floats())
		checkAll(t, what+"c", same, []float64{got.Stable.C}, []float64{float64(c.Stable.C)})
		checkAll(t, what+"y", near, got.Stable.Y, c.Stable.Y.floats())
		checkAll(t, what+"e^a", near, got.NaiveExp, c.Exp.floats())
		checkAll(t, what+"Σ", near, []float64{got.NaiveSum}, []float64{float64(c.Sum)})
		checkAll(t, what+"y without c", near, got.NaiveY, c.Y.floats())
	}
	n, x := article()
	trace := mustForward(t, n, x)
	for _, factor := range []float64{1, 10, 1e12} {
		got, want := trace.Trial(factor), TrySoftmax(trace.Layers[2].A, factor)
		what := fmt.Sprintf("the trial of the pass times %v: ", factor)
		checkAll(t, what+"a", same, got.A, want.A)
		checkAll(t, what+"a − c", same, got.Stable.Shifted, want.Stable.Shifted)
		checkAll(t, what+"e^(a−c)", same, got.Stable.Exp, want.Stable.Exp)
		checkAll(t, what+"y", same, got.Stable.Y, want.Stable.Y)
		checkAll(t, what+"y without c", same, got.NaiveY, want.NaiveY)
		checkAll(t, what+"c, the sums", same, []float64{got.Stable.C, got.Stable.Sum, got.NaiveSum}, []float64{want.Stable.C, want.Stable.Sum, want.NaiveSum})
		if o := OutcomeOf(want.Stable.Y); got.Outcome != o || want.Outcome != o {
			t.Errorf("%sy comes to %+v and %+v, want %+v", what, got.Outcome, want.Outcome, o)
		}
	}
	checkAll(t, "times 1", same, trace.Trial(1).Stable.Y, trace.Y())
}

func TestUlpsFromOne(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want int
	}{
		{1, 0}, {math.Nextafter(1, 2), 1}, {math.Nextafter(1, 0), -1},
		{1 + 4*0x1p-52, 4}, {1 - 4*0x1p-53, -4}, {1 - 0x1p-52, -2},
	} {
		if got := ulpsFromOne(c.x); got != c.want {
			t.Errorf("%x is %d away from 1, want %d", c.x, got, c.want)
		}
	}
}

// TestConvert takes every place over to the same network with another output.
func TestConvert(t *testing.T) {
	for _, n := range someNetworks(seeded(), 40) {
		other := n.WithActivation(n.Last(), Identity)
		if !n.HasSoftmax() {
			other = n.WithActivation(n.Last(), Softmax)
		}
		from, to := NewWalk(n), NewWalk(other)
		if from.Same(to) || !from.Same(NewWalk(n.WithActivation(0, n.Layers[0].Activation))) {
			t.Fatalf("%s: Same is wrong", n.SizesText())
		}
		for place := range from.Places() + 1 {
			if got := from.Convert(place, from); got != place {
				t.Fatalf("%s: %d is carried to %d of the same walk", n.SizesText(), place, got)
			}
			got := from.Convert(place, to)
			if got < 0 || got > to.Places() {
				t.Fatalf("%s: %d is carried to %d of %d", n.SizesText(), place, got, to.Places())
			}
			for _, r := range refs(n) {
				known, known2 := from.PlaceOf(r) <= place, false
				if r.Kind > InZ && r.Kind < InY {
					continue // a stage of softmax, which the other has not
				}
				if known2 = to.PlaceOf(r) <= got; known != known2 {
					t.Fatalf("%s: %s is known at %d: %v, but at %d of the other: %v",
						n.SizesText(), r.Name(), place, known, got, known2)
				}
			}
			if s := from.At(place); s.Kind <= Bias && (got != place || to.At(got) != s) {
				t.Fatalf("%s: %+v at %d is carried to %d", n.SizesText(), s, place, got)
			}
		}
	}
	w := NewWalk(Network{Layers: []Layer{{W: [][]float64{{1}}, B: []float64{1}, Activation: ReLU}}})
	if w.Same(NewWalk(Network{Layers: []Layer{{W: [][]float64{{1, 2}}, B: []float64{1, 2}, Activation: ReLU}}})) {
		t.Error("walks of other sizes are the same")
	}
}

// TestParseRef reads the name of every number back, also in other spellings.
func TestParseRef(t *testing.T) {
	n, _ := article()
	book, _ := textbook()
	for _, n := range []Network{n, book} {
		for _, r := range refs(n) {
			if slices.Contains([]Kind{InC, InDiff, InExp, InSum}, r.Kind) {
				continue // these have no name that is typed
			}
			if got, err := ParseRef(n, r.Name()); err != nil || got != r {
				t.Errorf("%s is read as %+v, %v", r.Name(), got, err)
			}
		}
	}
	for name, want := range map[string]Ref{
		"w1 2 3": W(0, 1, 2), "  W1[2, 3] ": W(0, 1, 2), "w1 2,3": W(0, 1, 2), "W1\t2\t3": W(0, 1, 2),
		"x 1": X(0), "X[2]": X(1), "B2[1]": B(1, 0), "b3,2": B(2, 1), "a3[2]": A(2, 1),
		"z1 3": n.Out(0, 2), "z3[1]": n.Out(2, 0), "Y 2": n.Out(2, 1),
	} {
		if got, err := ParseRef(n, name); err != nil || got != want {
			t.Errorf("%q is read as %s, %v, want %s", name, got.Name(), err, want.Name())
		}
	}
}

func TestParseRefErrors(t *testing.T) {
	n, _ := article()
	for name, want := range map[string]string{
		"":          "a name such as x[1], W1[1,2] or b1[2] was expected",
		" [,] ":     "a name such as x[1], W1[1,2] or b1[2] was expected",
		"q1[1]":     `"q1[1]" is no number of this network: there are x, W, b, a, z and y`,
		"é1[1]":     `"é1[1]" is no number of this network: there are x, W, b, a, z and y`,
		"1":         `"1" is no number of this network: there are x, W, b, a, z and y`,
		"x1[1]":     `"x1[1]" is no number of this network: x stands alone, as in x[1]`,
		"y3[1]":     `"y3[1]" is no number of this network: y stands alone, as in y[1]`,
		"W[1,1]":    `"W[1,1]" is no number of this network: there are x[1], W1[1,2], b1[1], a1[1], z1[1], y[1] and so on`,
		"W0[1,1]":   `"W0[1,1]" is no number of this network: its layers go from 1 to 3`,
		"b4[1]":     `"b4[1]" is no number of this network: its layers go from 1 to 3`,
		"weight[1]": `"weight[1]" is no number of this network: there are x[1], W1[1,2], b1[1], a1[1], z1[1], y[1] and so on`,
		"W1[3,1]":   `index 1 of W1 goes from 1 to 2, not "3"`,
		"W1[1,4]":   `index 2 of W1 goes from 1 to 3, not "4"`,
		"x[0]":      `index 1 of x goes from 1 to 2, not "0"`,
		"x[-1]":     `index 1 of x goes from 1 to 2, not "-1"`,
		"a2[one]":   `index 1 of a2 goes from 1 to 2, not "one"`,
		"y[3]":      `index 1 of y goes from 1 to 2, not "3"`,
		"y":         "which one of y? y[1] or y[2]",
		"a1":        "which one of a1? a1[1] to a1[3]",
		"W1":        "which one of W1? W1[1,1] to W1[2,3]",
		"W1[1]":     `W1 has 2 indices, such as W1[1,1]; "W1[1]" has 1`,
		"y[1] 2":    `y has 1 index, such as y[1]; "y[1] 2" has 2`,
	} {
		r, err := ParseRef(n, name)
		if sentence(err) != want || r != (Ref{}) {
			t.Errorf("%q gives %+v and says %q, want %q", name, r, sentence(err), want)
		}
	}
	for _, name := range []string{"W1", "W1[1]", "W1[1,2,3]", "x", "b1[1,1]", "y[1] 2", "z1"} {
		if r, err := ParseRef(n, name); err == nil || r != (Ref{}) {
			t.Errorf("%q with a wrong number of indices is %s", name, r.Name())
		}
	}
}

// TestParseRefNoPanic reads all short texts of the characters that occur.
func TestParseRefNoPanic(t *testing.T) {
	n, _ := article()
	all := refs(n)
	var try func(s string, left int)
	try = func(s string, left int) {
		if r, err := ParseRef(n, s); err == nil && !slices.Contains(all, r) {
			t.Fatalf("%q is %+v, which the network has not", s, r)
		}
		if left > 0 {
			for _, c := range []string{"x", "W", "b", "z", "Y", "0", "1", "3", "[", ",", " ", "-", "é", "\xff"} {
				try(s+c, left-1)
			}
		}
	}
	try("", 4)
}
