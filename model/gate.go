package model

import (
	"fmt"

	"nnexplore/number"
)

// A Form is the way in which a gate's rule is written. On paper the two forms
// are one rule, with b = −θ; in float64 arithmetic they add in different orders
// and can answer differently (see [Gate.Verdicts]).
type Form uint8

const (
	ThetaForm Form = iota // w1·x1 + w2·x2 > θ, the first rule of the book's chapter 2
	BiasForm              // b + w1·x1 + w2·x2 > 0, the rule with a bias that follows it
)

// A Rule is what a gate, or a step function, does at a tie, where its sum is equal to
// what that is compared with. Whatever tells of a comparison asks it.
type Rule uint8

const (
	MoreThan Rule = iota // 1 where the sum is more than θ: the book's and the article's
	AtLeast              // 1 where the sum is at least θ
)

// rules have what is written of each rule: the comparisons that give 0 and 1, as signs and
// as words, the words that deny the second, and how it is typed, in Python too.
var rules = [...]struct {
	signs, words  [2]string
	denied, typed string
}{
	MoreThan: {signs: [2]string{"≤", ">"}, words: [2]string{"at most", "greater than"}, denied: "not greater than", typed: ">"},
	AtLeast:  {signs: [2]string{"<", "≥"}, words: [2]string{"less than", "at least"}, denied: "less than", typed: ">="},
}

// Rules are the rules as they are typed.
func Rules() []string { return []string{MoreThan.String(), AtLeast.String()} }

// Tie is the output at a tie.
func (r Rule) Tie() int { return int(r) }

// Other is the other rule.
func (r Rule) Other() Rule { return 1 - r }

// Sign is the sign of the comparison that comes out as y: > or ≤, and ≥ or <.
func (r Rule) Sign(y int) string { return rules[r].signs[y] }

// Words are the same in words: "greater than", "at most", "at least", "less than".
func (r Rule) Words(y int) string { return rules[r].words[y] }

// Denied says in words that the comparison which gives 1 fails.
func (r Rule) Denied() string { return rules[r].denied }

// String is the rule as it is typed: > or >=.
func (r Rule) String() string { return rules[r].typed }

// ParseRule reads a rule as people type it: ">=", "≥", "at least".
func ParseRule(s string) (Rule, error) {
	switch joined(s) {
	case ">", "gt", "strict", "above", "greater", "greaterthan", "more", "morethan", "exceeds":
		return MoreThan, nil
	case ">=", "≥", "⩾", "≧", "=>", "ge", "gte", "atleast", "greaterorequal", "greaterthanorequal", "greaterthanorequalto", "notless", "notlessthan":
		return AtLeast, nil
	}
	return MoreThan, fmt.Errorf("%.40q is no rule; > was expected, for 1 where the sum is more than θ, or >=, for 1 where it is at least θ", s)
}

// A Gate is a perceptron with two inputs: it fires, gives 1, only where the
// weighted sum w1·x1 + w2·x2 exceeds the threshold θ, and gives 0 where the sum
// is less than or equal to it (the book, chapter 2; the article, AND). With the
// rule [AtLeast] it fires where the two are equal too. In both forms its numbers
// are w1, w2 and θ; the bias b is −θ, see [Gate.B].
type Gate struct {
	W1, W2, Theta float64
	Form          Form
	Rule          Rule
}

// B is the bias, b = −θ. It is never negative zero.
func (g Gate) B() float64 { return number.PlainZero(-g.Theta) }

// WithB is the gate with the bias b, and so with θ = −b; its form stays.
func (g Gate) WithB(b float64) Gate {
	g.Theta = number.PlainZero(-b)
	return g
}

// A GateRow is one line of a gate's truth table: the inputs, the two products,
// the left side of the comparison, what it is compared with, and the output.
type GateRow struct {
	X1, X2    float64
	P1, P2    float64 // w1·x1 and w2·x2
	Sum       float64 // P1 + P2, in the b form (b + P1) + P2
	Threshold float64 // θ, in the b form 0
	Tie       bool    // Sum == Threshold: the rule decides, see [Rule.Tie]
	Y         int
}

// Row evaluates the gate at one pair of inputs as its form is written, from left
// to right: (w1·x1 + w2·x2) against θ, or (b + w1·x1) + w2·x2 against 0. A NaN
// never fires.
func (g Gate) Row(x1, x2 float64) GateRow {
	r := g.products(x1, x2)
	if g.Form == BiasForm {
		r.Sum = g.B() + r.P1 + r.P2
	} else {
		r.Sum, r.Threshold = r.P1+r.P2, g.Theta
	}
	return r.compared(g.Rule)
}

// Blurred reports whether the two sides of the comparison differ and yet look the same
// in four decimals.
func (r GateRow) Blurred() bool { return !r.Tie && number.Short(r.Sum) == number.Short(r.Threshold) }

// bookRow evaluates the gate as the book's Python does, np.sum(w*x) + b: the
// bias is added last, (w1·x1 + w2·x2) + b, and the sum compared with 0.
func (g Gate) bookRow(x1, x2 float64) GateRow {
	r := g.products(x1, x2)
	r.Sum = r.P1 + r.P2 + g.B()
	return r.compared(g.Rule)
}

// products is a row without its sum. The conversions keep the compiler from
// fusing a product into the sum, so that every machine gives the same bits.
func (g Gate) products(x1, x2 float64) GateRow {
	return GateRow{X1: x1, X2: x2, P1: float64(g.W1 * x1), P2: float64(g.W2 * x2)}
}

func (r GateRow) compared(rule Rule) GateRow {
	r.Tie = r.Sum == r.Threshold
	switch {
	case r.Tie:
		r.Y = rule.Tie()
	case r.Sum > r.Threshold:
		r.Y = 1
	}
	return r
}

// Verdicts are the outputs of one gate in three orders of adding, by its rule.
type Verdicts struct {
	Theta int // (w1·x1 + w2·x2) against θ
	Bias  int // (b + w1·x1) + w2·x2 against 0
	Book  int // (w1·x1 + w2·x2) + b against 0
}

// Verdicts evaluates the gate in all three orders, whatever its form. With w =
// (0.2, 0.5) and θ = 0.7 they are 0, 1 and 0 at (1,1): 0.2 + 0.5 is the float64
// 0.7 and a tie, but −0.7 + 0.2 is a little more than −0.5.
//
// Book always equals Theta. Both start from the same s = w1·x1 + w2·x2, and s − θ
// rounds to zero only where s = θ: the difference of two float64 values is a
// multiple of the smallest float64 above zero, so that rounding keeps its sign.
// Beyond range s − θ is an infinity of the right sign; where s or θ is NaN neither
// order fires. Only where s and θ are one infinity is s − θ no number, and no tie.
func (g Gate) Verdicts(x1, x2 float64) Verdicts {
	theta, bias := g, g
	theta.Form, bias.Form = ThetaForm, BiasForm
	return Verdicts{theta.Row(x1, x2).Y, bias.Row(x1, x2).Y, g.bookRow(x1, x2).Y}
}

// gateInputs are the four pairs of inputs of a truth table, in the article's order.
var gateInputs = [4][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}}

// Rows is the truth table in the article's order: (0,0) (1,0) (0,1) (1,1).
func (g Gate) Rows() [4]GateRow {
	var rows [4]GateRow
	for i, x := range gateInputs {
		rows[i] = g.Row(x[0], x[1])
	}
	return rows
}

// gateNames has the sixteen functions of two inputs. The index is the output
// column read as a binary number, from its highest digit for the row (0,0) over
// (1,0) and (0,1) to its lowest for (1,1).
var gateNames = [16]string{
	"always 0", "AND", "NOT x1 AND x2", "x2",
	"x1 AND NOT x2", "x1", "XOR", "OR",
	"NOR", "XNOR", "NOT x1", "NOT x1 OR x2",
	"NOT x2", "x1 OR NOT x2", "NAND", "always 1",
}

// Logic is the name of the function whose truth table has that column of outputs, in the
// order of [Gate.Rows].
func Logic(y [4]int) string {
	return gateNames[y[0]<<3|y[1]<<2|y[2]<<1|y[3]]
}

// Name is the name of the logic function that the gate computes in its form, one
// of fourteen: "AND", "x1 OR NOT x2", "always 0". No gate computes XOR or XNOR.
func (g Gate) Name() string {
	var y [4]int
	for i, r := range g.Rows() {
		y[i] = r.Y
	}
	return Logic(y)
}

// A Condition is what one row of XOR's truth table demands of w1, w2 and θ.
type Condition struct {
	X1, X2 float64
	Want   int  // XOR's output
	Holds  bool // whether the gate gives it
	Text   string
}

// xorSums have the left sides of the conditions in the order of [Gate.Rows], by form.
var xorSums = [2][4]string{
	ThetaForm: {"0", "w1", "w2", "w1 + w2"},
	BiasForm:  {"b", "b + w1", "b + w2", "b + w1 + w2"},
}

// XORConditions are the four conditions that a gate has to meet to compute XOR, in
// the order of [Gate.Rows]. They are tested by the gate's own rows, so that a NaN
// counts as giving 0. No gate meets all four, see [Gate.XORArgument] (the book,
// section 2.4).
func (g Gate) XORConditions() [4]Condition {
	sums, against := xorSums[ThetaForm], " θ"
	if g.Form == BiasForm {
		sums, against = xorSums[BiasForm], " 0"
	}
	var c [4]Condition
	for i, r := range g.Rows() {
		want := 0
		if r.X1 != r.X2 {
			want = 1
		}
		c[i] = Condition{X1: r.X1, X2: r.X2, Want: want, Holds: r.Y == want, Text: sums[i] + " " + g.Rule.Sign(want) + against}
	}
	return c
}

// XORArgument says in a few sentences why no gate meets the four conditions, in
// the words of the form and the rule. Rounding does not help, since it never moves a
// sum past a float64: with w2 > θ ≥ 0 the rounded w1 + w2 is not less than w1, which is
// more than θ; and with w2 > −b ≥ 0 a rounded b + w1 above 0 stays above 0 when w2 is
// added. With the rule [AtLeast] > and ≥ change places in this, and it holds.
func (g Gate) XORArgument() []string {
	sum, against, third := "w1 + w2 ", " 2θ.", "θ"
	if g.Form == BiasForm {
		sum, against, third = "2b + w1 + w2 ", " 0.", "b"
	}
	return []string{
		"The rows (1,0) and (0,1) together: " + sum + g.Rule.Sign(1) + against,
		"The rows (0,0) and (1,1) together: " + sum + g.Rule.Sign(0) + against,
		"One sum cannot be both, so no w1, w2 and " + third + " give XOR.",
	}
}
