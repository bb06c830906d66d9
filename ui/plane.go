package ui

import (
	"nnexplore/ui/state"
)

// The plane shows x1 to the right and x2 upwards, a little more than 0 … 1 of
// each, with 0 and 1 on cells of their own.
const (
	planeLow  = -0.4
	planeHigh = 1.4
)

// drawPlane draws the plane of inputs: the side that fires dotted, the line where
// the sum is θ, the four points by their outputs, and one's own.
func drawPlane(c canvas, s state.State) {
	scale := min((c.width-1)/planeColumns, (c.height-1)/planeLines)
	if scale < 1 {
		return
	}
	g := s.Gate.Gate
	w, h := scale*planeColumns+1, scale*planeLines+1
	x1 := func(column int) float64 { return planeLow + float64(column)/float64(10*scale) }
	x2 := func(row int) float64 { return planeHigh - float64(row)/float64(5*scale) }
	for y := range h {
		for x := range w {
			if g.Row(x1(x), x2(y)).Y == 1 {
				c.set(x, y, Faint, '·')
			}
		}
	}
	if p, q, ok := g.Line(planeLow, planeHigh, planeLow, planeHigh); ok {
		k := newSketch(c.within(rect{0, 0, w, h}))
		dot := func(v float64, low, per float64) int { return int((v-low)*per + 0.5) }
		px, qx := dot(p.X, planeLow, float64(20*scale)), dot(q.X, planeLow, float64(20*scale))
		py, qy := dot(planeHigh-p.Y, 0, float64(20*scale)), dot(planeHigh-q.Y, 0, float64(20*scale))
		k.segment(px, py+1, qx, qy+1, Focused)
		k.flush()
	}
	drawAxes(c, w, h, scale)
	point := func(a, b float64, r rune, style Style) {
		x, y := int((a-planeLow)*float64(10*scale)+0.5), int((planeHigh-b)*float64(5*scale)+0.5)
		if a >= planeLow && a <= planeHigh && b >= planeLow && b <= planeHigh {
			c.set(x, y, style, r)
		}
	}
	point(s.Gate.X1, s.Gate.X2, '◆', Probe)
	for _, r := range g.Rows() {
		if r.Y == 1 {
			point(r.X1, r.X2, '●', Fires)
		} else {
			point(r.X1, r.X2, '○', Strong)
		}
	}
	if y, ok := g.Constant(); ok {
		c.text(0, h, Plain, [...]string{"w = 0: never fires", "w = 0: always fires"}[y])
		return
	}
	c.set(0, h, Faint, '·')
	c.set(1, h, Faint, '·')
	own := "◆ own"
	if o := s.Gate; o.X1 < planeLow || o.X1 > planeHigh || o.X2 < planeLow || o.X2 > planeHigh {
		own = "◆ is outside"
	}
	c.text(2, h, Faint, " fires "+own)
}

// drawAxes names the axes at the ends of the unit square.
func drawAxes(c canvas, w, h, scale int) {
	zero, row := 4*scale, 7*scale
	c.text(zero-1, 0, Faint, "x2")
	c.right(w, row, Faint, "x1")
	if scale > 1 {
		for x := range w {
			if c.cells[row][x].r == ' ' {
				c.set(x, row, Faint, '─')
			}
		}
		for y := range h {
			if c.cells[y][zero].r == ' ' {
				c.set(zero, y, Faint, '│')
			}
		}
	}
}
