package back

import (
	"slices"
	"sort"

	"nnexplore/model"
)

// A Part says which part of a backward pass a step belongs to.
type Part uint8

// The parts, in the order in which they come; the last two come for each layer.
const (
	Nothing   Part = iota // before the first step: the forward pass is at y
	Loss                  // L, of y and t
	Deltas                // δ = ∂L/∂a
	Gradients             // ∂W and ∂b
)

// StepKind is what one of the finest steps computes.
type StepKind uint8

// The kinds of step.
const (
	Start   StepKind = iota // nothing is computed yet
	Term                    // what output J adds to the sum of the loss
	Whole                   // L, from that sum
	Slope                   // ∂y[J], by a squared error
	Share                   // softmax with a squared error: ∂y[J]·y[J] joins the sum s
	Product                 // W[J,I]·δ[I] of the layer after joins the sum ∂z[J]
	Delta                   // δ[J], which is complete
	Weight                  // ∂W[I,J]
	Bias                    // ∂b[J]
)

// A Step is the address of one of the finest steps: J is the neuron, and I the index of the
// other number of a product.
type Step struct {
	Kind  StepKind
	Layer int
	I, J  int
}

// A stretch is the steps of one part at one layer. It has units, one for each step by neuron:
// each has size finest steps, and lead steps come before the first.
type stretch struct {
	part  Part
	layer int
	units int
	lead  int
	size  int
	place int // how many finest steps come before the stretch
	unit  int // how many units come before it
}

// end is the place at which the stretch is done.
func (s stretch) end() int { return s.place + s.lead + s.units*s.size }

// A Walk numbers the steps of a backward pass by arithmetic on the shapes alone; nothing is
// stored for a step. A place is the number of the finest steps that are done, from 0, which
// is y, to Places. The order is the same for all grains: the terms of the loss and L; then from
// the output to the first layer every δ (its products in the order of the neurons of the layer
// after, then the slope) and, neuron by neuron, its ∂W in the order of what comes in, then its
// ∂b. By layer a step is L, a δ, or ∂W with ∂b; by neuron it is L, one δ, or the gradients of one
// neuron.
type Walk struct {
	sizes     []int
	errorOnly bool // δ of the output is y − t
	softmax   bool // with a squared error
	stretches []stretch
}

// NewWalk lays out the steps of a backward pass through n, which must be sound, from a loss that
// fits it.
func NewWalk(n model.Network, loss model.Loss) Walk {
	w := Walk{sizes: n.Sizes(), errorOnly: loss == model.CrossEntropy, softmax: n.HasSoftmax() && loss != model.CrossEntropy}
	last := n.Last()
	w.add(stretch{part: Loss, layer: last, units: 1, size: w.out(last) + 1})
	for l := last; l >= 0; l-- {
		deltas := stretch{part: Deltas, layer: l, units: w.out(l)}
		switch {
		case l < last:
			deltas.size = w.out(l+1) + 1
		case w.errorOnly:
			deltas.size = 1
		case w.softmax:
			deltas.lead, deltas.size = 2*w.out(l), 1
		default:
			deltas.size = 2
		}
		w.add(deltas)
		w.add(stretch{part: Gradients, layer: l, units: w.out(l), size: w.in(l) + 1})
	}
	return w
}

func (w *Walk) add(s stretch) {
	if k := len(w.stretches); k > 0 {
		before := w.stretches[k-1]
		s.place, s.unit = before.end(), before.unit+before.units
	}
	w.stretches = append(w.stretches, s)
}

func (w Walk) in(l int) int  { return w.sizes[l] }
func (w Walk) out(l int) int { return w.sizes[l+1] }

// last is the index of the output layer.
func (w Walk) last() int { return len(w.sizes) - 2 }

// Places is the number of the finest steps, and so the last place.
func (w Walk) Places() int { return w.stretches[len(w.stretches)-1].end() }

// Same reports whether the two walks have the same steps.
func (w Walk) Same(other Walk) bool {
	return w.errorOnly == other.errorOnly && w.softmax == other.softmax && slices.Equal(w.sizes, other.sizes)
}

// index is which stretch the step that completes place is in.
func (w Walk) index(place int) int {
	return min(sort.Search(len(w.stretches), func(k int) bool { return place <= w.stretches[k].end() }), len(w.stretches)-1)
}

// stretch is that of a part at a layer.
func (w Walk) stretch(p Part, layer int) stretch {
	if p == Loss {
		return w.stretches[0]
	}
	return w.stretches[2*(w.last()-layer)+int(p-Loss)]
}

// Index is the number of steps of the grain that are complete at place.
func (w Walk) Index(g model.Grain, place int) int {
	if g == model.ByTerm || place <= 0 {
		return max(place, 0)
	}
	k := w.index(place)
	s := w.stretches[k]
	switch {
	case g == model.ByNeuron:
		return s.unit + max(0, place-s.place-s.lead)/s.size
	case place >= s.end():
		return k + 1
	}
	return k
}

// Count is the number of steps of the grain from y to the last gradient.
func (w Walk) Count(g model.Grain) int { return w.Index(g, w.Places()) }

// Boundary is the place at which index steps of the grain are complete: the inverse of Index. An
// index outside 0 … Count counts as the nearer end.
func (w Walk) Boundary(g model.Grain, index int) int {
	index = min(max(index, 0), w.Count(g))
	if g == model.ByTerm || index == 0 {
		return index
	}
	if g == model.ByLayer {
		return w.stretches[index-1].end()
	}
	k := sort.Search(len(w.stretches), func(k int) bool { return index <= w.stretches[k].unit+w.stretches[k].units })
	s := w.stretches[k]
	return s.place + s.lead + (index-s.unit)*s.size
}

// Next is the first boundary of the grain after place, or the end.
func (w Walk) Next(g model.Grain, place int) int { return w.Boundary(g, w.Index(g, place)+1) }

// Previous is the last boundary of the grain before place, or the start.
func (w Walk) Previous(g model.Grain, place int) int {
	index := w.Index(g, place)
	if w.Boundary(g, index) == place {
		index--
	}
	return w.Boundary(g, index)
}

// LayerStart is the place at which the δ of layer l begins, when all of the layers after it is
// done. An l outside the network counts as the nearer end.
func (w Walk) LayerStart(l int) int {
	if l < 0 {
		return w.Places()
	}
	return w.stretch(Deltas, min(l, w.last())).place
}

// Convert is the place in the walk to that stands for place in this one. Both must lead back through
// networks of the same sizes, so that they differ only in the steps of the output's δ.
func (w Walk) Convert(place int, to Walk) int {
	if w.Same(to) || place <= w.stretches[0].end() {
		return place
	}
	if s := w.stretches[1]; place >= s.end() {
		return place - s.end() + to.stretches[1].end()
	}
	return to.Boundary(model.ByNeuron, w.Index(model.ByNeuron, place))
}
