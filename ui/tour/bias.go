package tour

import (
	"nnexplore/model"
	"nnexplore/ui/state"
)

// bias is about b, which is −θ on the other side of the rule.
func bias() Chapter {
	return Chapter{
		Name:  "bias",
		Title: "θ becomes b, the bias",
		Start: []state.Action{
			state.LoadPreset{Pane: state.GatePane, Name: "and"},
			state.SetRule{To: model.MoreThan},
			state.SetGate{Field: state.OwnX1, Value: 1}, // from where the last task ends with a sum well above 0
		},
		Tasks: []Task{
			{
				Tell:  "θ can stand left of > too. The key b rewrites the rule by one step.",
				Said:  "A sum is compared with the threshold θ. θ can stand on the left too.",
				Ask:   "Rewrite the rule by one step, so that it ends in − θ > 0.",
				Done:  func(s state.State) bool { return s.Gate.Rewriting != state.WithTheta },
				Where: "The top two lines: the rule with names, below it with the numbers.",
				Keys:  "b rewrites the rule by one step.",
				Words: "Type rewrite.",
				Why:   "Sum > θ and sum − θ > 0 say the same, so every row keeps its y.",
			},
			{
				Tell:  "−θ has a name of its own: b, the bias. If θ = 0.7, then b = −0.7.",
				Ask:   "Rewrite the rule once more, so that it begins with b.",
				Done:  biased,
				Where: "The top two lines. In the drawing below them b will come in like an input.",
				Keys:  "b once more.",
				Words: "Type rewrite once more.",
				Why:   "b is a part of the sum in every row; each sum is compared with 0.",
			},
			{
				Tell:  "b is added in every row: a greater b makes all four sums greater.",
				Ask:   "Raise b until this is OR: y is 1 where x1 or x2, or both, are 1.",
				About: "b",
				Done:  func(s state.State) bool { return biased(s) && is("OR")(s) },
				Where: "The ruler below the table is for b now: ▲ is where b is.",
				Keys:  "→ raises b, until ▲ is at OR. Or enter, a number such as -0.4, enter.",
				Words: "Type bias and a number, such as bias minus 0.4.",
				Why:   "A greater b does what a smaller θ does: more sums are above 0.",
			},
			{
				Tell:  "Where x1 and x2 are 0, the weights add nothing: the sum is b alone.",
				Ask:   "Raise b until the row x1 = 0, x2 = 0 gives 1 too.",
				About: "b",
				Done:  func(s state.State) bool { return biased(s) && s.Gate.Gate.Row(0, 0).Y == 1 },
				Where: "The first row of the table: its sum is b.",
				Keys:  "→ until b is above 0. Or enter, 0.1, enter.",
				Words: "Type bias 0.1.",
				Why:   "b says how easily y is 1: with this b no input is needed for it.",
			},
			{
				Tell:  "A weight below 0 makes the sum smaller. p opens the list of ready gates.",
				Said:  "A weight can be below 0: an input of 1 then makes the sum smaller.",
				Ask:   "Choose the ready gate NAND with b: it is 0 only where both inputs are 1.",
				Done:  is("NAND"),
				Where: "The list of ready gates: NAND (not AND) with b, w −0.5 −0.5 b 0.7.",
				Keys:  "p opens the list, ↑ ↓ go to NAND with b; then enter. Or : and nand-b.",
				Words: "Type preset nand-b.",
				Why:   "b alone is above 0. Each input of 1 makes the sum smaller, two make y 0.",
			},
			{
				Tell:  "Inputs can be any numbers, not only 0 and 1. ★ is a row of your own.",
				Ask:   "Lower x1 of ★ until its row gives 1.",
				About: "x1",
				Done:  func(s state.State) bool { return s.Gate.Gate.Row(s.Gate.X1, s.Gate.X2).Y == 1 },
				Where: "The last row of the table, ★. Its x1 and x2 can be changed.",
				Keys:  "↑ goes up to x1 of ★, past w2, w1 and x2; then ← lowers it. Or : and x1 0.",
				Words: "Type try 0 0.5.",
				Why:   "One neuron computes: b plus inputs times weights; y is 1 if it is above 0.",
			},
		},
	}
}

// biased reports whether the rule is written with b.
func biased(s state.State) bool { return s.Gate.Rewriting == state.WithBias }
