package rivals

import (
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// An output is the way from a number to what an activation makes of it.
type output struct {
	h       model.Activation
	a       float64
	others  []other // what it makes of the other neurons' numbers
	arg     text    // what the number is called
	name    text    // what the output is called
	onCurve bool    // it is a point of a curve, not of a network
}

// An other is the output of another neuron.
type other struct {
	value float64
	name  model.Ref
}

// outputOf is the way to output j of a layer.
func outputOf(n model.Network, t model.Trace, l, j int) output {
	o := output{h: n.Layers[l].Activation, a: t.Layers[l].A[j], arg: both("%s", model.A(l, j)), name: both("%s", n.Out(l, j))}
	for k, z := range t.Layers[l].Z {
		if k != j && len(t.Layers[l].Z) <= mostWays {
			o.others = append(o.others, other{z, n.Out(l, k)})
		}
	}
	return o
}

// OfCurve is the question for h(x). ok is false where there is none.
func OfCurve(h model.Activation, x float64) (q Question, ok bool) {
	if h == model.Softmax {
		return Question{}, false
	}
	q = output{h: h, a: x, arg: both("x"), name: textOf("%s(%s)", "%s of %s", h, x), onCurve: true}.question()
	return q, number.Finite(q.Right)
}

// power is e^−a.
func (o output) power() float64 { return math.Exp(-o.a) }

// mistakes are those on the way from a number to what an activation makes of it.
func (o output) mistakes(q *Question) {
	q.mistake("a was given in place of z", o.a,
		both("%s itself; %s of it is asked for", o.arg, o.h))
	if o.h == model.Sigmoid {
		o.sigmoidMistakes(q)
	} else {
		q.mistake("the sign of a was turned", o.h.Of(-o.a),
			both("%s with the sign of %s turned, of %s", o.h, o.arg, -o.a))
	}
	var known []float64 // relu stands for leaky_relu above 0
	for _, g := range model.Elementwise() {
		v := g.Of(o.a)
		same := func(other float64) bool { return near(other, v, 0) }
		if g.Family() != o.h.Family() && g != model.Identity && !slices.ContainsFunc(known, same) {
			known = append(known, v)
			q.mistake("another function was taken", v,
				both("%s of %s; %s is asked for", g, o.arg, o.h))
		}
	}
	q.mistake("the slope was given in place of the value", o.h.Derivative(o.a),
		both("how steep %s is there, not its value", o.h))
	for _, k := range o.others {
		q.mistake("another neuron was taken", k.value,
			both("%s; %s is asked for", k.name, o.name))
	}
}

// sigmoidMistakes are those with 1/(1 + e^−a).
func (o output) sigmoidMistakes(q *Question) {
	power, a := o.power(), operand(o.a)
	q.mistake("the minus sign of the power was lost", o.h.Of(-o.a),
		textOf("what comes out with e^%s in place of e^−%s", "what comes out with e to the power %s; e to the power minus %s belongs here", o.a, a))
	q.mistake("the division was forgotten", 1+power,
		textOf("1 + e^−%s; 1 divided by that is asked for", "1 plus e to the power minus %s; 1 divided by that is asked for", a))
	q.mistake("the 1 was forgotten", power,
		textOf("e^−%s; the 1 + is missing", "e to the power minus %s; the 1 plus is missing", a))
	q.mistake("the 1 was forgotten", 1/power,
		textOf("1/e^−%s; the 1 + is missing", "1 divided by e to the power minus %s; the 1 plus is missing", a))
}

// question asks for the output.
func (o output) question() Question {
	right, w := o.h.Of(o.a), worked{o.h, o.a}
	scale := max(math.Abs(right), math.Abs(o.a))
	asks := textOf("%s = %s(%s)", "%s is %s of %s", o.name, o.h, o.arg)
	if o.onCurve {
		asks = o.name.then(" = %s", ", which is %s", o.h.Formula("x"))
		asks.aloud = "%s of %s"
	}
	q := Question{
		Right: right, scale: scale,
		named: o.name, asks: asks, check: o.check(),
		working: []text{asks, textOf("= %s", "%s", w)},
	}
	o.mistakes(&q)
	return q
}

// check is the power of e on the way, where there is one.
func (o output) check() text {
	at := o.a
	switch o.h {
	case model.Sigmoid:
		return textOf("e^−%s = %s", "e to the power minus %s, which is %s", operand(at), rounded(o.power()))
	case model.Tanh, model.Softplus:
		return textOf("e^%s = %s", "e to the power %s, which is %s", at, rounded(math.Exp(at)))
	}
	return textOf("%s = %s", "%s, which is %s", o.arg, at)
}

// A worked text is the working of h(x), in signs or in words.
type worked struct {
	h model.Activation
	x float64
}

func (w worked) in(v Voice) string {
	if v.Aloud {
		return w.h.Spoken(w.x).Text(v.Number)
	}
	stages := w.h.Stages(w.x)
	parts := make([]string, len(stages))
	for i, s := range stages[:len(stages)-1] {
		parts[i] = s.Text(v.Number)
	}
	parts[len(parts)-1] = v.rounded(number.PlainZero(w.h.Of(w.x)))
	return strings.Join(parts, " = ")
}
