package network

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
)

// A sumColumn is one term of a sum as it stands in four lines under one another:
// in symbols, with the numbers plugged in, as a product, and as the sum so far.
type sumColumn struct {
	symbols, plugged, product, running string
	ref                                model.Ref // the weight or bias, for the marks
	done                               bool
}

// width of the column, with room for the mark before the running sum.
func (k sumColumn) width() int {
	return max(canvas.TextWidth(k.symbols), canvas.TextWidth(k.plugged), canvas.TextWidth(k.product), canvas.TextWidth(k.running)) + 1
}

// sumColumns writes a sum out, the terms from … to of it and, where these reach
// the end, the bias.
func (v *view) sumColumns(s model.Sum, from, to int) []sumColumn {
	done := v.termsDone(s)
	var columns []sumColumn
	for k, t := range s.Terms(from, min(to, s.Len)) {
		columns = append(columns, v.finish(sumColumn{
			symbols: t.X.Ref.Name() + "·" + t.W.Ref.Name(),
			plugged: v.known(t.X) + "·" + v.factor(t.W.Value),
			product: v.short(t.Product),
			running: v.short(t.Running),
			ref:     t.W.Ref,
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
			ref:     s.Bias.Ref,
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
func (v *view) termsDone(s model.Sum) int {
	r := s.Result.Ref
	first := v.Walk.Place(model.Step{Kind: model.Product, Layer: r.Layer, J: r.J})
	if v.Revealed {
		return s.Len + 1
	}
	return min(max(v.Place-first+1, 0), s.Len+1)
}

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
	head := canvas.TextWidth(name) + 3
	in, columns := v.fittingColumns(s, c.Width-head)

	c.Text(0, 0, canvas.Strong, name)
	for y := range 3 {
		c.Text(head-2, y, canvas.Plain, "=")
	}
	c.Text(0, 3, canvas.Faint, "sum")
	x := head
	if in.from > 0 {
		for y := range 3 {
			c.Text(x, y, canvas.Plain, "… +")
		}
		x += 4
	}
	for k, column := range columns {
		w := column.width()
		style, mark := canvas.Plain, ' '
		if v.e.Part == model.Sums && v.e.Uses(column.ref) && v.e.Grain == model.ByTerm {
			style, mark = canvas.Made, '▸'
		}
		c.Text(x, 0, style, column.symbols)
		c.Text(x, 1, style, column.plugged)
		c.Text(x, 2, style, column.product)
		if mark != ' ' {
			c.Set(x-1, 0, style, '•')
			c.Set(x-1, 3, style, mark)
		}
		c.Text(x, 3, style, column.running)
		x += w
		if k < len(columns)-1 || in.to <= s.Len {
			for y := range 3 {
				c.Text(x, y, canvas.Plain, "+")
			}
			x += 2
		}
	}
	if in.to <= s.Len {
		for y := range 3 {
			c.Text(x, y, canvas.Plain, "…")
		}
		x += 2
	}
	if result != "" && x+2+canvas.TextWidth(result) <= c.Width {
		c.Text(x, 2, canvas.Plain, "= ")
		c.Text(x+2, 2, canvas.Made, result)
	}
	if hidden := s.Len + 1 - (in.to - in.from); hidden > 0 {
		if note := fmt.Sprintf("%d more out of sight", hidden); x+canvas.TextWidth(note) <= c.Width {
			c.Text(x, 3, canvas.Faint, note)
		}
	}
}

// termInHand is which term of the sum must be in sight, the bias counted as the last:
// the one that the selected number stands in or, if the step moved last and is one
// operation of this sum, that of the step.
func (v *view) termInHand(s model.Sum) int {
	a, r := s.Result.Ref, v.Selected
	step := v.e.Grain == model.ByTerm && v.e.Part == model.Sums && v.e.Layer == a.Layer && v.e.From == a.J
	switch {
	case step && !v.View.Selection && v.e.Step.Kind == model.Bias:
		return s.Len
	case step && !v.View.Selection:
		return v.e.Step.I
	case r == model.B(a.Layer, a.J):
		return s.Len
	case r.Kind == model.InW && r.Layer == a.Layer && r.J == a.J:
		return r.I
	case r == v.Net.From(a.Layer, r.J):
		return r.J
	}
	return 0
}

// fittingColumns is which of the terms and the bias, counted as the last, fit in
// the room, with the one in hand among them, and their columns.
func (v *view) fittingColumns(s model.Sum, room int) (span, []sumColumn) {
	at := v.termInHand(s)
	const (
		dots      = 8 // "… + " before and "+ …" behind
		narrowest = 8 // "b1[1]", a blank for its mark, and "+ "
	)
	// A span with more of them has those of one with fewer among its own, so that
	// the columns of the largest that can fit are all that is needed.
	most := around(at, s.Len+1, room/narrowest+2)
	columns := v.sumColumns(s, most.from, most.to)
	of := func(in span) []sumColumn { return columns[in.from-most.from : in.to-most.from] }
	best := around(at, s.Len+1, 1)
	for n := 2; n <= len(columns); n++ {
		in := around(at, s.Len+1, n)
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
