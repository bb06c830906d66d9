package ui

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// drawFormula draws what a step computes: in symbols, with the numbers plugged
// in, and with the result.
func (v *netView) drawFormula(c canvas) {
	e := v.About()
	switch {
	case c.height < 1:
	case v.Turned:
		v.drawTurned(c)
	case e.Part == model.Nothing:
		c.text(0, 0, Plain, "x is given; nothing is computed yet. The first step takes it through")
		c.text(0, 1, Plain, v.firstStep())
	case e.Part == model.Sums:
		v.drawSums(c, e)
	case e.Part == model.Outputs:
		v.drawOutputs(c, e)
	default:
		v.drawSoftmaxNotes(c, v.Trial())
	}
}

func (v *netView) firstStep() string {
	return fmt.Sprintf("layer 1: a1 = x·W1 + b1, a row of %d sums.", v.Net.Layers[0].Out())
}

// drawSums draws the sums of the step: one written out, or several with a line
// each under the symbols.
func (v *netView) drawSums(c canvas, e model.Explanation) {
	if e.To-e.From == 1 {
		v.drawSum(c, v.Sum(e.Layer, e.From))
		return
	}
	c.text(0, 0, Plain, v.sumSymbols(e.Layer, c.width))
	lines(c.within(rect{0, 1, c.width, c.height - 1}), e, func(j int) string {
		return v.sumNumbers(model.SumOf(v.Net, v.Trace, e.Layer, j), c.width)
	})
}

// lines draws a line for each neuron of the step, and says how many have no room.
func lines(c canvas, e model.Explanation, line func(j int) string) {
	for y := range c.height {
		j := e.From + y
		if j >= e.To {
			return
		}
		if left := e.To - j; y == c.height-1 && left > 1 {
			c.text(0, y, Faint, fmt.Sprintf("… and %d more neurons in the same way", left))
			return
		}
		c.text(0, y, Plain, line(j))
	}
}

// sumSymbols is the formula of any a of a layer in symbols; its index is j.
func (v *netView) sumSymbols(layer, room int) string {
	l := layer + 1
	head := fmt.Sprintf("a%d[j] = ", l)
	tail := fmt.Sprintf(" + b%d[j]", l)
	return head + joinTerms(v.Net.Layers[layer].In(), room-textWidth(head+tail), func(i int) string {
		return fmt.Sprintf("%s·W%d[%d,j]", v.Net.From(layer, i).Name(), l, i+1)
	}) + tail
}

// sumNumbers is the same with the numbers plugged in, then with the products,
// then the result.
func (v *netView) sumNumbers(s model.Sum, room int) string {
	head := s.Result.Ref.Name() + " = "
	if !v.Known(s.Result.Ref) {
		return head + "·"
	}
	tail := " + " + v.factor(s.Bias.Value)
	end := " = " + v.short(s.Result.Value)
	room -= textWidth(head + end)
	plugged := joinTerms(s.Len, room-textWidth(tail), func(i int) string {
		t := s.Term(i)
		return v.factor(t.X.Value) + "·" + v.factor(t.W.Value)
	}) + tail
	room -= textWidth(plugged)
	products := " = " + joinTerms(s.Len, room-3-textWidth(tail), func(i int) string {
		return v.short(s.Term(i).Product)
	}) + tail
	if textWidth(products) > room {
		products = ""
	}
	return head + plugged + products + end
}

// joinTerms adds n terms up in writing; where not all fit in the room, the first
// ones and the last, with dots between.
func joinTerms(n, room int, term func(i int) string) string {
	last := term(n - 1)
	text := term(0)
	if n == 1 {
		return text
	}
	const dots = " + … + "
	for i := 1; i < n-1; i++ {
		next := text + " + " + term(i)
		if textWidth(next+dots+last) > room && textWidth(next)+3+textWidth(last) > room || textWidth(next) > room {
			return text + dots + last
		}
		text = next
	}
	return text + " + " + last
}

func (v *netView) short(x float64) string {
	if v.full {
		return number.Full(x)
	}
	return number.Short(x)
}

// factor writes a number that stands in a product or an exponent: a negative one
// in parentheses.
func (v *netView) factor(x float64) string {
	if text := v.short(x); strings.HasPrefix(text, "-") {
		return "(" + text + ")"
	}
	return v.short(x)
}

// drawOutputs draws z = h(a) for each neuron of the step.
func (v *netView) drawOutputs(c canvas, e model.Explanation) {
	h := e.Activation
	index := "j"
	if e.To-e.From == 1 {
		index = fmt.Sprint(e.From + 1)
	}
	c.text(0, 0, Plain, fmt.Sprintf("%s[%s] = %s(a%d[%s]) = %s", e.Result, index, h, e.Layer+1, index,
		h.Formula(fmt.Sprintf("a%d[%s]", e.Layer+1, index))))
	lines(c.within(rect{0, 1, c.width, c.height - 1}), e, func(j int) string { return v.outputLine(e, j) })
}

// outputLine works h(a) of neuron j out.
func (v *netView) outputLine(e model.Explanation, j int) string {
	out := v.Net.Out(e.Layer, j)
	line := out.Name()
	if !v.Known(out) {
		return line + " = ·"
	}
	for _, stage := range e.Activation.Stages(v.Trace.Layers[e.Layer].A[j]) {
		line += " = " + stage.Text(v.short)
	}
	return line
}
