package tour

import (
	"math"
	"slices"

	"nnexplore/ui/state"
)

// softmax is about shares, and what c is for.
func softmax() Chapter {
	return Chapter{
		Name:  "softmax",
		Title: "Softmax, and what c is for",
		Start: opened("article", state.StepToLayer{Index: 5}),
		Pane:  state.NetworkPane,
		Tasks: []Task{
			{
				Tell:  "Softmax: e^a of each a (e = 2.718…), divided by Σ, all of them added.",
				Ask:   "Make y out of a3.",
				Done:  func(s state.State) bool { return s.Network.Net.HasSoftmax() && atY(s) },
				Where: "The line at the top: y is the last. Its table opens below the picture.",
				Keys:  "→ goes on by one step.",
				Words: "Type step, then why.",
				Why:   "The y are shares of a whole: each is above 0, and together they are 1.",
			},
			{
				Tell:  "In this way softmax fails where an a is very large.",
				Ask:   "Multiply each a by ten, as a trial, until e^a/Σ is NaN, no number.",
				Done:  overflows,
				Where: "The columns under \"no c\", right in the table: e^a and e^a/Σ.",
				Keys:  "* multiplies by ten, as a trial: again and again. / goes back.",
				Words: "Type tens 3.",
				Why:   "e^710 is too large for the machine: Inf, infinite. Inf/Inf is NaN.",
			},
			{
				Tell:  "Take c, the greatest a, off each a first: then no e^(a − c) is above 1.",
				Ask:   "Multiply by ten once more: does this way fail as well?",
				Done:  func(s state.State) bool { return s.Network.Net.HasSoftmax() && s.Network.Tens >= 4 },
				Where: "The four columns at the left of the table.",
				Keys:  "* once more.",
				Words: "Type tens.",
				Why:   "It does not: a − c is never above 0, so e^(a − c) is never above e^0, 1.",
			},
			{
				Tell:  "Taking c off divides each e^a by e^c, and Σ as well: no share changes.",
				Ask:   "End the trial, and compare y with e^a/Σ.",
				Done:  func(s state.State) bool { return !s.Network.Trying() && atY(s) },
				Where: "The column y, and the last column of the table.",
				Keys:  "/ goes back by ten each time. Or r ends the trial at once.",
				Words: "Type trial end.",
				Why:   "Both are the same: c changes no share, it only keeps Inf away.",
			},
			{
				Tell:  "The greater a gets the greater share. b3[1] is a part of a3[1].",
				Ask:   "Raise b3[1] until class 1 wins: until y[1] is the greatest y.",
				Done:  func(s state.State) bool { return s.Network.Outcome().Class == 0 },
				Where: "The columns a3 and y of the table.",
				Keys:  ": opens a field; there type b3[1] 1 (or more), then enter.",
				Words: "Type set b3 1 1, or a greater number.",
				Why:   "y[1] is the greatest because a3[1] is: softmax keeps the order.",
			},
		},
	}
}

// overflows reports whether softmax without c has come to NaN.
func overflows(s state.State) bool {
	return s.Network.Net.HasSoftmax() && slices.ContainsFunc(s.Network.Trial().NaiveY, math.IsNaN)
}
