package model

import (
	"math/rand/v2"
	"testing"
)

// benchmarked is the article's network, and one as large as the book's for
// handwritten digits.
func benchmarked() []Network {
	small, _ := article()
	return []Network{small, random(seeded(), []int{784, 50, 100, 10}, Sigmoid, Softmax)}
}

func benchmark(b *testing.B, f func(b *testing.B, r *rand.Rand, n Network)) {
	for _, n := range benchmarked() {
		b.Run(n.SizesText(), func(b *testing.B) {
			b.ReportAllocs()
			f(b, seeded(), n)
		})
	}
}

func BenchmarkForward(b *testing.B) {
	benchmark(b, func(b *testing.B, r *rand.Rand, n Network) {
		x := normal(r, n.In())
		for b.Loop() {
			if _, err := Forward(n, x); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkStep is what one press of a key costs before anything is shown.
func BenchmarkStep(b *testing.B) {
	benchmark(b, func(b *testing.B, _ *rand.Rand, n Network) {
		w, place := NewWalk(n), 0
		for b.Loop() {
			place = w.Next(ByTerm, place)
			Explain(n, w, ByTerm, place)
			if place == w.Places() {
				place = 0
			}
		}
	})
}

// BenchmarkEdit is a change of one weight and the pass that follows it.
func BenchmarkEdit(b *testing.B) {
	benchmark(b, func(b *testing.B, r *rand.Rand, n Network) {
		x, v := normal(r, n.In()), 0.0
		for b.Loop() {
			v += 0.1
			if _, err := Forward(n.With(W(0, 1, 2), v), x); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkBackward is a pass back from a target, which keeps every gradient.
func BenchmarkBackward(b *testing.B) {
	benchmark(b, func(b *testing.B, r *rand.Rand, n Network) {
		trace, target := mustForward(b, n, normal(r, n.In())), targetFor(n)
		for b.Loop() {
			GradientsOf(n, trace, target, CrossEntropy)
		}
	})
}
