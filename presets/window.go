package presets

import (
	"math"

	"nnexplore/model"
)

// PlaneWindow is the window in which the plane of x1 and x2 is seen first, for a network
// with two inputs. Along each axis x and the examples are its middle half. Where they all
// have one value there it lies in the middle, and 0 in sight.
func (n Network) PlaneWindow() model.Window {
	var w model.Window
	w.X0, w.X1 = n.around(0)
	w.Y0, w.Y1 = n.around(1)
	if !w.Drawable() {
		return model.Window{X0: -1, X1: 1, Y0: -1, Y1: 1}
	}
	return w
}

// around is one axis of the window, that of input i.
func (n Network) around(i int) (from, to float64) {
	low, high := n.X[i], n.X[i]
	for _, x := range n.Examples {
		low, high = min(low, x[i]), max(high, x[i])
	}
	margin := float64((high - low) / 2)
	if margin == 0 {
		margin = 2 * max(1, math.Abs(n.X[0]), math.Abs(n.X[1]))
	}
	return low - margin, high + margin
}
