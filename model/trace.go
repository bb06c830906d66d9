package model

import (
	"cmp"
	"fmt"
	"math"

	"nnexplore/mathx"
	"nnexplore/number"
)

// A Trace is one forward pass as data: every number that was computed on the way
// from x to y. It is never written after [Forward] has made it.
type Trace struct {
	X       []float64
	Layers  []LayerTrace
	Softmax mathx.SoftmaxStages // empty where the output is not softmax
}

// A LayerTrace has the input of one layer, In (x, or the Z of the layer before),
// with A = In·W + b and Z = h(A). The last layer's Z is y.
type LayerTrace struct {
	In, A, Z []float64
}

// Y is the output of the network.
func (t Trace) Y() []float64 { return t.Layers[len(t.Layers)-1].Z }

// Forward runs x through the network: a = x·W + b and z = h(a), layer by layer,
// the last z being y (the book, section 3.4; the article's forward). The error
// names the layer and both shapes where two do not meet. x is kept, not copied.
func Forward(n Network, x []float64) (Trace, error) {
	if len(n.Layers) == 0 {
		return Trace{}, n.Check()
	}
	t := newTrace(n)
	if err := n.run(&t, x); err != nil {
		return Trace{}, err
	}
	return t, nil
}

// PassOf is [Forward] of an x through a network that was checked and has room for it.
func PassOf(n Network, x []float64) Trace {
	t, err := Forward(n, x)
	must(unchecked, err)
	return t
}

// A Runner runs one x after another through a network and reuses the memory of
// one trace, for those who keep no pass. It has no copy of the network: one whose numbers
// its owner changes is run as it is by then.
type Runner struct {
	net   Network
	trace Trace
	back  *Gradients // nil before the first Backward
}

// NewRunner returns a runner for a network, which must have at least one layer.
func NewRunner(n Network) *Runner {
	return &Runner{net: n, trace: newTrace(n)}
}

// Forward is [Forward] of x through the runner's network, to the last bit. The
// trace holds until the next x.
func (r *Runner) Forward(x []float64) (Trace, error) {
	if err := r.net.run(&r.trace, x); err != nil {
		return Trace{}, err
	}
	return r.trace, nil
}

// Backward is [Backward] of the last pass, to the last bit, for a loss and a target that
// [Loss.Check] lets through. The gradients hold until the next.
func (r *Runner) Backward(target []float64, loss Loss) Gradients {
	if r.back == nil || r.back.Loss != loss {
		g := newGradients(r.net, loss)
		r.back = &g
	}
	r.back.run(r.net, r.trace, target)
	return *r.back
}

// newTrace allocates the numbers of a pass in one piece: each a and z, and of a softmax
// the stages, the last of which is its z.
func newTrace(n Network) Trace {
	room := 0
	for i := range n.Layers {
		room += 2 * n.Layers[i].Out()
	}
	if n.HasSoftmax() {
		room += 2 * n.Layers[n.Last()].Out()
	}
	numbers := make([]float64, room)
	take := func(k int) []float64 {
		v := numbers[:k:k]
		numbers = numbers[k:]
		return v
	}
	t := Trace{Layers: make([]LayerTrace, len(n.Layers))}
	for i := range n.Layers {
		width := n.Layers[i].Out()
		t.Layers[i] = LayerTrace{A: take(width), Z: take(width)}
	}
	if n.HasSoftmax() {
		last := &t.Layers[n.Last()]
		t.Softmax = mathx.SoftmaxStages{Shifted: take(len(last.Z)), Exp: take(len(last.Z)), Y: last.Z}
	}
	return t
}

// run runs x through the network into memory that newTrace has made for it.
func (n Network) run(t *Trace, x []float64) error {
	t.X = x
	in := x
	for i := range n.Layers {
		l, now := &n.Layers[i], &t.Layers[i]
		if l.In() == 0 || l.Out() == 0 {
			return n.Check()
		}
		now.In = in
		if err := mathx.Affine(now.A, in, l.W, l.B); err != nil {
			return n.explain(i, len(in), err)
		}
		if l.Activation == Softmax && i == n.Last() {
			mathx.SoftmaxInto(&t.Softmax, now.A)
		} else if c := l.Activation.known(); c != nil && c.f != nil {
			for j, a := range now.A {
				now.Z[j] = c.f(a)
			}
		} else {
			return n.explain(i, len(in), fmt.Errorf("%q is no activation", l.Activation))
		}
		in = now.Z
	}
	return nil
}

// explain is the error for a forward pass that stopped with err at layer i: that of
// Check, which names both shapes, or a sentence of its own where the network is
// sound.
func (n Network) explain(i, width int, err error) error {
	if bad := n.Check(); bad != nil {
		return bad
	}
	if i == 0 && width != n.In() {
		return XW.WrongLength(n, width)
	}
	return fmt.Errorf("layer %d: %w", i+1, err)
}

// WrongLength is the error for an x of that length, which n does not take.
func (t Notation) WrongLength(n Network, width int) error {
	lines := [...]string{"row", "column"}[t] // of W1, one for each entry of x
	return fmt.Errorf("x has %s, but W1 has %s (%s)", number.Count(width, "value"), number.Count(n.In(), lines), t.ShapeText(n.Layers[0]))
}

// Vector is the vector that the index-th step by layer makes: x for 0, then a1, z1, a2
// and so on to y. [Network.VectorName] is its name, [Network.Entry] addresses its numbers.
func (t Trace) Vector(index int) []float64 {
	if index == 0 {
		return t.X
	}
	layer := t.Layers[(index-1)/2]
	if index%2 == 1 {
		return layer.A
	}
	return layer.Z
}

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

// A SoftmaxTrial is softmax on the a values of the output times a factor, both
// ways: with the largest a subtracted, and as the definition is written.
type SoftmaxTrial struct {
	A        []float64
	Stable   mathx.SoftmaxStages
	Outcome  Outcome   // of the stable way
	NaiveExp []float64 // e^a
	NaiveSum float64
	NaiveY   []float64
	Largest  []int // the indices of the largest a, these first; mostLargest of them, or all
}

// mostLargest is how many of the largest a values a trial has in order.
const mostLargest = 100

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
	t.Largest = largest(a, mostLargest)
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

// Same reports whether two results are the same: equal, or both NaN.
func Same(a, b float64) bool { return a == b || a != a && b != b }

// An Outcome is what the outputs of a network come to: the predicted class, and
// how near their sum is to 1.
type Outcome struct {
	Class int     // index of the largest, the first of equals; −1 for no outputs
	Sum   float64 // of all outputs, from left to right
	Ulps  int     // how many float64 values Sum is away from 1
}

// OutcomeOf is the outcome of y. If y holds a NaN, Sum is NaN and Class means
// nothing.
func OutcomeOf(y []float64) Outcome {
	o := Outcome{Class: mathx.ArgMax(y), Sum: mathx.Sum(y)}
	o.Ulps = ulpsFromOne(o.Sum)
	return o
}

// ulpsFromOne is how many float64 values x, a number near 1, is away from 1: 0 for
// 1 itself, negative below.
func ulpsFromOne(x float64) int {
	return int(int64(math.Float64bits(x)) - int64(math.Float64bits(1)))
}
