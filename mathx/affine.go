package mathx

import "fmt"

// Affine computes a layer's linear step into dst:
//
//	dst[j] = (Σ_i x[i]·W[i][j]) + b[j]
//
// W has one row per input and one column per neuron, as in the matrix product
// x·W of the book (chapter 3, a = np.dot(x, W) + b) and of the article: for x
// of m values W is m×n, and b and dst have n values.
//
// The order of the sum is fixed: from 0, the products in the order of i, one
// at a time, then the bias last. The result is equal, bit for bit, to that of
//
//	s := 0.0
//	for i := range x {
//		s = s + float64(x[i]*w[i][j])
//	}
//	dst[j] = s + b[j]
//
// on every architecture, since the explicit conversion forbids the compiler
// to fuse a multiplication and an addition (see the Go specification,
// "Floating-point operators").
//
// A shape that does not fit is an error with both shapes in it, ragged rows
// included, and leaves dst as it was. A W without rows stands for 0×n. NaN
// and Inf spread as in any sum. dst must not overlap x, W or b. Affine does
// not allocate memory unless it fails.
func Affine(dst, x []float64, w [][]float64, b []float64) error {
	n := len(b)
	if len(x) != len(w) || len(dst) != n {
		return affineError(dst, x, w, b)
	}
	for _, row := range w {
		if len(row) != n {
			return affineError(dst, x, w, b)
		}
	}
	if len(w) == 2 || len(w) == 3 {
		affineFew(dst, x, w, b)
		return nil
	}
	clear(dst)
	accumulate(dst, x, w)
	b = b[:len(dst)]
	for j := range dst {
		dst[j] += b[j]
	}
	return nil
}

// affineFew is Affine for two or three inputs, as most networks that are looked at
// by hand have them: each sum is made in one go, from 0 as all others are, so that no
// −0 comes out otherwise.
func affineFew(dst, x []float64, w [][]float64, b []float64) {
	x0, x1, w0, w1, b := x[0], x[1], w[0][:len(dst)], w[1][:len(dst)], b[:len(dst)]
	if len(w) == 2 {
		for j := range dst {
			s := 0 + float64(x0*w0[j])
			s += float64(x1 * w1[j])
			dst[j] = s + b[j]
		}
		return
	}
	x2, w2 := x[2], w[2][:len(dst)]
	for j := range dst {
		s := 0 + float64(x0*w0[j])
		s += float64(x1 * w1[j])
		s += float64(x2 * w2[j])
		dst[j] = s + b[j]
	}
}

// affineError is the error for shapes that do not fit Affine.
func affineError(dst, x []float64, w [][]float64, b []float64) error {
	rows, cols, err := shape("W", w)
	if err != nil {
		return err
	}
	if rows == 0 {
		cols = len(b)
	}
	if len(x) != rows {
		return xError(len(x), rows, cols)
	}
	if len(b) != cols {
		return fmt.Errorf("b has %s, but W has %s (%d×%d)", count(len(b), "value"), count(cols, "column"), rows, cols)
	}
	return fmt.Errorf("dst has %s, but W has %s (%d×%d)", count(len(dst), "value"), count(cols, "column"), rows, cols)
}
