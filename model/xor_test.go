package model

import (
	"math"
	"slices"
	"strings"
	"testing"

	"nnexplore/internal/seed"
)

func TestXORConditions(t *testing.T) {
	r, want, most := seeded(), [4]int{0, 1, 1, 0}, 0
	held, gates := [2][4]int{}, seed.Times(40_000, 300_000)
	for range gates {
		g := someGate(r)
		y, holding := column(g), 0
		for i, c := range g.XORConditions() {
			if c.X1 != gateInputs[i][0] || c.X2 != gateInputs[i][1] || c.Want != want[i] || c.Holds != (y[i] == want[i]) {
				t.Fatalf("%+v: %+v, but the row gives %d", g, c, y[i])
			}
			if c.Holds {
				held[g.Form][i]++
				holding++
			}
		}
		if most = max(most, holding); holding == 4 {
			t.Fatalf("%+v computes XOR", g)
		}
	}
	if most != 3 {
		t.Errorf("at most %d conditions hold together", most)
	}
	for _, n := range slices.Concat(held[0][:], held[1][:]) {
		if n < gates/30 {
			t.Errorf("the conditions hold so often: %v", held)
		}
	}
}

// TestXORTexts reads the conditions as what they say, on numbers that are not
// rounded.
func TestXORTexts(t *testing.T) {
	for a := -4; a <= 4; a++ {
		for b := -4; b <= 4; b++ {
			for c := -8; c <= 8; c++ {
				w1, w2, theta := float64(a)/2, float64(b)/2, float64(c)/4
				say := map[string]bool{
					"0 ≤ θ": 0 <= theta, "w1 > θ": w1 > theta, "w2 > θ": w2 > theta, "w1 + w2 ≤ θ": w1+w2 <= theta,
					"b ≤ 0": -theta <= 0, "b + w1 > 0": -theta+w1 > 0, "b + w2 > 0": -theta+w2 > 0, "b + w1 + w2 ≤ 0": -theta+w1+w2 <= 0,
				}
				for _, f := range forms {
					for _, k := range (Gate{W1: w1, W2: w2, Theta: theta, Form: f}).XORConditions() {
						holds, known := say[k.Text]
						if !known || holds != k.Holds {
							t.Fatalf("w = (%v, %v), θ = %v: %+v", w1, w2, theta, k)
						}
						if strings.Contains(k.Text, "b") != (f == BiasForm) {
							t.Fatalf("form %d: %q", f, k.Text)
						}
					}
				}
			}
		}
	}
}

func TestXORNotFinite(t *testing.T) {
	for _, f := range forms {
		for _, c := range (Gate{W1: 1, W2: 1, Theta: math.NaN(), Form: f}).XORConditions() {
			if c.Holds != (c.Want == 0) {
				t.Errorf("θ is NaN: %+v", c)
			}
		}
	}
}

func TestXORArgument(t *testing.T) {
	for f, terms := range map[Form][]string{
		ThetaForm: {"w1 + w2 > 2θ", "w1 + w2 ≤ 2θ", "w1, w2 and θ"},
		BiasForm:  {"2b + w1 + w2 > 0", "2b + w1 + w2 ≤ 0", "w1, w2 and b"},
	} {
		got := (Gate{Form: f}).XORArgument()
		if len(got) != len(terms) {
			t.Fatalf("form %d: %q", f, got)
		}
		for i, s := range got {
			if !strings.Contains(s, terms[i]) || !strings.HasSuffix(s, ".") {
				t.Errorf("form %d: %q, want %q in it", f, s, terms[i])
			}
		}
	}
}
