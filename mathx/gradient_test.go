package mathx

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// matrix is a random matrix of m rows.
func matrix(rng *rand.Rand, m, n int) [][]float64 {
	w := make([][]float64, m)
	for i := range w {
		w[i] = randoms(rng, n)
	}
	return w
}

// TestMatVecIsTheNaiveLoop holds the order of the sums for every remainder of four rows.
func TestMatVecIsTheNaiveLoop(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 71))
	for m := range 14 {
		for n := range 14 {
			w, d, got := matrix(rng, m, n), randoms(rng, n), randoms(rng, m)
			if err := MatVec(got, w, d); err != nil {
				t.Fatalf("%d×%d: %v", m, n, err)
			}
			want := make([]float64, m)
			for i := range want {
				for j := range d {
					want[i] = want[i] + float64(w[i][j]*d[j])
				}
			}
			checkAll(t, fmt.Sprintf("MatVec of %d×%d", m, n), same, got, want)
		}
	}
}

// TestOuter compares with NumPy: np.outer([2, -1, 0], [0.5, 3]).
func TestOuter(t *testing.T) {
	got := matrix(rand.New(rand.NewPCG(1, 1)), 3, 2)
	if err := Outer(got, []float64{2, -1, 0}, []float64{0.5, 3}); err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]float64{{1, 6}, {-0.5, -3}, {0, 0}} {
		checkAll(t, "Outer", same, got[i], want)
	}
}

// TestOuterIsEveryProduct holds the products for every remainder of four rows.
func TestOuterIsEveryProduct(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for m := range 11 {
		for n := range 6 {
			x, d, got := randoms(rng, m), randoms(rng, n), matrix(rng, m, n)
			if err := Outer(got, x, d); err != nil {
				t.Fatalf("%d×%d: %v", m, n, err)
			}
			for i, row := range got {
				for j, v := range row {
					check(t, fmt.Sprintf("Outer of %d×%d", m, n), same, v, x[i]*d[j])
				}
			}
		}
	}
}

func TestGradientShapes(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	w := matrix(rng, 3, 2)
	ragged := [][]float64{{1, 2}, {1}}
	checkError(t, "Outer", Outer(w, randoms(rng, 2), randoms(rng, 2)), "x has 2 values, but dst has 3 rows")
	checkError(t, "Outer", Outer(w, randoms(rng, 3), randoms(rng, 1)), "d has 1 value, but row 0 of dst has 2")
	checkError(t, "MatVec", MatVec(randoms(rng, 2), w, randoms(rng, 2)), "dst has 2 values, but W has 3 rows")
	checkError(t, "MatVec", MatVec(randoms(rng, 2), ragged, randoms(rng, 2)), "d has 2 values, but row 1 of W has 1")
}

// TestSoftmaxBack compares with the Jacobian matrix written out, and with y − t for the slopes of
// cross-entropy.
func TestSoftmaxBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 8))
	for n := 1; n < 8; n++ {
		a, g, got := make([]float64, n), make([]float64, n), make([]float64, n)
		for j := range a {
			a[j], g[j] = rng.NormFloat64(), rng.NormFloat64()
		}
		y := Softmax(a).Y
		SoftmaxBack(got, y, g)
		want := make([]float64, n)
		for j := range want {
			for k, v := range g {
				jacobian := -y[k] * y[j]
				if k == j {
					jacobian += y[k]
				}
				want[j] += v * jacobian
			}
			if math.Abs(got[j]-want[j]) > 1e-14 {
				t.Errorf("of %d: %v, want %v", n, got[j], want[j])
			}
		}
		for k := range g {
			g[k] = 0
		}
		g[0] = -1 / y[0]
		if s := SoftmaxBack(got, y, g); !near(s, -1) || math.Abs(got[0]-(y[0]-1)) > 1e-14 {
			t.Errorf("cross-entropy of %d: s is %v, δ[0] %v for a y[0] of %v", n, s, got[0], y[0])
		}
	}
}

// TestLosses compares with NumPy, -np.sum(t*np.log(y)) and np.sum((y-t)**2), and holds that a y of 0
// counts only where t is not 0.
func TestLosses(t *testing.T) {
	check(t, "cross-entropy", near, CrossEntropy([]float64{0.1, 0.05, 0.6, 0.25}, []float64{0, 0, 1, 0}), 0.5108256237659907)
	check(t, "cross-entropy", near, CrossEntropy([]float64{0.25, 0.75}, []float64{0.5, 0.5}), 0.8369882167858358)
	check(t, "a y of 0 without a t", same, CrossEntropy([]float64{0, 1}, []float64{0, 1}), 0)
	check(t, "a y of 0 with a t", same, CrossEntropy([]float64{0, 1}, []float64{1, 0}), inf)
	check(t, "squared error", near, SquaredError([]float64{0.1, 0.05, 0.6, 0.25}, []float64{0, 0, 1, 0}), 0.235)
	check(t, "a NaN", same, SquaredError([]float64{nan}, []float64{1}), nan)
}
