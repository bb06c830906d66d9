package network

import (
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// mark is the mark of the number at r.
func (v *view) mark(r model.Ref) canvas.Mark {
	m := canvas.Mark{Sign: ' ', Selected: v.View.Selecting && r == v.Selected}
	switch {
	case v.e.Makes(r):
		if v.Walk.PlaceOf(r) <= v.Place { // a sum on its way is not made yet
			m.Sign, m.Style = '▸', canvas.Made
		}
	case v.e.Uses(r):
		m.Sign, m.Style = '•', canvas.Used
		if r.Kind == model.InW || r.Kind == model.InB {
			m.Style = canvas.Sign(v.Value(r))
		}
	case v.way != nil && v.way.Has(r):
		m.Sign, m.Style = '›', canvas.Moved
	case v.idle(r):
		m.Style = canvas.Faint
	}
	if m.Selected && v.focus && (m.Style == canvas.Plain || m.Style == canvas.Faint) {
		m.Style = canvas.Strong
	}
	return m
}

// markIn is which number of a vector is in hand, and how: the selected one, the one that
// the step makes, or the one that it uses.
func (v *view) markIn(ref func(int) model.Ref) (at int, sign rune) {
	zero, e := ref(0), v.e
	switch {
	case v.View.Selecting && zero.Kind == v.Selected.Kind && zero.Layer == v.Selected.Layer:
		at = v.Selected.J
	case e.Part == model.Nothing || e.Part == model.SoftmaxOf && e.Grain != model.ByNeuron || e.To-e.From != 1:
		return -1, ' '
	case zero.Kind != model.InX && zero.Layer == e.Layer && (e.Makes(ref(e.From)) || zero.Kind == model.InA && e.Uses(ref(e.From))):
		at = e.From
	default:
		return -1, ' '
	}
	if v.mark(ref(at)).Sign == '▸' {
		return at, '▸'
	}
	return at, '•'
}

// idle reports whether r has no part in what is in hand: it belongs to another layer, or
// to another neuron than the one in hand. What is not finite is never idle.
func (v *view) idle(r model.Ref) bool {
	e := v.e
	if x := v.Value(r); x-x != 0 {
		return false
	}
	input := r.Kind == model.InW || r.Kind == model.InB
	switch e.Part {
	case model.Nothing:
		return false
	case model.SoftmaxOf:
		return input || r.Kind == model.InX || r.Layer != e.Layer
	case model.Sums:
		if r == v.Net.From(e.Layer, r.J) {
			return false
		}
	}
	if r.Kind == model.InX || r.Layer != e.Layer {
		return true
	}
	return r.J < e.From || r.J >= e.To || input && e.Part == model.Outputs
}

// nameStyle is how the name of the number at r is written beside it.
func (v *view) nameStyle(r model.Ref) canvas.Style {
	if v.mark(r).Style == canvas.Faint {
		return canvas.Faint
	}
	return canvas.Plain
}

// movedMark is the mark of a number that is drawn without what it was.
func (v *view) movedMark(r model.Ref) canvas.Mark {
	m := v.mark(r)
	if _, ok := v.moved(r); ok {
		m.Sign, m.Style = '»', canvas.Moved
	}
	return m
}

// number draws the number at r right-aligned in w cells from (x, y) on, its
// marks at both ends; text is what it looks like where it did not just move.
func (v *view) number(c canvas.Canvas, x, y, w int, r model.Ref, text string) {
	m := v.mark(r)
	v.targetSeen = v.targetSeen || r == v.Target()
	c.Click(canvas.Box(x, y, w, 1), state.Select{At: r})
	if old, ok := v.moved(r); ok {
		m.Style = canvas.Moved
		if both := movedText(old, v.Value(r), v.print, w-m.Width()); both != "" && c.Measure(both) <= w-m.Width() {
			text = both
		} else {
			m.Sign = '»'
		}
	}
	start := x + w - 1 - c.Measure(text)
	blank := len(text) - len(strings.TrimLeft(text, " "))
	drawDigits(c, start+blank, y, m.Style, text[blank:])
	m.Draw(c, y, start+blank, x+w-1)
}

// drawDigits writes a number; zeros that end its decimals say nothing, and are faint
// where the number is not in hand.
func drawDigits(c canvas.Canvas, x, y int, style canvas.Style, text string) {
	digits := text
	if style == canvas.Plain && strings.Contains(text, ".") && !strings.ContainsAny(text, "e→") {
		digits = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	c.Text(c.Text(x, y, style, digits), y, canvas.Faint, text[len(digits):])
}

// digitsBefore writes a number that ends before x.
func digitsBefore(c canvas.Canvas, x, y int, style canvas.Style, text string) {
	drawDigits(c, x-canvas.TextWidth(text), y, style, text)
}

// movedText is old → new within that many cells: as the table around it writes
// numbers, or with more digits where only these tell the two apart; "" where there
// is no room for both.
func movedText(old, now float64, print func(float64) string, room int) string {
	a, b := print(old), print(now)
	if a == b {
		a, b = number.Full(old), number.Full(now)
	}
	if text := a + "→" + b; canvas.TextWidth(text) <= room {
		return text
	}
	return ""
}

// text writes the number at r as the person chose, or · before it is computed, so that
// it fits with all its marks in a cell.
func (v *view) text(r model.Ref, cell int) string {
	if !v.Known(r) {
		return "·"
	}
	return v.fit(v.Value(r), cell-3)
}

// inColumn sets numbers under one another by their points. One with an exponent ends where
// the others do, so that it moves none of them.
func inColumn(texts []string) []string {
	hasExponent := func(text string) bool { return strings.Contains(text, "e") }
	if !slices.ContainsFunc(texts, hasExponent) {
		return number.Align(texts)
	}
	others := number.Align(slices.DeleteFunc(slices.Clone(texts), hasExponent))
	width := 0
	for _, text := range others {
		width = max(width, canvas.TextWidth(text))
	}
	column := make([]string, len(texts))
	for i, text := range texts {
		if !hasExponent(text) {
			column[i], others = others[0], others[1:]
			continue
		}
		column[i] = strings.Repeat(" ", max(0, width-canvas.TextWidth(text))) + text
	}
	return column
}

// print writes x with all its digits, or with four decimals.
func (v *view) print(x float64) string {
	if v.full {
		return number.Full(x)
	}
	return number.Fixed(x)
}

// fit writes x as the person chose, in at most room cells. What is nearer to 0 than four
// decimals tell takes no more room than these do.
func (v *view) fit(x float64, room int) string {
	if !v.full && x != 0 && math.Abs(x) < 1e-4 {
		return number.Fit(x, min(room, graphNumber))
	}
	if text := v.print(x); canvas.TextWidth(text) <= room {
		return text
	}
	return number.Fit(x, room)
}

// short writes a number of a chain of equations: with as few digits as it has, or
// with four decimals where it is rounded to these. 0.2160 among others of its kind
// says that more digits follow; 0.216 would say that this is all. What only a float64
// adds at its far end, as in 2.1·0.1, is left to the display of all digits.
func (v *view) short(x float64) string {
	if v.full {
		return number.Full(x)
	}
	if number.Rounded(x) {
		return number.Fixed(x)
	}
	return number.Short(x)
}

// factor writes a number that stands in a product or an exponent: a negative one
// in parentheses.
func (v *view) factor(x float64) string { return number.Operand(v.short(x)) }

// summand writes product i of a sum: behind a plus, a negative one in parentheses.
func (v *view) summand(i int, product float64) string {
	if i == 0 {
		return v.short(product)
	}
	return v.factor(product)
}

// exact writes a number with every digit that it has, and without a point where it is
// whole, as one would type it.
func exact(x float64) string { return strings.TrimSuffix(number.Full(x), ".0") }

// listWithin writes numbers with a blank before each, or is "" where they do not fit.
func listWithin(v []float64, print func(float64) string, room int) string {
	var b strings.Builder
	for _, x := range v {
		b.WriteByte(' ')
		b.WriteString(print(x))
		if b.Len() > room { // a digit is a byte
			return ""
		}
	}
	return b.String()
}

// sharesWithin is y as NumPy prints it, or with four decimals where only these fit, or
// "" where they do not either.
func sharesWithin(y []float64, room int) string {
	if array, ok := arrayWithin(y, room); ok {
		return array
	}
	if list := listWithin(y, number.Short, room-1); list != "" {
		return "[" + list[1:] + "]"
	}
	return ""
}

// arrayWithin is v as NumPy prints it, if that fits in so many cells. Of a v that
// is printed whole and cannot fit, no number is written for that.
func arrayWithin(v []float64, room int) (text string, ok bool) {
	const (
		whole = 1000 // up to so many numbers NumPy prints all, of more some
		least = 3    // "1. ", or the brackets
	)
	if n := len(v); n <= whole && n*least > room {
		return "", false
	}
	text = number.Array(v)
	return text, canvas.TextWidth(text) <= room
}
