package model

import "fmt"

// Kind says which table of numbers a Ref points into.
type Kind uint8

// The tables, in the order in which a forward pass comes to them.
const (
	InX    Kind = iota // the input x
	InW                // a weight
	InB                // a bias
	InA                // a = x·W + b
	InZ                // z = h(a), of a hidden layer
	InC                // softmax: c, the largest a of the output layer
	InDiff             // softmax: a − c
	InExp              // softmax: e^(a−c)
	InSum              // softmax: the sum of those
	InY                // the output
)

// A Ref is the address of one number of a network or of its trace. Indices count
// from 0 here and from 1 in names. Row I of W is where the signal comes from and
// column J the neuron that it goes to; entry J of a vector has an I of 0, and an
// entry of x, which belongs to no layer, a Layer of 0.
type Ref struct {
	Kind  Kind
	Layer int
	I, J  int
}

// X addresses entry j of the input.
func X(j int) Ref { return Ref{Kind: InX, J: j} }

// W addresses the weight of layer l from value i to neuron j.
func W(l, i, j int) Ref { return Ref{Kind: InW, Layer: l, I: i, J: j} }

// B addresses the bias of neuron j in layer l.
func B(l, j int) Ref { return Ref{Kind: InB, Layer: l, J: j} }

// A addresses a of neuron j in layer l.
func A(l, j int) Ref { return Ref{Kind: InA, Layer: l, J: j} }

// IsInput reports whether the number is one that a person may change: of x, W or b.
func (r Ref) IsInput() bool { return r.Kind <= InB }

// Name is the number's name on screen and in text: "x[1]", "W1[1,2]", "b2[1]".
func (r Ref) Name() string {
	switch r.Kind {
	case InX:
		return fmt.Sprintf("x[%d]", r.J+1)
	case InW:
		return fmt.Sprintf("W%d[%d,%d]", r.Layer+1, r.I+1, r.J+1)
	case InB:
		return fmt.Sprintf("b%d[%d]", r.Layer+1, r.J+1)
	case InA:
		return fmt.Sprintf("a%d[%d]", r.Layer+1, r.J+1)
	case InZ:
		return fmt.Sprintf("z%d[%d]", r.Layer+1, r.J+1)
	case InC:
		return "c"
	case InDiff:
		return fmt.Sprintf("a%d[%d] − c", r.Layer+1, r.J+1)
	case InExp:
		return fmt.Sprintf("e^(a%d[%d] − c)", r.Layer+1, r.J+1)
	case InSum:
		return "Σ"
	}
	return fmt.Sprintf("y[%d]", r.J+1)
}

// Out addresses what neuron j of layer l gives: a z, or a y at the output.
func (n Network) Out(l, j int) Ref {
	if l == n.Last() {
		return Ref{Kind: InY, Layer: l, J: j}
	}
	return Ref{Kind: InZ, Layer: l, J: j}
}

// From addresses value i of those that layer l takes: an x, or a z of the layer
// before.
func (n Network) From(l, i int) Ref {
	if l == 0 {
		return X(i)
	}
	return Ref{Kind: InZ, Layer: l - 1, J: i}
}

// Value is the number at r in the network and its trace.
func Value(n Network, t Trace, r Ref) float64 {
	switch r.Kind {
	case InX:
		return t.X[r.J]
	case InW:
		return n.Layers[r.Layer].W[r.I][r.J]
	case InB:
		return n.Layers[r.Layer].B[r.J]
	case InA:
		return t.Layers[r.Layer].A[r.J]
	case InZ, InY:
		return t.Layers[r.Layer].Z[r.J]
	case InC:
		return t.Softmax.C
	case InDiff:
		return t.Softmax.Shifted[r.J]
	case InExp:
		return t.Softmax.Exp[r.J]
	}
	return t.Softmax.Sum
}
