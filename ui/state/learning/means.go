package learning

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/number"
	"nnexplore/presets"
)

// Given is the target that comes with x in a network: that of the input of its own to which x is
// nearest, so that an x that is changed a little keeps it. It is nil where the network brings none.
func Given(p presets.Network, x []float64) []float64 {
	nearest, least := p.X, math.Inf(1)
	for _, input := range p.AllX() {
		sum := 0.0
		for i, v := range input {
			sum += float64((v - x[i]) * (v - x[i]))
		}
		if sum < least {
			nearest, least = input, sum
		}
	}
	return p.Target(nearest)
}

// meanLoss is the mean of the loss over the examples, as [train.Mean] has it.
func meanLoss(n model.Network, ex train.Examples, loss model.Loss) float64 {
	sum := 0.0
	for i, x := range ex.X {
		if l := loss.Of(model.PassOf(n, x).Y(), ex.T[i]); i == 0 {
			sum = l
		} else {
			sum += l
		}
	}
	return sum / float64(len(ex.X))
}

// withMeans is g with L, ∂W and ∂b of the mean over all examples.
func withMeans(n model.Network, g model.Gradients, ex train.Examples) model.Gradients {
	mean := train.Mean(n, ex, g.Loss)
	g.L, g.Layers = mean.L, slices.Clone(g.Layers)
	for l := range g.Layers {
		g.Layers[l].DW, g.Layers[l].DB = mean.Layers[l].DW, mean.Layers[l].DB
	}
	return g
}

// eachOf are the gradients of each example by itself.
func eachOf(n model.Network, ex train.Examples, loss model.Loss) (each []model.Gradients) {
	for i, x := range ex.X {
		each = append(each, model.GradientsOf(n, model.PassOf(n, x), ex.T[i], loss))
	}
	return each
}

// ofAll says what L is of.
func ofAll(all bool) string {
	if all {
		return "all examples, the mean"
	}
	return "this x"
}

// ofBiases says what becomes of b in a step.
func ofBiases(kept bool) string {
	if kept {
		return "kept as it is"
	}
	return "learnt"
}

// Text is a number in four decimals where it has more, else with as many as it has; of one that four
// decimals leave too little of it has up to three digits.
func Text(x float64) string {
	if small := math.Abs(x); small >= 1e-4 && small < 1e-3 {
		return strings.TrimRight(strconv.FormatFloat(x, 'f', 6, 64), "0")
	}
	if number.Rounded(x) {
		return number.Fixed(x)
	}
	return number.Short(x)
}
