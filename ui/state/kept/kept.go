// Package kept keeps values that follow from others until these change.
package kept

import "nnexplore/model"

// A Memo keeps a value; the key is the address of the immutable slices it came from,
// with the numbers that matter beside them. It is computed after the action that changed
// what it follows from. Only values are kept that a frame of a large network would
// otherwise spend more on than on all its cells. A nil one holds nothing.
type Memo[From comparable, Value any] struct {
	from  From
	Value Value // what follows from it
}

// Of is the value that follows from a key: the kept one, if the key is the same.
func (m *Memo[From, Value]) Of(from From, compute func() Value) *Memo[From, Value] {
	if m != nil && m.from == from {
		return m
	}
	return &Memo[From, Value]{from, compute()}
}

// A Pass is the key of a network and its input, and so of the forward pass of the one
// through the other.
type Pass struct {
	layers *model.Layer
	x      *float64
}

// PassOf is the key of n and x, both of which have at least one entry.
func PassOf(n model.Network, x []float64) Pass { return Pass{&n.Layers[0], &x[0]} }
