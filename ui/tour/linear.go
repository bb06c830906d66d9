package tour

import (
	"nnexplore/model"
	"nnexplore/ui/state"
)

// linear is about what is left of a network without activations.
func linear() Chapter {
	return Chapter{
		Name:  "linear",
		Title: "What an activation is for",
		Start: opened("article", state.StepTo{End: +1}),
		Pane:  state.NetworkPane,
		Tasks: []Task{
			{
				Tell:  "Sigmoid bends: its curve is no straight line. The identity, z = a, does not.",
				Ask:   "Give the inner layers, all but the last, the identity.",
				Done:  func(s state.State) bool { return inside(s, model.Identity) },
				Where: "The bottom line of the pane: \"sigmoid inside\" is to be \"identity inside\".",
				Keys:  "A (shift and a) gives them the next activation, until it is the identity.",
				Words: "Type activation hidden identity.",
				Why:   "Now these layers only multiply and add.",
			},
			{
				Tell: "Layers that only multiply and add can be put together, into one W, one b.",
				Ask:  "Have z1[1] explained: the words show this one W.",
				Done: func(s state.State) bool {
					return s.Explaining && s.Network.Selected.Kind == model.InZ && inside(s, model.Identity)
				},
				Where: "The words come in the place of the picture; W is at their end.",
				Keys:  ": opens a field; type z1[1], enter. Then i explains it.",
				Words: "Type explain z1 1.",
				Why:   "One layer with that W gives the same: the others were of no use.",
			},
			{
				Tell:  "The network xor needs its layer 1: there step makes 0 or 1 of each sum.",
				Ask:   "Open the network xor, and go to y.",
				Done:  func(s state.State) bool { return holds(s, "xor") && atY(s) },
				Where: "The list of ready networks.",
				Keys:  ": opens a field; type xor, enter. Then end goes to y.",
				Words: "Type preset xor, then end.",
				Why:   "With step inside, y is XOR: 1 where exactly one input is 1.",
			},
			{
				Tell:  "Will it still be XOR without step?",
				Ask:   "Give layer 1 of xor the identity, and look at y for this x.",
				Done:  func(s state.State) bool { return holds(s, "xor") && inside(s, model.Identity) },
				Where: "y is in the last line of the numbers: y = step(a2).",
				Keys:  "A (shift and a) goes to the next activation, until it is the identity.",
				Words: "Type activation hidden identity, then end.",
				Why:   "What x adds to z1[2] it takes from z1[1]: in xor as it came a2 is −0.45.",
			},
			{
				Tell:  "With an activation that bends, two layers can do more than one.",
				Ask:   "Give layer 1 its step back.",
				Done:  func(s state.State) bool { return holds(s, "xor") && inside(s, model.StepFunction) },
				Where: "The bottom line of the pane: \"identity inside\" is to go.",
				Keys:  "u takes back, one by one; or r resets the whole network.",
				Words: "Type reset.",
				Why:   "It is XOR again. Sigmoid, ReLU or step: what counts is that it bends.",
			},
		},
	}
}
