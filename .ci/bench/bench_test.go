package main

import (
	"math"
	"slices"
	"testing"
)

// BenchmarkForward measures the forward passes of every network and library.
func BenchmarkForward(b *testing.B) {
	for _, shape := range shapes {
		net := newNetwork(shape)
		for _, w := range ways {
			b.Run(net.name+"/"+w.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					w.run(net, true)
				}
			})
		}
	}
}

// TestSameAnswer checks that all compute the same thing.
func TestSameAnswer(t *testing.T) {
	for _, shape := range shapes {
		net := newNetwork(shape)
		want := net.forward().Y()
		for _, w := range ways {
			for k := range net.layers {
				clear(net.layers[k].a)
				clear(net.layers[k].z)
			}
			w.run(net, true)
			got := slices.Clone(net.soft.Y)
			for j := range got {
				if !(math.Abs(got[j]-want[j]) < 1e-12) {
					t.Errorf("%s, %s: y[%d] = %v, want %v", net.name, w.name, j, got[j], want[j])
				}
			}
		}
	}
}

// TestSamePoints checks the same of the batch.
func TestSamePoints(t *testing.T) {
	b := newBatch()
	for _, w := range batchWays {
		clear(b.y)
		w.run(b)
		for i := range points {
			y := b.forward(i).Y()
			for j, want := range y {
				if got := b.y[i*len(y)+j]; !(math.Abs(got-want) < 1e-12) {
					t.Fatalf("%s: y[%d] of point %d = %v, want %v", w.name, j, i, got, want)
				}
			}
		}
	}
}

// BenchmarkBackward measures the backward passes of every network and library.
func BenchmarkBackward(b *testing.B) {
	for _, shape := range shapes {
		net := newBackwards(shape)
		for _, w := range waysBack {
			b.Run(net.name+"/"+w.name, func(b *testing.B) {
				for b.Loop() {
					w.run(net)
				}
			})
		}
		b.Run(net.name+"/kept/nnexplore", func(b *testing.B) {
			for b.Loop() {
				net.backward()
			}
		})
		b.Run(net.name+"/kept/blas64", func(b *testing.B) {
			for b.Loop() {
				net.renew()
				waysBack[1].run(net)
			}
		})
	}
}

// TestSameGradients checks that all go back to the same gradients.
func TestSameGradients(t *testing.T) {
	for _, shape := range shapes {
		net := newBackwards(shape)
		want := net.backward()
		for _, w := range waysBack {
			net.renew()
			w.run(net)
			for k, g := range net.layers {
				for i, row := range want.Layers[k].DW {
					for j, v := range row {
						if got := g.rows[i][j]; !(math.Abs(got-v) < 1e-12) {
							t.Fatalf("%s, %s: ∂W%d[%d,%d] = %v, want %v", net.name, w.name, k+1, i, j, got, v)
						}
					}
				}
			}
			for i, v := range want.DX {
				if got := net.dx[i]; !(math.Abs(got-v) < 1e-12) {
					t.Fatalf("%s, %s: ∂x[%d] = %v, want %v", net.name, w.name, i, got, v)
				}
			}
		}
	}
}
