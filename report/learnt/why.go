package learnt

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/number"
)

// why is what stands in the way of learning more, as far as the run shows it: a sentence each,
// without its full stop.
func why(r Run) (lines []string) {
	stuck := train.Stuck(r.Result.Network, r.Examples)
	for _, s := range stuck {
		lines = append(lines, stuckLine(s))
	}
	if r.Result.Steps == 0 {
		return lines
	}
	for l := range r.Net.Layers {
		first, last := r.Net.Layers[l], r.Result.Network.Layers[l]
		switch {
		case unmoved(first, last) && allDead(stuck, l, last.Out()):
			lines = append(lines, fmt.Sprintf("W%d and b%d are as they were at the beginning: a dead neuron gets no step", l+1, l+1))
		case alike(first) && alike(last):
			lines = append(lines, alikeLine(r.Net, l))
		}
	}
	if k := slices.IndexFunc(r.Examples.X, zero); k >= 0 && zero(r.Net.Layers[0].B) && r.Plan.KeepBiases {
		lines = append(lines, fmt.Sprintf("For x = %s every a1 is 0, whatever W1 is: b1 is 0 and stays 0", rounded(r.Examples.X[k])))
	}
	return lines
}

// stuckLine is what is to be known of a neuron that learns no more.
func stuckLine(s train.StuckNeuron) string {
	name := model.A(s.Layer, s.J).Name()
	if s.Dead {
		return name + " is dead: its activation has the slope 0 for every x"
	}
	return fmt.Sprintf("%s is saturated: its activation has a slope below %s for every x whose y is off by %s or more", name, number.Short(train.NearZero), number.Short(train.Missed))
}

// alikeLine is said of a layer whose neurons are alike from the beginning to the end.
func alikeLine(n model.Network, l int) string {
	out := n.Layers[l].Out()
	join := " to "
	if out == 2 {
		join = " and "
	}
	return n.Out(l, 0).Name() + join + n.Out(l, out-1).Name() + " are the same in every example: their weights began equal and got equal steps"
}

// alike reports whether a layer has several neurons, and all have the same weights and bias.
func alike(l model.Layer) bool {
	same := func(v []float64) bool {
		return !slices.ContainsFunc(v, func(x float64) bool { return x != v[0] })
	}
	return l.Out() > 1 && same(l.B) && !slices.ContainsFunc(l.W, func(row []float64) bool { return !same(row) })
}

// unmoved reports whether no number of a layer has changed.
func unmoved(first, last model.Layer) bool {
	return slices.Equal(first.B, last.B) && slices.EqualFunc(first.W, last.W, slices.Equal[[]float64])
}

// allDead reports whether each of so many neurons of layer l is dead.
func allDead(stuck []train.StuckNeuron, l, out int) bool {
	for _, s := range stuck {
		if s.Layer == l && s.Dead {
			out--
		}
	}
	return out == 0
}

// zero reports whether all numbers of v are 0.
func zero(v []float64) bool {
	return !slices.ContainsFunc(v, func(x float64) bool { return x != 0 })
}
