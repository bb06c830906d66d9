package report

import (
	"math"

	"nnexplore/model"
)

// trimSamples is how many x tell where in a window curves lie.
const trimSamples = 101

// Trimmed is the window without the rows at its upper and lower edge in which no
// curve lies, where a plot of that height then has a finer row: a row that only
// keeps a distance is worth less than one that shows twice as much. Elsewhere it
// is the window as it was.
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
