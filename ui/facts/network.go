package facts

import (
	"math"
	"math/big"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// A Move is what became of a vector of the network after an edit.
type Move struct {
	Name     string // "a2", "y"
	Was, Now []float64
}

// Stays reports whether no number of it moved.
func (m Move) Stays() bool { return slices.EqualFunc(m.Was, m.Now, model.Same) }

// Moved returns what became of the last vector that is computed. was is the forward pass
// before the edit, through a network of the same shape. computed is false where no
// vector is computed yet.
func Moved(was model.Trace, n state.NetworkState) (m Move, computed bool) {
	index := n.Walk.Index(model.ByLayer, n.Place)
	if index == 0 {
		return Move{}, false
	}
	return Move{Name: n.Net.VectorName(index), Was: was.Vector(index), Now: n.Trace.Vector(index)}, true
}

// A Naive is the outcome of softmax when it is computed as its definition is written.
type Naive int

// The outcomes.
const (
	Agrees       Naive = iota // it is what the stable way gives
	Overflows                 // a power is beyond the largest float64, and Inf/Inf is NaN
	SumOverflows              // only the sum of the powers is beyond it, and every share is 0
	Vanishes                  // every power is too small for a float64, and 0/0 is NaN
)

// NaiveWay returns the outcome of the naive way in a trial.
func NaiveWay(t model.SoftmaxTrial) Naive {
	switch {
	case slices.ContainsFunc(t.NaiveExp, func(e float64) bool { return math.IsInf(e, 1) }):
		return Overflows
	case math.IsInf(t.NaiveSum, 1):
		return SumOverflows
	case t.NaiveSum == 0:
		return Vanishes
	}
	return Agrees
}

// NaiveEnd returns what the naive way comes to where all a of softmax, of which c is the
// largest, are multiplied by ten again and again, as often as a trial can.
func NaiveEnd(c float64) Naive {
	const largest, least = 709.79, -745.14 // the powers of e that a float64 holds lie between
	switch c *= math.Pow10(state.MaxTens); {
	case c > largest:
		return Overflows
	case c < least:
		return Vanishes
	}
	return Agrees
}

// LargestProduct returns which product of a sum is the largest in size and so decides
// most about it, or −1 where there is one alone, or none above the others.
func LargestProduct(s model.Sum) int {
	at, most, ties := -1, 0.0, 0
	for i := range s.Len {
		switch size := math.Abs(s.Term(i).Product); {
		case size > most:
			at, most, ties = i, size, 0
		case size == most:
			ties++
		}
	}
	if s.Len < 2 || ties > 0 {
		return -1
	}
	return at
}

// Rounds reports whether the products and the bias of a sum, as they are written, do not
// add up to the result as that is written. Where there are more of them than are ever
// written, nobody can add them up.
func Rounds(s model.Sum, written func(float64) string) bool {
	const most = 100
	if s.Len > most {
		return false
	}
	parts := []string{written(s.Bias.Value)}
	for i := range s.Len {
		parts = append(parts, written(s.Term(i).Product))
	}
	return Misses(written(s.Result.Value), parts...)
}

// Misses reports whether numbers, as they are written, add up to another than total. It
// does not where one of them is no number.
func Misses(total string, parts ...string) bool {
	if left, ok := decimal(total); ok {
		for _, part := range parts {
			v, is := decimal(part)
			ok, left = ok && is, left-v
		}
		if ok {
			return left != 0
		}
	}
	left, ok := readBack(total)
	for _, part := range parts {
		v, is := readBack(part)
		if ok = ok && is; !ok {
			return false
		}
		left.Sub(left, v)
	}
	return ok && left.Sign() != 0
}

// decimal reads a short number without an exponent, in units of its last possible digit:
// most numbers of a frame are such, and are read without a fraction being made for each.
func decimal(text string) (units int64, ok bool) {
	const mostDigits, mostDecimals = 8, 9
	whole, decimals, _ := strings.Cut(strings.TrimPrefix(strings.Trim(text, "() "), "-"), ".")
	if whole == "" || len(whole) > mostDigits || len(decimals) > mostDecimals {
		return 0, false
	}
	for k := range len(whole) + mostDecimals {
		digit := byte('0')
		if k < len(whole) {
			digit = whole[k]
		} else if k-len(whole) < len(decimals) {
			digit = decimals[k-len(whole)]
		}
		if digit < '0' || digit > '9' {
			return 0, false
		}
		units = 10*units + int64(digit-'0')
	}
	if strings.Contains(text, "-") {
		units = -units
	}
	return units, true
}

// readBack is the number that is read where a text stands, if it is one.
func readBack(text string) (*big.Rat, bool) {
	return new(big.Rat).SetString(strings.Trim(text, "() "))
}
