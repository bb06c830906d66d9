package tour

import (
	"nnexplore/model"
	"nnexplore/ui/state"
	"nnexplore/ui/state/curveset"
)

// curves is about sigmoid, step and ReLU, and which of them to use where.
func curves() Chapter {
	return Chapter{
		Name:  "curves",
		Title: "Sigmoid, step, ReLU, and when to use which",
		Start: onCurves(),
		Pane:  state.CurvesPane,
		Turn:  6,
		Tasks: []Task{
			{
				Tell:  "A neuron puts its sum, here x, through an activation. One is step.",
				Ask:   "Go to an x where step gives 1.",
				Done:  func(s state.State) bool { return model.StepFunction.Of(s.Curves.Probe) == 1 },
				Where: "◉ in the drawing is at x; the line \"◉ x = …\" has the values there.",
				Keys:  "→ makes x greater. Or enter, 1, enter.",
				Words: "Type curve step 1.",
				Why:   "Step is 0 for x up to 0, and 1 beyond: a gate puts its sum through step.",
			},
			{
				Tell:  "Sigmoid goes from 0 to 1 without a jump: 1/(1 + e^−x), e = 2.718…",
				Ask:   "Go to an x where sigmoid is more than 0.9.",
				Done:  func(s state.State) bool { return model.Sigmoid.Of(s.Curves.Probe) > 0.9 },
				Where: "The line \"◉ x = …\": the value behind \"sigmoid\".",
				Keys:  "enter, 3, enter. Or → again and again: each adds 0.1 to x.",
				Words: "Type curve sigmoid 3.",
				Why:   "Sigmoid comes near 1 and never reaches it: at 3 it is 0.9526.",
			},
			{
				Tell:  "sigmoid(k·x) is sigmoid made steeper, k times as steep at 0.",
				Ask:   "Make k 10 or more.",
				Done:  func(s state.State) bool { return s.Curves.GainFactor() >= 10 },
				Where: "The new curve in the drawing, near step; and the line that says k.",
				Keys:  "s makes k greater, to 10 and beyond. S (shift and s): smaller.",
				Words: "Type gain 10.",
				Why:   "The greater k is, the nearer it comes to step: sigmoid is a soft step.",
			},
			{
				Tell:  "ReLU is 0 where x is below 0; elsewhere it is x itself.",
				Ask:   "Show ReLU too.",
				Done:  func(s state.State) bool { return s.Curves.Shown[curveset.Index(model.ReLU)] },
				Where: "The list below the drawing: [x] is shown, [ ] is hidden.",
				Keys:  "↑ ↓ go to relu, then space shows it.",
				Words: "Type show relu.",
				Why:   "Sigmoid stays below 1, ReLU has no upper end: at 100 it is 100.",
			},
			{
				Tell:  "The slope says how steep a curve is. A network learns by slopes.",
				Ask:   "Look at the slope of sigmoid.",
				Done:  func(s state.State) bool { return s.Curves.Slope && s.Curves.ChosenCurve() == model.Sigmoid },
				Where: "The list below the drawing: ▸ is the chosen curve, whose slope is drawn.",
				Keys:  "↑ ↓ go to sigmoid, then f draws the slope.",
				Words: "Type curve sigmoid 3: its slope is told behind its value.",
				Why:   "The slope of sigmoid is 0.25 at most, at 0; far out it is nearly 0.",
			},
			{
				Tell:  "Step has the slope 0, so it cannot learn. ReLU has 1 where x is above 0.",
				Ask:   "Give the inner layers of the network ReLU: all but the last layer.",
				Done:  func(s state.State) bool { return inside(s, model.ReLU) },
				Where: "The network is pane 3; its bottom line tells what is inside.",
				Keys:  "3 goes to the network, then A (shift and a) until it is ReLU.",
				Words: "Type activation hidden relu.",
				Why:   "Inside a network try ReLU first; step is for gates made by hand.",
			},
			{
				Tell: "If y is to choose one of several classes (kinds), softmax is at the end.",
				Ask:  "Let each y be a yes or no of its own: give the last layer sigmoid.",
				Done: func(s state.State) bool {
					return s.Network.Net.Layers[s.Network.Net.Last()].Activation == model.Sigmoid
				},
				Where: "The bottom line of the pane tells what is at the end.",
				Keys:  "end goes to the last layer, then a goes to the next activation.",
				Words: "Type activation 3 sigmoid.",
				Why:   "Sigmoid: each y from 0 to 1. For any number: the identity, y = a.",
			},
		},
	}
}

// onCurves is the start with sigmoid and step at x = 0, and the article's network.
func onCurves() []state.Action {
	start := opened("article")
	for _, h := range model.Elementwise() {
		start = append(start, state.ShowCurve{Curve: h, Shown: h == model.Sigmoid || h == model.StepFunction})
	}
	return append(start,
		state.SetCurve{Curve: model.Sigmoid},
		state.SetGain{},
		state.SetSecond{},
		state.ProbeAt{},
		state.ArticleView{},
		state.Focus{Pane: state.CurvesPane},
	)
}
