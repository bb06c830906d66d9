package curves

import (
	"slices"

	"nnexplore/model"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A view is what the parts of the curves pane draw from.
type view struct {
	state.State
	neurons int         // the layer whose neurons stand on their curve, or −1
	dots    bool        // whether lines are drawn in dots, not in characters
	folds   *plot.Folds // the curves of the frame before, for those
}

// look returns the view of a state for a canvas: in dots where that has some. The neurons of a
// layer are shown where the step in hand of the network is their activation, if its curve is
// drawn. Curves that folds has kept are not drawn again.
func look(c canvas.Canvas, s state.State, step model.Explanation, folds *plot.Folds) view {
	v := view{State: s, neurons: -1, dots: c.Dots && !s.Views.Characters, folds: folds}
	if step.Part == model.Outputs && slices.Contains(s.Curves.Drawn(), step.Activation) {
		v.neurons = step.Layer
	}
	return v
}

// sample is a piece of the line of a curve: as it is among characters, or among dots.
func (s view) sample(stroke plot.Stroke, dashes plot.Dashes) string {
	if s.dots {
		return dashes.Sample()
	}
	return stroke.Sample()
}

// line is a piece of the line of an activation, and its role.
func (s view) line(f model.Activation, ascii bool) (sample string, style canvas.Style) {
	if h, shown := s.Curves.InHand(); shown && h == f {
		return s.sample(plot.StrokeOf(f, ascii), plot.Solid), canvas.CurveInHand
	}
	return s.sample(plot.StrokeOf(f, ascii), plot.DashesOf(f)), shade(f)
}

// shade is the role of an activation's line while another is in hand.
func shade(f model.Activation) canvas.Style {
	return canvas.Shade(slices.Index(model.Elementwise(), f.Family()))
}
