package facts

import (
	"math"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
	"nnexplore/ui/state/gateset"
)

var (
	zeros = [2]float64{0, 0}
	first = [2]float64{1, 0}
	last  = [2]float64{0, 1}
	ones  = [2]float64{1, 1}
)

// Python's 0.1 + 0.2 > 0.3 and -0.7 + 0.2 + 0.5 > 0 are true, though on paper both are
// ties; so is -0.3 + 0.1 + 0.2 > 0. 0.2 + 0.5 > 0.7 is false there and on paper.
func TestRounding(t *testing.T) {
	tenths := model.Gate{W1: 0.1, W2: 0.2, Theta: 0.3}
	tie := model.Gate{W1: 0.2, W2: 0.5, Theta: 0.7}
	biased := tie
	biased.Form = model.BiasForm
	for _, c := range []struct {
		name            string
		gate            model.Gate
		at              [2]float64
		decides, differ bool
		sum, machine    string // exactly, and by the machine
	}{
		{"θ form decides", tenths, ones, true, false, "0.3", "0.30000000000000004"},
		{"far from a tie", tenths, first, false, false, "", ""},
		{"a true tie, of which the b form makes none", tie, ones, false, true, "", ""},
		{"b form decides", biased, ones, true, true, "0", "5.551115123125783e-17"},
		{"no number on paper", model.Gate{W1: math.Inf(1), Theta: 1}, ones, false, false, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, told := RoundingAt(c.gate, c.at[0], c.at[1])
			if r.Decides != c.decides || r.Differ != c.differ || told != (c.decides || c.differ) {
				t.Errorf("decides %v, differ %v, told %v", r.Decides, r.Differ, told)
			}
			if r.Exact.Sum != c.sum || r.Exact.MachineShort != c.machine {
				t.Errorf("exactly %q, the machine's %q; want %q and %q", r.Exact.Sum, r.Exact.MachineShort, c.sum, c.machine)
			}
		})
	}
}

// TestXORFollowsTheForm holds that what XOR demands is written as the rule is: with θ on the
// right, half way with θ taken off, and with b; and that no demand is met by one form and not
// by another where nothing is rounded.
func TestXORFollowsTheForm(t *testing.T) {
	for rewriting, want := range [][5]string{
		state.WithTheta: {"0 ≤ θ", "w1 > θ", "w2 > θ", "w1 + w2 ≤ θ", "The rows (1,0) and (0,1) together: w1 + w2 > 2θ."},
		state.OneSide:   {"−θ ≤ 0", "w1 − θ > 0", "w2 − θ > 0", "w1 + w2 − θ ≤ 0", "The rows (1,0) and (0,1) together: w1 + w2 − 2θ > 0."},
		state.WithBias:  {"b ≤ 0", "b + w1 > 0", "b + w2 > 0", "b + w1 + w2 ≤ 0", "The rows (1,0) and (0,1) together: 2b + w1 + w2 > 0."},
	} {
		g := state.GateState{Gate: model.Gate{W1: 0.5, W2: 0.5, Theta: 0.25}}.Rewritten(gateset.Rewriting(rewriting))
		demands, argument := XOR(g)
		for i, k := range demands {
			if k.Text != want[i] || k.Holds != (i < 3) {
				t.Errorf("rewritten %d times, demand %d: %q, met: %t; want %q", rewriting, i, k.Text, k.Holds, want[i])
			}
		}
		if argument[0] != want[4] || argument[2] != "One sum cannot be both, so no w1, w2 and "+[]string{"θ", "θ", "b"}[rewriting]+" give XOR." {
			t.Errorf("rewritten %d times: %q", rewriting, argument)
		}
	}
}
