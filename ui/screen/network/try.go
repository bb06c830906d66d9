package network

import "nnexplore/ui/state"

// Hint is what to try next, in ever fewer words.
func Hint(n state.NetworkState) []string {
	switch {
	case n.Playing:
		return []string{"space pauses, s changes how fast it goes, esc stops."}
	case n.Turned:
		return []string{"w goes back to the product that is meant."}
	case n.View.Softmax && n.Tens > 0:
		return []string{"* goes on, / goes back: where does the naive way break, and why?"}
	case !n.Whole():
		return []string{"→ goes on to the end of this step; g makes the steps finer."}
	case n.Place == 0:
		return []string{
			"→ computes a1, the first layer's sums. end goes to y.",
			"→ computes a1; end goes to y.",
		}
	case n.Place < n.Walk.Places():
		return []string{
			"→ goes on, ← goes back; g makes the steps finer, i explains.",
			"→ goes on, ← back; i explains.",
		}
	}
	return []string{"change an input with + and see what moves; home starts again."}
}
