package mathx

import (
	"fmt"
	"testing"
)

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
		t.Run(fmt.Sprint(c.w), func(t *testing.T) {
			rows, cols, err := shape("W", c.w)
			if rows != c.rows || cols != c.cols {
				t.Errorf("shape(%v) = %d, %d, want %d, %d", c.w, rows, cols, c.rows, c.cols)
			}
			checkError(t, fmt.Sprintf("shape(%v)", c.w), err, c.err)
		})
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
		t.Run(c.name, func(t *testing.T) {
			checkError(t, c.name, c.err, c.want)
		})
	}
	got, err := MatMul(m(0, 0), nil)
	if err != nil || len(got) != 2 || len(got[0]) != 0 {
		t.Errorf("MatMul of 2×0 and 0×0 is %v, %v", got, err)
	}
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
