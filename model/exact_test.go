package model

import (
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

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

		Sum, Against   string
		Tie            bool
		Y              int
		MachineSum     string `json:"machine_sum"`
		MachineShort   string `json:"machine_short"`
		MachineAgainst string `json:"machine_against"`
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
			Machine: g.Row(x1, x2), Sum: c.Sum, Against: c.Against, Tie: c.Tie, Y: c.Y,
			MachineSum: c.MachineSum, MachineShort: c.MachineShort, MachineAgainst: c.MachineAgainst,
			Decides: c.Decides, Wrong: c.Wrong, OK: true,
		}
		if want.Machine.Tie != c.MachineTie || want.Machine.Y != c.MachineY {
			t.Errorf("%+v at (%s,%s): the machine gives %+v, Python y %d and tie %v", g, c.X1, c.X2, want.Machine, c.MachineY, c.MachineTie)
		}
		if got := g.Exact(x1, x2); got != want {
			t.Errorf("%+v at (%s,%s):\n%+v, want\n%+v", g, c.X1, c.X2, got, want)
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
	if r.Sum != "0.3" || r.Against != "0.3" || !r.Tie || r.Y != 0 {
		t.Errorf("exactly: %+v", r)
	}
	if r.MachineShort != "0.30000000000000004" || r.MachineSum != "0.3000000000000000444089209850062616169452667236328125" ||
		r.MachineAgainst != "0.299999999999999988897769753748434595763683319091796875" || r.Machine.Y != 1 {
		t.Errorf("the machine: %+v", r)
	}
	if !r.Wrong || !r.Decides || !r.OK {
		t.Errorf("rounding decides: %+v", r)
	}
}

// TestExactOneAnswer checks that the exact output does not depend on the form,
// and that the machine's sum reads back.
func TestExactOneAnswer(t *testing.T) {
	r := seeded()
	for range 3000 {
		g := someGate(r)
		for _, x := range gateInputs {
			theta, bias := g, g
			theta.Form, bias.Form = ThetaForm, BiasForm
			a, b := theta.Exact(x[0], x[1]), bias.Exact(x[0], x[1])
			if a.Y != b.Y || a.Tie != b.Tie || a.Tie && a.Y == 1 {
				t.Fatalf("%+v at %v: %+v in one form, %+v in the other", g, x, a, b)
			}
			for _, e := range []ExactRow{a, b} {
				if math.IsInf(e.Machine.Sum, 0) {
					continue
				}
				if v, err := strconv.ParseFloat(e.MachineSum, 64); err != nil || v != e.Machine.Sum {
					t.Fatalf("%+v: %s reads as %v, want %v", g, e.MachineSum, v, e.Machine.Sum)
				}
			}
		}
	}
}

func TestExactNotFinite(t *testing.T) {
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		for _, f := range forms {
			for i, g := range []Gate{{W1: v, Form: f}, {W2: v, Form: f}, {Theta: v, Form: f}} {
				e := g.Exact(1, 1)
				if e.OK || e.Sum != "" || e.Against != "" || e.Decides || e.Wrong || e.Y != e.Machine.Y || e.Tie != e.Machine.Tie {
					t.Errorf("%+v: %+v", g, e)
				}
				if s := number.Full(e.Machine.Sum); i < 2 && (e.MachineSum != s || e.MachineShort != s) {
					t.Errorf("%+v: the sum reads %q and %q", g, e.MachineSum, e.MachineShort)
				}
			}
			if e := (Gate{W1: 1, Form: f}).Exact(v, 0); e.OK {
				t.Errorf("x1 = %v: %+v", v, e)
			}
		}
	}
}
