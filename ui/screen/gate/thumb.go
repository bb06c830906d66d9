package gate

import (
	"fmt"

	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Thumb draws the gate small: the plane, beside it the name, the rule with its numbers and
// the four outputs, and below both the ruler.
func Thumb(c canvas.Canvas, s *state.State) {
	v := look(s)
	room := rulerBare // of the ruler, whatever its names take, so that the plane stays
	if c.Height >= roomyThumb {
		room++
	}
	rows := min(room, rulerLeast(c, v, c.Width))
	drawRuler(c.Rows(c.Height-rows, rows), v, nil)
	x, above := 0, max(0, c.Height-room)
	if p, ok := scalePlane(c.Width-outputsWidth-thumbGap, above); ok {
		drawPlane(c.Within(canvas.Box(0, 0, p.width(), p.height())), p, s)
		x = p.width() + thumbGap
	}
	drawOutputs(c.Within(canvas.Box(x, 0, c.Width-x, above)), s.Gate)
}

const (
	outputsWidth = 21 // of "0.5·x1 + 0.5·x2 > 0.4"
	thumbGap     = 2
	roomyThumb   = 14 // rows from which on the names of the ruler can take two
)

// drawOutputs writes what the gate is, its rule with the numbers, and y for the four pairs
// of 0 and 1.
func drawOutputs(c canvas.Canvas, g state.GateState) {
	c.Text(0, 0, canvas.Strong, g.Gate.Name())
	if rule, ok := c.Fitting(c.Width, ruleWithNumbers(g, number.Short)); ok {
		c.Text(0, 1, canvas.Plain, rule)
	}
	const head = 3
	c.Text(0, head, canvas.Plain, "x1 x2   y")
	for i, r := range g.Gate.Rows() {
		x := c.Text(0, head+1+i, canvas.Plain, fmt.Sprintf("%2v %2v   ", r.X1, r.X2))
		if r.Y == 1 {
			c.Text(x, head+1+i, canvas.Fires, "1 ●")
		} else {
			c.Text(x, head+1+i, canvas.Plain, "0 ○")
		}
	}
}
