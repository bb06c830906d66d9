package train

import (
	"math/rand/v2"

	"nnexplore/model"
)

// Drawn is what a seed gives for a shape: an x, and of every layer W and b, without an activation.
// All are tenths from −1 to 1 that follow from the seed alone, on every machine.
func Drawn(sizes []int, seed uint64) (x []float64, layers []model.Layer) {
	source := rand.NewPCG(seed, 0)
	tenths := func(n int) []float64 {
		v := make([]float64, n)
		for i := range v {
			v[i] = float64(int(source.Uint64()%21)-10) / 10
		}
		return v
	}
	x = tenths(sizes[0])
	for l, out := range sizes[1:] {
		layer := model.Layer{B: tenths(out), W: make([][]float64, sizes[l])}
		for i := range layer.W {
			layer.W[i] = tenths(out)
		}
		layers = append(layers, layer)
	}
	return x, layers
}

// Begin is n with the weights and biases that [Drawn] gives for its shape.
func Begin(n model.Network, seed uint64) model.Network {
	_, layers := Drawn(n.Sizes(), seed)
	for l := range layers {
		layers[l].Activation = n.Layers[l].Activation
	}
	n.Layers = layers
	return n
}

// Zeros is n with all weights and biases 0. The neurons of a layer then stay alike, however long
// it learns.
func Zeros(n model.Network) model.Network {
	layers := make([]model.Layer, len(n.Layers))
	for l, layer := range n.Layers {
		layers[l] = model.Layer{W: room(layer), B: make([]float64, layer.Out()), Activation: layer.Activation}
	}
	n.Layers = layers
	return n
}

// WithoutBiases is n with all biases 0.
func WithoutBiases(n model.Network) model.Network {
	for l, layer := range n.Layers {
		n = n.WithBiases(l, make([]float64, layer.Out()))
	}
	return n
}
