package rivals

import (
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// A reach is the way to the θ with which the weights of a gate give some rows.
type reach struct {
	g    model.Gate
	rows [4]model.GateRow
	y    [4]int // what the rows are to give
	name string // of the gate that gives this
}

// A stretch is the θ between two numbers, or none.
type stretch struct {
	low, high     float64
	lowIn, highIn bool
}

// none reports whether no θ is in the stretch.
func (s stretch) none() bool {
	return s.low > s.high || sameEnd(s.low, s.high) && !(s.lowIn && s.highIn)
}

// sameEnd reports whether two ends, which may be infinite, are one on paper.
func sameEnd(a, b float64) bool { return a == b || number.Finite(a, b) && near(a, b, 1) }

func sameStretch(a, b stretch) bool {
	if a.none() || b.none() {
		return a.none() && b.none()
	}
	return sameEnd(a.low, b.low) && sameEnd(a.high, b.high) && a.lowIn == b.lowIn && a.highIn == b.highIn
}

// OfRange is the question for which θ a gate gives 1 at the rows where y is 1, and 0 at the
// others. The θ of g itself does not matter; name is what a gate of these y is called.
func OfRange(g model.Gate, y [4]int, name string) Question {
	g.Form = model.ThetaForm
	r := reach{g, g.Rows(), y, name}
	right := r.stretch(y, -1)
	q := Question{
		Answer: Range, named: right.text(),
		asks:    textOf("for which θ is this gate %s?", "for which theta is this gate %s?", name),
		working: r.working(right), check: r.check(),
	}
	return among(q, right, r.wrong(right), sameStretch, readStretch)
}

// stretch is where the gate gives y, whatever the row left out gives.
func (r reach) stretch(y [4]int, without int) stretch {
	low, high := r.ends(y, without)
	return stretch{low, high, r.g.Rule == model.MoreThan && number.Finite(low), r.g.Rule == model.AtLeast && number.Finite(high)}
}

// ends are the largest sum that is to give 0, and the smallest that is to give 1.
func (r reach) ends(y [4]int, without int) (low, high float64) {
	low, high = math.Inf(-1), math.Inf(1)
	for i, row := range r.rows {
		switch {
		case i == without:
		case y[i] == 1:
			high = min(high, row.Sum)
		default:
			low = max(low, row.Sum)
		}
	}
	return low, high
}

// wrong are the stretches that mistakes give.
func (r reach) wrong(right stretch) (list []wrong[stretch]) {
	add := func(name string, s stretch, words text) { list = append(list, wrong[stretch]{name, s, words}) }
	turned, shut, open := right, right, right
	turned.lowIn, turned.highIn = right.highIn, right.lowIn
	shut.lowIn, shut.highIn = true, true
	open.lowIn, open.highIn = false, false
	if !right.none() {
		of, in := right.high, right.low // the end that is left out, and the other
		if right.highIn {
			of, in = in, of
		}
		add("an equal sum was taken for a larger one", turned, rule{g: r.g}.tieWords())
		add("both ends were taken in", shut, textOf("the range with both ends; with θ = %s it is another gate", "the range with both ends; with theta at %s it is another gate", of))
		add("both ends were left out", open, textOf("the range without its ends; with θ = %s it is that gate too", "the range without its ends; with theta at %s it is that gate too", in))
		add("b was given in place of θ", stretch{-right.high, -right.low, right.highIn, right.lowIn}, textOf("the range of b = −θ; that of θ is asked for", "the range of the bias, which is minus theta; that of theta is asked for"))
		add("no θ was found", stretch{low: 1}, textOf("too few: with θ = %s it is that gate", "too few: with theta at %s it is that gate", r.inside(right)))
	}
	for i := range r.rows {
		if s := r.stretch(r.y, i); !s.none() {
			add("a row was overlooked", s, both("what comes out where %s is overlooked", rowNames[i]))
		}
	}
	for _, sum := range r.rows {
		var y [4]int
		for i, row := range r.rows {
			if row.Sum > sum.Sum && !near(row.Sum, sum.Sum, 1) {
				y[i] = 1
			}
		}
		if s := r.stretch(y, -1); !s.none() && !math.IsInf(s.high, 1) && !math.IsInf(s.low, -1) {
			g := r.g
			g.Theta = r.inside(s)
			add("the range of another gate was given", s, both("where the gate is %s; %s is asked for", g.Name(), r.name))
		}
	}
	return list
}

// inside is a θ in the middle of a stretch.
func (r reach) inside(s stretch) float64 { return float64((s.low + s.high) / 2) }

// check is the sum to look at first.
func (r reach) check() text {
	last := len(r.rows) - 1
	return textOf("the sum at %s = %s", "the sum at %s, which is %s", rowNames[last], r.rows[last].Sum)
}

// working goes from the sums to the two ends.
func (r reach) working(right stretch) []text {
	end := func(y int, sum float64, sign string) text {
		listed, count := rowList(rowsThat(func(i int) bool { return r.y[i] == y }))
		if count == 1 {
			return textOf("y is %s at %s: its sum, %s, has to be "+sign+" θ", "y is %s at %s: its sum, %s, has to be "+r.g.Rule.Words(y)+" theta", y, listed, sum)
		}
		most := "largest"
		if y == 1 {
			most = "smallest"
		}
		return textOf("y is %s at %s: the "+most+" of these sums, %s, has to be "+sign+" θ", "y is %s at %s: the "+most+" of these sums, %s, has to be "+r.g.Rule.Words(y)+" theta", y, listed, sum)
	}
	low, high := r.ends(r.y, -1)
	sums := both("the sums are ")
	for i, row := range r.rows {
		if i > 0 {
			sums = sums.then(", ", ", ")
		}
		sums = sums.then("%s at %s", "%s at %s", row.Sum, rowNames[i])
	}
	lines := []text{sums}
	for y, sum := range []float64{low, high} {
		if !math.IsInf(sum, 0) {
			lines = append(lines, end(y, sum, r.g.Rule.Sign(y)))
		}
	}
	if right.none() {
		return append(lines, textOf("no θ is both, so there is none", "no theta is both, so there is none"))
	}
	return append(lines, both("so %s", right.text()))
}

// text is a stretch in words for both voices.
func (s stretch) text() text {
	low, high := model.MoreThan, model.AtLeast // what θ is beside the low end, and is not beside the high one
	if s.lowIn {
		low = model.AtLeast
	}
	if s.highIn {
		high = model.MoreThan
	}
	switch {
	case s.none():
		return textOf("no θ", "no theta")
	case math.IsInf(s.low, -1):
		return textOf("θ "+high.Sign(0)+" %s", "theta is "+high.Words(0)+" %s", s.high)
	case math.IsInf(s.high, 1):
		return textOf("θ "+low.Sign(1)+" %s", "theta is "+low.Words(1)+" %s", s.low)
	}
	return textOf("%s "+low.Other().Sign(0)+" θ "+high.Sign(0)+" %s", "theta is "+low.Words(1)+" %s and "+high.Words(0)+" %s", s.low, s.high)
}

// readStretch reads an interval: 0.5 <= θ < 1, θ >= 0.5 and θ < 1, [0.5, 1), or none.
func readStretch(text string) (stretch, error) {
	given := strings.NewReplacer("≤", "<=", "≥", ">=", "=<", "<=", "=>", ">=", "−", "-", "theta", "t", "θ", "t", " ", "", "\t", "", ";", ",", "and", "&").Replace(strings.ToLower(text))
	if slices.Contains([]string{"no", "not", "none", "never", "nothing"}, given) {
		return stretch{low: 1}, nil
	}
	if s, ok := readBrackets(given); ok {
		return s, nil
	}
	all, ok := stretch{low: math.Inf(-1), high: math.Inf(1)}, false
	for _, part := range strings.FieldsFunc(given, func(r rune) bool { return r == '&' || r == ',' }) {
		if all, ok = all.compared(part); !ok {
			break
		}
	}
	if !ok {
		return all, number.Refusal{Wrong: "that is no range of θ", Expected: "one such as 0.2 <= θ < 0.7 (t for θ will do) or (0.2, 0.7], or none, was expected"}
	}
	return all, nil
}

// readBrackets reads an interval in brackets; a round one, or one turned outwards, leaves its
// end out.
func readBrackets(given string) (s stretch, ok bool) {
	given = strings.TrimPrefix(given, "t=")
	if len(given) < 2 || !strings.Contains("[](", given[:1]) || !strings.Contains("])[", given[len(given)-1:]) {
		return s, false
	}
	low, high, found := strings.Cut(given[1:len(given)-1], ",")
	l, bad := number.Parse(low)
	h, worse := number.Parse(high)
	return stretch{l, h, given[0] == '[', strings.HasSuffix(given, "]")}, found && bad == nil && worse == nil
}

// compared is the part of a stretch for which a comparison holds, or two in a row.
func (s stretch) compared(given string) (stretch, bool) {
	words := strings.FieldsFunc(given, func(r rune) bool { return strings.ContainsRune("<>=", r) })
	signs := strings.FieldsFunc(given, func(r rune) bool { return !strings.ContainsRune("<>=", r) })
	if len(words) != len(signs)+1 || len(words) > 3 || len(words) < 2 || len(words) == 3 && words[1] != "t" {
		return s, false
	}
	for i, sign := range signs {
		left, right := words[i], words[i+1]
		above := strings.HasPrefix(sign, ">") // θ is, where it stands on the left
		if right == "t" {
			left, right, above = right, left, !above
		}
		v, err := number.Parse(right)
		in := strings.HasSuffix(sign, "=")
		switch {
		case err != nil || left != "t" || !slices.Contains([]string{"<", "<=", ">", ">="}, sign):
			return s, false
		case above:
			s.low, s.lowIn = v, in
		default:
			s.high, s.highIn = v, in
		}
	}
	return s, true
}
