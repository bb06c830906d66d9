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

// An Outcome is what a row of outputs comes to: the class that is predicted, and
// how near the outputs are to being shares of a whole.
type Outcome struct {
	Class int     // index of the largest, the first of equals; −1 for no outputs
	Sum   float64 // of all outputs, from left to right
	Ulps  int     // how many representable numbers Sum is away from 1
}

// OutcomeOf sums up y. Where a NaN is in y, Sum is NaN and Class means nothing.
func OutcomeOf(y []float64) Outcome {
	o := Outcome{Class: mathx.ArgMax(y), Sum: mathx.Sum(y)}
	o.Ulps = UlpsFromOne(o.Sum)
	return o
}
