package facts

import (
	"math"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// A Slope is the derivative of a curve at a number, or why there is none.
type Slope struct {
	Value       float64 // NaN where there is none
	Jump        bool    // there is none: the curve jumps
	Corner      bool    // there is none: the slopes on the two sides differ
	Left, Right float64 // those slopes, at a corner
}

// SlopeAt is the slope of h, which has a curve, at x.
func SlopeAt(h model.Activation, x float64) Slope {
	s := Slope{Value: h.Derivative(x)}
	switch {
	case !math.IsNaN(s.Value):
	case h == model.StepFunction:
		s.Jump = true
	default: // every corner that there is lies at 0
		s.Corner, s.Left, s.Right = true, h.Derivative(-1), h.Derivative(1)
	}
	return s
}

// A Gain is how near a steeper sigmoid comes to the step function.
type Gain struct {
	K     float64
	Value float64 // sigmoid(K·x)
	Off   float64 // how far it lies from the step at most,
	From  float64 // for every |x| from here on; at 0 it is 0.5 for every K
}

// GainAt is the steeper sigmoid at x. steeper is false where the gain is 1, sigmoid
// itself.
func GainAt(c state.CurvesState, x float64) (g Gain, steeper bool) {
	k := c.GainFactor()
	return Gain{K: k, Value: model.Steeper(k)(x), Off: model.GainDistance(k, model.GainWindow), From: model.GainWindow}, k != 1
}

// A Pair is what a curve makes of two probes that stand close together.
type Pair struct {
	Curve    model.Activation
	From, To float64 // its values at the first and at the second

	// Y is the network's output, with the curve in its hidden layers, for its x as it
	// is and for one whose first number is larger by the same distance. It is empty
	// where no pass runs through that network.
	Y model.Carried
}

// Pairs are those of the curves that are shown, the first probe at x.
func Pairs(s state.State, x float64) []Pair {
	var pairs []Pair
	for _, h := range s.Curves.Drawn() {
		pairs = append(pairs, Pair{Curve: h, From: h.Of(x), To: h.Of(x + s.Curves.Distance()), Y: s.Carried(h)})
	}
	return pairs
}
