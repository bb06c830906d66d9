package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/mat"

	"nnexplore/mathx"
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
	layers []layer
	soft   mathx.SoftmaxStages
	buf    []float64
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
	x := random(shape[0])
	xMat := mat.NewVecDense(len(x), x)
	for k := 1; k < len(shape); k++ {
		m, n := shape[k-1], shape[k]
		net.name += fmt.Sprintf("-%d", n)
		l := layer{x: x, xMat: xMat, flat: random(m * n), b: random(n), a: make([]float64, n), z: make([]float64, n)}
		for i := range m {
			l.rows = append(l.rows, l.flat[i*n:(i+1)*n])
		}
		l.wBlas = blas64.General{Rows: m, Cols: n, Stride: n, Data: l.flat}
		l.wMat = mat.NewDense(m, n, l.flat)
		l.bMat = mat.NewVecDense(n, l.b)
		l.aMat = mat.NewVecDense(n, l.a)
		l.zMat = mat.NewVecDense(n, l.z)
		net.layers = append(net.layers, l)
		x, xMat = l.z, l.zMat
	}
	net.buf = make([]float64, 3*shape[len(shape)-1])
	return net
}

// activate applies the sigmoid, or the softmax in the last layer: the same
// code for every library, so that only the linear step differs.
func (net *network) activate(k int) {
	l := &net.layers[k]
	if k == len(net.layers)-1 {
		mathx.SoftmaxInto(&net.soft, l.a, net.buf)
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
	{"mathx", func(l *layer) {
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
