package model

import "nnexplore/mathx"

// A Preimage is where an activation gives a certain y.
type Preimage struct {
	Count Solutions
	X     float64 // the only x, or the end of a stretch of them
}

// Solutions is how many x give a y.
type Solutions int

// The solutions.
const (
	NoX        Solutions = iota
	OneX                 // X, rounded to a float64
	UpToX                // every x up to X, and X itself
	EveryAfter           // every x above X, but not X itself
)

// Where returns where h gives y: the x with h(x) = y. It panics for Softmax.
func (a Activation) Where(y float64) Preimage { return a.known().where(y) }

// Range returns the numbers between which h gives every one, or for the step function only
// the two: it reaches 0 where it is the step function or ReLU, else neither end. It panics
// for Softmax.
func (a Activation) Range() (low, high float64) {
	ends := a.known().ends
	return ends[0], ends[1]
}

// within is where for a function that rises from ends[0] to ends[1] and reaches neither.
func within(ends [2]float64, inverse func(y float64) float64) func(float64) Preimage {
	return func(y float64) Preimage {
		if !(y > ends[0] && y < ends[1]) {
			return Preimage{}
		}
		return Preimage{OneX, inverse(y)}
	}
}

func whereStep(y float64) Preimage {
	switch y {
	case 0:
		return Preimage{UpToX, 0}
	case 1:
		return Preimage{EveryAfter, 0}
	}
	return Preimage{}
}

func whereReLU(y float64) Preimage {
	switch {
	case y > 0:
		return Preimage{OneX, y}
	case y == 0:
		return Preimage{UpToX, 0}
	}
	return Preimage{}
}

func leakyInverse(y float64) float64 {
	if y < 0 {
		return y / mathx.LeakySlope
	}
	return y
}
