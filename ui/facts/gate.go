package facts

import (
	"strings"

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

// XOR returns what XOR demands of the gate and why it is never met, as far as the rule is
// rewritten: half way θ is taken off both sides.
func XOR(g state.GateState) (demands [4]model.Condition, argument []string) {
	demands, argument = g.Gate.XORConditions(), g.Gate.XORArgument()
	if g.Rewriting != state.OneSide {
		return demands, argument
	}
	for i, k := range demands {
		sign := g.Gate.Rule.Sign(k.Want)
		left := strings.TrimSuffix(k.Text, " "+sign+" θ")
		demands[i].Text = strings.Replace(left+" − θ "+sign+" 0", "0 − ", "−", 1)
	}
	for i, line := range argument {
		argument[i] = strings.NewReplacer("w1 + w2 ", "w1 + w2 − 2θ ", " 2θ.", " 0.").Replace(line)
	}
	return demands, argument
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
