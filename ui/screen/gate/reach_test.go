package gate

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestReachLines holds that the stretch is written with the ends that are in it, and that
// what changes past them is said in words, of θ in the θ form and of b in the b form.
func TestReachLines(t *testing.T) {
	tie := []state.Action{state.LoadPreset{Pane: state.GatePane, Name: "tie"}}
	nothing := slices.Concat(typed(state.W1, "0"), typed(state.W2, "0"))
	for _, c := range []struct {
		name    string
		actions []state.Action
		width   int
		want    []string
	}{
		{"OR", nil, 76, []string{"OR for 0 ≤ θ < 0.5", "any θ below 0 turns (0,0) to 1; 0.5 or more turns (1,0), (0,1) to 0"}},
		{"on a narrow ruler", nil, 54, []string{"OR for 0 ≤ θ < 0.5", "any θ below 0 turns (0,0) to 1", "any θ of 0.5 or more turns (1,0), (0,1) to 0"}},
		{"AND", typed(state.Theta, "0.7"), 76, []string{"AND for 0.5 ≤ θ < 1", "any θ below 0.5 turns (1,0), (0,1) to 1; 1 or more turns (1,1) to 0"}},
		{"one float64 from its end", typed(state.Theta, "1"), 76, []string{"always 0 for θ ≥ 1", "any θ below 1 turns (1,1) to 1"}},
		{"the first stretch", typed(state.Theta, "-1"), 76, []string{"always 1 for θ < 0", "any θ of 0 or more turns (0,0) to 0"}},
		{"one boundary", nothing, 76, []string{"always 0 for θ ≥ 0", "any θ below 0 turns all four rows to 1"}},
		{"a tie", tie, 76, []string{"always 0 for θ ≥ 0.7", "any θ below 0.7 turns (1,1) to 1"}},
		{"with b, OR", rewritten, 76, []string{"OR for -0.5 < b ≤ 0", "any b of -0.5 or less turns (1,0), (0,1) to 0; above 0 turns (0,0) to 1"}},
		{"with b, rounded its own way", append(tie, rewritten...), 76,
			[]string{"AND for -0.7 ≤ b ≤ -0.5, -0.7 in by rounding", "any b below -0.7 turns (1,1) to 0; above -0.5 turns (0,1) to 1"}},
		{"an end that four decimals do not tell from θ", []state.Action{state.LoadPreset{Pane: state.GatePane, Name: "tenths"}}, 76,
			[]string{"AND for 0.2 ≤ θ < 0.30000000000000004", "any θ below 0.2 turns (0,1) to 1", "any θ of 0.30000000000000004 or more turns (1,1) to 0"}},
	} {
		s := after(c.actions...)
		if got := reachLines(look(&s), c.width); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestReachIsUnderTheRuler holds that these lines stand under the ruler on a terminal of
// 80×24, and that nobody reads of a float64 there.
func TestReachIsUnderTheRuler(t *testing.T) {
	for _, actions := range [][]state.Action{nil, rewritten, typed(state.Theta, "1")} {
		s := after(actions...)
		lines := drawn(s, paneWidth, paneHeight)
		for _, want := range reachLines(look(&s), paneWidth) {
			if !slices.Contains(lines, want) {
				t.Errorf("there is no line %q:\n%s", want, strings.Join(lines, "\n"))
			}
		}
		if holds(lines, "float64") {
			t.Errorf("a float64 is spoken of:\n%s", strings.Join(lines, "\n"))
		}
	}
}
