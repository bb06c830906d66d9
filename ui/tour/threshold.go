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
				Tell:  "The gate adds w1·x1 + w2·x2; y is 1 if that is above θ. → raises θ.",
				Said:  "This gate adds w1·x1 + w2·x2; y is 1 if that is more than θ (theta).",
				Ask:   "Raise θ, the threshold, until y is 1 only where x1 and x2 are both 1.",
				About: "θ",
				Done:  is("AND"),
				Where: "The table in the middle: each row is one pair x1, x2; y is on its right.",
				Keys:  "→ raises θ (theta), ← lowers it. Or enter, a number like 0.6, enter.",
				Words: "Type theta 0.6; then gate reads the table out.",
				Why:   "With a single 1 only one weight is added: in AND that is not above θ.",
			},
			{
				Tell:  "A gate that gives 1 only where both its inputs are 1 is called AND.",
				Ask:   "Raise θ further, until no row gives 1.",
				About: "θ",
				Done:  is("always 0"),
				Where: "The row x1 = 1, x2 = 1: its sum is the greatest of the table.",
				Keys:  "→ until no sum is above θ. Or enter, the greatest sum, enter.",
				Words: "Type theta and the greatest sum, such as theta 1.",
				Why:   "If no sum is more than θ, no row gives 1: not even the sum w1 + w2.",
			},
			{
				Tell:  "The line below the table is a ruler: it names the gate of each θ.",
				Said:  "The word ruler, typed, names the gate of each θ.",
				Ask:   "Put θ where the ruler says OR: y is 1 where x1 or x2, or both, are 1.",
				About: "θ",
				Done:  is("OR"),
				Where: "The ruler, at ▲: that is where θ is. Look for OR on it.",
				Keys:  "← lowers θ. Or enter, a number like 0.3, enter. Or click on the ruler.",
				Words: "Type ruler; then theta and a number that it calls OR, such as theta 0.3.",
				Why:   "A low θ makes OR, a higher one AND: θ alone can make the difference.",
			},
			{
				Tell:  "The row x1 = 0, x2 = 0 has the sum 0, whatever the weights are.",
				Ask:   "Put θ where even this row gives 1.",
				About: "θ",
				Done:  is("always 1"),
				Where: "The left end of the ruler; and the first row of the table.",
				Keys:  "← until θ is below 0. Or enter, -0.1, enter.",
				Words: "Type theta minus 0.1.",
				Why:   "0 is more than θ only where θ is below 0: the first row needs that.",
			},
			{
				Tell:  "w1 and w2 are weights: how much x1 and how much x2 add to the sum.",
				Ask:   "Raise w1 to more than 0.5, and see which sums grow.",
				About: "w1",
				Done:  heavier,
				Where: "The drawing above the table: x1 ─ w1. And the column \"sum\".",
				Keys:  "↑ ↓ go to w1, then → raises it. Or : and w1 0.8.",
				Words: "Type w1 0.8.",
				Why:   "Where x1 is 1, w1 is in the sum; where x1 is 0, it adds w1·0 = 0.",
			},
			{
				Tell:  "With the new weight the sums are others, and so are the steps of the ruler.",
				Ask:   "Find a θ that makes this gate an AND again. Leave w1 as it is.",
				About: "θ",
				Done:  func(s state.State) bool { return heavier(s) && is("AND")(s) },
				Where: "The ruler: between which two numbers is AND now?",
				Keys:  "↑ ↓ go to θ, → ← change it. Or : and theta with a number: theta 1.",
				Words: "Type ruler; then theta and a number that it calls AND, such as theta 1.",
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
