package ui

import (
	"fmt"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
	"nnexplore/ui/state"
)

// A drawnCurve is a curve with its role on screen.
type drawnCurve struct {
	report.Curve
	style Style
}

// drawCurves draws the plot, the list of curves below it, and what they make of
// the x at the probe.
func drawCurves(c canvas, s state.State) {
	notes := curveNotes(s)
	values := len(readout(s, c.width-len(clippedNote)-1))
	below := legendRows + values + len(notes)
	plot := c.within(rect{0, 0, c.width, max(0, c.height-below)})
	clipped := drawPlot(plot, s)
	y := plot.height
	drawLegend(c.within(rect{0, y, c.width, legendRows}), s.Curves)
	drawReadout(c.within(rect{0, y + legendRows, c.width, values}), s, clipped)
	for i, note := range notes {
		c.text(0, y+legendRows+values+i, Plain, note)
	}
}

// curvesToDraw lists what is drawn, from back to front: the derivative, the
// curves with the first of the list on top, and sigmoid with a gain.
func curvesToDraw(curves state.CurvesState, ascii bool) []drawnCurve {
	var list []drawnCurve
	if curves.Slope {
		f := curves.ChosenCurve()
		list = append(list, drawnCurve{report.Curve{F: f.Derivative, Stroke: report.Dotted}, series(f)})
	}
	drawn := curves.Drawn()
	for i := range drawn {
		f := drawn[len(drawn)-1-i]
		list = append(list, drawnCurve{report.Curve{F: f.Of, Stroke: strokeOf(f, ascii)}, series(f)})
	}
	if k := curves.GainFactor(); k != 1 {
		list = append(list, drawnCurve{report.Curve{F: model.Steeper(k), Stroke: report.Ringed}, Strong})
	}
	return list
}

// strokeOf is the stroke of a function, of ASCII characters where need be.
func strokeOf(f model.Activation, ascii bool) report.Stroke {
	if ascii {
		return report.PlainStrokeOf(f)
	}
	return report.StrokeOf(f)
}

// drawPlot draws the curves with both axes and the marks on them, and says
// whether a part of one lies outside of the window.
func drawPlot(c canvas, s state.State) (clipped bool) {
	curves := s.Curves
	list := curvesToDraw(curves, c.ascii)
	if len(list) == 0 {
		c.text(0, 0, Plain, "No curve is shown.")
		return false
	}
	draw := make([]report.Curve, len(list))
	for i, d := range list {
		draw[i] = d.Curve
	}
	p := report.NewPlot(curves.Window(), draw, c.width, c.height)
	for y, row := range p.Rows {
		for x, cell := range row {
			style := Plain
			if cell.Curve >= 0 {
				style = list[cell.Curve].style
			}
			c.set(x, y, style, cell.Rune)
		}
	}
	if len(p.Rows) > 0 {
		c.drag("probe", rect{0, 0, c.width, c.height}, func(x, _ int) state.Action { return state.SlideToX{X: p.XAt(x)} })
	}
	drawMarks(c, s, p)
	for _, outside := range p.Clipped {
		clipped = clipped || outside
	}
	return clipped
}

// drawMarks marks, on the curves that are shown, where the neurons of the layer
// in hand sit, and the probes.
func drawMarks(c canvas, s state.State, p report.Plot) {
	curves := s.Curves
	mark := func(x, y float64, r rune) {
		if column, row, ok := p.At(x, y); ok {
			c.set(column, row, Probe, r)
		}
	}
	if layer, ok := neuronsOnCurves(s); ok {
		now := s.Network.Trace.Layers[layer]
		for j, a := range now.A {
			mark(a, now.Z[j], '◆')
		}
	}
	for _, f := range curves.Drawn() {
		if d := curves.Distance(); d > 0 {
			mark(curves.Probe+d, f.Of(curves.Probe+d), '◉')
		}
		mark(curves.Probe, f.Of(curves.Probe), '●')
	}
}

// neuronsOnCurves is the layer whose activation the network pane stands at, if
// its curve is shown.
func neuronsOnCurves(s state.State) (layer int, ok bool) {
	e := s.Network.Explain()
	if e.Part != model.Outputs {
		return 0, false
	}
	for _, f := range s.Curves.Drawn() {
		if f == e.Activation {
			return e.Layer, true
		}
	}
	return 0, false
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

const (
	legendRows    = 2
	legendColumns = 4
)

// drawLegend lists the curves in two lines, shown or not, the chosen one marked.
func drawLegend(c canvas, curves state.CurvesState) {
	w := min(c.width/legendColumns, 20)
	for i, f := range state.CurveList() {
		x, y := i%legendColumns*w, i/legendColumns
		cell := c.within(rect{x, y, w, 1})
		style := Plain
		cell.spot(rect{0, 0, w, 1}, state.TakeCurve{Index: i})
		if i == curves.Chosen {
			cell.set(0, 0, Strong, '▸')
			style = Strong
		}
		box := "[ ]"
		if curves.Shown[i] {
			box = "[x]"
		}
		at := cell.text(1, 0, style, box)
		at = cell.text(at, 0, series(f), strokeOf(f, c.ascii).Sample())
		cell.text(at+1, 0, style, string(f))
	}
}

// readout is what every curve that is shown makes of the probe's x, in as many
// lines as it takes.
func readout(s state.State, width int) []string {
	lines := []string{"● x = " + show(s, s.Curves.Probe)}
	for _, f := range s.Curves.Drawn() {
		text := fmt.Sprintf("  %s %s", f, show(s, f.Of(s.Curves.Probe)))
		if last := &lines[len(lines)-1]; textWidth(*last)+textWidth(text) <= width {
			*last += text
		} else {
			lines = append(lines, "   "+text)
		}
	}
	return lines
}

// drawReadout writes the readout; in its place stands the field while an x is
// typed. clipped says that a part of a curve lies outside of the window.
func drawReadout(c canvas, s state.State, clipped bool) {
	if typing(s, state.CurvesPane) {
		x := c.text(0, 0, Strong, "● x = ")
		drawEntry(c.within(rect{x, 0, 18, 1}), s.Entry)
		return
	}
	for y, line := range readout(s, c.width-len(clippedNote)-1) {
		c.text(0, y, Plain, line)
	}
	if clipped {
		c.right(c.width, 0, Warning, clippedNote)
	}
}

const clippedNote = "clipped"

// curveNotes is what stands below the readout: the chosen curve's formula with
// the numbers plugged in and its derivative, and whatever else is switched on.
func curveNotes(s state.State) []string {
	curves := s.Curves
	notes := []string{formulaNote(s)}
	if curves.Slope {
		notes = append(notes, slopeNote(s))
	}
	if k := curves.GainFactor(); k != 1 {
		notes = append(notes, gainNote(k))
	}
	if curves.Distance() > 0 {
		notes = append(notes, secondNotes(s)...)
	}
	if layer, ok := neuronsOnCurves(s); ok {
		notes = append(notes, fmt.Sprintf("◆ a%d of the network's layer %d, on its curve", layer+1, layer+1))
	}
	return notes
}

// formulaNote works the chosen curve out at the probe.
func formulaNote(s state.State) string {
	f, x := s.Curves.ChosenCurve(), s.Curves.Probe
	line := fmt.Sprintf("%s(%s)", f, show(s, x))
	for _, stage := range f.Stages(x) {
		line += " = " + stage.Text(func(v float64) string { return show(s, v) })
	}
	return line
}

// slopeNote says the derivative of the chosen curve at the probe, and where it
// has none.
func slopeNote(s state.State) string {
	f, x := s.Curves.ChosenCurve(), s.Curves.Probe
	d := f.Derivative(x)
	switch {
	case d == d:
		return fmt.Sprintf("%s slope %s′(%s) = %s", report.Dotted.Sample(), f, show(s, x), show(s, d))
	case f == model.StepFunction:
		return "step jumps at 0: it has no slope there, and 0 everywhere else."
	}
	return fmt.Sprintf("%s has a corner at 0: its slope from the left and from the right differ.", f)
}

func gainNote(k float64) string {
	return fmt.Sprintf("%s sigmoid(%s·x): ≤ %s off step for |x| ≥ %s; at 0 always 0.5, not 0",
		report.Ringed.Sample(), number.Short(k), number.Short(model.GainDistance(k, model.GainWindow)), number.Short(model.GainWindow))
}

// secondNotes says, for each curve that is shown, what it makes of the small
// difference between the two probes, and what becomes of the same difference in
// x[1] in the network, with that function in its hidden layers.
func secondNotes(s state.State) []string {
	x, d := s.Curves.Probe, s.Curves.Distance()
	notes := []string{fmt.Sprintf("◉ %s further on; and %s more on x[1] of %s, with this inside:",
		number.Short(d), number.Short(d), s.Network.Preset.Name)}
	for _, f := range s.Curves.Drawn() {
		before, after := apart(s, []float64{f.Of(x)}, []float64{f.Of(x + d)})
		line := fmt.Sprintf("%-10s %s → %s", f, before, after)
		if carried := s.Carried(f); len(carried.After) > 0 {
			before, after = apart(s, someOf(carried.Before), someOf(carried.After))
			line = fmt.Sprintf("%-28s y %s → %s", line, before, after)
		}
		notes = append(notes, line)
	}
	return notes
}

// someOf is y as far as it is told in few words: all of two numbers, of more the
// last.
func someOf(y []float64) []float64 { return y[max(0, len(y)-2):] }

// apart writes two vectors with as many digits as it takes to tell them apart,
// four decimals at least; what is the same to the last digit looks the same.
func apart(s state.State, a, b []float64) (string, string) {
	write := func(v []float64, digits int) string {
		words := make([]string, len(v))
		for i, x := range v {
			if words[i] = show(s, x); digits > 4 {
				words[i] = strconv.FormatFloat(x, 'g', digits, 64)
			}
		}
		return strings.Join(words, " ")
	}
	for digits := 4; digits <= 17; digits += 2 {
		if x, y := write(a, digits), write(b, digits); x != y {
			return x, y
		}
	}
	return write(a, 4), write(b, 4)
}
