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

func (s sum) layer() model.Layer           { return s.n.Layers[s.l] }
func (s sum) in() []float64                { return s.t.Layers[s.l].In }
func (s sum) w(i int) float64              { return s.layer().W[i][s.j] }
func (s sum) p(i int) float64              { return float64(s.in()[i] * s.w(i)) }
func (s sum) b() float64                   { return s.layer().B[s.j] }
func (s sum) x(i int) model.Ref            { return s.n.From(s.l, i) }
func (s sum) weight(i int) model.Ref       { return model.W(s.l, i, s.j) }
func (s sum) biasRef() model.Ref           { return model.B(s.l, s.j) }
func (s sum) product(i int) []any          { return []any{times{s.x(i), s.weight(i)}, s.p(i)} }
func (s sum) activation() model.Activation { return s.layer().Activation }

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

// eachProduct gives the sum in which each product counts so often.
func eachProduct(often float64) func(s sum) []given {
	return func(s sum) (list []given) {
		for _, i := range s.products() {
			list = append(list, given{s.with(i, often), s.product(i)})
		}
		return list
	}
}

// sums are the mistakes on the way to a sum.
var sums = []mistake[sum]{
	{
		name:  "the bias was forgotten",
		when:  sum.hasBias,
		gives: func(s sum) []given { return gives(s.added(s.p, 0), s.biasRef(), s.b()) },
		words: is("the sum without %s = %s", "the sum without %s, which is %s"),
	},
	{
		name:  "the bias was added twice",
		when:  sum.hasBias,
		gives: func(s sum) []given { return gives(s.added(s.p, 2), s.biasRef(), s.b()) },
		words: is("the sum with %s = %s added twice", "the sum with %s, which is %s, added twice"),
	},
	{
		name:  "the sign of the bias was turned",
		when:  sum.hasBias,
		gives: func(s sum) []given { return gives(s.added(s.p, -1), s.biasRef(), s.b()) },
		words: is("the sum with %s = %s taken away, not added", "the sum with %s, which is %s, taken away and not added"),
	},
	{
		name:  "a product was left out",
		when:  func(s sum) bool { return s.done > 1 || s.bias },
		gives: eachProduct(0),
		words: is("the sum without %s = %s", "the sum without %s, which is %s"),
	},
	{
		name:  "the sign of a product was turned",
		gives: eachProduct(-1),
		words: is("the sum with %s = %s taken away, not added", "the sum with %s, which is %s, taken away and not added"),
	},
	{
		name: "the sum so far was left out",
		when: func(s sum) bool { return s.one && s.done > 1 },
		gives: func(s sum) []given {
			i := s.done - 1
			before := s
			before.done = i
			return gives(s.p(i), times{s.x(i), s.weight(i)}, before.added(s.p, 0))
		},
		words: is("%s alone; the %s before it is not added", "%s alone; the %s before it is not added"),
	},
	{
		name: "numbers were added, not multiplied",
		when: func(s sum) bool { return s.done <= mostWays },
		gives: func(s sum) []given {
			i := s.done - 1
			return gives(s.added(func(k int) float64 {
				if s.one && k < i {
					return s.p(k)
				}
				return s.in()[k] + s.w(k)
			}, 1), s.x(i), s.weight(i))
		},
		words: is("what comes out with + in place of ·, as in %s + %s", "what comes out with plus in place of times, as in %s plus %s"),
	},
	{
		name: "the weights of another neuron were taken",
		when: func(s sum) bool { return len(s.layer().B) <= mostWays },
		gives: func(s sum) (list []given) {
			for k := range s.layer().B {
				if k == s.j {
					continue
				}
				list = append(list, given{s.of(k, s.j), []any{k + 1, s.j + 1}})
				if s.bias {
					list = append(list, given{s.of(k, k), []any{model.A(s.l, k), k + 1, s.j + 1}})
				}
			}
			return list
		},
		words: func(at given) text {
			if len(at.args) == 3 {
				return textOf("%s, the sum of neuron %s; neuron %s is asked for", "%s, the sum of neuron %s; neuron %s is asked for", at.args...)
			}
			return textOf("what the weights of neuron %s give; those of neuron %s belong here", "what the weights of neuron %s give; those of neuron %s belong here", at.args...)
		},
	},
	{
		name: "rows and columns were mixed up",
		when: sum.crosses,
		gives: func(s sum) []given {
			i := s.done - 1
			if !s.one {
				for i = 0; i == s.j; i++ {
				}
			}
			return gives(s.crossed(), s.l+1, model.W(s.l, s.j, i), s.weight(i))
		},
		words: is("the sum with rows and columns of W%s mixed up: it takes %s where %s belongs", "the sum with rows and columns of W%s mixed up: it takes %s where %s belongs"),
	},
	{
		name: "the numbers of another layer were taken",
		gives: func(s sum) (list []given) {
			for index := 0; index <= 2*len(s.n.Layers); index += 2 {
				if v := s.t.Vector(index); index != 2*s.l && len(v) == len(s.in()) {
					list = append(list, given{s.from(v), []any{s.n.VectorName(index), s.n.SourceName(s.l)}})
				}
			}
			return list
		},
		words: is("the sum with %s in place of %s", "the sum with %s in place of %s"),
	},
	{
		name: "a was taken in place of z",
		when: func(s sum) bool { return s.l > 0 },
		gives: func(s sum) []given {
			return gives(s.from(s.t.Layers[s.l-1].A), s.n.VectorName(2*s.l-1), s.n.SourceName(s.l))
		},
		words: is("the sum with %s in place of %s", "the sum with %s in place of %s"),
	},
	{
		name: "z was given in place of a",
		when: func(s sum) bool { return s.bias && s.activation() != model.Softmax },
		gives: func(s sum) []given {
			return gives(s.t.Layers[s.l].Z[s.j], s.n.Out(s.l, s.j), s.activation(), model.A(s.l, s.j))
		},
		words: is("%s, which is already %s of the sum; %s is the sum itself", "%s, which is already %s of the sum; %s is the sum itself"),
	},
}

func (s sum) hasBias() bool { return s.bias }

// crosses reports whether row j of W can be taken for column j.
func (s sum) crosses() bool {
	w := s.layer().W
	return s.j < len(w) && len(w) > 1 && len(w[0]) > 1 && (!s.one || s.done-1 < len(w[0]) && s.done-1 != s.j)
}
