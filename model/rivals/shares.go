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

func (s share) value(k int) float64   { return s.a[k] }
func (s share) shifted(k int) float64 { return s.s.Shifted[k] }
func (s share) power(k int) float64   { return s.s.Exp[k] }
func (s share) naive(k int) float64   { return math.Exp(s.a[k]) }

// mistakes are those on the way through softmax, stage by stage.
func (s share) mistakes(q *Question) {
	switch s.at {
	case model.Maximum:
		s.maximumMistakes(q)
	case model.Shift:
		s.shiftMistakes(q)
	case model.Exponent:
		s.exponentMistakes(q)
	case model.Total:
		s.totalMistakes(q)
	case model.Divide:
		s.mixedMistakes(q)
		s.shareMistakes(q)
	}
}

// anotherClass is the mistake of taking the number of another class, where they are few.
func (s share) anotherClass(q *Question, kind model.Kind, values []float64) {
	for k, v := range values {
		if k != s.j && len(values) <= mostWays {
			q.mistake("another class was taken", v,
				both("%s; %s is asked for", s.ref(kind, k), s.ref(kind, s.j)))
		}
	}
}

func (s share) maximumMistakes(q *Question) {
	best := mathx.ArgMax(s.a)
	for k, a := range s.a {
		q.mistake("another a than the largest was taken", a,
			both("%s; %s is larger", model.A(s.l, k), model.A(s.l, best)))
	}
	q.mistake("the place was given in place of the number", float64(best+1),
		both("which of them is largest; its value, %s, is asked for", model.A(s.l, best)))
	q.mistake("all a were added", s.total(s.value, nobody),
		both("the sum of all a; the largest of them is asked for"))
}

func (s share) shiftMistakes(q *Question) {
	a, c := s.mine(), s.s.C
	q.mistake("c and a were exchanged", c-a,
		textOf("c − %s; %s is asked for", "c minus %s; %s is asked for", s.aRef(), s.ref(model.InDiff, s.j)))
	q.mistake("c was added", a+c,
		textOf("%s with c = %s added, not taken away", "%s with c, which is %s, added and not taken away", s.aRef(), c))
	q.mistake("c was not taken away", a,
		textOf("%s itself; c = %s is not taken away yet", "%s itself; c, which is %s, is not taken away yet", s.aRef(), c))
	s.anotherClass(q, model.InDiff, s.s.Shifted)
}

func (s share) exponentMistakes(q *Question) {
	a, c, power := s.mine(), s.s.C, s.s.Shifted[s.j]
	q.mistake("the minus sign of the power was lost", math.Exp(-power),
		textOf("e^%s; the power is %s", "e to the power %s; the power is %s", -power, power))
	q.mistake("c was not taken away", s.naive(s.j),
		textOf("e^%s, e to the power of %s; c = %s was not taken away", "e to the power %s, which is %s; c, which is %s, was not taken away", a, s.aRef(), c))
	q.mistake("c was added", math.Exp(a+c),
		textOf("e^(%s + c), with c = %s added, not taken away", "e to the power %s plus c, with c, which is %s, added and not taken away", s.aRef(), c))
	q.mistake("e was forgotten", power,
		both("%s itself; e to the power of that is asked for", s.ref(model.InDiff, s.j)))
	q.mistake("e was multiplied", float64(math.E*power),
		both("e times %s, not e to the power of it", power))
	q.mistake("the division came too early", s.s.Y[s.j],
		both("already %s; the number before the division is asked for", s.ref(model.InY, s.j)))
	s.anotherClass(q, model.InExp, s.s.Exp)
}

func (s share) totalMistakes(q *Question) {
	for k, e := range s.s.Exp {
		if len(s.a) <= mostWays {
			q.mistake("only some were added", s.total(s.power, k),
				textOf("the sum without %s = %s", "the sum without %s, which is %s", s.ref(model.InExp, k), e))
		}
	}
	q.mistake("e was forgotten", s.total(s.value, nobody),
		both("the sum of all a; e to the power of each comes first"))
	q.mistake("e was forgotten", s.total(s.shifted, nobody),
		textOf("the sum of all a − c; e to the power of each comes first", "the sum of all a minus c; e to the power of each comes first"))
	q.mistake("c was not taken away", s.total(s.naive, nobody),
		textOf("the sum of all e^a; c = %s was not taken away", "the sum of e to the power of each a; c, which is %s, was not taken away", s.s.C))
	q.mistake("the division came too early", 1,
		both("what all y add up to; they are not computed yet"))
}

// mixedMistakes are those that divide other numbers than belong above and below, or none.
func (s share) mixedMistakes(q *Question) {
	e, all, naive := s.s.Exp[s.j], s.s.Sum, s.total(s.naive, nobody)
	q.mistake("the division was forgotten", e,
		both("%s, not divided by the sum of all of these, %s", s.ref(model.InExp, s.j), all))
	q.mistake("the division was forgotten", s.naive(s.j),
		textOf("e^%s, not divided by the sum of all of these, %s", "e to the power %s, not divided by the sum of all of these, %s", s.aRef(), naive))
	q.mistake("e was forgotten", s.mine()/s.total(s.value, nobody),
		both("%s divided by the sum of all a, without e to the power of each", s.aRef()))
	q.mistake("e was forgotten", s.s.Shifted[s.j]/s.total(s.shifted, nobody),
		textOf("%s divided by the sum of all a − c, without e to the power of each", "%s divided by the sum of all a minus c, without e to the power of each", s.ref(model.InDiff, s.j)))
	for k := range s.a {
		if len(s.a) <= mostWays {
			q.mistake("only some were added", e/s.total(s.power, k),
				both("%s divided by a sum without %s; all of them belong into it", s.ref(model.InExp, s.j), s.ref(model.InExp, k)))
		}
	}
	q.mistake("c was taken away in one place only", e/naive,
		textOf("e^(a − c) divided by the sum of all e^a: c is taken away in one place only", "e to the power a minus c divided by the sum of all e to the power a: c is taken away in one place only"))
	q.mistake("c was taken away in one place only", s.naive(s.j)/all,
		textOf("e^a divided by the sum of all e^(a − c): c is taken away in one place only", "e to the power a divided by the sum of all e to the power a minus c: c is taken away in one place only"))
}

// shareMistakes are the others on the last step to a share.
func (s share) shareMistakes(q *Question) {
	turned := func(k int) float64 { return math.Exp(-s.a[k]) }
	q.mistake("c was added", math.Exp(s.mine()+s.s.C)/s.s.Sum,
		textOf("e^(%s + c) divided by Σ: c is added, not taken away", "e to the power %s plus c, divided by the sum: c is added and not taken away", s.aRef()))
	q.mistake("c and a were exchanged", turned(s.j)/s.total(turned, nobody),
		textOf("the share with c − %s, with the sign of the power turned", "the share with c minus %s, with the sign of the power turned", s.aRef()))
	q.mistake("the division was turned round", s.s.Sum/s.s.Exp[s.j],
		both("%s divided by %s; it is the other way round", s.s.Sum, s.s.Exp[s.j]))
	q.mistake("a was given in place of y", s.mine(),
		both("%s itself; softmax turns it into a share", s.aRef()))
	q.mistake("sigmoid was taken in place of softmax", mathx.Sigmoid(s.mine()),
		both("sigmoid of %s alone; softmax looks at all of them", s.aRef()))
	s.anotherClass(q, model.InY, s.s.Y)
}
