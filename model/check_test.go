package model

import (
	"fmt"
	"slices"
	"testing"
)

const activations = "there are sigmoid, step, relu, tanh, leaky_relu, softplus, identity, step_at_least, and softmax at the output"

// TestCheck breaks the article's network in one place at a time. A forward pass
// says the same sentence.
func TestCheck(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(n *Network)
		want  string
	}{
		{"sound", func(n *Network) {}, ""},
		{"no layers", func(n *Network) { n.Layers = nil },
			"the network has no layers; at least one was expected"},
		{"an empty list of layers", func(n *Network) { n.Layers = []Layer{} },
			"the network has no layers; at least one was expected"},
		{"no W", func(n *Network) { n.Layers[1].W = nil },
			"layer 2: W is empty; at least one row and one column were expected"},
		{"W without columns", func(n *Network) { n.Layers[0].W = [][]float64{{}, {}} },
			"layer 1: W is empty; at least one row and one column were expected"},
		{"a short row", func(n *Network) { n.Layers[0].W[1] = []float64{1, 2} },
			"layer 1: row 2 of W has 2 values, but row 1 has 3"},
		{"a long row", func(n *Network) { n.Layers[1].W[2] = []float64{1, 2, 3} },
			"layer 2: row 3 of W has 3 values, but row 1 has 2"},
		{"a missing row", func(n *Network) { n.Layers[1].W = n.Layers[1].W[:2] },
			"layer 2: W has 2 rows, but layer 1 gives 3 values"},
		{"a row too many", func(n *Network) { n.Layers[2].W = append(n.Layers[2].W, []float64{1, 2}) },
			"layer 3: W has 3 rows, but layer 2 gives 2 values"},
		{"no b", func(n *Network) { n.Layers[0].B = nil },
			"layer 1: b is missing; W has 3 columns, so 3 values were expected"},
		{"an empty b", func(n *Network) { n.Layers[2].B = []float64{} },
			"layer 3: b is missing; W has 2 columns, so 2 values were expected"},
		{"a short b", func(n *Network) { n.Layers[0].B = n.Layers[0].B[:2] },
			"layer 1: b has 2 values, but W has 3 columns"},
		{"a long b", func(n *Network) { n.Layers[1].B = append(n.Layers[1].B, 1) },
			"layer 2: b has 3 values, but W has 2 columns"},
		{"unknown activation", func(n *Network) { n.Layers[1].Activation = "sigmiod" },
			`layer 2: "sigmiod" is no activation; ` + activations},
		{"no activation", func(n *Network) { n.Layers[2].Activation = "" },
			`layer 3: "" is no activation; ` + activations},
		{"softmax first", func(n *Network) { n.Layers[0].Activation = Softmax },
			"layer 1: softmax stands at the output only, but layer 2 follows"},
		{"softmax inside", func(n *Network) { n.Layers[1].Activation = Softmax },
			"layer 2: softmax stands at the output only, but layer 3 follows"},
		{"the first fault is told", func(n *Network) { n.Layers[0].B, n.Layers[2].B = nil, nil },
			"layer 1: b is missing; W has 3 columns, so 3 values were expected"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, x := article()
			c.spoil(&n)
			if got := sentence(n.Check()); got != c.want {
				t.Errorf("Check says %q, want %q", got, c.want)
			}
			trace, err := Forward(n, x)
			if got := sentence(err); got != c.want {
				t.Errorf("Forward says %q, want %q", got, c.want)
			}
			if err != nil && (trace.X != nil || trace.Layers != nil || trace.Softmax.Y != nil) {
				t.Error("a trace beside an error")
			}
		})
	}
}

func sentence(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestForwardWrongX(t *testing.T) {
	n, _ := article()
	for _, c := range []struct {
		x    []float64
		want string
	}{
		{[]float64{2, 1}, ""},
		{nil, "x has 0 values, but W1 has 2 rows (2×3)"},
		{[]float64{}, "x has 0 values, but W1 has 2 rows (2×3)"},
		{[]float64{1, 2, 3}, "x has 3 values, but W1 has 2 rows (2×3)"},
		{make([]float64, 784), "x has 784 values, but W1 has 2 rows (2×3)"},
	} {
		t.Run(fmt.Sprint(len(c.x)), func(t *testing.T) {
			if _, err := Forward(n, c.x); sentence(err) != c.want {
				t.Errorf("x of %d: %q, want %q", len(c.x), sentence(err), c.want)
			}
		})
	}
	if _, err := Forward(n, []float64{1}); err == nil {
		t.Error("an x of one value runs through a network that takes two")
	}
}

// TestNoPanic changes shapes at random: nothing panics, and Forward refuses what Check
// refuses.
func TestNoPanic(t *testing.T) {
	r := seeded()
	names := append(Elementwise(), Softmax, "", "softmx")
	refused := 0
	for range 3000 {
		sizes := randomSizes(r)
		n, x := random(r, sizes, Sigmoid, Softmax), normal(r, 1+r.IntN(20))
		for range 1 + r.IntN(3) {
			l := &n.Layers[r.IntN(len(n.Layers))]
			switch r.IntN(4) {
			case 0:
				l.W = l.W[:r.IntN(len(l.W)+1)]
			case 1:
				if len(l.W) > 0 {
					l.W[r.IntN(len(l.W))] = normal(r, r.IntN(5))
				}
			case 2:
				l.B = normal(r, r.IntN(5))
			case 3:
				l.Activation = names[r.IntN(len(names))]
			}
		}
		_, err := Forward(n, x)
		if bad := n.Check(); bad != nil {
			refused++
			if sentence(err) != bad.Error() {
				t.Fatalf("%v: Check says %q, Forward %q", n, bad, sentence(err))
			}
		} else if (err == nil) != (len(x) == n.In()) {
			t.Fatalf("x of %d into %s: %v", len(x), n.SizesText(), err)
		}
	}
	if refused < 1000 {
		t.Errorf("only %d networks were refused", refused)
	}
}

func TestSizes(t *testing.T) {
	n, _ := article()
	if got := n.Sizes(); !slices.Equal(got, []int{2, 3, 2, 2}) {
		t.Errorf("Sizes = %v", got)
	}
	if got := n.SizesText(); got != "2-3-2-2" {
		t.Errorf("SizesText = %q", got)
	}
	if n.In() != 2 || n.Last() != 2 || !n.HasSoftmax() {
		t.Errorf("In %d, Last %d, HasSoftmax %v", n.In(), n.Last(), n.HasSoftmax())
	}
	book, _ := textbook()
	if book.HasSoftmax() {
		t.Error("the book's network ends in softmax")
	}
}
