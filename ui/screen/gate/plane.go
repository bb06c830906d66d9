package gate

import (
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// drawPlane draws the plane of inputs: the side that fires dotted, in every second cell so
// that the line and the points stand out from it, the line where the sum is θ, the four
// points by their outputs, and one's own, with the numbers of the axes beside it; below it,
// where there is a row for that, what the signs mean.
func drawPlane(c canvas.Canvas, p planeScale, s *state.State) {
	g := s.Gate.Gate
	drawing := c.Within(canvas.Box(0, 0, p.columns(), p.rows()))
	for y := range drawing.Height {
		for x := y % 2; x < drawing.Width; x += 2 {
			if g.Row(p.x1(x), p.x2(y)).Y == 1 {
				drawing.Set(x, y, canvas.Area, '·')
			}
		}
	}
	drawBoundary(drawing, p, g)
	point := func(x1, x2 float64, r rune, style canvas.Style) {
		x, y, ok := p.cell(x1, x2)
		if !ok {
			return
		}
		for _, beside := range [...]int{x - 1, x + 1} {
			if dot := drawing.At(beside, y); dot == '·' || dot == '.' { // the latter in ASCII
				drawing.Set(beside, y, canvas.Plain, ' ')
			}
		}
		drawing.Set(x, y, style, r)
	}
	point(s.Gate.X1, s.Gate.X2, ownSign, canvas.Probe)
	for _, r := range g.Rows() {
		if r.Y == 1 {
			point(r.X1, r.X2, '●', canvas.Fires)
		} else {
			point(r.X1, r.X2, '○', canvas.Strong)
		}
	}
	drawAxes(c, p)
	drawPlaneKey(c.Rows(p.height(), 1), p, s.Gate)
}

// drawBoundary draws the line where the sum is θ.
func drawBoundary(c canvas.Canvas, p planeScale, g model.Gate) {
	low1, high1, low2, high2 := p.bounds()
	from, to, ok := g.Line(low1, high1, low2, high2)
	if !ok {
		return
	}
	k := canvas.NewSketch(c)
	dot := func(v float64) int { return int(v*float64(4*p.unit) + 0.5) } // of braille, 2 to a column and 4 to a row
	k.Line(dot(from.X-low1), dot(high2-from.Y)+1, dot(to.X-low1), dot(high2-to.Y)+1, canvas.Pen{}, canvas.Focused)
	k.Flush()
}

// drawAxes draws the axes at the right and below, where no number of the table stands
// beside theirs, each with its name at its end.
func drawAxes(c canvas.Canvas, p planeScale) {
	right, below := p.columns()+1, p.rows()
	for y := range below {
		c.Set(right, y, canvas.Faint, '│')
	}
	c.Fill(0, below, p.columns(), canvas.Faint, '─')
	c.Text(right, 0, canvas.Faint, "x2")
	c.Text(right, below, canvas.Faint, "x1")
	ticks := []float64{0, 1}
	if p.halves() {
		ticks = []float64{0, 0.5, 1}
	}
	for _, v := range ticks {
		x, y, _ := p.cell(v, v)
		text := number.Short(v)
		c.Text(right, y, canvas.Faint, text)
		c.Text(x-1-(len(text)-1)/2, below, canvas.Faint, " "+text+" ")
	}
}

// drawPlaneKey says where the line is if it is not in the picture, or else what the signs
// mean, as far as there is room.
func drawPlaneKey(c canvas.Canvas, p planeScale, g state.GateState) {
	if texts := awayNotes(g.Gate, p); len(texts) > 0 {
		if text, ok := c.Fitting(c.Width, texts...); ok {
			c.Text(0, 0, canvas.Plain, text)
		}
		return
	}
	own := []string{string(ownSign) + " your point", string(ownSign) + " yours"}
	if _, _, ok := p.cell(g.X1, g.X2); !ok {
		own = []string{string(ownSign) + " yours is outside", string(ownSign) + " is outside"}
	}
	c.Set(0, 0, canvas.Area, '·') // as the side that fires is drawn; in a text it is a product
	c.Set(2, 0, canvas.Area, '·')
	fires := []string{" fires "}
	if g.Gate.Rule.Tie() == 1 {
		fires = []string{" fires, the line too ", " fires "}
	}
	text, _ := c.Fitting(c.Width-3-c.Measure(own[1]), fires...)
	x := c.Text(3, 0, canvas.Faint, text)
	if text, ok := c.Fitting(c.Width-x, own...); ok {
		c.Text(x, 0, canvas.Faint, text)
	}
}
