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
	why, _ := c.Fitting(c.Width, "Taking c off changes no share: each e^ is e^c times smaller, and so is Σ.", "Taking c off changes no share: each e^ and Σ get equally smaller.")
	c.Text(0, 1, canvas.Plain, why)
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

// sumText names the predicted class and says what the outputs add up to.
func sumText(o model.Outcome) string {
	if math.IsNaN(o.Sum) {
		return "NaN: an a is not finite, so there is no predicted class"
	}
	text := fmt.Sprintf("class %d wins; y adds up to ", o.Class+1)
	if o.Ulps == 0 {
		return text + "1"
	}
	return text + number.Full(o.Sum) + ", by rounding"
}

// drawTrialNote says what multiplying a did to the way without c.
func (v *view) drawTrialNote(c canvas.Canvas, trial model.SoftmaxTrial) {
	style, text := canvas.Plain, "Without c the shares are the same; * makes each a larger until that breaks."
	if c.Measure(text) > c.Width {
		text = "Without c the shares are the same; * tries larger a."
	}
	switch {
	case math.IsInf(trial.NaiveSum, 1):
		style, text = canvas.Warning, "Without c, e^a is more than a float64 can hold: Inf, and Inf/Inf is NaN."
	case trial.NaiveSum == 0:
		style, text = canvas.Warning, "Without c, every e^a is too small for a float64: 0, and 0/0 is NaN."
	case v.Tens > 0:
		text = v.tried() + ": the shares are still the same without c; * once more, / goes back."
	}
	if style == canvas.Warning && c.Measure(text) > c.Width {
		text = "Without c, softmax breaks here: " + map[bool]string{true: "0/0 is NaN.", false: "Inf/Inf is NaN."}[trial.NaiveSum == 0]
	}
	c.Text(0, 2, style, text)
}

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
