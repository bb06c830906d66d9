package mathx

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

var (
	inf = math.Inf(1)
	nan = math.NaN()
)

func TestVectorsAsNumPy(t *testing.T) {
	for _, c := range fixture().Vectors {
		x, y := c.X.floats(), c.Y.floats()
		dot, err := Dot(x, y)
		if err != nil {
			t.Fatal(err)
		}
		check(t, "Dot", same, dot, float64(c.Dot))
		check(t, "Sum", same, Sum(x), float64(c.Sum))
		check(t, "greatest", same, greatest(x), float64(c.Max))
		if got := ArgMax(x); got != c.Argmax {
			t.Errorf("ArgMax(%v) = %d, want %d", x, got, c.Argmax)
		}
	}
}

func TestGreatestAndArgMax(t *testing.T) {
	for _, c := range []struct {
		v   []float64
		max float64
		arg int
	}{
		{nil, -inf, -1},
		{[]float64{3}, 3, 0},
		{[]float64{1, 3, 3, 2}, 3, 1},
		{[]float64{-4, -2, -3}, -2, 1},
		{[]float64{nan, 1, 2}, nan, 2},
		{[]float64{2, 1, nan}, nan, 0},
		{[]float64{nan, -inf}, nan, 1},
		{[]float64{-inf, -inf}, -inf, 0},
		{[]float64{1, inf, inf}, inf, 1},
		{[]float64{nan, nan}, nan, 0},
	} {
		check(t, fmt.Sprintf("greatest(%v)", c.v), same, greatest(c.v), c.max)
		if got := ArgMax(c.v); got != c.arg {
			t.Errorf("ArgMax(%v) = %d, want %d", c.v, got, c.arg)
		}
	}
}

// TestSumOrder has numbers whose sum depends on the order.
func TestSumOrder(t *testing.T) {
	v := []float64{1, 1e16, -1e16, 0.25}
	check(t, "Sum", same, Sum(v), 0.25) // from the right it would be 1
	ones := []float64{1, 1, 1, 1}
	dot, _ := Dot(v, ones)
	check(t, "Dot", same, dot, 0.25)
	w := [][]float64{{1}, {1}, {1}, {1}}
	a := []float64{9}
	if err := Affine(a, v, w, []float64{0.5}); err != nil {
		t.Fatal(err)
	}
	check(t, "Affine", same, a[0], 0.75)
	// The bias comes last: first it would be lost beside 1e16.
	if err := Affine(a, []float64{1e16, -1e16}, w[:2], []float64{1}); err != nil {
		t.Fatal(err)
	}
	check(t, "Affine", same, a[0], 1)
	if Sum(nil) != 0 {
		t.Error("Sum(nil) is not 0")
	}
}

// TestNotFused has a product that a fused multiply-add would not round.
func TestNotFused(t *testing.T) {
	e := 1 + 0x1p-30 // e·e = 1 + 2^-29 + 2^-60, of which 2^-60 is rounded away
	x, y := []float64{-(1 + 0x1p-29), e}, []float64{1, e}
	dot, err := Dot(x, y)
	if err != nil {
		t.Fatal(err)
	}
	check(t, "Dot", same, dot, 0)
	a, err := VecMat(x, [][]float64{{1}, {e}})
	if err != nil {
		t.Fatal(err)
	}
	check(t, "VecMat", same, a[0], 0)
}

func TestProductsAsNumPy(t *testing.T) {
	for _, c := range fixture().Affine {
		x, w, b := c.X.floats(), c.W.rows(), c.B.floats()
		shape := fmt.Sprintf(" of %d×%d", len(w), len(w[0]))
		a := make([]float64, len(b))
		if err := Affine(a, x, w, b); err != nil {
			t.Fatal(err)
		}
		checkAll(t, "Affine"+shape, same, a, c.A.floats())
		xw, err := VecMat(x, w)
		if err != nil {
			t.Fatal(err)
		}
		checkAll(t, "VecMat"+shape, same, xw, c.Xw.floats())
	}
	for _, c := range fixture().Matmul {
		got, err := MatMul(c.A.rows(), c.B.rows())
		if err != nil {
			t.Fatal(err)
		}
		want := c.C.rows()
		if len(got) != len(want) {
			t.Fatalf("MatMul has %d rows, want %d", len(got), len(want))
		}
		for i := range got {
			checkAll(t, fmt.Sprintf("MatMul, row %d", i), same, got[i], want[i])
		}
	}
}

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

func randoms(rng *rand.Rand, n int) []float64 {
	v := make([]float64, n)
	for i := range v {
		// Sizes far apart, so that every order of summing gives other bits.
		v[i] = math.Ldexp(rng.NormFloat64(), rng.IntN(40)-20)
	}
	return v
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

func TestShape(t *testing.T) {
	for _, c := range []struct {
		w          [][]float64
		rows, cols int
		err        string
	}{
		{nil, 0, 0, ""},
		{[][]float64{{}}, 1, 0, ""},
		{[][]float64{{1, 2, 3}, {4, 5, 6}}, 2, 3, ""},
		{[][]float64{{1, 2, 3}, {4, 5}}, 0, 0, "row 1 of W has 2 values, but row 0 has 3 (W is no matrix)"},
		{[][]float64{{1, 2}, {3, 4}, {5}}, 0, 0, "row 2 of W has 1 value, but row 0 has 2"},
		{[][]float64{{}, {5}}, 0, 0, "row 1 of W has 1 value, but row 0 has 0"},
	} {
		rows, cols, err := shape("W", c.w)
		if rows != c.rows || cols != c.cols {
			t.Errorf("shape(%v) = %d, %d, want %d, %d", c.w, rows, cols, c.rows, c.cols)
		}
		checkError(t, fmt.Sprintf("shape(%v)", c.w), err, c.err)
	}
}

func checkError(t *testing.T, what string, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("%s: unexpected error %q", what, err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
		t.Errorf("%s: error is %v, want %q", what, err, want)
	}
}

func TestShapeErrors(t *testing.T) {
	v := func(n int) []float64 { return make([]float64, n) }
	m := func(rows ...int) (w [][]float64) {
		for _, n := range rows {
			w = append(w, v(n))
		}
		return w
	}
	dot := func(x, y []float64) error { _, err := Dot(x, y); return err }
	vecmat := func(x []float64, w [][]float64) error { _, err := VecMat(x, w); return err }
	matmul := func(a, b [][]float64) error { _, err := MatMul(a, b); return err }
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"Dot 0, 0", dot(nil, nil), ""},
		{"Dot 3, 2", dot(v(3), v(2)), "x has 3 values, but y has 2"},
		{"Dot 1, 2", dot(v(1), v(2)), "x has 1 value, but y has 2"},
		{"VecMat 3, 2×3", vecmat(v(3), m(3, 3)), "x has 3 values, but W has 2 rows (2×3)"},
		{"VecMat 1, 0×0", vecmat(v(1), nil), "x has 1 value, but W has 0 rows (0×0)"},
		{"VecMat 0, 0×0", vecmat(nil, nil), ""},
		{"VecMat 2, ragged", vecmat(v(2), m(3, 4)), "row 1 of W has 4 values, but row 0 has 3"},
		{"MatMul 2×3, 2×3", matmul(m(3, 3), m(3, 3)), "shapes do not meet: A has 3 columns (2×3), but B has 2 rows (2×3)"},
		{"MatMul 1×2, 3×1", matmul(m(2), m(1, 1, 1)), "shapes do not meet: A has 2 columns (1×2), but B has 3 rows (3×1)"},
		{"MatMul 1×1, 0×0", matmul(m(1), nil), "shapes do not meet: A has 1 column (1×1), but B has 0 rows (0×0)"},
		{"MatMul 2×0, 0×0", matmul(m(0, 0), nil), ""},
		{"MatMul 0×0, 2×3", matmul(nil, m(3, 3)), ""},
		{"MatMul ragged", matmul(m(3, 2), m(3, 3)), "row 1 of A has 2 values, but row 0 has 3"},
		{"MatMul, ragged", matmul(m(2, 2), m(3, 1)), "row 1 of B has 1 value, but row 0 has 3"},
		{"Affine x", Affine(v(3), v(3), m(3, 3), v(3)), "x has 3 values, but W has 2 rows (2×3)"},
		{"Affine x short", Affine(v(3), v(1), m(3, 3), v(3)), "x has 1 value, but W has 2 rows (2×3)"},
		{"Affine b", Affine(v(3), v(2), m(3, 3), v(2)), "b has 2 values, but W has 3 columns (2×3)"},
		{"Affine b and dst", Affine(v(2), v(2), m(3, 3), v(2)), "b has 2 values, but W has 3 columns (2×3)"},
		{"Affine dst", Affine(v(4), v(2), m(3, 3), v(3)), "dst has 4 values, but W has 3 columns (2×3)"},
		{"Affine dst nil", Affine(nil, v(2), m(1, 1), v(1)), "dst has 0 values, but W has 1 column (2×1)"},
		{"Affine ragged short", Affine(v(3), v(2), m(3, 2), v(3)), "row 1 of W has 2 values, but row 0 has 3"},
		{"Affine ragged long", Affine(v(3), v(2), m(3, 4), v(3)), "row 1 of W has 4 values, but row 0 has 3"},
		{"Affine ragged first", Affine(v(3), v(2), m(2, 3), v(3)), "row 1 of W has 3 values, but row 0 has 2"},
		{"Affine ragged, x", Affine(v(3), v(9), m(2, 3), v(3)), "row 1 of W has 3 values, but row 0 has 2"},
		{"Affine no rows", Affine(v(3), nil, nil, v(3)), ""},
		{"Affine no rows, x", Affine(v(3), v(1), nil, v(3)), "x has 1 value, but W has 0 rows (0×3)"},
		{"Affine no rows, dst", Affine(v(2), nil, nil, v(3)), "dst has 2 values, but W has 3 columns (0×3)"},
		{"Affine nothing", Affine(nil, nil, nil, nil), ""},
	} {
		checkError(t, c.name, c.err, c.want)
	}
	got, err := MatMul(m(0, 0), nil)
	if err != nil || len(got) != 2 || len(got[0]) != 0 {
		t.Errorf("MatMul of 2×0 and 0×0 is %v, %v", got, err)
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

// TestResultsAreNew: the rows of a product do not run into one another.
func TestResultsAreNew(t *testing.T) {
	c, err := MatMul([][]float64{{1}, {2}}, [][]float64{{3, 4}})
	if err != nil {
		t.Fatal(err)
	}
	_ = append(c[0], 99)
	checkAll(t, "row 1", same, c[1], []float64{6, 8})
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
