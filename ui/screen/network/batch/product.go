package batch

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A product is a layer for all example inputs at once, as far as it has room. What comes in
// has a row for each of them at the left; in the same rows stands at the right what is made,
// under the column of W that makes it.
type product struct {
	state.NetworkState
	e           model.Explanation
	l           int
	left, right func(int) model.Ref // the numbers of a row
	in, out     canvas.Span         // the columns of these
	by          string              // what makes the right ones of the left ones
	lead, at    int                 // where the left columns and the right ones begin
	width       int
	table       table
}

// productOf lays out the step in hand, or before the first one the layer that comes first.
func productOf(n state.NetworkState, full bool, width int) product {
	p := product{NetworkState: n, e: n.InHand(), l: n.View.Layer, lead: leadOf(n)}
	layer, t := n.Net.Layers[p.l], n.Notation()
	p.table.net, p.table.known, p.table.mark = n.Net, n.Known, p.mark
	p.table.print, p.width = numbers(full)
	in, out, at := layer.In(), layer.Out(), p.e.Step
	if p.e.Grain == model.ByLayer {
		at.I, at.J = 0, 0
	}
	p.left = func(i int) model.Ref { return n.Net.From(p.l, i) }
	p.right = func(j int) model.Ref { return model.A(p.l, j) }
	p.by = fmt.Sprintf("· %s + b%d =", t.InBatch(p.l), p.l+1)
	if !p.multiplies() {
		in, at.I = out, at.J
		p.left, p.right = p.right, func(j int) model.Ref { return n.Net.Out(p.l, j) }
		p.by = string(p.e.Activation) + " ="
	}
	spare := 0
	if p.sharesOut() {
		p.by, spare = "softmax of it =", 1 // for the sums of the rows
	}
	slots := max(2, (width-p.lead-len(p.by)-2)/p.width-spare)
	outs := min(out, max(slots/2, slots-in))
	p.in, p.out = canvas.Around(at.I, in, min(in, slots-outs)), canvas.Around(at.J, out, outs)
	if !p.multiplies() {
		p.in = canvas.Around(at.J, in, min(outs, slots-outs))
		p.out = p.in
	}
	p.at = p.lead + p.in.Len()*p.width + len(p.by) + 2
	p.table.add(p.in, p.left, p.lead, p.width)
	p.table.add(p.out, p.right, p.at, p.width)
	return p
}

// multiplies reports whether the step is a sum of products, and sharesOut whether it is
// softmax.
func (p product) multiplies() bool { return p.e.Part == model.Sums || p.e.Part == model.Nothing }
func (p product) sharesOut() bool  { return p.e.Part == model.SoftmaxOf }

// end is the cell behind column k of what is made.
func (p product) end(k int) int { return p.at + (k-p.out.From+1)*p.width }

// mark is the mark of a number of the row in hand: made by the step, or used.
func (p product) mark(r model.Ref) rune {
	switch {
	case p.e.Makes(r) && p.Known(r):
		return '▸'
	case p.e.Uses(r):
		return '•'
	}
	return ' '
}

// ProductRows is how many rows the product takes with all example inputs.
func ProductRows(n state.NetworkState) int {
	const shapes, heads, own, notes = 1, 2, 1, 4
	return shapes + heads + n.Net.Layers[n.View.Layer].In() + 1 + len(n.Examples) + own + notes
}

// Product draws the layer in hand for all example inputs, as many as fit, and returns how many
// rows it took.
func Product(c canvas.Canvas, n state.NetworkState, full bool) int {
	p := productOf(n, full, c.Width)
	y := 1
	if p.multiplies() {
		const others, leastRows = 4, 3 // the shapes, both heads and b
		if room := max(1, c.Height-others-min(leastRows, len(n.Examples))); p.in.Len() > room {
			p.in = canvas.Around(p.e.Step.I, n.Net.Layers[p.l].In(), room)
		}
		y = p.drawMatrix(c, y)
	}
	p.table.drawHeads(c, y)
	notes, lines := p.notes(c.Width, nil), c.Height-y-1
	if less := lines - len(notes) - 1; p.sharesOut() && less > 0 { // room for the sums too
		lines = less
	}
	s, rows := inSight(n, lines)
	p.drawShapes(c, p.drawSpans(c, s))
	for _, r := range rows {
		y++
		p.drawRow(c, y, r)
	}
	if notes = p.notes(c.Width, rows); p.sharesOut() && p.KnowsY() {
		y = p.drawSums(c, y+1, rows)
	}
	return c.Lines(0, y+1, canvas.Plain, notes)
}

// drawShapes draws in the cells before end what meets what, and the line of NumPy for it.
func (p product) drawShapes(c canvas.Canvas, end int) {
	text, line := p.madeOf(), ""
	if p.multiplies() {
		line = p.Notation().BatchNumPy(p.Net, p.l)
	}
	c = c.Within(canvas.Box(0, 0, end, 1))
	c.AtEnd(c.Text(0, 0, canvas.Strong, text)+3, 0, canvas.Plain, line)
}

// madeOf says what the step makes of what, with the shapes.
func (p product) madeOf() string {
	m, out := len(p.Examples), p.Net.Layers[p.l].Out()
	a, z := p.Net.BatchName(2*p.l+1), p.Net.BatchName(2*p.l+2)
	switch {
	case p.multiplies():
		return p.Notation().BatchShapes(p.Net, p.l, m)
	case p.sharesOut():
		return fmt.Sprintf("%s (%d×%d) = softmax of each row of %s (%d×%d)", z, m, out, a, m, out)
	}
	return fmt.Sprintf("%s (%d×%d) = %s of each number of %s (%d×%d)", z, m, out, p.e.Activation, a, m, out)
}

// drawSpans says at the left of W, or where the shapes end, which row x is, and what is in
// sight where not all of it is. It returns where the shapes end.
func (p product) drawSpans(c canvas.Canvas, rows canvas.Span) int {
	layer := p.Net.Layers[p.l]
	texts := []string{"x is " + p.RowWords(), rows.Label("rows", len(p.Examples)), p.in.Label("values", layer.In()), p.out.Label("neurons", layer.Out())}
	if !p.multiplies() {
		texts[2] = ""
		text := joined(texts...)
		if canvas.TextWidth(p.madeOf())+2+canvas.TextWidth(text) > c.Width {
			text = joined(texts[1:]...) // the mark in front of a row says which is x
		}
		c.Right(c.Width, 0, canvas.Faint, text)
		return max(0, c.Width-canvas.TextWidth(text)-2)
	}
	y := 1
	for _, text := range texts {
		if text != "" && y <= p.in.Len()+2 {
			c.Within(canvas.Box(0, y, p.at-len("neuron")-2, 1)).Text(0, 0, canvas.Faint, text)
			y++
		}
	}
	return c.Width
}

// drawMatrix draws the columns of W and b over what they make, from row y on, and returns the
// row below them.
func (p product) drawMatrix(c canvas.Canvas, y int) int {
	put := func(y int, r model.Ref, j int) {
		text, style := p.table.print(p.Value(r)), canvas.Plain
		if p.e.Uses(r) {
			style = canvas.Sign(p.Value(r))
		}
		c.Right(p.end(j), y, style, text)
		c.Set(p.end(j)-canvas.TextWidth(text)-1, y, style, p.mark(r))
	}
	name := func(y int, text string) { c.Right(p.at-1, y, canvas.Faint, text) }
	name(y, p.Notation().InBatch(p.l))
	for j := p.out.From; j < p.out.To; j++ {
		style := canvas.Faint
		if p.e.Part == model.Sums && p.e.To-p.e.From == 1 && p.e.From == j {
			style = canvas.Made
		}
		c.Right(p.end(j), y, style, fmt.Sprintf("neuron %d", j+1))
	}
	for i := p.in.From; i < p.in.To; i++ {
		y++
		name(y, p.left(i).Name())
		for j := p.out.From; j < p.out.To; j++ {
			put(y, model.W(p.l, i, j), j)
		}
	}
	y++
	name(y, fmt.Sprintf("+ b%d, to each row", p.l+1))
	for j := p.out.From; j < p.out.To; j++ {
		put(y, model.B(p.l, j), j)
	}
	return y + 1
}

// drawRow draws one input, what is done with it, and what comes of it.
func (p product) drawRow(c canvas.Canvas, y int, r facts.Row) {
	p.table.drawRow(c, y, label(r), r.Trace, r.InHand)
	style := canvas.Faint
	if r.InHand {
		style = canvas.Plain
	}
	c.Right(p.at-1, y, style, p.by)
	if r.Index >= 0 {
		c.Click(canvas.Box(0, y, c.Width, 1), state.TakeRow{Row: r.Index})
	}
	if p.sharesOut() && p.KnowsY() {
		c.Right(p.end(p.out.To), y, style, "Σ "+number.Short(model.OutcomeOf(r.Trace.Y()).Sum))
	}
}

// drawSums draws below the rows what each column of y sums to, and returns that row.
func (p product) drawSums(c canvas.Canvas, y int, rows []facts.Row) int {
	sums := facts.ColumnSums(rows)
	c.Right(p.at-1, y, canvas.Faint, "column sums")
	for j := p.out.From; j < p.out.To; j++ {
		c.Right(p.end(j), y, canvas.Faint, p.table.print(sums[j]))
	}
	return y
}

// notes say, of softmax, why its sums go along the rows; of no rows they are as many lines
// as they are going to be.
func (p product) notes(width int, rows []facts.Row) []string {
	if !p.sharesOut() {
		return nil
	}
	const most = 4
	sums := strings.Repeat("-0.0000, ", most) + "…" // the most that they take
	if rows != nil {
		var list []string
		for _, v := range facts.ColumnSums(rows) {
			list = append(list, number.Short(v))
		}
		if len(list) > most {
			list = append(list[:most], "…")
		}
		sums = strings.Join(list, ", ")
	}
	text := facts.WhyByRow + " The columns here sum to " + sums + ": " + facts.WhyNotByColumn
	return canvas.Wrap(text, width)
}
