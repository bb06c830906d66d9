package gate

import (
	"testing"

	"nnexplore/ui/state"
)

// TestMarginNote holds that what a move of θ changes is said in words, in fewer where
// there is little room, and that a margin of one float64 is called that.
func TestMarginNote(t *testing.T) {
	withTie := []state.Action{state.NextGate{By: 8}}
	inBForm := append(withTie[:1:1], state.Rewrite{}, state.Rewrite{})
	for _, c := range []struct {
		actions []state.Action
		width   int
		want    string
	}{
		{nil, 80, "raise θ to 0.5: (1,0), (0,1) turn 0 · lower it below 0: (0,0) turns 1"},
		{nil, 56, "θ ≥ 0.5: (1,0), (0,1) turn 0 · θ < 0: (0,0) turns 1"},
		{inBForm, 90, "raise θ past 0.7, by one float64: (1,1) turns 0 · lower it below 0.5: (0,1) turns 1"},
		{inBForm, 50, "θ > 0.7: (1,1) turns 0 · θ < 0.5: (0,1) turns 1"},
		{withTie, 80, "lower it below 0.7, by one float64: (1,1) turns 1"},
		{[]state.Action{state.SetGate{Field: state.W2}, state.SetGate{Field: state.W1}}, 80, "lower it below 0: (0,0), (1,0), (0,1), (1,1) turn 1"},
	} {
		s := state.New()
		for _, a := range c.actions {
			s = state.Apply(s, a)
		}
		if got := marginNote(s, c.width); got != c.want {
			t.Errorf("after %v it is %q, want %q", c.actions, got, c.want)
		}
	}
}
