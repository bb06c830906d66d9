package netfile

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/internal/strict"
	"nnexplore/model"
	"nnexplore/netfile/roles"
)

// isOthers reports whether the text comes from another program: it has layers of another
// form, or arrays and no layers.
func (n *jsonNetwork) isOthers() bool {
	if len(n.layers) > 0 {
		return !n.layers[0].own
	}
	return (!n.hasLayers || n.sizes != nil) && slices.ContainsFunc(n.others, func(f jsonField) bool { return f.value.holdsArray() })
}

// holdsArray reports whether there are numbers in a list.
func (v jsonValue) holdsArray() bool {
	return v.kind == 'n' && len(v.shape) > 0 || slices.ContainsFunc(v.items, jsonValue.holdsArray) ||
		slices.ContainsFunc(v.fields, func(f jsonField) bool { return f.value.holdsArray() })
}

// content is the arrays of a text from another program.
//
// Lists of arrays, such as the weights and biases of Nielsen's book, are an array for each
// layer; the fields of an object have its name before theirs. What a list of sizes says
// has to be true. Nielsen, who calls it sizes, has a row of W for each neuron; others call
// it layer_sizes and have a row for each value that comes in.
func (n *jsonNetwork) content() (c content, err error) {
	for i, l := range n.layers {
		fields := l.others
		if n.isBrain() {
			fields = brainLayer(fields)
		}
		before := len(c.arrays)
		c.add(fmt.Sprintf("layers_%d", i), jsonValue{kind: 'o', fields: fields}, 0)
		if l.b != nil {
			c.add(fmt.Sprintf("layers_%d/b", i), jsonValue{kind: 'n', shape: []int{len(l.b)}, flat: l.b}, 0)
		}
		switch last := len(c.named) - 1; {
		case slices.ContainsFunc(c.arrays[before:], func(a array) bool { return roles.Role(a.Name) == 'W' }):
			c.named = append(c.named, l.activation)
		case last >= 0 && c.named[last] == "": // a layer of its own for what follows the one before
			c.named[last] = l.activation
		}
	}
	layers := 0 // how many the lists of weights have
	for _, f := range n.others {
		if v := f.value; roles.Role(f.name) == 'W' && (v.kind == 'l' || len(v.shape) > 2) {
			layers = len(v.parts())
		}
	}
	for _, f := range n.others {
		if !c.takeSizes(f.name, f.value) {
			c.add(f.name, f.value, layers)
		}
	}
	if n.sizes != nil {
		c.takeSizes("layer_sizes", jsonValue{kind: 'n', shape: []int{len(n.sizes)}, flat: n.sizes})
	}
	if layers == 0 {
		c.hint = Unset
	}
	if n.isBrain() {
		c.hint = Neurons
		h, err := n.brainActivation()
		if err != nil {
			return c, err
		}
		c.named = slices.Repeat([]model.Activation{h}, len(n.layers))
	} else if !slices.ContainsFunc(c.named, func(h model.Activation) bool { return h != "" }) {
		c.named = nil
	}
	if n.x != nil {
		c.add("x", rowsValue(n.x), 0)
	}
	return c, nil
}

// add adds the arrays in a value; lists of them are for that many layers.
func (c *content) add(name string, v jsonValue, layers int) {
	role := roles.Role(name)
	switch {
	case v.kind == 'o':
		for _, f := range v.fields {
			c.add(name+"/"+f.name, f.value, layers)
		}
	case role == 'W' && v.kind == 'l' && v.isRagged():
		a := jsonValue{shape: []int{len(v.items), len(v.items[0].flat)}}.array(name)
		a.fault = errors.New("its rows are not of one length; a matrix was expected")
		c.arrays = append(c.arrays, a)
	case v.kind == 'l' || len(v.shape) > 2 || role == 'b' && layers > 0 && len(v.shape) == 2 && v.shape[0] == layers:
		for i, p := range v.parts() {
			c.add(fmt.Sprintf("%s_%d", name, i), p, 0)
		}
	case v.kind != 'n':
		c.more = append(c.more, Aside{Name: name})
	case len(v.flat) == 0 && (role == 'b' || strings.HasPrefix(name, "layers_0/")):
		// An empty list is no b; and brain.js has a layer without numbers for x.
	default:
		c.arrays = append(c.arrays, v.array(name))
	}
}

// isRagged reports whether all items of a list are lists of numbers.
func (v jsonValue) isRagged() bool {
	return !slices.ContainsFunc(v.items, func(v jsonValue) bool { return v.kind != 'n' || len(v.shape) != 1 })
}

// takeSizes takes a list of the sizes of the rows of neurons, and reports whether it is
// one.
func (c *content) takeSizes(name string, v jsonValue) bool {
	if name = strings.ToLower(name); !strings.Contains(name, "sizes") || v.kind != 'n' || len(v.shape) != 1 {
		return false
	}
	for _, f := range v.flat {
		if f != float64(int(f)) || f < 1 {
			return false
		}
	}
	c.sizes = nil
	for _, f := range v.flat {
		c.sizes = append(c.sizes, int(f))
	}
	if c.hint = Inputs; name == "sizes" {
		c.hint = Neurons
	}
	return true
}

// rowsValue is rows of one length as a value; rows of several lengths are a list.
func rowsValue(rows [][]float64) jsonValue {
	v := jsonValue{kind: 'n', shape: []int{len(rows), len(rows[0])}}
	if len(rows) == 1 {
		v.shape = v.shape[1:]
	}
	for _, row := range rows {
		v.flat = append(v.flat, row...)
	}
	return v
}

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
