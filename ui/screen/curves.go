package screen

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
	"nnexplore/ui/state"
)

// A drawnCurve is a curve with its name and its role on screen.
type drawnCurve struct {
	report.Curve
	name  string
	style Style
}

// The least height of a plot: with less than usual the words below it become fewer,
// with less than any there is none.
const (
	usualPlot = 7
	leastPlot = 5
)

// drawCurves draws the plot, below it the list of curves, and what they make of the
// x at the probe. Where there is no room for all, the words become fewer, and where
// there is none for a plot, the numbers have it.
func drawCurves(c canvas, s state.State) {
	l := legendIn(c.width)
	words := curveWords(s, c.width)
	if c.height-l.rows-len(words) < usualPlot {
		if short := curveWordsShort(s, c.width); c.height-1-len(short) >= leastPlot {
			l, words = l.short(s.Curves, c.width), short
		}
	}
	list := curvesToDraw(s.Curves, c.ascii)
	p := drawPlot(c.within(rect{0, 0, c.width, c.height - l.rows - len(words)}), s, list)
	y := len(p.Rows)
	if y == 0 {
		if len(words) > c.height { // the value before its working
			words = append(readout(s, c.width), formulaInLine(s, c.width))
		}
		if len(words)+l.rows > c.height {
			words = withChosen(words, s.Curves.ChosenCurve())
		}
		drawWords(c.within(rect{0, 0, c.width, len(words)}), s, words, "")
		l.draw(c.within(rect{0, len(words), c.width, l.rows}), s.Curves)
		return
	}
	l.draw(c.within(rect{0, y, c.width, l.rows}), s.Curves)
	y += l.rows
	drawWords(c.within(rect{0, y, c.width, len(words)}), s, words, clippedNote(p, list))
}

// curvesToDraw lists what is drawn, from back to front: the derivative, the curves
// with the first of the list before the others, sigmoid with a gain, and on top the
// chosen curve.
func curvesToDraw(curves state.CurvesState, ascii bool) []drawnCurve {
	var list []drawnCurve
	chosen := curves.ChosenCurve()
	if curves.Slope {
		list = append(list, drawnCurve{report.Curve{F: chosen.Derivative, Stroke: report.Dotted}, string(chosen) + "′", series(chosen)})
	}
	add := func(f model.Activation) {
		list = append(list, drawnCurve{report.Curve{F: f.Of, Stroke: report.StrokeOf(f, ascii)}, string(f), series(f)})
	}
	drawn := curves.Drawn()
	for i := range drawn {
		if f := drawn[len(drawn)-1-i]; f != chosen {
			add(f)
		}
	}
	if k := curves.GainFactor(); k != 1 {
		list = append(list, drawnCurve{report.Curve{F: model.Steeper(k), Stroke: report.Ringed}, fmt.Sprintf("sigmoid(%s·x)", number.Short(k)), Strong})
	}
	if curves.Shown[curves.Chosen] {
		add(chosen)
	}
	return list
}

// drawPlot draws the curves with both axes and the marks on them.
func drawPlot(c canvas, s state.State, list []drawnCurve) report.Plot {
	curves := s.Curves
	if len(list) == 0 {
		c.text(0, 0, Plain, "No curve is shown.")
		return report.Plot{Rows: make([][]report.PlotCell, min(1, c.height))}
	}
	draw := make([]report.Curve, len(list))
	for i, d := range list {
		draw[i] = d.Curve
	}
	window := curves.Window()
	if !curves.Own {
		window = report.Trimmed(window, draw, c.height)
	}
	marks := curveMarks(s, list)
	p := report.NewPlot(window, draw, c.width, c.height, marksX(marks)...)
	p.Alternate(draw)
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
		c.drag("probe", rect{0, 0, c.width, len(p.Rows)}, func(x, _ int) state.Action { return state.SlideToX{X: p.XAt(x)} })
	}
	for _, m := range marks {
		if column, row, ok := p.At(m.x, m.y); ok {
			c.set(column, row, Probe, m.r)
		}
	}
	return p
}

// A curveMark is a point that is marked on a curve.
type curveMark struct {
	x, y float64
	r    rune
}

// curveMarks are the marks: where the neurons of the layer in hand sit, and the
// probes on every curve that is drawn.
func curveMarks(s state.State, list []drawnCurve) []curveMark {
	curves := s.Curves
	var marks []curveMark
	if layer, ok := neuronsOnCurves(s); ok {
		now := s.Network.Trace.Layers[layer]
		for j, a := range now.A {
			marks = append(marks, curveMark{a, now.Z[j], '◆'})
		}
	}
	if x := curves.Probe + curves.Distance(); x != curves.Probe {
		for _, f := range curves.Drawn() {
			marks = append(marks, curveMark{x, f.Of(x), '◉'})
		}
	}
	for _, d := range list {
		marks = append(marks, curveMark{curves.Probe, d.F(curves.Probe), '●'})
	}
	return marks
}

func marksX(marks []curveMark) []float64 {
	xs := make([]float64, len(marks))
	for i, m := range marks {
		xs[i] = m.x
	}
	return xs
}

// clippedNote names the curves of which a part lies above or below the window.
func clippedNote(p report.Plot, list []drawnCurve) string {
	var names []string
	for i, outside := range p.Clipped {
		if outside {
			names = append(names, list[i].name)
		}
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0] + " goes on outside"
	}
	return strings.Join(names, ", ") + " go on outside"
}

// neuronsOnCurves is the layer whose activation the network pane stands at, if
// its curve is shown.
func neuronsOnCurves(s state.State) (layer int, ok bool) {
	e := s.Network.InHand()
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
