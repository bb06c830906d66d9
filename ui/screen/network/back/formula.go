package back

import (
	"fmt"
	"math"
	"strings"

	"nnexplore/model"
	walk "nnexplore/model/back"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// wide is a room in which every formula fits whole.
const wide = 1 << 20

// drawWork draws how what is in hand comes about.
func (v *view) drawWork(c canvas.Canvas) {
	c.Lines(0, 0, canvas.Plain, v.lines(c.Width, c.Height))
}

// moreWork is how many lines more than the first formula a step of the grain in a layer could use.
func (v *view) moreWork(layer model.Layer) int {
	const most = 6
	switch v.Grain {
	case model.ByLayer:
		return min((layer.In()+1)*layer.Out()-1, most)
	case model.ByNeuron:
		return min(layer.In(), most)
	}
	return 0
}

// lines are the formulas of what is in hand and, where there is a row for it, what a step of learning
// makes of the number whose gradient that is.
func (v *view) lines(room, rows int) []string {
	lines := v.formulas(room, rows)
	if line := v.learnt(); line != "" && len(lines) < rows && canvas.TextWidth(line) <= room {
		lines = append(lines, line)
	}
	return lines
}

// formulas are those of what is in hand: of a step by layer first in symbols for whole
// vectors, then of the first number with symbols, numbers and result, then of the others.
func (v *view) formulas(room, rows int) []string {
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
		symbols := v.e.Symbols()
		if over := v.Learning.Means(); over > 0 && v.e.Part == walk.Gradients {
			symbols = append(symbols, fmt.Sprintf("the mean of each over %d examples", over))
		}
		lines = append(lines, strings.Join(symbols, "     "))
	}
	so := ""
	if k := v.e.Step.Kind; v.e.Grain == model.ByTerm && (k == walk.Term || k == walk.Product || k == walk.Share) {
		so = " so far"
	}
	lines = append(lines, v.formula(room, func(most int) walk.Formula {
		f, _ := v.e.Formula(v.of, most)
		return f
	}, so)...)
	if len(lines) > rows && v.e.Grain == model.ByLayer { // what is left is the first number
		lines = lines[1:]
	}
	others := v.made()[1:]
	for i, r := range others {
		left := len(others) - i
		switch {
		case len(lines) >= rows:
			return lines
		case len(lines)+1 == rows && left > 1:
			return append(lines, v.left(left, room))
		}
		lines = append(lines, v.short(r, room))
	}
	return lines
}

// left says how many numbers more a step makes, and how to get to such as are out of sight.
func (v *view) left(n, room int) string {
	text := fmt.Sprintf("… and %d more in the same way", n)
	layer := v.Net.Layers[v.e.Layer]
	last := model.Delta(v.e.Layer, layer.Out()-1)
	goal := model.A(v.e.Layer, layer.Out()-1)
	if v.e.Part == walk.Gradients {
		last = model.DW(v.e.Layer, layer.In()-1, layer.Out()-1)
		goal = model.W(v.e.Layer, layer.In()-1, layer.Out()-1)
	}
	const all = 24 // numbers, which the sheet shows whole or nearly so
	more := fmt.Sprintf("; ↑ ↓ < > go to them, :%s to %s", v.Name(goal), v.Name(last))
	if layer.In()*layer.Out() <= all || canvas.TextWidth(text+more) > room {
		return text
	}
	return text + more
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
		if each := v.Learning.Each(f.Result.Ref); each != nil && so == "" {
			return v.mean(room, f, each)
		}
		name := v.Name(f.Result.Ref) + so
		symbols, numbers, result := tight(f.Symbols(v.Notation())), tight(f.Numbers(v.print)), v.result(f)
		indent := strings.Repeat(" ", canvas.TextWidth(name))
		lines := folded(name+" = ", symbols, room)
		plugged := folded(indent+" = ", numbers, room)
		if len(f.Pieces) == 1 { // which is the result itself
			plugged = []string{indent + " = " + result}
		} else if last := &plugged[len(plugged)-1]; canvas.TextWidth(*last+" = "+result) <= room {
			*last += " = " + result
		} else {
			plugged = append(plugged, indent+" = "+result)
		}
		if whole := len(lines) == 1 && len(plugged) <= 2; whole || most == leastTerms {
			return append(lines, plugged...)
		}
	}
}

// folded is a side of an equation behind its head, in several lines where one has no room: the factor
// h′ comes first in a line of its own.
func folded(head, text string, room int) []string {
	parts := []string{text}
	if at := strings.Index(text, " · "); at >= 0 && canvas.TextWidth(head+text) > room {
		parts = []string{text[:at], text[at+1:]}
	}
	var lines []string
	for _, part := range parts {
		if canvas.TextWidth(head+part) <= room {
			lines = append(lines, part)
			continue
		}
		lines = append(lines, canvas.Wrap(part, max(1, room-canvas.TextWidth(head)))...)
	}
	for i := range lines {
		if i == 0 {
			lines[i] = head + lines[i]
			continue
		}
		lines[i] = strings.Repeat(" ", canvas.TextWidth(head)) + lines[i]
	}
	return lines
}

// result is the value of a number, whether its formula gives another with the digits that are shown,
// and what it was before the last edit.
func (v *view) result(f walk.Formula) string {
	text := v.print(f.Result.Value)
	if f.Result.Ref.Kind == model.InL && !v.s.Full {
		text = learning.Text(f.Result.Value)
	}
	var notes []string
	if worth, ok := f.Worth(v.asPrinted); ok && !v.s.Full && v.asPrinted(worth) != v.asPrinted(f.Result.Value) {
		notes = append(notes, "rounded")
	}
	if was, ok := v.moved(f.Result.Ref); ok && v.print(was) != text {
		notes = append(notes, "was "+v.print(was))
	}
	if notes == nil {
		return text
	}
	return text + " (" + strings.Join(notes, ", ") + ")"
}

// short is the formula of a number in one line: with values where they have room.
func (v *view) short(r model.Ref, room int) string {
	f := walk.FormulaOf(v.of, r, leastTerms+1)
	if each := v.Learning.Each(r); each != nil {
		if line := v.Name(r) + " = " + v.meant(room-canvas.TextWidth(v.Name(r)+" = "), f, each); canvas.TextWidth(line) <= room {
			return line
		}
		return v.Name(r) + " = " + v.meanResult(f)
	}
	line := v.Name(r) + " = " + tight(f.Numbers(v.print)) + " = " + v.result(f)
	if r.Kind == model.InDB || canvas.TextWidth(line) > room {
		return v.Name(r) + " = " + v.result(f)
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
	g, w, known := v.of.Value(v.inHand), v.of.Value(r), v.known(v.inHand)
	text := v.Name(v.inHand) + " is not computed yet"
	if known {
		text = v.Name(v.inHand) + " = " + number.Full(g) + " by the way back"
	}
	c.Text(0, 0, canvas.Plain, fmt.Sprintf("%s; with w = %s:", text, number.Short(w)))
	c.Text(0, 1, canvas.Faint, fmt.Sprintf("%7s  %-22s  %-11s", "h", "(L(w+h) − L(w−h)) / 2h", "off by"))
	all := v.Learning.Checks(v.Net, v.X, v.Preset, r)
	for i, d := range all {
		off, note, style := "·", "", canvas.Plain
		if known {
			off, note = number.Fit(d.Slope-g, 10), v.checkNote(w, g, d)
		}
		if d.H == learning.UsualH {
			style = canvas.Made
		}
		c.Text(0, 2+i, style, strings.TrimRight(fmt.Sprintf("%7s  %-22s  %-11s %s", number.Short(d.H), number.Full(d.Slope), off, note), " "))
	}
	y := len(all) + 3
	c.Lines(0, y, canvas.Plain, wholeSentences(facts.CheckText, c.Width, c.Height-y))
}

// wholeSentences is as much of a text as has room, in lines, that ends with a sentence.
func wholeSentences(text string, width, rows int) []string {
	for text != "" {
		if lines := canvas.Wrap(text, width); len(lines) <= rows {
			return lines
		}
		text = text[:strings.LastIndex(strings.TrimSuffix(text, "."), ".")+1]
	}
	return nil
}

// checkNote is what floating point, or the h, makes of a difference that is off.
func (v *view) checkNote(w, g float64, d model.Difference) string {
	usual := v.Learning.Numeric(v.Net, v.X, v.Preset, learning.CheckedOf(v.inHand), learning.UsualH)
	switch {
	case w+d.H == w && w-d.H == w:
		return "w + h is w: nothing is left"
	case math.Abs(d.Slope-g) <= math.Abs(usual.Slope-g):
		return ""
	case d.H > learning.UsualH:
		return "L bends within h"
	}
	return "too few digits of L differ"
}

// Working is the derivation of what is in hand as text.
func Working(s state.State) string {
	v := look(s)
	v.was = nil
	var lines []string
	if !v.View.Selecting {
		lines = v.numPy(v.e)
	}
	const most = 20
	return strings.Join(append(lines, v.lines(wide, most)...), "\n")
}
