package model

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/number"
)

// TestExact compares with testdata/exact.json, which testdata/exact.py works out.
func TestExact(t *testing.T) {
	text, err := os.ReadFile("testdata/exact.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		W1, W2, Theta, X1, X2, Form string

		Sum            string
		Tie            bool
		Y              int
		MachineShort   string `json:"machine_short"`
		MachineTie     bool   `json:"machine_tie"`
		MachineY       int    `json:"machine_y"`
		Decides, Wrong bool
	}
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	value := func(s string) float64 {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	wrong := map[Form]int{}
	for _, c := range cases {
		g := Gate{W1: value(c.W1), W2: value(c.W2), Theta: value(c.Theta)}
		if c.Form == "b" {
			g.Form = BiasForm
		}
		x1, x2 := value(c.X1), value(c.X2)
		want := ExactRow{
			Machine: g.Row(x1, x2), MachineShort: c.MachineShort,
			Sum: c.Sum, Tie: c.Tie, Y: c.Y,
		}
		if want.Machine.Tie != c.MachineTie || want.Machine.Y != c.MachineY {
			t.Errorf("%+v at (%s,%s): the machine gives %+v, Python y %d and tie %v", g, c.X1, c.X2, want.Machine, c.MachineY, c.MachineTie)
		}
		if got := g.Exact(x1, x2); got != want || (got.Y != got.Machine.Y) != c.Wrong {
			t.Errorf("%+v at (%s,%s):\n%+v, want\n%+v, wrong %v", g, c.X1, c.X2, got, want, c.Wrong)
		}
		if got := g.RoundingDecides(x1, x2); got != c.Decides {
			t.Errorf("%+v at (%s,%s): rounding decides: %v, want %v", g, c.X1, c.X2, got, c.Decides)
		}
		if c.Wrong {
			wrong[g.Form]++
		}
	}
	if wrong[ThetaForm] < 20 || wrong[BiasForm] < 20 {
		t.Errorf("rounding gives a wrong output in %v cases only", wrong)
	}
}

func TestExactTenths(t *testing.T) {
	r := Gate{W1: 0.1, W2: 0.2, Theta: 0.3}.Exact(1, 1)
	if r.Sum != "0.3" || !r.Tie || r.Y != 0 {
		t.Errorf("exactly: %+v", r)
	}
	if r.MachineShort != "0.30000000000000004" || r.Machine.Tie || r.Machine.Y != 1 {
		t.Errorf("the machine: %+v", r)
	}
}

// TestExactOneAnswer checks that the exact output does not depend on the form.
func TestExactOneAnswer(t *testing.T) {
	r := seeded()
	for range seed.Times(800, 3000) {
		g := someGate(r)
		for _, x := range gateInputs {
			theta, bias := g, g
			theta.Form, bias.Form = ThetaForm, BiasForm
			a, b := theta.Exact(x[0], x[1]), bias.Exact(x[0], x[1])
			if a.Y != b.Y || a.Tie != b.Tie || a.Tie && a.Y == 1 {
				t.Fatalf("%+v at %v: %+v in one form, %+v in the other", g, x, a, b)
			}
		}
	}
}

func TestExactNotFinite(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		for _, f := range forms {
			for i, g := range []Gate{{W1: v, Form: f}, {W2: v, Form: f}, {Theta: v, Form: f}} {
				e := g.Exact(1, 1)
				if e.Sum != "" || e.Y != e.Machine.Y || e.Tie != e.Machine.Tie {
					t.Errorf("%+v: %+v", g, e)
				}
				if s := number.Full(e.Machine.Sum); i < 2 && e.MachineShort != s {
					t.Errorf("%+v: the sum reads %q", g, e.MachineShort)
				}
			}
			if e := (Gate{W1: 1, Form: f}).Exact(v, 0); e.Sum != "" {
				t.Errorf("x1 = %v: %+v", v, e)
			}
		}
	}
}

// TestRoundingDecides holds it to Exact, for rows that count as far from a tie, as most
// do, and for others.
func TestRoundingDecides(t *testing.T) {
	r := seeded()
	far, decided, gates := 0, 0, seed.Times(900, 3000)
	check := func(g Gate, x1, x2 float64) {
		t.Helper()
		e := g.Exact(x1, x2)
		decides := e.Y != e.Machine.Y || e.Tie != e.Machine.Tie
		if got := g.RoundingDecides(x1, x2); got != decides {
			t.Fatalf("rounding decides %+v at (%v, %v): %v, but exactly %+v", g, x1, x2, got, e)
		}
		if decides {
			decided++
		}
		if !g.nearTie(x1, x2) {
			far++
		}
	}
	for range gates {
		g := someGate(r)
		for _, x := range gateInputs {
			check(g, x[0], x[1])
		}
		check(g, float64(r.IntN(41)-20)/10, wide(r))
		check(g, math.Float64frombits(r.Uint64()), math.Float64frombits(r.Uint64()))
	}
	// On paper these are ties, which the machine misses by its rounding.
	for range seed.Times(10_000, 50_000) {
		w1, w2, x1, x2 := r.IntN(9999), r.IntN(9999), r.IntN(9999), r.IntN(9999)
		g := Gate{W1: float64(w1) / 1e4, W2: float64(w2) / 1e4, Theta: float64(w1*x1+w2*x2) / 1e8, Form: forms[r.IntN(2)]}
		if !g.nearTie(float64(x1)/1e4, float64(x2)/1e4) {
			t.Fatalf("%+v at (0.%04d, 0.%04d) is a tie, and said to be far from one", g, x1, x2)
		}
	}
	// A number as small as these is far from its decimal, and so is a product.
	check(Gate{W1: 0x1p-1074, Theta: 4.97e-24}, 1e300, 0)
	for range gates * 2 / 3 {
		tiny := func() float64 { return math.Ldexp(1+r.Float64(), -530) }
		g, x1 := Gate{W1: tiny(), W2: -tiny(), Form: forms[r.IntN(2)]}, tiny()
		check(g, x1, -g.W1/g.W2*x1)
	}
	if far < 8*gates/3 || decided < gates/50 {
		t.Errorf("%d rows are far from a tie, %d are decided by rounding", far, decided)
	}
	for _, v := range []float64{math.NaN(), math.Inf(1), 0x1p-1074} {
		check(Gate{W1: v, W2: 1}, 1, 1)
		check(Gate{W1: 1, W2: 1}, v, 1)
	}
}
