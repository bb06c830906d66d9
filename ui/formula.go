package ui

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// drawFormula draws what the step in hand computes: in symbols, with the numbers
// plugged in, and with the result.
func (v netView) drawFormula(c canvas) {
	e := v.e
	switch {
	case c.height < 1:
	case e.Part == model.Nothing:
		c.text(0, 0, Plain, "x is given; nothing is computed yet.")
		c.text(0, 1, Plain, "The first step takes x through the first layer: "+v.firstStep())
	case e.Layer != v.View.Layer:
		c.text(0, 0, Plain, "The step in hand is in layer "+fmt.Sprint(e.Layer+1)+": "+e.Symbols())
	case e.Part == model.Sums:
		v.drawSums(c)
	default:
		v.drawOutputs(c)
	}
}

func (v netView) firstStep() string {
	return fmt.Sprintf("a1 = x·W1 + b1, a row of %d sums.", v.Net.Layers[0].Out())
}

// drawSums draws the sums of the step: one in three lines, or several with a
// line each under the symbols.
func (v netView) drawSums(c canvas) {
	e := v.e
	if e.To-e.From == 1 {
		s := model.SumOf(v.Net, v.Trace, e.Layer, e.From)
		c.text(0, 0, Plain, v.sumSymbols(s.Result.Ref, c.width))
		c.text(0, 1, Plain, v.sumNumbers(s, c.width))
		return
	}
	any := model.Ref{Kind: model.InA, Layer: e.Layer, J: -1}
	c.text(0, 0, Plain, v.sumSymbols(any, c.width))
	v.lines(c.within(rect{0, 1, c.width, c.height - 1}), func(j int) string {
		return v.sumNumbers(model.SumOf(v.Net, v.Trace, e.Layer, j), c.width)
	})
}

// lines draws a line for each neuron of the step, and says how many have no room.
func (v netView) lines(c canvas, line func(j int) string) {
	e := v.e
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

// sumSymbols is the formula of an a in symbols; with J = −1, that of any neuron,
// whose index is then written j.
func (v netView) sumSymbols(r model.Ref, room int) string {
	j := "j"
	if r.J >= 0 {
		j = fmt.Sprint(r.J + 1)
	}
	l := r.Layer + 1
	head := fmt.Sprintf("a%d[%s] = ", l, j)
	tail := fmt.Sprintf(" + b%d[%s]", l, j)
	term := func(i int) string {
		return fmt.Sprintf("%s·W%d[%d,%s]", v.Net.From(r.Layer, i).Name(), l, i+1, j)
	}
	return head + joinTerms(v.Net.Layers[r.Layer].In(), room-textWidth(head+tail), term) + tail
}

// sumNumbers is the same with the numbers plugged in, then with the products,
// then the result.
func (v netView) sumNumbers(s model.Sum, room int) string {
	head := s.Result.Ref.Name() + " = "
	if !v.Known(s.Result.Ref) {
		return head + "·"
	}
	tail := " + " + v.short(s.Bias.Value)
	end := " = " + v.short(s.Result.Value)
	room -= textWidth(head + end)
	terms := s.Terms(0, s.Len)
	plugged := joinTerms(s.Len, room-textWidth(tail), func(i int) string {
		return v.factor(terms[i].X.Value) + "·" + v.factor(terms[i].W.Value)
	}) + tail
	room -= textWidth(plugged)
	products := " = " + joinTerms(s.Len, room-3-textWidth(tail), func(i int) string {
		return v.short(terms[i].Product)
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

func (v netView) short(x float64) string {
	if v.full {
		return number.Full(x)
	}
	return number.Short(x)
}

// factor writes a number that stands in a product or an exponent: a negative one
// in parentheses.
func (v netView) factor(x float64) string {
	if text := v.short(x); strings.HasPrefix(text, "-") {
		return "(" + text + ")"
	}
	return v.short(x)
}

// drawOutputs draws z = h(a) for each neuron of the step.
func (v netView) drawOutputs(c canvas) {
	e := v.e
	h := e.Activation
	index := "j"
	if e.To-e.From == 1 {
		index = fmt.Sprint(e.From + 1)
	}
	c.text(0, 0, Plain, fmt.Sprintf("%s[%s] = %s(a%d[%s]) = %s", e.Result, index, h, e.Layer+1, index,
		h.Formula(fmt.Sprintf("a%d[%s]", e.Layer+1, index))))
	v.lines(c.within(rect{0, 1, c.width, c.height - 1}), func(j int) string {
		out := v.Net.Out(e.Layer, j)
		line := out.Name()
		if !v.Known(out) {
			return line + " = ·"
		}
		for _, stage := range h.Stages(v.Trace.Layers[e.Layer].A[j]) {
			line += " = " + stage.Text(v.short)
		}
		return line
	})
}
