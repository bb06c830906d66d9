package exercise

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/model/back"
	"nnexplore/model/rivals"
)

// A forward pass is asked about.
type forward struct {
	net   model.Network
	trace model.Trace
}

// question asks for what the step of a grain makes that ends at place.
func (f forward) question(g model.Grain, w model.Walk, place int) rivals.Question {
	q, ok := rivals.Of(f.net, f.trace, model.Explain(f.net, w, g, place))
	if !ok {
		panic(fmt.Sprint("exercise: nothing asks for step ", place))
	}
	return q
}

// at asks for the number at r of a vector.
func (f forward) at(r model.Ref) rivals.Question {
	w := model.NewWalk(f.net)
	return f.question(model.ByNeuron, w, w.PlaceOf(r))
}

// stage asks for what a stage of softmax makes, of number j where it makes several.
func (f forward) stage(k model.StepKind, j int) rivals.Question {
	w := model.NewWalk(f.net)
	return f.question(model.ByTerm, w, w.Place(model.Step{Kind: k, Layer: f.net.Last(), J: j}))
}

// asks asks for a number of a vector by its name.
func (f forward) asks(r model.Ref) Question {
	return Question{Question: f.at(r), Ask: fmt.Sprintf("How much is %s?", r.Name())}
}

// sumProblem asks for the weighted sum of one neuron.
func sumProblem(c *chooser) Problem {
	in := 2 + c.below(2)
	out := 5 - in // another number, so that no vector can be taken for another one
	layer := model.Layer{W: matrix(in, out, func() float64 { return c.tenths(-5, 5) }), B: vector(out, func() float64 { return c.tenths(-5, 5) }), Activation: model.Identity}
	n := model.Network{Layers: []model.Layer{layer}}
	x := vector(in, func() float64 { return c.halves(-4, 6) })
	r := model.A(0, c.below(out))
	return Problem{
		Kind:      "sum",
		Given:     []Given{{Text: "A layer makes a1 = x·W1 + b1."}, {Name: "x", Vector: x}, {Name: "W1", Matrix: layer.W}, {Name: "b1", Vector: layer.B}},
		Questions: []Question{forward{n, model.PassOf(n, x)}.asks(r)},
	}
}

// softmaxProblem asks for one share.
func softmaxProblem(c *chooser) Problem {
	high := 0
	if c.once(4) {
		high = 1000 // e to that power is larger than any number
	}
	count := 2 + c.below(2)
	a := make([]float64, count)
	for j := range a {
		a[j] = float64(high) + float64(float64(c.below(6))/2)
	}
	n := model.Network{Layers: []model.Layer{{W: [][]float64{a}, B: make([]float64, count), Activation: model.Softmax}}}
	t := model.PassOf(n, []float64{1})
	given := []Given{{Text: "y is softmax of a1."}, {Name: "a1", Vector: a}}
	var exponents []float64
	for half := 1; half <= 5; half++ {
		for _, a := range a {
			if d := t.Softmax.C - a; d == float64(half)/2 {
				exponents = append(exponents, -d)
				break
			}
		}
	}
	if len(exponents) > 0 {
		given = append(given, Given{Text: "With c, the largest of a1, e^(a1−c) gives the same shares as e^a1."}, Given{Text: powers(exponents...)})
	}
	r := n.Out(0, c.below(count))
	f := forward{n, t}
	q := f.asks(r)
	q.Ask = fmt.Sprintf("How much is %s%s?", r.Name(), twoDigits)
	q.way = []rivals.Question{f.stage(model.Maximum, 0), f.stage(model.Exponent, r.J), f.stage(model.Total, 0)}
	return Problem{Kind: "softmax", Given: given, Questions: []Question{q}}
}

// passProblem asks for the numbers of a forward pass through two layers, one after the other.
func passProblem(c *chooser) Problem {
	for {
		h := one(c, model.ReLU, model.ReLU, model.StepFunction)
		first := model.Layer{W: matrix(2, 2, func() float64 { return c.tenths(-9, 9) }), B: vector(2, func() float64 { return c.tenths(-5, 5) }), Activation: h}
		second := model.Layer{W: [][]float64{{c.halves(-4, 4)}, {c.halves(-4, 4)}}, B: []float64{c.tenths(-9, 9)}, Activation: model.Identity}
		n := model.Network{Layers: []model.Layer{first, second}}
		x := vector(2, func() float64 { return c.halves(-4, 4) })
		t := model.PassOf(n, x)
		a := t.Layers[0].A
		if below, above := min(a[0], a[1]), max(a[0], a[1]); below > -0.04 || above < 0.04 { // one of them is let through
			continue
		}
		p := Problem{Kind: "pass", Given: []Given{
			{Text: fmt.Sprintf("Two layers: a1 = x·W1 + b1, z1 = %s(a1), and y = a2 = z1·W2 + b2.", h)},
			{Name: "x", Vector: x}, {Name: "W1", Matrix: first.W}, {Name: "b1", Vector: first.B},
			{Name: "W2", Matrix: second.W}, {Name: "b2", Vector: second.B},
		}}
		for _, r := range []model.Ref{model.A(0, 0), model.A(0, 1), model.A(1, 0)} {
			p.Questions = append(p.Questions, forward{n, t}.asks(r))
		}
		y := &p.Questions[2]
		y.Ask = "How much is y[1] = a2[1]?"
		for j := range a {
			y.way = append(y.way, forward{n, t}.at(n.Out(0, j)))
		}
		return p
	}
}

// gradientProblem asks for the slopes of the loss at the output and at a weight.
func gradientProblem(c *chooser) Problem {
	if c.once(2) {
		return squaredProblem(c)
	}
	shares := one(c, []float64{0.7, 0.2, 0.1}, []float64{0.1, 0.6, 0.3}, []float64{0.2, 0.3, 0.5}, []float64{0.8, 0.1, 0.1}, []float64{0.4, 0.5, 0.1}, []float64{0.1, 0.1, 0.8})
	right := c.below(len(shares))
	target := make([]float64, len(shares))
	target[right] = 1
	logs := make([]float64, len(shares))
	for j, y := range shares {
		logs[j] = math.Log(y)
	}
	b := backward{c: c, y: shares, a: logs, target: target, activation: model.Softmax, loss: model.CrossEntropy}
	p := b.problem("y = softmax(x·W1 + b1) is computed already.", "L is the cross-entropy of y and the target t.")
	r := model.Delta(0, c.below(len(shares)))
	w := model.DW(0, c.below(2), r.J)
	return b.asking(p, r, w)
}

// squaredProblem is one of half the squared error, behind an output that is the sum itself.
func squaredProblem(c *chooser) Problem {
	y, target := make([]float64, 2), vector(2, func() float64 { return float64(c.below(3)) / 2 })
	for j, t := range target {
		for y[j] = t; y[j] == t; { // no slope is 0
			y[j] = c.tenths(-9, 15)
		}
	}
	b := backward{c: c, y: y, a: y, target: target, activation: model.Identity, loss: model.HalfSquared}
	p := b.problem("y = x·W1 + b1 is computed already.", "L is half the squared error, ½·Σ (y − t)².")
	r := model.Delta(0, c.below(2))
	w := model.DW(0, c.below(2), r.J)
	return b.asking(p, model.LossRef(), r, w)
}

// A backward is a layer that gives a known y, and the loss of it.
type backward struct {
	c          *chooser
	y, a       []float64 // what comes out, and the sums that lead to it
	target     []float64
	activation model.Activation
	loss       model.Loss

	of back.Of
}

// problem makes the layer, and gives how y and L are made, and all numbers but W1 and b1, which
// nobody needs.
func (b *backward) problem(made, loss string) Problem {
	x := vector(2, func() float64 { return b.c.halves(-4, 4) })
	w := matrix(2, len(b.y), func() float64 { return b.c.tenths(-9, 9) })
	bias := make([]float64, len(b.y))
	for j := range bias {
		bias[j] = b.a[j] - float64(x[0]*w[0][j]) - float64(x[1]*w[1][j])
	}
	n := model.Network{Layers: []model.Layer{{W: w, B: bias, Activation: b.activation}}}
	t := model.PassOf(n, x)
	b.of = back.Of{Net: n, Trace: t, Gradients: model.GradientsOf(n, t, b.target, b.loss)}
	return Problem{Kind: "gradient", Given: []Given{
		{Text: made}, {Text: loss}, {Name: "x", Vector: x}, {Name: "y", Vector: b.y}, {Name: "t", Vector: b.target},
	}}
}

// asking is the problem with the questions for these numbers.
func (b *backward) asking(p Problem, refs ...model.Ref) Problem {
	for _, r := range refs {
		ask := Question{Question: b.at(r), Ask: fmt.Sprintf("How much is %s?", r.Name())}
		switch r.Kind {
		case model.InDelta:
			ask.Ask = fmt.Sprintf("How much is %s, the slope of L along a1[%d]?", r.Name(), r.J+1)
			if b.loss == model.HalfSquared {
				ask.way = []rivals.Question{b.at(model.Ref{Kind: model.InDY, Layer: r.Layer, J: r.J})}
			}
		case model.InDW:
			ask.Ask = fmt.Sprintf("How much is %s, the slope of L along W1[%d,%d]?", r.Name(), r.I+1, r.J+1)
		}
		p.Questions = append(p.Questions, ask)
	}
	p.theme = written(p.Questions[0].Right) // another L, or another δ
	return p
}

// at asks for the number at r of the way back.
func (b *backward) at(r model.Ref) rivals.Question {
	const rate = 0 // there is no step of learning behind it
	w := back.NewWalk(b.of.Net, b.loss)
	q, ok := rivals.OfBackward(b.of, back.Explain(b.of.Net, b.loss, w, model.ByTerm, w.PlaceOf(r)), rate)
	if !ok {
		panic("exercise: nothing asks for " + r.Name())
	}
	return q
}
