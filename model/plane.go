package model

import "math"

// A Point is a point of the plane of inputs, X being x1 and Y being x2.
type Point struct{ X, Y float64 }

// Line is the part of the gate's line, w1·x1 + w2·x2 = θ, that lies in the box
// x0 … x1 by y0 … y1, whose bounds may come in either order. It runs from its left
// end p to its right end q, a vertical one from its lower end to its upper. Where
// it only touches a corner p equals q.
//
// The line is that of the rule on paper, the same for both forms. On the side
// that (w1, w2) points to, the gate gives 1; on the line itself, a tie, the rule decides.
//
// ok is false if the line misses the box, if there is none because both weights
// are 0 (see [Gate.Constant]), and if a number is NaN or infinite.
func (g Gate) Line(x0, x1, y0, y1 float64) (p, q Point, ok bool) {
	for _, v := range []float64{g.W1, g.W2, g.Theta, x0, x1, y0, y1} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return Point{}, Point{}, false
		}
	}
	x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
	m := max(math.Abs(g.W1), math.Abs(g.W2))
	if m == 0 {
		return Point{}, Point{}, false
	}
	// The greater weight becomes ±1, so that across divides by a small weight only
	// where the line leaves the box on its way.
	w1, w2, theta := g.W1/m, g.W2/m, g.Theta/m
	if math.Abs(w2) == 1 {
		p, q, ok = across(w1, w2, theta, x0, x1, y0, y1)
	} else {
		p, q, ok = across(w2, w1, theta, y0, y1, x0, x1)
		p, q = Point{p.Y, p.X}, Point{q.Y, q.X}
	}
	if p.X > q.X { // p is the lower end of a vertical line already
		p, q = q, p
	}
	return p, q, ok
}

// Beside is where the line lies that misses the box of [Gate.Line]: dx is 1 where it is
// to the right of the box and −1 to the left, dy is 1 above it and −1 below; one of them
// is 0 for a line along that axis. Where there is no line, or it meets the box, both are 0.
func (g Gate) Beside(x0, x1, y0, y1 float64) (dx, dy int) {
	if _, _, meets := g.Line(x0, x1, y0, y1); meets || !g.finite(x0, x1) || !g.finite(y0, y1) {
		return 0, 0
	}
	at := float64(g.W1*(float64(x0/2)+float64(x1/2))) + float64(g.W2*(float64(y0/2)+float64(y1/2)))
	toLine := sign(g.Theta - at) // from the middle of the box the sum has to change this way
	return sign(g.W1) * toLine, sign(g.W2) * toLine
}

// sign is −1, 0 or 1 as v is; 0 for NaN.
func sign(v float64) int {
	switch {
	case v > 0:
		return 1
	case v < 0:
		return -1
	}
	return 0
}

// across is Line where w2 is ±1 and |w1| ≤ 1: it takes the line from x0 to x1 and
// cuts it off at y0 and y1.
func across(w1, w2, theta, x0, x1, y0, y1 float64) (p, q Point, ok bool) {
	y := func(x float64) float64 { return plain((theta - float64(w1*x)) / w2) }
	p, q = Point{x0, y(x0)}, Point{x1, y(x1)}
	if p.Y < y0 && q.Y < y0 || p.Y > y1 && q.Y > y1 {
		return Point{}, Point{}, false
	}
	for _, end := range []*Point{&p, &q} {
		if at := min(max(end.Y, y0), y1); at != end.Y {
			// Here w1 is not 0, or every y of the line would be in the box.
			x := plain((theta - float64(w2*at)) / w1)
			*end = Point{min(max(x, x0), x1), at}
		}
	}
	return p, q, true
}

// Constant reports whether both weights are 0, so that no line parts the plane,
// and then the y that the gate gives everywhere: with [MoreThan] 1 if 0 > θ, that is b > 0,
// else 0.
func (g Gate) Constant() (y int, ok bool) {
	if g.W1 != 0 || g.W2 != 0 {
		return 0, false
	}
	return g.Row(0, 0).Y, true
}
