package network

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
)

// softmaxColumns are where the columns of the softmax table stand: six numbers
// to a line, and a bar for y between the stable way and the naive one.
// shown is how many of the columns have room; full, whether with all digits.
type softmaxColumns struct {
	first, w, bar, barWidth, shown int
	full                           bool
}

const (
	softmaxNumbers = 6
	stableNumbers  = 4 // the first of them
	softmaxBar     = 24
	leastBar       = 6
)

func (v *view) softmaxColumns(width int, trial model.SoftmaxTrial, rows span) softmaxColumns {
	k := softmaxColumns{first: 4}
	k.w = min(max((width-k.first-8)/softmaxNumbers, 9), 11)
	if k.first+stableNumbers*k.w > width {
		k.w = max((width-k.first)/stableNumbers, 8) // y, the last of the stable way, has to be seen
	}
	if w := min((width-k.first)/stableNumbers, wideCell); v.old != nil && v.Tens == 0 && w >= movedCell {
		k.w = max(k.w, w) // old → new in each; without c gives way
	}
	most := softmaxNumbers
	if v.full {
		most = k.widen(width, trial, rows)
	}
	k.bar = k.first + stableNumbers*k.w + 1
	k.barWidth = min(max(width-k.first-softmaxNumbers*k.w-2, 0), softmaxBar)
	for k.shown = stableNumbers; k.shown < most && k.x(k.shown)+k.w <= width+1; {
		k.shown++
	}
	if k.shown == stableNumbers {
		k.barWidth = min(max(width-k.bar, 0), softmaxBar)
	}
	return k
}

// widen gives all digits of the rows in sight room, if there is any, and says for how
// many columns there is: the naive ones give way first. All numbers are measured,
// computed yet or not, so that nothing jumps while stepping.
func (k *softmaxColumns) widen(width int, trial model.SoftmaxTrial, rows span) (most int) {
	const marks = 3
	widest := func(cells int, columns [][]float64, sums ...float64) int {
		for _, column := range columns {
			for _, x := range column[rows.from:rows.to] {
				cells = max(cells, len(number.Full(x)))
			}
		}
		for _, x := range sums {
			cells = max(cells, len(number.Full(x)))
		}
		return cells
	}
	e := trial.Stable
	stable := widest(k.w-marks, [][]float64{trial.A, e.Shifted, e.Exp, e.Y}, e.C, e.Sum, trial.Outcome.Sum)
	all := widest(stable, [][]float64{trial.NaiveExp, trial.NaiveY}, trial.NaiveSum)
	switch {
	case k.first+softmaxNumbers*(all+marks)+2 <= width:
		k.full, k.w = true, all+marks
	case k.first+stableNumbers*(stable+marks) <= width:
		k.full, k.w = true, stable+marks
		return stableNumbers
	}
	return softmaxNumbers
}

// x is the left edge of column i; the naive ones stand behind the bar.
func (k softmaxColumns) x(i int) int {
	if i >= stableNumbers {
		return k.bar + k.barWidth + 1 + (i-stableNumbers)*k.w
	}
	return k.first + i*k.w
}

// drawSoftmax draws the inside of softmax: for each neuron of the output a,
// a − c, e^(a−c) and its share y of their sum, with a bar; beside it the naive
// way; below it the sums, and why the two ways are the same.
func (v *view) drawSoftmax(c canvas.Canvas) {
	if c.Height < 2 {
		return
	}
	l := v.Net.Last()
	n := v.Net.Layers[l].Out()
	trial := v.Trial()
	rows := around(v.e.Step.J, n, max(c.Height-2-softmaxNotes, min(n, c.Height-2)))
	k := v.softmaxColumns(c.Width, trial, rows)
	table := *v
	table.full = k.full // one way of writing for all the table
	table.drawSoftmaxHeads(c, k, rows, n)
	for j := rows.from; j < rows.to; j++ {
		table.drawSoftmaxRow(c, k, 1+j-rows.from, j, trial)
	}
	y := 1 + rows.to - rows.from
	table.drawSoftmaxSums(c, k, y, trial)
	v.drawSoftmaxNotes(c.Within(canvas.Box(0, y+1, c.Width, c.Height-y-1)), trial)
}

// drawSoftmaxHeads names the columns. The shares of the trial are not y, and so are
// not called so; their longer name may reach over the bar.
func (v *view) drawSoftmaxHeads(c canvas.Canvas, k softmaxColumns, rows span, n int) {
	a, y, beyond := v.tried(), "y", 0
	if v.Tens > 0 {
		y = "softmax(" + a + ")"
		if beyond = max(0, c.Measure(y)+1-k.w); beyond > k.barWidth {
			y, beyond = "share", 0
		}
	}
	free := 0
	if hidden := rows.label("", n); hidden != "" {
		free = c.Text(0, 0, canvas.Strong, hidden) + 1
	}
	for i, head := range []string{a, "a − c", "e^(a−c)", y, "no c: e^a", "e^a/Σ"}[:k.shown] {
		end := k.x(i) + k.w - 1
		if i == stableNumbers-1 {
			end += beyond
		}
		if end-c.Measure(head) >= free {
			c.Right(end, 0, canvas.Faint, head)
		}
	}
}

// drawSoftmaxRow draws the numbers of neuron j. While every a is multiplied for
// the trial, the numbers are the trial's and no longer the network's.
func (v *view) drawSoftmaxRow(c canvas.Canvas, k softmaxColumns, y, j int, trial model.SoftmaxTrial) {
	l := v.Net.Last()
	out := v.Net.Out(l, j)
	c.Text(0, y, canvas.Plain, fmt.Sprintf("[%d]", j+1))
	refs := []model.Ref{model.A(l, j), {Kind: model.InDiff, Layer: l, J: j}, {Kind: model.InExp, Layer: l, J: j}, out}
	values := []float64{trial.A[j], trial.Stable.Shifted[j], trial.Stable.Exp[j], trial.Stable.Y[j]}
	for i, r := range refs {
		text := "·"
		if v.Known(r) {
			text = v.fit(values[i], k.w-2)
		}
		if v.Tens > 0 {
			c.Right(k.x(i)+k.w-1, y, canvas.Plain, text)
		} else {
			v.number(c, k.x(i), y, k.w, r, text)
		}
	}
	if !v.Known(out) {
		return
	}
	drawBar(c, k.bar, y, trial.Stable.Y[j], k.barWidth)
	for i, x := range []float64{trial.NaiveExp[j], trial.NaiveY[j]}[:k.shown-stableNumbers] {
		style := canvas.Plain
		if math.IsNaN(x) || math.IsInf(x, 0) {
			style = canvas.Warning
		}
		c.Right(k.x(stableNumbers+i)+k.w-1, y, style, v.fit(x, k.w-2))
	}
}

// drawSoftmaxSums draws c and the sums under their columns.
func (v *view) drawSoftmaxSums(c canvas.Canvas, k softmaxColumns, y int, trial model.SoftmaxTrial) {
	l := v.Net.Last()
	draw := func(i int, known bool, name string, x float64, m mark) {
		text := "·"
		if known {
			text = v.fit(x, k.w-3)
		}
		end := k.x(i) + k.w - 1
		c.Right(end, y, m.style, text)
		c.Set(end-canvas.TextWidth(text)-1, y, m.style, m.sign)
		if c.Measure(name)+c.Measure(text)+2 <= k.w {
			c.Right(end-canvas.TextWidth(text)-1, y, canvas.Faint, name)
		}
	}
	plain := mark{sign: ' '}
	largest, sum := model.Ref{Kind: model.InC, Layer: l}, model.Ref{Kind: model.InSum, Layer: l}
	done := v.Known(v.Net.Out(l, v.Net.Layers[l].Out()-1))
	ofLargest, ofSum := v.movedMark(largest), v.movedMark(sum)
	if v.Tens > 0 {
		ofLargest, ofSum = plain, plain // as in the rows: these are not the network's
	}
	draw(0, v.Known(largest), "c", trial.Stable.C, ofLargest)
	draw(2, v.Known(sum), "Σ", trial.Stable.Sum, ofSum)
	draw(3, done, "Σ", trial.Outcome.Sum, plain)
	if k.shown > stableNumbers {
		draw(stableNumbers, done, "Σ", trial.NaiveSum, plain)
	}
}

// drawBar draws a share of 0 … 1 as a bar within room cells.
func drawBar(c canvas.Canvas, x, y int, share float64, room int) {
	if !(share >= 0) || room < leastBar {
		return
	}
	for k := range int(math.Round(min(share, 1) * float64(room))) {
		c.Set(x+k, y, canvas.Positive, '■')
	}
}

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

// drawSoftmaxNotes gives the formula of softmax below the table, why c is taken off and,
// once y is there, what it comes to.
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
