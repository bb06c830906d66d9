package plain_test

import (
	"fmt"

	"nnexplore/ui/plain"
	"nnexplore/ui/state"
)

func ExampleSession_Answer() {
	s := plain.New(state.New())
	for _, line := range []string{"theta 0.7", "end", "tehta"} {
		answer, _ := s.Answer(line)
		for _, words := range answer {
			fmt.Println(words)
		}
	}
	// Output:
	// Theta is 0.7, was 0.4.
	// The gate is now AND, was OR.
	// x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.7, so y is 0, was 1.
	// x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.
	// 6 of 6 steps by layer are done.
	// Layer 3: y is softmax of a3: shares that add up to 1.
	// y is 0.4044 and 0.5956.
	// There is no command "tehta"; did you mean theta?
}
