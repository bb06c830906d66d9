package netfile_test

import (
	"fmt"
	"os"
	"strings"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/number"
)

// A network by hand: the article's first layer.
func ExampleReadJSON() {
	f, err := netfile.ReadJSON(strings.NewReader(`{
		"x": [2, 1],
		"layers": [{"w": [[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]], "b": [0.1, 0.2, 0.3], "activation": "sigmoid"}]
	}`))
	if err != nil {
		panic(err)
	}
	t, err := model.Forward(f.Network, f.X)
	fmt.Println(number.Array(t.Y()), err)

	_, err = netfile.ReadJSON(strings.NewReader(`{"layers": [
		{"w": [[1, 2, 3]], "b": [0, 0, 0], "activation": "relu"},
		{"w": [[1], [2]], "b": [0], "activation": "identity"}
	]}`))
	fmt.Println(err)
	// Output:
	// [0.62245933 0.76852478 0.86989153] <nil>
	// layer 2: W has 2 rows, but layer 1 gives 3 values
}

func ExampleWriteJSON() {
	n := model.Network{Name: "half", Source: "made up", Layers: []model.Layer{{W: [][]float64{{0.5}}, B: []float64{-0.7}, Activation: model.StepFunction}}}
	if err := netfile.WriteJSON(os.Stdout, n, []float64{1}); err != nil {
		panic(err)
	}
	// Output:
	// {
	//   "name": "half",
	//   "source": "made up",
	//   "x": [1],
	//   "layers": [
	//     {
	//       "w": [
	//         [0.5]
	//       ],
	//       "b": [-0.7],
	//       "activation": "step"
	//     }
	//   ]
	// }
}
