package model

import (
	"math"
	"slices"
)

// Largest is what decides most about a sum: its largest products in size, and how many
// others there are.
type Largest struct {
	Terms []Term  // the largest first; of two of one size the earlier, NaN before all; without running sums
	More  int     // products that are not 0 and not among the terms
	ZeroX int     // products that are 0 because what comes in is
	ZeroW int     // the same because the weight is, and only that
	MostW float64 // the largest finite size of a weight, those of products to come among them
}

// MostProduct is the size of the largest product, or 0 where there is none.
func (l Largest) MostProduct() float64 {
	for _, t := range l.Terms {
		if size := math.Abs(t.Product); !math.IsNaN(size) && !math.IsInf(size, 0) {
			return size
		}
	}
	return 0
}

// Largest returns the n largest of the first done products of the sum that are not 0.
func (s Sum) Largest(n, done int) Largest {
	var l Largest
	for i := range s.Len {
		t := s.Term(i)
		l.MostW = finiteMost(l.MostW, t.W.Value)
		switch {
		case i >= done:
		case t.Product != 0:
			l.take(t, n)
		case t.X.Value == 0:
			l.ZeroX++
		case t.W.Value == 0:
			l.ZeroW++
		default:
			l.More++ // too small for a float64
		}
	}
	return l
}

// take puts a term in its place among the n largest.
func (l *Largest) take(t Term, n int) {
	if len(l.Terms) == n {
		l.More++
	}
	l.Terms = keep(l.Terms, t, n, func(a, b Term) bool { return sizeOf(a.Product) > sizeOf(b.Product) })
}

// keep puts x in its place among the first n of an order, behind its equals, or leaves it
// out if it is not one of them.
func keep[T any](list []T, x T, n int, before func(a, b T) bool) []T {
	at, _ := slices.BinarySearchFunc(list, x, func(there, x T) int {
		if before(x, there) {
			return +1
		}
		return -1
	})
	if at >= n {
		return list
	}
	list = slices.Insert(list, at, x)
	return list[:min(len(list), n)]
}

// sizeOf is the size of a number to order by; NaN is above every other.
func sizeOf(x float64) float64 {
	if math.IsNaN(x) {
		return math.Inf(+1)
	}
	return math.Min(math.Abs(x), math.MaxFloat64)
}

// finiteMost is the larger of most and the size of x, if that is finite.
func finiteMost(most, x float64) float64 {
	if size := math.Abs(x); size > most && size <= math.MaxFloat64 {
		return size
	}
	return most
}

// Most is the largest size of the finite numbers of v.
func Most(v []float64) float64 {
	most := 0.0
	for _, x := range v {
		most = finiteMost(most, x)
	}
	return most
}
