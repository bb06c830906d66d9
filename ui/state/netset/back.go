package netset

import (
	"nnexplore/model"
	"nnexplore/model/back"
	"nnexplore/model/rivals"
	"nnexplore/model/train"
	"nnexplore/ui/state/learning"
)

// StepView is what the detail shows of the step in hand.
func (n Network) StepView() View {
	step := n.Walk.At(n.Place)
	if at := n.Learning.Back; at > 0 {
		return View{Layer: n.WayBack().At(at).Layer}
	}
	return View{Layer: step.Layer, Softmax: step.Kind >= model.Maximum}
}

// Given is the target that comes with x or with the input it is nearest to, nil for none.
func (n Network) Given() []float64 { return learning.Given(n.Preset, n.X) }

// WantedY is the target for the output, nil for none.
func (n Network) WantedY() []float64 { return n.Learning.TargetIn(n.Net, n.Given()) }

// Loss is the function that L is.
func (n Network) Loss() model.Loss { return n.Learning.LossIn(n.Net) }

// WayBack is the steps of the way back from y.
func (n Network) WayBack() back.Walk { return back.NewWalk(n.Net, n.Loss()) }

// GradientInHand is the number of the way back that is in hand: the first that the step made or,
// while one selects, the slope of L along the selected number.
func (n Network) GradientInHand() (r model.Ref, ok bool) {
	if n.View.Selecting {
		r = learning.GradientOf(n.Selected)
		return r, r.Kind != model.InDY || n.Loss() != model.CrossEntropy
	}
	return n.BackStep().First()
}

// BackStep is what the step of the way back that was done last does.
func (n Network) BackStep() back.Explanation {
	return n.Learning.Step(n.Net, n.Grain, n.Notation())
}

// Checked is the x, W or b whose gradient is in hand.
func (n Network) Checked() (of model.Ref, ok bool) {
	r, _ := n.GradientInHand()
	return learning.Checkable(r)
}

// AsksBack is the question for what the step of the way back makes that was done last; none within
// a step of the grain.
func (n Network) AsksBack() (q rivals.Question, ok bool) {
	g, ok := n.Learning.GradientsIn(n.Net, n.Trace, n.Preset)
	w, at := n.WayBack(), n.Learning.Back
	if !ok || w.Boundary(n.Grain, w.Index(n.Grain, at)) != at {
		return q, false
	}
	of, e := back.Of{Net: n.Net, Trace: n.Trace, Gradients: g}, back.Explain(n.Net, g.Loss, w, n.Grain, at)
	if _, all := n.Learning.Lessons(n.Net, n.Preset); all && e.Part != back.Deltas {
		return q, false // a mean over examples that are not in sight
	}
	return rivals.OfBackward(of, e, n.Learning.Rate())
}

// NoStep says why there is no step further on, or back.
func (n Network) NoStep(by int) string {
	switch {
	case by < 0:
		return "This is the start: only x is there."
	case n.Learning.On():
		return "This is the end of the way back: every gradient is computed."
	}
	return "This is the end: y is computed; " + n.Learning.NoTarget(n.Net) + "."
}

// NoGradient says how one comes to a gradient, which the key n checks, from where there is none.
func (n Network) NoGradient() string {
	switch {
	case n.WantedY() == nil:
		return "n checks a gradient, which needs a target: " + n.Learning.NoTarget(n.Net) + "."
	case n.Place == n.Walk.Places():
		return "n checks a gradient: press end, which goes to the last one, then n."
	}
	return "n checks a gradient: press end for y, end for the last gradient, then n."
}

// AtEnd reports whether the playing has come to its end: y or, where one stands behind that,
// the last gradient.
func (n Network) AtEnd() bool {
	if at := n.Learning.Back; at > 0 {
		return at == n.WayBack().Places()
	}
	return n.Place == n.Walk.Places()
}

// Stepped is the network one step of the grain further on, or back. Behind y the steps are
// those of the way back.
func (n Network) Stepped(by int) Network {
	switch at := &n.Learning.Back; {
	case by < 0 && *at > 0:
		*at = n.Learning.Walk().Previous(n.Grain, *at)
	case by < 0:
		n.Place = n.Walk.Previous(n.Grain, n.Place)
	case n.Place < n.Walk.Places():
		n.Place = n.Walk.Next(n.Grain, n.Place)
	case n.WantedY() != nil:
		*at = n.WayBack().Next(n.Grain, *at)
	}
	return n
}

// Run is the run of many steps that made the network, or is making it; nil where none did.
func (n Network) Run() *learning.Run {
	if r := n.Learning.Run; r != nil && &r.Now.Layers[0] == &n.Net.Layers[0] {
		return r
	}
	return nil
}

// Curved reports whether the curve of L is shown.
func (n Network) Curved() bool { return n.Learning.Curve && n.Run() != nil }

// Told reports whether a text is what became of a run to its end, which stands above its curve.
func (n Network) Told(text string) bool {
	return n.Curved() && n.Run().Whole() && text == n.Run().Outcome()
}

// Lessons are the examples that learning goes by: all of them, or x alone, which has a target.
func (n Network) Lessons() train.Examples {
	if ex, all := n.Learning.Lessons(n.Net, n.Preset); all {
		return ex
	}
	return train.Examples{X: [][]float64{n.X}, T: [][]float64{n.WantedY()}}
}

// IsForLearning reports whether the network has a target and is there to be learnt: it came so, or
// somebody set that target.
func (n Network) IsForLearning() bool {
	return n.WantedY() != nil && (n.Learning.Usual != 0 || n.Learning.Own != nil || n.Preset.File != nil)
}

// LossNow is L of what the network makes of x, which has a target, or the mean over all examples.
func (n Network) LossNow() float64 {
	return n.Learning.LossNow(n.Net, model.PassOf(n.Net, n.X), n.Preset)
}

// LossText is L as the screen has it.
func (n Network) LossText() string { return learning.Text(n.LossNow()) }

// LearnedTo reports whether one step of learning from n comes to the numbers of after.
func (n Network) LearnedTo(after Network) bool {
	return !model.Alike(n.Net, after.Net) && model.Alike(n.Learned(n.Learning.Rate()), after.Net)
}

// Learned is the layers after one step of learning by a rate; those of n where there is no target.
func (n Network) Learned(rate float64) model.Network {
	g, ok := n.Learning.GradientsIn(n.Net, model.PassOf(n.Net, n.X), n.Preset)
	if !ok {
		return n.Net
	}
	return n.Learning.Stepped(n.Net, g, rate)
}

// Steps is how many steps of the grain there are from x to y and back, and one more.
func (n Network) Steps() int { return n.Walk.Count(n.Grain) + n.WayBack().Count(n.Grain) + 1 }

// StepsDone is how many steps of the grain are done, of those from x to y and of those behind y.
func (n Network) StepsDone() int {
	return n.Walk.Index(n.Grain, n.Place) + n.WayBack().Index(n.Grain, n.Learning.Back)
}
