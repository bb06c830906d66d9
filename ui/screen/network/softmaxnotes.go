package network

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
)

// softmaxNotes is how many lines stand under the table.
const softmaxNotes = 4

// wantSoftmax is how many rows show all of softmax.
func (v *view) wantSoftmax() int { return v.Net.Layers[v.Net.Last()].Out() + 2 + softmaxNotes }

func (v *view) drawSoftmaxNotes(c canvas.Canvas, trial model.SoftmaxTrial) {
	a := fmt.Sprintf("a%d", v.Net.Last()+1)
	c.Text(0, 0, canvas.Plain, "y[k] = "+model.Softmax.Formula(a+"[k]")+",  c = max "+a)
	c.Text(0, 1, canvas.Plain, "= C·e^a / (C·Σ e^a), C = e^(−c): it cancels; every e^ stays ≤ 1")
	if v.Place < v.Walk.Places() && !v.Revealed {
		return
	}
	v.drawTrialNote(c, trial)
	y, name := trial.Stable.Y, "y = "
	if v.Tens > 0 {
		name = "softmax(" + v.tried() + ") = "
	}
	x, words := 0, sumText(trial.Outcome)
	if shares := sharesWithin(y, c.Width-canvas.TextWidth(name)-2-canvas.TextWidth(words)); shares != "" {
		x = c.Text(0, 3, canvas.Strong, name+shares) + 2
	}
	c.Text(x, 3, canvas.Plain, words)
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

// sumText names the predicted class and says that the outputs add up to 1, or how
// far off the last digit is.
func sumText(o model.Outcome) string {
	if math.IsNaN(o.Sum) {
		return "NaN: an a is not finite, so there is no predicted class"
	}
	text := fmt.Sprintf("class %d wins;  Σ y = ", o.Class+1)
	switch o.Ulps {
	case 0:
		return text + "1"
	case 1, -1:
		return text + number.Full(o.Sum) + ", 1 last digit off"
	default:
		return fmt.Sprintf("%s%s, %d last digits off", text, number.Full(o.Sum), max(o.Ulps, -o.Ulps))
	}
}

// drawTrialNote says what multiplying a did to the naive way.
func (v *view) drawTrialNote(c canvas.Canvas, trial model.SoftmaxTrial) {
	style, text := canvas.Plain, "both ways agree; * multiplies each a by ten: that is what c is for"
	switch {
	case math.IsInf(trial.NaiveSum, 1):
		style, text = canvas.Warning, "naive: e^a passes the largest float64, 1.8e308: Inf, and Inf/Inf is NaN"
	case trial.NaiveSum == 0:
		style, text = canvas.Warning, "naive: every e^a is too small for a float64, 0, and 0/0 is NaN"
	case v.Tens > 0:
		text = v.tried() + ": the two ways still agree; * once more, / goes back"
	}
	c.Text(0, 2, style, text)
}
