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
	Machine GateRow // the row in float64 arithmetic, in the gate's form

	Sum       string // the exact left side of the comparison, as a decimal: "0.3"
	Threshold string // the exact right side, θ or "0"
	Tie       bool   // Sum equals Threshold, so Y is 0
	Y         int    // the output in exact arithmetic; one for both forms

	MachineSum   string // Machine.Sum to its last digit: "0.3000000000000000444…"
	MachineShort string // Machine.Sum as [number.Full] prints it

	// MachineThreshold is Machine.Threshold, what the sum is compared with, to its last
	// digit: the θ that reads 0.3 is "0.299999999999999988897769753748…".
	MachineThreshold string

	// Decides tells that rounding to binary decides the row: a tie that the other
	// arithmetic does not see, or another output. Wrong tells the latter.
	Decides, Wrong bool

	// OK is false where an input, a weight or θ is NaN or infinite. There are no
	// decimals then: Sum and Threshold are empty, Tie and Y are the machine's.
	OK bool
}

// Exact evaluates the gate at one pair of inputs in both arithmetics. The
// decimal that stands for a float64 is the shortest that reads back as it, the
// one that a person typed unless they typed more digits than a float64 holds.
//
// No digit is left out and no exponent used, so that the texts of very large and
// very small numbers are long: 5e-324 has 1074 decimals. A machine's number beyond range
// is "Inf" or "-Inf" in its texts, NaN is "NaN".
func (g Gate) Exact(x1, x2 float64) ExactRow {
	m := g.Row(x1, x2)
	r := ExactRow{Machine: m, Tie: m.Tie, Y: m.Y}
	r.MachineShort = number.Full(plain(m.Sum))
	r.MachineSum, r.MachineThreshold = everyDigit(m.Sum), everyDigit(m.Threshold)
	if !g.finite(x1, x2) {
		return r
	}
	sum, against := g.exactly(x1, x2)
	r.Sum, r.Threshold = decimal(sum), decimal(against)
	return r.compared(sum.Cmp(against))
}

// RoundingDecides is what [Gate.Exact] says of it, without writing its digits.
func (g Gate) RoundingDecides(x1, x2 float64) bool {
	if !g.nearTie(x1, x2) || !g.finite(x1, x2) {
		return false
	}
	sum, against := g.exactly(x1, x2)
	return ExactRow{Machine: g.Row(x1, x2)}.compared(sum.Cmp(against)).Decides
}

// compared is the row with the answer of exact arithmetic, by how the sum compares
// with what it is compared with.
func (r ExactRow) compared(order int) ExactRow {
	r.OK = true
	r.Tie, r.Y = order == 0, max(order, 0)
	r.Wrong = r.Y != r.Machine.Y
	r.Decides = r.Wrong || r.Tie != r.Machine.Tie
	return r
}

// finite says whether all that a row comes from is finite.
func (g Gate) finite(x1, x2 float64) bool {
	for _, v := range [...]float64{g.W1, g.W2, g.Theta, x1, x2} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}

// exactly is both sides of the comparison in exact arithmetic, of finite numbers.
func (g Gate) exactly(x1, x2 float64) (sum, against *big.Rat) {
	sum, against = new(big.Rat), typed(g.Theta)
	sum.Add(product(g.W1, x1), product(g.W2, x2))
	if g.Form == BiasForm {
		sum.Sub(sum, against)
		against.SetInt64(0)
	}
	return sum, against
}

// nearTie says whether a row is so near to a tie that rounding could decide it. It
// takes a few operations, and spares most rows the arithmetic of many digits.
//
// A number differs from its decimal by half a unit in its last place at most, and
// each of the five operations adds as much of its result: together less than
// 8·2^−53 of the sum of all magnitudes. Twice that is asked for. Numbers so small
// or so large that a unit in the last place is another thing are taken to be near.
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

// typed is the finite v as its shortest decimal.
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

// everyDigit is the binary number v itself, to its last decimal.
func everyDigit(v float64) string {
	r := new(big.Rat).SetFloat64(v)
	if r == nil {
		return number.Full(v)
	}
	return decimal(r)
}

// decimal writes a number that has a finite decimal expansion, as sums and
// products of decimals and of float64 values have, to its last digit.
func decimal(r *big.Rat) string {
	n, _ := r.FloatPrec()
	return r.FloatString(n)
}
