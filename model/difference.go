package model

import "slices"

// Differences compares two networks of the same shape: it lists the first
// entries of x, W and b in which they differ, at most most, and counts all of
// them. A row that both share is skipped, so that comparing a network with one
// made from it by a few edits is fast, whatever its size.
func Differences(n, other Network, x, otherX []float64, most int) (refs []Ref, count int) {
	note := func(r Ref) {
		if count++; count <= most {
			refs = append(refs, r)
		}
	}
	compare(x, otherX, func(j int) { note(X(j)) })
	for l := range n.Layers {
		a, b := n.Layers[l], other.Layers[l]
		for i := range a.W {
			if i == 0 && &a.W[0] == &b.W[0] {
				break // W is shared whole
			}
			compare(a.W[i], b.W[i], func(j int) { note(W(l, i, j)) })
		}
		compare(a.B, b.B, func(j int) { note(B(l, j)) })
	}
	return refs, count
}

// compare calls differs with each index at which v and other differ.
func compare(v, other []float64, differs func(int)) {
	if len(v) == 0 || &v[0] == &other[0] {
		return
	}
	for i, x := range v {
		if x != other[i] {
			differs(i)
		}
	}
}

// OtherActivations lists the layers whose activations differ between two networks of
// the same shape.
func OtherActivations(n, other Network) (layers []int) {
	for l := range n.Layers {
		if n.Layers[l].Activation != other.Layers[l].Activation {
			layers = append(layers, l)
		}
	}
	return layers
}

// Alike reports whether two networks have the same shape, numbers and activations.
func Alike(n, other Network) bool {
	if !slices.Equal(n.Sizes(), other.Sizes()) {
		return false
	}
	_, numbers := Differences(n, other, nil, nil, 0)
	return numbers == 0 && len(OtherActivations(n, other)) == 0
}
