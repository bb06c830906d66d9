package presets

import (
	"nnexplore/model"
	"nnexplore/model/train"
)

// Lessons are the examples that the network learns from: all that it brings a target for.
func (n Network) Lessons() (ex train.Examples) {
	for _, x := range n.AllX() {
		if t := n.Target(x); t != nil {
			ex.X, ex.T = append(ex.X, x), append(ex.T, t)
		}
	}
	return ex
}

// A Lesson is what comes of one run: of the network as it is, by its own examples.
type Lesson struct {
	Plan train.Plan
	Text string // sentences
}

// Of is the text where a run goes by the plan of the lesson, and "" where anything in it differs.
func (l Lesson) Of(plan train.Plan) string {
	if plan.Most = l.Plan.Most; plan != l.Plan {
		return ""
	}
	return l.Text
}

// The seeds of xorLearn and xorStuck, and the rate that both are taught with. Of the seeds from 0 to
// 30 eight stick.
const (
	learningSeed = 2
	stickingSeed = 1
	xorRate      = 5
)

// xorLearn is what a network looks like before it has learnt anything: tenths by chance.
func xorLearn() Network {
	n := xorBegun("XOR to be learnt, from the seed 2", learningSeed)
	n.Lesson.Text = "With the rate 5 it learns: after 2,000 steps the mean loss is 0.00033, and y is within 0.03 of each target."
	return n
}

// xorStuck differs from xorLearn in nothing but the seed.
func xorStuck() Network {
	n := xorBegun("XOR not learnt, from the seed 1", stickingSeed)
	n.Lesson.Text = "With the rate 5 it sticks: after 2,000 steps the mean loss is 0.0629 and hardly falls any more. " +
		"For x = (0, 1) and (1, 1) y is 0.5: both hidden neurons are saturated there, so both inputs look alike to the output, and next to nothing is passed back. Another seed, such as 2, learns."
	return n
}

func xorBegun(source string, seed uint64) Network {
	n := xor()
	n.Rate = xorRate
	n.Lesson.Plan = train.Plan{Steps: 2000, Rate: xorRate, Loss: model.HalfSquared}
	n.Network = train.Begin(n.Network.WithHidden(model.Sigmoid).WithActivation(n.Last(), model.Sigmoid), seed)
	n.Source = source
	return n
}
