package tour

import (
	"nnexplore/model"
	"nnexplore/ui/state"
)

// threshold is about what θ does to a gate.
func threshold() Chapter {
	return Chapter{
		Name:  "threshold",
		Title: "A threshold makes a gate",
		Start: []state.Action{
			state.LoadPreset{Pane: state.GatePane, Name: "or"},
			state.SetRule{To: model.MoreThan},
		},
		Tasks: []Task{
			{
				Tell:  "y is 1 if w1·x1 + w2·x2 is more than θ (theta). → raises θ by 0.1.",
				Said:  "This gate adds w1·x1 + w2·x2; y is 1 if that is more than θ (theta).",
				Ask:   "Raise θ, the threshold, until y is 1 only where x1 and x2 are both 1.",
				Done:  is("AND"),
				Where: "The table in the middle: each row is one pair x1, x2; y is on its right.",
				Keys:  "→ raises θ by 0.1, ← lowers it. Or enter, 0.6, enter.",
				Words: "Type theta 0.6; then gate reads the table out.",
				Why:   "Rows with one 1 have the sum 0.5: more than θ if θ is below 0.5.",
			},
			{
				Tell:  "A gate that gives 1 only where both its inputs are 1 is called AND.",
				Ask:   "Raise θ further, until no row gives 1.",
				Done:  is("always 0"),
				Where: "The row x1 = 1, x2 = 1: its sum is the greatest of the table.",
				Keys:  "→ again and again; θ has to reach 1. Or enter, 1, enter.",
				Words: "Type theta 1.",
				Why:   "The greatest sum is 0.5 + 0.5 = 1, and 1 is not more than a θ of 1.",
			},
			{
				Tell:  "The line below the table is a ruler: it names the gate of each θ.",
				Said:  "The word ruler, typed, names the gate of each θ.",
				Ask:   "Put θ where the ruler says OR: y is 1 where x1 or x2, or both, are 1.",
				Done:  is("OR"),
				Where: "The ruler, at ▲: that is where θ is. OR is between 0 and 0.5.",
				Keys:  "← lowers θ by 0.1. Or enter, 0.3, enter. Or click on the ruler.",
				Words: "Type theta 0.3.",
				Why:   "OR for θ from 0 up to 0.5, AND from 0.5 up to 1: only θ was changed.",
			},
			{
				Tell:  "The row x1 = 0, x2 = 0 has the sum 0, whatever the weights are.",
				Ask:   "Put θ where even this row gives 1.",
				Done:  is("always 1"),
				Where: "The left end of the ruler; and the first row of the table.",
				Keys:  "← until θ is −0.1. Or enter, -0.1, enter.",
				Words: "Type theta minus 0.1.",
				Why:   "0 is more than θ only where θ is below 0. Then all four rows give 1.",
			},
			{
				Tell:  "w1 and w2 are weights: how much x1 and how much x2 add to the sum.",
				Ask:   "Raise w1 to more than 0.5, and see which sums grow.",
				Done:  heavier,
				Where: "The drawing above the table: x1 ─ w1. And the column \"sum\".",
				Keys:  "↑ twice goes from θ to w1, then → raises it. Or : and w1 0.8.",
				Words: "Type w1 0.8.",
				Why:   "Where x1 is 1, w1 is in the sum; where x1 is 0, it adds w1·0 = 0.",
			},
			{
				Tell:  "With the new weight the sums are others, and so are the steps of the ruler.",
				Ask:   "Find a θ that makes this gate an AND again. Leave w1 as it is.",
				Done:  func(s state.State) bool { return heavier(s) && is("AND")(s) },
				Where: "The ruler: between which two numbers is AND now?",
				Keys:  "↓ twice goes to θ, then →. Or : and θ 1 (theta 1 is the same).",
				Words: "Type theta 1; for a w1 of 0.8 that is AND.",
				Why:   "This is one neuron: it adds inputs times weights and compares with θ.",
			},
		},
	}
}

// is reports whether the gate is the one of that name.
func is(name string) func(state.State) bool {
	return func(s state.State) bool { return s.Gate.Gate.Name() == name }
}

// heavier reports whether x1 counts for more than in the preset.
func heavier(s state.State) bool { return s.Gate.Gate.W1 > 0.5 }
