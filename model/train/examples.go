package train

import (
	"errors"
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
)

// Examples are what a network learns from: inputs, and for each what y is meant to be.
type Examples struct {
	X, T [][]float64
}

// Check returns nil where every example fits the network and the loss, else an error that is a
// sentence.
func (ex Examples) Check(n model.Network, loss model.Loss) error {
	switch {
	case len(ex.X) == 0:
		return errors.New("there is no example to learn from; an x and what y is meant to be for it were expected")
	case len(ex.X) != len(ex.T):
		return fmt.Errorf("%s, but %s; a target for each was expected", number.Count(len(ex.X), "input"), number.Count(len(ex.T), "target"))
	case !slices.Contains(model.Losses(n), loss):
		return loss.Check(n, ex.T[0])
	}
	for i, x := range ex.X {
		if len(x) != n.In() {
			return fmt.Errorf("example %d: %w", i+1, model.XW.WrongLength(n, len(x)))
		}
		if err := loss.Check(n, ex.T[i]); err != nil {
			return fmt.Errorf("example %d: %w", i+1, err)
		}
	}
	return nil
}

// Target is what y is meant to be for x, nil where x is no example.
func (ex Examples) Target(x []float64) []float64 {
	for k, other := range ex.X {
		if slices.Equal(x, other) {
			return ex.T[k]
		}
	}
	return nil
}

// Scaled is the examples with entry i of every x times factor i.
func (ex Examples) Scaled(factors []float64) Examples {
	scaled := Examples{X: make([][]float64, len(ex.X)), T: ex.T}
	for k, x := range ex.X {
		scaled.X[k] = make([]float64, len(x))
		for i, v := range x {
			scaled.X[k][i] = v * factors[i]
		}
	}
	return scaled
}

// Mean is the gradients of the mean loss over all examples: L, and of every layer DW and DB, the
// rest being nil. Each number is the sum over the examples in their order, divided by how many
// there are. [model.Update] takes a step by it.
func Mean(n model.Network, ex Examples, loss model.Loss) model.Gradients {
	b := newBatch(n, ex, loss)
	b.pass()
	return b.mean
}

// A batch goes through all examples again and again, on memory of its own.
type batch struct {
	net    model.Network
	ex     Examples
	runner *model.Runner
	mean   model.Gradients
}

func newBatch(n model.Network, ex Examples, loss model.Loss) *batch {
	b := &batch{net: n, ex: ex, runner: model.NewRunner(n)}
	b.mean = model.Gradients{Loss: loss, Layers: make([]model.LayerGradients, len(n.Layers))}
	for l, layer := range n.Layers {
		b.mean.Layers[l] = model.LayerGradients{DW: room(layer), DB: make([]float64, layer.Out())}
	}
	return b
}

// pass computes the mean gradients.
func (b *batch) pass() {
	for k, x := range b.ex.X {
		if _, err := b.runner.Forward(x); err != nil {
			panic("train: examples that were not checked: " + err.Error())
		}
		b.take(b.runner.Backward(b.ex.T[k], b.mean.Loss), k == 0)
	}
	b.divide(float64(len(b.ex.X)))
}

// take adds the gradients of an example to the sums, which the first one begins.
func (b *batch) take(g model.Gradients, first bool) {
	if first {
		b.mean.L = g.L
	} else {
		b.mean.L += g.L
	}
	for l := range g.Layers {
		from, to := &g.Layers[l], &b.mean.Layers[l]
		for i, row := range from.DW {
			add(to.DW[i], row, first)
		}
		add(to.DB, from.DB, first)
	}
}

// add adds v to the sums, or begins them with it, which keeps a −0.
func add(sums, v []float64, first bool) {
	if first {
		copy(sums, v)
		return
	}
	for i, x := range v {
		sums[i] += x
	}
}

// divide makes means of the sums over n examples.
func (b *batch) divide(n float64) {
	b.mean.L /= n
	for l := range b.mean.Layers {
		layer := &b.mean.Layers[l]
		for _, row := range layer.DW {
			for i := range row {
				row[i] /= n
			}
		}
		for i := range layer.DB {
			layer.DB[i] /= n
		}
	}
}

// step takes one step of learning, in place.
func (b *batch) step(rate float64, keepBiases bool) {
	for l := range b.net.Layers {
		layer, g := &b.net.Layers[l], &b.mean.Layers[l]
		for i, row := range layer.W {
			descend(row, g.DW[i], rate)
		}
		if !keepBiases {
			descend(layer.B, g.DB, rate)
		}
	}
}

// descend takes rate·d from v.
func descend(v, d []float64, rate float64) {
	for i, x := range d {
		v[i] -= float64(rate * x)
	}
}
