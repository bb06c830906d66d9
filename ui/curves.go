package ui

import (
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
	"nnexplore/ui/state"
)

// drawCurves draws the plot of the curves that are shown, and below it the
// legend, in which each curve has its line, its formula and its value at the
// probe.
func drawCurves(c canvas, s state.State) {
	list := state.CurveList()
	legend := len(list) + 1
	drawPlot(c.within(rect{0, 0, c.width, c.height - legend}), s.Curves)
	drawLegend(c.within(rect{0, max(0, c.height-legend), c.width, legend}), s)
}

// drawPlot draws the curves, sigmoid over the others, with the probe on each.
func drawPlot(c canvas, curves state.CurvesState) {
	drawn := curves.Drawn()
	if len(drawn) == 0 {
		c.text(0, 0, Plain, "No curve is shown.")
		return
	}
	back := make([]model.Activation, len(drawn)) // the first of the list lies on top
	for i, f := range drawn {
		back[len(drawn)-1-i] = f
	}
	p := report.NewPlot(curves.Window(), back, c.width, c.height)
	for y, row := range p.Rows {
		for x, cell := range row {
			style := Plain
			if cell.Curve >= 0 {
				style = series(back[cell.Curve])
			}
			c.set(x, y, style, cell.Rune)
		}
	}
	for _, f := range back {
		if x, y, ok := p.At(curves.Probe, f.Of(curves.Probe)); ok {
			c.set(x, y, Probe, '●')
		}
	}
}

// series is the role of a function's line.
func series(f model.Activation) Style {
	for i, a := range model.Elementwise() {
		if a == f {
			return Series1 + Style(i)
		}
	}
	return Plain
}

// drawLegend lists the curves, shown or not, the chosen one marked; the values
// are those at the probe.
func drawLegend(c canvas, s state.State) {
	curves := s.Curves
	x := c.text(2, 0, Plain, "probe ● x = ")
	if s.Entry.On && s.Focus == state.CurvesPane {
		drawEntry(c.within(rect{x, 0, 18, 1}), s.Entry)
	} else {
		c.text(x, 0, Strong, show(s, curves.Probe))
	}
	values := make([]string, 0, 3)
	for _, f := range state.CurveList() {
		values = append(values, show(s, f.Of(curves.Probe)))
	}
	values = number.Align(values)
	for i, f := range state.CurveList() {
		y := i + 1
		if i == curves.Chosen {
			c.text(0, y, Strong, "▸")
		}
		box := "[ ]"
		if curves.Shown[i] {
			box = "[x]"
		}
		c.text(2, y, Plain, box)
		c.text(6, y, series(f), report.Stroke(f))
		c.text(10, y, Plain, f.Title())
		if curves.Shown[i] {
			x := c.text(25, y, Plain, "f(x) = "+f.Formula("x"))
			x = c.text(max(x+1, 53), y, Plain, "= ")
			c.text(x, y, Strong, values[i])
		}
	}
}
