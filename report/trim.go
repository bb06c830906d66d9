package report

import (
	"math"

	"nnexplore/model"
)

// trimSamples is at how many x the curves are looked at to find where they lie.
const trimSamples = 101

// Trimmed returns the window without the space at its upper and lower edge in which no
// curve lies, if a row of a plot of that height then stands for less of y, so that it
// shows more. Otherwise it returns the window as it is.
func Trimmed(w model.Window, curves []Curve, height int) model.Window {
	rows := height - 2
	if rows < 3 || len(curves) == 0 || !w.Drawable() {
		return w
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, c := range curves {
		for i := range trimSamples {
			share := float64(i) / (trimSamples - 1)
			y := c.F(w.X0 + float64(share*(w.X1-w.X0)))
			if math.IsNaN(y) {
				continue
			}
			low, high = min(low, y), max(high, y)
		}
	}
	unit := rowUnit(w, rows)
	trim := model.Window{X0: w.X0, X1: w.X1, Y0: max(w.Y0, low), Y1: min(w.Y1, high)}
	if !trim.Drawable() {
		return w
	}
	fine := rowUnit(trim, rows)
	trim.Y0 = max(w.Y0, math.Floor(trim.Y0/fine+1e-9)*fine) // whole rows, so that what is rounded has one
	trim.Y1 = min(w.Y1, math.Ceil(trim.Y1/fine-1e-9)*fine)
	if fine < unit {
		return trim
	}
	return w
}
