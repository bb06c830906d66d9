package model

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

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
	// A backward pass goes on with these.
	InT     // the target t of an output
	InL     // the loss L
	InDY    // ∂L/∂y
	InShare // softmax with a squared error: the sum of ∂L/∂y·y
	InDelta // δ = ∂L/∂a
	InDW    // ∂L/∂W
	InDB    // ∂L/∂b
	InDZ    // ∂L/∂z, of a hidden layer
	InSlope // h′(a)
	InDX    // ∂L/∂x
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

// Entry addresses number j of the vector that the index-th step by layer makes, which
// [Trace.Vector] is.
func (n Network) Entry(index, j int) Ref {
	switch {
	case index == 0:
		return X(j)
	case index%2 == 1:
		return A(index/2, j)
	}
	return n.Out(index/2-1, j)
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

// ParseRef finds the number of n that a person means by a name in [XW] such as
// "W1[2,3]", "w1 2 3", "b2[1]", "x 1", "a3[2]", "y[1]" or, in softmax, "c". The error says what was
// expected, with the indices that there are.
func ParseRef(n Network, name string) (Ref, error) { return XW.ParseRef(n, name) }

// ParseRef is [ParseRef] of a name in the notation.
func (t Notation) ParseRef(n Network, name string) (Ref, error) { return t.FindRef(n, name, t.Name) }

// FindRef is ParseRef for a person who knows numbers by other names: its error names
// those that there are by say.
func (t Notation) FindRef(n Network, name string, say func(Ref) string) (Ref, error) {
	words := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("[],", r) })
	if len(words) == 0 {
		return Ref{}, fmt.Errorf("a name such as %s, %s or %s was expected", say(X(0)), say(W(0, 0, 1)), say(B(0, 1)))
	}
	if r, ok := insideSoftmax(n, strings.TrimSpace(name)); ok {
		return r, nil
	}
	kind := strings.ToLower(words[0][:1])
	layer, err := layerIndex(n, kind, words[0][1:], say)
	if err != nil {
		return Ref{}, fmt.Errorf("%q is no number of this network: %w", name, err)
	}
	table := t.tableOf(n, kind, layer)
	if len(words) == 1 {
		return Ref{}, fmt.Errorf("which one of %s? %s", words[0], table.choice(say))
	}
	if len(words)-1 != len(table.sizes) {
		return Ref{}, fmt.Errorf("%s has %s, such as %s; %q has %d", words[0], [...]string{"1 index", "2 indices"}[len(table.sizes)-1], say(table.first), name, len(words)-1)
	}
	at := make([]int, len(table.sizes))
	for k, size := range table.sizes {
		index, err := strconv.Atoi(words[k+1])
		if err != nil || index < 1 || index > size {
			return Ref{}, table.outside(words, say)
		}
		at[k] = index - 1
	}
	return table.at(at), nil
}

// insideSoftmax finds a number that stands nowhere but in the working of softmax, by its
// name as it is written.
func insideSoftmax(n Network, name string) (Ref, bool) {
	if !n.HasSoftmax() || !strings.ContainsAny(name, "cΣ") { // which all of them have, and no other name
		return Ref{}, false
	}
	l := n.Last()
	for k := InC; k <= InSum; k++ {
		for j := range n.Layers[l].Out() {
			if r := (Ref{Kind: k, Layer: l, J: j}); r.Name() == name {
				return r, true
			}
		}
	}
	return Ref{}, false
}

// A table is a vector or a W with its numbers at their indices, as a notation has them.
type table struct {
	first    Ref
	sizes    []int // along each index
	notation Notation
}

// at is the number at indices, counted from 0.
func (t table) at(index []int) Ref {
	r := t.first
	if len(index) == 1 {
		r.J = index[0]
	} else {
		r.I, r.J = t.notation.Index(index[0], index[1])
	}
	return r
}

// last is the number at the largest indices.
func (t table) last() Ref {
	index := make([]int, len(t.sizes))
	for k, size := range t.sizes {
		index[k] = size - 1
	}
	return t.at(index)
}

// outside is the error for indices that a table has not. Those that count from 0, as
// NumPy does, are told by the name that the number has here.
func (t table) outside(words []string, say func(Ref) string) error {
	text := fmt.Sprintf("%s counts from 1: ", words[0])
	if t.first == t.last() {
		text += "there is only " + say(t.first)
	} else {
		text += say(t.first) + " … " + say(t.last())
	}
	fromZero := make([]int, len(t.sizes))
	for k, size := range t.sizes {
		at, err := strconv.Atoi(words[k+1])
		if err != nil || at < 0 || at >= size {
			return errors.New(text)
		}
		fromZero[k] = at
	}
	return fmt.Errorf("%s; NumPy's %s[%s] is %s here", text, words[0], strings.Join(words[1:], ","), say(t.at(fromZero)))
}

// choice names the numbers of a table: both of two, or the first and the last.
func (t table) choice(say func(Ref) string) string {
	switch {
	case t.first == t.last():
		return "there is " + say(t.first)
	case len(t.sizes) == 1 && t.sizes[0] == 2:
		return say(t.first) + " or " + say(t.last())
	}
	return say(t.first) + " to " + say(t.last())
}

// layerIndex reads the number behind W, b, a or z; x and y have none.
func layerIndex(n Network, kind, digits string, say func(Ref) string) (int, error) {
	if kind == "x" || kind == "y" {
		if digits != "" {
			return 0, fmt.Errorf("%s stands alone, as in %s", kind, say(XW.tableOf(n, kind, 0).first))
		}
		return 0, nil
	}
	if !strings.Contains("wbaz", kind) {
		return 0, fmt.Errorf("there are x, W, b, a, z and y")
	}
	l, err := strconv.Atoi(digits)
	if err != nil {
		return 0, fmt.Errorf("there are %s, %s, %s, %s, %s, %s and so on",
			say(X(0)), say(W(0, 0, 1)), say(B(0, 0)), say(A(0, 0)), say(Ref{Kind: InZ}), say(Ref{Kind: InY}))
	}
	if l < 1 || l > len(n.Layers) {
		return 0, fmt.Errorf("its layers go from 1 to %d", len(n.Layers))
	}
	return l - 1, nil
}

// tableOf is the table that a letter and a layer name.
func (t Notation) tableOf(n Network, kind string, l int) table {
	layer := n.Layers[l]
	vector := func(first Ref, size int) table { return table{first: first, sizes: []int{size}} }
	switch kind {
	case "x":
		return vector(X(0), n.In())
	case "w":
		rows, columns := t.Shape(layer)
		return table{first: W(l, 0, 0), sizes: []int{rows, columns}, notation: t}
	case "b":
		return vector(B(l, 0), layer.Out())
	case "a":
		return vector(A(l, 0), layer.Out())
	case "y":
		return vector(n.Out(n.Last(), 0), n.Layers[n.Last()].Out())
	}
	return vector(n.Out(l, 0), layer.Out())
}
