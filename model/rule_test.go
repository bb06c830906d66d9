package model

import (
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"nnexplore/internal/seed"
)

// ruleGates are a gate for each function that one line can separate, the gates of the
// article and the book, and two in which rounding decides.
func ruleGates() (gates []Gate) {
	for _, c := range truth {
		if c.gate != nil {
			gates = append(gates, *c.gate)
		}
	}
	for _, w := range [][3]float64{{0.5, 0.5, 0.4}, {0.5, 0.5, 0.2}, {-0.5, -0.5, -0.4}, {0.2, 0.5, 0.7}, {0.1, 0.2, 0.3}, {0, 0, 0}, {-0.3, 0.7, 0.1}} {
		gates = append(gates, Gate{W1: w[0], W2: w[1], Theta: w[2]})
	}
	return gates
}

// byHand is y of a gate, with sums that math/big rounds to 53 bits one after the other.
func byHand(g Gate, x [2]float64) (y int, tie bool) {
	rounded := func(v float64) *big.Float { return new(big.Float).SetPrec(53).SetFloat64(v) }
	plus := func(a, b *big.Float) *big.Float { return new(big.Float).SetPrec(53).Add(a, b) }
	p1, p2, theta := rounded(g.W1*x[0]), rounded(g.W2*x[1]), rounded(g.Theta)
	left, right := plus(p1, p2), theta
	if g.Form == BiasForm {
		left, right = plus(plus(new(big.Float).Neg(theta), p1), p2), rounded(0)
	}
	order := left.Cmp(right)
	if order > 0 || order == 0 && g.Rule == AtLeast {
		y = 1
	}
	return y, order == 0
}

// columnByHand is the output column of a gate by math/big.
func columnByHand(g Gate) (y [4]int) {
	for i, x := range gateInputs {
		y[i], _ = byHand(g, x)
	}
	return y
}

// TestRules goes through all gates in both forms by both rules, and holds the table, the
// interval and the ruler to math/big at each end and just beside it.
func TestRules(t *testing.T) {
	ends := map[Rule][2]int{} // how many belong to the interval above and to the one below, in the θ form
	for _, gate := range ruleGates() {
		for _, form := range forms {
			for _, rule := range []Rule{MoreThan, AtLeast} {
				g := gate
				g.Form, g.Rule = form, rule
				ruler := g.Ruler()
				tried := []float64{g.Theta}
				for _, v := range ruler[1:] {
					tried = append(tried, math.Nextafter(v.Low, math.Inf(-1)), v.Low, math.Nextafter(v.Low, math.Inf(1)))
					if count := ends[rule]; form == ThetaForm {
						if v.LowIn {
							count[0]++
						} else {
							count[1]++
						}
						ends[rule] = count
					}
				}
				for _, theta := range tried {
					g.Theta = theta
					checkRule(t, g, ruler)
				}
			}
		}
	}
	if up, down := ends[MoreThan], ends[AtLeast]; up[1] > 0 || down[0] > 0 || up[0] < 40 || down[1] != up[0] {
		t.Errorf("ends that belong to the interval above and below: %v", ends)
	}
}

// checkRule holds one gate to math/big.
func checkRule(t *testing.T, g Gate, ruler Ruler) {
	t.Helper()
	want := columnByHand(g)
	if got := column(g); got != want || g.Name() != nameOf(want) {
		t.Errorf("%+v gives %v, %s; want %v, %s", g, got, g.Name(), want, nameOf(want))
	}
	in := slices.IndexFunc(ruler, func(v Interval) bool { return v.contains(g.Theta) })
	if at := ruler.At(g.Theta); at != in || ruler[at].Name != nameOf(want) {
		t.Errorf("%+v: θ is in interval %d of %+v, want %s", g, at, ruler, nameOf(want))
	}
	if again := g.Ruler(); !slices.Equal(again, ruler) {
		t.Errorf("%+v: the ruler depends on θ: %+v, %+v", g, again, ruler)
	}
	for i, x := range gateInputs {
		y, tie := byHand(g, x)
		if r := g.Row(x[0], x[1]); r.Y != y || r.Tie != tie {
			t.Errorf("%+v at %v: y %d, tie %v; want %d, %v", g, x, r.Y, r.Tie, y, tie)
		}
		m := g.Margins().Rows[i]
		there, beside := g, g
		there.Theta, beside.Theta = m.To, math.Nextafter(m.To, g.Theta)
		if turned, _ := byHand(there, x); turned == y {
			t.Errorf("%+v at %v: y is still %d at %v", g, x, y, m.To)
		}
		if still, _ := byHand(beside, x); still != y {
			t.Errorf("%+v at %v: y is %d already at %v", g, x, still, beside.Theta)
		}
	}
}

// TestRuleExamples holds the gate of the article's weights to what is worked out on paper:
// its sums are 0, 0.5, 0.5 and 1, and with the rule at least each end belongs below.
func TestRuleExamples(t *testing.T) {
	inf := math.Inf(1)
	want := Ruler{
		{Low: -inf, High: 0, HighIn: true, Name: "always 1"},
		{Low: 0, High: 0.5, HighIn: true, Name: "OR"},
		{Low: 0.5, High: 1, HighIn: true, Name: "AND"},
		{Low: 1, High: inf, Name: "always 0"},
	}
	for _, f := range forms {
		if got := (Gate{W1: 0.5, W2: 0.5, Form: f, Rule: AtLeast}).Ruler(); !slices.Equal(got, want) {
			t.Errorf("form %d: %+v, want %+v", f, got, want)
		}
	}
	// −0.7 + 0.2 is a little more than −0.5, so that (1,1) fires by both rules in the b form;
	// 0.2 + 0.5 is 0.7, so that in the θ form it is a tie.
	g := Gate{W1: 0.2, W2: 0.5, Theta: 0.7, Rule: AtLeast}
	if v := g.Verdicts(1, 1); v != (Verdicts{Theta: 1, Bias: 1, Book: 1}) || g.Name() != "AND" {
		t.Errorf("%+v: %+v, %s", g, v, g.Name())
	}
	// On paper 0.1 + 0.2 is 0.3, a tie, which fires; the machine's sum is more, and fires too.
	e := Gate{W1: 0.1, W2: 0.2, Theta: 0.3, Rule: AtLeast}.Exact(1, 1)
	if !e.Tie || e.Y != 1 || e.Machine.Tie || e.Machine.Y != 1 {
		t.Errorf("tenths: %+v", e)
	}
	if y, constant := (Gate{Rule: AtLeast}).Constant(); y != 1 || !constant {
		t.Errorf("0 against θ = 0 gives %d everywhere, %v", y, constant)
	}
}

// TestRuleAtTheEnds holds sums at the ends of the range and beyond, and NaN, which fires by
// no rule.
func TestRuleAtTheEnds(t *testing.T) {
	most, inf := math.MaxFloat64, math.Inf(1)
	for _, c := range []struct {
		w1, w2, theta float64
		y             int
	}{
		{most, 0, most, 1}, {-most, 0, -most, 1}, {-most, 0, math.Nextafter(-most, 0), 0}, {inf, 0, most, 1}, {-inf, 0, -most, 0}, {inf, -inf, -most, 0}, {math.NaN(), 0, 0, 0},
	} {
		g := Gate{W1: c.w1, W2: c.w2, Theta: c.theta, Rule: AtLeast}
		if y := g.Row(1, 1).Y; y != c.y {
			t.Errorf("%+v gives %d, want %d", g, y, c.y)
		}
		for _, f := range forms {
			g.Form = f
			checkRuler(t, g)
		}
	}
}

// TestXORAtLeast holds that no gate computes XOR by the rule at least either, and what the
// conditions and the argument say then.
func TestXORAtLeast(t *testing.T) {
	r, seen := seeded(), map[string]bool{}
	for range seed.Times(5000, 20_000) {
		g := someGate(r)
		g.Rule = AtLeast
		seen[g.Name()] = true
		y := column(g)
		for i, c := range g.XORConditions() {
			if c.Holds != (y[i] == c.Want) {
				t.Fatalf("%+v: %+v, but the row gives %d", g, c, y[i])
			}
		}
		if !slices.ContainsFunc(g.Ruler(), func(v Interval) bool { return v.Name == g.Name() }) {
			t.Fatalf("%+v computes %s, which its ruler has not: %+v", g, g.Name(), g.Ruler())
		}
	}
	if len(seen) != 14 || seen["XOR"] || seen["XNOR"] {
		t.Errorf("%d names: %v", len(seen), seen)
	}
	for _, c := range []struct {
		form       Form
		conditions string
		argument   string
	}{
		{ThetaForm, "0 < θ; w1 ≥ θ; w2 ≥ θ; w1 + w2 < θ", "w1 + w2 ≥ 2θ. w1 + w2 < 2θ."},
		{BiasForm, "b < 0; b + w1 ≥ 0; b + w2 ≥ 0; b + w1 + w2 < 0", "2b + w1 + w2 ≥ 0. 2b + w1 + w2 < 0."},
	} {
		g := Gate{Form: c.form, Rule: AtLeast}
		var texts []string
		for _, k := range g.XORConditions() {
			texts = append(texts, k.Text)
		}
		if got := strings.Join(texts, "; "); got != c.conditions {
			t.Errorf("form %d: %q, want %q", c.form, got, c.conditions)
		}
		lines := g.XORArgument()
		_, first, _ := strings.Cut(lines[0], "together: ")
		_, second, _ := strings.Cut(lines[1], "together: ")
		if got := first + " " + second; got != c.argument {
			t.Errorf("form %d: %q, want %q", c.form, got, c.argument)
		}
	}
}

// TestParseRule reads what people type, and what is written.
func TestParseRule(t *testing.T) {
	for want, texts := range map[Rule][]string{
		MoreThan: {">", " > ", "gt", "more than", "Greater", "greater than", "strict"},
		AtLeast:  {">=", "≥", "=>", "> =", "ge", "at least", "at-least", "AT_LEAST", "greater or equal", "greater than or equal to"},
	} {
		for _, text := range append(texts, want.String(), want.Sign(1)) {
			if got, err := ParseRule(text); got != want || err != nil {
				t.Errorf("%q is %v, %v; want %v", text, got, err, want)
			}
		}
	}
	for _, text := range []string{"", "<", "<=", "=", "≤", ">>", "0.5", "0", "least"} {
		if got, err := ParseRule(text); err == nil || !strings.Contains(err.Error(), ">=") {
			t.Errorf("%q is %v, %v", text, got, err)
		}
	}
	if AtLeast.Other() != MoreThan || MoreThan.Other() != AtLeast {
		t.Errorf("%v, %v", MoreThan.Other(), AtLeast.Other())
	}
}
