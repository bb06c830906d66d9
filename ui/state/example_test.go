package state_test

import (
	"fmt"

	"nnexplore/number"
	"nnexplore/ui/state"
)

// Three nudges make an AND of the OR; one undo takes back the last.
func ExampleApply() {
	s := state.New()
	fmt.Println(s.Gate.Gate.Theta, s.Gate.Gate.Name())
	for range 3 {
		s = state.Apply(s, state.Nudge{Units: +1})
	}
	fmt.Println(s.Gate.Gate.Theta, s.Gate.Gate.Name())
	s = state.Apply(s, state.Undo{})
	fmt.Println(s.Gate.Gate.Theta, s.Gate.Gate.Name())
	// Output:
	// 0.4 OR
	// 0.7 AND
	// 0.6 AND
}

// Six steps make y of x.
func ExampleStepBy() {
	s := state.Apply(state.New(), state.Focus{Pane: state.NetworkPane})
	for range 6 {
		s = state.Apply(s, state.StepBy{Steps: +1})
	}
	n := s.Network
	fmt.Println(number.Array(n.X), number.Array(n.Trace.Y()), n.Place == n.Walk.Places())
	// Output: [2. 1.] [0.40442364 0.59557636] true
}
