package rivals

import (
	"nnexplore/model"
)

// A sum is the way to an a, or to the sum so far: some products, and perhaps the bias.
type sum struct {
	n    model.Network
	t    model.Trace
	l, j int
	done int  // how many products
	one  bool // the last of them is what the step adds
	bias bool
}

// sumOf is the sum that a step makes.
func sumOf(n model.Network, t model.Trace, e model.Explanation) sum {
	s := sum{n: n, t: t, l: e.Layer, j: e.From, done: e.In, bias: true}
	if e.Grain == model.ByTerm && e.Step.Kind == model.Product {
		s.done, s.one, s.bias = e.Step.I+1, true, false
	}
	return s
}

func (s sum) layer() model.Layer     { return s.n.Layers[s.l] }
func (s sum) in() []float64          { return s.t.Layers[s.l].In }
func (s sum) w(i int) float64        { return s.layer().W[i][s.j] }
func (s sum) p(i int) float64        { return float64(s.in()[i] * s.w(i)) }
func (s sum) b() float64             { return s.layer().B[s.j] }
func (s sum) x(i int) model.Ref      { return s.n.From(s.l, i) }
func (s sum) weight(i int) model.Ref { return model.W(s.l, i, s.j) }
func (s sum) product(i int) times    { return times{s.x(i), s.weight(i)} }
func (s sum) biasRef() model.Ref     { return model.B(s.l, s.j) }

// added is the sum with other products, each times its factor, and so many times the bias.
func (s sum) added(p func(i int) float64, biases float64) float64 {
	total := 0.0
	for i := range s.done {
		total += p(i)
	}
	if s.bias {
		total += float64(biases * s.b())
	}
	return total
}

// with is the sum in which product i counts so often: 0 for left out, −1 for turned.
func (s sum) with(i int, often float64) float64 {
	return s.added(func(k int) float64 {
		if k == i {
			return float64(often * s.p(k))
		}
		return s.p(k)
	}, 1)
}

// from is the sum with another vector in place of what comes in.
func (s sum) from(v []float64) float64 {
	return s.added(func(i int) float64 { return float64(v[i] * s.w(i)) }, 1)
}

// crossed is the sum along W the other way: row j where column j belongs, as far as both
// go. Of the sum so far only the last product is crossed.
func (s sum) crossed() float64 {
	w := s.layer().W
	return s.added(func(i int) float64 {
		switch {
		case i >= len(w[s.j]):
			return 0
		case s.one && i < s.done-1:
			return s.p(i)
		}
		return float64(s.in()[i] * w[s.j][i])
	}, 1)
}

// of is the sum with the weights of neuron k, or of the sum so far with its last weight,
// and with the bias of neuron b.
func (s sum) of(k, b int) float64 {
	other := s
	other.j = b
	return other.added(func(i int) float64 {
		if s.one && i < s.done-1 {
			return s.p(i)
		}
		return float64(s.in()[i] * s.layer().W[i][k])
	}, 1)
}

// mostWays is how many ways to make one mistake are told apart: with more, some of them
// would give any number of two digits.
const mostWays = 16

// products are the products of which a single one can be done wrong.
func (s sum) products() (list []int) {
	switch {
	case s.one:
		return []int{s.done - 1}
	case s.done > mostWays:
		return nil
	}
	for i := range s.done {
		list = append(list, i)
	}
	return list
}

// mistakes are those on the way to a sum.
func (s sum) mistakes(q *Question) {
	if s.bias {
		q.mistake("the bias was forgotten", s.added(s.p, 0),
			textOf("the sum without %s = %s", "the sum without %s, which is %s", s.biasRef(), s.b()))
		q.mistake("the bias was added twice", s.added(s.p, 2),
			textOf("the sum with %s = %s added twice", "the sum with %s, which is %s, added twice", s.biasRef(), s.b()))
		q.mistake("the sign of the bias was turned", s.added(s.p, -1),
			textOf("the sum with %s = %s taken away, not added", "the sum with %s, which is %s, taken away and not added", s.biasRef(), s.b()))
	}
	s.productMistakes(q)
	s.weightMistakes(q)
	s.vectorMistakes(q)
}

// productMistakes are those with single products.
func (s sum) productMistakes(q *Question) {
	last := s.done - 1
	if s.done > 1 || s.bias {
		for _, i := range s.products() {
			q.mistake("a product was left out", s.with(i, 0),
				textOf("the sum without %s = %s", "the sum without %s, which is %s", s.product(i), s.p(i)))
		}
	}
	for _, i := range s.products() {
		q.mistake("the sign of a product was turned", s.with(i, -1),
			textOf("the sum with %s = %s taken away, not added", "the sum with %s, which is %s, taken away and not added", s.product(i), s.p(i)))
	}
	if s.one && s.done > 1 {
		before := s
		before.done = last
		q.mistake("the sum so far was left out", s.p(last),
			both("%s alone; the %s before it is not added", s.product(last), before.added(s.p, 0)))
	}
	if s.done <= mostWays {
		plus := s.added(func(i int) float64 {
			if s.one && i < last {
				return s.p(i)
			}
			return s.in()[i] + s.w(i)
		}, 1)
		q.mistake("numbers were added, not multiplied", plus,
			textOf("what comes out with + in place of ·, as in %s + %s", "what comes out with plus in place of times, as in %s plus %s", s.x(last), s.weight(last)))
	}
}

// weightMistakes are those with weights that do not belong to the neuron.
func (s sum) weightMistakes(q *Question) {
	for k := range s.layer().B {
		if k == s.j || len(s.layer().B) > mostWays {
			continue
		}
		q.mistake("the weights of another neuron were taken", s.of(k, s.j),
			both("what the weights of neuron %s give; those of neuron %s belong here", k+1, s.j+1))
		if s.bias {
			q.mistake("the weights of another neuron were taken", s.of(k, k),
				both("%s, the sum of neuron %s; neuron %s is asked for", model.A(s.l, k), k+1, s.j+1))
		}
	}
	if s.crosses() {
		i := s.done - 1
		if !s.one {
			for i = 0; i == s.j; i++ {
			}
		}
		q.mistake("rows and columns were mixed up", s.crossed(),
			both("the sum with rows and columns of W%s mixed up: it takes %s where %s belongs", s.l+1, model.W(s.l, s.j, i), s.weight(i)))
	}
}

// vectorMistakes are those with a vector that does not come in here, or is not asked for.
func (s sum) vectorMistakes(q *Question) {
	source := s.n.SourceName(s.l)
	for index := 0; index <= 2*len(s.n.Layers); index += 2 {
		if v := s.t.Vector(index); index != 2*s.l && len(v) == len(s.in()) {
			q.mistake("the numbers of another layer were taken", s.from(v),
				both("the sum with %s in place of %s", s.n.VectorName(index), source))
		}
	}
	if s.l > 0 {
		q.mistake("a was taken in place of z", s.from(s.t.Layers[s.l-1].A),
			both("the sum with %s in place of %s", s.n.VectorName(2*s.l-1), source))
	}
	if h := s.layer().Activation; s.bias && h != model.Softmax {
		q.mistake("z was given in place of a", s.t.Layers[s.l].Z[s.j],
			both("%s, which is already %s of the sum; %s is the sum itself", s.n.Out(s.l, s.j), h, model.A(s.l, s.j)))
	}
}

// crosses reports whether row j of W can be taken for column j.
func (s sum) crosses() bool {
	w := s.layer().W
	return s.j < len(w) && len(w) > 1 && len(w[0]) > 1 && (!s.one || s.done-1 < len(w[0]) && s.done-1 != s.j)
}
