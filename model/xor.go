package model

// A Condition is what one row of XOR's truth table demands of w1, w2 and θ.
type Condition struct {
	X1, X2 float64
	Want   int  // XOR's output
	Holds  bool // whether the gate gives it
	Text   string
}

// conditionTexts has the conditions in the order of [Gate.Rows], by form.
var conditionTexts = [2][4]string{
	ThetaForm: {"0 ≤ θ", "w1 > θ", "w2 > θ", "w1 + w2 ≤ θ"},
	BiasForm:  {"b ≤ 0", "b + w1 > 0", "b + w2 > 0", "b + w1 + w2 ≤ 0"},
}

// XORConditions are the four conditions that a gate has to meet to compute XOR, in
// the order of [Gate.Rows]. They are tested by the gate's own rows, so that a NaN
// counts as not exceeding. No gate meets all four, see [XORArgument] (the book,
// section 2.4).
func (g Gate) XORConditions() [4]Condition {
	texts := conditionTexts[ThetaForm]
	if g.Form == BiasForm {
		texts = conditionTexts[BiasForm]
	}
	var c [4]Condition
	for i, r := range g.Rows() {
		want := 0
		if r.X1 != r.X2 {
			want = 1
		}
		c[i] = Condition{X1: r.X1, X2: r.X2, Want: want, Holds: r.Y == want, Text: texts[i]}
	}
	return c
}

// XORArgument says in a few sentences why no gate meets the four conditions, in
// the words of the form. Rounding does not help, since it never moves a sum past a
// float64: with w2 > θ ≥ 0 the rounded w1 + w2 is not less than w1, which is more
// than θ; and with w2 > −b ≥ 0 a rounded b + w1 above 0 stays above 0 when w2 is
// added.
func XORArgument(f Form) []string {
	if f == BiasForm {
		return []string{
			"The rows (1,0) and (0,1) together: 2b + w1 + w2 > 0.",
			"The rows (0,0) and (1,1) together: 2b + w1 + w2 ≤ 0.",
			"One sum cannot be both, so no w1, w2 and b give XOR.",
		}
	}
	return []string{
		"The rows (1,0) and (0,1) together: w1 + w2 > 2θ.",
		"The rows (0,0) and (1,1) together: w1 + w2 ≤ 2θ.",
		"One sum cannot be both, so no w1, w2 and θ give XOR.",
	}
}
