package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/mat"

	"nnexplore/mathx"
	"nnexplore/model"
)

// shapes are the networks compared: inputs, neurons of each layer.
var shapes = [][]int{
	{2, 3, 2, 2},
	{784, 50, 100, 10},
	{784, 1000, 1000, 10},
}

// layer holds one layer's weights in each library's form, with what comes in
// and the memory of its results. All three see the same numbers.
type layer struct {
	x    []float64
	xMat *mat.VecDense

	flat []float64   // W, row by row
	rows [][]float64 // W for mathx, cut from flat
	b    []float64

	wBlas blas64.General
	wMat  *mat.Dense
	bMat  *mat.VecDense

	a, z []float64
	aMat *mat.VecDense
	zMat *mat.VecDense
}

// network is one network with an input and room for its results.
type network struct {
	name   string
	own    model.Network // the same as nnexplore has it
	x      []float64
	layers []layer
	soft   mathx.SoftmaxStages
}

// newNetwork fills a network of the given shape with small random numbers,
// the same ones in every run.
func newNetwork(shape []int) *network {
	rng := rand.New(rand.NewPCG(1, 2))
	random := func(n int) []float64 {
		v := make([]float64, n)
		for i := range v {
			v[i] = rng.NormFloat64() / math.Sqrt(float64(shape[0]))
		}
		return v
	}
	net := &network{name: fmt.Sprint(shape[0])}
	net.x = random(shape[0])
	for k := 1; k < len(shape); k++ {
		m, n := shape[k-1], shape[k]
		net.name += fmt.Sprintf("-%d", n)
		l := layer{flat: random(m * n), b: random(n)}
		for i := range m {
			l.rows = append(l.rows, l.flat[i*n:(i+1)*n])
		}
		l.wBlas = blas64.General{Rows: m, Cols: n, Stride: n, Data: l.flat}
		l.wMat = mat.NewDense(m, n, l.flat)
		l.bMat = mat.NewVecDense(n, l.b)
		net.layers = append(net.layers, l)
	}
	net.renew()
	for _, l := range net.layers {
		net.own.Layers = append(net.own.Layers, model.Layer{W: l.rows, B: l.b, Activation: model.Sigmoid})
	}
	net.own.Layers[net.own.Last()].Activation = model.Softmax
	return net
}

// renew takes new memory for the results, so that those of the pass before stay.
func (net *network) renew() {
	x, xMat := net.x, mat.NewVecDense(len(net.x), net.x)
	for k := range net.layers {
		l := &net.layers[k]
		l.x, l.xMat = x, xMat
		l.a, l.z = make([]float64, len(l.b)), make([]float64, len(l.b))
		l.aMat, l.zMat = mat.NewVecDense(len(l.a), l.a), mat.NewVecDense(len(l.z), l.z)
		x, xMat = l.z, l.zMat
	}
	last := len(net.layers[len(net.layers)-1].b)
	stages := make([]float64, 3*last)
	net.soft = mathx.SoftmaxStages{Shifted: stages[:last], Exp: stages[last : 2*last], Y: stages[2*last:]}
}

// activate applies the sigmoid, or the softmax in the last layer: the same
// code for every library, so that only the linear step differs.
func (net *network) activate(k int) {
	l := &net.layers[k]
	if k == len(net.layers)-1 {
		mathx.SoftmaxInto(&net.soft, l.a)
		return
	}
	for j, v := range l.a {
		l.z[j] = mathx.Sigmoid(v)
	}
}

// A way is one way of computing the linear step of a layer.
type way struct {
	name   string
	linear func(l *layer)
}

// run makes a forward pass. If act is false the activations are left out, and z
// keeps what it holds.
func (w way) run(net *network, act bool) {
	for k := range net.layers {
		w.linear(&net.layers[k])
		if act {
			net.activate(k)
		}
	}
}

var ways = []way{
	{"nnexplore", func(l *layer) {
		if err := mathx.Affine(l.a, l.x, l.rows, l.b); err != nil {
			panic(err)
		}
	}},
	{"blas64.Gemv", func(l *layer) {
		copy(l.a, l.b) // a = b, then a += Wᵀ·x
		blas64.Gemv(blas.Trans, 1, l.wBlas,
			blas64.Vector{N: len(l.x), Data: l.x, Inc: 1}, 1,
			blas64.Vector{N: len(l.a), Data: l.a, Inc: 1})
	}},
	{"mat.MulVec", func(l *layer) {
		l.aMat.MulVec(l.wMat.T(), l.xMat)
		l.aMat.AddVec(l.aMat, l.bMat)
	}},
}

// forward is the pass that nnexplore runs, which keeps every number.
func (net *network) forward() model.Trace {
	t, err := model.Forward(net.own, net.x)
	if err != nil {
		panic(err)
	}
	return t
}

// compareForward prints the forward passes of every network side by side.
func compareForward() error {
	heads := []string{"network", "measured"}
	for _, w := range ways {
		heads = append(heads, w.name)
	}
	for _, w := range ways[1:] {
		heads = append(heads, "nnexplore / "+w.name)
	}
	t := newTable("Forward pass against gonum", heads...)
	for _, shape := range shapes {
		net := newNetwork(shape)
		for _, m := range []struct {
			name string
			run  func(way) func()
		}{
			{"x·W + b only", func(w way) func() { return func() { w.run(net, false) } }},
			{"in memory used again", func(w way) func() { return func() { w.run(net, true) } }},
			{"every number kept", func(w way) func() {
				if w.name == ways[0].name {
					return func() { net.forward() }
				}
				return func() {
					net.renew()
					w.run(net, true)
				}
			}},
		} {
			var all []func()
			for _, w := range ways {
				all = append(all, m.run(w))
			}
			took := measure(all...)
			cells := []string{net.name, m.name}
			for _, ns := range took.medians() {
				cells = append(cells, duration(ns))
			}
			for k := range ways[1:] {
				cells = append(cells, took.ratio(0, k+1))
			}
			t.row(cells...)
		}
	}
	return t.Flush()
}
