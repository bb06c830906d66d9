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
