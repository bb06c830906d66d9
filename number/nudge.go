package number

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
)

// Nudge steps v by n times the decimal step and returns the float64 nearest to
// the result; a negative n steps down.
//
// The sum is exact decimal arithmetic on the shortest decimal that names v (the
// one [Full] prints), so that no rounding error gathers: Nudge(0.4, "0.1", 3) is
// exactly 0.7, and ten nudges of 0.1 from 0.4 end at 1.4, where adding floats
// gives 1.0999999999999999 for the seventh.
//
// A NaN or infinite v is returned as it is, and so is v when the result would
// overflow. The result is never negative zero.
//
// Nudge panics if step is not a non-zero decimal that [Parse] accepts: the step
// is written by the programmer, not typed by a person.
func Nudge(v float64, step string, n int) float64 {
	by := mustStep(step)
	if !Finite(v) {
		return v
	}
	sum := mustRat(strconv.FormatFloat(v, 'e', -1, 64))
	by.Mul(by, new(big.Rat).SetInt64(int64(n)))
	sum.Add(sum, by)
	r, _ := sum.Float64()
	if math.IsInf(r, 0) {
		return v
	}
	return PlainZero(r)
}

// mustStep reads a step, which has to be a non-zero decimal. The range of float64
// bounds the exponent of every one but zero: "0e999999999" would take for ever.
func mustStep(step string) *big.Rat {
	if v, err := Parse(step); err != nil || v == 0 || decimalIn([]byte(step)) < len(step) {
		panic(fmt.Sprintf("number.Nudge: step %s is not a non-zero decimal", quote(step)))
	}
	return mustRat(step)
}

// mustRat reads a decimal literal that is known to be well formed.
func mustRat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic("number: no decimal: " + quote(s))
	}
	return r
}
