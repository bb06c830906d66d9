package gate

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// tieNotes tells the truth about the rows on which the rounding of binary
// numbers decides, or would in the other form; in few words where short.
func tieNotes(s *state.State, short bool) []string {
	g := s.Gate
	var notes, ties []string
	inputs := [5][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {g.X1, g.X2}}
	for i, x := range inputs {
		r, told := facts.RoundingAt(g.Gate, x[0], x[1])
		if again := slices.Index(inputs[:], x) < i; !again && !r.Decides && g.Gate.Row(x[0], x[1]).Tie {
			ties = append(ties, [5]string{"(0,0)", "(1,0)", "(0,1)", "(1,1)", string(ownSign)}[i])
		}
		if told {
			at := fmt.Sprintf("(%s,%s) ", number.Short(x[0]), number.Short(x[1]))
			notes = append(notes, roundingNotes(s, at, r, short)...)
		}
	}
	if len(ties) > 0 {
		rule, equal := g.Gate.Rule, [...]string{"equal is not greater", "equal is enough"}
		notes = append(notes, fmt.Sprintf("%s tie: %s, so y is %d; by %s (R) it is %d.", strings.Join(ties, ", "),
			equal[rule.Tie()], rule.Tie(), rule.Other().Sign(1), rule.Other().Tie()))
	}
	return notes
}

// roundingNotes are those of one row, named by at. What the two forms compare with 0 or θ is
// the sum there; half way it has a name of its own, since θ is taken off the sum of the table.
func roundingNotes(s *state.State, at string, r facts.Rounding, short bool) (notes []string) {
	sum := [...]string{"the sum", "w1·x1 + w2·x2", "the sum"}[s.Gate.Rewriting]
	e, v := r.Exact, r.Verdicts
	const mostDigits = 24 // that are read
	onPaper := fmt.Sprintf("on paper %s is %s", sum, canvas.Cut(e.Sum, mostDigits))
	machine := "the machine gets " + machineSum(s, e)
	switch {
	case r.Decides && !r.Differ && e.Y == e.Machine.Y:
		return []string{fmt.Sprintf("%s%s, %s; y is %d by both.", at, onPaper, machine, e.Y)}
	case short && r.Decides:
		return []string{fmt.Sprintf("%s%s, %s; %s, %s. The book adds b last: y is %d.", at, onPaper, verdict(e.Tie, e.Y),
			machine, verdict(e.Machine.Tie, e.Machine.Y), v.Book)}
	case short:
		return []string{fmt.Sprintf("%sθ form %d, b form %d: two orders of adding. The book adds b last: %d.", at, v.Theta, v.Bias, v.Book)}
	}
	if r.Decides {
		notes = append(notes, fmt.Sprintf("%srounding decides: %s, %s; %s, %s.", at, onPaper, verdict(e.Tie, e.Y),
			machine, verdict(e.Machine.Tie, e.Machine.Y)))
	}
	if r.Differ {
		notes = append(notes, fmt.Sprintf("%sthe θ form says %d, the b form %d: one rule on paper, two orders of adding. "+
			"The book adds b last, which always agrees with θ: there y is %d.", at, v.Theta, v.Bias, v.Book))
	}
	return notes
}

// machineSum writes the machine's sum of a row that rounding decides: a crumb as the table
// has it, any other in all digits, which tell it from the sum on paper.
func machineSum(s *state.State, e model.ExactRow) string {
	if math.Abs(e.Machine.Sum) < crumb {
		return written(s, e.Machine.Sum)
	}
	return e.MachineShort
}

// formNotes sets the two forms of the rule beside each other at (1,1), with the
// same numbers, once the rewriting has begun; without the terms where these have no room.
func formNotes(s *state.State, width int) []string {
	if s.Gate.Rewriting == state.WithTheta {
		return nil
	}
	theta, bias := s.Gate.Gate, s.Gate.Gate
	theta.Form, bias.Form = model.ThetaForm, model.BiasForm
	a, b := theta.Row(1, 1), bias.Row(1, 1)
	sign, side := theta.Rule.Sign, sidesOf(s, a)
	withTheta := fmt.Sprintf("%s %s %s, so %d", side(a.Sum), sign(a.Y), side(a.Threshold), a.Y)
	withBias := fmt.Sprintf("%s %s 0, so %d", written(s, b.Sum), sign(b.Y), b.Y)
	note, _ := canvas.Fitting(width, "(1,1) with θ: "+terms(s, theta, a)+" = "+withTheta+"; with b: "+terms(s, bias, b)+" = "+withBias,
		"(1,1) with θ: "+withTheta+"; with b: "+withBias)
	return []string{note}
}

func verdict(tie bool, y int) string {
	if tie {
		return fmt.Sprintf("a tie, so %d", y)
	}
	return fmt.Sprintf("so %d", y)
}
