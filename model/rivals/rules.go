package rivals

import (
	"math"

	"nnexplore/model"
	"nnexplore/number"
)

// A rule is the way of a gate from two inputs to its sum and to y.
type rule struct {
	g      model.Gate
	row    model.GateRow
	wantsY bool
}

// fires reports whether a gate gives 1 where its sum is compared with a number: the gate
// itself is asked, of a sum of one product.
func fires(g model.Gate, sum, against float64) bool {
	g.W1, g.W2, g.Theta, g.Form = sum, 0, against, model.ThetaForm
	return g.Row(1, 0).Y == 1
}

func (r rule) biased() bool  { return r.g.Form == model.BiasForm }
func (r rule) asksSum() bool { return !r.wantsY }

// third is the sum without its products: b, or nothing.
func (r rule) third() float64 {
	if r.biased() {
		return r.g.B()
	}
	return 0
}

// answer is what a number asked for is where the sum is another.
func (r rule) answer(sum float64) float64 {
	if !r.wantsY {
		return sum
	}
	if fires(r.g, sum, r.row.Threshold) {
		return 1
	}
	return 0
}

// rules are the mistakes on the way to a gate's sum and to its y.
var rules = []mistake[rule]{
	{
		name:  "an equal sum was taken for a larger one",
		when:  func(r rule) bool { return r.wantsY && r.row.Tie },
		gives: func(r rule) []given { return gives(float64(1-r.row.Y), r.tieArgs()...) },
		words: tieWords,
	},
	{
		name:  "the bias was forgotten",
		when:  rule.biased,
		gives: func(r rule) []given { return gives(r.answer(r.row.P1+r.row.P2), r.g.B()) },
		words: is("what comes out without b = %s", "what comes out without the bias, which is %s"),
	},
	{
		name:  "the sign of the bias was turned",
		when:  rule.biased,
		gives: func(r rule) []given { return gives(r.answer(r.row.P1+r.row.P2-r.g.B()), r.g.B()) },
		words: is("what comes out with b = %s taken away, not added", "what comes out with the bias, which is %s, taken away and not added"),
	},
	{
		name:  "the bias was added twice",
		when:  func(r rule) bool { return r.biased() && !r.wantsY },
		gives: func(r rule) []given { return gives(r.row.Sum+r.g.B(), r.g.B()) },
		words: is("what comes out with b = %s added twice", "what comes out with the bias, which is %s, added twice"),
	},
	{
		name:  "the threshold was taken away from the sum",
		when:  func(r rule) bool { return !r.biased() && !r.wantsY },
		gives: func(r rule) []given { return gives(r.row.Sum-r.g.Theta, r.g.Theta) },
		words: is("the sum with θ = %s taken away; the sum is only compared with θ", "the sum with theta, which is %s, taken away; the sum is only compared with theta"),
	},
	{
		name: "the threshold was added like a bias",
		when: func(r rule) bool { return !r.biased() },
		gives: func(r rule) []given {
			if !r.wantsY {
				return gives(r.row.Sum+r.g.Theta, r.g.Theta)
			}
			y := 0.0
			if fires(r.g, r.row.Sum+r.g.Theta, 0) {
				y = 1
			}
			return gives(y, r.g.Theta)
		},
		words: is("what comes out with θ = %s added; the sum is only compared with θ", "what comes out with theta, which is %s, added; the sum is only compared with theta"),
	},
	{
		name: "a product was left out",
		gives: func(r rule) []given {
			return []given{
				{r.answer(r.third() + r.row.P2), []any{textOf("w1·x1 = %s", "w1 times x1, which is %s", r.row.P1)}},
				{r.answer(r.third() + r.row.P1), []any{textOf("w2·x2 = %s", "w2 times x2, which is %s", r.row.P2)}},
			}
		},
		words: is("what comes out without %s", "what comes out without %s"),
	},
	{
		name: "the sign of a product was turned",
		gives: func(r rule) []given {
			return []given{
				{r.answer(r.third() - r.row.P1 + r.row.P2), []any{textOf("w1·x1 = %s", "w1 times x1, which is %s,", r.row.P1)}},
				{r.answer(r.third() + r.row.P1 - r.row.P2), []any{textOf("w2·x2 = %s", "w2 times x2, which is %s,", r.row.P2)}},
			}
		},
		words: is("what comes out with %s taken away, not added", "what comes out with %s taken away and not added"),
	},
	{
		name: "the weights were exchanged",
		gives: func(r rule) []given {
			return gives(r.answer(r.third() + float64(r.g.W1*r.row.X2) + float64(r.g.W2*r.row.X1)))
		},
		words: is("what comes out with w1 and w2 exchanged", "what comes out with w1 and w2 exchanged"),
	},
	{
		name:  "the inputs were forgotten",
		gives: func(r rule) []given { return gives(r.answer(r.third() + r.g.W1 + r.g.W2)) },
		words: is("what the weights alone add up to, without x1 and x2", "what the weights alone add up to, without x1 and x2"),
	},
	{
		name:  "y was given in place of the sum",
		when:  rule.asksSum,
		gives: func(r rule) []given { return gives(float64(r.row.Y)) },
		words: is("y; the sum before the comparison is asked for", "y; the sum before the comparison is asked for"),
	},
}

// OfGate are the questions for a gate at two inputs: its sum, and then its y. There are none
// where the sum is not finite.
func OfGate(g model.Gate, x1, x2 float64) []Question {
	row := g.Row(x1, x2)
	if !number.Finite(row.Sum, row.Threshold, row.P1, row.P2) {
		return nil
	}
	return []Question{rule{g: g, row: row}.question(), rule{g: g, row: row, wantsY: true}.question()}
}

func (r rule) question() Question {
	row := r.row
	symbols, numbers := textOf("w1·x1 + w2·x2", "w1 times x1 plus w2 times x2"), textOf("= ", "")
	if r.biased() {
		symbols, numbers = textOf("b + w1·x1 + w2·x2", "the bias plus w1 times x1 plus w2 times x2"), textOf("= %s + ", "%s plus ", r.g.B())
	}
	numbers = numbers.then("%s·%s + %s·%s", "%s times %s plus %s times %s", operand(r.g.W1), operand(row.X1), operand(r.g.W2), operand(row.X2))
	right := row.Sum
	scale := max(math.Abs(row.Sum), math.Abs(row.P1), math.Abs(row.P2), math.Abs(r.g.Theta))
	at := textOf("at ★ (%s, %s)", "where x1 is %s and x2 is %s", row.X1, row.X2)
	q := Question{
		named: both("the sum"), asks: textOf("the sum %s %s", "the sum, %s, %s", symbols, at),
		working: []text{both("the sum is %s", symbols), numbers.then(" = %s", ", which is %s", rounded(right))},
		check:   textOf("w1·x1 = %s", "w1 times x1, which is %s", row.P1),
	}
	if r.wantsY {
		sign, words := compared(row)
		is := r.g.Rule.Sign(1)
		right = float64(row.Y)
		q = Question{
			Answer: Bit, named: both("y"), asks: both("y %s", at),
			working: []text{
				textOf("the sum is %s = %s", "the sum is %s: %s", symbols, rounded(row.Sum)),
				textOf("%s %s %s, so y = %s: it is 1 only where the sum %s %s", "%s is %s %s, so y is %s", row.Sum, textOf(sign, words), row.Threshold, row.Y, is, row.Threshold),
			},
		}
	}
	q.Right, q.scale, q.Rivals = right, scale, rivalsOf(rules, r, right, scale)
	return q
}

// compared is how a sum stands to what it is compared with.
func compared(row model.GateRow) (sign, words string) {
	switch {
	case row.Tie:
		return "=", "equal to"
	case row.Sum > row.Threshold:
		return ">", "greater than"
	}
	return "<", "less than"
}

// tieArgs are what the words about a tie are told with.
func (r rule) tieArgs() []any {
	other := r.g.Rule.Other()
	against := textOf("θ", "theta")
	if r.biased() {
		against = both("0")
	}
	return []any{against, other.Tie(), r.g.Rule.Sign(1), other.Sign(1)}
}

func tieWords(at given) text {
	return textOf("what comes out where a sum equal to %s gives %s; %s is the rule, not %s", "what comes out where a sum equal to %s gives %s", at.args...)
}
