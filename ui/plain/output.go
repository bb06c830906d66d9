package plain

import (
	"fmt"

	"nnexplore/model"
)

// output says how neuron j of layer l gets from its sum to what it gives.
func (s *Session) output(l, j int) string {
	n := s.state.Network
	h, a, out := n.Net.Layers[l].Activation, n.Trace.Layers[l].A[j], n.Net.Out(l, j)
	if h == model.Softmax {
		return s.softmaxPower(j) + " " + s.softmaxShare(out)
	}
	return fmt.Sprintf("%s is %s of %s, which is %s. %s So %s is %s.", name(out), title(h), name(model.A(l, j)), s.say(a),
		s.workedOut(h, a), name(out), s.say(n.Trace.Layers[l].Z[j]))
}

// workings say in words what the stages of an activation are, given the values
// that stand in each of them.
var workings = map[model.Activation]func(say func(float64) string, v []model.Stage) string{
	model.Sigmoid: func(say func(float64) string, v []model.Stage) string {
		return fmt.Sprintf("e to the power %s is %s; 1 plus that is %s; 1 divided by that is %s.",
			say(0-v[0].Values[0]), say(v[1].Values[0]), say(v[2].Values[0]), say(v[3].Values[0]))
	},
	model.StepFunction: func(say func(float64) string, v []model.Stage) string {
		x, y := v[0].Values[0], v[1].Values[0]
		if y == 1 {
			return fmt.Sprintf("Since %s is greater than 0, it gives 1.", say(x))
		}
		return fmt.Sprintf("Since %s is not greater than 0, it gives 0.", say(x))
	},
	model.ReLU: func(say func(float64) string, v []model.Stage) string {
		return fmt.Sprintf("The greater of 0 and %s is %s.", say(v[0].Values[0]), say(v[1].Values[0]))
	},
	model.Tanh: func(say func(float64) string, v []model.Stage) string {
		x, p, m := v[0].Values[0], v[1].Values[0], v[1].Values[1]
		return fmt.Sprintf("e to the power %s is %s, e to the power %s is %s; their difference divided by their sum is %s.",
			say(x), say(p), say(0-x), say(m), say(v[2].Values[0]))
	},
	model.LeakyReLU: func(say func(float64) string, v []model.Stage) string {
		x, small := v[0].Values[1], v[1].Values[0]
		return fmt.Sprintf("0.01 times %s is %s; the greater of that and %s is %s.", say(x), say(small), say(x), say(v[2].Values[0]))
	},
	model.Softplus: func(say func(float64) string, v []model.Stage) string {
		return fmt.Sprintf("e to the power %s is %s; the natural logarithm of 1 plus that is %s.",
			say(v[0].Values[0]), say(v[1].Values[0]), say(v[2].Values[0]))
	},
	model.Identity: func(say func(float64) string, v []model.Stage) string {
		return fmt.Sprintf("The identity gives back what it gets, %s.", say(v[0].Values[0]))
	},
}

// workedOut works h of x out in words.
func (s *Session) workedOut(h model.Activation, x float64) string {
	if h.Detours(x) {
		return "On the way a number is beyond the largest that the machine holds; worked out by another way, the result is right."
	}
	return workings[h](s.say, h.Stages(x))
}
