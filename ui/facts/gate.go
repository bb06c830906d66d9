package facts

import (
	"nnexplore/model"
	"nnexplore/ui/state"
)

// Sides returns the two sides of the comparison of a row, as far as the rule of the gate is
// rewritten: half way θ is taken off the sum, and the right side is 0.
func Sides(g state.GateState, r model.GateRow) (left, right float64) {
	if g.Rewriting == state.OneSide {
		return r.Sum - r.Threshold, 0
	}
	return r.Sum, r.Threshold
}

// A Rounding is what the rounding of binary numbers does to one row of a gate.
type Rounding struct {
	Decides  bool           // it makes a tie, or undoes one, or gives another y than exact arithmetic
	Exact    model.ExactRow // the row in exact arithmetic beside the machine's, where it decides
	Differ   bool           // the two forms of the rule, one on paper, give different y
	Verdicts model.Verdicts // y of each order of adding
}

// RoundingAt returns what rounding does to the row with the inputs x1 and x2; matters is
// false where that is nothing.
func RoundingAt(g model.Gate, x1, x2 float64) (r Rounding, matters bool) {
	r.Decides = g.RoundingDecides(x1, x2)
	if r.Decides {
		r.Exact = g.Exact(x1, x2)
	}
	r.Verdicts = g.Verdicts(x1, x2)
	r.Differ = r.Verdicts.Theta != r.Verdicts.Bias
	return r, r.Decides || r.Differ
}
