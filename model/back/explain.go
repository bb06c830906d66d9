package back

import (
	"fmt"

	"nnexplore/model"
)

// An Explanation is what a step does, for every way of showing it: what it makes, from what, and
// where in the network.
type Explanation struct {
	Grain    model.Grain
	Step     Step // the last of the finest steps that are done
	Part     Part
	Layer    int
	From, To int // the step makes the numbers of neurons From ≤ j < To; of L neither counts

	Loss       model.Loss
	Activation model.Activation // of the layer
	Notation   model.Notation   // of Symbols, NumPy and Shapes, XW where nobody says another
	net        model.Network
}

// Explain explains the step of grain g that ends at place, or within which place lies.
func Explain(n model.Network, loss model.Loss, w Walk, g model.Grain, place int) Explanation {
	e := Explanation{Grain: g, Step: w.At(place), Loss: loss, net: n}
	e.Layer = e.Step.Layer
	e.Activation = n.Layers[e.Layer].Activation
	switch k := e.Step.Kind; {
	case k == Start:
		return e
	case k <= Whole:
		e.Part = Loss
	case k <= Delta:
		e.Part = Deltas
	default:
		e.Part = Gradients
	}
	e.From, e.To = e.Step.J, e.Step.J+1
	switch {
	case g == model.ByLayer:
		e.From, e.To = 0, n.Layers[e.Layer].Out()
	case g == model.ByNeuron && w.softmax && e.Part == Deltas && e.Step.Kind < Delta && e.Layer == n.Last():
		e.From, e.To = 0, 1 // on the way to δ[1], which is the first whole number
	}
	return e
}

// Result is the name of the vector or the matrix that the step makes numbers of: "L", "δ3", "∂W3".
func (e Explanation) Result() string {
	switch e.Part {
	case Loss:
		return "L"
	case Deltas:
		return fmt.Sprintf("δ%d", e.Layer+1)
	case Gradients:
		return fmt.Sprintf("∂W%d", e.Layer+1)
	}
	return "y"
}

// Symbols are the formulas of the step for whole vectors, where * multiplies number by number:
// "δ2 = δ3·W3.T * z2 * (1 − z2)".
func (e Explanation) Symbols() []string {
	l := e.Layer
	d := fmt.Sprintf("δ%d", l+1)
	switch e.Part {
	case Nothing:
		return nil
	case Loss:
		return []string{e.Loss.Formula()}
	case Gradients:
		first, second := e.Notation.Pair(e.net.SourceName(l), d)
		return []string{fmt.Sprintf("∂W%d = outer(%s, %s)", l+1, first, second), fmt.Sprintf("∂b%d = %s", l+1, d)}
	}
	slope := func() string {
		if text := slopeSymbols(e.Activation, e.net.VectorName(2*l+2), e.net.VectorName(2*l+1)); text != "" {
			return " * " + text
		}
		return ""
	}
	switch dy := e.outputSlope(); {
	case l < e.net.Last():
		return []string{d + " = " + e.Notation.Times(fmt.Sprintf("δ%d", l+2), fmt.Sprintf("W%d.T", l+2)) + slope()}
	case e.Loss == model.CrossEntropy:
		return []string{d + " = y − t"}
	case e.net.HasSoftmax():
		return []string{"∂y = " + dy, d + " = y * (∂y − s), s = Σ ∂y·y"}
	default:
		return []string{d + " = " + dy + slope()}
	}
}

// outputSlope is ∂L/∂y of a squared error.
func (e Explanation) outputSlope() string {
	if e.Loss == model.MeanSquared {
		return "2·(y − t)/n"
	}
	return "(y − t)"
}

// NumPy are the lines of a NumPy program that make what the step makes, δ being called d.
func (e Explanation) NumPy() []string {
	switch e.Part {
	case Loss:
		return []string{e.Loss.NumPy()}
	case Deltas:
		return deltaNumPy(e.net, e.Loss, e.Notation, e.Layer)
	case Gradients:
		return gradientNumPy(e.net, e.Notation, e.Layer)
	}
	return nil
}

// Shapes is how the shapes meet in the product of the step: "δ3 (2) · W3.T (2×3) * slope = δ2 (3)". It is
// "" where there is no product of vectors and matrices.
func (e Explanation) Shapes() string {
	l := e.Layer
	layer := e.net.Layers[l]
	switch {
	case e.Part == Gradients:
		first, second := e.Notation.Pair(fmt.Sprintf("%s (%d)", e.net.SourceName(l), layer.In()), fmt.Sprintf("δ%d (%d)", l+1, layer.Out()))
		return fmt.Sprintf("outer(%s, %s) = ∂W%d (%s)", first, second, l+1, e.Notation.ShapeText(layer))
	case e.Part == Deltas && l < e.net.Last():
		after := e.net.Layers[l+1]
		columns, rows := e.Notation.Shape(after) // of W.T
		made := fmt.Sprintf("= δ%d", l+1)
		switch {
		case e.single() && e.Step.Kind == Product:
			made = fmt.Sprintf("= ∂z%d", l+1) // the slope comes after it
		case e.Activation.Jumps():
			made = "* 0 " + made
		case e.Activation != model.Identity:
			made = "* slope " + made
		}
		first, second := e.Notation.Pair(fmt.Sprintf("δ%d (%d)", l+2, after.Out()), fmt.Sprintf("W%d.T (%d×%d)", l+2, rows, columns))
		return fmt.Sprintf("%s · %s %s (%d)", first, second, made, layer.Out())
	}
	return ""
}

// single reports whether the step is one operation, not a series of them.
func (e Explanation) single() bool { return e.Grain == model.ByTerm }

func (e Explanation) covers(j int) bool { return e.From <= j && j < e.To }

// kinds has, for each kind of step, the kind of number that it makes; of a sum on its way, that is
// the sum.
var kinds = [...]model.Kind{Term: model.InL, Whole: model.InL, Slope: model.InDY, Share: model.InShare, Product: model.InDZ,
	Delta: model.InDelta, Weight: model.InDW, Bias: model.InDB}

// First is the first number that the step makes; for a step by term its only one. At y, where
// nothing is made, ok is false.
func (e Explanation) First() (r model.Ref, ok bool) {
	switch {
	case e.Part == Nothing:
		return r, false
	case e.Part == Loss:
		return model.LossRef(), true
	case e.single():
		return e.made(), true
	case e.Part == Deltas:
		return model.Delta(e.Layer, e.From), true
	}
	return model.DW(e.Layer, 0, e.From), true
}

// made is the number that a step by term makes.
func (e Explanation) made() model.Ref {
	s := e.Step
	switch kinds[s.Kind] {
	case model.InL:
		return model.LossRef()
	case model.InShare:
		return model.Ref{Kind: model.InShare}
	case model.InDW:
		return model.DW(s.Layer, s.I, s.J)
	}
	return model.Ref{Kind: kinds[s.Kind], Layer: s.Layer, J: s.J}
}
