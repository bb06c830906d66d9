package rivals

import (
	"math"

	"nnexplore/mathx"
	"nnexplore/model"
)

// The questions for a sum and for what is inside of softmax: what is asked, and the right
// working.

// mostTold is how many products a working shows.
const mostTold = 6

// question asks for the sum.
func (s sum) question() Question {
	right := s.added(s.p, 1)
	scale := math.Abs(right)
	for i := range s.done {
		scale = max(scale, math.Abs(s.p(i)))
	}
	if s.bias {
		scale = max(scale, math.Abs(s.b()))
	}
	symbols, numbers := s.told()
	q := Question{
		Right: right, scale: scale,
		named: s.name(), asks: symbols,
		working: []text{symbols, numbers.then(" = %s", ", which is %s", rounded(right))},
	}
	if largest := model.SumOf(s.n, s.t, s.l, s.j).Largest(1, s.done); len(largest.Terms) > 0 {
		t := largest.Terms[0]
		q.check = textOf("%s = %s = %s", "%s, which is %s and gives %s",
			times{t.X.Ref, t.W.Ref}, times{operand(t.X.Value), operand(t.W.Value)}, rounded(t.Product))
	}
	s.mistakes(&q)
	return q
}

// name is what the sum is called.
func (s sum) name() text {
	if !s.bias {
		return both("%s so far", model.A(s.l, s.j))
	}
	return both("%s", model.A(s.l, s.j))
}

// told is the sum in symbols, and with numbers. Of many products the last stand for all.
func (s sum) told() (symbols, numbers text) {
	symbols, numbers = s.name().then(" = ", " is "), textOf("= ", "That is ")
	first := 0
	if s.done > mostTold {
		first = s.done - 2
		before := s
		before.done, before.bias = first, false
		sofar := before.added(s.p, 0)
		symbols = symbols.then("… + ", "the sum of the products before, plus ")
		numbers = numbers.then("%s + ", "%s plus ", sofar)
	}
	for i := first; i < s.done; i++ {
		if i > first {
			symbols, numbers = symbols.then(" + ", ", plus "), numbers.then(" + ", ", plus ")
		}
		symbols = symbols.then("%s", "%s", s.product(i))
		numbers = numbers.then("%s", "%s", times{operand(s.in()[i]), operand(s.w(i))})
	}
	if s.bias {
		symbols = symbols.then(" + %s", ", plus the bias %s", s.biasRef())
		numbers = numbers.then(" + %s", ", plus the bias %s", operand(s.b()))
	}
	return symbols, numbers
}

// question asks for what a stage of softmax makes; whole asks for a y from the a on.
func (s share) question(kind model.StepKind, whole bool) Question {
	s.at = kind
	if whole {
		s.at = model.Divide
	}
	q := s.stage(whole)
	q.scale = max(math.Abs(q.Right), model.Most(s.a))
	s.mistakes(&q)
	return q
}

// stage is the question of a stage without its rivals.
func (s share) stage(whole bool) Question {
	a, diff, e, y := s.aRef(), s.ref(model.InDiff, s.j), s.ref(model.InExp, s.j), s.ref(model.InY, s.j)
	total := s.ref(model.InSum, 0)
	switch s.at {
	case model.Maximum:
		best := model.A(s.l, mathx.ArgMax(s.a))
		return Question{
			Right: s.s.C, named: both("c"),
			asks:    textOf("c = the largest of all a%s", "c is the largest of all a%s", s.l+1),
			working: []text{textOf("c = the largest of all a%s", "c is the largest of all a%s", s.l+1), textOf("= %s = %s", "That is %s, which is %s", best, rounded(s.s.C))},
			check:   textOf("%s = %s", "%s, which is %s", best, s.s.C),
		}
	case model.Shift:
		return Question{
			Right: s.s.Shifted[s.j], named: both("%s", diff),
			asks:    both("%s", diff),
			working: []text{textOf("%s", "%s:", diff), textOf("= %s − %s = %s", "%s minus %s, which is %s", s.mine(), operand(s.s.C), rounded(s.s.Shifted[s.j]))},
			check:   textOf("c = %s", "c, which is %s", s.s.C),
		}
	case model.Exponent:
		return Question{
			Right: s.s.Exp[s.j], named: both("%s", e),
			asks:    both("%s", e),
			working: []text{textOf("%s", "%s:", e), textOf("= e^%s = %s", "e to the power %s, which is %s", s.s.Shifted[s.j], rounded(s.s.Exp[s.j]))},
			check:   textOf("%s = %s", "%s, which is %s", diff, s.s.Shifted[s.j]),
		}
	case model.Total:
		working := textOf("= ", "")
		for k, x := range s.s.Exp {
			switch {
			case k == 0:
				working = working.then("%s", "%s", x)
			case k < mostTold || k == len(s.a)-1:
				working = working.then(" + %s", " plus %s", x)
			case k == mostTold:
				working = working.then(" + …", " plus the others")
			}
		}
		return Question{
			Right: s.s.Sum, named: both("%s", total),
			asks:    textOf("Σ = the sum of all e^(a%s − c)", "the sum of e to the power a%s minus c, over all entries", s.l+1),
			working: []text{textOf("Σ = the sum of all e^(a%s − c)", "the sum of e to the power a%s minus c, over all entries:", s.l+1), working.then(" = %s", ", which is %s", rounded(s.s.Sum))},
			check:   textOf("%s = %s", "%s, which is %s", s.ref(model.InExp, 0), s.s.Exp[0]),
		}
	}
	q := Question{
		Right: s.s.Y[s.j], named: both("%s", y),
		asks:    textOf("%s = %s / Σ", "%s is %s, divided by the sum of all of these", y, e),
		working: []text{textOf("%s = %s / Σ", "%s is %s, divided by the sum of all of these:", y, e), textOf("= %s / %s = %s", "%s divided by %s, which is %s", s.s.Exp[s.j], s.s.Sum, rounded(s.s.Y[s.j]))},
		check:   textOf("Σ = %s", "the sum of all of these powers, which is %s", s.s.Sum),
	}
	if whole {
		q.asks = textOf("%s, the share of %s by softmax, with c = the largest a%s", "%s, the share of %s by softmax; c is the largest a%s", y, a, s.l+1)
	}
	return q
}
