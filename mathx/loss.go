package mathx

import "math"

// CrossEntropy returns −Σ t[k]·log y[k], the natural logarithm, summed from 0 in the order of k:
// how far the shares y are from those of the target t (the book, chapter 4). Where t[k] is
// 0 nothing is added, whatever y[k] is, though 0·log 0 is NaN in floating point. It is 0 where
// y is 1 at the one t that is 1, and Inf where y is 0 there; the book adds 1e-7 to y to
// avoid that. Both slices have one length. NaN spreads from where t is not 0.
func CrossEntropy(y, t []float64) float64 {
	s := 0.0
	for k, v := range t {
		s += LogTerm(y[k], v)
	}
	return 0 - s // not −0 where y is as the target has it
}

// LogTerm returns t·log y, a term of [CrossEntropy]: 0 where t is 0.
func LogTerm(y, t float64) float64 {
	if t == 0 {
		return 0
	}
	return t * math.Log(y)
}

// SquaredError returns Σ (y[k] − t[k])², summed from 0 in the order of k. Both slices have one
// length. Half of it is what the book (chapter 4) calls mean_squared_error. NaN and Inf spread.
func SquaredError(y, t []float64) float64 {
	s := 0.0
	for k, v := range t {
		d := y[k] - v
		s += float64(d * d)
	}
	return s
}
