package facts

import (
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// A Way is which numbers a small change of one moves, from that on to y. What is not
// computed yet stops nothing.
type Way struct {
	net   model.Network
	from  model.Ref
	moved [][]bool // by the vectors in their order, x first; nil where nothing moves
	stop  Stop
	end   int // the last vector that moves
}

// A Stop is why a way ends before y.
type Stop int

// The reasons.
const (
	AtY       Stop = iota // it does not
	ZeroInput             // the weight is multiplied by 0
	ZeroW                 // the weights behind are 0
	Flat                  // the activation has a slope of 0 there
)

// WayOf returns the way of the number at r. Of c, a − c, e^ and Σ, which stand inside of
// softmax, it has none.
func WayOf(n state.NetworkState, r model.Ref) Way {
	w := Way{net: n.Net, from: r, moved: make([][]bool, 2*len(n.Net.Layers)+1)}
	index := 2*r.Layer + 1
	switch r.Kind {
	case model.InX:
		index = 0
	case model.InZ, model.InY:
		index = 2*r.Layer + 2
	case model.InW:
		if from := n.Net.From(r.Layer, r.I); n.Known(from) && n.Value(from) == 0 {
			w.stop, w.end = ZeroInput, index-1
			return w
		}
	case model.InB, model.InA:
	default:
		return w
	}
	w.moved[index] = make([]bool, length(n, index))
	w.moved[index][r.J] = true
	for w.end = index; w.end+1 < len(w.moved); w.end++ {
		next, stop := onward(n, w.end, w.moved[w.end])
		if !slices.Contains(next, true) {
			w.stop = stop
			break
		}
		w.moved[w.end+1] = next
	}
	return w
}

// onward is what moves of the vector behind the index-th, and why, if nothing does.
func onward(n state.NetworkState, index int, moved []bool) ([]bool, Stop) {
	layer := n.Net.Layers[index/2]
	next := make([]bool, length(n, index+1))
	switch {
	case index%2 == 0:
		for i := range moved {
			for j := range next {
				next[j] = next[j] || moved[i] && layer.W[i][j] != 0
			}
		}
		return next, ZeroW
	case layer.Activation == model.Softmax:
		for j := range next {
			next[j] = len(next) > 1 // one share alone is always 1
		}
		return next, Flat
	}
	for j := range next {
		a, flat := model.A(index/2, j), false
		if moved[j] && n.Known(a) {
			left, right := layer.Activation.Sides(n.Value(a))
			flat = left == 0 && right == 0
		}
		next[j] = moved[j] && !flat
	}
	return next, Flat
}

// length is how many numbers the index-th vector has.
func length(n state.NetworkState, index int) int {
	if index == 0 {
		return n.Net.In()
	}
	return n.Net.Layers[(index-1)/2].Out()
}

// Stop returns why the way ends, and the layer after whose sums, or before whose, it does.
func (w Way) Stop() (why Stop, layer int) { return w.stop, w.end / 2 }

// Has reports whether the number at r moves: one of the vectors behind the beginning.
func (w Way) Has(r model.Ref) bool {
	if r == w.from {
		return false
	}
	switch r.Kind {
	case model.InA:
		return w.has(2*r.Layer+1, r.J)
	case model.InZ, model.InY:
		return w.has(2*r.Layer+2, r.J)
	}
	return false
}

func (w Way) has(index, j int) bool {
	return w.moved != nil && w.moved[index] != nil && w.moved[index][j]
}

// Crosses reports whether the way goes along the line of the weight at r.
func (w Way) Crosses(r model.Ref) bool {
	if !w.has(2*r.Layer+1, r.J) {
		return false
	}
	return r == w.from || w.has(2*r.Layer, r.I) && w.net.Layers[r.Layer].W[r.I][r.J] != 0
}

// A Reached is what moves of a vector.
type Reached struct {
	Vector string
	Refs   []model.Ref
	All    bool
}

// Reached returns what moves behind the beginning, vector by vector.
func (w Way) Reached() (all []Reached) {
	for index := 1; index < len(w.moved); index++ {
		one := Reached{Vector: w.net.VectorName(index)}
		for j := range w.moved[index] {
			r := model.A((index-1)/2, j)
			if index%2 == 0 {
				r = w.net.Out(index/2-1, j)
			}
			if w.Has(r) {
				one.Refs = append(one.Refs, r)
			}
		}
		one.All = len(one.Refs) == len(w.moved[index])
		if len(one.Refs) > 0 {
			all = append(all, one)
		}
	}
	return all
}
