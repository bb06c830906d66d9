package back

import (
	"fmt"
	"strings"

	"nnexplore/model"
	walk "nnexplore/model/back"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// wide is a room in which every formula fits whole.
const wide = 1 << 20

// drawWork draws how what is in hand comes about.
func (v *view) drawWork(c canvas.Canvas) {
	for y, line := range v.lines(c.Width, c.Height) {
		c.Text(0, y, canvas.Plain, line)
	}
}

// moreWork is how many lines more than the first formula the step could use.
func (v *view) moreWork() int {
	if v.View.Selecting {
		return 0
	}
	const most = 6
	return min(len(v.made())-1, most)
}

// lines are the formulas of what is in hand: of a step by layer first in symbols for whole
// vectors, then of the first number with symbols, numbers and result, then of the others.
func (v *view) lines(room, rows int) []string {
	if !v.ok {
		return []string{v.Selected.Name() + ": softmax with cross-entropy goes from L to δ at once, δ = y − t; i says why."}
	}
	var lines []string
	if v.View.Selecting {
		if !v.known(v.inHand) {
			return []string{v.Name(v.inHand) + " = ·", "It is not computed yet; t goes to the step that computes it."}
		}
		return v.formula(room, func(most int) walk.Formula { return walk.FormulaOf(v.of, v.inHand, most) }, "")
	}
	if v.e.Grain == model.ByLayer && v.e.Part != walk.Loss {
		lines = append(lines, strings.Join(v.e.Symbols(), "     "))
	}
	so := ""
	if k := v.e.Step.Kind; v.e.Grain == model.ByTerm && (k == walk.Term || k == walk.Product || k == walk.Share) {
		so = " so far"
	}
	lines = append(lines, v.formula(room, func(most int) walk.Formula {
		f, _ := v.e.Formula(v.of, most)
		return f
	}, so)...)
	others := v.made()[1:]
	for i, r := range others {
		if left := len(others) - i; len(lines)+1 == rows && left > 1 {
			return append(lines, fmt.Sprintf("… and %d more in the same way", left))
		}
		lines = append(lines, v.short(r, room))
	}
	return lines
}

// made are the numbers that the step made, the first of which has the formula.
func (v *view) made() []model.Ref {
	e := v.e
	first, _ := e.First()
	if e.Part == walk.Loss || e.Grain == model.ByTerm {
		return []model.Ref{first}
	}
	var all []model.Ref
	for j := e.From; j < e.To; j++ {
		if e.Part == walk.Deltas {
			all = append(all, model.Delta(e.Layer, j))
			continue
		}
		for i := range v.Net.Layers[e.Layer].In() {
			all = append(all, model.DW(e.Layer, i, j))
		}
		all = append(all, model.Ref{Kind: model.InDB, Layer: e.Layer, J: j})
	}
	return all
}

// formula is that of one number with the names of what it is made of, with their values, and with
// its result. so stands behind the name of a sum on its way.
func (v *view) formula(room int, of func(most int) walk.Formula, so string) []string {
	for most := mostTerms; ; most-- {
		f := of(most)
		name := v.Name(f.Result.Ref) + so
		symbols, numbers, result := f.Symbols(v.Notation()), f.Numbers(v.print), v.result(f.Result)
		indent := strings.Repeat(" ", canvas.TextWidth(name))
		lines := []string{name + " = " + symbols, indent + " = " + numbers + " = " + result}
		if canvas.TextWidth(lines[1]) > room {
			lines = []string{lines[0], indent + " = " + numbers, indent + " = " + result}
		}
		fits := true
		for _, line := range lines {
			fits = fits && canvas.TextWidth(line) <= room
		}
		if fits || most == leastTerms {
			return lines
		}
	}
}

// result is the value of a number, with what it was before the last edit.
func (v *view) result(o model.Operand) string {
	text := v.print(o.Value)
	if was, ok := v.moved(o.Ref); ok {
		if before := v.print(was); before != text {
			return text + " (was " + before + ")"
		}
	}
	return text
}

// short is the formula of a number in one line: with values where they have room.
func (v *view) short(r model.Ref, room int) string {
	f := walk.FormulaOf(v.of, r, leastTerms+1)
	line := v.Name(r) + " = " + f.Numbers(v.print) + " = " + v.result(f.Result)
	if r.Kind == model.InDB || canvas.TextWidth(line) > room {
		return v.Name(r) + " = " + v.result(f.Result)
	}
	return line
}

// drawCheck draws the gradient in hand beside differences of L, for an h that is too large, one
// that is right, and such as are too small for a float64.
func (v *view) drawCheck(c canvas.Canvas) {
	r, ok := v.Checked()
	if !ok {
		c.Text(0, 0, canvas.Plain, "n checks the gradient of one number: ↑ ↓ select a W or b.")
		return
	}
	g := v.of.Value(v.inHand)
	text := "·"
	if v.known(v.inHand) {
		text = number.Full(g)
	}
	name := v.Name(r)
	c.Text(0, 0, canvas.Plain, fmt.Sprintf("check it: %s = (L(%s + h) − L(%s − h)) / 2h, nearly. By the way back it is %s", v.Name(v.inHand), name, name, text))
	c.Text(0, 1, canvas.Faint, fmt.Sprintf("%8s  %-24s  %-12s", "h", "(L(w+h) − L(w−h)) / 2h", "off by"))
	for i, d := range learning.Checks(v.Net, v.X, v.of.Gradients, r) {
		off, style := "·", canvas.Plain
		if v.known(v.inHand) {
			off = number.Fit(d.Slope-g, 11)
		}
		note := checkNote(v.of.Value(r), d)
		if d.H == learning.UsualH {
			style = canvas.Made
		}
		c.Text(0, 2+i, style, fmt.Sprintf("%8s  %-24s  %-12s  %s", number.Short(d.H), number.Full(d.Slope), off, note))
	}
}

// checkNote is what floating point makes of a difference.
func checkNote(w float64, d model.Difference) string {
	switch {
	case w+d.H == w && w-d.H == w:
		return "w + h is w: nothing is left"
	case d.H == learning.UsualH:
		return "as near as it comes"
	case d.H > learning.UsualH:
		return "h too large: L bends"
	}
	return "h too small: few digits of L differ"
}

// Working is the derivation of what is in hand as text.
func Working(s state.State) string {
	v := look(s)
	v.was = nil
	var lines []string
	if !v.View.Selecting {
		lines = v.e.NumPy()
	}
	const most = 20
	return strings.Join(append(lines, v.lines(wide, most)...), "\n")
}
