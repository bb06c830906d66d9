package model

import (
	"math"
	"math/big"
	"strconv"

	"nnexplore/number"
)

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
	r := ExactRow{Machine: m, MachineShort: number.Full(plain(m.Sum)), Tie: m.Tie, Y: m.Y}
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
func (g Gate) finite(x1, x2 float64) bool {
	for _, v := range [...]float64{g.W1, g.W2, g.Theta, x1, x2} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}

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
