package mathx

import "fmt"

// Outer computes x as a column times d as a row into dst:
//
//	dst[i][j] = x[i]·d[j]
//
// It is how a layer's weights share in an error: with a = x·W + b and d the slopes of a
// loss L with respect to a, the slope of L with respect to W[i][j] is x[i]·d[j], since
// W[i][j] enters a[j] alone, times x[i]. For x of m values and d of n, dst is m×n, the shape
// of W. The book, chapter 5, np.dot(X.T, dout) of its Affine layer; NumPy's np.outer(x, d).
//
// A shape that does not fit is an error with both shapes in it and leaves dst as it was. NaN
// and Inf spread. dst must not overlap x or d. Outer does not allocate memory unless it fails.
func Outer(dst [][]float64, x, d []float64) error {
	if len(dst) != len(x) {
		return fmt.Errorf("x has %s, but dst has %s", count(len(x), "value"), count(len(dst), "row"))
	}
	for i, row := range dst {
		if len(row) != len(d) {
			return fmt.Errorf("d has %s, but row %d of dst has %d", count(len(d), "value"), i, len(row))
		}
	}
	// Four rows at a time, for all of which a value of d is loaded once.
	n := len(d)
	for len(x) >= 4 && len(dst) >= 4 {
		x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
		r0, r1, r2, r3 := dst[0][:n], dst[1][:n], dst[2][:n], dst[3][:n]
		for j, v := range d {
			r0[j], r1[j], r2[j], r3[j] = x0*v, x1*v, x2*v, x3*v
		}
		x, dst = x[4:], dst[4:]
	}
	for i, v := range x {
		row := dst[i][:n]
		for j, w := range d {
			row[j] = v * w
		}
	}
	return nil
}

// MatVec computes W·d into dst:
//
//	dst[i] = Σ_j W[i][j]·d[j]
//
// summed from 0 in the order of j. It is the way back through x·W: what x[i] sends into every
// neuron j comes back from there by the same weight, so the sum runs along row i of W, where
// that of [Affine] runs down a column. For W of m×n, d has n values and dst m. The book,
// chapter 5, np.dot(dout, W.T) of its Affine layer, and NumPy's np.dot(W, d).
//
// A shape that does not fit is an error with both shapes in it, ragged rows included, and
// leaves dst as it was. NaN and Inf spread. dst must not overlap W or d. MatVec does not
// allocate memory unless it fails.
func MatVec(dst []float64, w [][]float64, d []float64) error {
	if len(dst) != len(w) {
		return fmt.Errorf("dst has %s, but W has %s", count(len(dst), "value"), count(len(w), "row"))
	}
	for i, row := range w {
		if len(row) != len(d) {
			return fmt.Errorf("d has %s, but row %d of W has %d", count(len(d), "value"), i, len(row))
		}
	}
	// Four rows at a time: their sums overlap in the processor, while the additions of
	// one sum follow one another.
	i, n := 0, len(d)
	for ; i+4 <= len(w); i += 4 {
		w0, w1, w2, w3 := w[i][:n], w[i+1][:n], w[i+2][:n], w[i+3][:n]
		var s0, s1, s2, s3 float64
		for j, v := range d {
			s0 += float64(w0[j] * v)
			s1 += float64(w1[j] * v)
			s2 += float64(w2[j] * v)
			s3 += float64(w3[j] * v)
		}
		dst[i], dst[i+1], dst[i+2], dst[i+3] = s0, s1, s2, s3
	}
	for ; i < len(w); i++ {
		row, s := w[i][:n], 0.0
		for j, v := range d {
			s += float64(row[j] * v)
		}
		dst[i] = s
	}
	return nil
}

// SoftmaxBack computes into dst the slopes of a loss with respect to a from g, those with
// respect to y = softmax(a):
//
//	dst[j] = y[j]·(g[j] − s),   s = Σ_k g[k]·y[k]
//
// with s summed from 0 in the order of k, which it returns. It is g times the Jacobian matrix
// ∂y[k]/∂a[j] = y[k]·([k = j] − y[j]) without writing that out. The three slices have one
// length and dst must not overlap the others. NaN and Inf spread.
//
// With cross-entropy g[k] is −t[k]/y[k], s is −Σ t = −1, and dst[j] is y[j] − t[j], which is
// computed so instead (the book, chapter 5, Softmax-with-Loss).
func SoftmaxBack(dst, y, g []float64) (s float64) {
	for k, v := range g {
		s += float64(v * y[k])
	}
	for j, v := range g {
		dst[j] = y[j] * (v - s)
	}
	return s
}
