package model

import (
	"math"
	"math/rand/v2"
	"testing"

	"nnexplore/internal/seed"
)

var forms = []Form{ThetaForm, BiasForm}

// someGate is a gate of one of several kinds: on a grid of tenths, where ties
// are common, with numbers of any size, and with numbers at the ends of the range.
func someGate(r *rand.Rand) Gate {
	ends := []float64{0, math.Copysign(0, -1), 1, -1, 0x1p-1074, -0x1p-1074, 0x1p-1022, 1e-17, -0x1p-53,
		0x1p53, -1e16, 1e308, -1e308, math.MaxFloat64, -math.MaxFloat64}
	pick := func() float64 { return ends[r.IntN(len(ends))] }
	tenth := func() float64 { return float64(r.IntN(41)-20) / 10 }
	g := Gate{Form: forms[r.IntN(2)]}
	switch r.IntN(4) {
	case 0, 1:
		g.W1, g.W2, g.Theta = tenth(), tenth(), tenth()
	case 2:
		g.W1, g.W2, g.Theta = wide(r), wide(r), wide(r)
	case 3:
		g.W1, g.W2, g.Theta = pick(), pick(), pick()
	}
	if r.IntN(3) == 0 { // θ at a sum, or next to it
		g.Theta = []float64{0, g.W1, g.W2, g.W1 + g.W2}[r.IntN(4)]
		for range r.IntN(3) {
			g.Theta = math.Nextafter(g.Theta, float64(1-2*r.IntN(2))*math.MaxFloat64)
		}
		if math.IsInf(g.Theta, 0) {
			g.Theta = 0
		}
	}
	return g
}

func negative(v float64) bool { return v == 0 && math.Signbit(v) }

func TestBias(t *testing.T) {
	zero := math.Copysign(0, -1)
	for _, c := range []struct{ theta, b float64 }{
		{0.7, -0.7}, {-0.2, 0.2}, {0, 0}, {zero, 0}, {math.Inf(1), math.Inf(-1)}, {5e-324, -5e-324},
	} {
		if b := (Gate{Theta: c.theta}).B(); b != c.b || negative(b) {
			t.Errorf("θ = %v: b = %v, want %v", c.theta, b, c.b)
		}
		for _, f := range forms {
			g := Gate{W1: 1, W2: 2, Theta: 9, Form: f}.WithB(c.b)
			if g != (Gate{W1: 1, W2: 2, Theta: c.theta, Form: f}) || negative(g.Theta) {
				t.Errorf("b = %v: %+v, want θ = %v", c.b, g, c.theta)
			}
		}
	}
	if g := (Gate{}).WithB(zero); negative(g.Theta) || negative(g.B()) {
		t.Errorf("b = -0: %+v", g)
	}
	if g := (Gate{}).WithB(math.NaN()); g.Theta == g.Theta || g.B() == g.B() {
		t.Errorf("b = NaN: %+v", g)
	}
}

// TestForms has the order of the sum and of the comparison written out.
func TestForms(t *testing.T) {
	r, ties, differ := seeded(), 0, 0
	rounds := seed.Times(20_000, 100_000)
	for range rounds {
		g := someGate(r)
		for _, x := range [][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {wide(r), wide(r)}} {
			p1, p2 := float64(g.W1*x[0]), float64(g.W2*x[1])
			sum := p1 + p2
			b := 0 - g.Theta
			bias := b + p1
			bias += p2
			book := sum + b
			fires := func(yes bool) int {
				if yes {
					return 1
				}
				return 0
			}
			want := GateRow{X1: x[0], X2: x[1], P1: p1, P2: p2, Sum: sum, Threshold: g.Theta, Tie: sum == g.Theta, Y: fires(sum > g.Theta)}
			v := Verdicts{want.Y, fires(bias > 0), fires(book > 0)}
			if g.Form == BiasForm {
				want.Sum, want.Threshold, want.Tie, want.Y = bias, 0, bias == 0, v.Bias
			}
			got := g.Row(x[0], x[1])
			if !same(got.Sum, want.Sum) || got.Sum == got.Sum && got != want {
				t.Fatalf("%+v: row\n%+v, want\n%+v", g, got, want)
			}
			if g.Verdicts(x[0], x[1]) != v {
				t.Fatalf("%+v at %v: %+v, want %+v", g, x, g.Verdicts(x[0], x[1]), v)
			}
			if row := g.bookRow(x[0], x[1]); !same(row.Sum, book) || row.Y != v.Book || row.Threshold != 0 || row.Tie != (book == 0) {
				t.Fatalf("%+v at %v: the book's row is %+v, want the sum %v", g, x, row, book)
			}
			if got.Tie {
				ties++
			}
			if v.Bias != v.Theta {
				differ++
			}
		}
	}
	if ties < rounds/100 || differ < rounds/100 {
		t.Errorf("only %d ties, and %d rows in which the forms differ", ties, differ)
	}
}

// TestBookOrder looks for a gate in which adding b last differs from comparing
// with θ: for pairs of neighbours all over the range, and beyond it.
func TestBookOrder(t *testing.T) {
	r := seeded()
	check := func(g Gate) {
		for _, x := range gateInputs {
			if v := g.Verdicts(x[0], x[1]); v.Book != v.Theta {
				t.Fatalf("%+v at %v: %+v", g, x, v)
			}
		}
	}
	for range seed.Times(40_000, 300_000) {
		check(someGate(r))
		w1, w2 := math.Float64frombits(r.Uint64()), math.Float64frombits(r.Uint64())
		for _, theta := range []float64{w1 + w2, math.Nextafter(w1+w2, math.Inf(1)), math.Nextafter(w1+w2, math.Inf(-1)), math.Float64frombits(r.Uint64())} {
			check(Gate{W1: w1, W2: w2, Theta: theta})
		}
	}
	step := seed.Times(5, 1) // of w2: usually a fifth of these tenths, other ones for each w1
	for a := -30; a <= 30; a++ {
		for b := -30 + (a+30)%step; b <= 30; b += step {
			for c := -60; c <= 60; c++ {
				check(Gate{W1: float64(a) / 10, W2: float64(b) / 10, Theta: float64(c) / 10})
			}
		}
	}
}

func TestFormsDiffer(t *testing.T) {
	g := Gate{W1: 0.2, W2: 0.5, Theta: 0.7}
	if v := g.Verdicts(1, 1); v != (Verdicts{Theta: 0, Bias: 1, Book: 0}) {
		t.Errorf("%+v: %+v", g, v)
	}
	if g.Name() != "always 0" {
		t.Errorf("%+v is %s", g, g.Name())
	}
	g.Form = BiasForm
	if v := g.Verdicts(1, 1); v != (Verdicts{Theta: 0, Bias: 1, Book: 0}) || g.Name() != "AND" {
		t.Errorf("%+v: %+v, %s", g, v, g.Name())
	}
	if r := g.Row(1, 1); r.Sum != 0x1p-54 || r.Tie || r.Threshold != 0 {
		t.Errorf("%+v: %+v", g, r)
	}
}

// TestNameOfColumn has all sixteen, so the two as well that no gate computes.
func TestNameOfColumn(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range truth {
		if got := Logic(c.y); got != c.name {
			t.Errorf("%v is called %q, want %q", c.y, got, c.name)
		}
		seen[Logic(c.y)] = true
	}
	if len(seen) != 16 {
		t.Errorf("%d names", len(seen))
	}
}
