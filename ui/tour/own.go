package tour

import (
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// own is about a network that one makes: first a gate, then layers.
func own() Chapter {
	return Chapter{
		Name:  "own",
		Title: "A network of your own",
		Start: opened("article"),
		Pane:  state.NetworkPane,
		Tasks: []Task{
			{
				Tell:  "A network has sizes: how many inputs, then neurons in each layer.",
				Ask:   "Make the smallest one, 2-1: two inputs and a single neuron.",
				Done:  sized(2, 1),
				Where: "The name at the top right of the pane says the sizes.",
				Keys:  ": opens a field; there type sizes 2-1, then enter.",
				Words: "Type sizes 2 1.",
				Why:   "Its numbers were made up for you; sizes 2-1 seed 7 makes others.",
			},
			{
				Tell:  "A gate is a neuron whose activation is step: 1 where its a > 0, else 0.",
				Ask:   "Give this neuron step.",
				Done:  func(s state.State) bool { return sized(2, 1)(s) && stepped(s) },
				Where: "The last line of the table of numbers: y = sigmoid(a1) now.",
				Keys:  "a goes to the next activation.",
				Words: "Type activation 1 step.",
				Why:   "Now y is 0 or 1, and the network has a truth table, as a gate has.",
			},
			{
				Tell:  "W1[2,1] is the weight from input 2 to neuron 1: row 2, column 1.",
				Ask:   "Set both weights, W1[1,1] and W1[2,1], to 0.5.",
				Done:  func(s state.State) bool { return sized(2, 1)(s) && weighted(s, 0.5) },
				Where: "The table of numbers: the rows x[1] and x[2] have these weights.",
				Keys:  ": and W1[1,1] 0.5, enter; then : and W1[2,1] 0.5, enter.",
				Words: "Type set W1 1 1 0.5, then set W1 2 1 0.5.",
				Why:   "These are the weights of the gates AND and OR. The rest is b.",
			},
			{
				Tell:  "With these weights b alone says which gate it is.",
				Ask:   "Set b1 so that the neuron is AND.",
				Done:  func(s state.State) bool { return sized(2, 1)(s) && computes(s, "AND") },
				Where: "The small table at the right: y has to be 1 in its last row alone.",
				Keys:  ": opens a field; there type b1 -0.7, then enter.",
				Words: "Type set b1 1 minus 0.7.",
				Why:   "A gate is a network of one neuron, with −θ as its b.",
			},
			{
				Tell:  "More sizes are more layers: 3-4-2 has 3 inputs, then 4 neurons, then 2.",
				Ask:   "Make a network 3-4-2.",
				Done:  sized(3, 4, 2),
				Where: "The name at the top right of the pane says the sizes.",
				Keys:  ": opens a field; there type sizes 3-4-2, then enter.",
				Words: "Type sizes 3 4 2.",
				Why:   "W1 is 3×4 and W2 is 4×2: rows for what comes in, a column per neuron.",
			},
			{
				Tell:  "x is what you put in. All its numbers can be set at once.",
				Ask:   "Set x to 1, 0.5, −1, and go to y.",
				Done:  func(s state.State) bool { return slices.Equal(s.Network.X, []float64{1, 0.5, -1}) && atY(s) },
				Where: "x is at the left of the picture, y at the right.",
				Keys:  ": and x 1,0.5,-1, then enter; then end.",
				Words: "Type x 1, 0.5, minus 1; then end.",
				Why:   "A network can come from a file too, of NumPy, PyTorch, Keras or JSON.",
			},
		},
	}
}

// sized reports whether a network has these sizes.
func sized(sizes ...int) func(state.State) bool {
	return func(s state.State) bool { return slices.Equal(s.Network.Net.Sizes(), sizes) }
}

// stepped reports whether every layer has the step function.
func stepped(s state.State) bool {
	return !slices.ContainsFunc(s.Network.Net.Layers, func(l model.Layer) bool { return l.Activation != model.StepFunction })
}

// weighted reports whether every weight of layer 1 is w.
func weighted(s state.State, w float64) bool {
	for _, row := range s.Network.Net.Layers[0].W {
		if slices.ContainsFunc(row, func(v float64) bool { return v != w }) {
			return false
		}
	}
	return true
}

// computes reports whether the network is the logic function of that name.
func computes(s state.State, name string) bool {
	n := s.Network
	t, ok := n.Truth()
	return ok && t.Name(n.Net.Last(), 0) == name
}
