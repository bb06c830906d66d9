package network

import (
	"fmt"
	"math"
	"slices"
	"strings"

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

	naive, naiveW int  // where the naive numbers stand, and the width of each
	split         bool // the two ways stand side by side, each under its name and with a bar
}

const (
	softmaxNumbers = 6
	stableNumbers  = 4 // the first of them
	softmaxBar     = 24
	naiveCell      = 11
	indexCells     = 4 // what the index of a row takes
)

// columnsOf are the columns of the table on these parts. A bar keeps its room where old → new
// stands in each column of the stable way.
func (v *view) columnsOf(p softmaxParts) softmaxColumns {
	k := softmaxColumns{first: indexCells + nameCells(v.Net.Classes), shown: softmaxNumbers, naive: p.naive.X, naiveW: naiveCell, split: true}
	k.w = min((p.stable.W-k.first-softmaxBar*3/4)/stableNumbers, wideCell)
	k.bar = k.first + stableNumbers*k.w + 1
	k.barWidth = min(p.stable.W-k.bar, p.naive.X+p.naive.W-k.naiveBar(), softmaxBar)
	return k
}

func (v *view) softmaxColumns(width int, trial model.SoftmaxTrial, rows []int) softmaxColumns {
	if p, ok := v.splitSoftmax(width, 1); ok {
		return v.columnsOf(p)
	}
	k := softmaxColumns{first: indexCells + nameCells(v.Net.Classes)}
	k.w = min(max((width-k.first-8)/softmaxNumbers, 9), 11)
	if k.first+stableNumbers*k.w > width {
		k.w = max((width-k.first)/stableNumbers, 8) // y, the last of the stable way, has to be seen
	}
	if w := min((width-k.first)/stableNumbers, wideCell); w >= movedCell && v.showsMoved() {
		k.w = max(k.w, w) // without c gives way
	}
	if bar := min(width-k.first-stableNumbers*wideCell-2*naiveCell-2, softmaxBar); bar >= softmaxBar*3/4 && !v.full {
		k.w, k.naiveW, k.barWidth, k.shown = wideCell, naiveCell, bar, softmaxNumbers // and nothing moves where old → new stands in each
		k.bar = k.first + stableNumbers*k.w + 1
		k.naive = k.bar + bar + 1
		return k
	}
	most := softmaxNumbers
	if v.full {
		most = k.widen(width, trial, rows)
	}
	k.bar = k.first + stableNumbers*k.w + 1
	k.barWidth = min(max(width-k.first-softmaxNumbers*k.w-2, 0), softmaxBar)
	k.naive, k.naiveW = k.bar+k.barWidth+1, k.w
	for k.shown = stableNumbers; k.shown < most && k.end(k.shown) <= width; {
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
func (k *softmaxColumns) widen(width int, trial model.SoftmaxTrial, rows []int) (most int) {
	const marks = 3
	widest := func(cells int, columns [][]float64, sums ...float64) int {
		for _, column := range columns {
			for _, j := range rows {
				cells = max(cells, len(number.Full(column[j])))
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

// end is the column behind number i.
func (k softmaxColumns) end(i int) int {
	if i >= stableNumbers {
		return k.naive + (i-stableNumbers+1)*k.naiveW - 1
	}
	return k.first + (i+1)*k.w - 1
}

// naiveBar is where the bars of the naive way stand, if the two stand side by side.
func (k softmaxColumns) naiveBar() int { return k.end(softmaxNumbers-1) + 2 }

// heads is how many rows stand above the numbers.
func (k softmaxColumns) heads() int {
	if k.split {
		return 2
	}
	return 1
}

// A softmaxRows is how the table uses its height.
type softmaxRows struct {
	shown []int // the neurons in sight, in their order
	notes int   // lines of the formula and why, above the conclusion
}

// shareSoftmaxRows keeps the conclusion in sight. Where not all neurons have room, the
// largest come first and the others are folded, but for the one in hand, which takes the
// last row.
func (v *view) shareSoftmaxRows(height int, trial model.SoftmaxTrial) softmaxRows {
	const headAndEnds, fold, enough, spared = 3, 1, 5, 2
	n, room := len(trial.A), max(1, height-headAndEnds)
	if n <= room || n <= min(room+1, enough) { // of a few neurons each counts more than the conclusion
		r := softmaxRows{make([]int, n), max(0, room-n)}
		for j := range r.shown {
			r.shown[j] = j
		}
		return r
	}
	room = max(1, room-fold)
	r := softmaxRows{notes: max(0, min(spared, room-enough))}
	r.shown = slices.Clone(trial.Largest[:min(room-r.notes, len(trial.Largest))])
	if j, ok := v.softmaxInHand(); ok && slices.Index(r.shown, j) < 0 {
		r.shown[len(r.shown)-1] = j
	}
	return r
}

// drawSoftmax draws the inside of softmax: for each neuron of the output a,
// a − c, e^(a−c) and its share y of their sum, with a bar; beside it the naive
// way; below it the sums, and why the two ways are the same.
func (v *view) drawSoftmax(c canvas.Canvas) {
	if c.Height < 2 {
		return
	}
	trial := v.Trial()
	parts, split := v.splitSoftmax(c.Width, c.Height)
	height := c.Height
	if split {
		height-- // for the names of the parts
	}
	rows := v.shareSoftmaxRows(height, trial)
	k := v.softmaxColumns(c.Width, trial, rows.shown)
	table := *v
	table.full = k.full // one way of writing for all the table
	table.drawSoftmaxHeads(c, k)
	y := k.heads()
	for _, j := range rows.shown {
		table.drawSoftmaxRow(c, k, y, j, trial)
		y++
	}
	if hidden := len(trial.A) - len(rows.shown); hidden > 0 {
		c.Text(0, y, canvas.Faint, fmt.Sprintf("… %d more", hidden))
		y++
	}
	table.drawSoftmaxSums(c, k, y, trial)
	if split {
		v.drawSoftmaxParts(c, parts, y+1, rows.notes, trial)
		v.drawWhyC(c.Within(parts.why))
		return
	}
	v.drawSoftmaxNotes(c.Rows(y+1, c.Height-y-1), rows.notes, trial, k.shown > stableNumbers)
}

// drawSoftmaxHeads names the columns. The shares of the trial are not y, and not called so.
func (v *view) drawSoftmaxHeads(c canvas.Canvas, k softmaxColumns) {
	a, first, y := "a", v.tried(), "y"
	if v.Trying() {
		a, first, y = scaled, v.triedHead(), "share"
	}
	naive := "no c: e^" + a
	if k.split { // under a name that says so
		naive = "e^" + a
	}
	for i, head := range []string{first, a + " − c", "e^(" + a + "−c)", y, naive, "e^" + a + "/Σ"}[:k.shown] {
		c.Right(k.end(i), k.heads()-1, canvas.Faint, head)
	}
	if k.barWidth >= leastBar {
		if head, ok := c.Fitting(k.barWidth, "full bar: the largest "+y, "full: largest "+y); ok {
			c.Text(k.bar, k.heads()-1, canvas.Faint, head)
		}
	}
}

// drawSoftmaxRow draws the numbers of neuron j. While every a is multiplied for
// the trial, the numbers are the trial's and no longer the network's.
func (v *view) drawSoftmaxRow(c canvas.Canvas, k softmaxColumns, y, j int, trial model.SoftmaxTrial) {
	l := v.Net.Last()
	out := v.Net.Out(l, j)
	style := canvas.Plain
	if j == trial.Outcome.Class && v.KnowsY() {
		style = canvas.Strong
	}
	x := c.Text(0, y, style, fmt.Sprintf("[%d]", j+1))
	c.Within(canvas.Box(x+1, y, max(0, k.first-x-1), 1)).Text(0, 0, style, v.Net.ClassName(j)) // a blank is left before the mark of a number
	refs := []model.Ref{model.A(l, j), {Kind: model.InDiff, Layer: l, J: j}, {Kind: model.InExp, Layer: l, J: j}, out}
	values := []float64{trial.A[j], trial.Stable.Shifted[j], trial.Stable.Exp[j], trial.Stable.Y[j]}
	for i, r := range refs {
		text := "·"
		if v.Known(r) {
			text = v.fit(values[i], k.w-2)
		}
		if v.Trying() {
			v.drawTried(c, k.end(i), y, r, text)
		} else {
			v.number(c, k.end(i)+1-k.w, y, k.w, r, text)
		}
	}
	if !v.Known(out) {
		return
	}
	if v.KnowsY() { // the largest may be still to come
		drawShare(c.Within(canvas.Box(k.bar, y, k.barWidth, 1)), trial.Stable.Y[j], trial.Stable.Y[trial.Outcome.Class])
		if k.split {
			drawShare(c.Within(canvas.Box(k.naiveBar(), y, k.barWidth, 1)), trial.NaiveY[j], trial.NaiveY[trial.Outcome.Class])
		}
	}
	for i, x := range []float64{trial.NaiveExp[j], trial.NaiveY[j]}[:k.shown-stableNumbers] {
		m := v.naiveMark([...]model.Ref{model.A(l, j), out}[i])
		if math.IsNaN(x) || math.IsInf(x, 0) {
			m.Style = canvas.Warning
		}
		text := v.fit(x, k.naiveW-2)
		c.Set(k.end(stableNumbers+i)-canvas.TextWidth(text)-1, y, m.Style, m.Sign)
		digitsBefore(c, k.end(stableNumbers+i), y, m.Style, text)
	}
}

// drawSoftmaxSums draws c and the sums under their columns; of the network's own, as in the
// rows, what they were, where that has room.
func (v *view) drawSoftmaxSums(c canvas.Canvas, k softmaxColumns, y int, trial model.SoftmaxTrial) {
	l, plain := v.Net.Last(), canvas.Mark{Sign: ' '}
	put := func(i, w int, name, text string, m canvas.Mark) {
		end := k.end(i)
		digitsBefore(c, end, y, m.Style, text)
		c.Set(end-canvas.TextWidth(text)-1, y, m.Style, m.Sign)
		if c.Measure(name)+c.Measure(text)+2 <= w {
			c.Right(end-canvas.TextWidth(text)-1, y, canvas.Faint, name)
		}
	}
	draw := func(i, w int, known bool, x float64, m canvas.Mark) {
		text := "·"
		if known {
			text = v.fit(x, w-3)
		}
		put(i, w, "Σ", text, m)
	}
	own := func(i, left int, name string, r model.Ref, x float64) { // left: the cells before the column that the name may have
		text, m := "·", plain
		if v.Known(r) {
			text = v.fit(x, min(k.w-2, k.w-3+left)) // c is written as the a that it is
		}
		if !v.Trying() {
			m = v.movedMark(r)
			if old, moved := v.moved(r); moved {
				if both := movedText(old, x, v.print, k.w-3); both != "" {
					text, m.Sign = both, ' '
				}
			}
		}
		put(i, k.w+left, name, text, m)
	}
	done, sum := v.KnowsY(), model.Ref{Kind: model.InSum, Layer: l}
	own(0, k.first, "c", model.Ref{Kind: model.InC, Layer: l}, trial.Stable.C)
	if v.differencesRound(trial, k.w) {
		c.Right(k.end(1), y, canvas.Faint, strings.Trim(rounded, " ()"))
	}
	own(2, 0, "Σ", sum, trial.Stable.Sum)
	draw(3, k.w, done, trial.Outcome.Sum, plain)
	if k.shown > stableNumbers {
		draw(stableNumbers, k.naiveW, done, trial.NaiveSum, v.naiveMark(sum))
	}
	if k.split {
		draw(softmaxNumbers-1, k.naiveW, done, model.OutcomeOf(trial.NaiveY).Sum, plain)
	}
}
