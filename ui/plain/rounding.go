package plain

import (
	"fmt"

	"nnexplore/model"
)

// rounding tells the truth about inputs at which the rounding of binary numbers
// decides, or would in the other form of the rule.
func (s *Session) rounding(x1, x2 float64) []string {
	var lines []string
	g := s.state.Gate.Gate
	if e := g.Exact(x1, x2); e.OK && e.Decides {
		lines = append(lines, fmt.Sprintf("Rounding decides here: on paper the sum is %s, %s; the machine's is %s, %s.",
			aloudDecimal(e.Sum), verdict(e.Tie, e.Y), aloudNumber(e.MachineShort), verdict(e.Machine.Tie, e.Machine.Y)))
	}
	if v := g.Verdicts(x1, x2); v.Theta != v.Bias {
		lines = append(lines, fmt.Sprintf("The form with theta says %d here, the form with the bias %d: one rule on paper, but the machine adds in another order.",
			v.Theta, v.Bias))
	}
	return lines
}

func verdict(tie bool, y int) string {
	if tie {
		return "a tie, so y is 0"
	}
	return fmt.Sprintf("so y is %d", y)
}

// mostDecimals is how much of an exact decimal can be listened to.
const mostDecimals = 24

func aloudDecimal(text string) string {
	if len(text) > mostDecimals {
		return aloudNumber(text[:mostDecimals]) + " and more digits"
	}
	return aloudNumber(text)
}

// why of the gate: every row from its products on, or the one of one's own.
func (s *Session) whyGate() []string {
	g := s.state.Gate
	lines := []string{rule(g.Rewriting)}
	if s.hand == ownInHand {
		return append(lines, s.whyRow(g.Gate.Row(g.X1, g.X2)))
	}
	for _, r := range g.Gate.Rows() {
		lines = append(lines, s.whyRow(r))
	}
	return append(lines, "The outputs 0 and 1 in this order make the gate "+g.Gate.Name()+".")
}

func (s *Session) whyRow(r model.GateRow) string {
	g := s.state.Gate.Gate
	return s.inputs(r) + fmt.Sprintf("%s times %s is %s; %s times %s is %s; ", s.say(g.W1), s.say(r.X1), s.say(r.P1),
		s.say(g.W2), s.say(r.X2), s.say(r.P2)) + s.decision(r) + "."
}
