package model

// A Condition is what one row of XOR's truth table demands of w1, w2 and θ.
type Condition struct {
	X1, X2 float64
	Want   int  // XOR's output
	Holds  bool // whether the gate gives it, in its form
	Text   string
}

// conditionTexts has the conditions in the order of [Gate.Rows], by form.
var conditionTexts = [2][4]string{
	ThetaForm: {"0 ≤ θ", "w1 > θ", "w2 > θ", "w1 + w2 ≤ θ"},
	BiasForm:  {"b ≤ 0", "b + w1 > 0", "b + w2 > 0", "b + w1 + w2 ≤ 0"},
}

// XORConditions are the four conditions that a gate has to meet to compute XOR,
// in the article's order of rows: (0,0) (1,0) (0,1) (1,1). Whether one holds is
// asked of the machine's row, so that a NaN counts as not exceeding. No gate
// meets all four, see [XORArgument] (the book, section 2.4).
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
		c[i] = Condition{r.X1, r.X2, want, r.Y == want, texts[i]}
	}
	return c
}

// XORArgument says in a few sentences why no gate meets the four conditions, in
// the words of the form. The machine cannot meet them either, for it never rounds
// a sum past a float64: w2 > θ ≥ 0 keeps the rounded w1 + w2 from being less than
// w1, which is more than θ; and w2 > −b ≥ 0 keeps a rounded b + w1 that is more
// than 0 from losing that to w2.
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
