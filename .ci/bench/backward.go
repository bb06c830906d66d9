package main

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"

	"nnexplore/mathx"
	"nnexplore/model"
)

// A gradient holds what a backward pass computes at one layer, with the matrix in the form of
// both libraries.
type gradient struct {
	back, slope, delta []float64 // ∂L/∂z, h′(a) and δ
	flat               []float64 // ∂W, row by row
	rows               [][]float64
	general            blas64.General
}

// A wayBack is one way of computing the products of a backward pass.
type wayBack struct {
	name  string
	outer func(g *gradient, x []float64)             // ∂W from x and δ
	back  func(dst []float64, l *layer, g *gradient) // W·δ
}

var waysBack = []wayBack{
	{"nnexplore", func(g *gradient, x []float64) {
		if err := mathx.Outer(g.rows, x, g.delta); err != nil {
			panic(err)
		}
	}, func(dst []float64, l *layer, g *gradient) {
		if err := mathx.MatVec(dst, l.rows, g.delta); err != nil {
			panic(err)
		}
	}},
	{"blas64.Ger, Gemv", func(g *gradient, x []float64) {
		clear(g.flat) // Ger adds
		blas64.Ger(1, vectorOf(x), vectorOf(g.delta), g.general)
	}, func(dst []float64, l *layer, g *gradient) {
		blas64.Gemv(blas.NoTrans, 1, l.wBlas, vectorOf(g.delta), 0, vectorOf(dst))
	}},
}

func vectorOf(v []float64) blas64.Vector { return blas64.Vector{N: len(v), Data: v, Inc: 1} }

// A backwards is a network with a target, whose forward pass has been run, and room for its
// gradients.
type backwards struct {
	*network
	trace  model.Trace
	target []float64
	layers []gradient
	dx     []float64
}

func newBackwards(shape []int) *backwards {
	b := &backwards{network: newNetwork(shape)}
	b.trace = b.forward()
	b.target = make([]float64, shape[len(shape)-1])
	b.target[0] = 1
	b.renew()
	return b
}

// renew takes new memory for the gradients, so that those of the pass before stay.
func (b *backwards) renew() {
	b.layers = make([]gradient, len(b.network.layers))
	b.dx = make([]float64, len(b.x))
	for k := range b.layers {
		w := b.network.layers[k].wBlas
		flat := make([]float64, w.Rows*w.Cols)
		g := gradient{
			back: make([]float64, w.Cols), slope: make([]float64, w.Cols), delta: make([]float64, w.Cols),
			flat: flat, rows: make([][]float64, w.Rows),
			general: blas64.General{Rows: w.Rows, Cols: w.Cols, Stride: w.Cols, Data: flat},
		}
		for i := range g.rows {
			g.rows[i] = flat[i*w.Cols : (i+1)*w.Cols]
		}
		b.layers[k] = g
	}
}

// run goes back from the softmax with cross-entropy. What lies between the products is the same code
// for every library.
func (w wayBack) run(b *backwards) {
	last := len(b.layers) - 1
	for j, y := range b.trace.Y() {
		b.layers[last].delta[j] = y - b.target[j]
	}
	for k := last; k >= 0; k-- {
		g := &b.layers[k]
		w.outer(g, b.trace.Layers[k].In)
		if k == 0 {
			w.back(b.dx, &b.network.layers[0], g)
			return
		}
		before := &b.layers[k-1]
		w.back(before.back, &b.network.layers[k], g)
		for j, z := range b.trace.Layers[k-1].Z {
			before.slope[j] = z * (1 - z)
			before.delta[j] = before.back[j] * before.slope[j]
		}
	}
}

// backward is the pass that nnexplore runs, which keeps every number.
func (b *backwards) backward() model.Gradients {
	return model.GradientsOf(b.own, b.trace, b.target, model.CrossEntropy)
}

// compareBackward prints the backward passes of every network side by side.
func compareBackward() error {
	t := newTable("Backward pass against gonum", "network", "measured", waysBack[0].name, waysBack[1].name, "nnexplore / blas64")
	for _, shape := range shapes {
		b := newBackwards(shape)
		for _, m := range []struct {
			name string
			own  func()
			blas func()
		}{
			{"in memory used again", func() { waysBack[0].run(b) }, func() { waysBack[1].run(b) }},
			{"every number kept", func() { b.backward() }, func() {
				b.renew()
				waysBack[1].run(b)
			}},
		} {
			took := measure(m.own, m.blas)
			medians := took.medians()
			t.row(b.name, m.name, duration(medians[0]), duration(medians[1]), took.ratio(0, 1))
		}
	}
	return t.Flush()
}
