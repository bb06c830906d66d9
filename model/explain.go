package model

import (
	"fmt"
	"strings"
)

// Part says which half of a layer a step belongs to.
type Part uint8

// The parts of a layer, in the order in which they are computed.
const (
	Nothing   Part = iota // before the first step
	Sums                  // a = v·W + b
	Outputs               // z = h(a), or y = h(a) with an elementwise h
	SoftmaxOf             // y = softmax(a)
)

// An Explanation is what a step does, for every way of showing it: what it makes,
// from what, and where in the network.
type Explanation struct {
	Grain    Grain
	Step     Step // the last of the finest steps that are done
	Part     Part
	Layer    int
	From, To int    // the step makes the numbers of neurons From ≤ j < To
	In, Out  int    // W of the layer is In×Out
	Source   string // the vector that comes in: "x", "z1"
	Result   string // the vector that is made: "a1", "z1", "y"

	Activation Activation // of the layer
	Notation   Notation   // of Symbols and NumPy, XW where nobody says another
	inKind     Kind
	inLayer    int
}

// Explain explains the step of grain g that ends at place, or within which place
// lies.
func Explain(n Network, w Walk, g Grain, place int) Explanation {
	e := Explanation{Grain: g, Step: w.At(place)}
	l := e.Step.Layer
	layer := n.Layers[l]
	from := n.From(l, 0)
	e.Layer, e.In, e.Out, e.Activation = l, layer.In(), layer.Out(), layer.Activation
	e.inKind, e.inLayer = from.Kind, from.Layer
	e.Source, e.Result = n.SourceName(l), n.VectorName(2*l+1)
	e.To = e.Out
	switch k := e.Step.Kind; {
	case k == Start:
		e.To = 0
		return e
	case k <= Bias:
		e.Part = Sums
	case k == Activate:
		e.Part = Outputs
	default:
		e.Part = SoftmaxOf
	}
	if e.Part != Sums {
		e.Result = n.VectorName(2*l + 2)
	}
	whole := g == ByLayer || e.Step.Kind == Maximum || e.Step.Kind == Total
	if !whole {
		e.From, e.To = e.Step.J, e.Step.J+1
	}
	if g == ByNeuron && e.Part == SoftmaxOf && e.Step.Kind != Divide {
		e.From, e.To = 0, 1 // on the way to y[1], which is the first whole number
	}
	return e
}

// VectorName is the name of the vector that the index-th step by layer makes: x
// for 0, then a1, z1, a2 … and y.
func (n Network) VectorName(index int) string {
	switch {
	case index == 0:
		return "x"
	case index == 2*len(n.Layers):
		return "y"
	case index%2 == 1:
		return fmt.Sprintf("a%d", index/2+1)
	}
	return fmt.Sprintf("z%d", index/2)
}

// SourceName is the name of the vector that layer l takes: x, or the z of the
// layer before.
func (n Network) SourceName(l int) string { return n.VectorName(2 * l) }

// BatchName is [Network.VectorName] of several inputs at once, a matrix with a row for each:
// "X", "A1".
func (n Network) BatchName(index int) string { return strings.ToUpper(n.VectorName(index)) }

// Symbols is the formula of the step for whole vectors: "a1 = x·W1 + b1".
func (e Explanation) Symbols() string {
	switch e.Part {
	case Nothing:
		return "x is given"
	case Sums:
		return e.Result + " = " + e.Notation.Sums(e.Source, fmt.Sprint(e.Layer+1))
	}
	return e.Result + " = " + e.Activation.Call(fmt.Sprintf("a%d", e.Layer+1))
}

// NumPy is the line of the book's program that makes the vector of the step:
// "a1 = np.dot(x, W1) + b1", "z1 = sigmoid(a1)".
func (e Explanation) NumPy() string {
	switch e.Part {
	case Nothing:
		return ""
	case Sums:
		return fmt.Sprintf("%s = %s + b%d", e.Result, e.Notation.Dot(e.Source, fmt.Sprintf("W%d", e.Layer+1)), e.Layer+1)
	}
	return e.Result + " = " + e.Activation.call(e.Activation.NumPy(), fmt.Sprintf("a%d", e.Layer+1))
}

// single reports whether the step is one operation, not a series of them.
func (e Explanation) single() bool { return e.Grain == ByTerm }

func (e Explanation) covers(j int) bool { return e.From <= j && j < e.To }

// Uses reports whether the step computes with the number at r.
func (e Explanation) Uses(r Ref) bool {
	switch e.Part {
	case Sums:
		return e.sumUses(r)
	case Outputs:
		return r.Kind == InA && r.Layer == e.Layer && e.covers(r.J)
	case SoftmaxOf:
		return e.softmaxUses(r)
	}
	return false
}

func (e Explanation) sumUses(r Ref) bool {
	s := e.Step
	switch {
	case r.Kind == InW && r.Layer == e.Layer:
		return e.covers(r.J) && (!e.single() || s.Kind == Product && s.I == r.I)
	case r.Kind == InB && r.Layer == e.Layer:
		return e.covers(r.J) && (!e.single() || s.Kind == Bias)
	case r.Kind == e.inKind && r.Layer == e.inLayer:
		return !e.single() || s.Kind == Product && s.I == r.J
	}
	return false
}

func (e Explanation) softmaxUses(r Ref) bool {
	if !e.single() {
		return r.Kind == InA && r.Layer == e.Layer
	}
	mine := r.J == e.Step.J
	switch e.Step.Kind {
	case Maximum:
		return r.Kind == InA && r.Layer == e.Layer
	case Shift:
		return r.Kind == InA && r.Layer == e.Layer && mine || r.Kind == InC
	case Exponent:
		return r.Kind == InDiff && mine
	case Total:
		return r.Kind == InExp
	}
	return r.Kind == InExp && mine || r.Kind == InSum
}

// Makes reports whether the step computes the number at r.
func (e Explanation) Makes(r Ref) bool {
	if e.Part == Nothing || r.IsInput() || r.Layer != e.Layer {
		return false
	}
	if made, ok := e.Step.InSoftmax(); ok && e.single() {
		return r.Kind == made.Kind && (r.Kind == InC || r.Kind == InSum || r.J == made.J)
	}
	switch r.Kind {
	case InA:
		return e.Part == Sums && e.covers(r.J)
	case InZ:
		return e.Part == Outputs && e.covers(r.J)
	case InY:
		return e.Part >= Outputs && e.covers(r.J)
	}
	return false
}
