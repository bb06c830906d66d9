package main

import (
	"fmt"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"

	"nnexplore/mathx"
	"nnexplore/model"
	several "nnexplore/model/batch"
)

// points is a raster of the plane of inputs.
const points = 80 * 80

// batch is that many points for a network of 2-3-2-2, and their outputs.
type batch struct {
	net  *network
	x, y []float64   // row by row
	z    [][]float64 // of all points, for each layer
}

func newBatch() *batch {
	b := &batch{net: newNetwork(shapes[0])}
	for i := range points {
		b.x = append(b.x, float64(i%80)/10-4, float64(i/80)/10-4)
	}
	for _, l := range b.net.layers {
		b.z = append(b.z, make([]float64, points*len(l.b)))
	}
	b.y = b.z[len(b.z)-1]
	return b
}

// point is point i.
func (b *batch) point(i int) []float64 { return b.x[2*i : 2*i+2 : 2*i+2] }

func (b *batch) forward(i int) model.Trace {
	t, err := model.Forward(b.net.own, b.point(i))
	if err != nil {
		panic(err)
	}
	return t
}

// batchWay is one way of computing y of all the points.
type batchWay struct {
	name string
	run  func(b *batch)
}

// one runs a way of the forward pass point by point.
func one(w way) func(b *batch) {
	return func(b *batch) {
		for i := range points {
			copy(b.net.x, b.point(i)) // xMat has the same numbers
			w.run(b.net, true)
			copy(b.y[2*i:], b.net.soft.Y)
		}
	}
}

var batchWays = []batchWay{
	{"model.Forward", func(b *batch) {
		for i := range points {
			copy(b.y[2*i:], b.forward(i).Y())
		}
	}},
	{"model.Runner", func(b *batch) {
		run := model.NewRunner(b.net.own)
		for i := range points {
			t, err := run.Forward(b.point(i))
			if err != nil {
				panic(err)
			}
			copy(b.y[2*i:], t.Y())
		}
	}},
	{"model/batch", func(b *batch) {
		several.Each(b.net.own, points, func(first int, x []float64) {
			copy(x, b.x[2*first:])
		}, func(first int, passes []model.Trace) {
			for i := range passes {
				copy(b.y[2*(first+i):], passes[i].Y())
			}
		})
	}},
	{"mathx", one(ways[0])},
	{"blas64.Gemv", one(ways[1])},
	{"mat.MulVec", one(ways[2])},
	{"blas64.Gemm", func(b *batch) {
		x := b.x
		for k, l := range b.net.layers {
			m, n := len(l.rows), len(l.b)
			for i := range points {
				copy(b.z[k][i*n:], l.b)
			}
			blas64.Gemm(blas.NoTrans, blas.NoTrans, 1,
				blas64.General{Rows: points, Cols: m, Stride: m, Data: x}, l.wBlas, 1,
				blas64.General{Rows: points, Cols: n, Stride: n, Data: b.z[k]})
			if k < len(b.net.layers)-1 {
				for i, v := range b.z[k] {
					b.z[k][i] = mathx.Sigmoid(v)
				}
			} else {
				for i := range points {
					row := b.z[k][i*n : (i+1)*n]
					mathx.SoftmaxInto(&b.net.soft, row)
					copy(row, b.net.soft.Y)
				}
			}
			x = b.z[k]
		}
	}},
}

// comparePoints prints the batch every way. model.Forward keeps each number of
// each point's pass; the others keep only y.
func comparePoints() error {
	b := newBatch()
	heads := []string{""}
	var all []func()
	for _, w := range batchWays {
		heads = append(heads, w.name)
		all = append(all, func() { w.run(b) })
	}
	t := newTable(fmt.Sprintf("%d points through %s, against gonum: one by one, and in one product", points, b.net.name), heads...)
	took := measure(all...)
	cells := []string{"all points"}
	for _, ns := range took.medians() {
		cells = append(cells, duration(ns))
	}
	t.row(cells...)
	for k := range 4 {
		cells = []string{batchWays[k].name + " / it"}
		for j := range took {
			cells = append(cells, took.ratio(k, j))
		}
		t.row(cells...)
	}
	return t.Flush()
}
