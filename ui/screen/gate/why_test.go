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
	const orAnd = "A low θ fires easily, which makes OR; a higher one asks for both inputs, which makes AND."
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
