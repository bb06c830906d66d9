package screen

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// An explanation says in two sentences what a thing is, for somebody who meets
// it for the first time; figures are the numbers in hand that show it.
type explanation struct {
	title   string
	text    string
	figures []string
}

// drawExplanation draws an explanation from the top of the canvas on.
func drawExplanation(c canvas, e explanation) {
	c.text(0, 0, Strong, e.title)
	y := 1
	for _, line := range append(wrap(e.text, c.width), e.figures...) {
		c.text(0, y, Plain, line)
		y++
	}
}

// rows is how many lines the explanation takes.
func (e explanation) rows(width int) int { return 1 + len(wrap(e.text, width)) + len(e.figures) }

// explainGate explains the chosen number of the gate.
func explainGate(g state.GateState) explanation {
	name := g.FieldName(g.Field)
	switch {
	case g.Field == state.OwnX1 || g.Field == state.OwnX2:
		return explanation{name + ", an input of your own", "The truth table has 0 and 1 only, but the rule takes any numbers. " +
			"The line in the plane parts all points that fire from all that do not; ◆ is yours.", nil}
	case name == "b":
		return explanation{"b, the bias", "It is −θ, moved to the other side of the rule: how willing the perceptron is to fire before any input speaks. " +
			"Raising b by d raises every sum by d, which is the same as lowering θ by d.", nil}
	case name == "θ":
		return explanation{"θ, the threshold", "The sum must exceed θ for the perceptron to fire; equal is not enough. " +
			"A low θ fires easily, which makes OR; a higher one asks for both inputs, which makes AND.", nil}
	}
	x := "x" + name[1:]
	return explanation{name + ", a weight", "It says how much " + x + " counts in the sum, and its sign whether " + x +
		" speaks for firing or against it. Only where " + x + " is 1 does it count at all: 0 times anything is 0.", nil}
}

// explainCurve explains the chosen curve.
func explainCurve(f model.Activation) explanation {
	return explanation{f.Title(), activationText[f], nil}
}

var activationText = map[model.Activation]string{
	model.Sigmoid:      "It squeezes any number into 0 … 1, smoothly: far to the left almost 0, far to the right almost 1. A small change of x always shows as a small change of the output, which is what learning needs.",
	model.StepFunction: "It is the perceptron's yes or no: 1 where x is greater than 0, else 0. A small change of x shows either nothing or everything, so nobody can learn from it step by step.",
	model.ReLU:         "It passes on what is greater than 0 and drops the rest. It is cheap, and where it passes its slope is 1, so that a signal gets through many layers undiminished.",
	model.Tanh:         "It is sigmoid stretched to −1 … 1, so that it passes through 0. Its outputs are balanced around 0, which often makes learning easier.",
	model.LeakyReLU:    "It is ReLU with a small slope, 0.01, where x is less than 0. So what is dropped still shows a little, and a neuron cannot fall silent for good.",
	model.Softplus:     "It is ReLU with the corner rounded off: log(1 + e^x). Far from 0 the two are the same, and its slope is sigmoid.",
	model.Identity:     "It gives back what it gets: y = a. At the output it is for a number that may be anything, as in regression; inside a network it would be no activation at all.",
	model.Softmax:      "It turns the output's numbers into shares of a whole: all are greater than 0 (a float64 may round one to 0) and their sum is 1, so they can be read as probabilities. It needs them all at once, and so stands at the output only.",
}

// explain explains what moved last in the network: the step in hand, or the selected
// number.
func (v *netView) explain() explanation {
	if v.View.Selection || v.e.Part == model.Nothing {
		return v.explainNumber(v.Selected)
	}
	return v.explainStep()
}

// explainStep explains what the step in hand makes; of a whole vector the first number
// stands for all of them.
func (v *netView) explainStep() explanation {
	e, l := v.e, v.e.Layer
	var what explanation
	switch {
	case e.Grain == model.ByTerm && e.Step.Kind == model.Product:
		return v.explainProduct()
	case e.Grain == model.ByTerm && e.Step.Kind == model.Bias:
		return v.explainNumber(model.B(l, e.From))
	case e.Grain == model.ByTerm && e.Step.Kind > model.Activate && e.Step.Kind < model.Divide:
		kind := [...]model.Kind{model.Maximum: model.InC, model.Shift: model.InDiff, model.Exponent: model.InExp, model.Total: model.InSum}[e.Step.Kind]
		return v.explainNumber(model.Ref{Kind: kind, Layer: l, J: e.Step.J})
	case e.Part == model.Sums:
		what = v.explainNumber(model.A(l, e.From))
	default:
		what = v.explainNumber(v.Net.Out(l, e.From))
	}
	if e.Grain == model.ByLayer {
		_, words, _ := strings.Cut(what.title, ", ")
		_, words, _ = strings.Cut(words, " ") // the article
		what.title = fmt.Sprintf("%s, for each neuron the %s", e.Result, words)
	}
	return what
}

// explainProduct explains the product that joined a sum last.
func (v *netView) explainProduct() explanation {
	step, s := v.e.Step, model.SumOf(v.Net, v.Trace, v.e.Layer, v.e.From)
	t := s.Terms(step.I, step.I+1)[0]
	name, a := t.X.Ref.Name(), s.Result.Ref.Name()
	return explanation{name + "·" + t.W.Ref.Name() + ", a product", fmt.Sprintf("%s is the signal, and the weight says how much it counts for neuron %d. "+
		"The product joins the sum that becomes %s, once all the others and the bias are in it.", name, step.J+1, a),
		[]string{fmt.Sprintf("%s·%s = %s;  the sum so far is %s", v.factor(t.X.Value), v.factor(t.W.Value), v.short(t.Product), v.short(t.Running))}}
}

// explainNumber explains the number at r.
func (v *netView) explainNumber(r model.Ref) explanation {
	l := r.Layer + 1
	switch r.Kind {
	case model.InX:
		return explanation{r.Name() + ", an input", "x is what the network is given; nothing in the network computes it. " +
			"Every neuron of layer 1 sees it, each through a weight of its own.", nil}
	case model.InW:
		return explanation{r.Name() + ", a weight", fmt.Sprintf("It says how much %s counts for neuron %d of layer %d: the two are multiplied and the product joins the sum. "+
			"A weight below 0 makes the signal speak against the neuron, 0 cuts the line.", v.Net.From(r.Layer, r.I).Name(), r.J+1, l), nil}
	case model.InB:
		return explanation{r.Name() + ", a bias", "It is added to the sum whatever comes in, so it says how easily the neuron fires: the perceptron's threshold with the sign turned round, b = −θ. " +
			"Think of it as the weight of an input that is always 1.", nil}
	case model.InA:
		return explanation{r.Name() + ", the sum", "It is what the neuron hears: every incoming value times its weight, added up, and the bias on top. " +
			"It is only a weighted sum; what the neuron makes of it is the activation's work.", nil}
	case model.InC:
		return explanation{"c, the largest a", "softmax takes it off every a first, so that no a − c is above 0 and no e^(a−c) above 1, however large the a are. " +
			"It changes none of the shares: it cancels.", nil}
	case model.InDiff:
		return explanation{r.Name() + ", a distance to the largest", "It says how far this a lies below the largest one, whose own distance is 0. " +
			"Only such distances count for softmax, not how large the numbers are.", nil}
	case model.InExp:
		return explanation{r.Name() + ", a weight among the outputs", "e^ makes every distance a number greater than 0, and the largest a gives 1. " +
			"Going 1 lower divides it by e, which is about 2.718.", nil}
	case model.InSum:
		return explanation{"Σ, the sum of the exponentials", "It is the whole of which each y will be a share. " +
			"Dividing by it makes the shares add up to 1.", nil}
	case model.InY:
		h := v.Net.Layers[r.Layer].Activation
		return explanation{r.Name() + ", an output of the network by " + h.Title(), activationText[h], v.softmaxFigures(h)}
	}
	h := v.Net.Layers[r.Layer].Activation
	return explanation{r.Name() + ", an output of " + h.Title(), activationText[h] + v.whyActivation(), v.collapsed()}
}

// whyActivation begins the sentence that the figures of collapsed complete.
func (v *netView) whyActivation() string {
	product := "W1"
	for l := 2; l <= min(v.Walk.Layers(), 5); l++ {
		product += fmt.Sprintf("·W%d", l)
	}
	if v.Walk.Layers() > 5 {
		product += "…"
	}
	return " With the identity in its place everywhere, " + product + " would be one matrix and all the layers one:"
}

// collapsed shows that one layer for the network in hand, if it is small enough
// to be seen.
func (v *netView) collapsed() []string {
	if !v.Collapsible() {
		return []string{fmt.Sprintf("y = x·W + b with one W of %d×%d", v.Net.In(), v.Net.Layers[v.Net.Last()].Out())}
	}
	one := v.Collapsed()
	lead := "y = x·W + b with W = "
	matrix := strings.Split(number.Array2(one.W), "\n")
	figures := []string{lead + matrix[0]}
	for _, row := range matrix[1:] {
		figures = append(figures, strings.Repeat(" ", textWidth(lead))+row)
	}
	return append(figures, "and b = "+number.Array(one.B))
}

// softmaxFigures shows why the constant that softmax subtracts cancels, with the
// numbers that stand in the table beside it: those of the trial while one is made.
func (v *netView) softmaxFigures(h model.Activation) []string {
	if h != model.Softmax {
		return nil
	}
	largest := "max a = " + number.Short(v.Trace.Softmax.C)
	sum := "Σ y = " + number.Full(v.Outcome().Sum)
	if v.Tens > 0 && v.softmaxInView() {
		const asInTable = 7
		trial := v.Trial()
		largest = "max " + v.tried() + " = " + fitNumber(trial.Stable.C, asInTable)
		sum = "Σ shares = " + number.Full(trial.Outcome.Sum)
	}
	return []string{
		"e^(a−c) / Σ e^(a−c) = e^−c·e^a / (e^−c·Σ e^a) = e^a / Σ e^a, whatever c is;",
		"c = " + largest + " keeps every e^(a−c) ≤ 1;  " + sum,
	}
}
