package network

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/cards"
)

// A sumColumn is one term of a sum as it stands in four lines under one another:
// in symbols, with the numbers plugged in, as a product, and as the sum so far.
type sumColumn struct {
	symbols, plugged, product, running string
	done                               bool
}

// width of the column, with room for the mark before the running sum.
func (k sumColumn) width() int {
	return max(canvas.TextWidth(k.symbols), canvas.TextWidth(k.plugged), canvas.TextWidth(k.product+cards.LargestMark)-1, canvas.TextWidth(k.running)) + 1
}

// sumColumns writes a sum out, the terms from … to of it and, where these reach
// the end, the bias.
func (v *view) sumColumns(s model.Sum, from, to int) []sumColumn {
	done := v.termsDone(s)
	var columns []sumColumn
	for k, t := range s.Terms(from, min(to, s.Len)) {
		columns = append(columns, v.finish(sumColumn{
			symbols: v.product(t),
			plugged: v.plugged(t),
			product: v.summand(from+k, t.Product),
			running: v.short(t.Running),
			done:    from+k < done,
		}))
	}
	if to > s.Len {
		bias := v.factor(s.Bias.Value)
		columns = append(columns, v.finish(sumColumn{
			symbols: s.Bias.Ref.Name(),
			plugged: bias,
			product: bias,
			running: v.short(s.Result.Value),
			done:    s.Len < done,
		}))
	}
	return columns
}

// known writes an operand as a factor, by its name where it is not computed yet.
func (v *view) known(o model.Operand) string {
	if !v.Known(o.Ref) {
		return o.Ref.Name()
	}
	return v.factor(o.Value)
}

// termSymbols is term i of the sum of a neuron of a layer in symbols.
func (v *view) termSymbols(layer, i int, neuron string) string {
	return v.Notation().Times(v.Net.From(layer, i).Name(), v.Notation().Weight(layer, fmt.Sprint(i+1), neuron))
}

// product is a term in symbols, and plugged the same with its numbers, by its name what is
// not computed yet.
func (v *view) product(t model.Term) string {
	return v.Notation().Times(t.X.Ref.Name(), v.Name(t.W.Ref))
}

func (v *view) plugged(t model.Term) string {
	return v.Notation().Times(v.known(t.X), v.factor(t.W.Value))
}

// finish hides what is not computed yet, and sets product and sum with their
// decimal points under one another.
func (v *view) finish(k sumColumn) sumColumn {
	if !k.done {
		k.product, k.running = "·", "·"
	}
	if !strings.Contains(k.product+k.running, "e") { // beside 1e+300 nothing is told by the points
		aligned := number.Align([]string{k.product, k.running})
		k.product, k.running = aligned[0], aligned[1]
	}
	return k
}

// termsDone is how many terms of the sum are done, the bias counted as the last.
func (v *view) termsDone(s model.Sum) int { return v.TermsDone(s.Result.Ref) }

// sumRows is how many lines a sum that is written out takes.
const sumRows = 4

// drawSum draws the sum of one neuron in four lines. Where not all terms have
// room, those around the one in hand stand there, with dots for the rest.
func (v *view) drawSum(c canvas.Canvas, s model.Sum) {
	name := s.Result.Ref.Name()
	result := ""
	if v.Known(s.Result.Ref) {
		result = v.short(s.Result.Value)
	}
	head := max(canvas.TextWidth(name)+3, len("so far "))
	in, columns := v.fittingColumns(s, c.Width-head)

	term, inHand := v.termInHand(s)
	largest := facts.LargestProduct(s)
	c.Text(0, 0, canvas.Strong, name)
	inEach := func(x int, text string) { c.Lines(x, 0, canvas.Plain, []string{text, text, text}) }
	inEach(head-2, "=")
	begun := slices.ContainsFunc(columns, func(column sumColumn) bool { return column.done })
	if begun {
		c.Text(0, 3, canvas.Faint, "so far")
	}
	x, behind := head, head
	if in.From > 0 {
		inEach(x, "… +")
		x += 4
	}
	for k, column := range columns {
		w := column.width()
		style, reached := canvas.Plain, canvas.Plain
		if inHand && in.From+k == term {
			sign := '•' // where no plus stands before it
			if style, reached = canvas.Used, canvas.Used; !v.View.Selecting {
				sign, reached = '▸', canvas.Made
			}
			if begun {
				c.Set(x-1, 3, reached, sign)
			}
		}
		c.Text(x, 0, style, column.symbols)
		c.Text(x, 1, style, column.plugged)
		end := c.Text(x, 2, style, column.product)
		if in.From+k == largest && column.done {
			c.Text(end, 2, canvas.Faint, cards.LargestMark)
		}
		if begun {
			behind = c.Text(x, 3, reached, column.running)
		}
		x += w
		if k < len(columns)-1 || in.To <= s.Len {
			inEach(x, "+")
			x += 2
		}
	}
	if in.To <= s.Len {
		inEach(x, "…")
		x += 2
	}
	if result != "" && x+2+canvas.TextWidth(result) <= c.Width {
		style := canvas.Made
		if inHand && !v.View.Selecting && term < s.Len {
			style = canvas.Plain // the step makes what the sum is so far
		}
		c.Text(x, 2, canvas.Plain, "= ")
		x = c.Text(x+2, 2, style, result)
		if note := v.inexact(); facts.Rounds(s, v.short) && x+canvas.TextWidth(note) <= c.Width {
			c.Text(x, 2, canvas.Faint, note)
		}
	}
	if note := v.inexact(); runningRounds(columns) && behind+canvas.TextWidth(note) <= c.Width {
		behind = c.Text(behind, 3, canvas.Faint, note) + 1
	}
	if in.Len() < s.Len+1 {
		room := c.Width - max(x, behind)
		if note, ok := c.Fitting(room, fmt.Sprintf("%d terms before, %d behind", in.From, s.Len+1-in.To), fmt.Sprintf("%d before, %d behind", in.From, s.Len+1-in.To)); ok {
			c.Text(max(x, behind), 3, canvas.Faint, note)
		}
	}
}

// runningRounds reports whether a product and the sum before it, as they are written, do
// not add up to the sum behind it.
func runningRounds(columns []sumColumn) bool {
	for k := 1; k < len(columns); k++ {
		if facts.Misses(columns[k].running, columns[k-1].running, columns[k].product) {
			return true
		}
	}
	return false
}

// termInHand is which term of the sum is in hand, the bias counted as the last, and
// whether one is: the one that the selected number stands in, or the operation that the
// step is.
func (v *view) termInHand(s model.Sum) (term int, ok bool) {
	a, r := s.Result.Ref, v.Selected
	if !v.View.Selecting {
		switch e := v.e; {
		case e.Grain != model.ByTerm || e.Part != model.Sums || e.Layer != a.Layer || e.From != a.J:
			return 0, false
		case e.Step.Kind == model.Bias:
			return s.Len, true
		default:
			return e.Step.I, true
		}
	}
	switch {
	case r == model.B(a.Layer, a.J):
		return s.Len, true
	case r.Kind == model.InW && r.Layer == a.Layer && r.J == a.J:
		return r.I, true
	case r == v.Net.From(a.Layer, r.J):
		return r.J, true
	}
	return 0, false
}

// fittingColumns is which of the terms and the bias, counted as the last, fit in
// the room, with the one in hand among them, and their columns.
func (v *view) fittingColumns(s model.Sum, room int) (canvas.Span, []sumColumn) {
	at, _ := v.termInHand(s)
	const (
		dots      = 8 // "… + " before and "+ …" behind
		narrowest = 8 // "b1[1]", a blank for its mark, and "+ "
	)
	// A span with more of them has those of one with fewer among its own, so that
	// the columns of the largest that can fit are all that is needed.
	most := canvas.Around(at, s.Len+1, room/narrowest+2)
	columns := v.sumColumns(s, most.From, most.To)
	of := func(in canvas.Span) []sumColumn { return columns[in.From-most.From : in.To-most.From] }
	best := canvas.Around(at, s.Len+1, 1)
	for n := 2; n <= len(columns); n++ {
		in := canvas.Around(at, s.Len+1, n)
		width := 0
		for _, k := range of(in) {
			width += k.width() + 2
		}
		if n <= s.Len {
			width += dots
		}
		if width > room+2 {
			break
		}
		best = in
	}
	return best, of(best)
}

// rounded stands behind a sum whose numbers, as they are written, do not add up: where these have more
// digits than are written. byRounding does where every digit is written, and it is a float64 that has no more.
const rounded, byRounding = " (rounded)", " (by rounding)"

// inexact is which of the two stands behind a sum.
func (v *view) inexact() string {
	if v.full {
		return byRounding
	}
	return rounded
}

// indexOf is the index of the neuron that a step makes, or j for all of a layer.
func indexOf(e model.Explanation) string {
	if e.To-e.From == 1 {
		return fmt.Sprint(e.From + 1)
	}
	return "j"
}

// lineRoom is how many cells a line has that ends in an ellipsis where it is cut, which
// is three dots where there is ASCII only.
func lineRoom(c canvas.Canvas) int { return c.Width + 1 - c.Measure("…") }

// belowSymbols is where the numbers of a formula stand: under its symbols, or over
// them where there is one line only.
func belowSymbols(c canvas.Canvas) canvas.Canvas {
	if c.Height == 1 {
		c.Clear()
		return c
	}
	return c.Rows(1, c.Height-1)
}

// drawEach draws a line for each neuron of the step, and says how many have no room.
func drawEach(c canvas.Canvas, e model.Explanation, line func(j int) string) {
	for y := range c.Height {
		j := e.From + y
		if j >= e.To {
			return
		}
		left := e.To - j
		if y > 0 && y == c.Height-1 && left > 1 {
			c.Text(0, y, canvas.Faint, fmt.Sprintf("… and %d more neurons in the same way", left))
			return
		}
		x := c.Text(0, y, canvas.Plain, line(j))
		if more := fmt.Sprintf("  … and %d more", left-1); y == c.Height-1 && left > 1 && x+canvas.TextWidth(more) <= c.Width {
			c.Text(x, y, canvas.Faint, more)
		}
	}
}
