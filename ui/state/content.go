package state

import (
	"fmt"
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/presets"
)

// content is what the edits of the network change.
type content struct {
	net    model.Network
	x      []float64
	preset presets.Network
	origin int // where the preset stands among the origins, once it was restored
}

func contentOf(n NetworkState) content { return content{net: n.Net, x: n.X, preset: n.Preset} }

func (c content) with(r model.Ref, v float64) content {
	if r.Kind == model.InX {
		c.x = model.With(c.x, r.J, v)
	} else {
		c.net = c.net.With(r, v)
	}
	return c
}

// withActivations is the network with other activations; it has one for each layer.
func withActivations(n model.Network, list []model.Activation) model.Network {
	n.Layers = slices.Clone(n.Layers)
	for l := range n.Layers {
		n.Layers[l].Activation = list[l]
	}
	return n
}

// shared says whether two networks have the very same layers in memory.
func shared(n, other model.Network) bool {
	return len(n.Layers) > 0 && len(other.Layers) > 0 && &n.Layers[0] == &other.Layers[0]
}

// sameLayers says whether the numbers and activations of two networks of one shape
// are the same.
func sameLayers(n, other model.Network) bool {
	for l := range n.Layers {
		if n.Layers[l].Activation != other.Layers[l].Activation {
			return false
		}
	}
	same := true
	eachChange(n, other, func(model.Ref) bool { same = false; return false })
	return same
}

// eachChange calls found with each weight and bias that is another in n than in
// other, until it says that it has enough. It does not look through rows that the
// two share.
func eachChange(n, other model.Network, found func(model.Ref) bool) {
	for l := range n.Layers {
		a, b := n.Layers[l], other.Layers[l]
		for i := range a.W {
			if !changes(a.W[i], b.W[i], func(j int) bool { return found(model.W(l, i, j)) }) {
				return
			}
		}
		if !changes(a.B, b.B, func(j int) bool { return found(model.B(l, j)) }) {
			return
		}
	}
}

// changes is eachChange for two vectors of one length; bits count, so that −0 is
// another number than 0. It says whether to go on.
func changes(v, other []float64, found func(j int) bool) bool {
	if len(v) == 0 || &v[0] == &other[0] {
		return true
	}
	for j := range v {
		if !sameBits(v[j], other[j]) && !found(j) {
			return false
		}
	}
	return true
}

func sameBits(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }

func sameVector(v, other []float64) bool { return slices.EqualFunc(v, other, sameBits) }

func sameVectors(v, other [][]float64) bool { return slices.EqualFunc(v, other, sameVector) }

// state is the content with somebody standing in it.
func (c content) state(at savedPlace) (NetworkState, error) {
	if at.Apart && shared(c.net, c.preset.Network) {
		c.preset.Layers = slices.Clone(c.preset.Layers)
	}
	n := NetworkState{Net: c.net, X: c.x, Inputs: c.preset.Inputs, Preset: c.preset, Walk: model.NewWalk(c.net)}
	n.Place, n.View = at.Place, View{at.Layer - 1, at.Softmax, at.Selection}
	switch {
	case at.Place < 0 || at.Place > n.Walk.Places():
		return n, fmt.Errorf("place is %d; it goes from 0 to %d", at.Place, n.Walk.Places())
	case at.Layer < 1 || at.Layer > len(c.net.Layers):
		return n, fmt.Errorf("layer is %d; the layers go from 1 to %d", at.Layer, len(c.net.Layers))
	case at.Softmax && !c.net.HasSoftmax():
		return n, fmt.Errorf("softmax is in view, but the network does not end in softmax")
	}
	var err error
	n.Selected, err = parseRef(c.net, at.Selected)
	if err != nil {
		return n, fmt.Errorf("selected: %w", err)
	}
	return n.recompute(), nil
}

// input reads the name of an x, W or b.
func (c content) input(name string) (model.Ref, error) {
	ref, err := parseRef(c.net, name)
	if err == nil && !ref.IsInput() {
		return ref, fmt.Errorf("%s is computed; an x, W or b was expected", ref.Name())
	}
	return ref, err
}

// parseRef reads a name exactly as Name writes it.
func parseRef(n model.Network, name string) (model.Ref, error) {
	ref, err := model.ParseRef(n, name)
	if err == nil && ref.Name() != name {
		return ref, fmt.Errorf("%.40q is no name; %q was expected", name, ref.Name())
	}
	return ref, err
}
