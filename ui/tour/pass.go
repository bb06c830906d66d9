package tour

import (
	"nnexplore/model"
	"nnexplore/ui/state"
)

// pass is about the way from x to y, by layer and then by neuron.
func pass() Chapter {
	return Chapter{
		Name:  "pass",
		Title: "A forward pass, from x to y",
		Start: opened("article"),
		Pane:  state.NetworkPane,
		Tasks: []Task{
			{
				Tell:  "x goes into layer 1. Each of its three neurons makes one sum, a.",
				Ask:   "Make a1, the three sums of layer 1.",
				Done:  func(s state.State) bool { return made(s, 0) },
				Where: "The line at the top, x ── a1 ── z1: ▸ is where you are.",
				Keys:  "→ goes on by one step. ← goes back.",
				Words: "Type step.",
				Why:   "Each a is every input times its weight, all added, plus b: as in a gate.",
			},
			{
				Tell:  "The activation of layer 1 is sigmoid: each a goes through it, by itself.",
				Ask:   "Make z1: what sigmoid gives for each a.",
				Done:  func(s state.State) bool { return given(s, 0) },
				Where: "The line at the top: z1 comes next. Below the numbers is the formula.",
				Keys:  "→ once more.",
				Words: "Type step.",
				Why:   "z1 is what layer 1 gives out, and layer 2 takes it in, as if it were x.",
			},
			{
				Tell:  "Layers 2 and 3 work in the same way, with a W (weights) and b of their own.",
				Ask:   "Go on to a3, the sums of layer 3.",
				Done:  func(s state.State) bool { return made(s, 2) },
				Where: "The line at the top: a2, z2 and a3 are still to come.",
				Keys:  "→ three times.",
				Words: "Type step 3.",
				Why:   "Sum, activation, sum, activation: a forward pass is nothing else.",
			},
			{
				Tell:  "The last layer has softmax: it makes shares, above 0 and together 1.",
				Ask:   "Go on to y, what the network gives out.",
				Done:  atY,
				Where: "The line at the top: only y is left.",
				Keys:  "→ once more, or end.",
				Words: "Type step.",
				Why:   "Each y is the share of one class; the class with the greatest y wins.",
			},
			{
				Tell:  "A step made all numbers of a layer at once. It can be one number, too.",
				Ask:   "Go back to the start, and make a step be one neuron.",
				Done:  func(s state.State) bool { return s.Network.Place == 0 && s.Network.Grain == model.ByNeuron },
				Where: "The end of the line at the top: \"stepping by layer\".",
				Keys:  "home goes to the start; g makes the steps smaller.",
				Words: "Type start, then grain neuron.",
				Why:   "Each step now makes one number: a sum, or an activation of one.",
			},
			{
				Tell:  "You can work a number out by hand before it is shown.",
				Ask:   "Have the program ask you first.",
				Done:  func(s state.State) bool { return s.Asking.On },
				Where: "The bottom line of the pane says \"asked first\" then.",
				Keys:  "G (shift and g) begins it; G once more ends it.",
				Words: "Type predict on.",
				Why:   "A step now asks for its number. A wrong answer is explained.",
			},
			{
				Tell: "a1[1] = x[1]·W1[1,1] + x[2]·W1[2,1] + b1[1]. Work it out.",
				Ask:  "Go on by a step, and type what a1[1] is.",
				Done: func(s state.State) bool {
					return s.Asking.On && s.Network.Walk.PlaceOf(model.A(0, 0)) <= s.Network.Place
				},
				Where: "x is at the left of the numbers; \"neuron 1\" has its weights and its b.",
				Keys:  "→ opens a field: your number, enter. → in the empty field shows it.",
				Words: "Type step, then your number. Or show, to be told.",
				Why:   "In the article it is 2·0.1 + 1·0.2 + 0.1 = 0.5, for x = (2, 1).",
			},
			{
				Tell:  "Every other number comes in the same way, so the rest can go by itself.",
				Ask:   "Switch the asking off, and go to y.",
				Done:  func(s state.State) bool { return !s.Asking.On && atY(s) },
				Where: "The bottom line of the pane, and the line at the top.",
				Keys:  "G (shift and g), then end.",
				Words: "Type predict off, then end.",
				Why:   "From x to y there are only sums of products, and activations of them.",
			},
		},
	}
}
