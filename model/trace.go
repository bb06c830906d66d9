package model

import (
	"fmt"

	"nnexplore/mathx"
)

// A Trace is one forward pass as data: every number that came up on the way
// from x to y. It is never written after Forward has made it.
type Trace struct {
	X       []float64
	Layers  []LayerTrace
	Softmax mathx.SoftmaxStages // empty where the output is not softmax
}

// A LayerTrace has what one layer took and gave: In (from x or the layer
// before), A = In·W + b and Z = h(A). The last layer's Z is y.
type LayerTrace struct {
	In, A, Z []float64
}

// Y is the output of the network.
func (t Trace) Y() []float64 { return t.Layers[len(t.Layers)-1].Z }

// Forward runs x through the network: a = x·W + b and z = h(a), layer by layer,
// the last z being y (the book, section 3.4; the article's forward). The error
// names the layer and both shapes where two do not meet. x is kept, not copied.
func Forward(n Network, x []float64) (Trace, error) {
	room := 0
	for _, l := range n.Layers {
		room += 2 * l.Out()
	}
	if len(n.Layers) > 0 {
		room += 2 * n.Layers[n.Last()].Out() // the stages of softmax are numbers too
	}
	numbers := make([]float64, room)
	take := func(k int) []float64 {
		v := numbers[:k:k]
		numbers = numbers[k:]
		return v
	}

	t := Trace{X: x, Layers: make([]LayerTrace, len(n.Layers))}
	in := x
	for i := range n.Layers {
		l := &n.Layers[i]
		now := LayerTrace{In: in, A: take(l.Out())}
		if l.In() == 0 || l.Out() == 0 {
			return Trace{}, n.Check()
		}
		if err := mathx.Affine(now.A, in, l.W, l.B); err != nil {
			return Trace{}, n.explain(i, len(in), err)
		}
		switch {
		case l.Activation == Softmax && i == n.Last():
			mathx.SoftmaxInto(&t.Softmax, now.A, take(3*l.Out()))
			now.Z = t.Softmax.Y
		case l.Activation.isElementwise():
			h := curves[l.Activation].f
			now.Z = take(l.Out())
			for j, a := range now.A {
				now.Z[j] = h(a)
			}
		default:
			return Trace{}, n.explain(i, len(in), fmt.Errorf("%q is no activation", l.Activation))
		}
		t.Layers[i] = now
		in = now.Z
	}
	if len(n.Layers) == 0 {
		return Trace{}, n.Check()
	}
	return t, nil
}

// explain puts what stopped a forward pass at layer i into the words of Check,
// which names both sides; err serves where the network alone is sound.
func (n Network) explain(i, width int, err error) error {
	if bad := n.Check(); bad != nil {
		return bad
	}
	if i == 0 && width != n.In() {
		return fmt.Errorf("x has %s, but W1 has %s (%d×%d)", count(width, "value"), count(n.In(), "row"), n.In(), n.Layers[0].Out())
	}
	return fmt.Errorf("layer %d: %w", i+1, err)
}
