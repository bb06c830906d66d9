package facts

import (
	"math"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// A Slope is the derivative of a curve at a number, or why there is none.
type Slope struct {
	Value       float64 // NaN where there is none
	Rounded     bool    // it was rounded to a number that the slope never is: 0 or 1
	Jump        bool    // there is none: the curve jumps
	Corner      bool    // there is none: the slopes on the two sides differ
	Left, Right float64 // those slopes, at a corner
}

// SlopeAt returns the slope of h, which is not softmax, at x.
func SlopeAt(h model.Activation, x float64) Slope {
	s := Slope{Value: h.Derivative(x)}
	switch {
	case !math.IsNaN(s.Value):
		s.Rounded = h.SlopeStages(x) != nil && !math.IsInf(x, 0) && (s.Value == 0 || s.Value == 1 && h == model.Softplus)
	case h.Jumps():
		s.Jump = true
	default:
		s.Corner = true
		s.Left, s.Right = h.Sides(x)
	}
	return s
}

// saturation is the slope below which a function is said to be saturated.
const saturation = 0.01

// Saturated reports whether h is a function that flattens towards its ends and x is so
// far out that it has flattened; slope is what is left of its slope there.
func Saturated(h model.Activation, x float64) (slope float64, saturated bool) {
	if h != model.Sigmoid && h != model.Tanh {
		return 0, false
	}
	slope = h.Derivative(x)
	return slope, slope < saturation
}

// A Limit is a number that a curve comes near to and on paper never reaches, at an x
// where four decimals make the two one.
type Limit struct {
	At    float64
	Value float64 // of the curve, by the machine
	Above bool    // the curve is above it, else below
	Away  float64 // how far on paper; 0 where that is less than any float64
	Lost  bool    // the machine's value is the limit itself: it was rounded to it
}

// LimitAt returns the limit that h is near to at x; near is false where there is none.
func LimitAt(h model.Activation, x float64) (l Limit, near bool) {
	power := math.Exp(-math.Abs(x))
	switch {
	case math.IsInf(x, 0) || math.IsNaN(x) || x == 0:
		return l, false
	case h == model.Sigmoid && x > 0:
		l = Limit{At: 1, Away: power / (1 + power)}
	case h == model.Tanh:
		square := float64(power * power)
		l = Limit{At: math.Copysign(1, x), Above: x < 0, Away: 2 * square / (1 + square)}
	case h == model.Softplus && x > 0:
		l = Limit{At: x, Above: true, Away: math.Log1p(power)}
	case h == model.Sigmoid || h == model.Softplus:
		l = Limit{At: 0, Above: true, Away: power}
	default:
		return l, false
	}
	l.Value = h.Of(x)
	l.Lost = l.Value == l.At
	return l, number.Short(l.Value) == number.Short(l.At)
}

// A Gain is how near a steeper sigmoid comes to the step function.
type Gain struct {
	K     float64
	Value float64 // sigmoid(K·x)
	Off   float64 // its largest distance from the step function where |x| ≥ From
	From  float64 // above 0, since at x = 0 sigmoid(K·x) is 0.5 for every K
}

// GainAt returns the steeper sigmoid at x; steeper is false where the gain is 1, which
// gives sigmoid itself.
func GainAt(c state.CurvesState, x float64) (g Gain, steeper bool) {
	k := c.GainFactor()
	return Gain{K: k, Value: model.Steeper(k)(x), Off: model.GainDistance(k, model.GainWindow), From: model.GainWindow}, k != 1
}

// A Pair is the values of a curve at two probes that stand close together.
type Pair struct {
	Curve    model.Activation
	From, To float64 // its values at the first probe and at the second

	// Y is the network's output with the curve as activation of its hidden layers: for
	// the network's own x, and for one whose first number is larger by the distance of
	// the probes. It is empty where no forward pass of that network is possible.
	Y model.Carried
}

// Pairs returns the pairs of the curves that are shown, with the first probe at x.
func Pairs(s state.State, x float64) []Pair {
	var pairs []Pair
	for _, h := range s.Curves.Drawn() {
		pairs = append(pairs, Pair{Curve: h, From: h.Of(x), To: h.Of(x + s.Curves.Distance()), Y: s.Carried(h)})
	}
	return pairs
}
