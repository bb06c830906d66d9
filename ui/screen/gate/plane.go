package gate

import (
	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A planeScale is the plane of inputs on a rectangle of cells: x1 goes to the right
// and x2 upwards, somewhat more than 0 … 1 of each, with 0 and 1 on cells of their
// own. A row is twice as high as a column is wide, so that both axes have one scale.
type planeScale struct {
	unit   int // rows from 0 to 1; twice as many columns
	margin int // rows above 1 and below 0; twice as many columns beside them
}

// leastPlane is the smallest unit that shows anything.
const leastPlane = 5

// scalePlane is the largest scale for that many cells, and whether there is one.
func scalePlane(width, height int) (p planeScale, ok bool) {
	for unit := leastPlane; ; unit++ {
		q := planeScale{unit, (2*unit + 2) / 5}
		if q.width() > width || q.height() > height || unit > largePlane {
			return p, ok
		}
		p, ok = q, true
	}
}

func (p planeScale) width() int  { return 2*p.unit + 4*p.margin + 1 }
func (p planeScale) height() int { return p.unit + 2*p.margin + 1 }

// low and high are the ends of both axes.
func (p planeScale) low() float64  { return -float64(p.margin) / float64(p.unit) }
func (p planeScale) high() float64 { return 1 - p.low() }

// x1 and x2 are the inputs in the middle of a cell.
func (p planeScale) x1(column int) float64 {
	return float64(column-2*p.margin) / float64(2*p.unit)
}
func (p planeScale) x2(row int) float64 {
	return float64(p.unit+p.margin-row) / float64(p.unit)
}

// cell is where a pair of inputs stands, and whether that is in sight.
func (p planeScale) cell(x1, x2 float64) (x, y int, ok bool) {
	low, high := p.low(), p.high()
	if !(x1 >= low && x1 <= high && x2 >= low && x2 <= high) {
		return 0, 0, false
	}
	return int((x1-low)*float64(2*p.unit) + 0.5), int((high-x2)*float64(p.unit) + 0.5), true
}

// drawPlane draws the plane of inputs: the side that fires dotted, the line where
// the sum is θ, the four points by their outputs, and one's own; below it what
// the signs mean.
func drawPlane(c canvas.Canvas, s state.State) {
	p, ok := scalePlane(c.Width, c.Height)
	if !ok {
		return
	}
	g := s.Gate.Gate
	drawing := c.Within(canvas.Box(0, 0, p.width(), p.height()))
	for y := range drawing.Height {
		for x := range drawing.Width {
			if g.Row(p.x1(x), p.x2(y)).Y == 1 {
				drawing.Set(x, y, canvas.Faint, '·')
			}
		}
	}
	drawBoundary(drawing, p, g)
	drawAxes(drawing, p)
	point := func(x1, x2 float64, r rune, style canvas.Style) {
		if x, y, ok := p.cell(x1, x2); ok {
			drawing.Set(x, y, style, r)
		}
	}
	point(s.Gate.X1, s.Gate.X2, '◆', canvas.Probe)
	for _, r := range g.Rows() {
		if r.Y == 1 {
			point(r.X1, r.X2, '●', canvas.Fires)
		} else {
			point(r.X1, r.X2, '○', canvas.Strong)
		}
	}
	drawPlaneKey(c.Within(canvas.Box(0, p.height(), c.Width, 1)), p, s.Gate)
}

// drawBoundary draws the line where the sum is θ.
func drawBoundary(c canvas.Canvas, p planeScale, g model.Gate) {
	low, high := p.low(), p.high()
	from, to, ok := g.Line(low, high, low, high)
	if !ok {
		return
	}
	k := canvas.NewSketch(c)
	dot := func(v float64) int { return int(v*float64(4*p.unit) + 0.5) } // of braille, 2 to a column and 4 to a row
	k.Segment(dot(from.X-low), dot(high-from.Y)+1, dot(to.X-low), dot(high-to.Y)+1, canvas.Focused)
	k.Flush()
}

// drawPlaneKey says what the signs of the plane mean, as far as there is room.
func drawPlaneKey(c canvas.Canvas, p planeScale, g state.GateState) {
	if y, ok := g.Gate.Constant(); ok {
		c.Text(0, 0, canvas.Plain, [...]string{"w = 0: never fires", "w = 0: always fires"}[y])
		return
	}
	own := []string{"◆ your point", "◆ yours"}
	if _, _, ok := p.cell(g.X1, g.X2); !ok {
		own = []string{"◆ yours is outside", "◆ is outside"}
	}
	c.Set(0, 0, canvas.Faint, '·') // as the side that fires is drawn; in a text it is a product
	c.Set(1, 0, canvas.Faint, '·')
	x := c.Text(2, 0, canvas.Faint, " fires ")
	if text, ok := c.Fitting(c.Width-x, own...); ok {
		c.Text(x, 0, canvas.Faint, text)
	}
}

// axisLabels is the scale from which on 0 and 1 are written beside the axes.
const axisLabels = 7

// drawAxes names the axes at the ends of the unit square, and where there is room
// draws them, with their 0 and 1.
func drawAxes(c canvas.Canvas, p planeScale) {
	zero, row := 2*p.margin, p.unit+p.margin
	c.Text(zero-1, 0, canvas.Faint, "x2")
	c.Right(c.Width, row, canvas.Faint, "x1")
	if p.unit < axisLabels {
		return
	}
	for x := range c.Width {
		if c.At(x, row) == ' ' {
			c.Set(x, row, canvas.Faint, '─')
		}
	}
	for y := range c.Height {
		if c.At(zero, y) == ' ' {
			c.Set(zero, y, canvas.Faint, '│')
		}
	}
	label := func(x, y int, r rune) {
		if now := c.At(x, y); now == ' ' || now == '·' { // the line goes on
			c.Set(x, y, canvas.Plain, r)
		}
	}
	label(zero-2, row+1, '0')
	label(zero+2*p.unit, row+1, '1')
	label(zero-2, row-p.unit, '1')
}
