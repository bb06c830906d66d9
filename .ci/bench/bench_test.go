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
		var want []float64
		for _, w := range ways {
			for k := range net.layers {
				clear(net.layers[k].a)
				clear(net.layers[k].z)
			}
			w.run(net, true)
			got := slices.Clone(net.soft.Y)
			if want == nil {
				want = got
				continue
			}
			for j := range got {
				if !(math.Abs(got[j]-want[j]) < 1e-12) {
					t.Errorf("%s, %s: y[%d] = %v, want %v", net.name, w.name, j, got[j], want[j])
				}
			}
		}
	}
}
