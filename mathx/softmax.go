package mathx

import "math"

// SoftmaxStages holds every stage of a softmax of a vector a, in the order in
// which they are computed. The slices have the length of a.
type SoftmaxStages struct {
	C       float64   // c = max a
	Shifted []float64 // a − c: 0 at the greatest, negative elsewhere
	Exp     []float64 // e^(a − c): 1 at the greatest, within 0…1 elsewhere
	Sum     float64   // Σ e^(a − c), from left to right
	Y       []float64 // e^(a − c) / Sum, the result: positive, summing to 1
}

// Softmax returns the stages of
//
//	y[k] = e^(a[k] − c) / Σ_i e^(a[i] − c),   c = max a
//
// the softmax of the book (chapter 3) and of the article. Taking c away from
// every a multiplies numerator and denominator by the same e^(−c) and so
// changes no y, but keeps the exponentials from overflowing; [NaiveSoftmax]
// shows what happens without it. An empty a gives empty stages (C is −Inf and
// Sum 0). A NaN or +Inf in a makes y NaN, as does an a that is all −Inf; a
// single −Inf gives a y of 0.
func Softmax(a []float64) SoftmaxStages {
	var s SoftmaxStages
	SoftmaxInto(&s, a)
	return s
}

// SoftmaxInto computes [Softmax] of a into *s: into the slices that it has, if they
// have the length of a, and else into new ones. They must not overlap a or one
// another. It is meant for a forward pass that has allocated all its memory before.
func SoftmaxInto(s *SoftmaxStages, a []float64) {
	n := len(a)
	if len(s.Shifted) != n || len(s.Exp) != n || len(s.Y) != n {
		buf := make([]float64, 3*n)
		s.Shifted, s.Exp, s.Y = buf[:n:n], buf[n:2*n:2*n], buf[2*n:]
	}
	c, sum := greatest(a), 0.0
	for i, v := range a {
		shifted, exp := v-c, 1.0 // e^0, at the greatest
		if shifted != 0 {
			exp = math.Exp(shifted)
		}
		s.Shifted[i], s.Exp[i] = shifted, exp
		sum += exp
	}
	for i, v := range s.Exp {
		s.Y[i] = v / sum
	}
	s.C, s.Sum = c, sum
}

// NaiveSoftmax returns the stages of softmax as its definition is written,
// y[k] = e^a[k] / Σ_i e^a[i], with nothing taken away from a: the first
// version in the book (chapter 3). From a[k] of about 709.8 on e^a[k]
// overflows to +Inf, the sum with it, and y is Inf/Inf = NaN there and 0
// elsewhere. If all a are below about −745.2 every exponential is 0 and y is
// 0/0 = NaN. The slices are new and have the length of a; an empty a gives
// empty ones and a sum of 0.
func NaiveSoftmax(a []float64) (exp []float64, sum float64, y []float64) {
	exp, y = make([]float64, len(a)), make([]float64, len(a))
	for i, v := range a {
		exp[i] = power(v)
	}
	sum = Sum(exp)
	for i, v := range exp {
		y[i] = v / sum
	}
	return exp, sum, y
}

// power returns e^x. On amd64 math.Exp is +Inf from about 709.44 on, where e^x is still a
// float64 up to 709.78; x − 1 is exact there.
func power(x float64) float64 {
	const safe = 709
	if x > safe {
		return math.Exp(x-1) * math.E
	}
	return math.Exp(x)
}
