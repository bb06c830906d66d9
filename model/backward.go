package model

import (
	"fmt"
	"math"

	"nnexplore/mathx"
	"nnexplore/number"
)

// A Gradients is one backward pass as data: the loss L of an output, and how fast it changes
// with every number on the way to it. It is never written after [Backward] has made it.
type Gradients struct {
	Loss   Loss
	Target []float64
	L      float64
	Layers []LayerGradients
	DX     []float64 // ∂L/∂x

	Share float64 // of softmax with a squared error: Σ ∂L/∂y·y
}

// A LayerGradients has the slopes of L at one layer, in the shapes of its [LayerTrace] and
// [Layer].
type LayerGradients struct {
	DZ    []float64   // ∂L/∂z: by the loss at the output, else W·δ of the layer after; nil for softmax with cross-entropy
	Slope []float64   // h′(a), as [Activation.Slope] takes it; nil for softmax
	Delta []float64   // δ = ∂L/∂a
	DW    [][]float64 // ∂L/∂W
	DB    []float64   // ∂L/∂b, the numbers of Delta
}

// Backward goes back through the pass t of n, from the loss of its y against target to x (the
// book, chapter 5; Mazur's worked example):
//
//	δ = y − t                  at a softmax with cross-entropy
//	δ = ∂L/∂y · h′(a)          at another output; softmax by [mathx.SoftmaxBack]
//	δ = (W·δ) · h′(a)          at a hidden layer, with the W and the δ of the layer after
//	∂W = v as a column · δ     with the v that comes into the layer
//	∂b = δ
//
// The error is that of [Loss.Check]. target is kept, not copied.
func Backward(n Network, t Trace, target []float64, loss Loss) (Gradients, error) {
	if err := loss.Check(n, target); err != nil {
		return Gradients{}, err
	}
	g := newGradients(n, loss)
	g.run(n, t, target)
	return g, nil
}

// GradientsOf is [Backward] of a target that was checked.
func GradientsOf(n Network, t Trace, target []float64, loss Loss) Gradients {
	g, err := Backward(n, t, target, loss)
	must("a target that was not checked", err)
	return g
}

// newGradients allocates the numbers of a pass in one piece.
func newGradients(n Network, loss Loss) Gradients {
	room, rows := n.In(), 0
	for _, l := range n.Layers {
		room += l.In()*l.Out() + 3*l.Out()
		rows += l.In()
	}
	numbers, matrices := make([]float64, room), make([][]float64, rows)
	take := func(k int) []float64 {
		v := numbers[:k:k]
		numbers = numbers[k:]
		return v
	}
	g := Gradients{Loss: loss, Layers: make([]LayerGradients, len(n.Layers)), DX: take(n.In())}
	for i, l := range n.Layers {
		now := &g.Layers[i]
		now.Delta = take(l.Out())
		now.DB = now.Delta
		if loss != CrossEntropy || i < n.Last() {
			now.DZ = take(l.Out())
		}
		if l.Activation != Softmax {
			now.Slope = take(l.Out())
		}
		now.DW, matrices = matrices[:l.In():l.In()], matrices[l.In():]
		for k := range now.DW {
			now.DW[k] = take(l.Out())
		}
	}
	return g
}

// run goes back through t into memory that newGradients has made for it.
func (g *Gradients) run(n Network, t Trace, target []float64) {
	g.Target, g.L = target, g.Loss.Of(t.Y(), target)
	g.output(n, t)
	for l := n.Last(); l >= 0; l-- {
		now := &g.Layers[l]
		must(otherTrace, mathx.Outer(now.DW, t.Layers[l].In, now.Delta))
		if l == 0 {
			must(otherTrace, mathx.MatVec(g.DX, n.Layers[0].W, now.Delta))
			return
		}
		before := &g.Layers[l-1]
		must(otherTrace, mathx.MatVec(before.DZ, n.Layers[l].W, now.Delta))
		before.bend(n.Layers[l-1].Activation, t.Layers[l-1])
	}
}

// output computes δ of the output layer.
func (g *Gradients) output(n Network, t Trace) {
	now, y := &g.Layers[n.Last()], t.Y()
	if g.Loss == CrossEntropy {
		for j, v := range y {
			now.Delta[j] = v - g.Target[j]
		}
		return
	}
	g.Loss.slopes(now.DZ, y, g.Target)
	if n.HasSoftmax() {
		g.Share = mathx.SoftmaxBack(now.Delta, y, now.DZ)
		return
	}
	now.bend(n.Layers[n.Last()].Activation, t.Layers[n.Last()])
}

// bend computes δ from ∂L/∂z through h.
func (g *LayerGradients) bend(h Activation, t LayerTrace) {
	c := h.known()
	for j, a := range t.A {
		g.Slope[j] = c.slopeAt(a, t.Z[j])
		g.Delta[j] = float64(g.DZ[j] * g.Slope[j])
	}
}

// What a caller did who caused an error that there is no other reason for.
const (
	otherTrace = "a trace of another network"
	unchecked  = "a network that was not checked"
)

// must panics with what the caller did where there is an error.
func must(cause string, err error) {
	if err != nil {
		panic("model: " + cause + ": " + err.Error())
	}
}

// Value is the number at r of the backward pass g, which went back through the pass t of n, or of
// one of these.
func (g Gradients) Value(n Network, t Trace, r Ref) float64 {
	if r.Kind <= InY {
		return Value(n, t, r)
	}
	l := g.Layers[r.Layer]
	switch r.Kind {
	case InT:
		return g.Target[r.J]
	case InL:
		return g.L
	case InDY, InDZ:
		return l.DZ[r.J]
	case InShare:
		return g.Share
	case InDelta:
		return l.Delta[r.J]
	case InDW:
		return l.DW[r.I][r.J]
	case InDB:
		return l.DB[r.J]
	case InSlope:
		return l.Slope[r.J]
	}
	return g.DX[r.J]
}

// LossRef addresses L.
func LossRef() Ref { return Ref{Kind: InL} }

// T addresses the target of output j; like an entry of x it has a Layer of 0.
func T(j int) Ref { return Ref{Kind: InT, J: j} }

// Delta addresses δ of neuron j in layer l.
func Delta(l, j int) Ref { return Ref{Kind: InDelta, Layer: l, J: j} }

// DW addresses ∂L/∂W of the weight of layer l from value i to neuron j.
func DW(l, i, j int) Ref { return Ref{Kind: InDW, Layer: l, I: i, J: j} }

// DB addresses ∂L/∂b of neuron j in layer l.
func DB(l, j int) Ref { return Ref{Kind: InDB, Layer: l, J: j} }

// Update is the network after one step of learning with the rate η: W − η·∂W and b − η·∂b in every
// layer.
func Update(n Network, g Gradients, rate float64) Network {
	layers := make([]Layer, len(n.Layers))
	for l, layer := range n.Layers {
		w := make([][]float64, layer.In())
		for i := range w {
			w[i] = descended(layer.W[i], g.Layers[l].DW[i], rate)
		}
		layers[l] = Layer{W: w, B: descended(layer.B, g.Layers[l].DB, rate), Activation: layer.Activation}
	}
	n.Layers = layers
	return n
}

// descended is v − rate·d.
func descended(v, d []float64, rate float64) []float64 {
	next := make([]float64, len(v))
	for i, x := range v {
		next[i] = x - float64(rate*d[i])
	}
	return next
}

// CheckRate returns nil where η is a rate that can be learned with, else an error that is a
// sentence.
func CheckRate(rate float64) error {
	if !(rate > 0) || math.IsInf(rate, 0) {
		return fmt.Errorf("η is %s; a finite rate greater than 0 was expected, such as 0.5", number.Short(rate))
	}
	return nil
}

// A Difference is the slope of L along one number w as two forward passes have it.
type Difference struct {
	H     float64
	Above float64 // L(w + h)
	Below float64 // L(w − h)
	Slope float64 // (L(w + h) − L(w − h)) / 2h
}

// Numeric changes the number at r, of x, W or b, by h to both sides and has the slope of L
// between. Where h is so small that w + h is w, it is 0 or noise.
func Numeric(n Network, x, target []float64, loss Loss, r Ref, h float64) Difference {
	at := func(d float64) float64 {
		if r.Kind == InX {
			return loss.Of(PassOf(n, With(x, r.J, x[r.J]+d)).Y(), target)
		}
		return loss.Of(PassOf(n.With(r, Value(n, Trace{}, r)+d), x).Y(), target)
	}
	d := Difference{H: h, Above: at(h), Below: at(-h)}
	d.Slope = (d.Above - d.Below) / (2 * h)
	return d
}
