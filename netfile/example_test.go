package netfile_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/number"
)

// A network by hand: the article's first layer.
func ExampleRead() {
	folder, err := os.MkdirTemp("", "netfile")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "network.json")
	read := func(text string) (netfile.File, error) {
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			panic(err)
		}
		return netfile.Read(path, netfile.Options{}, nil)
	}

	f, err := read(`{
		"x": [2, 1],
		"layers": [{"w": [[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]], "b": [0.1, 0.2, 0.3], "activation": "sigmoid"}]
	}`)
	if err != nil {
		panic(err)
	}
	t, err := model.Forward(f.Network, f.X)
	fmt.Println(number.Array(t.Y()), err)

	_, err = read(`{"layers": [
		{"w": [[1, 2, 3]], "b": [0, 0, 0], "activation": "relu"},
		{"w": [[1], [2]], "b": [0], "activation": "identity"}
	]}`)
	fmt.Println(strings.TrimPrefix(err.Error(), path+": "))
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
