package network

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/cards"
	"nnexplore/ui/state"
)

// drawWorking draws the formula of the step, or at the start, where v shows numbers
// that no step has computed, why they are there.
func (v *view) drawWorking(c canvas.Canvas) {
	if !v.Revealed || v.Turned || v.e.Part != model.Nothing {
		v.drawFormula(c)
		return
	}
	c.Text(0, 0, canvas.Plain, "x is given; no step is done yet: v shows every number.")
	c.Text(0, 1, canvas.Plain, v.firstStep())
}

// drawFormula draws what a step computes: in symbols, with the numbers plugged
// in, and with the result.
func (v *view) drawFormula(c canvas.Canvas) {
	e := v.e
	switch {
	case c.Height < 1:
	case v.Turned:
		v.drawTurned(c)
	case e.Part == model.Nothing && v.View.Selecting:
		given := v.Selected.Name() + " is given"
		if !v.explaining { // the words below say it
			given += "; nothing in the network computes it"
		}
		c.Text(0, 0, canvas.Plain, given+".")
		c.Text(0, 1, canvas.Plain, "It goes into each sum of layer 1, through a weight of its own.")
	case e.Part == model.Nothing:
		c.Text(0, 0, canvas.Plain, v.nothingYet())
		c.Text(0, 1, canvas.Plain, v.firstStep())
	case e.Part == model.Sums:
		v.drawSums(c, e)
	case e.Part == model.Outputs:
		v.drawOutputs(c, e)
	default:
		v.drawSoftmaxNotes(c, c.Height-1, v.Trial(), true)
	}
}

// nothingYet says at the start that no step is done: a truth table beside the sheet has what
// comes of every x already, of this one too.
func (v *view) nothingYet() string {
	if _, ok := v.Truth(); ok {
		return "x is given; no step is done yet."
	}
	return "x is given; nothing is computed yet."
}

// drawSums draws the sums of the step: one written out, or several with a line
// each under the symbols.
func (v *view) drawSums(c canvas.Canvas, e model.Explanation) {
	if v.toldByLargest(c, e) {
		if e.To-e.From == 1 {
			v.drawLargest(c, v.Sum(e.Layer, e.From), v.Deciding(e)[0])
			return
		}
		v.drawLargestEach(c, e)
		return
	}
	if e.To-e.From == 1 && c.Height >= sumRows {
		v.drawSum(c, v.Sum(e.Layer, e.From))
		return
	}
	index := indexOf(e)
	room := lineRoom(c)
	c.Text(0, 0, canvas.Plain, v.sumSymbols(e.Layer, index, room))
	below := belowSymbols(c)
	first := v.sumNumbers(model.SumOf(v.Net, v.Trace, e.Layer, e.From), room, cards.LargestMark)
	if more := e.To - e.From - 1; len(first) > 1 && below.Height >= min(more, 1)+len(first) {
		below.Lines(0, 0, canvas.Plain, first) // the neuron that stands for all has its products
		below, e.From = below.Rows(len(first), below.Height-len(first)), e.From+1
	}
	drawEach(below, e, func(j int) string { // the others have theirs in its place
		lines := v.sumNumbers(model.SumOf(v.Net, v.Trace, e.Layer, j), room, cards.LargestMark)
		name, _, _ := strings.Cut(lines[0], "=")
		if text := name + strings.TrimLeft(lines[len(lines)-1], " "); len(lines) > 1 && j > 0 && canvas.TextWidth(text) < room {
			return text
		}
		return lines[0]
	})
}

// toldByLargest reports whether the sums of a step are told by their largest products: they
// have too many for a line, or more than a few of which not all have room.
func (v *view) toldByLargest(c canvas.Canvas, e model.Explanation) bool {
	const few = 4
	if e.In > state.MostDrawn || e.In <= few {
		return e.In > few
	}
	s := v.Sum(e.Layer, e.From)
	if e.To-e.From == 1 && c.Height >= sumRows {
		if _, inHand := v.termInHand(s); inHand {
			return false // its neighbours stand beside it
		}
		in, _ := v.fittingColumns(s, c.Width-canvas.TextWidth(s.Result.Ref.Name())-len("so far "))
		return in.Len() <= s.Len
	}
	lines := v.sumNumbers(s, lineRoom(c), "")
	return strings.Contains(strings.Join(lines, ""), "…")
}

// sumSymbols is the formula of an a of a layer in symbols.
func (v *view) sumSymbols(layer int, index string, room int) string {
	l := layer + 1
	head := fmt.Sprintf("a%d[%s] = ", l, index)
	tail := fmt.Sprintf(" + b%d[%s]", l, index)
	return head + sumIn(v.Net.Layers[layer].In(), room-canvas.TextWidth(head), tail, func(i int) string {
		return v.termSymbols(layer, i, index)
	})
}

// sumIn writes n terms and the bias behind them. Where not even the first and the last
// have room, dots stand for all but the first, and then for that too.
func sumIn(n, room int, bias string, term func(i int) string) string {
	text, _ := canvas.Fitting(room, joinTerms(n, room-canvas.TextWidth(bias), term)+bias, term(0)+" + …"+bias, term(0)+" + …", "…")
	return text
}

// sumNumbers is the same with the numbers plugged in, then with the products, then the
// result. Where the products have no room in the line they stand in one of their own. mark
// stands behind the largest of them, if all have room.
func (v *view) sumNumbers(s model.Sum, room int, mark string) []string {
	head := s.Result.Ref.Name() + " = "
	if !v.Known(s.Result.Ref) {
		return []string{v.sumSoFar(s, room)}
	}
	tail := " + " + v.factor(s.Bias.Value)
	end := " = " + v.short(s.Result.Value)
	plugged := head + sumIn(s.Len, room-canvas.TextWidth(head+end), tail, func(i int) string { return v.plugged(s.Term(i)) })
	products := func(room int, mark string) string {
		largest := facts.LargestProduct(s)
		return "= " + joinTerms(s.Len, room-2-canvas.TextWidth(tail), func(i int) string {
			text := v.summand(i, s.Term(i).Product)
			if i == largest {
				text += mark
			}
			return text
		}) + tail
	}
	productsIn := func(room int) string {
		if text := products(room, mark); canvas.TextWidth(text) <= room && !strings.Contains(text, "…") {
			return text
		}
		return products(room, "") // the mark gives way to a term
	}
	if facts.Rounds(s, v.short) {
		end += v.inexact()
	}
	if line := plugged + " " + productsIn(room) + end; canvas.TextWidth(line) <= room {
		return []string{line}
	}
	indent := strings.Repeat(" ", canvas.TextWidth(head)-2)
	return []string{plugged + " = " + v.short(s.Result.Value), indent + productsIn(room-canvas.TextWidth(indent+end)) + end}
}

// sumSoFar is a sum of which the first terms are done and the bias has not joined.
func (v *view) sumSoFar(s model.Sum, room int) string {
	name, done := s.Result.Ref.Name(), v.termsDone(s)
	if done == 0 {
		return name + " = ·"
	}
	head, end := name+" so far = ", " = "+v.short(s.Terms(done-1, done)[0].Running)
	return head + joinTerms(done, room-canvas.TextWidth(head+end), func(i int) string { return v.plugged(s.Term(i)) }) + end
}

// joinTerms adds n terms up in writing; where not all fit in the room, the first
// ones and the last, with dots between.
func joinTerms(n, room int, term func(i int) string) string {
	last := term(n - 1)
	if n == 1 {
		return last
	}
	const plus, dots = " + ", " + … + "
	var text strings.Builder
	text.WriteString(term(0))
	width, behind := canvas.TextWidth(text.String()), canvas.TextWidth(plus+last) // a sum can have thousands of terms
	for i := 1; i < n-1; i++ {
		next := plus + term(i)
		if width += canvas.TextWidth(next); width+behind > room {
			return text.String() + dots + last
		}
		text.WriteString(next)
	}
	return text.String() + plus + last
}

// drawOutputs draws z = h(a) for each neuron of the step.
func (v *view) drawOutputs(c canvas.Canvas, e model.Explanation) {
	h := e.Activation
	index := indexOf(e)
	a := fmt.Sprintf("a%d[%s]", e.Layer+1, index)
	c.Text(0, 0, canvas.Plain, fmt.Sprintf("%s[%s] = %s = %s", e.Result, index, h.Call(a), h.Formula(a)))
	drawEach(belowSymbols(c), e, func(j int) string { return v.outputLine(e, j, lineRoom(c)) })
	if row := 1 + e.To - e.From; row < c.Height && e.Result == "y" && v.KnowsY() {
		if y := sharesWithin(v.Trace.Y(), c.Width-len("y = ")); y != "" {
			c.Text(0, row, canvas.Strong, "y = "+y)
		}
	}
}

// outputLine works h(a) of neuron j out. Where not all has room, the stages before the
// result give way.
func (v *view) outputLine(e model.Explanation, j, room int) string {
	out := v.Net.Out(e.Layer, j)
	line := out.Name()
	if !v.Known(out) {
		return line + " = ·"
	}
	a := v.Trace.Layers[e.Layer].A[j]
	stages := e.Activation.Stages(a)
	last := len(stages) - 1
	end := " = " + stages[last].Text(v.unwhole)
	if l, near := facts.LimitAt(e.Activation, a); near && l.Lost {
		end += rounded
	}
	for i, stage := range stages[:last] {
		next := " = " + stage.Text(v.unwhole)
		if canvas.TextWidth(line+next+" = …"+end) > room && !(i == last-1 && canvas.TextWidth(line+next+end) <= room) {
			return line + " = …" + end
		}
		line += next
	}
	return line + end
}

// unwhole is short, but for a number that four decimals would make a whole one: that
// keeps the digits that tell the two apart.
func (v *view) unwhole(x float64) string {
	if near := number.Near(x); !v.full && strings.HasSuffix(near, "…") {
		return near
	}
	return v.short(x)
}

// turnedRows is how many lines drawTurned can use where its words take two of them,
// which they do in less than turnedWidth cells.
const turnedRows, turnedWidth = 5, 76

// drawTurned draws the product of the layer in view with its factors changed round.
func (v *view) drawTurned(c canvas.Canvas) {
	l := v.View.Layer
	o := v.TurnRound()
	from, w := v.Net.SourceName(l), fmt.Sprintf("W%d", l+1)
	meant, turned := v.Notation(), v.Notation().Other()
	first, second := turned.Pair(fmt.Sprintf("%s (%d)", from, o.Len), fmt.Sprintf("%s (%d×%d)", w, o.Rows, o.Cols))
	c.Text(0, 0, canvas.Strong, "The other way round: "+first+" · "+second)
	if o.Result == nil {
		inner, outer := turned.Pair(fmt.Sprint(o.Len), fmt.Sprint(o.FacingLen))
		first, second = turned.Pair(fmt.Sprintf("%s has %d", from, o.Len), fmt.Sprintf("%s has %ss of %d", w, o.Facing, o.FacingLen))
		c.Text(0, 1, canvas.Plain, fmt.Sprintf("The inner sizes %s and %s do not meet: %s, %s.", inner, outer, first, second))
		y := 2
		if c.Height > 3 { // else the error has the row of who says it
			c.Text(0, y, canvas.Plain, turned.Dot(from, w)+" says:")
			y++
		}
		c.Text(0, y, canvas.Warning, o.Error)
		return
	}
	words := fmt.Sprintf("%s is square, so it fits; but each sum takes a %s of %s, not a %s.", w, o.Facing, w, o.Across())
	switch {
	case o.Symmetric:
		words = fmt.Sprintf("%s is square, so it fits; it is symmetric, so the result is the same.", w)
	case o.Alike:
		words = fmt.Sprintf("%s is square, so it fits; for this %s both come to the same.", w, from)
	}
	lines := canvas.Wrap(words, c.Width)
	if len(lines)+3 > c.Height {
		lines = []string{words} // the products have to be seen
	}
	lines = append(lines, turned.Dot(from, w)+" = "+o.ResultText,
		fmt.Sprintf("%s = %s   is meant; + b%d gives a%d", meant.Dot(from, w), o.RightText, l+1, l+1))
	c.Lines(0, 1, canvas.Plain, lines)
}

// turnedInWords explains why that product can be had or not.
func (v *view) turnedInWords() canvas.Words {
	o, l := v.TurnRound(), v.View.Layer
	from, w := v.Net.SourceName(l), fmt.Sprintf("W%d", l+1)
	takes := fmt.Sprintf("Each number of it would take a %s of %s and all of %s, and multiply them pair by pair. ", o.Facing, w, from)
	fits := fmt.Sprintf("Both have %d numbers, so it can be computed; but the network takes a %s of %s.", o.Len, o.Across(), w)
	if o.Result == nil {
		fits = fmt.Sprintf("A %s has %d numbers, %s has %d: not every number finds a partner, so there is no product.", o.Facing, o.FacingLen, from, o.Len)
	}
	return canvas.InWords(v.Notation().Other().Dot(from, w)+", the other way round", takes+fits)
}
