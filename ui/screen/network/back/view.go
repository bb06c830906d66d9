package back

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"nnexplore/model"
	walk "nnexplore/model/back"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// A view is what every part is drawn from. One stands behind y.
type view struct {
	state.NetworkState
	s   state.State
	e   walk.Explanation // of the step that was done last
	of  walk.Of
	was *walk.Of // what the last edit replaced, nil where no number has just moved

	inHand model.Ref // the gradient in hand
	ok     bool      // whether there is one

	operands []model.Ref // what the selected gradient is made of
}

func look(s state.State) view {
	n := s.Network
	v := view{NetworkState: n, s: s, e: n.BackStep()}
	g, _ := n.Learning.Gradients()
	v.of = walk.Of{Net: n.Net, Trace: n.Trace, Gradients: g}
	v.inHand, v.ok = n.GradientInHand()
	if n.View.Selecting && v.ok {
		v.operands = operandsOf(v.of, v.inHand)
	}
	if b := Replaced(s); b != nil {
		if g, ok := b.Learning.Gradients(); ok {
			v.was = &walk.Of{Net: b.Net, Trace: b.Trace, Gradients: g}
		}
	}
	return v
}

// Replaced is what the last edit replaced, if it was of the same network, and that had the same
// numbers then: where another was put in its place, nothing of it changed.
func Replaced(s state.State) *state.Before {
	was, n := s.Was(), s.Network.Net
	if was == nil || !was.Preset.SameAs(s.Network.Preset) || !slices.Equal(was.Net.Sizes(), n.Sizes()) || was.Net.HasSoftmax() != n.HasSoftmax() {
		return nil
	}
	return was
}

// known reports whether the number at r is to be seen.
func (v *view) known(r model.Ref) bool { return v.Revealed || v.Learning.Known(r) }

// print writes a number as the person chose.
func (v *view) print(x float64) string {
	if v.s.Full {
		return number.Full(x)
	}
	return number.Near(x)
}

// asPrinted is a number as who reads the screen has it.
func (v *view) asPrinted(x float64) float64 {
	read, _ := strconv.ParseFloat(strings.TrimSuffix(v.print(x), "…"), 64)
	return read
}

// moved is what the number at r was before the last edit, and whether that was another.
func (v *view) moved(r model.Ref) (float64, bool) {
	if v.was == nil || !v.known(r) {
		return 0, false
	}
	was := v.was.Value(r)
	return was, !model.Same(was, v.of.Value(r))
}

// lookAt is the row and the column of the sheet that must be in sight.
func (v *view) lookAt() (i, j int) {
	r := v.inHand
	switch {
	case v.View.Selecting:
		r = v.Selected
	case v.e.Layer != v.View.Layer || v.e.Grain == model.ByLayer:
		return 0, 0
	}
	if r.Layer != v.View.Layer {
		return 0, 0
	}
	return r.I, r.J
}

// style is how the number at r is written: what the step makes and what it uses stand out, and
// signs have their colours.
func (v *view) style(r model.Ref) canvas.Style {
	if _, ok := v.moved(r); ok {
		return canvas.Moved
	}
	switch {
	case v.makes(r):
		return canvas.Made
	case v.uses(r) && r.Kind != model.InW:
		return canvas.Used
	case r.Kind >= model.InT || v.uses(r):
		return canvas.Sign(v.of.Value(r))
	}
	return canvas.Plain
}

// makes reports whether what is in hand is the number at r.
func (v *view) makes(r model.Ref) bool {
	if v.View.Selecting {
		return v.ok && r == v.inHand
	}
	return v.e.Makes(r)
}

// uses reports whether what is in hand is made of the number at r.
func (v *view) uses(r model.Ref) bool {
	if !v.View.Selecting {
		return v.e.Uses(r)
	}
	return slices.Contains(v.operands, r)
}

// number writes the number at r in w cells, with its mark, and where peak is above 0 a bar behind
// it. A click selects.
func (v *view) number(c canvas.Canvas, x, y, w int, r, selects model.Ref, peak float64) {
	c.Click(canvas.Box(x, y, w, 1), state.Select{At: selects})
	if !v.known(r) {
		c.Right(x+w-1, y, canvas.Faint, "·")
		return
	}
	value := v.of.Value(r)
	m := canvas.Mark{Sign: ' ', Selected: v.View.Selecting && r == v.Selected, Style: v.style(r)}
	text := number.Fit(value, w-2)
	near, small := inexact(c, value, w-2), math.Abs(value)
	switch {
	case near != "":
		text = near
	case r.Kind == model.InL && small >= 1e-4 && small < 1e-3:
		text = learning.Text(value)
	case number.Rounded(value) && len(number.Fixed(value)) <= w-2 && small >= 1e-4:
		text = number.Fixed(value)
	}
	switch _, moved := v.moved(r); {
	case moved:
		m.Sign = '»'
	case v.makes(r):
		m.Sign = '▸'
	case v.uses(r):
		m.Sign = '•'
	}
	start := x + w - 1 - c.Measure(text)
	c.Text(start, y, m.Style, text)
	m.Draw(c, y, start, x+w-1)
	if peak > 0 {
		c.Within(canvas.Box(x+w, y, barCell-1, 1)).Bar(value, peak, canvas.Sign(value))
	}
}

// inexact writes a number in at most room cells that four decimals would make a whole number, which it
// is not: as [number.Near], with fewer digits where these have no room. It is "" for any other.
func inexact(c canvas.Canvas, x float64, room int) string {
	if whole := math.Round(x); x == whole || number.Short(x) != number.Short(whole) {
		return ""
	}
	text := number.Near(x)
	digits := strings.TrimSuffix(text, "…")
	for c.Measure(text) > room && digits != "" {
		digits = digits[:len(digits)-1]
		text = digits + "…"
	}
	return text
}

// operandsOf are the numbers that the one at r is made of.
func operandsOf(of walk.Of, r model.Ref) (list []model.Ref) {
	for _, p := range walk.FormulaOf(of, r, mostTerms).Pieces {
		if p.Text == "" {
			list = append(list, p.Number.Ref)
		}
	}
	return list
}

// The terms of a sum that are written out at most, and the least that a long one has.
const mostTerms, leastTerms = 12, 2

// barCell is the room for the bar behind a gradient.
const barCell = 4
