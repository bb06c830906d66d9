package model

import (
	"math"

	"nnexplore/mathx"
)

// A curve is all that is known of an activation. Everything that works with activations
// takes it from here, but for the strokes of plots.
type curve struct {
	name        Activation
	title       string                                   // as the book writes it in prose
	f, prime    func(x float64) float64                  // h and h′
	fromZ       func(z float64) (slope float64, ok bool) // h′ where h is z, if z has the digits for it; nil where it never has
	stages      func(x float64) []Stage                  // h(x) worked out
	spoken      func(x float64) Stage                    // the same in words, a number in each hole
	slope       func(x float64) []Stage                  // h′(x) worked out; nil where there is nothing to work out
	slopeSpoken func(x float64) Stage                    // the same in words
	detours     func(x float64) bool                     // nil where no x makes the formula overflow alone
	low, high   float64                                  // from which y to which it is drawn at first
	ends        ends                                     // between which y lies; where says which of them are reached
	where       func(y float64) Preimage
	numpy       string // how the book's program calls it
	python      string // its definition there, empty where NumPy has it
	does        string // what it makes of a number, to follow its title
	about       string // two or three sentences: what it does, what it is for; %s is its argument
}

// Curves is how many activations have a curve, those of [Elementwise].
const Curves = len(curves)

// The ends are the numbers between which a function lies.
type ends uint8

const (
	unit     ends = iota + 1 // 0 and 1
	balanced                 // −1 and 1
	positive                 // 0 and no end above
	all                      // no ends
)

func (e ends) numbers() (low, high float64) {
	switch e {
	case unit:
		return 0, 1
	case balanced:
		return -1, 1
	case positive:
		return 0, math.Inf(1)
	case all:
		return math.Inf(-1), math.Inf(1)
	}
	return 0, 0 // softmax has no curve
}

// curves is data that no code makes at a start: its functions stand alone, and its texts are
// constants.
var curves = [...]curve{
	{
		name: Sigmoid, title: "sigmoid",
		f: mathx.Sigmoid, prime: mathx.SigmoidPrime, stages: sigmoidStages, spoken: sigmoidSpoken,
		slope: sigmoidSlope, slopeSpoken: sigmoidSlopeSpoken, fromZ: sigmoidFromZ,
		ends: unit, where: func(y float64) Preimage { return within(unit, mathx.Logit, y) },
		low: -0.1, high: 1.1,
		numpy: "sigmoid",
		python: `def sigmoid(x):
    return 1 / (1 + np.exp(-x))
`,
		does:  "squeezes any number into the range from 0 to 1, smoothly",
		about: "It squeezes any number into 0 … 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of %s shows as a small change of the output, which is what learning needs.",
	},
	{
		name: StepFunction, title: "step function",
		f: mathx.Step, prime: mathx.StepPrime,
		stages: func(x float64) []Stage { return stepStages(MoreThan, x) },
		spoken: func(x float64) Stage { return stepSpoken(MoreThan, x) },
		ends:   unit, where: func(y float64) Preimage { return whereStep(MoreThan, y) },
		low: -0.1, high: 1.1,
		numpy: "step_function",
		python: `def step_function(x):
    return np.array(x > 0, dtype=int)
`,
		does:  "gives 1 where x is greater than 0, else 0",
		about: "It is the perceptron's yes or no: 1 where %s is greater than 0, else 0. " + noStepByStep,
	},
	{
		name: ReLU, title: "ReLU",
		f: mathx.ReLU, prime: mathx.ReLUPrime, stages: reluStages, spoken: reluSpoken,
		ends: positive, where: whereReLU,
		low: -0.5, high: 5,
		numpy: "relu",
		python: `def relu(x):
    return np.maximum(0, x)
`,
		does:  "passes on what is greater than 0 and makes 0 of the rest",
		about: "It passes on what is greater than 0 and drops the rest. It is cheap, and where it passes its slope is 1, so that a signal gets through many layers undiminished.",
	},
	{
		name: Tanh, title: "tanh",
		f: mathx.Tanh, prime: mathx.TanhPrime, stages: tanhStages, spoken: tanhSpoken,
		slope: tanhSlope, slopeSpoken: tanhSlopeSpoken, detours: tanhDetours, fromZ: tanhFromZ,
		ends: balanced, where: func(y float64) Preimage { return within(balanced, math.Atanh, y) },
		low: -1, high: 5,
		numpy: "np.tanh",
		does:  "squeezes any number into the range from minus 1 to 1, smoothly",
		about: "It is sigmoid stretched to −1 … 1, so that it passes through 0. Its outputs are balanced around 0, which often makes learning easier.",
	},
	{
		name: LeakyReLU, title: "leaky ReLU",
		f:      func(x float64) float64 { return mathx.Leaky(x, mathx.LeakySlope) },
		prime:  func(x float64) float64 { return mathx.LeakyPrime(x, mathx.LeakySlope) },
		stages: func(x float64) []Stage { return leakyStages(mathx.LeakySlope, x) },
		spoken: func(x float64) Stage { return leakySpoken(mathx.LeakySlope, x) },
		ends:   all, where: func(y float64) Preimage { return whereLeaky(mathx.LeakySlope, y) },
		low: -0.5, high: 5,
		numpy: "leaky_relu",
		python: `def leaky_relu(x):
    return np.maximum(0.01 * x, x)
`,
		does:  "passes on what is greater than 0 and lets a hundredth of the rest through",
		about: "It is ReLU with a small slope, 0.01, where %s is less than 0. So what is dropped still shows a little, and a neuron cannot fall silent for good.",
	},
	{
		name: Softplus, title: "softplus",
		f: mathx.Softplus, prime: mathx.SoftplusPrime, stages: softplusStages, spoken: softplusSpoken,
		slope: softplusSlope, slopeSpoken: softplusSlopeSpoken, detours: softplusDetours,
		ends: positive, where: func(y float64) Preimage { return within(positive, mathx.SoftplusInverse, y) },
		low: -0.5, high: 5,
		numpy: "softplus",
		python: `def softplus(x):
    return np.logaddexp(0, x)  # log(1 + e^x), also where e^x overflows
`,
		does:  "is ReLU with its corner rounded off",
		about: "It is ReLU with the corner rounded off: log(1 + e^%s). Far from 0 the two are the same, and its slope is sigmoid.",
	},
	{
		name: Identity, title: "identity",
		f: mathx.Identity, prime: mathx.IdentityPrime, stages: identityStages, spoken: identitySpoken,
		ends: all, where: func(y float64) Preimage { return within(all, mathx.Identity, y) },
		low: -0.5, high: 5,
		numpy: "identity_function",
		python: `def identity_function(x):
    return x
`,
		does:  "gives back what it gets",
		about: "It gives back %s as it is. At the output it is for a number that may be anything, as in regression; inside a network it would be no activation at all.",
	},
	{
		name: StepAtLeast, title: "step-at-least function",
		f: mathx.StepAtLeast, prime: mathx.StepPrime,
		stages: func(x float64) []Stage { return stepStages(AtLeast, x) },
		spoken: func(x float64) Stage { return stepSpoken(AtLeast, x) },
		ends:   unit, where: func(y float64) Preimage { return whereStep(AtLeast, y) },
		low: -0.1, high: 1.1,
		numpy: "step_at_least",
		python: `def step_at_least(x):
    return np.array(x >= 0, dtype=int)
`,
		does:  "gives 1 where x is at least 0, else 0",
		about: "It is the perceptron's yes or no: 1 where %s is at least 0, else 0. " + noStepByStep + " At 0 itself it is 1, where the step function is 0.",
	},
}

// sigmoidFromZ is z·(1 − z), as the book and Mazur write the slope of sigmoid. Near 1 the rounding
// of z would cost 1 − z its digits.
func sigmoidFromZ(z float64) (slope float64, ok bool) { return z * (1 - z), z <= 0.9 }

// tanhFromZ is 1 − z², the slope of tanh; near −1 and 1 it is as with sigmoid.
func tanhFromZ(z float64) (slope float64, ok bool) { return 1 - float64(z*z), math.Abs(z) <= 0.9 }

// noStepByStep is why no network learns with a step function.
const noStepByStep = "A small change of %s shows either nothing or everything, so nobody can learn from it step by step."

// leakyCurve is the leaky ReLU of that name with another slope left of 0 than that in the list.
func leakyCurve(name Activation, slope float64) curve {
	c := *LeakyReLU.known()
	c.name, c.title = name, "leaky ReLU with the slope "+slopeText(slope)
	c.f = func(x float64) float64 { return mathx.Leaky(x, slope) }
	c.prime = func(x float64) float64 { return mathx.LeakyPrime(x, slope) }
	c.stages = func(x float64) []Stage { return leakyStages(slope, x) }
	c.spoken = func(x float64) Stage { return leakySpoken(slope, x) }
	c.where = func(y float64) Preimage { return whereLeaky(slope, y) }
	c.python = `def leaky_relu(x, slope=0.01):
    return np.where(x > 0, x, slope * x)
`
	c.does = "passes on what is greater than 0 and multiplies the rest by " + slopeText(slope)
	c.about = "It passes on what is greater than 0, as ReLU does, and multiplies the rest by " + slopeText(slope) +
		". So what ReLU drops still shows where %s is less than 0."
	if slope == 0 {
		c.about = "With the slope 0 where %s is less than 0 it is ReLU itself: it passes on what is greater than 0 and drops the rest."
	}
	if slope <= 0 {
		c.ends = positive
	}
	return c
}

// softmax has no curve, since it needs all the numbers of its layer at once.
var softmax = curve{
	name: Softmax, title: "softmax",
	numpy: "softmax",
	python: `def softmax(a):
    c = np.max(a)
    e = np.exp(a - c)  # the largest is 1, so that none overflows
    return e / np.sum(e)
`,
	about: "It turns the output's numbers into shares of a whole: all are greater than 0 (rounding may make one 0) and their sum is 1, so they can be read as probabilities. It needs them all at once, and so stands at the output only.",
}

// Steeper is sigmoid with a gain: 1/(1 + e^(−k·x)). The larger k, the closer it
// comes to the step function, everywhere but at 0, where it is 0.5 for every k
// and the step is 0.
func Steeper(k float64) func(x float64) float64 {
	return func(x float64) float64 { return mathx.Sigmoid(k * x) }
}

// GainWindow is how far from 0 the distance between a steeper sigmoid and the step
// is measured: at 0 itself it is always 0.5.
const GainWindow = 0.1

// GainDistance is the largest distance between sigmoid(k·x) and the step
// function over all |x| ≥ window. The distance falls on both sides away from 0,
// so that the largest is that at the window's edge, sigmoid(−k·window).
func GainDistance(k, window float64) float64 { return mathx.Sigmoid(-k * window) }

// A Window is the part of the plane that a plot shows.
type Window struct{ X0, X1, Y0, Y1 float64 }

// ArticleWindow is the window in which the article draws such functions: x from −5
// to 5 and y from −0.1 to 1.1. Where one of them leaves 0 … 1, y goes up to 5, as
// in the article's figure of ReLU, and starts at −0.5, so that the rows of a plot
// can stand for round numbers, or at −1 where tanh is one of them.
func ArticleWindow(functions []Activation) Window {
	w := Window{X0: -5, X1: 5, Y0: -0.1, Y1: 1.1}
	for _, f := range functions {
		w.Y0, w.Y1 = min(w.Y0, f.known().low), max(w.Y1, f.known().high)
	}
	return w
}

// Panned is the window moved by shares of its own width and height.
func (w Window) Panned(dx, dy float64) Window {
	x, y := float64(dx*(w.X1-w.X0)), float64(dy*(w.Y1-w.Y0))
	return Window{X0: w.X0 + x, X1: w.X1 + x, Y0: w.Y0 + y, Y1: w.Y1 + y}
}

// Zoomed is the window with its width and height multiplied around the point (x, y) of
// it, which stays where it is in the window: in y exactly, in x up to a twentieth of the
// width, so that the tenths of the width, which the axis is labelled with, are round. A
// factor of 1 leaves the bounds of its axis as they are, to the last digit.
func (w Window) Zoomed(fx, fy, x, y float64) Window {
	if fx != 1 {
		width := float64((w.X1 - w.X0) * fx)
		w.X0 = rounded(x-float64((x-w.X0)*fx), width/10, x-width, x)
		w.X1 = w.X0 + width
	}
	if fy != 1 {
		w.Y0, w.Y1 = y-float64((y-w.Y0)*fy), y+float64((w.Y1-y)*fy)
	}
	return w
}

// rounded is the multiple of unit that is nearest to v, of those from low to high, which
// are more than a unit apart.
func rounded(v, unit, low, high float64) float64 {
	n := math.Round(v / unit)
	for float64(n*unit) < low {
		n++
	}
	for float64(n*unit) > high {
		n--
	}
	return float64(n * unit)
}

// Middle returns the point in the middle of the window.
func (w Window) Middle() (x, y float64) {
	return float64(w.X0/2) + float64(w.X1/2), float64(w.Y0/2) + float64(w.Y1/2)
}

// Drawable reports whether the window can be plotted: it is neither so small that
// its numbers run out of digits nor so large that they run out of range.
func (w Window) Drawable() bool {
	fine := func(a, b float64) bool {
		span, far := b-a, max(b, -b, a, -a)
		return span >= 1e-9 && span >= far*1e-9 && far <= 1e12
	}
	return fine(w.X0, w.X1) && fine(w.Y0, w.Y1)
}
