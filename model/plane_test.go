package model

import (
	"math"
	"testing"
)

// TestLine checks that both ends are on the line and on the edge of the box, and
// that there is a line where corners of the box lie on both sides of it.
func TestLine(t *testing.T) {
	r, hits, misses := seeded(), 0, 0
	for range 200_000 {
		g := Gate{W1: r.NormFloat64(), W2: r.NormFloat64(), Theta: r.NormFloat64()}
		switch r.IntN(4) {
		case 0:
			g.W1, g.W2, g.Theta = math.Round(2*g.W1)/10, math.Round(2*g.W2)/10, math.Round(2*g.Theta)/10
		case 1:
			g.W1 *= math.Pow(10, float64(r.IntN(40)-20))
		}
		x0, y0 := r.NormFloat64(), r.NormFloat64()
		x1, y1 := x0+0.01+r.Float64(), y0+0.01+r.Float64()
		if r.IntN(4) == 0 { // through a corner, or past it by a rounding
			corner := Point{[]float64{x0, x1}[r.IntN(2)], []float64{y0, y1}[r.IntN(2)]}
			g.Theta = g.W1*corner.X + g.W2*corner.Y
		}
		p, q, ok := g.Line(x0, x1, y0, y1)

		scale := (math.Abs(g.W1)+math.Abs(g.W2))*10 + math.Abs(g.Theta)
		value := func(x, y float64) float64 { return (g.W1*x + g.W2*y - g.Theta) / scale }
		above, below := 0, 0
		for _, c := range []Point{{x0, y0}, {x1, y0}, {x0, y1}, {x1, y1}} {
			switch v := value(c.X, c.Y); {
			case v > 1e-12:
				above++
			case v < -1e-12:
				below++
			}
		}
		if g.W1 == 0 && g.W2 == 0 || above == 4 || below == 4 {
			misses++
			if ok || p != (Point{}) || q != (Point{}) {
				t.Fatalf("%+v in %v…%v × %v…%v: %v to %v, want none", g, x0, x1, y0, y1, p, q)
			}
			continue
		}
		if above == 0 || below == 0 {
			continue // it touches, or nearly
		}
		hits++
		if !ok || p.X > q.X || p.X == q.X && p.Y > q.Y {
			t.Fatalf("%+v in %v…%v × %v…%v: %v to %v, %v", g, x0, x1, y0, y1, p, q, ok)
		}
		for _, e := range []Point{p, q} {
			edge := e.X == x0 || e.X == x1 || e.Y == y0 || e.Y == y1
			if e.X < x0 || e.X > x1 || e.Y < y0 || e.Y > y1 || !edge || math.Abs(value(e.X, e.Y)) > 1e-12 {
				t.Fatalf("%+v in %v…%v × %v…%v: the end %v, on which the rule's sides differ by %v", g, x0, x1, y0, y1, e, value(e.X, e.Y)*scale)
			}
		}
		if p == q {
			t.Fatalf("%+v in %v…%v × %v…%v: one point, %v", g, x0, x1, y0, y1, p)
		}
	}
	if hits < 30_000 || misses < 30_000 {
		t.Errorf("%d lines and %d without", hits, misses)
	}
}

func TestLineExamples(t *testing.T) {
	none := Point{}
	for _, c := range []struct {
		name string
		gate Gate
		p, q Point
		ok   bool
	}{
		{"the article's OR", Gate{W1: 0.5, W2: 0.5, Theta: 0.5}, Point{-0.5, 1.5}, Point{1.5, -0.5}, true},
		{"rising", Gate{W1: 1, W2: -1}, Point{-0.5, -0.5}, Point{1.5, 1.5}, true},
		{"horizontal", Gate{W2: 2, Theta: 1}, Point{-0.5, 0.5}, Point{1.5, 0.5}, true},
		{"vertical", Gate{W1: -2, Theta: -1}, Point{0.5, -0.5}, Point{0.5, 1.5}, true},
		{"steep", Gate{W1: 4, W2: 1, Theta: 2.5}, Point{0.25, 1.5}, Point{0.75, -0.5}, true},
		{"flat", Gate{W1: 1, W2: 4, Theta: 2.5}, Point{-0.5, 0.75}, Point{1.5, 0.25}, true},
		{"huge", Gate{W1: 1e308, W2: 1e308, Theta: 1e308}, Point{-0.5, 1.5}, Point{1.5, -0.5}, true},
		{"tiny", Gate{W1: 0x1p-1074, W2: 0x1p-1074, Theta: 0x1p-1074}, Point{-0.5, 1.5}, Point{1.5, -0.5}, true},
		{"far", Gate{W1: 0x1p-1074, W2: 0, Theta: 1}, none, none, false},
		{"an edge", Gate{W2: 1, Theta: 1.5}, Point{-0.5, 1.5}, Point{1.5, 1.5}, true},
		{"a corner", Gate{W1: 1, W2: 1, Theta: 3}, Point{1.5, 1.5}, Point{1.5, 1.5}, true},
		{"above", Gate{W2: 1, Theta: 2}, none, none, false},
		{"left", Gate{W1: 1, Theta: -2}, none, none, false},
		{"beyond a corner", Gate{W1: 1, W2: 1, Theta: 3.5}, none, none, false},
		{"no weights", Gate{Theta: 0.4}, none, none, false},
		{"on every point", Gate{}, none, none, false},
		{"NaN", Gate{W1: math.NaN(), W2: 1}, none, none, false},
		{"Inf", Gate{W1: 1, W2: 1, Theta: math.Inf(1)}, none, none, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, f := range forms {
				c.gate.Form = f
				if p, q, ok := c.gate.Line(-0.5, 1.5, -0.5, 1.5); p != c.p || q != c.q || ok != c.ok {
					t.Errorf("%v to %v, %v, want %v to %v, %v", p, q, ok, c.p, c.q, c.ok)
				}
				if p, q, ok := c.gate.Line(1.5, -0.5, 1.5, -0.5); p != c.p || q != c.q || ok != c.ok {
					t.Errorf("bounds turned round: %v to %v, %v", p, q, ok)
				}
			}
		})
	}
	if _, _, ok := (Gate{W1: 1, W2: 1}).Line(0, 1, math.NaN(), 1); ok {
		t.Error("a line in a box that is not a number")
	}
}

// TestLineParts checks that (w1, w2) points to the side that fires.
func TestLineParts(t *testing.T) {
	r := seeded()
	for range 10_000 {
		g := Gate{W1: r.NormFloat64(), W2: r.NormFloat64(), Theta: r.NormFloat64() / 3, Form: forms[r.IntN(2)]}
		p, q, ok := g.Line(-1, 1, -1, 1)
		if !ok {
			continue
		}
		x, y := (p.X+q.X)/2, (p.Y+q.Y)/2
		if g.Row(x+g.W1/100, y+g.W2/100).Y != 1 || g.Row(x-g.W1/100, y-g.W2/100).Y != 0 {
			t.Fatalf("%+v: the sides of %v to %v", g, p, q)
		}
	}
}

func TestConstant(t *testing.T) {
	for _, c := range []struct {
		gate Gate
		y    int
		ok   bool
	}{
		{Gate{Theta: 0.5}, 0, true},
		{Gate{Theta: 0}, 0, true},
		{Gate{Theta: -0.5}, 1, true},
		{Gate{W1: math.Copysign(0, -1), Theta: -0.5}, 1, true},
		{Gate{W1: 0.1, Theta: -0.5}, 0, false},
		{Gate{W2: -0.1, Theta: -0.5}, 0, false},
		{Gate{W1: math.NaN()}, 0, false},
		{Gate{Theta: math.NaN()}, 0, true},
	} {
		for _, f := range forms {
			c.gate.Form = f
			if y, ok := c.gate.Constant(); y != c.y || ok != c.ok {
				t.Errorf("%+v: %d, %v", c.gate, y, ok)
			}
		}
	}
}

// TestBeside checks where a line lies that misses the box against the points at which it
// crosses the lines through the middle of the box.
func TestBeside(t *testing.T) {
	for _, c := range []struct {
		w1, w2, theta float64
		dx, dy        int
	}{
		{0.5, 0.5, 2, 1, 1}, {0.5, 0.5, -2, -1, -1}, {-0.5, -0.5, 2, -1, -1}, {0.5, -0.5, 2, 1, -1}, {0.5, -0.5, -2, -1, 1},
		{0.5, 0, 2, 1, 0}, {0, 0.5, 2, 0, 1}, {0, -0.5, 2, 0, -1},
		{0.5, 0.5, 0.4, 0, 0}, {0, 0, 2, 0, 0}, {0.5, 0.5, math.Inf(1), 0, 0}, {math.NaN(), 0.5, 2, 0, 0}, {math.Inf(1), 0.5, 2, 0, 0},
	} {
		g := Gate{W1: c.w1, W2: c.w2, Theta: c.theta}
		if dx, dy := g.Beside(-0.3, 1.3, -0.3, 1.3); dx != c.dx || dy != c.dy {
			t.Errorf("%+v: %d, %d, want %d, %d", g, dx, dy, c.dx, c.dy)
		}
	}
	r, missed := seeded(), 0
	for range 20_000 {
		g := Gate{W1: r.NormFloat64(), W2: r.NormFloat64(), Theta: 3 * r.NormFloat64()}
		dx, dy := g.Beside(-0.3, 1.3, -0.3, 1.3)
		if _, _, meets := g.Line(-0.3, 1.3, -0.3, 1.3); meets {
			if dx != 0 || dy != 0 {
				t.Fatalf("%+v meets the box, and lies beside it: %d, %d", g, dx, dy)
			}
			continue
		}
		missed++
		atX, atY := (g.Theta-g.W2/2)/g.W1, (g.Theta-g.W1/2)/g.W2
		if dx == 0 || dy == 0 || (atX > 1.3) != (dx > 0) || (atY > 1.3) != (dy > 0) {
			t.Fatalf("%+v crosses the middle at x1 = %v and x2 = %v: %d, %d", g, atX, atY, dx, dy)
		}
	}
	if missed < 1000 {
		t.Errorf("only %d lines miss the box", missed)
	}
}
