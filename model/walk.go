package model

import "slices"

// A Grain is how much of a forward pass one step computes.
type Grain int

// The three grains: a whole vector (a1, z1, a2 …), one number of it, or one
// operation (a product joins the sum, the bias joins, h is applied).
const (
	ByLayer Grain = iota
	ByNeuron
	ByTerm
)

// String is the grain's name as flags and the screen spell it.
func (g Grain) String() string { return [...]string{"layer", "neuron", "term"}[g] }

// StepKind is what one of the finest steps computes.
type StepKind uint8

// The kinds of step, in the order in which they come.
const (
	Start    StepKind = iota // nothing is computed yet
	Product                  // the product x[i]·W[i,j] joins the running sum
	Bias                     // b[j] joins, which completes a[j]
	Activate                 // z[j] = h(a[j])
	Maximum                  // softmax: c = max a
	Shift                    // softmax: a[j] − c
	Exponent                 // softmax: e^(a[j]−c)
	Total                    // softmax: the sum of the exponentials
	Divide                   // softmax: y[j]
)

// A Step is the address of one of the finest steps. I is the index of the value
// that comes in, for a Product; J is the neuron.
type Step struct {
	Kind  StepKind
	Layer int
	I, J  int
}

// A Walk numbers the steps of a forward pass by arithmetic on the shapes alone;
// nothing is stored for a step. A place is the number of the finest steps that are
// done, from 0 to Places. The order is the same for all grains: layer by layer,
// first every a of the layer (its products in the order of x, then the bias),
// then every z; softmax is the maximum, each a − c, each e^(a−c), the sum, and
// each division.
type Walk struct {
	sizes   []int
	softmax bool
	first   []int // first[l]: how many finest steps come before layer l
}

// NewWalk lays out the steps of a forward pass through n, which must be sound.
func NewWalk(n Network) Walk {
	w := Walk{sizes: n.Sizes(), softmax: n.HasSoftmax()}
	w.first = make([]int, len(n.Layers)+1)
	for l := range n.Layers {
		w.first[l+1] = w.first[l] + w.sumSteps(l) + w.outSteps(l)
	}
	return w
}

// Layers is the number of layers of the network.
func (w Walk) Layers() int { return len(w.first) - 1 }

// Places is the number of the finest steps, and so the last place.
func (w Walk) Places() int { return w.first[w.Layers()] }

func (w Walk) in(l int) int  { return w.sizes[l] }
func (w Walk) out(l int) int { return w.sizes[l+1] }

// sumSteps is the number of steps that make the a values of layer l.
func (w Walk) sumSteps(l int) int { return w.out(l) * (w.in(l) + 1) }

// outSteps is the number of steps that make the z values of layer l from its a values.
func (w Walk) outSteps(l int) int {
	if w.endsInSoftmax(l) {
		return w.beforeDivide(l) + w.out(l)
	}
	return w.out(l)
}

// beforeDivide is the number of steps of softmax before the first division.
func (w Walk) beforeDivide(l int) int { return 2*w.out(l) + 2 }

func (w Walk) endsInSoftmax(l int) bool { return w.softmax && l == w.Layers()-1 }

// layerOf is the layer of the step that completes place.
func (w Walk) layerOf(place int) int {
	l := 0
	for place > w.first[l+1] {
		l++
	}
	return l
}

// At is the step that completes place, the last one when place steps are done. At
// place 0 it is Start.
func (w Walk) At(place int) Step {
	if place <= 0 {
		return Step{}
	}
	l := w.layerOf(place)
	k := place - w.first[l] - 1
	if k < w.sumSteps(l) {
		i, j := k%(w.in(l)+1), k/(w.in(l)+1)
		if i == w.in(l) {
			return Step{Kind: Bias, Layer: l, J: j}
		}
		return Step{Kind: Product, Layer: l, I: i, J: j}
	}
	k -= w.sumSteps(l)
	if !w.endsInSoftmax(l) {
		return Step{Kind: Activate, Layer: l, J: k}
	}
	n := w.out(l)
	switch {
	case k == 0:
		return Step{Kind: Maximum, Layer: l}
	case k <= n:
		return Step{Kind: Shift, Layer: l, J: k - 1}
	case k <= 2*n:
		return Step{Kind: Exponent, Layer: l, J: k - 1 - n}
	case k == 2*n+1:
		return Step{Kind: Total, Layer: l}
	}
	return Step{Kind: Divide, Layer: l, J: k - w.beforeDivide(l)}
}

// Place is the place that the step completes, the inverse of At.
func (w Walk) Place(s Step) int {
	base := w.first[s.Layer] + 1
	after := base + w.sumSteps(s.Layer)
	n := w.out(s.Layer)
	switch s.Kind {
	case Start:
		return 0
	case Product:
		return base + s.J*(w.in(s.Layer)+1) + s.I
	case Bias:
		return base + s.J*(w.in(s.Layer)+1) + w.in(s.Layer)
	case Activate, Maximum:
		return after + s.J
	case Shift:
		return after + 1 + s.J
	case Exponent:
		return after + 1 + n + s.J
	case Total:
		return after + 1 + 2*n
	}
	return after + w.beforeDivide(s.Layer) + s.J
}

// finishing has, for each kind of number, the kind of step that completes it: Start
// where it is given. The y of softmax is completed by Divide instead.
var finishing = [...]StepKind{InA: Bias, InZ: Activate, InC: Maximum, InDiff: Shift, InExp: Exponent, InSum: Total, InY: Activate}

// PlaceOf is the first place at which the number at r is known: 0 where it is
// given.
func (w Walk) PlaceOf(r Ref) int {
	s := Step{Kind: finishing[r.Kind], Layer: r.Layer, J: r.J}
	if r.Kind == InY && w.softmax {
		s.Kind = Divide
	}
	return w.Place(s)
}

// InSoftmax is the number that the step completes where that stands inside of softmax: c,
// an a − c, a power of e or their sum. ok is false for every other step.
func (s Step) InSoftmax() (r Ref, ok bool) {
	for kind := InC; kind <= InSum; kind++ {
		if finishing[kind] == s.Kind {
			return Ref{Kind: kind, Layer: s.Layer, J: s.J}, true
		}
	}
	return Ref{}, false
}

// Index is the number of steps of the grain that are complete at place.
func (w Walk) Index(g Grain, place int) int {
	if g == ByTerm || place <= 0 {
		return max(place, 0)
	}
	l := w.layerOf(place)
	sums, outs := w.split(l, place)
	if g == ByLayer {
		index := 2 * l
		if sums == w.sumSteps(l) {
			index++
		}
		if outs == w.outSteps(l) {
			index++
		}
		return index
	}
	index := 0
	for k := range l {
		index += 2 * w.out(k)
	}
	index += sums / (w.in(l) + 1)
	if w.endsInSoftmax(l) {
		outs = max(0, outs-w.beforeDivide(l))
	}
	return index + outs
}

// split counts the steps of layer l that are done at place: those that make its a
// values, and those that make its z values.
func (w Walk) split(l, place int) (sums, outs int) {
	done := place - w.first[l]
	sums = min(done, w.sumSteps(l))
	return sums, done - sums
}

// Count is the number of steps of the grain from x to y.
func (w Walk) Count(g Grain) int { return w.Index(g, w.Places()) }

// Boundary is the place at which index steps of the grain are complete: the
// inverse of Index. An index outside 0 … Count counts as the nearer end.
func (w Walk) Boundary(g Grain, index int) int {
	index = min(max(index, 0), w.Count(g))
	if g == ByTerm || index == 0 {
		return index
	}
	if g == ByLayer {
		l := (index - 1) / 2
		if index%2 == 1 {
			return w.first[l] + w.sumSteps(l)
		}
		return w.first[l+1]
	}
	l := 0
	for index > 2*w.out(l) {
		index -= 2 * w.out(l)
		l++
	}
	if index <= w.out(l) {
		return w.first[l] + index*(w.in(l)+1)
	}
	outs := index - w.out(l)
	if w.endsInSoftmax(l) {
		outs += w.beforeDivide(l)
	}
	return w.first[l] + w.sumSteps(l) + outs
}

// Next is the first boundary of the grain after place, or the end.
func (w Walk) Next(g Grain, place int) int { return w.Boundary(g, w.Index(g, place)+1) }

// Previous is the last boundary of the grain before place, or the start.
func (w Walk) Previous(g Grain, place int) int {
	index := w.Index(g, place)
	if w.Boundary(g, index) == place {
		index--
	}
	return w.Boundary(g, index)
}

// LayerStart is the place at which all layers before layer l are done. An l outside
// the network counts as the nearer end.
func (w Walk) LayerStart(l int) int { return w.first[min(max(l, 0), w.Layers())] }

// Same reports whether the two walks have the same steps.
func (w Walk) Same(other Walk) bool {
	return w.softmax == other.softmax && slices.Equal(w.sizes, other.sizes)
}

// Convert is the place in the walk to that stands for place in this one. Both must
// lead through networks of the same sizes, so that they differ only in the number
// of steps that the output takes.
func (w Walk) Convert(place int, to Walk) int {
	last := w.Layers() - 1
	if w.Same(to) || place <= w.first[last]+w.sumSteps(last) {
		return place
	}
	return to.Boundary(ByNeuron, w.Index(ByNeuron, place))
}
