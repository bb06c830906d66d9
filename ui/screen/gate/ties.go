package gate

import (
	"fmt"
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
func tieNotes(g state.GateState, short bool) []string {
	var notes, ties []string
	inputs := [5][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {g.X1, g.X2}}
	for i, x := range inputs {
		r, told := facts.RoundingAt(g.Gate, x[0], x[1])
		if again := slices.Index(inputs[:], x) < i; !again && !r.Decides && g.Gate.Row(x[0], x[1]).Tie {
			ties = append(ties, [5]string{"(0,0)", "(1,0)", "(0,1)", "(1,1)", string(ownSign)}[i])
		}
		if !told {
			continue
		}
		e, v, decides, differ := r.Exact, r.Verdicts, r.Decides, r.Differ
		at := fmt.Sprintf("(%s,%s)", number.Short(x[0]), number.Short(x[1]))
		exactly := fmt.Sprintf("exactly the sum is %s, %s", clip(e.Sum), verdict(e.Tie, e.Y))
		here := fmt.Sprintf("the machine's is %s, %s", e.MachineShort, verdict(e.Machine.Tie, e.Machine.Y))
		switch {
		case decides && !differ && e.Y == e.Machine.Y:
			notes = append(notes, fmt.Sprintf("%s exactly the sum is %s, the machine's is %s; y is %d by both.", at, clip(e.Sum), e.MachineShort, e.Y))
		case short && decides:
			notes = append(notes, fmt.Sprintf("%s %s; %s. The book adds b last: %d.", at, exactly, here, v.Book))
		case short:
			notes = append(notes, fmt.Sprintf("%s θ form %d, b form %d: two orders of adding. The book adds b last: %d.", at, v.Theta, v.Bias, v.Book))
		default:
			if decides {
				notes = append(notes, fmt.Sprintf("%s rounding decides: %s, but %s.", at, exactly, here))
			}
			if differ {
				notes = append(notes, fmt.Sprintf("%s the θ form says %d, the b form %d: one rule on paper, two orders of adding. "+
					"The book adds b last, which always agrees with θ: %d.", at, v.Theta, v.Bias, v.Book))
			}
		}
	}
	if len(ties) > 0 {
		rule, equal := g.Gate.Rule, [...]string{"equal is not greater", "equal is enough"}
		notes = append(notes, fmt.Sprintf("%s tie: %s, so y is %d; by %s (R) it is %d.", strings.Join(ties, ", "),
			equal[rule.Tie()], rule.Tie(), rule.Other().Sign(1), rule.Other().Tie()))
	}
	return notes
}

// formNotes sets the two forms of the rule beside each other at (1,1), with the
// same numbers, once the rewriting has begun; without the terms where these have no room.
func formNotes(s state.State, width int) []string {
	if s.Gate.Rewriting == state.WithTheta {
		return nil
	}
	theta, bias := s.Gate.Gate, s.Gate.Gate
	theta.Form, bias.Form = model.ThetaForm, model.BiasForm
	a, b := theta.Row(1, 1), bias.Row(1, 1)
	sign, side := theta.Rule.Sign, sidesOf(s, a)
	withTheta := fmt.Sprintf("%s %s %s, so %d", side(a.Sum), sign(a.Y), side(a.Threshold), a.Y)
	withBias := fmt.Sprintf("%s %s 0, so %d", s.Written(b.Sum), sign(b.Y), b.Y)
	note, _ := canvas.Fitting(width, "(1,1) with θ: "+terms(s, theta, a)+" = "+withTheta+"; with b: "+terms(s, bias, b)+" = "+withBias,
		"(1,1) with θ: "+withTheta+"; with b: "+withBias)
	return []string{note}
}

// clip shortens an exact decimal that is too long to be read.
func clip(decimal string) string {
	if len(decimal) > 24 {
		return decimal[:23] + "…"
	}
	return decimal
}

func verdict(tie bool, y int) string {
	if tie {
		return fmt.Sprintf("a tie, so %d", y)
	}
	return fmt.Sprintf("so %d", y)
}
