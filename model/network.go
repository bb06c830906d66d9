// Package model is what the explorer explores: the perceptron, the activation
// functions, and a network with the forward pass through it. It knows nothing of
// terminals and files, and no value in it changes after it was made.
//
// A [Gate] is a perceptron with two inputs and a threshold θ. A [Network] is a
// chain of [Layer] values, each taking a row of numbers v to h(v·W + b). [Forward]
// runs an input x through it and gives a [Trace], which keeps every number that
// is computed on the way: for each layer a = v·W + b and z = h(a), and at the end
// the stages of softmax and y. Layers are counted by their weights: a network
// with W1, W2 and W3 has three, though it is drawn as four columns of neurons.
//
// [Backward] goes back from the loss of y, a [Loss], to x and gives [Gradients]: how fast the
// loss changes with every number on the way. [Update] is one step of learning from them.
//
// A forward pass is walked through one step at a time, and a step is no object
// but an address: a [Walk] numbers the steps from the shapes of the network, at
// three grains (see [Grain]), and [Explain] says what a step does: which numbers
// it uses and which it makes. A [Sum] has the products on the way to one a. Those
// who show a step only word these values.
//
// Any number of all this has an address too, a [Ref], with a name as the book
// writes it: x[1], W1[2,3], a2[1]. Row i of W is where the signal comes from and
// column j the neuron that it goes to, as in the matrix product x·W; the book's
// figures give the two indices the other way round, and NumPy counts from 0. How a W
// is shown, its elements, its shape and its products, a [Notation] knows.
package model

import (
	"fmt"
	"slices"
	"strconv"

	"nnexplore/number"
)

// A Layer takes a row of values v to z = h(v·W + b). W has one row for each
// value that comes in and one column for each neuron; b has one entry for each
// neuron.
type Layer struct {
	W          [][]float64
	B          []float64
	Activation Activation
}

// In is how many values the layer takes: the rows of W.
func (l Layer) In() int { return len(l.W) }

// Out is how many neurons the layer has: the entries of b.
func (l Layer) Out() int { return len(l.B) }

// A Network is a chain of layers; the signal goes one way, from x to y. Its
// slices are never written after construction: a change makes a new Network that
// shares all that stays.
type Network struct {
	Name   string // short and unique among the presets; a file's own name
	Source string // where its numbers come from
	Layers []Layer

	Inputs  []string // what the entries of x are called; nil where they have no names
	Classes []string // what the outputs are called
}

// In is how many values x has.
func (n Network) In() int { return n.Layers[0].In() }

// Last is the index of the output layer.
func (n Network) Last() int { return len(n.Layers) - 1 }

// HasSoftmax reports whether the output layer ends in softmax.
func (n Network) HasSoftmax() bool { return n.Layers[n.Last()].Activation == Softmax }

// OneShare reports whether the output layer ends in softmax and has one neuron, whose y is 1
// whatever comes in.
func (n Network) OneShare() bool { return n.HasSoftmax() && n.Layers[n.Last()].Out() == 1 }

// Sizes is the number of values in each row of neurons: x, then each layer.
func (n Network) Sizes() []int {
	sizes := make([]int, 0, len(n.Layers)+1)
	sizes = append(sizes, n.In())
	for _, l := range n.Layers {
		sizes = append(sizes, l.Out())
	}
	return sizes
}

// SizesText is the sizes joined by dashes: 2-3-2-2.
func (n Network) SizesText() string { return SizesText(n.Sizes()) }

// SizesText is a shape joined by dashes, as it is typed: "2-4-1".
func SizesText(sizes []int) string { return number.Joined(sizes, "-", strconv.Itoa) }

// MaxLayers is how many layers a network may have: far more than anybody looks at one by
// one, and few enough that each of them is computed, written and drawn at once.
const MaxLayers = 10_000

// Check returns nil where a forward pass can run through the network, else an
// error that is a sentence with the layer and both shapes.
func (n Network) Check() error {
	switch {
	case len(n.Layers) == 0:
		return fmt.Errorf("the network has no layers; at least one was expected")
	case len(n.Layers) > MaxLayers:
		return fmt.Errorf("the network has %d layers; at most %d were expected", len(n.Layers), MaxLayers)
	}
	for i, l := range n.Layers {
		if err := l.check(); err != nil {
			return fmt.Errorf("layer %d: %w", i+1, err)
		}
		if i > 0 && l.In() != n.Layers[i-1].Out() {
			return fmt.Errorf("layer %d: W has %s, but layer %d gives %s", i+1, number.Count(l.In(), "row"), i, number.Count(n.Layers[i-1].Out(), "value"))
		}
		if l.Activation == Softmax && i != n.Last() {
			return fmt.Errorf("layer %d: softmax stands at the output only, but layer %d follows", i+1, i+2)
		}
	}
	if err := checkNames("inputs", n.Inputs, n.In(), "x"); err != nil {
		return err
	}
	return checkNames("classes", n.Classes, n.Layers[n.Last()].Out(), "y")
}

// were is [number.Count] with its verb: "1 row was", "2 rows were".
func were(n int, thing string) string {
	if n == 1 {
		return "1 " + thing + " was"
	}
	return number.Count(n, thing) + " were"
}

func (l Layer) check() error {
	if len(l.W) == 0 || len(l.W[0]) == 0 {
		return fmt.Errorf("W is empty; at least one row and one column were expected")
	}
	for i, row := range l.W {
		if len(row) != len(l.W[0]) {
			return fmt.Errorf("row %d of W has %s, but row 1 has %d", i+1, number.Count(len(row), "value"), len(l.W[0]))
		}
	}
	if len(l.B) == 0 {
		return fmt.Errorf("b is missing; W has %s, so %s expected", number.Count(len(l.W[0]), "column"), were(len(l.W[0]), "value"))
	}
	if len(l.B) != len(l.W[0]) {
		return fmt.Errorf("b has %s, but W has %s", number.Count(len(l.B), "value"), number.Count(len(l.W[0]), "column"))
	}
	if l.Activation.known() == nil {
		return noActivation(string(l.Activation))
	}
	return nil
}

// With gives a network in which the number at r, a weight or a bias, is v. It
// copies only the slices that hold the number. It panics where r is neither.
func (n Network) With(r Ref, v float64) Network {
	n.Layers = append([]Layer(nil), n.Layers...)
	l := &n.Layers[r.Layer]
	switch r.Kind {
	case InW:
		l.W = append([][]float64(nil), l.W...)
		l.W[r.I] = With(l.W[r.I], r.J, v)
	case InB:
		l.B = With(l.B, r.J, v)
	default:
		panic("model: With on " + r.Name() + ", which is neither a weight nor a bias")
	}
	return n
}

// WithActivation gives a network whose layer l has the activation a.
func (n Network) WithActivation(l int, a Activation) Network {
	n.Layers = append([]Layer(nil), n.Layers...)
	n.Layers[l].Activation = a
	return n
}

// WithHidden gives a network whose hidden layers, all but the last, have the activation a.
func (n Network) WithHidden(a Activation) Network {
	n.Layers = append([]Layer(nil), n.Layers...)
	for l := range n.Last() {
		n.Layers[l].Activation = a
	}
	return n
}

// WithBiases gives a network whose layer l has the biases b, one for each neuron.
func (n Network) WithBiases(l int, b []float64) Network {
	n.Layers = append([]Layer(nil), n.Layers...)
	n.Layers[l].B = b
	return n
}

// With is a copy of v in which entry i is x.
func With(v []float64, i int, x float64) []float64 {
	v = append([]float64(nil), v...)
	v[i] = x
	return v
}

// Differences compares two networks of the same shape: it lists the first
// entries of x, W and b in which they differ, at most most, and counts all of
// them. A row that both share is skipped, so that comparing a network with one
// made from it by a few edits is fast, whatever its size.
func Differences(n, other Network, x, otherX []float64, most int) (refs []Ref, count int) {
	note := func(r Ref) {
		if count++; count <= most {
			refs = append(refs, r)
		}
	}
	compare(x, otherX, func(j int) { note(X(j)) })
	for l := range n.Layers {
		a, b := n.Layers[l], other.Layers[l]
		for i := range a.W {
			if i == 0 && &a.W[0] == &b.W[0] {
				break // W is shared whole
			}
			compare(a.W[i], b.W[i], func(j int) { note(W(l, i, j)) })
		}
		compare(a.B, b.B, func(j int) { note(B(l, j)) })
	}
	return refs, count
}

// compare calls differs with each index at which v and other differ.
func compare(v, other []float64, differs func(int)) {
	if len(v) == 0 || &v[0] == &other[0] {
		return
	}
	for i, x := range v {
		if x != other[i] {
			differs(i)
		}
	}
}

// OtherActivations lists the layers whose activations differ between two networks of
// the same shape.
func OtherActivations(n, other Network) (layers []int) {
	for l := range n.Layers {
		if n.Layers[l].Activation != other.Layers[l].Activation {
			layers = append(layers, l)
		}
	}
	return layers
}

// Alike reports whether two networks have the same shape, numbers and activations.
func Alike(n, other Network) bool {
	if !slices.Equal(n.Sizes(), other.Sizes()) {
		return false
	}
	_, numbers := Differences(n, other, nil, nil, 0)
	return numbers == 0 && len(OtherActivations(n, other)) == 0
}
