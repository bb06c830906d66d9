package facts

import (
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// A Move is what became of a vector of the network after an edit.
type Move struct {
	Name     string // "a2", "y"
	Was, Now []float64
}

// Stays reports whether no number of it moved.
func (m Move) Stays() bool { return slices.EqualFunc(m.Was, m.Now, model.Same) }

// Moved returns what became of the last vector that is computed. was is the forward pass
// before the edit, through a network of the same shape. computed is false where no
// vector is computed yet.
func Moved(was model.Trace, n state.NetworkState) (m Move, computed bool) {
	index := n.Walk.Index(model.ByLayer, n.Place)
	if index == 0 {
		return Move{}, false
	}
	return Move{Name: n.Net.VectorName(index), Was: was.Vector(index), Now: n.Trace.Vector(index)}, true
}

// A Naive is the outcome of softmax when it is computed as its definition is written.
type Naive int

// The outcomes.
const (
	Agrees    Naive = iota // it is what the stable way gives
	Overflows              // a power is beyond the largest float64, and Inf/Inf is NaN
	Vanishes               // every power is too small for a float64, and 0/0 is NaN
)

// NaiveWay returns the outcome of the naive way in a trial.
func NaiveWay(t model.SoftmaxTrial) Naive {
	switch {
	case math.IsInf(t.NaiveSum, 1):
		return Overflows
	case t.NaiveSum == 0:
		return Vanishes
	}
	return Agrees
}
