package facts

import (
	"fmt"

	"nnexplore/model/train"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// Stuck names the neurons of a network that are saturated for examples, and those that are dead.
func Stuck(n state.NetworkState, ex train.Examples) (saturated, dead []string) {
	for _, s := range train.Stuck(n.Net, ex) {
		name := n.Net.Out(s.Layer, s.J).Name()
		if s.Dead {
			dead = append(dead, name)
		} else {
			saturated = append(saturated, name)
		}
	}
	return saturated, dead
}

// StuckText says what the mark of the neurons is that are stuck for examples: of the saturated, the
// dead or both. Where none is, it is of the saturated.
func StuckText(n state.NetworkState, ex train.Examples) string {
	return StuckMark(train.Stuck(n.Net, ex))
}

// StuckMark is [StuckText] for these neurons.
func StuckMark(stuck []train.StuckNeuron) string {
	dead := 0
	for _, s := range stuck {
		if s.Dead {
			dead++
		}
	}
	switch {
	case dead == 0:
		return "≈ marks a saturated neuron: its activation is nearly flat (slope below " + number.Short(train.NearZero) + ") for each example whose y is off, so next to nothing goes back through it, and it hardly learns."
	case dead == len(stuck):
		return "≈ marks a dead neuron: the slope of its activation is 0 for each x, so nothing goes back through it, and no step of learning ever changes its weights."
	}
	return "≈ marks a neuron that is stuck. Saturated: its slope is below " + number.Short(train.NearZero) + " for each example whose y is off, and it hardly learns. Dead: its slope is 0 for each x, and no step ever changes its weights."
}

// Questions are what can be tried on learning, each with what is typed for it. u takes it back.
func Questions(n state.NetworkState) []string {
	return []string{
		":η " + number.Short(10*n.Learning.Rate()) + " the rate ten times as large",
		":zero all weights and biases 0 · :seed 7 begins anew",
		"A the next activation inside, such as step",
		":bias off learning without b · :bias on with b again",
		":scale x1 100 one input a hundred times as large",
	}
}

// learningOf says which examples a step of learning goes by.
func learningOf(n state.NetworkState) string {
	if ex := n.Lessons(); len(ex.X) > 1 {
		return fmt.Sprintf("all %d examples", len(ex.X))
	}
	return "this x; B: of all examples"
}
