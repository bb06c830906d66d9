package model

import (
	"cmp"
	"fmt"
	"slices"

	"nnexplore/mathx"
)

// Carried is what a network makes of a small difference in its first input.
type Carried struct {
	Before, After []float64 // y for x, and for x with d added to x[1]
}

// Carry puts h into every hidden layer of n and runs x through it twice, the
// second time with d added to x[1]. A smooth h passes a small d on; a step drops
// it or turns it into 1.
func Carry(n Network, x []float64, d float64, h Activation) (Carried, error) {
	n = n.WithHidden(h)
	before, err := Forward(n, x)
	if err != nil {
		return Carried{}, err
	}
	after, err := Forward(n, With(x, 0, x[0]+d))
	return Carried{before.Y(), after.Y()}, err
}

// Collapse gives the one layer that computes what the network would if every
// activation in it were the identity: W = W1·W2·…·Wn, and b the sum of each b
// times the W of the layers after it. So without activations depth adds nothing
// (the book, section 3.2: a linear function of a linear function is linear).
func Collapse(n Network) Layer {
	w, b := n.Layers[0].W, n.Layers[0].B
	for _, l := range n.Layers[1:] {
		product, err := mathx.MatMul(w, l.W)
		if err != nil {
			panic("model: a network that was not checked: " + err.Error())
		}
		carried := make([]float64, l.Out())
		if err := mathx.Affine(carried, b, l.W, l.B); err != nil {
			panic("model: a network that was not checked: " + err.Error())
		}
		w, b = product, carried
	}
	return Layer{W: w, B: b, Activation: Identity}
}

// An OtherWay is the product of a layer with its factors exchanged: in [XW] W·v
// instead of v·W. The article warns that their order matters to np.dot.
type OtherWay struct {
	Rows, Cols int       // of W, as the notation has it
	Len        int       // of v
	Facing     string    // "row" or "column": what of W meets v
	FacingLen  int       // how many numbers that has
	Result     []float64 // of the factors exchanged; nil where the shapes do not meet
	Right      []float64 // the layer's own product; nil where Result is
	Error      string    // NumPy's words where the shapes do not meet
}

// Same reports whether both products are equal, as they are for a symmetric W.
func (o OtherWay) Same() bool { return o.Result != nil && slices.Equal(o.Result, o.Right) }

// TurnRound is [Notation.TurnRound] in [XW].
func TurnRound(n Network, t Trace, l int) OtherWay { return XW.TurnRound(n, t, l) }

// TurnRound multiplies W of layer l and the vector v that comes in the other way
// round. The sums then run over the neurons in place of what comes in, so that the shapes
// meet only where W is square; and there the result differs unless W is symmetric. It is
// the same in both notations.
func (w Notation) TurnRound(n Network, t Trace, l int) OtherWay {
	layer, v := n.Layers[l], t.Layers[l].In
	rows, cols := w.Shape(layer)
	o := OtherWay{Rows: rows, Cols: cols, Len: len(v), Facing: [...]string{"row", "column"}[w], FacingLen: layer.Out()}
	if o.FacingLen != o.Len {
		o.Error = fmt.Sprintf("ValueError: shapes (%d,%d) and (%d,) not aligned: %d (dim 1) != %d (dim 0)", rows, cols, o.Len, cols, o.Len)
		if w == WX {
			o.Error = fmt.Sprintf("ValueError: shapes (%d,) and (%d,%d) not aligned: %d (dim 0) != %d (dim 0)", o.Len, rows, cols, o.Len, rows)
		}
		return o
	}
	var err error
	if o.Right, err = mathx.VecMat(v, layer.W); err != nil {
		panic("model: a network that was not checked: " + err.Error())
	}
	for _, row := range layer.W {
		sum, err := mathx.Dot(row, v)
		if err != nil {
			panic("model: a network that was not checked: " + err.Error())
		}
		o.Result = append(o.Result, sum)
	}
	return o
}

// A SoftmaxTrial is softmax on the a values of the output times a factor, both
// ways: with the largest a subtracted, and as the definition is written.
type SoftmaxTrial struct {
	A        []float64
	Stable   mathx.SoftmaxStages
	Outcome  Outcome   // of the stable way
	NaiveExp []float64 // e^a
	NaiveSum float64
	NaiveY   []float64
	Largest  []int // the indices of the largest a, these first; [MostLargest] of them, or all
}

// MostLargest is how many of the largest a values a trial has in order.
const MostLargest = 100

// TrySoftmax computes softmax both ways on factor·a. From about 709.78 on, e^a is
// larger than any float64: it becomes Inf, and Inf/Inf is NaN.
func TrySoftmax(a []float64, factor float64) SoftmaxTrial {
	scaled := make([]float64, len(a))
	for i, v := range a {
		scaled[i] = v * factor
	}
	return besideNaive(scaled, mathx.Softmax(scaled))
}

// Trial is [TrySoftmax] on the a values of the output layer, whose activation
// must be softmax. At a factor of 1 it shares the stable way with the trace.
func (t Trace) Trial(factor float64) SoftmaxTrial {
	a := t.Layers[len(t.Layers)-1].A
	if factor == 1 {
		return besideNaive(a, t.Softmax)
	}
	return TrySoftmax(a, factor)
}

// besideNaive sets the naive way beside the stable one.
func besideNaive(a []float64, stable mathx.SoftmaxStages) SoftmaxTrial {
	t := SoftmaxTrial{A: a, Stable: stable, Outcome: OutcomeOf(stable.Y)}
	t.NaiveExp, t.NaiveSum, t.NaiveY = mathx.NaiveSoftmax(a)
	t.Largest = largest(a, MostLargest)
	return t
}

// largest are the indices of the most largest values, the largest first and among equal
// ones the first first; a NaN counts as less than any number.
func largest(v []float64, most int) []int {
	list := make([]int, 0, min(len(v), most)+1)
	for i := range v {
		list = keep(list, i, most, func(a, b int) bool { return cmp.Compare(v[a], v[b]) > 0 })
	}
	return list
}
