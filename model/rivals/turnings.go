package rivals

import (
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// A turning is what an edit makes of the rows of a gate.
type turning struct{ before, after model.Gate }

// rowsThat is the set of rows for which a condition holds, as a number.
func rowsThat(holds func(i int) bool) float64 {
	set := 0
	for i := range 4 {
		if holds(i) {
			set |= 1 << i
		}
	}
	return float64(set)
}

// turns is the set of rows whose y another gate gives otherwise.
func (t turning) turns(after [4]model.GateRow) float64 {
	before := t.before.Rows()
	return rowsThat(func(i int) bool { return before[i].Y != after[i].Y })
}

// mistakes are those about which rows an edit turns.
func (t turning) mistakes(q *Question) {
	before, after := t.before.Rows(), t.after.Rows()
	ties := after
	for i, r := range ties {
		if r.Tie {
			ties[i].Y = 1 - r.Y
		}
	}
	q.mistake("an equal sum was taken for a larger one", t.turns(ties), rule{g: t.after}.tieWords())
	q.mistake("the rows that give 1 were named", rowsThat(func(i int) bool { return after[i].Y == 1 }),
		both("where y is 1 then; asked is where y becomes another"))
	q.mistake("the rows that stay were named", rowsThat(func(i int) bool { return after[i].Y == before[i].Y }),
		both("where y stays as it is; asked is where it becomes another"))
	other, a, b := t.before, t.before, t.after
	other.W1, other.W2, other.Theta = a.W1-(b.W1-a.W1), a.W2-(b.W2-a.W2), a.Theta-(b.Theta-a.Theta)
	q.mistake("the change was made the other way", t.turns(other.Rows()),
		both("what turns where the number goes the other way"))
	if b.Form == model.ThetaForm {
		added := rowsThat(func(i int) bool { return fires(b, after[i].Sum+b.Theta, 0) != (before[i].Y == 1) })
		q.mistake("the threshold was added like a bias", added,
			textOf("what turns where θ is added; the sum is only compared with θ", "what turns where theta is added; the sum is only compared with theta"))
	}
}

// OfTurning is the question which rows an edit of a gate turns. number is the number that is
// changed, and to is what it becomes.
func OfTurning(before, after model.Gate, number string, to float64) Question {
	t := turning{before, after}
	aloud := map[string]string{"θ": "theta", "b": "the bias"}[number]
	if aloud == "" {
		aloud = number
	}
	name := textOf(number, aloud)
	right := t.turns(after.Rows())
	q := Question{
		Answer: Rows, Right: right, scale: 1,
		named:   rowWords(right),
		asks:    both("which of the 4 rows turn if %s becomes %s?", name, to),
		working: t.working(name, to),
	}
	t.mistakes(&q)
	return q
}

// working says of each row that turns, or where none does of the nearest, why.
func (t turning) working(name text, to float64) []text {
	before, after := t.before.Rows(), t.after.Rows()
	lines := []text{textOf("%s = %s:", "%s is %s:", name, to)}
	for i, r := range after {
		if r.Y != before[i].Y {
			_, words := compared(r)
			const how = ": the sum %s is %s %s, so y is %s, was %s"
			lines = append(lines, textOf("%s"+how, "%s"+how, rowNames[i], r.Sum, words, r.Threshold, r.Y, before[i].Y))
		}
	}
	if len(lines) == 1 {
		lines = append(lines, both("each sum stays on its side, so no row turns"))
	}
	return lines
}

// rowNames name the rows in their order.
var rowNames = [4]text{{screen: "(0,0)", aloud: "x1 0, x2 0"}, {screen: "(1,0)", aloud: "x1 1, x2 0"}, {screen: "(0,1)", aloud: "x1 0, x2 1"}, {screen: "(1,1)", aloud: "x1 1, x2 1"}}

// rowList lists a set of rows.
func rowList(set float64) (list text, count int) {
	for i, name := range rowNames {
		if int(set)>>i&1 == 0 {
			continue
		}
		if count > 0 {
			list = list.then(", ", ", and ")
		}
		list = list.then("%s", "%s", name)
		count++
	}
	return list, count
}

// rowWords says which rows turn.
func rowWords(set float64) text {
	switch list, count := rowList(set); count {
	case 0:
		return both("no row turns")
	case 1:
		return list.then(" turns", " turns")
	default:
		return list.then(" turn", " turn")
	}
}

// readRows reads which rows are meant: pairs of 0 and 1, or a word or 0 for none of them.
func readRows(text string) (typed, error) {
	given := strings.ToLower(strings.TrimSpace(text))
	switch given {
	case "0", "no", "none", "-", "no row", "nothing":
		return typed{}, nil
	case "all":
		return typed{value: 15}, nil
	}
	digits := strings.Map(onlyDigits, given)
	if digits == "" || len(digits)%2 != 0 || strings.Trim(given, "01(),; \t") != "" || strings.Trim(digits, "01") != "" {
		return typed{}, number.Refusal{Wrong: "that names no rows", Expected: "rows such as 10 01, or none, were expected"}
	}
	set := 0
	for at := 0; at < len(digits); at += 2 {
		set |= 1 << map[string]int{"00": 0, "10": 1, "01": 2, "11": 3}[digits[at:at+2]]
	}
	return typed{value: float64(set)}, nil
}
