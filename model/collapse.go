package model

import "nnexplore/mathx"

// Collapse gives the one layer that computes what the network would if every
// activation in it were the identity: W = W1·W2·…·Wn, and b the sum of each b
// times the W of the layers after it. So without activations depth adds nothing
// (the book, section 3.2: a linear function of a linear function is linear).
func Collapse(n Network) Layer {
	w, b := n.Layers[0].W, n.Layers[0].B
	for _, l := range n.Layers[1:] {
		product, err := mathx.MatMul(w, l.W)
		if err != nil {
			panic("model: a network that was not checked: " + err.Error())
		}
		carried := make([]float64, l.Out())
		if err := mathx.Affine(carried, b, l.W, l.B); err != nil {
			panic("model: a network that was not checked: " + err.Error())
		}
		w, b = product, carried
	}
	return Layer{W: w, B: b, Activation: Identity}
}
