package network

import (
	"fmt"
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
)

// softmaxNotes is how many lines stand under the table.
const softmaxNotes = 4

// wantSoftmax is how many rows show all of softmax.
func (v *view) wantSoftmax() int { return v.Net.Layers[v.Net.Last()].Out() + 2 + softmaxNotes }

// tried names what softmax is tried on: the output's a, each times a power of ten.
func (v *view) tried() string {
	a := fmt.Sprintf("a%d", v.Net.Last()+1)
	if v.Tens > 0 {
		return factorText(v.Tens) + "·" + a
	}
	return a
}

// factorText is ten to the power of tens.
func factorText(tens int) string {
	if tens > 3 {
		return fmt.Sprintf("1e%d", tens)
	}
	return fmt.Sprint(int(math.Pow10(tens)))
}

// drawSoftmaxNotes gives below the table, in that many lines, the formula of softmax, what
// a trial shows and why c is taken off, and under these what it comes to.
func (v *view) drawSoftmaxNotes(c canvas.Canvas, notes int, trial model.SoftmaxTrial) {
	a := v.tried()
	done := v.Place == v.Walk.Places() || v.Revealed
	why, _ := c.Fitting(c.Width, "Subtracting c changes no share: it divides each e^ and Σ by e^c. It keeps e^ from Inf.", "Subtracting c changes no share, but keeps each e^ at most 1: no Inf.")
	lines := []func(y int){
		func(y int) { c.Text(0, y, canvas.Plain, "y[k] = "+model.Softmax.Formula(a+"[k]")+",  c = max "+a) },
		func(y int) { c.Text(0, y, canvas.Plain, why) },
		func(y int) {
			if done {
				v.drawTrialNote(c, y, trial)
			}
		},
	}
	if notes == len(lines)-1 { // the trial is what there is to do
		lines = slices.Delete(lines, 1, 2)
	}
	y := 0
	for ; y < min(notes, len(lines)); y++ {
		lines[y](y)
	}
	if done {
		v.drawConclusion(c, y, trial)
	}
}

// drawConclusion says what the outputs are, which class wins and what they add up to.
func (v *view) drawConclusion(c canvas.Canvas, line int, trial model.SoftmaxTrial) {
	y, name := trial.Stable.Y, "y = "
	if v.Tens > 0 {
		name = "softmax(" + v.tried() + ") = "
	}
	x, words := 0, sumText(trial.Outcome, v.Net)
	if shares := sharesWithin(y, c.Width-canvas.TextWidth(name)-2-canvas.TextWidth(words)); shares != "" {
		x = c.Text(0, line, canvas.Strong, name+shares) + 2
	}
	c.Text(x, line, canvas.Plain, words)
}

// sumText names the predicted class and says what the outputs add up to.
func sumText(o model.Outcome, n model.Network) string {
	if math.IsNaN(o.Sum) {
		return "NaN: an a is not finite, so there is no predicted class"
	}
	if n.OneShare() {
		return "softmax of one number is 1, whatever comes in"
	}
	text := fmt.Sprintf("class %d wins; y adds up to ", o.Class+1)
	if name := n.ClassName(o.Class); name != "" {
		text = "most likely: " + name + "; y adds up to "
	}
	if o.Ulps == 0 {
		return text + "1"
	}
	return text + number.Full(o.Sum) + ", by rounding"
}

// drawTrialNote says in line y what multiplying a did to the way without c.
func (v *view) drawTrialNote(c canvas.Canvas, y int, trial model.SoftmaxTrial) {
	style, texts := canvas.Plain, []string{
		"Without c the shares are the same; * makes each a larger until that breaks.",
		"Without c the shares are the same; * tries larger a.",
	}
	switch way := facts.NaiveWay(trial); {
	case way == facts.Overflows:
		style, texts = canvas.Warning, []string{
			"Without c, e^a is more than a float64 can hold: Inf, and Inf/Inf is NaN.",
			"Without c, softmax breaks here: Inf/Inf is NaN.",
		}
	case way == facts.Vanishes:
		style, texts = canvas.Warning, []string{
			"Without c, every e^a is too small for a float64: 0, and 0/0 is NaN.",
			"Without c, softmax breaks here: 0/0 is NaN.",
		}
	case v.Tens > 0:
		texts = []string{v.tried() + ": the shares are still the same without c; * once more, / goes back."}
	}
	text, _ := c.Fitting(c.Width, texts...)
	c.Text(0, y, style, text)
}
