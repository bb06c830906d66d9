package tour

import (
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// learning is about the way back from y, and one step of learning.
func learning() Chapter {
	return Chapter{
		Name:  "learning",
		Title: "One step of learning",
		Start: opened("article", state.StepTo{End: +1}),
		Pane:  state.NetworkPane,
		Tasks: []Task{
			{
				Tell:  "t is what y should be. Here t = (1, 0): class 1 should win, and does not.",
				Ask:   "Go on past y, to L: a number for how far y is from t.",
				Done:  func(s state.State) bool { return s.Network.Learning.On() },
				Where: "The line at the top goes on past y. Below the numbers L is worked out.",
				Keys:  "→ goes on by one step, also past y.",
				Words: "Type step.",
				Why:   "L, the loss: small where y is near t. log is the natural logarithm (base e).",
			},
			{
				Tell:  "The slope of L along a number says how L changes if that number grows.",
				Ask:   "Go on to δ3 (delta): the slope of L along each number of a3.",
				Done:  func(s state.State) bool { return sloped(s, model.Delta(2, 1)) },
				Where: "The line at the top: δ3 is behind L.",
				Keys:  "→ once more.",
				Words: "Type step.",
				Why:   "With softmax, δ3 is y − t. Above 0: that a should fall; below 0: rise.",
			},
			{
				Tell:  "From δ3 come the slopes along all W and b; ∂W3 is those along W3.",
				Ask:   "Go on to the last of them, ∂W1 and ∂b1.",
				Done:  func(s state.State) bool { return sloped(s, model.DB(0, 2)) },
				Where: "The line at the top: after δ3, layer by layer, back to layer 1.",
				Keys:  "→ five times, or end.",
				Words: "Type step 5.",
				Why:   "One walk back gave the slope of L along every weight and every bias.",
			},
			{
				Tell:  "One step takes η (eta), such as 0.5, times its slope off each weight.",
				Ask:   "Take one step of learning.",
				Done:  lowered,
				Where: "L is the number at the right end of the picture.",
				Keys:  "L (shift and l) takes one step.",
				Words: "Type learn.",
				Why:   "L is smaller: each weight moved so that L falls, all at once.",
			},
			{
				Tell:  "All weights have moved, and yet that is a single change.",
				Ask:   "Take it back.",
				Done:  func(s state.State) bool { return model.Alike(s.Network.Net, s.Network.Preset.Network) },
				Where: "L, at the right end of the picture, is to be as before.",
				Keys:  "u takes the last change back.",
				Words: "Type undo.",
				Why:   "Slopes are also called gradients; this way to learn is gradient descent.",
			},
			{
				Tell:  "You can set t, what y should be.",
				Ask:   "Set t to (0, 1): class 2 should win.",
				Done:  func(s state.State) bool { return slices.Equal(s.Network.WantedY(), []float64{0, 1}) },
				Where: "The line below the numbers ends in t, the kind of loss, and η.",
				Keys:  ": opens a field; there type t 0,1, then enter.",
				Words: "Type target 0 1.",
				Why:   "L and all slopes have changed: now they say how y[2] can grow.",
			},
			{
				Tell:  "Training is this again and again: forward, back, a small step.",
				Ask:   "Take steps until L is less than 0.1.",
				Done:  func(s state.State) bool { return s.Network.WantedY() != nil && s.Network.LossNow() < 0.1 },
				Where: "L, at the right end of the picture.",
				Keys:  "L (shift and l), four times or some more.",
				Words: "Type learn, four times or some more.",
				Why:   "y is near t now. All that a network learns is in its weights and biases.",
			},
		},
	}
}

// sloped reports whether the slope of L at r is computed where one stands, in the article's network
// or one of its shape.
func sloped(s state.State, r model.Ref) bool {
	n := s.Network
	return n.Learning.On() && slices.Equal(n.Net.Sizes(), []int{2, 3, 2, 2}) && n.Learning.Known(r)
}

// lowered reports whether L is less than the network had as it came, for the same x and t.
func lowered(s state.State) bool {
	n := s.Network
	t := n.WantedY()
	return t != nil && n.LossNow() < n.Loss().Of(model.PassOf(n.Preset.Network, n.X).Y(), t)
}
