// Package curves draws the pane of the activation curves: the plot, the list of curves and
// what they make of the x at the probe. pane.go lays it out; each part has a file.
package curves

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A drawnCurve is a curve with its name and its role on screen.
type drawnCurve struct {
	report.Curve
	name  string
	style canvas.Style
}

// Heights of a plot: below the usual one the words under it are shortened, below the
// least there is no plot.
const (
	usualPlot = 7
	leastPlot = 5
)

// Draw draws the plot, below it the list of curves, and their values at the probe. Where
// there is no room for all, the words become fewer, and where there is none for a plot,
// the numbers take its place.
func Draw(c canvas.Canvas, shown state.State, step model.Explanation) {
	s := look(shown, step)
	l := legendIn(c.Width)
	words := curveWords(s, c.Width)
	if c.Height-l.rows-len(words) < usualPlot {
		if short := curveWordsShort(s, c.Width); c.Height-1-len(short) >= leastPlot {
			l, words = l.short(s.Curves, c.Width), short
		}
	}
	list := curvesToDraw(s.Curves, c.ASCII)
	p := drawPlot(c.Within(canvas.Box(0, 0, c.Width, c.Height-l.rows-len(words))), s, list)
	y := len(p.Rows)
	if y == 0 {
		if len(words) > c.Height { // the value before its working
			words = append(readout(s.State, c.Width), inLine(stagesInHand(s.State), c.Width))
		}
		if len(words)+l.rows > c.Height {
			words = withChosen(words, s.Curves.ChosenCurve())
		}
		drawWords(c.Within(canvas.Box(0, 0, c.Width, len(words))), shown, words, "")
		l.draw(c.Within(canvas.Box(0, len(words), c.Width, l.rows)), s.Curves)
		return
	}
	l.draw(c.Within(canvas.Box(0, y, c.Width, l.rows)), s.Curves)
	y += l.rows
	drawWords(c.Within(canvas.Box(0, y, c.Width, len(words))), shown, words, clippedNote(p, list))
}

// curvesToDraw lists what is drawn, from back to front: the derivative, the curves
// with the first of the list before the others, sigmoid with a gain, and on top the
// curve in hand.
func curvesToDraw(curves state.CurvesState, ascii bool) []drawnCurve {
	var list []drawnCurve
	top, shown := curves.InHand()
	if curves.Slope && shown {
		list = append(list, drawnCurve{report.Curve{F: top.Derivative, Stroke: report.Dotted}, string(top) + "′", series(top)})
	}
	add := func(f model.Activation) {
		list = append(list, drawnCurve{report.Curve{F: f.Of, Stroke: report.StrokeOf(f, ascii)}, string(f), series(f)})
	}
	drawn := curves.Drawn()
	for i := range drawn {
		if f := drawn[len(drawn)-1-i]; f != top {
			add(f)
		}
	}
	if k := curves.GainFactor(); k != 1 {
		list = append(list, drawnCurve{report.Curve{F: model.Steeper(k), Stroke: report.Ringed}, fmt.Sprintf("sigmoid(%s·x)", number.Short(k)), canvas.Strong})
	}
	if shown {
		add(top)
	}
	return list
}

// drawPlot draws the curves with both axes and the marks on them.
func drawPlot(c canvas.Canvas, s view, list []drawnCurve) report.Plot {
	curves := s.Curves
	if len(list) == 0 {
		c.Text(0, 0, canvas.Plain, "No curve is shown.")
		return report.Plot{Rows: make([][]report.PlotCell, min(1, c.Height))}
	}
	draw := make([]report.Curve, len(list))
	for i, d := range list {
		draw[i] = d.Curve
	}
	window := curves.Window()
	if !curves.Own {
		window = report.Trimmed(window, draw, c.Height)
	}
	marks := curveMarks(s, list)
	p := report.NewPlot(window, draw, c.Width, c.Height, marksX(marks)...)
	p.Alternate(draw)
	for y, row := range p.Rows {
		for x, cell := range row {
			style := canvas.Plain
			if cell.Curve >= 0 {
				style = list[cell.Curve].style
			}
			c.Set(x, y, style, cell.Rune)
		}
	}
	if len(p.Rows) > 0 {
		c.Drag("probe", canvas.Box(0, 0, c.Width, len(p.Rows)), func(x, _ int) state.Action { return state.SlideToX{X: p.XAt(x)} })
	}
	for _, m := range marks {
		if column, row, ok := p.At(m.x, m.y); ok {
			c.Set(column, row, canvas.Probe, m.r)
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
func curveMarks(s view, list []drawnCurve) []curveMark {
	curves := s.Curves
	var marks []curveMark
	if layer := s.neurons; layer >= 0 {
		now := s.Network.Trace.Layers[layer]
		for j, a := range now.A {
			marks = append(marks, curveMark{a, now.Z[j], '◆'})
		}
	}
	if x := curves.Probe + curves.Distance(); x != curves.Probe {
		for _, f := range curves.Drawn() {
			marks = append(marks, curveMark{x, f.Of(x), '◎'})
		}
	}
	for _, d := range list {
		marks = append(marks, curveMark{curves.Probe, d.F(curves.Probe), '◉'})
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
