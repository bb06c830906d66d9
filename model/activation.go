package model

import (
	"math"
	"strings"
)

// Activation names the function h that a layer applies to each of its a
// values, z = h(a). The strings are the spellings written to files and flags; what
// others call them is read by [ParseActivation].
type Activation string

// The activations that can be chosen. Softmax looks at all the a values of its
// layer at once and stands at the output only.
const (
	Sigmoid      Activation = "sigmoid"
	StepFunction Activation = "step"
	ReLU         Activation = "relu"
	Tanh         Activation = "tanh"
	LeakyReLU    Activation = "leaky_relu" // with the slope 0.01; [Leaky] makes others
	Softplus     Activation = "softplus"
	Identity     Activation = "identity"
	StepAtLeast  Activation = "step_at_least" // the step function of the rule [AtLeast]
	Softmax      Activation = "softmax"
)

// Elementwise lists the activations that work on one number, in the order in
// which they are offered: the article's three first.
func Elementwise() []Activation {
	list := make([]Activation, Curves)
	for i, c := range curves {
		list[i] = c.name
	}
	return list
}

// known is what is known of the activation, nil where there is none of that name.
func (a Activation) known() *curve {
	if a == Softmax {
		return &softmax
	}
	for i := range curves {
		if curves[i].name == a {
			return &curves[i]
		}
	}
	if slope, ok := a.leak(); ok {
		leaky := leakyCurve(a, slope)
		return &leaky
	}
	return nil
}

// Of gives h(x). It panics for Softmax, which has no value at a single number.
func (a Activation) Of(x float64) float64 { return a.known().f(x) }

// Func is [Activation.Of] for many x: what is known of the activation is found once. It is
// nil for Softmax.
func (a Activation) Func() func(x float64) float64 { return a.known().f }

// Derivative gives h′(x), NaN where none exists (step and ReLU at 0). It
// panics for Softmax.
func (a Activation) Derivative(x float64) float64 { return a.known().prime(x) }

// Slope is h′(x) as a backward pass takes it: where none exists, at a corner or a jump, the slope
// just left of it, so that ReLU at 0 passes nothing back (as in the book, chapter 5, and in
// PyTorch) and a step function nothing anywhere. It panics for Softmax.
func (a Activation) Slope(x float64) float64 {
	c := a.known()
	return c.slopeAt(x, c.f(x))
}

// slopeAt is the slope at x, where h gives z.
func (c *curve) slopeAt(x, z float64) float64 {
	if c.fromZ != nil {
		if slope, ok := c.fromZ(z); ok {
			return slope
		}
	}
	slope := c.prime(x)
	if slope != slope && x == x {
		return c.prime(math.Nextafter(x, math.Inf(-1)))
	}
	return slope
}

// FromZ reports whether [Activation.Slope] where h gives z is computed from that z alone. It panics
// for Softmax.
func (a Activation) FromZ(z float64) bool {
	c := a.known()
	if c.fromZ == nil {
		return false
	}
	_, ok := c.fromZ(z)
	return ok
}

// Sides gives h′ just left and just right of x, which differ at a corner. It panics for
// Softmax.
func (a Activation) Sides(x float64) (left, right float64) {
	return a.Derivative(math.Nextafter(x, math.Inf(-1))), a.Derivative(math.Nextafter(x, math.Inf(1)))
}

// NumPy is the name under which the book's program calls the function.
func (a Activation) NumPy() string { return a.known().numpy }

// Call is the function of an argument called so: "sigmoid(a1)", "leaky_relu(a1, 0.2)".
func (a Activation) Call(argument string) string { return a.call(string(a.Family()), argument) }

// call is the function under a name of an argument.
func (a Activation) call(name, argument string) string {
	if slope, ok := a.leak(); ok {
		argument += ", " + slopeText(slope)
	}
	return name + "(" + argument + ")"
}

// Python is the definition of the function in the book's program, empty where NumPy
// has it itself.
func (a Activation) Python() string { return a.known().python }

// Jumps reports whether the activation is a step function, which jumps from 0 to 1 at 0.
func (a Activation) Jumps() bool { return a == StepFunction || a == StepAtLeast }

// Title is the name as the book writes it in prose.
func (a Activation) Title() string { return a.known().title }

// Does is what the function makes of a number, in words that follow its title. It
// is empty for Softmax.
func (a Activation) Does() string { return a.known().does }

// About is two or three sentences about what the function does with its argument, which
// is called so, and what it is for.
func (a Activation) About(argument string) string {
	return strings.ReplaceAll(a.known().about, "%s", argument)
}

// A Preimage is where an activation gives a certain y.
type Preimage struct {
	Count Solutions
	X     float64 // the only x, the larger of two, or the end of a stretch of them
	Other float64 // the smaller of two
}

// Solutions is how many x give a y.
type Solutions int

// The solutions.
const (
	NoX        Solutions = iota
	OneX                 // X, rounded to a float64
	UpToX                // every x up to X, and X itself
	EveryAfter           // every x above X, but not X itself
	FromX                // X itself, and every x above it
	BelowX               // every x below X, but not X itself
	TwoX                 // X and Other, each rounded to a float64
)

// Where returns where h gives y: the x with h(x) = y. It panics for Softmax.
func (a Activation) Where(y float64) Preimage { return a.known().where(y) }

// Range returns the numbers between which h gives every one, or for a step function only
// the two: it reaches 0 where it is ReLU or a leaky ReLU that has no slope above 0, else
// neither end. It panics for Softmax.
func (a Activation) Range() (low, high float64) {
	return a.known().ends.numbers()
}

// RangeWords says what [Activation.Range] is, as in "it stays between 0 and 1 and reaches
// neither"; print writes its numbers. It panics for Softmax.
func (a Activation) RangeWords(print func(float64) string) string {
	low, high := a.Range()
	switch {
	case a.Jumps():
		return "it gives only 0 and 1"
	case a == ReLU, a.Family() == LeakyReLU && low == 0:
		return "it is never below 0"
	case math.IsInf(high, 1):
		return "it stays above " + print(low)
	}
	return "it stays between " + print(low) + " and " + print(high) + " and reaches neither"
}

// within is where for a function that rises from one end to the other and reaches neither.
func within(e ends, inverse func(y float64) float64, y float64) Preimage {
	if low, high := e.numbers(); !(y > low && y < high) {
		return Preimage{}
	}
	return Preimage{Count: OneX, X: inverse(y)}
}

// whereStep is where for the step function of a rule.
func whereStep(r Rule, y float64) Preimage {
	zero, one := UpToX, EveryAfter
	if r.Tie() == 1 {
		zero, one = BelowX, FromX
	}
	switch y {
	case 0:
		return Preimage{Count: zero}
	case 1:
		return Preimage{Count: one}
	}
	return Preimage{}
}

func whereReLU(y float64) Preimage {
	switch {
	case y > 0:
		return Preimage{Count: OneX, X: y}
	case y == 0:
		return Preimage{Count: UpToX}
	}
	return Preimage{}
}

// whereLeaky is where for a leaky ReLU of that slope.
func whereLeaky(slope, y float64) Preimage {
	switch {
	case slope == 0:
		return whereReLU(y)
	case slope > 0:
		return within(all, func(y float64) float64 {
			if y < 0 {
				return y / slope
			}
			return y
		}, y)
	case y > 0 && !math.IsInf(y, 1):
		return Preimage{Count: TwoX, X: y, Other: y / slope}
	case y == 0:
		return Preimage{Count: OneX}
	}
	return Preimage{}
}
