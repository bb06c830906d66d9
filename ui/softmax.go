package ui

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/number"
)

// softmaxColumns are where the columns of the softmax table stand: six numbers
// to a line, and a bar for y between the stable way and the naive one.
// shown is how many of the columns have room.
type softmaxColumns struct{ first, w, bar, barWidth, shown int }

const softmaxNumbers = 6

func (v *netView) softmaxColumns(width int) softmaxColumns {
	k := softmaxColumns{first: 4}
	widest := 11
	if v.full {
		widest = 22
	}
	k.w = min(max((width-k.first-8)/softmaxNumbers, 9), widest)
	if k.first+4*k.w > width {
		k.w = max((width-k.first)/4, 8) // y, the last of the stable way, has to be seen
	}
	k.bar = k.first + 4*k.w + 1
	k.barWidth = min(max(width-k.first-softmaxNumbers*k.w-2, 0), 24)
	for k.shown = 4; k.shown < softmaxNumbers && k.x(k.shown)+k.w <= width+1; {
		k.shown++
	}
	return k
}

// x is the left edge of column i; the naive ones stand behind the bar.
func (k softmaxColumns) x(i int) int {
	if i >= 4 {
		return k.bar + k.barWidth + 1 + (i-4)*k.w
	}
	return k.first + i*k.w
}

// drawSoftmax draws the inside of softmax: for each neuron of the output a,
// a − c, e^(a−c) and its share y of their sum, with a bar; beside it the naive
// way; below it the sums, and why the two ways are the same.
func (v *netView) drawSoftmax(c canvas) {
	if c.height < 2 {
		return
	}
	l := v.Net.Last()
	n := v.Net.Layers[l].Out()
	k := v.softmaxColumns(c.width)
	trial := v.Trial()
	rows := around(v.e.Step.J, n, max(c.height-2-softmaxNotes, min(n, c.height-2)))
	v.drawSoftmaxHeads(c, k, rows, n)
	for j := rows.from; j < rows.to; j++ {
		v.drawSoftmaxRow(c, k, 1+j-rows.from, j, trial)
	}
	y := 1 + rows.to - rows.from
	v.drawSoftmaxSums(c, k, y, trial)
	v.drawSoftmaxNotes(c.within(rect{0, y + 1, c.width, c.height - y - 1}), trial)
}

func (v *netView) drawSoftmaxHeads(c canvas, k softmaxColumns, rows span, n int) {
	a := fmt.Sprintf("a%d", v.Net.Last()+1)
	if v.Tens > 0 {
		a += "×" + factorText(v.Tens)
	}
	free := 0
	if hidden := rows.label("", n); hidden != "" {
		free = c.text(0, 0, Strong, hidden) + 1
	}
	for i, head := range []string{a, "a − c", "e^(a−c)", "y", "naive e^a", "e^a/Σ"}[:k.shown] {
		if end := k.x(i) + k.w - 1; end-c.measure(head) >= free {
			c.right(end, 0, Faint, head)
		}
	}
}

// factorText is ten to the power of tens.
func factorText(tens int) string {
	if tens > 3 {
		return fmt.Sprintf("1e%d", tens)
	}
	return fmt.Sprint(int(math.Pow10(tens)))
}

// drawSoftmaxRow draws the numbers of neuron j. While every a is multiplied for
// the trial, the numbers are the trial's and no longer the network's.
func (v *netView) drawSoftmaxRow(c canvas, k softmaxColumns, y, j int, trial model.SoftmaxTrial) {
	l := v.Net.Last()
	out := v.Net.Out(l, j)
	c.text(0, y, Plain, fmt.Sprintf("[%d]", j+1))
	refs := []model.Ref{model.A(l, j), {Kind: model.InDiff, Layer: l, J: j}, {Kind: model.InExp, Layer: l, J: j}, out}
	values := []float64{trial.A[j], trial.Stable.Shifted[j], trial.Stable.Exp[j], trial.Stable.Y[j]}
	for i, r := range refs {
		text := "·"
		if v.Known(r) {
			text = v.fit(values[i], k.w-2)
		}
		if v.Tens > 0 {
			c.right(k.x(i)+k.w-1, y, Plain, text)
		} else {
			v.number(c, k.x(i), y, k.w, r, text)
		}
	}
	if !v.Known(out) {
		return
	}
	drawBar(c, k.bar, y, trial.Stable.Y[j], k.barWidth)
	for i, x := range []float64{trial.NaiveExp[j], trial.NaiveY[j]}[:max(0, k.shown-4)] {
		style := Plain
		if math.IsNaN(x) || math.IsInf(x, 0) {
			style = Warning
		}
		c.right(k.x(4+i)+k.w-1, y, style, v.fit(x, k.w-2))
	}
}

// fit writes x as the person chose, in at most room cells.
func (v *netView) fit(x float64, room int) string {
	if text := v.print(x); textWidth(text) <= room {
		return text
	}
	return fitNumber(x, room)
}

// drawSoftmaxSums draws c and the sums under their columns.
func (v *netView) drawSoftmaxSums(c canvas, k softmaxColumns, y int, trial model.SoftmaxTrial) {
	l := v.Net.Last()
	draw := func(i int, known bool, name string, x float64, m mark) {
		text := "·"
		if known {
			text = v.fit(x, k.w-3)
		}
		end := k.x(i) + k.w - 1
		c.right(end, y, m.style, text)
		c.set(end-textWidth(text)-1, y, m.style, m.sign)
		if c.measure(name)+c.measure(text)+2 <= k.w {
			c.right(end-textWidth(text)-1, y, Faint, name)
		}
	}
	plain := mark{sign: ' '}
	largest, sum := model.Ref{Kind: model.InC, Layer: l}, model.Ref{Kind: model.InSum, Layer: l}
	done := v.Known(v.Net.Out(l, v.Net.Layers[l].Out()-1))
	draw(0, v.Known(largest), "c", trial.Stable.C, v.mark(largest))
	draw(2, v.Known(sum), "Σ", trial.Stable.Sum, v.mark(sum))
	draw(3, done, "Σ", trial.Outcome.Sum, plain)
	if k.shown > 4 {
		draw(4, done, "Σ", trial.NaiveSum, plain)
	}
}

// softmaxNotes is how many lines stand under the table.
const softmaxNotes = 4

// wantSoftmax is how many rows show all of softmax.
func (v *netView) wantSoftmax() int { return v.Net.Layers[v.Net.Last()].Out() + 2 + softmaxNotes }

func (v *netView) drawSoftmaxNotes(c canvas, trial model.SoftmaxTrial) {
	a := fmt.Sprintf("a%d", v.Net.Last()+1)
	c.text(0, 0, Plain, "y[k] = "+model.Softmax.Formula(a+"[k]")+",  c = max "+a)
	c.text(0, 1, Plain, "= C·e^a / (C·Σ e^a), C = e^(−c): it cancels; every e^ stays ≤ 1")
	if v.Place < v.Walk.Places() && !v.Revealed {
		return
	}
	v.drawTrialNote(c, trial)
	y, name := trial.Stable.Y, "y = "
	if v.Tens > 0 {
		name = "softmax(a × " + factorText(v.Tens) + ") = "
	}
	x, words := 0, sumText(trial.Outcome)
	if array, ok := arrayWithin(y, c.width-textWidth(name)-2-textWidth(words)); ok {
		x = c.text(0, 3, Strong, name+array) + 2
	}
	c.text(x, 3, Plain, words)
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
	return text, textWidth(text) <= room
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
func (v *netView) drawTrialNote(c canvas, trial model.SoftmaxTrial) {
	style, text := Plain, "both ways agree; * multiplies each a by ten: that is what c is for"
	switch {
	case math.IsInf(trial.NaiveSum, 1):
		style, text = Warning, "naive: e^a passes the largest float64, 1.8e308: Inf, and Inf/Inf is NaN"
	case trial.NaiveSum == 0:
		style, text = Warning, "naive: every e^a is too small for a float64, 0, and 0/0 is NaN"
	case v.Tens > 0:
		text = "a × " + factorText(v.Tens) + ": the two ways still agree; * once more, / goes back"
	}
	c.text(0, 2, style, text)
}

// drawBar draws a share of 0 … 1 as a bar within room cells.
func drawBar(c canvas, x, y int, share float64, room int) {
	if !(share >= 0) || room < 3 {
		return
	}
	for k := range int(math.Round(min(share, 1) * float64(room))) {
		c.set(x+k, y, Positive, '■')
	}
}
