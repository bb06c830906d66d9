package presets_test

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
)

// The article's network, from x = (2, 1) to y.
func ExampleNetworkNamed() {
	n, err := presets.NetworkNamed("article")
	if err != nil {
		panic(err)
	}
	t, err := model.Forward(n.Network, n.X)
	fmt.Println(n.Sizes(), number.Array(t.Y()), err)
	// Output: [2 3 2 2] [0.40442364 0.59557636] <nil>
}

// The article's perceptron with both its thresholds.
func ExampleGateNamed() {
	for _, name := range []string{"or", "and"} {
		g, err := presets.GateNamed(name)
		fmt.Println(g.Theta, g.Gate.Name(), err)
	}
	// Output:
	// 0.4 OR <nil>
	// 0.7 AND <nil>
}
