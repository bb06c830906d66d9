package loss

import (
	"math"
	"sort"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// A view is what the parts are drawn from.
type view struct {
	state.NetworkState
	r      *learning.Run
	points []train.Point // of its curve
	scale  scale
}

// A scale is how L is drawn: as it is, or by its logarithm where it falls by so much that its end
// would lie on the axis.
type scale struct {
	log       bool
	low, high float64 // of what is drawn
}

// logFrom is how many times as large as the least L the largest is from which on the scale is that
// of the logarithm.
const logFrom = 1000

func scaleOf(points []train.Point) scale {
	least, most := math.Inf(1), 0.0
	for _, p := range points {
		least, most = min(least, p.L), max(most, p.L)
	}
	if least > 0 && (most >= least*logFrom || most > 1e9 || most < 1e-6) {
		return scale{log: true, low: math.Floor(math.Log10(least)), high: max(math.Ceil(math.Log10(most)), math.Floor(math.Log10(least))+1)}
	}
	if most < 1e-6 {
		most = 1
	}
	return scale{high: most}
}

// of is where an L is drawn.
func (s scale) of(l float64) float64 {
	if s.log {
		return math.Log10(l)
	}
	return l
}

// fewSteps is how many steps have room at least.
const fewSteps = 10

// drawCurve draws L by step: up to the steps that were asked for while the run is under way, then
// up to those that are done.
func (v view) drawCurve(c canvas.Canvas, characters bool) {
	last, s := v.r.Done, v.scale
	if v.r.Running() {
		last = v.r.Plan.Steps
	}
	w := model.Window{X1: float64(max(last, fewSteps)), Y0: s.low, Y1: s.high}
	curve := []plot.Curve{{Name: "L", F: func(x float64) float64 { return s.of(between(v.points, x)) }, Stroke: plot.StrokeOf(model.Sigmoid, c.ASCII), Dashes: plot.Solid}}
	var p plot.Plot
	if c.Dots && !characters {
		p = plot.NewDots(w, curve, c.Width, c.Height, nil)
	} else {
		p = plot.New(w, curve, c.Width, c.Height)
	}
	c.Plot(p, func(int) canvas.Style { return canvas.CurveInHand })
}

// between is L at a step, on the line from one point of the curve to the next, and NaN behind the
// last.
func between(points []train.Point, x float64) float64 {
	i := sort.Search(len(points), func(i int) bool { return float64(points[i].Step) >= x })
	switch {
	case i == len(points):
		return math.NaN()
	case i == 0 || float64(points[i].Step) == x:
		return points[i].L
	}
	a, b := points[i-1], points[i]
	share := (x - float64(a.Step)) / float64(b.Step-a.Step)
	return a.L + float64(share*(b.L-a.L))
}
