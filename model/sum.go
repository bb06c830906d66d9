package model

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
