package facts

import (
	"iter"
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
	var left []bool
	take := func(index int) (v []bool) {
		k := len(n.Trace.Vector(index))
		if k > len(left) {
			left = make([]bool, max(k, 512)) // for many vectors at once, where there are many layers
		}
		v, left = left[:k:k], left[k:]
		return v
	}
	w.moved[index] = take(index)
	w.moved[index][r.J] = true
	for w.end = index; w.end+1 < len(w.moved); w.end++ {
		moved := w.moved[w.end]
		if w.end%2 == 1 && n.Net.Layers[w.end/2].Activation == model.Softmax && len(moved) > 1 && !slices.Contains(moved, false) {
			w.moved[w.end+1] = moved // all shares move, as all that they are made of do
			continue
		}
		next := take(w.end + 1)
		stop := onward(n, w.end, moved, next)
		if !slices.Contains(next, true) {
			w.stop = stop
			break
		}
		w.moved[w.end+1] = next
	}
	return w
}

// onward notes in next what moves of the vector behind the index-th, and returns why, if
// nothing does.
func onward(n state.NetworkState, index int, moved, next []bool) Stop {
	layer := n.Net.Layers[index/2]
	switch {
	case index%2 == 0:
		feed(next, moved, layer.W)
		return ZeroW
	case layer.Activation == model.Softmax:
		for j := range next {
			next[j] = len(next) > 1 // one share alone is always 1
		}
		return Flat
	}
	for j := range next {
		a, flat := model.A(index/2, j), false
		if moved[j] && n.Known(a) {
			left, right := layer.Activation.Sides(n.Value(a))
			flat = left == 0 && right == 0
		}
		next[j] = moved[j] && !flat
	}
	return Flat
}

// feed notes in next what a weight that is not 0 leads to from what moves. It looks no
// further than to where all of it does: in a large network that is the first row.
func feed(next, moved []bool, w [][]float64) {
	left := len(next)
	for i := 0; i < len(moved) && left > 0; i++ {
		if !moved[i] {
			continue
		}
		for j, weight := range w[i] {
			if weight != 0 && !next[j] {
				next[j] = true
				left--
			}
		}
	}
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
	First  model.Ref // the first of the numbers that move
	Count  int       // how many do, and
	All    bool      // whether these are all
}

// Reached yields what moves behind the beginning, vector by vector.
func (w Way) Reached() iter.Seq[Reached] {
	return func(yield func(Reached) bool) {
		for index := 1; index < len(w.moved); index++ {
			if one := w.reached(index); one.Count > 0 && !yield(one) {
				return
			}
		}
	}
}

// reached is what moves of the index-th vector.
func (w Way) reached(index int) Reached {
	var one Reached
	for j := range w.moved[index] {
		r := w.net.Entry(index, j)
		if !w.Has(r) {
			continue
		}
		if one.Count == 0 {
			one.Vector, one.First = w.net.VectorName(index), r
		}
		one.Count++
	}
	one.All = one.Count == len(w.moved[index])
	return one
}
