package netfile

import (
	"slices"
	"strings"

	"nnexplore/internal/strict"
	"nnexplore/model"
)

// isBrain reports whether the text is what toJSON of brain.js writes, which has a layer
// without numbers for x, a row of W for each neuron, and one activation for all layers.
func (n *jsonNetwork) isBrain() bool {
	return len(n.layers) > 1 && slices.ContainsFunc(n.others, func(f jsonField) bool {
		return f.name == "outputLookup" || f.name == "trainOpts" || f.name == "type" && strings.HasPrefix(f.value.text, "NeuralNetwork")
	})
}

// brainActivation is the activation of all layers; brain.js takes sigmoid where none is
// named.
func (n *jsonNetwork) brainActivation() (model.Activation, error) {
	for _, f := range n.others {
		for _, g := range append([]jsonField{f}, f.value.fields...) {
			if g.name == "activation" && g.value.kind == 's' {
				return model.ParseActivation(strings.ReplaceAll(strict.Short(g.value.text), "-", "_"))
			}
		}
	}
	return model.Sigmoid, nil
}

// brainLayer turns a layer of the older form, an object for each neuron with its bias and
// an object of its weights, into weights and biases.
func brainLayer(fields []jsonField) []jsonField {
	weights, biases := jsonValue{kind: 'n'}, jsonValue{kind: 'n'}
	var names []string // of the values that come in
	for i, neuron := range fields {
		if neuron.value.kind != 'o' {
			return fields
		}
		var own []string
		for _, f := range neuron.value.fields {
			switch {
			case f.name == "bias" && f.value.kind == 'n' && f.value.shape == nil:
				biases.flat = append(biases.flat, f.value.flat...)
			case f.name == "weights" && f.value.kind == 'o':
				for _, w := range f.value.fields {
					own = append(own, w.name)
					weights.flat = append(weights.flat, w.value.flat...)
				}
			}
		}
		if i == 0 {
			names = own
		}
		if !slices.Equal(own, names) {
			return fields
		}
	}
	if len(weights.flat) != len(fields)*len(names) || len(biases.flat) != len(fields) {
		return fields // x has no numbers
	}
	weights.shape, biases.shape = []int{len(fields), len(names)}, []int{len(fields)}
	return []jsonField{{name: "weights", value: weights}, {name: "biases", value: biases}}
}
