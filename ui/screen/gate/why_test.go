package gate

import (
	"slices"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestWordsOfThetaFollowTheWeights holds that what a low and a high θ make is told of the
// weights that the gate has: their sums, worked out by hand, are the boundaries.
func TestWordsOfThetaFollowTheWeights(t *testing.T) {
	const orAnd = "A low θ fires easily: OR; a higher one asks for both inputs: AND."
	for _, c := range []struct {
		w1, w2, want string
	}{
		{"0.5", "0.5", orAnd},
		{"0.2", "0.9", orAnd},
		{"-0.5", "-0.5", "With these weights, from a low θ to a high one, the gate is always 1, then NAND, then NOR, then always 0."},
		{"0.5", "0", "With these weights, from a low θ to a high one, the gate is always 1, then x1, then always 0."},
	} {
		s := after(append(slices.Concat(typed(state.W1, c.w1), typed(state.W2, c.w2)), state.TakeField{Field: state.Theta}, state.ToggleExplaining{})...)
		text := strings.Join(strings.Fields(strings.Join(drawn(s, 140, 60), " ")), " ")
		if got := thetaMakes(s.Gate.Gate); got != c.want || !strings.Contains(text, "equal is not enough.") {
			t.Errorf("with %s and %s: %q, want %q:\n%s", c.w1, c.w2, got, c.want, text)
		}
	}
}

// TestWhyShowsARow holds that the explanation of a number shows the rule with the numbers of
// a row: of a weight the row in which it counts alone, of θ the one that is nearest to
// turning, and of one's own input one's own.
func TestWhyShowsARow(t *testing.T) {
	for _, c := range []struct {
		actions []state.Action
		want    string
	}{
		{[]state.Action{state.SetTheta{Theta: 0.9}}, "(1,1): 0.5 + 0.5 = 1 > 0.9, so y is 1"},
		{[]state.Action{state.SetTheta{Theta: 0.9}, state.TakeField{Field: state.W1}}, "(1,0): 0.5 + 0 = 0.5 ≤ 0.9, so y is 0"},
		{[]state.Action{state.Rewrite{}, state.TakeField{Field: state.W2}}, "(0,1): 0 + 0.5 − 0.4 = 0.1 > 0, so y is 1"},
		{append(rewritten[:2:2], state.TakeField{Field: state.OwnX2}), "★: -0.4 + 0.25 + 0.25 = 0.1 > 0, so y is 1"},
	} {
		if got := inWords(new(after(c.actions...))).Figures; len(got) != 1 || got[0] != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestWhyIsWhole holds that a row with a long sum is broken and not cut: y is at its end.
func TestWhyIsWhole(t *testing.T) {
	lines := drawn(after(state.LoadPreset{Pane: state.GatePane, Name: "tenths"}, state.ToggleExplaining{}), 116, 32)
	if !holds(lines, "(1,1): 0.1 + 0.2 ") || !holds(lines, "= 0.30000000000000004 > 0.3, so y is 1") {
		t.Errorf("the row is cut:\n%s", strings.Join(lines, "\n"))
	}
}
