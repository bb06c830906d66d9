package model

// Differences lists the inputs, x, W and b, in which two networks of the same
// shape differ, at most most of them, and says how many there are in all. Rows
// that the two share are not looked through, so that a network with a few edits
// is compared in no time, whatever its size.
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
				break // not one row was changed
			}
			compare(a.W[i], b.W[i], func(j int) { note(W(l, i, j)) })
		}
		compare(a.B, b.B, func(j int) { note(B(l, j)) })
	}
	return refs, count
}

// compare calls differs with each index at which v and other do.
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

// OtherActivations are the layers whose activation is another in n than in other, a
// network of the same shape.
func OtherActivations(n, other Network) (layers []int) {
	for l := range n.Layers {
		if n.Layers[l].Activation != other.Layers[l].Activation {
			layers = append(layers, l)
		}
	}
	return layers
}
