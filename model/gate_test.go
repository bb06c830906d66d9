package model

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"nnexplore/internal/seed"
)

// truth has the sixteen functions of two inputs, the rows in the article's
// order, with a gate for each that a single line can separate.
var truth = []struct {
	y    [4]int
	name string
	gate *Gate
}{
	{[4]int{0, 0, 0, 0}, "always 0", &Gate{W1: 1, W2: 1, Theta: 5}},
	{[4]int{0, 0, 0, 1}, "AND", &Gate{W1: 0.5, W2: 0.5, Theta: 0.7}},
	{[4]int{0, 1, 0, 0}, "x1 AND NOT x2", &Gate{W1: 1, W2: -1, Theta: 0.5}},
	{[4]int{0, 1, 0, 1}, "x1", &Gate{W1: 1, W2: 0, Theta: 0.5}},
	{[4]int{0, 0, 1, 0}, "NOT x1 AND x2", &Gate{W1: -1, W2: 1, Theta: 0.5}},
	{[4]int{0, 0, 1, 1}, "x2", &Gate{W1: 0, W2: 1, Theta: 0.5}},
	{[4]int{0, 1, 1, 0}, "XOR", nil},
	{[4]int{0, 1, 1, 1}, "OR", &Gate{W1: 0.5, W2: 0.5, Theta: 0.4}},
	{[4]int{1, 0, 0, 0}, "NOR", &Gate{W1: -0.5, W2: -0.5, Theta: -0.4}},
	{[4]int{1, 0, 0, 1}, "XNOR", nil},
	{[4]int{1, 1, 0, 0}, "NOT x2", &Gate{W1: 0, W2: -1, Theta: -0.5}},
	{[4]int{1, 1, 0, 1}, "x1 OR NOT x2", &Gate{W1: 1, W2: -1, Theta: -0.5}},
	{[4]int{1, 0, 1, 0}, "NOT x1", &Gate{W1: -1, W2: 0, Theta: -0.5}},
	{[4]int{1, 0, 1, 1}, "NOT x1 OR x2", &Gate{W1: -1, W2: 1, Theta: -0.5}},
	{[4]int{1, 1, 1, 0}, "NAND", &Gate{W1: -0.5, W2: -0.5, Theta: -0.7}},
	{[4]int{1, 1, 1, 1}, "always 1", &Gate{W1: 1, W2: 1, Theta: -0.5}},
}

func nameOf(y [4]int) string {
	for _, c := range truth {
		if c.y == y {
			return c.name
		}
	}
	return "?"
}

func column(g Gate) (y [4]int) {
	for i, r := range g.Rows() {
		y[i] = r.Y
	}
	return y
}

func TestGateNames(t *testing.T) {
	for _, c := range truth {
		if c.gate == nil {
			// No gate reaches these two, but the table of names has them.
			i := 0
			for _, y := range c.y {
				i = 2*i + y
			}
			if gateNames[i] != c.name {
				t.Errorf("%v is called %q, want %q", c.y, gateNames[i], c.name)
			}
			continue
		}
		if y := column(*c.gate); y != c.y {
			t.Errorf("%+v gives %v, want %v", *c.gate, y, c.y)
		}
		if got := c.gate.Name(); got != c.name {
			t.Errorf("%+v is called %q, want %q", *c.gate, got, c.name)
		}
	}
}

// TestGateNeverXOR looks for a gate that computes XOR or XNOR, on a grid, where
// ties are common, and at random.
func TestGateNeverXOR(t *testing.T) {
	r, seen := seeded(), map[string]int{}
	look := func(g Gate) {
		name := g.Name()
		seen[name]++
		if name == "XOR" || name == "XNOR" || name != nameOf(column(g)) {
			t.Fatalf("%+v gives %v and is called %q", g, column(g), name)
		}
	}
	for a := -8; a <= 8; a++ {
		for b := -8; b <= 8; b++ {
			for c := -18; c <= 18; c++ {
				look(Gate{W1: float64(a) / 4, W2: float64(b) / 4, Theta: float64(c) / 4})
			}
		}
	}
	for range seed.Times(50_000, 300_000) {
		look(Gate{W1: wide(r), W2: wide(r), Theta: wide(r)})
	}
	if len(seen) != 14 {
		t.Errorf("%d functions came up, want 14: %v", len(seen), seen)
	}
}

// wide is a number of any size and sign.
func wide(r *rand.Rand) float64 {
	return r.NormFloat64() * math.Pow(10, float64(r.IntN(7)-3))
}

func TestGateRows(t *testing.T) {
	or := Gate{W1: 0.5, W2: 0.25, Theta: 0.4}
	want := [4]GateRow{
		{X1: 0, X2: 0, P1: 0, P2: 0, Sum: 0, Threshold: 0.4, Y: 0},
		{X1: 1, X2: 0, P1: 0.5, P2: 0, Sum: 0.5, Threshold: 0.4, Y: 1},
		{X1: 0, X2: 1, P1: 0, P2: 0.25, Sum: 0.25, Threshold: 0.4, Y: 0},
		{X1: 1, X2: 1, P1: 0.5, P2: 0.25, Sum: 0.75, Threshold: 0.4, Y: 1},
	}
	if got := or.Rows(); got != want {
		t.Errorf("%+v has the rows\n%+v, want\n%+v", or, got, want)
	}
	if got := (Gate{W1: 2, W2: -3, Theta: 1}).Row(0.5, 0.25); got != (GateRow{X1: 0.5, X2: 0.25, P1: 1, P2: -0.75, Sum: 0.25, Threshold: 1}) {
		t.Errorf("a row between 0 and 1: %+v", got)
	}
}

// TestGateArticle has the article's two thresholds.
func TestGateArticle(t *testing.T) {
	for _, c := range []struct {
		theta float64
		y     [4]int
		name  string
	}{
		{0.4, [4]int{0, 1, 1, 1}, "OR"},
		{0.7, [4]int{0, 0, 0, 1}, "AND"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := Gate{W1: 0.5, W2: 0.5, Theta: c.theta}
			if y, name := column(g), g.Name(); y != c.y || name != c.name {
				t.Errorf("θ = %v gives %v, %s, want %v, %s", c.theta, y, name, c.y, c.name)
			}
		})
	}
}

// TestGateTie has sums that equal θ, or miss it by one place of a float64.
func TestGateTie(t *testing.T) {
	for _, c := range []struct {
		gate Gate
		row  int
		y    int
		tie  bool
	}{
		{Gate{W1: 0.5, W2: 0.5, Theta: 0.5}, 1, 0, true},
		{Gate{W1: 0.5, W2: 0.5, Theta: 0.5}, 2, 0, true},
		{Gate{W1: 0.5, W2: 0.5, Theta: 0.5}, 3, 1, false},
		{Gate{W1: 0.5, W2: 0.5, Theta: 1}, 3, 0, true},
		{Gate{W1: 0.5, W2: 0.5, Theta: 0}, 0, 0, true},
		{Gate{W1: 0.5, W2: 0.5, Theta: math.Copysign(0, -1)}, 0, 0, true},
		{Gate{W1: 0.1, W2: 0.2, Theta: 0.3}, 3, 1, false}, // 0.1 + 0.2 is a little more than 0.3
		{Gate{W1: 0.5, W2: 0.5, Theta: math.Nextafter(0.5, 1)}, 1, 0, false},
		{Gate{W1: 0.5, W2: 0.5, Theta: math.Nextafter(0.5, 0)}, 1, 1, false},
	} {
		t.Run(fmt.Sprintf("%+v, row %d", c.gate, c.row), func(t *testing.T) {
			if r := c.gate.Rows()[c.row]; r.Y != c.y || r.Tie != c.tie {
				t.Errorf("y %d, tie %v, want %d, %v", r.Y, r.Tie, c.y, c.tie)
			}
		})
	}
}

// TestGateNotFused has products that a fused multiply-add would not round.
func TestGateNotFused(t *testing.T) {
	e := 1 + 0x1p-30 // e·e = 1 + 2^-29 + 2^-60, of which 2^-60 is rounded away
	r := Gate{W1: -(1 + 0x1p-29), W2: e, Theta: 0}.Row(1, e)
	if r.Sum != 0 || !r.Tie || r.Y != 0 {
		t.Errorf("the sum of the rounded products is %v, want 0", r.Sum)
	}
}

func TestGateNotFinite(t *testing.T) {
	values := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, 1, -1, math.MaxFloat64, -math.MaxFloat64}
	for _, w1 := range values {
		for _, w2 := range values {
			for _, theta := range values {
				g := Gate{W1: w1, W2: w2, Theta: theta}
				if name := g.Name(); name != nameOf(column(g)) {
					t.Errorf("%+v gives %v and is called %q", g, column(g), name)
				}
				for _, r := range g.Rows() {
					if r.Y == 1 && !(r.Sum > theta) || r.Y == 0 && r.Sum > theta || r.Tie && r.Y == 1 {
						t.Errorf("%+v: %+v", g, r)
					}
					if r.Sum != r.Sum && (r.Y != 0 || r.Tie) {
						t.Errorf("%+v: a NaN exceeds θ or ties with it: %+v", g, r)
					}
				}
			}
		}
	}
	if r := (Gate{W1: 1, W2: 1, Theta: math.Inf(1)}).Row(math.Inf(1), 0); !r.Tie || r.Y != 0 {
		t.Errorf("Inf does not tie with Inf: %+v", r)
	}
}
