package model

import (
	"math"

	"nnexplore/mathx"
)

// A SoftmaxTrial is softmax on the a values of the output times a factor, both
// ways: with the largest a subtracted, and as the definition is written.
type SoftmaxTrial struct {
	A        []float64
	Stable   mathx.SoftmaxStages
	Outcome  Outcome   // of the stable way
	NaiveExp []float64 // e^a
	NaiveSum float64
	NaiveY   []float64
}

// TrySoftmax computes softmax both ways on factor·a. From about 709.78 on, e^a is
// larger than any float64: it becomes Inf, and Inf/Inf is NaN.
func TrySoftmax(a []float64, factor float64) SoftmaxTrial {
	scaled := make([]float64, len(a))
	for i, v := range a {
		scaled[i] = v * factor
	}
	return besideNaive(scaled, mathx.Softmax(scaled))
}

// Trial is [TrySoftmax] on the a values of the output layer, whose activation
// must be softmax. At a factor of 1 it shares the stable way with the trace.
func (t Trace) Trial(factor float64) SoftmaxTrial {
	a := t.Layers[len(t.Layers)-1].A
	if factor == 1 {
		return besideNaive(a, t.Softmax)
	}
	return TrySoftmax(a, factor)
}

// besideNaive sets the naive way beside the stable one.
func besideNaive(a []float64, stable mathx.SoftmaxStages) SoftmaxTrial {
	t := SoftmaxTrial{A: a, Stable: stable, Outcome: OutcomeOf(stable.Y)}
	t.NaiveExp, t.NaiveSum, t.NaiveY = mathx.NaiveSoftmax(a)
	return t
}

// ulpsFromOne is how many float64 values x, a number near 1, is away from 1: 0 for
// 1 itself, negative below.
func ulpsFromOne(x float64) int {
	return int(int64(math.Float64bits(x)) - int64(math.Float64bits(1)))
}

// An Outcome is what the outputs of a network come to: the predicted class, and
// how near their sum is to 1.
type Outcome struct {
	Class int     // index of the largest, the first of equals; −1 for no outputs
	Sum   float64 // of all outputs, from left to right
	Ulps  int     // how many float64 values Sum is away from 1
}

// OutcomeOf is the outcome of y. If y holds a NaN, Sum is NaN and Class means
// nothing.
func OutcomeOf(y []float64) Outcome {
	o := Outcome{Class: mathx.ArgMax(y), Sum: mathx.Sum(y)}
	o.Ulps = ulpsFromOne(o.Sum)
	return o
}
