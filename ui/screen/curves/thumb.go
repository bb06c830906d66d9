package curves

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Thumb draws the curves small: the plot with the probe and the neurons of the layer in
// hand on it, and in one line what is read there.
func Thumb(c canvas.Canvas, shown state.State, step model.Explanation, folds *plot.Folds) {
	s := look(c, shown, step, folds)
	drawPlot(c.Rows(0, c.Height-1), s, curvesToDraw(s.Curves, c.ASCII))
	words := readout(shown, c.Width)[0]
	if s.neurons >= 0 {
		words = fmt.Sprintf("◆ a neuron of layer %d, at its a%d", s.neurons+1, s.neurons+1)
	}
	c.Text(0, c.Height-1, canvas.Plain, words)
}
