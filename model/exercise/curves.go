package exercise

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/model/rivals"
	"nnexplore/number"
)

// written is a number as it stands in a sentence.
func written(x float64) string { return number.Short(x) }

// twoDigits ends a question for a number that has no end.
const twoDigits = ", to two digits or more"

// activationProblem asks for a point of a curve.
func activationProblem(c *chooser) Problem {
	const steepness = 0.1
	h := one(c, model.Sigmoid, model.Sigmoid, model.ReLU, model.StepFunction, model.Leaky(steepness))
	x, digits := c.tenths(-30, 30), ""
	var given []Given
	theme := ""
	switch {
	case h == model.Sigmoid:
		x, digits = c.halves(-5, 5), twoDigits
		given = []Given{{Text: powers(-math.Abs(x), math.Abs(x))}}
	case h == model.StepFunction:
		theme = string(h)
		if c.once(6) {
			x = 0
		}
	case h == model.Leaky(steepness):
		given = []Given{{Text: fmt.Sprintf("The slope of leaky_relu below 0 is %s here.", written(steepness))}}
	}
	q, _ := rivals.OfCurve(h, x)
	return Problem{
		Kind: "activation", Given: given, theme: theme,
		Questions: []Question{{Question: q, Ask: fmt.Sprintf("How much is %s(%s)%s?", h.Family(), written(x), digits)}},
	}
}

// powers is a small table of powers of e.
func powers(exponents ...float64) string {
	power := func(p float64) string { return "e^" + written(p) + " = " + written(math.Exp(p)) }
	return "Powers of e: " + number.Joined(exponents, ", ", power) + "."
}
