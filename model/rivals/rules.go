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

func (r rule) biased() bool { return r.g.Form == model.BiasForm }

// third is the sum without its products: b, or nothing.
func (r rule) third() float64 {
	if r.biased() {
		return r.g.B()
	}
	return 0
}

// answer is what a number asked for is where the sum is another.
func (r rule) answer(sum float64) float64 { return r.against(sum, r.row.Threshold) }

// against is answer where the sum is compared with another number too.
func (r rule) against(sum, threshold float64) float64 {
	switch {
	case !r.wantsY:
		return sum
	case fires(r.g, sum, threshold):
		return 1
	}
	return 0
}

// mistakes are those on the way to a gate's sum and to its y.
func (r rule) mistakes(q *Question) {
	if r.wantsY && r.row.Tie {
		q.mistake("an equal sum was taken for a larger one", float64(1-r.row.Y), r.tieWords())
	}
	if r.biased() {
		r.biasMistakes(q)
	} else {
		r.thresholdMistakes(q)
	}
	r.productMistakes(q)
	if !r.wantsY {
		q.mistake("y was given in place of the sum", float64(r.row.Y),
			both("y; the sum before the comparison is asked for"))
	}
}

func (r rule) biasMistakes(q *Question) {
	products, b := r.row.P1+r.row.P2, r.g.B()
	q.mistake("the bias was forgotten", r.answer(products),
		textOf("what comes out without b = %s", "what comes out without the bias, which is %s", b))
	q.mistake("the sign of the bias was turned", r.answer(products-b),
		textOf("what comes out with b = %s taken away, not added", "what comes out with the bias, which is %s, taken away and not added", b))
	if !r.wantsY {
		q.mistake("the bias was added twice", r.row.Sum+b,
			textOf("what comes out with b = %s added twice", "what comes out with the bias, which is %s, added twice", b))
	}
}

func (r rule) thresholdMistakes(q *Question) {
	if !r.wantsY {
		q.mistake("the threshold was taken away from the sum", r.row.Sum-r.g.Theta,
			textOf("the sum with θ = %s taken away; the sum is only compared with θ", "the sum with theta, which is %s, taken away; the sum is only compared with theta", r.g.Theta))
	}
	q.mistake("the threshold was added like a bias", r.against(r.row.Sum+r.g.Theta, 0),
		textOf("what comes out with θ = %s added; the sum is only compared with θ", "what comes out with theta, which is %s, added; the sum is only compared with theta", r.g.Theta))
}

func (r rule) productMistakes(q *Question) {
	b, p1, p2 := r.third(), r.row.P1, r.row.P2
	q.mistake("a product was left out", r.answer(b+p2),
		textOf("what comes out without w1·x1 = %s", "what comes out without w1 times x1, which is %s", p1))
	q.mistake("a product was left out", r.answer(b+p1),
		textOf("what comes out without w2·x2 = %s", "what comes out without w2 times x2, which is %s", p2))
	q.mistake("the sign of a product was turned", r.answer(b-p1+p2),
		textOf("what comes out with w1·x1 = %s taken away, not added", "what comes out with w1 times x1, which is %s, taken away and not added", p1))
	q.mistake("the sign of a product was turned", r.answer(b+p1-p2),
		textOf("what comes out with w2·x2 = %s taken away, not added", "what comes out with w2 times x2, which is %s, taken away and not added", p2))
	q.mistake("the weights were exchanged", r.answer(b+float64(r.g.W1*r.row.X2)+float64(r.g.W2*r.row.X1)),
		both("what comes out with w1 and w2 exchanged"))
	q.mistake("the inputs were forgotten", r.answer(b+r.g.W1+r.g.W2),
		both("what the weights alone add up to, without x1 and x2"))
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
	q.Right, q.scale = right, scale
	r.mistakes(&q)
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

// tieWords say that a tie was taken for what it is by the other rule.
func (r rule) tieWords() text {
	other := r.g.Rule.Other()
	against := textOf("θ", "theta")
	if r.biased() {
		against = both("0")
	}
	return textOf("what comes out where a sum equal to %s gives %s; %s is the rule, not %s", "what comes out where a sum equal to %s gives %s", against, other.Tie(), r.g.Rule.Sign(1), other.Sign(1))
}
