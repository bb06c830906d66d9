package curves

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A drawnCurve is a curve with its role on screen.
type drawnCurve struct {
	plot.Curve
	style canvas.Style
}

// curvesToDraw lists what is drawn, from back to front: the derivative, the curves
// with the first of the list before the others, sigmoid with a gain, and on top the
// curve in hand.
func curvesToDraw(curves state.CurvesState, ascii bool) []drawnCurve {
	var list []drawnCurve
	top, shown := curves.InHand()
	if curves.Slope && shown {
		list = append(list, drawnCurve{plot.Curve{Name: string(top) + "′", F: top.Derivative, Stroke: plot.Dotted, Dashes: plot.SlopeDashes}, shade(top)})
	}
	drawn := plot.Curves(curves.Drawn(), ascii)
	for i := range drawn {
		if c := drawn[len(drawn)-1-i]; c.Name != string(top) {
			list = append(list, drawnCurve{c, shade(model.Activation(c.Name))})
		}
	}
	if k := curves.GainFactor(); k != 1 {
		name := fmt.Sprintf("sigmoid(%s·x)", number.Short(k))
		list = append(list, drawnCurve{plot.Curve{Name: name, F: model.Steeper(k), Stroke: plot.Ringed, Dashes: plot.GainDashes}, canvas.Strong})
	}
	if shown {
		c := plot.Curves([]model.Activation{top}, ascii)[0]
		c.Dashes = plot.Solid
		list = append(list, drawnCurve{c, canvas.CurveInHand})
	}
	return list
}

// drawPlot draws the curves with both axes and the marks on them.
func drawPlot(c canvas.Canvas, s view, list []drawnCurve) plot.Plot {
	if len(list) == 0 {
		c.Text(0, 0, canvas.Plain, "No curve is shown.")
		return plot.Plot{Rows: make([][]plot.Cell, min(1, c.Height))}
	}
	draw := make([]plot.Curve, len(list))
	for i, d := range list {
		draw[i] = d.Curve
	}
	marks := curveMarks(s, list)
	p := plotOf(c, s, draw, marks)
	c.Plot(p, func(curve int) canvas.Style { return list[curve].style })
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

// plotOf is the curves as lines of dots or of characters. Dots are fine enough for what is
// marked; a column of characters is drawn at an x that is.
func plotOf(c canvas.Canvas, s view, draw []plot.Curve, marks []curveMark) plot.Plot {
	window := s.Curves.Window()
	if s.dots {
		if !s.Curves.Own { // the slope and the gain lie where the curves do, and must not move them
			window = plot.TrimmedInDots(window, plot.Curves(s.Curves.Drawn(), false), c.Height)
		}
		return plot.NewDots(window, draw, c.Width, c.Height, s.folds)
	}
	if !s.Curves.Own {
		window = plot.Trimmed(window, draw, c.Height)
	}
	p := plot.New(window, draw, c.Width, c.Height, marksX(marks)...)
	p.Alternate(draw)
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
func clippedNote(p plot.Plot, list []drawnCurve) string {
	var names []string
	for i, outside := range p.Clipped {
		if outside {
			names = append(names, list[i].Name)
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
