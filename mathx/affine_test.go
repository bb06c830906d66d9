package mathx

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// naive is the loop Affine's documentation promises to be equal to.
func naive(x []float64, w [][]float64, b []float64) []float64 {
	a := make([]float64, len(b))
	for j := range a {
		s := 0.0
		for i := range x {
			s = s + float64(x[i]*w[i][j])
		}
		a[j] = s + b[j]
	}
	return a
}

func TestAffineIsTheNaiveLoop(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 14))
	try := func(m, n int) {
		x, b := randoms(rng, m), randoms(rng, n)
		w := make([][]float64, m)
		for i := range w {
			w[i] = randoms(rng, n)
		}
		a := randoms(rng, n) // what dst held must not matter
		if err := Affine(a, x, w, b); err != nil {
			t.Fatalf("%d×%d: %v", m, n, err)
		}
		checkAll(t, fmt.Sprintf("Affine of %d×%d", m, n), same, a, naive(x, w, b))
	}
	for m := range 21 {
		for n := range 21 {
			try(m, n)
		}
	}
	for m := 21; m < 60; m++ {
		try(m, m%7)
	}
	try(784, 51)
}

// TestAffineSigns: the sum starts at +0, and NaN and Inf spread.
func TestAffineSigns(t *testing.T) {
	zero := math.Copysign(0, -1)
	a := make([]float64, 3)
	w := [][]float64{{zero, inf, nan}, {zero, -inf, 1}}
	if err := Affine(a, []float64{1, 1}, w, []float64{zero, 0, 0}); err != nil {
		t.Fatal(err)
	}
	checkAll(t, "Affine", same, a, []float64{0, nan, nan})
	if err := Affine(a, []float64{0, 0}, w, []float64{zero, 0, 0}); err != nil {
		t.Fatal(err)
	}
	checkAll(t, "Affine", same, a, []float64{0, nan, nan}) // 0·Inf is NaN, and is not skipped
}

func TestAffineAllocatesNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for _, s := range [][2]int{{2, 3}, {30, 31}} {
		x, b, a := randoms(rng, s[0]), randoms(rng, s[1]), make([]float64, s[1])
		w := make([][]float64, s[0])
		for i := range w {
			w[i] = randoms(rng, s[1])
		}
		if n := testing.AllocsPerRun(100, func() {
			if Affine(a, x, w, b) != nil {
				t.Fatal("error")
			}
		}); n != 0 {
			t.Errorf("Affine of %v allocates %v times", s, n)
		}
	}
}

// TestAffineErrorLeavesDst: a failed call writes nothing.
func TestAffineErrorLeavesDst(t *testing.T) {
	dst := []float64{7, 8}
	if Affine(dst, []float64{1, 1}, [][]float64{{1, 2}, {3}}, []float64{0, 0}) == nil {
		t.Error("no error for ragged rows")
	}
	checkAll(t, "dst", same, dst, []float64{7, 8})
}

func BenchmarkAffine(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, s := range [][2]int{{2, 3}, {784, 50}, {784, 1000}, {1000, 1000}} {
		m, n := s[0], s[1]
		b.Run(fmt.Sprintf("%dx%d", m, n), func(b *testing.B) {
			x, bias, dst := randoms(rng, m), randoms(rng, n), make([]float64, n)
			w := make([][]float64, m)
			for i := range w {
				w[i] = randoms(rng, n)
			}
			b.ReportAllocs()
			for b.Loop() {
				if err := Affine(dst, x, w, bias); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(m*n), "ns/product")
		})
	}
}
