package gate

import (
	"fmt"
	"math"
	"strings"

	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Rows of the rule: in symbols, with its numbers, and what the rewriting has done.
const (
	ruleRows  = 3
	ruleBrief = 2 // without the last
)

// drawRule writes the rule as far as it is rewritten, in symbols and with its numbers, the
// name of the gate at the right, and what the rewriting has done.
func drawRule(c canvas.Canvas, s *state.State) {
	g := s.Gate
	const output, lead = " gives 1, else 0", "this is "
	names, style := []string{lead + g.Gate.Name(), g.Gate.Name()}, canvas.Strong
	if was := s.Was(); was != nil && was.Gate.Gate.Name() != g.Gate.Name() {
		moved := was.Gate.Gate.Name() + " → " + g.Gate.Name()
		names, style = append([]string{lead + moved, moved}, names...), canvas.Moved
	}
	x := c.Text(0, 0, canvas.Strong, ruleOf(g, "w1", "w2", [...]string{"θ", "θ", "b"}[g.Rewriting]))
	numbers, behind := []string{ruleWithNumbers(g, s.Written), ruleWithNumbers(g, number.Short)}, ""
	name, fits := c.Fitting(c.Width-x-c.Measure(output)-2, names[0])
	if fits {
		c.Text(x, 0, canvas.Plain, output)
	} else {
		name, fits = c.Fitting(c.Width-x-1, names...)
		behind = output // the numbers are shorter than the symbols, or there is no name beside them
	}
	if text, ok := strings.CutPrefix(name, lead); fits && ok {
		c.Text(c.Width-c.Measure(name), 0, canvas.Plain, lead)
		name = text
	}
	if fits {
		c.Right(c.Width, 0, style, name)
	}
	if text, ok := c.Fitting(c.Width, numbers[0]+behind, numbers[1]+behind, numbers[1]); ok {
		c.Text(0, 1, canvas.Plain, text)
	}
	if text, ok := c.Fitting(c.Width, rewritingNotes(s)...); ok {
		c.Hint(0, 2, canvas.Faint, text)
	}
}

// ruleOf is the rule with what stands for its three numbers, the third being θ or b.
func ruleOf(g state.GateState, w1, w2, third string) string {
	sign := " " + g.Gate.Rule.Sign(1) + " "
	switch g.Rewriting {
	case state.OneSide:
		return w1 + "·x1 + " + number.Operand(w2) + "·x2 − " + number.Operand(third) + sign + "0"
	case state.WithBias:
		return third + " + " + number.Operand(w1) + "·x1 + " + number.Operand(w2) + "·x2" + sign + "0"
	}
	return w1 + "·x1 + " + number.Operand(w2) + "·x2" + sign + third
}

func ruleWithNumbers(g state.GateState, write func(float64) string) string {
	return ruleOf(g, write(g.Gate.W1), write(g.Gate.W2), write(g.Value(state.Theta)))
}

// rewritingNotes say what the rewriting has done, in ever fewer words.
func rewritingNotes(s *state.State) []string {
	switch s.Gate.Rewriting {
	case state.OneSide:
		const half = "half done: −θ is on the left; it is to be called b"
		return []string{half, "half done: next, b in place of −θ"}
	case state.WithBias:
		if was := s.Was(); was != nil && was.Gate.Gate.WithB(s.Gate.Gate.B()) == s.Gate.Gate && was.Gate.Gate != s.Gate.Gate {
			return []string{moveOfB(s.Gate.Gate.B() - was.Gate.Gate.B())}
		}
		unit := s.UnitText()
		raises := fmt.Sprintf("b is −θ: raising b by %s raises every sum by %s", unit, unit)
		return []string{raises + "; the key b: back to θ", raises, "b is −θ; raising it raises every sum"}
	}
	return []string{"the key b writes the rule with a bias, in two steps", "the key b writes the rule with a bias"}
}

// moveOfB says what a move of b by d did to the sums.
func moveOfB(d float64) string {
	verb := "rose"
	if d < 0 {
		verb = "fell"
	}
	by := number.Short(math.Abs(d))
	return fmt.Sprintf("b %s by %s: every sum %s by %s", verb, by, verb, by)
}
