// Package back says the way back from y in words: how the loss, each δ and each gradient comes
// about. δ is called delta, and ∂L/∂W the gradient of W.
package back

import (
	"fmt"
	"strings"

	"nnexplore/model"
	walk "nnexplore/model/back"
	"nnexplore/ui/state/learning"
)

// A Voice says names and numbers.
type Voice struct {
	Name   func(model.Ref) string // of a number of the forward pass
	Number func(float64) string   // a number aloud
	List   func([]float64) string // a vector aloud
	Title  func(model.Activation) string
}

// most is how many products of a sum, and how many numbers of a step, are said one by one.
const most = 4

// Called is what a number is called.
func (v Voice) Called(r model.Ref) string {
	switch r.Kind {
	case model.InL:
		return "the loss"
	case model.InT:
		return fmt.Sprintf("t entry %d", r.J+1)
	case model.InShare:
		return "the mean of the gradients of y"
	case model.InDelta:
		return fmt.Sprintf("delta%d entry %d", r.Layer+1, r.J+1)
	case model.InSlope:
		return "the slope at " + v.Name(model.A(r.Layer, r.J))
	}
	if of, ok := learning.Along(r); ok {
		return "the gradient of " + v.Name(of)
	}
	return v.Name(r)
}

// NameOf is what the number at r is called at the beginning of a sentence.
func (v Voice) NameOf(r model.Ref) string {
	text := v.Called(r)
	if after, ok := strings.CutPrefix(text, "the "); ok {
		return "The " + after
	}
	return text
}

// said is a number by its name and its value: "z2 entry 1, 0.6404".
func (v Voice) said(o walk.Of, r model.Ref) string { return v.Called(r) + ", " + v.Number(o.Value(r)) }

// Step says what a step makes: the vector of a step by layer, else each number.
func (v Voice) Step(o walk.Of, e walk.Explanation) []string {
	l := e.Layer
	g := o.Gradients.Layers[l]
	switch first, _ := e.First(); {
	case e.Part == walk.Loss && e.Grain == model.ByTerm && e.Step.Kind == walk.Term:
		return []string{fmt.Sprintf("What y entry %d is off joins the sum of the loss.", e.Step.J+1)}
	case e.Grain == model.ByTerm && e.Step.Kind == walk.Product:
		s := e.Step
		return []string{v.product(o, l+1, s.J, s.I) + "; it joins the sum of " + v.Called(model.Ref{Kind: model.InDZ, Layer: l, J: s.J}) + "."}
	case e.Part == walk.Deltas && e.Grain == model.ByLayer:
		return []string{fmt.Sprintf("Layer %d: %s", l+1, v.how(o, l)), fmt.Sprintf("delta%d is %s.", l+1, v.List(g.Delta))}
	case e.Grain == model.ByTerm || e.Part != walk.Gradients:
		return v.Made(o, first)
	}
	lines := []string{fmt.Sprintf("Layer %d: the gradient of W%d is each number that comes in times each delta, and that of b%d is delta%d.", l+1, l+1, l+1, l+1)}
	for j := e.From; j < min(e.To, e.From+most); j++ {
		column := make([]float64, len(g.DW))
		for i := range column {
			column[i] = g.DW[i][j]
		}
		lines = append(lines, fmt.Sprintf("Of the weights into neuron %d it is %s; of its bias %s.", j+1, v.List(column), v.Number(g.DB[j])))
	}
	if left := e.To - e.From - most; left > 0 {
		lines = append(lines, fmt.Sprintf("%d more neurons go the same way.", left))
	}
	return lines
}

// how says how a whole δ comes about.
func (v Voice) how(o walk.Of, l int) string {
	h := o.Net.Layers[l].Activation
	switch loss := o.Gradients.Loss; {
	case l < o.Net.Last():
		return fmt.Sprintf("delta%d goes back through the weights W%d, times the slope of %s.", l+2, l+2, v.Title(h))
	case loss == model.CrossEntropy:
		return "delta is y minus t, as softmax with cross-entropy has it."
	case o.Net.HasSoftmax():
		return "the gradient of y goes back through softmax."
	}
	return fmt.Sprintf("the gradient of y, times the slope of %s.", v.Title(h))
}

// Made says how the number at r comes about.
func (v Voice) Made(o walk.Of, r model.Ref) []string {
	is := " is " + v.Number(o.Value(r)) + "."
	switch r.Kind {
	case model.InL:
		return []string{"The loss is " + o.Gradients.Loss.Title() + " of y and t: " + v.Number(o.Gradients.L) + ".",
			fmt.Sprintf("t is %s, and y is %s.", v.List(o.Gradients.Target), v.List(o.Trace.Y()))}
	case model.InDelta:
		return v.delta(o, r)
	case model.InDZ, model.InDX:
		l := r.Layer + 1
		if r.Kind == model.InDX {
			l = 0
		}
		return append(v.products(o, l, r.J), v.NameOf(r)+is)
	case model.InDY:
		return []string{v.NameOf(r) + is, "It is how far y is off, " + v.Number(o.Trace.Y()[r.J]) + " minus " + v.Number(o.Gradients.Target[r.J]) + ", as the loss counts it."}
	case model.InDW:
		return []string{fmt.Sprintf("%s is %s, times %s: %s.", v.NameOf(r), v.said(o, o.Net.From(r.Layer, r.I)), v.said(o, model.Delta(r.Layer, r.J)), v.Number(o.Value(r)))}
	case model.InDB:
		return []string{fmt.Sprintf("%s is %s: %s.", v.NameOf(r), v.Called(model.Delta(r.Layer, r.J)), v.Number(o.Value(r)))}
	}
	return []string{v.NameOf(r) + is}
}

// delta says how δ of a neuron comes about.
func (v Voice) delta(o walk.Of, r model.Ref) []string {
	l, j := r.Layer, r.J
	is := ": " + v.Number(o.Value(r)) + "."
	h := o.Net.Layers[l].Activation
	slope := model.Ref{Kind: model.InSlope, Layer: l, J: j}
	times := func(first string) string {
		return fmt.Sprintf("%s times the slope of %s at %s, %s, is %s%s", first, v.Title(h), v.Name(model.A(l, j)), v.Number(o.Value(slope)), v.Called(r), is)
	}
	switch {
	case l < o.Net.Last():
		dz := model.Ref{Kind: model.InDZ, Layer: l, J: j}
		return append(v.products(o, l+1, j), fmt.Sprintf("Their sum is %s, %s.", v.Called(dz), v.Number(o.Value(dz))), times("That"))
	case o.Gradients.Loss == model.CrossEntropy:
		return []string{fmt.Sprintf("%s is y entry %d minus t entry %d, %s minus %s%s", v.NameOf(r), j+1, j+1, v.Number(o.Trace.Y()[j]), v.Number(o.Gradients.Target[j]), is)}
	}
	dy := model.Ref{Kind: model.InDY, Layer: l, J: j}
	if o.Net.HasSoftmax() {
		share := model.Ref{Kind: model.InShare}
		return []string{fmt.Sprintf("%s less %s, is multiplied by y entry %d: it is %s%s", v.NameOf(dy)+", "+v.Number(o.Value(dy)), v.said(o, share), j+1, v.Called(r), is)}
	}
	return []string{times(v.NameOf(dy) + ", " + v.Number(o.Value(dy)) + ",")}
}

// products are those of the weights out of value i, into layer l, and the δ of that.
func (v Voice) products(o walk.Of, l, i int) []string {
	var lines []string
	out := o.Net.Layers[l].Out()
	for j := range min(out, most) {
		lines = append(lines, v.product(o, l, i, j)+".")
	}
	if left := out - most; left > 0 {
		lines = append(lines, fmt.Sprintf("%d more products go the same way.", left))
	}
	return lines
}

// product is the weight from value i to neuron j of layer l times the δ of that neuron.
func (v Voice) product(o walk.Of, l, i, j int) string {
	w, d := model.W(l, i, j), model.Delta(l, j)
	return fmt.Sprintf("%s, times %s, is %s", v.said(o, w), v.said(o, d), v.Number(o.Value(w)*o.Value(d)))
}

// Means says what the number at r is for, and why it is made so.
func (v Voice) Means(o walk.Of, r model.Ref) []string {
	first := v.NameOf(r) + " counts each of them by its y; every delta of softmax is made with it."
	if of, ok := learning.Along(r); ok {
		first = fmt.Sprintf("%s is a slope: when %s grows a little, the loss changes by that little times %s.", v.NameOf(r), v.Name(of), v.Number(o.Value(r)))
	} else if r.Kind == model.InL {
		first = "The loss says how far y is off the target t, in one number; learning makes it smaller."
	}
	return append([]string{first}, v.Why(o, r)...)
}

// Why says why the number at r is made so.
func (v Voice) Why(o walk.Of, r model.Ref) []string {
	l := r.Layer + 1
	switch h := o.Net.Layers[r.Layer].Activation; {
	case r.Kind == model.InL:
		return []string{About(o.Gradients.Loss)}
	case r.Kind == model.InDelta && r.Layer == o.Net.Last() && o.Gradients.Loss == model.CrossEntropy:
		return []string{
			"The logarithm of y is a minus the logarithm of the sum of the powers of e. So the loss is the logarithm of that sum, minus the sum of t times a.",
			"Along a the slope of the first is y, and of the second t: delta is y minus t.",
		}
	case r.Kind == model.InDelta && h.Jumps():
		return []string{"The step function passes nothing back: it is flat everywhere but at its jump, so its slope is 0, delta is 0, and no weight before it learns. That is why networks that learn do not use it."}
	case r.Kind == model.InDelta && r.Layer < o.Net.Last():
		return []string{fmt.Sprintf("z%d goes into every sum of layer %d, each time through a weight, so every delta%d comes back to it through the same weight, and they add up.", l, l+1, l+1),
			fmt.Sprintf("The way forward goes through W%d by neurons, the way back by what comes in: that is the transpose, W%d with its rows as columns.", l+1, l+1)}
	case r.Kind == model.InDW:
		return []string{"When the weight grows a little, the sum grows by that times what comes in, and the loss by that times delta. A gradient above 0 says that a smaller weight makes the loss smaller."}
	case r.Kind == model.InDB:
		return []string{"A bias is added to the sum as it is, as the weight of an input that is always 1: so its gradient is delta itself."}
	}
	return nil
}

// About is what a loss is, in words that a voice can read.
func About(l model.Loss) string {
	switch l {
	case model.CrossEntropy:
		return "Cross-entropy is minus the logarithm of the y that the target asks for: 0 where that y is 1; the smaller that y, the larger the loss. It divides by nothing."
	case model.HalfSquared:
		return "Half the squared error is the sum over the outputs of y minus t, squared, divided by 2, however many outputs there are."
	}
	return "The mean squared error is the sum over the outputs of y minus t, squared, divided by how many outputs there are."
}

// Check says what differences of L come to beside a gradient.
func (v Voice) Check(g float64, all []model.Difference) []string {
	lines := []string{"By the way back it is " + v.Number(g) + ". A little more and a little less of the number, h, gives for the slope of the loss:"}
	for _, d := range all {
		lines = append(lines, fmt.Sprintf("with h %s: %s, off by %s.", v.Number(d.H), v.Number(d.Slope), v.Number(d.Slope-g)))
	}
	return append(lines, "A large h measures a chord of a curve; with a small one the two losses agree in nearly all of their digits, and what is left is rounding.")
}
