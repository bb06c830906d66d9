package cards

import (
	"math"
	"strconv"

	"nnexplore/model"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
)

// A Point is a neuron on the curve of its layer.
type Point struct {
	Neuron int
	A, Z   float64
	InHand bool
}

// mostNamed is how many neurons on a curve can be told apart by their numbers.
const mostNamed = 8

// Curve draws an activation with the neurons of a layer on it; far is the largest a that the
// window has to hold. Dots that folds has kept are not drawn again.
func Curve(c canvas.Canvas, h model.Activation, far float64, points []Point, folds *plot.Folds) {
	curves := plot.Curves([]model.Activation{h}, c.ASCII)
	curves[0].Dashes = plot.Solid
	p := plotOf(c, windowOf(h, far), curves, points, folds)
	c.Plot(p, func(int) canvas.Style { return canvas.CurveInHand })
	mark(c, p, points)
}

// plotOf is the curve as dots, or as characters where these cannot be had.
func plotOf(c canvas.Canvas, w model.Window, curves []plot.Curve, points []Point, folds *plot.Folds) plot.Plot {
	if c.Dots {
		return plot.NewDots(plot.TrimmedInDots(w, curves, c.Height), curves, c.Width, c.Height, folds)
	}
	xs := make([]float64, len(points))
	for i, n := range points {
		xs[i] = n.A
	}
	return plot.New(plot.Trimmed(w, curves, c.Height), curves, c.Width, c.Height, xs...)
}

// mark marks the neurons on the curve, those in hand over the others, and if they are few
// writes their numbers beside them.
func mark(c canvas.Canvas, p plot.Plot, points []Point) {
	for _, inHand := range []bool{false, true} {
		for _, n := range points {
			if x, y, ok := p.At(n.A, n.Z); ok && n.InHand == inHand {
				c.Set(x, y, n.style(), '◆')
			}
		}
	}
	if len(points) > mostNamed {
		return
	}
	for _, inHand := range []bool{true, false} { // which have the first choice of the room
		for _, n := range points {
			if x, y, ok := p.At(n.A, n.Z); ok && n.InHand == inHand {
				name(c, p, points, n, x, y)
			}
		}
	}
}

func (n Point) style() canvas.Style {
	if n.InHand {
		return canvas.Made
	}
	return canvas.Used
}

// name writes the number of a neuron beside its mark at (x, y) where nothing stands, with
// those of the others that share its cell.
func name(c canvas.Canvas, p plot.Plot, points []Point, n Point, x, y int) {
	text, style := "", n.style()
	for _, other := range points {
		column, row, ok := p.At(other.A, other.Z)
		switch {
		case !ok || column != x || row != y:
			continue
		case other.InHand && !n.InHand, other.InHand == n.InHand && other.Neuron < n.Neuron:
			return // it is named with that one
		case text != "":
			text, style = text+",", canvas.Strong
		}
		text += strconv.Itoa(other.Neuron + 1)
	}
	for _, at := range [...][2]int{{x + 2, y + 1}, {x - 1 - len(text), y - 1}} {
		if isBlank(c, at[0]-1, at[1], len(text)+2) {
			c.Text(at[0], at[1], style, text)
			return
		}
	}
}

// isBlank reports whether nothing stands in so many cells from (x, y) on.
func isBlank(c canvas.Canvas, x, y, cells int) bool {
	for k := range cells {
		if c.At(x+k, y) != ' ' {
			return false
		}
	}
	return true
}

// windowOf is the window in which the article draws the function, or a wider one that holds
// x from −far to far.
func windowOf(h model.Activation, far float64) model.Window {
	w := model.ArticleWindow([]model.Activation{h})
	const most = 1e6 // beyond it nothing is told by a plot
	wide := 1.0
	for i := 0; far > w.X1*wide && wide < most; i++ {
		wide *= [...]float64{2, 2, 2.5}[i%3] // 5, 10, 20, 50
	}
	w.X0, w.X1 = w.X0*wide, w.X1*wide
	if _, high := h.Range(); math.IsInf(high, 1) {
		w.Y0, w.Y1 = w.Y0*wide, w.Y1*wide
	}
	return w
}
