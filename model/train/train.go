// Package train makes many steps of learning, each by the plain rule: every weight and bias minus
// the rate η times its gradient, the mean over all examples.
//
// [Mean] gives those gradients, [Run] makes the steps. A step of one example is that of
// [model.Backward] and [model.Update], to the last bit. [Begin] gives a network the numbers to
// begin with, and [Stuck] lists the neurons that learn no more. Everything is computed in a fixed
// order without a fused multiply-add; only math.Exp and math.Log may differ between machines.
package train

import (
	"context"

	"nnexplore/model"
	"nnexplore/number"
)

// A Plan is how a run learns.
type Plan struct {
	Steps      int
	Rate       float64 // η, as [model.CheckRate] lets it through
	Loss       model.Loss
	KeepBiases bool // whether b stays as it is
	Most       int  // how many points of the curve are kept, by [Thinned]
}

// A Result is what a run came to.
type Result struct {
	Network  model.Network
	Steps    int     // how many were made
	L        float64 // the mean loss after them
	Diverged bool    // whether the run ended because L is no finite number any more
	Curve    []Point // the first point and the last always; a run of no steps has one
}

// Run makes the steps of a plan, from n, by examples that [Examples.Check] lets through for it. It
// ends between two steps when ctx is done, and where L is NaN or infinite. n is not changed. watch
// gets every point of the curve as it comes, unless it is nil. No memory is allocated for a step.
func Run(ctx context.Context, n model.Network, ex Examples, p Plan, watch func(Point)) Result {
	b := newBatch(copied(n), ex, p.Loss)
	c := newCurve(p.Most)
	for step := 0; ; step++ {
		b.pass()
		now := Point{Step: step, L: b.mean.L}
		c.add(now)
		if watch != nil {
			watch(now)
		}
		diverged := !number.Finite(now.L)
		if diverged || step >= p.Steps || ctx.Err() != nil {
			return Result{Network: b.net, Steps: step, L: now.L, Diverged: diverged, Curve: c.whole()}
		}
		b.step(p.Rate, p.KeepBiases)
	}
}

// copied is n with numbers of its own.
func copied(n model.Network) model.Network {
	layers := make([]model.Layer, len(n.Layers))
	for l, layer := range n.Layers {
		layers[l] = model.Layer{W: room(layer), B: append([]float64(nil), layer.B...), Activation: layer.Activation}
		for i, row := range layer.W {
			copy(layers[l].W[i], row)
		}
	}
	n.Layers = layers
	return n
}

// room is a matrix in the shape of the W of a layer, in one piece.
func room(l model.Layer) [][]float64 {
	numbers, w := make([]float64, l.In()*l.Out()), make([][]float64, l.In())
	for i := range w {
		w[i] = numbers[i*l.Out() : (i+1)*l.Out() : (i+1)*l.Out()]
	}
	return w
}
