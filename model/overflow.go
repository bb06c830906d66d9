package model

import (
	"math"

	"nnexplore/mathx"
)

// A SoftmaxTrial is softmax on the a values of the output times some factor,
// both ways: with the largest a subtracted, and as the definition is written.
type SoftmaxTrial struct {
	A        []float64
	Stable   mathx.SoftmaxStages
	NaiveExp []float64 // e^a
	NaiveSum float64
	NaiveY   []float64
}

// TrySoftmax computes softmax both ways on factor·a. From an a of about 709.78
// on e^a is larger than any float64, becomes Inf, and Inf/Inf is NaN.
func TrySoftmax(a []float64, factor float64) SoftmaxTrial {
	t := SoftmaxTrial{A: make([]float64, len(a))}
	for i, v := range a {
		t.A[i] = v * factor
	}
	t.Stable = mathx.Softmax(t.A)
	t.NaiveExp, t.NaiveSum, t.NaiveY = mathx.NaiveSoftmax(t.A)
	return t
}

// UlpsFromOne is how many representable numbers x is away from 1: 0 for 1
// itself, negative below. For an x that is not near 1 it is of no use.
func UlpsFromOne(x float64) int {
	return int(int64(math.Float64bits(x)) - int64(math.Float64bits(1)))
}
