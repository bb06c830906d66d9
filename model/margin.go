package model

import "math"

// A Margin is how far a row of the truth table is from changing its output.
type Margin struct {
	// To is the θ nearest to the gate's at which the row gives the other output,
	// exact to the float64. −Inf or +Inf where no finite θ changes it.
	To float64

	// Distance is |To − θ|, rounded; +Inf where To is infinite or the difference
	// is beyond range. In the b form b moves as far as θ does, the other way. At
	// a tie in the θ form it is one step of float64, not 0.
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
	for i, off := range g.offs() {
		to, fires := off, g.Theta < off
		if !fires && !math.IsInf(off, 0) {
			to = below(off)
		}
		m.Rows[i] = Margin{To: to, Distance: math.Abs(to - g.Theta)}
		if fires {
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
