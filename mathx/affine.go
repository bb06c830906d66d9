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
	clear(dst)
	accumulate(dst, x, w)
	b = b[:len(dst)]
	for j := range dst {
		dst[j] += b[j]
	}
	return nil
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

// accumulate adds x·W to dst, the products of each sum in the order of i. The
// shapes must fit.
//
// Rows of W are taken four at a time, then two and one, so that dst is loaded and
// stored once for that many products, and two columns at a time, whose additions
// overlap in the processor while those of one sum follow one another. More rows
// are no faster where W lies in one piece, and slower where the rows lie a power
// of two apart, as rows of 1000 values allocated one by one do: they then compete
// for the same places in the cache. All rows are cut to the length of dst, and the
// loop ends at n-1, from which the compiler sees that no index within it needs a
// check.
func accumulate(dst, x []float64, w [][]float64) {
	n := len(dst)
	for len(w) >= 4 && len(x) >= 4 {
		x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
		w0, w1, w2, w3 := w[0][:n], w[1][:n], w[2][:n], w[3][:n]
		for j := 0; j < n-1; j += 2 {
			s, t := dst[j], dst[j+1]
			s += float64(x0 * w0[j])
			t += float64(x0 * w0[j+1])
			s += float64(x1 * w1[j])
			t += float64(x1 * w1[j+1])
			s += float64(x2 * w2[j])
			t += float64(x2 * w2[j+1])
			s += float64(x3 * w3[j])
			t += float64(x3 * w3[j+1])
			dst[j], dst[j+1] = s, t
		}
		if n&1 == 1 {
			lastColumn(dst, x[:4], w)
		}
		x, w = x[4:], w[4:]
	}
	if len(w) >= 2 && len(x) >= 2 {
		x0, x1 := x[0], x[1]
		w0, w1 := w[0][:n], w[1][:n]
		for j, s := range dst {
			s += float64(x0 * w0[j])
			s += float64(x1 * w1[j])
			dst[j] = s
		}
		x, w = x[2:], w[2:]
	}
	if len(w) >= 1 && len(x) >= 1 {
		x0, w0 := x[0], w[0][:n]
		for j := range dst {
			dst[j] += float64(x0 * w0[j])
		}
	}
}

// lastColumn adds the products of the values of x with the last column of the
// first rows of W to the last value of dst: the column that is left over where
// their number is odd.
func lastColumn(dst, x []float64, w [][]float64) {
	j := len(dst) - 1
	s := dst[j]
	for i, v := range x {
		s += float64(v * w[i][j])
	}
	dst[j] = s
}
