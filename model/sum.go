package model

import (
	"math"
	"slices"

	"nnexplore/number"
)

// An Operand is a number with its address, and so with its name.
type Operand struct {
	Ref   Ref
	Value float64
}

// A Term is one product on the way to an a, X·W = Product, and the sum so far.
type Term struct {
	X, W    Operand
	Product float64
	Running float64 // the sum of the products up to this one
}

// A Sum is how one a comes about: its terms in the order of x, then the bias.
type Sum struct {
	Result Operand // a
	Bias   Operand
	Len    int // how many terms
	net    Network
	trace  Trace

	before []float64 // before[i] is the sum of the products before term i; see Summed
}

// SumOf is the sum that makes a of neuron j in layer l.
func SumOf(n Network, t Trace, l, j int) Sum {
	return Sum{
		Result: Operand{A(l, j), t.Layers[l].A[j]},
		Bias:   Operand{B(l, j), n.Layers[l].B[j]},
		Len:    n.Layers[l].In(),
		net:    n,
		trace:  t,
	}
}

// Term is term i without its running sum.
func (s Sum) Term(i int) Term {
	l, j := s.Result.Ref.Layer, s.Result.Ref.J
	v, w := s.trace.Layers[l].In[i], s.net.Layers[l].W[i][j]
	return Term{
		X:       Operand{s.net.From(l, i), v},
		W:       Operand{W(l, i, j), w},
		Product: float64(v * w),
	}
}

// Summed is the same sum with the products before each term added up in advance,
// so that the time Terms takes does not depend on where its terms stand.
func (s Sum) Summed() Sum {
	s.before = make([]float64, s.Len)
	running := 0.0
	for i := range s.before {
		s.before[i] = running
		running += s.product(i)
	}
	return s
}

func (s Sum) product(i int) float64 {
	l, j := s.Result.Ref.Layer, s.Result.Ref.J
	return float64(s.trace.Layers[l].In[i] * s.net.Layers[l].W[i][j])
}

// sumBefore is the sum of the products before term i.
func (s Sum) sumBefore(i int) float64 {
	if i < len(s.before) {
		return s.before[i]
	}
	running := 0.0
	for k := range i {
		running += s.product(k)
	}
	return running
}

// Terms gives the terms from ≤ i < to, each with its running sum. The running sums
// are those of the forward pass: the last one plus the bias is a, bit for bit.
func (s Sum) Terms(from, to int) []Term {
	to = min(to, s.Len)
	if from >= to {
		return nil
	}
	terms := make([]Term, 0, to-from)
	running := s.sumBefore(from)
	for i := from; i < to; i++ {
		t := s.Term(i)
		running += t.Product
		t.Running = running
		terms = append(terms, t)
	}
	return terms
}

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
		if number.Finite(t.Product) {
			return math.Abs(t.Product)
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
