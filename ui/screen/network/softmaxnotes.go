package network

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
)

// softmaxNotes is how many lines stand under the table.
const softmaxNotes = 4

// softmaxParts are where the two ways of softmax stand side by side, and beside them why c
// is taken off; this is empty where it has no room.
type softmaxParts struct{ stable, naive, why canvas.Rect }

// splitSoftmax divides a canvas among the parts, if that is wide enough. All digits need the
// whole width.
func (v *view) splitSoftmax(width, height int) (p softmaxParts, ok bool) {
	const least, leastThree, gap, why = 130, 190, 4, 52
	if width < least || v.full {
		return p, false
	}
	if width >= leastThree {
		p.why = canvas.Box(width-why, 0, why, height)
		width -= why + gap
	}
	stable := width * 3 / 5
	p.stable, p.naive = canvas.Box(0, 0, stable, height), canvas.Box(stable+gap, 0, width-stable-gap, height)
	return p, true
}

// wantSoftmax is how many rows show all of softmax on that width.
func (v *view) wantSoftmax(width int) int {
	rows := v.tableRows() + softmaxNotes
	if _, split := v.splitSoftmax(width, 1); split {
		rows += 2 // the names of the parts, and a blank above the notes
	}
	return rows
}

// triedAs says what the trial has in place of the output's a, and which of these are typed.
func (v *view) triedAs() string {
	const most = 3
	text, join := scaled+" = "+v.tried(), " with "
	for i, t := range v.Tried {
		if i == most {
			return fmt.Sprintf("%s and %d more", text, len(v.Tried)-most)
		}
		text += join + model.A(v.Net.Last(), t.J).Name() + " = " + exact(t.Value)
		join = ", "
	}
	return text
}

// drawSoftmaxNotes gives below the table, in that many lines, the formula of softmax, what
// a trial shows and why c is taken off, and under these what it comes to. naive says whether
// the way without c has columns in the table.
func (v *view) drawSoftmaxNotes(c canvas.Canvas, notes int, trial model.SoftmaxTrial, naive bool) {
	const all = softmaxNotes - 1
	rows := max(0, min(notes, all))
	if rows > 0 {
		c.Text(0, 0, canvas.Plain, v.stableFormula())
	}
	if rows == all { // else the trial, which is what there is to do, has the row of it
		why, _ := c.Fitting(c.Width, v.whyC(trial)...)
		c.Text(0, 1, canvas.Plain, why)
	}
	if !v.KnowsY() {
		return
	}
	if rows > 1 {
		v.drawTrialNote(c, rows-1, trial, naive)
	}
	v.drawConclusion(c, rows, trial)
}

// whyC says in ever fewer words why c is taken off, and whether it matters here.
func (v *view) whyC(trial model.SoftmaxTrial) []string {
	a := v.ofTrial("a")
	alone := "e^" + a + " alone is Inf for " + a + " > 709.78"
	switch way := facts.NaiveWay(trial); {
	case !v.KnowsY():
		alone += "."
	case way == facts.Overflows:
		alone = "Here an e^" + a + " alone is Inf."
	case way == facts.SumOverflows:
		alone = "Here Σ e^" + a + " alone is Inf."
	case way == facts.Vanishes:
		alone = "Here each e^" + a + " alone is 0."
	case facts.NaiveEnd(v.Trace.Softmax.C) == facts.Vanishes:
		if alone = "e^" + a + " alone is 0 for " + a + " < −745.13: not here."; slices.Contains(trial.NaiveExp, 0) {
			alone = "e^" + a + " alone is 0 for " + a + " < −745.13: some here."
		}
	default:
		alone += ": not here."
	}
	return []string{
		"Subtracting c divides each e^ and Σ by e^c: no share changes. " + alone,
		"Subtracting c changes no share. " + alone,
		"Subtracting c changes no share, but keeps each e^ at most 1.",
	}
}

// stableFormula is softmax with c taken off.
func (v *view) stableFormula() string {
	a := v.ofTrial(v.tried())
	return v.shareName() + " = " + model.Softmax.Formula(a+"[k]") + ",  c = max " + a
}

// shareName is what the formulas call a share: in a trial it is no y.
func (v *view) shareName() string {
	if v.Trying() {
		return "share[k]"
	}
	return "y[k]"
}

// drawSoftmaxParts names the two ways of softmax, which stand side by side, and says below
// each, from row y on and in that many lines, how it goes, and below these what it comes to.
func (v *view) drawSoftmaxParts(c canvas.Canvas, p softmaxParts, y, notes int, trial model.SoftmaxTrial) {
	a, done := v.ofTrial(v.tried()), v.KnowsY()
	c.Within(p.stable).Text(0, 0, canvas.Strong, "the stable way: c is taken off each a first")
	c.Within(p.naive).Text(0, 0, canvas.Strong, "the naive way: without c")
	stable := []string{v.stableFormula()}
	if p.why.W == 0 {
		why, _ := c.Fitting(p.stable.W, v.whyC(trial)...)
		stable = append(stable, why)
	}
	if notes > len(stable) {
		y++ // a blank below the sums
	}
	naive, style := []string{fmt.Sprintf("%s = e^%s[k] / Σ e^%s[k]", v.shareName(), a, a)}, canvas.Plain
	if done {
		var texts []string
		style, texts = v.trialNotes(trial)
		naive = append(naive, canvas.Wrap(texts[0], p.naive.W)...)
	}
	most := max(len(stable), len(naive))
	if notes < most { // what is made and what breaks before how
		stable, naive = stable[max(0, len(stable)-notes):], naive[max(0, len(naive)-notes):]
		most = max(0, notes)
	}
	c.Lines(p.stable.X, y, canvas.Plain, stable)
	for k, line := range naive {
		of := canvas.Plain
		if k > 0 {
			of = style
		}
		c.Text(p.naive.X, y+k, of, line)
	}
	if done {
		v.drawConclusion(c.Within(canvas.Box(0, 0, c.Width-p.why.W, c.Height)), y+most, trial)
	}
}

// drawConclusion says what the outputs are, which class wins and what they add up to.
func (v *view) drawConclusion(c canvas.Canvas, line int, trial model.SoftmaxTrial) {
	y, name, texts := trial.Stable.Y, "y = ", sumTexts(trial.Outcome, v.Net)
	if v.Trying() {
		name = "shares = "
		for i, text := range texts {
			texts[i] = strings.Replace(text, "y adds up", "they add up", 1)
		}
	}
	for _, words := range texts {
		if shares := sharesWithin(y, c.Width-canvas.TextWidth(name)-2-canvas.TextWidth(words)); shares != "" {
			c.Text(c.Text(0, line, canvas.Strong, name+shares)+2, line, canvas.Plain, words)
			return
		}
	}
	c.Text(0, line, canvas.Plain, texts[0])
}

// sumTexts name the predicted class and say what the outputs add up to, in ever fewer
// words: those of a sum that is rounded give way to the outputs themselves.
func sumTexts(o model.Outcome, n model.Network) []string {
	if math.IsNaN(o.Sum) {
		return []string{"NaN: an a is not finite, so there is no predicted class"}
	}
	if n.OneShare() {
		return []string{"softmax of one number is 1, whatever comes in"}
	}
	class := fmt.Sprintf("class %d wins", o.Class+1)
	if name := n.ClassName(o.Class); name != "" {
		class = "most likely: " + name
	}
	text := class + "; y adds up to "
	if o.Ulps == 0 {
		return []string{text + "1"}
	}
	return []string{text + number.Full(o.Sum) + ", by rounding", text + "1 but for rounding", class}
}

// leastBar is the least room in which a bar says something.
const leastBar = 6

// drawShare draws one of the outputs as a bar beside the largest of them, if there is room.
func drawShare(c canvas.Canvas, y, most float64) {
	if c.Width >= leastBar {
		c.Bar(y, most, canvas.Positive)
	}
}

// naiveMark marks what the last edit moved of the way without c: e^a with its a, a share with
// the y that it is, and the sum with any a.
func (v *view) naiveMark(r model.Ref) canvas.Mark {
	l := v.Net.Last()
	for j := range v.Net.Layers[l].Out() {
		of := r
		if r.Kind == model.InSum {
			of = model.A(l, j)
		}
		if _, ok := v.moved(of); ok && !v.Trying() {
			return canvas.Mark{Sign: '»', Style: canvas.Moved}
		}
		if of == r {
			break
		}
	}
	return canvas.Mark{Sign: ' '}
}

// differencesRound reports whether an a − c, as it is written in a cell of the table, is not
// what a and c give as they are written.
func (v *view) differencesRound(trial model.SoftmaxTrial, cell int) bool {
	const most = 100 // of more nobody takes them all off
	if v.full {
		return false
	}
	l, c := v.Net.Last(), v.fit(trial.Stable.C, cell-2)
	for j, a := range trial.A[:min(len(trial.A), most)] {
		if v.Known(model.Ref{Kind: model.InDiff, Layer: l, J: j}) && facts.Misses(v.fit(a, cell-2), c, v.fit(trial.Stable.Shifted[j], cell-2)) {
			return true
		}
	}
	return false
}

// drawTrialNote says in line y what multiplying a did to the way without c.
func (v *view) drawTrialNote(c canvas.Canvas, y int, trial model.SoftmaxTrial, naive bool) {
	style, texts := v.trialNotes(trial)
	if !naive && !v.Trying() && style == canvas.Plain {
		texts = []string{"Without c the shares would be the same; its columns have no room here."}
		if v.showsMoved() {
			texts = []string{"Without c the shares would be the same; no room for it beside old → new."}
		}
	}
	text, _ := c.Fitting(c.Width, texts...)
	c.Hint(0, y, style, text)
}

// trialNotes say in ever fewer words what multiplying a did to the way without c.
func (v *view) trialNotes(trial model.SoftmaxTrial) (canvas.Style, []string) {
	a := v.ofTrial("a")
	switch way := facts.NaiveWay(trial); {
	case way == facts.Overflows:
		return canvas.Warning, []string{
			"Without c, e^" + a + " is past the largest number, 1.8e308: Inf, and Inf/Inf is NaN.",
			"Without c, softmax breaks here: Inf/Inf is NaN.",
		}
	case way == facts.SumOverflows:
		return canvas.Warning, []string{
			"Without c, Σ e^" + a + " is past the largest number, 1.8e308: Inf, and every share is 0.",
			"Without c, softmax breaks here: Σ is Inf and every share 0.",
		}
	case way == facts.Vanishes:
		return canvas.Warning, []string{
			"Without c, every e^" + a + " is so small that it becomes 0, and 0/0 is NaN.",
			"Without c, softmax breaks here: 0/0 is NaN.",
		}
	case v.Trying():
		return canvas.Plain, []string{v.triedAs() + ": without c the shares are still the same; * multiplies again.", "Without c the shares are still the same; * multiplies again."}
	case facts.NaiveEnd(v.Trace.Softmax.C) == facts.Agrees:
		return canvas.Plain, []string{"Without c the shares are the same; * tries each a ×10."}
	}
	return canvas.Plain, []string{
		"Without c the shares are the same; * makes each a ×10 until that breaks.",
		"Without c the shares are the same; * tries each a ×10.",
	}
}
