package facts

import (
	"fmt"

	"nnexplore/model"
)

// WhyErrorText says why softmax with cross-entropy gives δ = y − t, and WhyError is the algebra.
const WhyErrorText = "Softmax and cross-entropy are made for each other: the e^ of the one and the log of the other cancel, and what is left of the slope is how far y is off. No slope is a factor, so it does not vanish where y is far from t."

// WhyError is the algebra of δ = y − t.
var WhyError = []string{
	"L = −Σ t·log y, and log y[j] = a[j] − log Σ e^a",
	"so, as Σ t = 1: L = log Σ e^a − Σ t·a",
	"∂L/∂a[j] = e^a[j] / Σ e^a − t[j] = y[j] − t[j]",
}

// WhyTranspose says why W goes the other way round on the way back to z, which feeds the layer l,
// counted from 0.
func WhyTranspose(t model.Notation, l int, z string) string {
	line, other := "row", "columns"
	if t == model.WX {
		line, other = "column", "rows"
	}
	return fmt.Sprintf("%s goes into every sum of layer %d through a weight: so every δ%d comes back through the same weight, and they add up. These weights are a %s of W%d, where the way forward took %s: W%d.T, the transpose, has rows as columns.",
		z, l+1, l+1, line, l+1, other, l+1)
}

// SlopeTaken says what the slope of an activation does on the way back where that is not plain: a
// step passes nothing back, and at a kink one side is taken. It begins with a blank.
func SlopeTaken(h model.Activation, a float64, name string, print func(float64) string) string {
	at := SlopeAt(h, a)
	slope, saturated := Saturated(h, a)
	switch {
	case h.Jumps():
		return " The step function passes nothing back: it is flat everywhere but at its jump, so its slope is 0, δ is 0, and no weight before it learns. That is why networks that learn do not use it."
	case at.Corner && a == a:
		return fmt.Sprintf(" At %s = %s %s has a kink: its slope is %s from the left and %s from the right; %s is taken.", name, print(a), h.Title(), print(at.Left), print(at.Right), print(h.Slope(a)))
	case saturated:
		return fmt.Sprintf(" At %s = %s %s is saturated: its slope is only %s, and little is passed back.", name, print(a), h.Title(), print(slope))
	case at.Value == 0:
		return fmt.Sprintf(" At %s = %s the slope of %s is 0: nothing is passed back.", name, print(a), h.Title())
	}
	return fmt.Sprintf(" The slope of %s at %s is %s.", h.Title(), name, print(h.Slope(a)))
}

// CheckText says what a check by differences is, and what floating point does to it.
const CheckText = "Two more forward passes, with w a little larger and a little smaller, need no rule for slopes, so they check one. A large h measures a chord of a curve. A small h leaves two L that agree in nearly all of their 16 digits, and what is left of the difference is rounding."
