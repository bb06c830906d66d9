package presets

import (
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/model/train"
)

// A Network is a network with the input that it is shown with first.
type Network struct {
	model.Network
	X        []float64
	Examples [][]float64 // further inputs to choose from; X may be one of them
	Targets  [][]float64 // the y that each of these is meant to have, or nil
	Taught   [][]float64 // what y is to learn for each of these, or for X where there are none; nil for Targets
	Remark   string      // what a reader of the source should know of it, a sentence or more; "" for nothing
	Rate     float64     // η to learn with; 0 for the usual one
	Lesson   Lesson      // what comes of many steps of learning with it; the zero value for nothing
	File     *FileOrigin // nil where the network was neither read from a file nor from a pipe
}

// A FileOrigin is the file or the pipe that a network was read from. All but the activations
// is as the file has it, so that the path can stand for the network where it would
// else be written out.
type FileOrigin struct {
	Path string // absolute, so that it means the same from another folder; "" for a pipe, which is read once
	Sum  string // SHA-256 of the file, in hexadecimal digits
	Bare bool   // whether the file names no activations, as an .npz file
	Rows string // what the rows of W were asked to stand for, "inputs" or "neurons"; "" where the file decides

	Turned          bool     // W has a row for each neuron in the file
	Undecided       bool     // that W has a row for each value that comes in is assumed; both fit
	NoBias, OneBias []int    // the layers that have no b in the file, and those that have one number for all
	Unnamed         []int    // the layers without an activation in a file that names those of others
	Left            []string // what the file has that belongs to no layer, with its shape
}

// networks has what makes each network, by its name, the one that the explorer opens with
// first. A network is made only when it is asked for, each time anew, so that no caller can
// change that of another.
var networks = []struct {
	name string
	made func() Network
}{
	{"article", func() Network {
		return article("the 3-layer network of the article this follows", model.Sigmoid, model.Softmax, 2, 1)
	}},
	{"textbook", func() Network {
		return article("Saito's book, section 3.4: x = (1, 0.5), identity at the end", model.Sigmoid, model.Identity, 1, 0.5)
	}},
	{"article-step", func() Network {
		return article("the article's network with the step function inside", model.StepFunction, model.Softmax, 2, 1)
	}},
	{"article-relu", func() Network {
		return article("the article's network with ReLU inside", model.ReLU, model.Softmax, 2, 1)
	}},
	{"xor", xor},
	{"xor-sigmoid", xorSigmoid},
	{"three-classes", threeClasses},
	{"digits", digits},
	{"mazur", mazur},
	{"xor-learn", xorLearn},
	{"xor-stuck", xorStuck},
}

// Networks lists the networks, the one that the explorer opens with first.
func Networks() []Network {
	list := make([]Network, len(networks))
	for i := range list {
		list[i] = numbered(i)
	}
	return list
}

// FirstNetwork is the network that the explorer opens with.
func FirstNetwork() Network { return numbered(0) }

// numbered makes the network at that place of the list.
func numbered(i int) Network {
	n := networks[i].made()
	n.Name = networks[i].name
	return n
}

// NetworkNames lists the names of the networks.
func NetworkNames() []string {
	there := make([]string, len(networks))
	for i, n := range networks {
		there[i] = n.name
	}
	return there
}

// AllX are the examples of the network, or X alone where it has none.
func (n Network) AllX() [][]float64 {
	if n.Examples == nil {
		return [][]float64{n.X}
	}
	return n.Examples
}

// Target is what y is meant to be for an input of the network: that of the example it is, else of X.
// It is nil where nothing is said of x.
func (n Network) Target(x []float64) []float64 {
	inputs, targets := n.AllX(), n.Taught
	if targets == nil {
		targets = n.Targets
	}
	for i, t := range targets {
		if slices.Equal(x, inputs[i]) {
			return t
		}
	}
	return nil
}

// NetworkNamed finds a network, one of the list, in capitals or not, or one that [Made]
// makes; the error lists those there are.
func NetworkNamed(name string) (Network, error) {
	if sizes, seed, ok := MadeBy(name); ok {
		return Made(sizes, seed), nil
	}
	there := NetworkNames()
	if i := slices.IndexFunc(there, func(n string) bool { return strings.EqualFold(n, name) }); i >= 0 {
		return numbered(i), nil
	}
	return Network{}, unknown("network", name, there)
}

// article is the 2-3-2-2 network that the article and the book share: they
// differ in the input and in what stands at the end.
func article(source string, hidden, output model.Activation, x ...float64) Network {
	n := Network{X: x, Network: model.Network{Source: source, Layers: []model.Layer{
		{W: [][]float64{{0.1, 0.3, 0.5}, {0.2, 0.4, 0.6}}, B: []float64{0.1, 0.2, 0.3}, Activation: hidden},
		{W: [][]float64{{0.1, 0.4}, {0.2, 0.5}, {0.3, 0.6}}, B: []float64{0.1, 0.2}, Activation: hidden},
		{W: [][]float64{{0.1, 0.3}, {0.2, 0.4}}, B: []float64{0.1, 0.2}, Activation: output},
	}}}
	if output == model.Softmax {
		n.Taught = [][]float64{{1, 0}} // against its own answer, so that there is something to learn
	}
	return n
}

// xor is the reason for layers: no single perceptron computes XOR, but NAND and
// OR side by side, with AND behind them, do.
func xor() Network {
	inputs := [][]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}}
	return Network{X: inputs[1], Examples: inputs, Targets: [][]float64{{0}, {1}, {1}, {0}}, Network: model.Network{
		Source: "Saito's book, section 2.5: NAND and OR into AND",
		Layers: []model.Layer{
			{W: [][]float64{{-0.5, 0.5}, {-0.5, 0.5}}, B: []float64{0.7, -0.2}, Activation: model.StepFunction},
			{W: [][]float64{{0.5}, {0.5}}, B: []float64{-0.7}, Activation: model.StepFunction},
		}}}
}

// xorSigmoid is xor with slopes in place of its jumps: numbers 20 times as large make a
// sigmoid nearly as steep as the step.
func xorSigmoid() Network {
	n := xor()
	n.Source = "xor with W and b times 20, sigmoid for the step"
	n.Layers = []model.Layer{
		{W: [][]float64{{-10, 10}, {-10, 10}}, B: []float64{14, -4}, Activation: model.Sigmoid},
		{W: [][]float64{{10}, {10}}, B: []float64{-14}, Activation: model.Sigmoid},
	}
	return n
}

// threeClasses sorts the points of the plane by their direction from the origin:
// east, north, or southwest.
func threeClasses() Network {
	inputs := [][]float64{{0.5, 1}, {1, 0.2}, {-1, -0.5}}
	return Network{X: inputs[0], Examples: inputs, Taught: [][]float64{{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}, Network: model.Network{
		Source:  "made up: is a point east, north or southwest of the origin?",
		Classes: []string{"east", "north", "southwest"},
		Layers: []model.Layer{
			{W: [][]float64{{1, 0, -1}, {0, 1, -1}}, B: []float64{0, 0, 0}, Activation: model.ReLU},
			{W: [][]float64{{2, -1, -1}, {-1, 2, -1}, {-1, -1, 1}}, B: []float64{0, 0, 0.5}, Activation: model.Softmax},
		}}}
}

// mazur is the example of a backward pass that most people find first. Its page writes weights by
// neuron, w1 and w2 into h1; its biases are shared by the neurons of a layer.
func mazur() Network {
	return Network{X: []float64{0.05, 0.1}, Taught: [][]float64{{0.01, 0.99}}, Network: model.Network{
		Source: "Matt Mazur, A Step by Step Backpropagation Example, 2015",
		Layers: []model.Layer{
			{W: [][]float64{{0.15, 0.25}, {0.2, 0.3}}, B: []float64{0.35, 0.35}, Activation: model.Sigmoid},
			{W: [][]float64{{0.4, 0.5}, {0.45, 0.55}}, B: []float64{0.6, 0.6}, Activation: model.Sigmoid},
		}},
		Remark: "Mazur's page leaves the biases as they are and gives an error of 0.291027924 after one step. " +
			"That comes out when the gradient of the hidden layer is computed with a W2 that was already updated. " +
			"By the page's own rule, with the W2 from before, it is 0.2910277737; with the biases updated too it is 0.2804714468.",
		Lesson: Lesson{Plan: train.Plan{Steps: 10000, Rate: 0.5, Loss: model.HalfSquared, KeepBiases: true}, Text: "By the page's own rule, with the biases kept, the loss after 10,000 steps is 0.00003510188. The page gives 0.0000351085, which the rule has after 9,999 steps; with a W2 that was already updated it is 0.00003508479 after 10,000. " +
			"With the biases updated too it falls faster: to 0.00027 after 1,000 steps, where it is 0.0011 with them kept."},
	}
}
