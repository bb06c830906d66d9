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

func (o output) isSigmoid() bool { return o.h == model.Sigmoid }
func (o output) power() float64  { return math.Exp(-o.a) }

// functions are the mistakes on the way from a number to what an activation makes of it.
var functions = []mistake[output]{
	{
		name:  "a was given in place of z",
		gives: func(o output) []given { return gives(o.a, o.arg, o.h) },
		words: is("%s itself; %s of it is asked for", "%s itself; %s of it is asked for"),
	},
	{
		name:  "the minus sign of the power was lost",
		when:  output.isSigmoid,
		gives: func(o output) []given { return gives(o.h.Of(-o.a), o.a, operand(o.a)) },
		words: is("what comes out with e^%s in place of e^−%s", "what comes out with e to the power %s; e to the power minus %s belongs here"),
	},
	{
		name:  "the sign of a was turned",
		when:  func(o output) bool { return !o.isSigmoid() },
		gives: func(o output) []given { return gives(o.h.Of(-o.a), o.h, o.arg, -o.a) },
		words: is("%s with the sign of %s turned, of %s", "%s with the sign of %s turned, of %s"),
	},
	{
		name:  "the division was forgotten",
		when:  output.isSigmoid,
		gives: func(o output) []given { return gives(1+o.power(), operand(o.a)) },
		words: is("1 + e^−%s; 1 divided by that is asked for", "1 plus e to the power minus %s; 1 divided by that is asked for"),
	},
	{
		name: "the 1 was forgotten",
		when: output.isSigmoid,
		gives: func(o output) []given {
			return []given{{o.power(), []any{textOf("e^−%s", "e to the power minus %s", operand(o.a))}}, {1 / o.power(), []any{textOf("1/e^−%s", "1 divided by e to the power minus %s", operand(o.a))}}}
		},
		words: is("%s; the 1 + is missing", "%s; the 1 plus is missing"),
	},
	{
		name: "another function was taken",
		gives: func(o output) (list []given) {
			for _, g := range model.Elementwise() {
				v, same := g.Of(o.a), func(other given) bool { return near(other.value, g.Of(o.a), 0) }
				if g.Family() != o.h.Family() && g != model.Identity && !slices.ContainsFunc(list, same) { // relu stands for leaky_relu above 0
					list = append(list, given{v, []any{g, o.arg, o.h}})
				}
			}
			return list
		},
		words: is("%s of %s; %s is asked for", "%s of %s; %s is asked for"),
	},
	{
		name:  "the slope was given in place of the value",
		gives: func(o output) []given { return gives(o.h.Derivative(o.a), o.h) },
		words: is("how steep %s is there, not its value", "how steep %s is there, not its value"),
	},
	{
		name: "another neuron was taken",
		gives: func(o output) (list []given) {
			for _, k := range o.others {
				list = append(list, given{k.value, []any{k.name, o.name}})
			}
			return list
		},
		words: is("%s; %s is asked for", "%s; %s is asked for"),
	},
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
	return Question{
		Right: right, scale: scale, Rivals: rivalsOf(functions, o, right, scale),
		named: o.name, asks: asks, check: o.check(),
		working: []text{asks, textOf("= %s", "%s", w)},
	}
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
