package model

import (
	"math"
	"math/big"
	"strconv"

	"nnexplore/number"
)

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
	if !number.Finite(g.W1, g.W2, g.Theta, x0, x1, y0, y1) {
		return Point{}, Point{}, false
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
	y := func(x float64) float64 { return number.PlainZero((theta - float64(w1*x)) / w2) }
	p, q = Point{x0, y(x0)}, Point{x1, y(x1)}
	if p.Y < y0 && q.Y < y0 || p.Y > y1 && q.Y > y1 {
		return Point{}, Point{}, false
	}
	for _, end := range []*Point{&p, &q} {
		if at := min(max(end.Y, y0), y1); at != end.Y {
			// Here w1 is not 0, or every y of the line would be in the box.
			x := number.PlainZero((theta - float64(w2*at)) / w1)
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

// An ExactRow sets a row as the machine computes it beside the same row in exact
// arithmetic on the decimals that a person reads: 0.1 is one tenth there, not
// the float64 next to it.
type ExactRow struct {
	Machine      GateRow // the row in float64 arithmetic, in the gate's form
	MachineShort string  // Machine.Sum as [number.Full] prints it

	Sum string // the exact left side of the comparison, as a decimal: "0.3"
	Tie bool   // the exact sides are equal, so the rule decides
	Y   int    // the output in exact arithmetic; one for both forms
}

// Exact evaluates the gate at one pair of inputs in both arithmetics. The
// decimal that stands for a float64 is the shortest that reads back as it, the
// one that a person typed unless they typed more digits than a float64 holds.
//
// Sum has every digit and no exponent, so that a very large or a very small number
// makes a long text: 5e-324 has 1074 decimals. Where an input, a weight or θ is NaN or
// infinite there is none: Sum is empty, and Tie and Y are the machine's.
func (g Gate) Exact(x1, x2 float64) ExactRow {
	m := g.Row(x1, x2)
	r := ExactRow{Machine: m, MachineShort: number.Full(number.PlainZero(m.Sum)), Tie: m.Tie, Y: m.Y}
	if g.finite(x1, x2) {
		sum, against := g.exactly(x1, x2)
		r.Sum = decimal(sum)
		r.Tie, r.Y = g.verdict(sum, against)
	}
	return r
}

// RoundingDecides reports whether rounding to binary decides the row: exact arithmetic
// gives another output, or only one of the two has a tie. It is [Gate.Exact] without the
// time that the digits take.
func (g Gate) RoundingDecides(x1, x2 float64) bool {
	if !g.nearTie(x1, x2) || !g.finite(x1, x2) {
		return false
	}
	tie, y := g.verdict(g.exactly(x1, x2))
	m := g.Row(x1, x2)
	return y != m.Y || tie != m.Tie
}

// verdict is what the two exact sides of a row come to.
func (g Gate) verdict(sum, against *big.Rat) (tie bool, y int) {
	order := sum.Cmp(against)
	if order == 0 {
		return true, g.Rule.Tie()
	}
	return false, max(order, 0)
}

// finite reports whether the inputs, the weights and θ are all finite.
func (g Gate) finite(x1, x2 float64) bool { return number.Finite(g.W1, g.W2, g.Theta, x1, x2) }

// exactly gives both sides of the comparison in exact arithmetic. All numbers must be
// finite.
func (g Gate) exactly(x1, x2 float64) (sum, against *big.Rat) {
	sum, against = new(big.Rat), typed(g.Theta)
	sum.Add(product(g.W1, x1), product(g.W2, x2))
	if g.Form == BiasForm {
		sum.Sub(sum, against)
		against.SetInt64(0)
	}
	return sum, against
}

// nearTie reports whether a row is so near to a tie that rounding could decide it. A
// few operations spare most rows the exact arithmetic.
//
// A number differs from its decimal by at most half a unit in its last place, and
// each of the five operations rounds by at most as much of its result: together less
// than 8·2^−53 of the sum of all magnitudes. The bound here is twice that. Where
// numbers are so small that they have fewer digits, or beyond range, the row counts as
// near.
func (g Gate) nearTie(x1, x2 float64) bool {
	const smallest = 0x1p-960
	for _, v := range [...]float64{g.W1, g.W2, g.Theta, x1, x2} {
		if v != 0 && !(math.Abs(v) > smallest) {
			return true
		}
	}
	r := g.Row(x1, x2)
	off := math.Abs(r.Sum - r.Threshold)
	all := math.Abs(r.P1) + math.Abs(r.P2) + math.Abs(g.Theta)
	return !(off > smallest && off > 0x1p-49*all)
}

// typed is the shortest decimal of a finite v, the one that a person types.
func typed(v float64) *big.Rat {
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(v, 'g', -1, 64))
	if !ok {
		panic("model: no decimal: " + strconv.FormatFloat(v, 'g', -1, 64))
	}
	return r
}

func product(w, x float64) *big.Rat {
	return new(big.Rat).Mul(typed(w), typed(x))
}

// decimal writes a number that has a finite decimal expansion, as a sum of products of
// decimals has, to its last digit.
func decimal(r *big.Rat) string {
	n, _ := r.FloatPrec()
	return r.FloatString(n)
}
