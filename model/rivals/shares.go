package rivals

import (
	"math"

	"nnexplore/mathx"
	"nnexplore/model"
)

// A share is the way to a number inside of softmax, or to a y.
type share struct {
	a  []float64
	s  mathx.SoftmaxStages
	l  int
	j  int
	at model.StepKind
}

func shareOf(t model.Trace, l, j int) share {
	return share{a: t.Layers[l].A, s: t.Softmax, l: l, j: j}
}

func (s share) ref(kind model.Kind, k int) model.Ref { return model.Ref{Kind: kind, Layer: s.l, J: k} }
func (s share) aRef() model.Ref                      { return model.A(s.l, s.j) }
func (s share) mine() float64                        { return s.a[s.j] }

// step makes the condition of a mistake at one stage of softmax.
func step(kind model.StepKind) func(share) bool {
	return func(s share) bool { return s.at == kind }
}

// total is the sum of f over all classes but those that are left out.
func (s share) total(f func(k int) float64, without int) float64 {
	sum := 0.0
	for k := range s.a {
		if k != without {
			sum += f(k)
		}
	}
	return sum
}

const nobody = -1

func (s share) value(k int) float64 { return s.a[k] }
func (s share) naive(k int) float64 { return math.Exp(s.a[k]) }
func (s share) power(k int) float64 { return s.s.Exp[k] }

// classes gives a number for each class but the one in hand, where they are few.
func (s share) classes(of func(k int) given) (list []given) {
	for k := range s.a {
		if k != s.j && len(s.a) <= mostWays {
			list = append(list, of(k))
		}
	}
	return list
}

// another gives the numbers of a kind of the other classes.
func another(kind model.Kind, values func(s share) []float64) func(share) []given {
	return func(s share) []given {
		return s.classes(func(k int) given {
			return given{values(s)[k], []any{s.ref(kind, k), s.ref(kind, s.j)}}
		})
	}
}

func theShifted(s share) []float64 { return s.s.Shifted }
func theExp(s share) []float64     { return s.s.Exp }
func theY(s share) []float64       { return s.s.Y }

// shares are the mistakes on the way through softmax, stage by stage.
var shares = []mistake[share]{
	{
		name: "another a than the largest was taken",
		when: step(model.Maximum),
		gives: func(s share) (list []given) {
			best := mathx.ArgMax(s.a)
			for k, a := range s.a {
				list = append(list, given{a, []any{model.A(s.l, k), model.A(s.l, best)}})
			}
			return list
		},
		words: is("%s; %s is larger", "%s; %s is larger"),
	},
	{
		name:  "the place was given in place of the number",
		when:  step(model.Maximum),
		gives: func(s share) []given { return gives(float64(mathx.ArgMax(s.a)+1), model.A(s.l, mathx.ArgMax(s.a))) },
		words: is("which of them is largest; its value, %s, is asked for", "which of them is largest; its value, %s, is asked for"),
	},
	{
		name:  "all a were added",
		when:  step(model.Maximum),
		gives: func(s share) []given { return gives(s.total(s.value, nobody)) },
		words: is("the sum of all a; the largest of them is asked for", "the sum of all a; the largest of them is asked for"),
	},

	{
		name:  "c and a were exchanged",
		when:  step(model.Shift),
		gives: func(s share) []given { return gives(s.s.C-s.mine(), s.aRef(), s.ref(model.InDiff, s.j)) },
		words: is("c − %s; %s is asked for", "c minus %s; %s is asked for"),
	},
	{
		name:  "c was added",
		when:  step(model.Shift),
		gives: func(s share) []given { return gives(s.mine()+s.s.C, s.aRef(), s.s.C) },
		words: is("%s with c = %s added, not taken away", "%s with c, which is %s, added and not taken away"),
	},
	{
		name:  "c was not taken away",
		when:  step(model.Shift),
		gives: func(s share) []given { return gives(s.mine(), s.aRef(), s.s.C) },
		words: is("%s itself; c = %s is not taken away yet", "%s itself; c, which is %s, is not taken away yet"),
	},
	{
		name: "another class was taken", when: step(model.Shift), gives: another(model.InDiff, theShifted),
		words: is("%s; %s is asked for", "%s; %s is asked for"),
	},

	{
		name:  "the minus sign of the power was lost",
		when:  step(model.Exponent),
		gives: func(s share) []given { return gives(math.Exp(-s.s.Shifted[s.j]), -s.s.Shifted[s.j], s.s.Shifted[s.j]) },
		words: is("e^%s; the power is %s", "e to the power %s; the power is %s"),
	},
	{
		name:  "c was not taken away",
		when:  step(model.Exponent),
		gives: func(s share) []given { return gives(s.naive(s.j), s.mine(), s.aRef(), s.s.C) },
		words: is("e^%s, e to the power of %s; c = %s was not taken away", "e to the power %s, which is %s; c, which is %s, was not taken away"),
	},
	{
		name:  "c was added",
		when:  step(model.Exponent),
		gives: func(s share) []given { return gives(math.Exp(s.mine()+s.s.C), s.aRef(), s.s.C) },
		words: is("e^(%s + c), with c = %s added, not taken away", "e to the power %s plus c, with c, which is %s, added and not taken away"),
	},
	{
		name:  "e was forgotten",
		when:  step(model.Exponent),
		gives: func(s share) []given { return gives(s.s.Shifted[s.j], s.ref(model.InDiff, s.j)) },
		words: is("%s itself; e to the power of that is asked for", "%s itself; e to the power of that is asked for"),
	},
	{
		name:  "e was multiplied",
		when:  step(model.Exponent),
		gives: func(s share) []given { return gives(math.E*s.s.Shifted[s.j], s.s.Shifted[s.j]) },
		words: is("e times %s, not e to the power of it", "e times %s, not e to the power of it"),
	},
	{
		name:  "the division came too early",
		when:  step(model.Exponent),
		gives: func(s share) []given { return gives(s.s.Y[s.j], s.ref(model.InY, s.j)) },
		words: is("already %s; the number before the division is asked for", "already %s; the number before the division is asked for"),
	},
	{
		name: "another class was taken", when: step(model.Exponent), gives: another(model.InExp, theExp),
		words: is("%s; %s is asked for", "%s; %s is asked for"),
	},

	{
		name: "only some were added",
		when: step(model.Total),
		gives: func(s share) (list []given) {
			for k, e := range s.s.Exp {
				if len(s.a) <= mostWays {
					list = append(list, given{s.total(s.power, k), []any{s.ref(model.InExp, k), e}})
				}
			}
			return list
		},
		words: is("the sum without %s = %s", "the sum without %s, which is %s"),
	},
	{
		name: "e was forgotten",
		when: step(model.Total),
		gives: func(s share) []given {
			return []given{{s.total(s.value, nobody), []any{"a"}}, {s.total(func(k int) float64 { return s.s.Shifted[k] }, nobody), []any{textOf("a − c", "a minus c")}}}
		},
		words: is("the sum of all %s; e to the power of each comes first", "the sum of all %s; e to the power of each comes first"),
	},
	{
		name:  "c was not taken away",
		when:  step(model.Total),
		gives: func(s share) []given { return gives(s.total(s.naive, nobody), s.s.C) },
		words: is("the sum of all e^a; c = %s was not taken away", "the sum of e to the power of each a; c, which is %s, was not taken away"),
	},
	{
		name:  "the division came too early",
		when:  step(model.Total),
		gives: func(s share) []given { return gives(1) },
		words: is("what all y add up to; they are not computed yet", "what all y add up to; they are not computed yet"),
	},

	{
		name: "the division was forgotten",
		when: step(model.Divide),
		gives: func(s share) []given {
			return []given{{s.s.Exp[s.j], []any{s.ref(model.InExp, s.j), s.s.Sum}}, {s.naive(s.j), []any{textOf("e^%s", "e to the power %s", s.aRef()), s.total(s.naive, nobody)}}}
		},
		words: is("%s, not divided by the sum of all of these, %s", "%s, not divided by the sum of all of these, %s"),
	},
	{
		name: "e was forgotten",
		when: step(model.Divide),
		gives: func(s share) []given {
			return []given{
				{s.mine() / s.total(s.value, nobody), []any{s.aRef(), "a"}},
				{s.s.Shifted[s.j] / s.total(func(k int) float64 { return s.s.Shifted[k] }, nobody), []any{s.ref(model.InDiff, s.j), textOf("a − c", "a minus c")}},
			}
		},
		words: is("%s divided by the sum of all %s, without e to the power of each", "%s divided by the sum of all %s, without e to the power of each"),
	},
	{
		name: "only some were added",
		when: step(model.Divide),
		gives: func(s share) (list []given) {
			for k := range s.a {
				if len(s.a) <= mostWays {
					list = append(list, given{s.s.Exp[s.j] / s.total(s.power, k), []any{s.ref(model.InExp, s.j), s.ref(model.InExp, k)}})
				}
			}
			return list
		},
		words: is("%s divided by a sum without %s; all of them belong into it", "%s divided by a sum without %s; all of them belong into it"),
	},
	{
		name: "c was taken away in one place only",
		when: step(model.Divide),
		gives: func(s share) []given {
			e, naive := "e^(a − c)", "e^a"
			ea, na := "e to the power a minus c", "e to the power a"
			above, below := textOf(e, ea), textOf(naive, na)
			return []given{{s.s.Exp[s.j] / s.total(s.naive, nobody), []any{above, below}}, {s.naive(s.j) / s.s.Sum, []any{below, above}}}
		},
		words: is("%s divided by the sum of all %s: c is taken away in one place only", "%s divided by the sum of all %s: c is taken away in one place only"),
	},
	{
		name:  "c was added",
		when:  step(model.Divide),
		gives: func(s share) []given { return gives(math.Exp(s.mine()+s.s.C)/s.s.Sum, s.aRef()) },
		words: is("e^(%s + c) divided by Σ: c is added, not taken away", "e to the power %s plus c, divided by the sum: c is added and not taken away"),
	},
	{
		name: "c and a were exchanged",
		when: step(model.Divide),
		gives: func(s share) []given {
			turned := func(k int) float64 { return math.Exp(-s.a[k]) }
			return gives(turned(s.j)/s.total(turned, nobody), s.aRef())
		},
		words: is("the share with c − %s, with the sign of the power turned", "the share with c minus %s, with the sign of the power turned"),
	},
	{
		name:  "the division was turned round",
		when:  step(model.Divide),
		gives: func(s share) []given { return gives(s.s.Sum/s.s.Exp[s.j], s.s.Sum, s.s.Exp[s.j]) },
		words: is("%s divided by %s; it is the other way round", "%s divided by %s; it is the other way round"),
	},
	{
		name:  "a was given in place of y",
		when:  step(model.Divide),
		gives: func(s share) []given { return gives(s.mine(), s.aRef()) },
		words: is("%s itself; softmax turns it into a share", "%s itself; softmax turns it into a share"),
	},
	{
		name:  "sigmoid was taken in place of softmax",
		when:  step(model.Divide),
		gives: func(s share) []given { return gives(mathx.Sigmoid(s.mine()), s.aRef()) },
		words: is("sigmoid of %s alone; softmax looks at all of them", "sigmoid of %s alone; softmax looks at all of them"),
	},
	{
		name: "another class was taken", when: step(model.Divide), gives: another(model.InY, theY),
		words: is("%s; %s is asked for", "%s; %s is asked for"),
	},
}
