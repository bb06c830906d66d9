package train

import (
	"math"
	"slices"

	"nnexplore/model"
)

// NearZero is the slope of an activation below which next to nothing is passed back: sigmoid has
// it beyond ±4.6, tanh beyond ±3.
const NearZero = 0.01

// Missed is how far a y is from its target where an example is not learnt yet.
const Missed = 0.1

// A StuckNeuron hardly learns, since its activation is nearly flat where it should.
type StuckNeuron struct {
	Layer, J int
	Slope    float64 // the largest that counts, below NearZero
	Dead     bool    // whether the slope is 0 for every example, as that of relu left of 0: nothing is passed back
}

// Stuck lists the neurons of n that are saturated or dead, in the order of the layers. A neuron is
// saturated where its activation has a slope below [NearZero] for every example that n has
// [Missed]; where it has missed none, none is. It is dead where the slope is 0 for every example.
// A neuron of a softmax is neither.
func Stuck(n model.Network, ex Examples) (stuck []StuckNeuron) {
	all, missed := steepest(n, ex)
	for l, layer := range n.Layers {
		if layer.Activation == model.Softmax {
			continue
		}
		for j := range layer.Out() {
			slope, dead := missed[l][j], all[l][j] == 0
			if dead || slope >= 0 && slope < NearZero {
				stuck = append(stuck, StuckNeuron{Layer: l, J: j, Slope: max(slope, 0), Dead: dead})
			}
		}
	}
	return stuck
}

// steepest is the largest slope of each neuron, over all examples and over those that n has
// [Missed]; it is −1 where there is none.
func steepest(n model.Network, ex Examples) (all, missed [][]float64) {
	all, missed = nowhere(n), nowhere(n)
	for k, x := range ex.X {
		t := model.PassOf(n, x)
		far := farthest(t.Y(), ex.T[k])
		for l, layer := range n.Layers {
			if layer.Activation == model.Softmax {
				continue
			}
			for j, a := range t.Layers[l].A {
				slope := math.Abs(layer.Activation.Slope(a))
				all[l][j] = math.Max(all[l][j], slope)
				if !(far < Missed) { // a NaN is missed too
					missed[l][j] = math.Max(missed[l][j], slope)
				}
			}
		}
	}
	return all, missed
}

// nowhere is −1 for each neuron.
func nowhere(n model.Network) [][]float64 {
	most := make([][]float64, len(n.Layers))
	for l, layer := range n.Layers {
		most[l] = slices.Repeat([]float64{-1}, layer.Out())
	}
	return most
}

// farthest is how far y is from t at most, and NaN where any of y is.
func farthest(y, t []float64) float64 {
	far := 0.0
	for j, v := range y {
		far = math.Max(far, math.Abs(v-t[j]))
	}
	return far
}
