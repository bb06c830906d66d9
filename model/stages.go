package model

import (
	"math"
	"strings"

	"nnexplore/mathx"
)

// A Stage is one line in the working-out of a formula: a text with a hole, %s, for
// each of its values. Those who show it decide how a number is written. The first
// stage of an activation has the argument in every hole, so that with a name in
// place of the number it is the formula in symbols.
type Stage struct {
	Format string
	Values []float64
}

// Text fills the holes of the stage with its values, each written by print. A
// negative number behind a minus sign or a point of multiplication gets
// parentheses.
func (s Stage) Text(print func(float64) string) string {
	var b strings.Builder
	for i, part := range strings.Split(s.Format, "%s") {
		if i > 0 {
			word, before := print(s.Values[i-1]), b.String()
			if strings.HasPrefix(word, "-") && (strings.HasSuffix(before, "−") || strings.HasSuffix(before, "·")) {
				word = "(" + word + ")"
			}
			b.WriteString(word)
		}
		b.WriteString(part)
	}
	return b.String()
}

// symbols fills every hole of the stage with name.
func (s Stage) symbols(name string) string {
	return strings.ReplaceAll(s.Format, "%s", name)
}

// Stages works h(x) out, from the formula with x plugged in over each
// intermediate result to the last stage, the value, which equals Of(x). It panics
// for Softmax.
func (a Activation) Stages(x float64) []Stage { return a.known().stages(x) }

// Spoken is the same working-out in words, for a voice without signs. It panics for
// Softmax.
func (a Activation) Spoken(x float64) Stage { return a.known().spoken(x) }

// SlopeStages works h′(x) out in the form in which it is computed, from that with x
// plugged in to the value, which equals Derivative(x). There are none where the slope
// needs no working.
func (a Activation) SlopeStages(x float64) []Stage {
	if a.known().slope == nil {
		return nil
	}
	return a.known().slope(x)
}

// SpokenSlope is the same working-out in words, empty where there is none.
func (a Activation) SpokenSlope(x float64) Stage {
	if a.known().slope == nil {
		return Stage{}
	}
	return a.known().slopeSpoken(x)
}

// Formula is h in symbols for an argument called name.
func (a Activation) Formula(name string) string {
	if a == Softmax {
		return Stage{Format: "e^(%s − c) / Σ e^(%s − c)"}.symbols(name)
	}
	return a.Stages(0)[0].symbols(name)
}

// Detours reports whether the formula of h, computed as it is written, overflows
// at x although h(x) does not: tanh and softplus far from 0. Of computes the value
// another way there.
func (a Activation) Detours(x float64) bool {
	detours := a.known().detours
	return detours != nil && detours(x)
}

func result(v float64) Stage { return Stage{"%s", []float64{v}} }

func sigmoidStages(x float64) []Stage {
	e := math.Exp(-x)
	return []Stage{
		{"1/(1 + e^−%s)", []float64{x}},
		{"1/(1 + %s)", []float64{e}},
		{"1/%s", []float64{1 + e}},
		result(mathx.Sigmoid(x)),
	}
}

func sigmoidSpoken(x float64) Stage {
	e := math.Exp(-x)
	return Stage{"e to the power %s is %s; 1 plus that is %s; 1 divided by that is %s.", []float64{0 - x, e, 1 + e, mathx.Sigmoid(x)}}
}

// sigmoidSlope works with |x|, at which the slope is the same: beyond 37 the book's
// s·(1 − s) has lost its digits on the right.
func sigmoidSlope(x float64) []Stage {
	e := math.Exp(-math.Abs(x))
	return []Stage{
		{absolute("e^−%s/(1 + e^−%s)²", x), []float64{x, x}},
		{"%s/%s²", []float64{e, 1 + e}},
		result(mathx.SigmoidPrime(x)),
	}
}

func sigmoidSlopeSpoken(x float64) Stage {
	size, e := math.Abs(x), math.Exp(-math.Abs(x))
	return Stage{"e to the power %s is %s; divided by the square of 1 plus that, it gives %s.", []float64{0 - size, e, mathx.SigmoidPrime(x)}}
}

// absolute is a format with signs of the absolute value around its holes where x needs
// them.
func absolute(format string, x float64) string {
	if x < 0 {
		return strings.ReplaceAll(format, "%s", "|%s|")
	}
	return format
}

func stepStages(r Rule, x float64) []Stage {
	return []Stage{{"(1 if %s " + r.Sign(1) + " 0 else 0)", []float64{x}}, result(step(r, x))}
}

func stepSpoken(r Rule, x float64) Stage {
	if step(r, x) == 1 {
		return Stage{"Since %s is " + r.Words(1) + " 0, it gives 1.", []float64{x}}
	}
	return Stage{"Since %s is not " + r.Words(1) + " 0, it gives 0.", []float64{x}}
}

// step is the step function of a rule.
func step(r Rule, x float64) float64 {
	if r == AtLeast {
		return mathx.StepAtLeast(x)
	}
	return mathx.Step(x)
}

func reluStages(x float64) []Stage {
	return []Stage{{"max(0, %s)", []float64{x}}, result(mathx.ReLU(x))}
}

func reluSpoken(x float64) Stage {
	return Stage{"The greater of 0 and %s is %s.", []float64{x, mathx.ReLU(x)}}
}

func tanhStages(x float64) []Stage {
	p, m := math.Exp(x), math.Exp(-x)
	formula := Stage{"(e^%s − e^−%s) / (e^%s + e^−%s)", []float64{x, x, x, x}}
	if tanhDetours(x) {
		return []Stage{formula, result(mathx.Tanh(x))}
	}
	return []Stage{formula, {"(%s − %s) / (%s + %s)", []float64{p, m, p, m}}, result(mathx.Tanh(x))}
}

func tanhSpoken(x float64) Stage {
	return Stage{"e to the power %s is %s, e to the power %s is %s; their difference divided by their sum is %s.",
		[]float64{x, math.Exp(x), 0 - x, math.Exp(-x), mathx.Tanh(x)}}
}

func tanhSlope(x float64) []Stage {
	e := math.Exp(-2 * math.Abs(x))
	return []Stage{
		{absolute("4·e^(−2·%s)/(1 + e^(−2·%s))²", x), []float64{x, x}},
		{"4·%s/%s²", []float64{e, 1 + e}},
		result(mathx.TanhPrime(x)),
	}
}

func tanhSlopeSpoken(x float64) Stage {
	twice := 0 - float64(2*math.Abs(x)) // no negative zero
	return Stage{"e to the power %s is %s; 4 times that, divided by the square of 1 plus that, is %s.", []float64{twice, math.Exp(twice), mathx.TanhPrime(x)}}
}

func tanhDetours(x float64) bool { return math.IsInf(math.Exp(math.Abs(x)), 1) }

// leakyOf is which of slope·x and x a leaky ReLU is, as Python and as English name it:
// where the slope is beyond 1 it is the smaller.
func leakyOf(slope float64) (function, word string) {
	if slope > 1 {
		return "min", "smaller"
	}
	return "max", "greater"
}

func leakyStages(slope, x float64) []Stage {
	function, _ := leakyOf(slope)
	return []Stage{
		{function + "(" + slopeText(slope) + "·%s, %s)", []float64{x, x}},
		{function + "(%s, %s)", []float64{slope * x, x}},
		result(mathx.Leaky(x, slope)),
	}
}

func leakySpoken(slope, x float64) Stage {
	_, word := leakyOf(slope)
	return Stage{"%s times %s is %s; the " + word + " of that and %s is %s.", []float64{slope, x, slope * x, x, mathx.Leaky(x, slope)}}
}

func softplusStages(x float64) []Stage {
	formula := Stage{"log(1 + e^%s)", []float64{x}}
	if softplusDetours(x) {
		return []Stage{formula, {"%s + log(1 + e^−%s)", []float64{x, x}}, result(mathx.Softplus(x))}
	}
	return []Stage{formula, {"log(1 + %s)", []float64{math.Exp(x)}}, result(mathx.Softplus(x))}
}

func softplusSpoken(x float64) Stage {
	return Stage{"e to the power %s is %s; the natural logarithm of 1 plus that is %s.", []float64{x, math.Exp(x), mathx.Softplus(x)}}
}

// softplusSlope is sigmoid, left of 0 in a form that does not overflow.
func softplusSlope(x float64) []Stage {
	if x >= 0 || math.IsNaN(x) {
		return sigmoidStages(x)
	}
	e := math.Exp(x)
	return []Stage{
		{"e^%s/(1 + e^%s)", []float64{x, x}},
		{"%s/%s", []float64{e, 1 + e}},
		result(mathx.SoftplusPrime(x)),
	}
}

func softplusSlopeSpoken(x float64) Stage {
	if x >= 0 || math.IsNaN(x) {
		return sigmoidSpoken(x)
	}
	return Stage{"e to the power %s is %s; divided by 1 plus that, it gives %s.", []float64{x, math.Exp(x), mathx.SoftplusPrime(x)}}
}

func softplusDetours(x float64) bool { return math.IsInf(math.Exp(x), 1) && !math.IsInf(x, 1) }

func identityStages(x float64) []Stage {
	return []Stage{{"%s", []float64{x}}}
}

func identitySpoken(x float64) Stage {
	return Stage{"The identity gives back what it gets, %s.", []float64{x}}
}
