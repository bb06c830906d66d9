package model

import (
	"math"
	"slices"
	"strconv"

	"nnexplore/number"
)

// An Interval is a stretch of the line of all θ on which a gate with given
// weights computes the same function. It reaches from Low to High; LowIn and
// HighIn report whether they belong to it. The first interval of a ruler starts
// at −Inf and the last ends at +Inf, which belong to none.
type Interval struct {
	Low, High     float64
	LowIn, HighIn bool
	Name          string // of the function, as [Gate.Name] gives it
}

// contains reports whether θ is in the interval.
func (v Interval) contains(theta float64) bool {
	return (theta > v.Low || v.LowIn && theta == v.Low) &&
		(theta < v.High || v.HighIn && theta == v.High)
}

// mirrored is the interval with the sign of every number on it turned round: a
// stretch of θ becomes the same stretch of b = −θ.
func (v Interval) mirrored() Interval {
	v.Low, v.High = number.PlainZero(-v.High), number.PlainZero(-v.Low)
	v.LowIn, v.HighIn = v.HighIn, v.LowIn
	return v
}

// A Ruler is the line of all θ, cut where the output of a row changes: one to
// five intervals, of which each begins where the one before it ends.
type Ruler []Interval

// At is the index of the interval that contains θ, or −1 where θ is NaN or
// infinite. Every finite θ is in exactly one.
func (r Ruler) At(theta float64) int {
	return slices.IndexFunc(r, func(v Interval) bool { return v.contains(theta) })
}

// Mirrored is the ruler along b = −θ, from the least b to the greatest.
func (r Ruler) Mirrored() Ruler {
	m := make(Ruler, len(r))
	for i, v := range r {
		m[len(r)-1-i] = v.mirrored()
	}
	return m
}

// Ruler cuts the line of all θ for the weights and the form of the gate; its own θ
// does not matter. Both forms are cut along θ: in the b form a position on the
// ruler means b = −θ.
//
// In the θ form a row with the sum s gives 1 for θ < s and 0 from θ = s on, where
// the rule is strict. So the boundaries are the sums, and each belongs to the
// interval above it, Low ≤ θ < High. With [AtLeast] the row gives 1 at θ = s too, and
// each belongs to the interval below it, Low < θ ≤ High.
//
// In the b form a row gives 1 where the machine's (b + w1·x1) + w2·x2 is more
// than 0, or at least 0. A rounded sum never falls as b grows, so that the row still
// changes at one place, between neighbouring float64 values θ′ with output 1 and θ″ with
// output 0; but that place need not be s. The boundary is the one of the two with
// fewer digits, and where they have as many the one that it would be in the θ form. θ″
// belongs to the interval above, and θ′ to the one below. With w = (0.2, 0.5) AND reaches
// up to and including θ = 0.7, which in the θ form of the strict rule is the first θ of
// "always 0".
//
// A row that gives the same for every finite θ makes no boundary: with a sum of NaN
// or −Inf it never gives 1, with a sum of +Inf it always does.
func (g Gate) Ruler() Ruler {
	offs := g.offs()
	cuts := slices.DeleteFunc(slices.Clone(offs[:]), func(c float64) bool { return math.IsInf(c, 0) })
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)

	ruler := make(Ruler, 0, len(cuts)+1)
	v := Interval{Low: math.Inf(-1)}
	for _, c := range append(cuts, math.Inf(1)) {
		var y [4]int
		for i, off := range offs {
			if off >= c {
				y[i] = 1
			}
		}
		v.Name = Logic(y)
		v.High, v.HighIn = c, false
		if !math.IsInf(c, 1) && g.ownsEnd(c) {
			v.High, v.HighIn = below(c), true
		}
		ruler = append(ruler, v)
		v.Low, v.LowIn = v.High, !v.HighIn
	}
	return ruler
}

// ownsEnd reports whether the boundary beside off, the least θ of an interval, is the θ
// below, which belongs to the interval that ends there.
func (g Gate) ownsEnd(off float64) bool {
	firing := g.Rule.Tie() == 1
	if g.Form == BiasForm {
		if on := digits(below(off)) - digits(off); on != 0 {
			return on < 0
		}
	}
	return firing
}

// offs has for each row the least finite θ at which it gives 0, as it does at every
// greater one; −Inf where it gives 0 at every finite θ, and +Inf where it gives 1 at
// every one.
func (g Gate) offs() (offs [4]float64) {
	for i, x := range gateInputs {
		offs[i] = g.off(x[0], x[1])
	}
	return offs
}

// off is that θ for one pair of inputs.
func (g Gate) off(x1, x2 float64) float64 {
	if g.Form == BiasForm {
		return g.offBias(x1, x2)
	}
	sum := number.PlainZero(g.Row(x1, x2).Sum)
	switch least := -math.MaxFloat64; {
	case g.Rule.Tie() == 1 && sum >= least:
		return number.PlainZero(math.Nextafter(sum, math.Inf(1)))
	case g.Rule.Tie() == 0 && sum > least:
		return sum
	}
	return math.Inf(-1)
}

// offBias is the off of a row in the b form: −b for the greatest b at which the row
// gives 0, found by bisection over all float64 values.
func (g Gate) offBias(x1, x2 float64) float64 {
	fires := func(k int64) bool { return g.WithB(unrank(k)).Row(x1, x2).Y == 1 }
	low, high := rank(-math.MaxFloat64), rank(math.MaxFloat64)
	switch {
	case fires(low):
		return math.Inf(1)
	case !fires(high):
		return math.Inf(-1)
	}
	for low+1 < high {
		if mid := low>>1 + high>>1 + low&high&1; fires(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return number.PlainZero(-unrank(low))
}

// rank numbers the float64 values in their order; both zeros have the rank 0.
func rank(v float64) int64 {
	k := int64(math.Float64bits(math.Abs(v)))
	if v < 0 {
		return -k
	}
	return k
}

// unrank is the float64 of rank k.
func unrank(k int64) float64 {
	if k < 0 {
		return -math.Float64frombits(uint64(-k))
	}
	return math.Float64frombits(uint64(k))
}

// below is the float64 next below v. The zeros count as one.
func below(v float64) float64 { return number.PlainZero(math.Nextafter(v, math.Inf(-1))) }

// digits is the length of the shortest text that reads back as |v|.
func digits(v float64) int {
	return len(strconv.FormatFloat(math.Abs(v), 'e', -1, 64))
}

// A Margin is how far a row of the truth table is from changing its output.
type Margin struct {
	// To is the θ nearest to the gate's at which the row gives the other output,
	// exact to the float64. −Inf or +Inf where no finite θ changes it.
	To float64

	// Distance is how far the two sides of the row's comparison are apart,
	// |Sum − Threshold|, rounded once: what one gets who takes θ off the sum. It is 0
	// at a tie, and +Inf where To is infinite or the difference is beyond range. In
	// the b form b moves as far as θ does, the other way.
	Distance float64
}

// Margins are the margins of the four rows, and what follows for the gate.
type Margins struct {
	Rows     [4]Margin // as in [Gate.Rows]
	Safe     Interval  // the part of the ruler around θ in which no row changes
	UpRows   []int     // the rows that change first as θ grows; none if no row does
	DownRows []int     // the rows that change first as θ shrinks
}

// Margins measures how far θ may move in the gate's form while the weights stay.
// Where θ is NaN or infinite Safe is the zero Interval, and the distances are NaN
// or +Inf.
func (g Gate) Margins() Margins {
	var m Margins
	if ruler := g.Ruler(); ruler.At(g.Theta) >= 0 {
		m.Safe = ruler[ruler.At(g.Theta)]
	}
	up, down := math.Inf(1), math.Inf(-1)
	for i, x := range gateInputs {
		m.Rows[i] = g.Margin(x[0], x[1])
		if to := m.Rows[i].To; to > g.Theta {
			up = min(up, to)
		} else {
			down = max(down, to)
		}
	}
	for i, r := range m.Rows {
		switch {
		case math.IsInf(r.To, 0):
		case r.To == up:
			m.UpRows = append(m.UpRows, i)
		case r.To == down:
			m.DownRows = append(m.DownRows, i)
		}
	}
	return m
}

// Margin measures how far θ may move until the gate gives another output at a pair of
// inputs, which need not be 0 or 1.
func (g Gate) Margin(x1, x2 float64) Margin {
	to := g.off(x1, x2)
	if !(g.Theta < to) && !math.IsInf(to, 0) {
		to = below(to)
	}
	if math.IsInf(to, 0) && !math.IsNaN(g.Theta) {
		return Margin{To: to, Distance: math.Inf(1)}
	}
	r := g.Row(x1, x2)
	return Margin{To: to, Distance: math.Abs(r.Sum - r.Threshold)}
}
