package tour

import (
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// ties is about a sum that equals θ, on paper and in a machine.
func ties() Chapter {
	return Chapter{
		Name:  "ties",
		Title: "Ties, and what the machine does",
		Start: []state.Action{
			state.LoadPreset{Pane: state.GatePane, Name: "or"},
			state.SetRule{To: model.MoreThan},
		},
		Tasks: []Task{
			{
				Tell:  "y is 1 where the sum is more than θ. A sum equal to θ is a tie.",
				Ask:   "Make a tie: make θ equal to the sum of a row.",
				Done:  tied,
				Where: "The column \"sum\" of the table, and θ in the drawing above it.",
				Keys:  "→ raises θ: put it at one of the sums. Or enter, a sum, enter.",
				Words: "Type theta and one of the sums, such as theta 0.5.",
				Why:   "Equal is not more, so by the rule > a tie gives 0.",
			},
			{
				Tell:  "Other courses ask for a sum of at least θ (≥): then a tie gives 1.",
				Ask:   "Give this gate the rule ≥.",
				Done:  func(s state.State) bool { return s.Gate.Gate.Rule == model.AtLeast },
				Where: "The sign in the top two lines: it is > now.",
				Keys:  "R (shift and r) changes the rule.",
				Words: "Type rule at least.",
				Why:   "Only ties have changed: for all other sums both rules give the same y.",
			},
			{
				Tell:  "Each change can be taken back, one after the other, to where you began.",
				Ask:   "Take the last change back, so that a tie gives 0 again.",
				Done:  func(s state.State) bool { return s.Gate.Gate.Rule == model.MoreThan },
				Where: "The sign in the top two lines: it is ≥ now.",
				Keys:  "u takes the last change back; ctrl+r would make it again.",
				Words: "Type undo; redo would make the change again.",
				Why:   "Numbers, rules and whole networks can be taken back in this way.",
			},
			{
				Tell:  "The machine, your computer, rounds most numbers: its 0.1 is not quite 0.1.",
				Ask:   "Open the ready gate tenths: w1 = 0.1, w2 = 0.2, θ = 0.3.",
				Done:  func(s state.State) bool { return weighs(s, 0.1, 0.2, 0.3) },
				Where: "The list of ready gates: tenths is its last line.",
				Keys:  "p opens the list, end goes to the last line, enter takes it.",
				Words: "Type preset tenths.",
				Why:   "0.1 + 0.2 is 0.3 on paper: a tie. The machine gets more, and y is 1.",
			},
			{
				Tell:  "The table shows only the first digits of a long number, as in 0.30000…",
				Said:  "Of a long number only the first digits are shown, as in 0.30000…",
				Ask:   "Show all digits, and look at the sum of the row x1 = 1, x2 = 1.",
				Done:  func(s state.State) bool { return s.Full },
				Where: "The fourth row of the table, in the column \"sum\".",
				Keys:  "d shows all digits; d once more goes back to four decimals.",
				Words: "Type digits full, then gate.",
				Why:   "0.30000000000000004 is what Python and NumPy give for 0.1 + 0.2 too.",
			},
			{
				Tell:  "The order in which a machine adds can matter too.",
				Ask:   "Open the ready gate tie: w1 = 0.2, w2 = 0.5, θ = 0.7.",
				Done:  func(s state.State) bool { return weighs(s, 0.2, 0.5, 0.7) },
				Where: "The list of ready gates: tie is its last line but one.",
				Keys:  "p opens the list, ↑ goes up to tie, enter takes it. Or : and tie.",
				Words: "Type preset tie.",
				Why:   "0.2 + 0.5 is 0.7 in the machine too: with θ a tie, which gives 0 by >.",
			},
			{
				Tell:  "With b the machine adds in the order of the rule: b first, then the rest.",
				Ask:   "Rewrite the rule with b, and look at the row x1 = 1, x2 = 1.",
				Done:  func(s state.State) bool { return biased(s) && weighs(s, 0.2, 0.5, 0.7) },
				Where: "The top line for the rule; the fourth row of the table for y.",
				Keys:  "b, two times.",
				Words: "Type rewrite, two times; then gate.",
				Why:   "e-17 in the sum means 16 zeros after the point: above 0, so y is 1.",
			},
		},
	}
}

// tied reports whether a row has a tie.
func tied(s state.State) bool {
	rows := s.Gate.Gate.Rows()
	return slices.ContainsFunc(rows[:], func(r model.GateRow) bool { return r.Tie })
}

// weighs reports whether these are the numbers of the gate.
func weighs(s state.State, w1, w2, theta float64) bool {
	g := s.Gate.Gate
	return g.W1 == w1 && g.W2 == w2 && g.Theta == theta
}
