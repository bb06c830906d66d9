package mathx

import (
	"fmt"
	"math"
)

// Dot returns the inner product x·y = Σ_i x[i]·y[i] of two vectors of the
// same length, summed from 0 in the order of i. Different lengths are an
// error that names both; two empty vectors give 0. NaN and Inf spread as in
// any sum. It is what one neuron does with its inputs (the book, chapter 2,
// np.sum(w*x)), and NumPy's np.dot of two vectors.
func Dot(x, y []float64) (float64, error) {
	if len(x) != len(y) {
		return 0, fmt.Errorf("x has %s, but y has %d", count(len(x), "value"), len(y))
	}
	s := 0.0
	for i, v := range x {
		s += float64(v * y[i]) // the conversion forbids a fused multiply-add
	}
	return s, nil
}

// greatest returns the greatest value of v: NaN if any value is NaN, as NumPy's
// np.max does, and -Inf, the maximum of nothing, for an empty v, where NumPy
// raises an error. It is the c of the book's softmax (chapter 3).
func greatest(v []float64) float64 {
	m := math.Inf(-1)
	for _, x := range v {
		if x != x {
			return math.NaN()
		}
		if x > m {
			m = x
		}
	}
	return m
}

// ArgMax returns the index of the greatest value of v, the first one of
// equals, and -1 for an empty v. A NaN never wins against a number (unlike
// NumPy's np.argmax, which points at the first NaN); if all are NaN it is 0.
// It picks a network's answer from its output y (the book, chapter 3,
// np.argmax(y)).
func ArgMax(v []float64) int {
	best := -1
	for i, x := range v {
		if x == x && (best < 0 || x > v[best]) {
			best = i
		}
	}
	if best < 0 && len(v) > 0 {
		return 0
	}
	return best
}

// Sum returns v[0] + v[1] + …, from 0 and from left to right; 0 for an empty
// v. NaN and Inf spread. NumPy's np.sum adds in pairs from eight values on,
// so that its last digits may differ; up to seven it is the same sum.
func Sum(v []float64) float64 {
	s := 0.0
	for _, x := range v {
		s += x
	}
	return s
}

// count is a number with its noun: "1 value", "3 values".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
