package gate

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

// Working is the truth table and the own row, each row in one line.
func Working(s *state.State) string {
	g := s.Gate.Gate
	lines := []string{fmt.Sprintf("%s: w1 = %s, w2 = %s, %s = %s", g.Name(), s.Written(g.W1), s.Written(g.W2),
		s.Gate.FieldName(state.Theta), s.Written(s.Gate.Value(state.Theta)))}
	for _, r := range tableRowsOf(s) {
		lines = append(lines, fmt.Sprintf("x1 = %s, x2 = %s: %s, y = %d", s.Written(r.X1), s.Written(r.X2), compared(s, r.GateRow), r.Y))
	}
	return strings.Join(lines, "\n")
}

// compared is the rule with the numbers of a row: "0.5 + 0 = 0.5 > 0.4".
func compared(s *state.State, r model.GateRow) string {
	side, sum := sidesOf(s, r), terms(s, s.Gate.Gate, r)
	if s.Gate.Rewriting == state.OneSide {
		side, sum = func(v float64) string { return written(s, v) }, sum+minusTheta(s)
	}
	left, right := facts.Sides(s.Gate, r)
	return fmt.Sprintf("%s = %s %s %s", sum, side(left), s.Gate.Gate.Rule.Sign(r.Y), side(right))
}

// terms is the left side of the comparison with its numbers: the products, and in the b
// form b before them.
func terms(s *state.State, g model.Gate, r model.GateRow) string {
	p1, p2 := s.Written(r.P1), number.Operand(s.Written(r.P2))
	if g.Form == model.BiasForm {
		return s.Written(g.B()) + " + " + number.Operand(p1) + " + " + p2
	}
	return p1 + " + " + p2
}

// sidesOf writes the two sides of a row's comparison, with every digit where fewer would
// make them read as one number.
func sidesOf(s *state.State, r model.GateRow) func(float64) string {
	if r.Blurred() {
		return number.Full
	}
	return func(v float64) string { return written(s, v) }
}
