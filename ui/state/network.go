package state

import (
	"nnexplore/model"
	"nnexplore/presets"
)

// NetworkState is what the network pane shows.
type NetworkState struct {
	Net    model.Network
	X      []float64
	Inputs [][]float64     // further inputs that belong to the network
	Trace  model.Trace     // the forward pass of X through Net
	Walk   model.Walk      // the steps of it
	Preset presets.Network // what the network was before it was changed

	Place    int // how many of the finest steps are done
	Grain    model.Grain
	Selected model.Ref // the number that a nudge changes
	View     View

	Revealed bool // every number is shown, computed or not yet
	Turned   bool // the product the other way round is shown
	Tens     int  // how often the a values are multiplied by ten in the trial of softmax
	Playing  bool
	Speed    int // index into Speeds

	derived networkDerived
}

// View is which part of the network the detail shows: the layer of what was last
// moved, the step or the selection.
type View struct {
	Layer     int
	Softmax   bool // the inside of softmax instead of the layer's W, b and a
	Selection bool // it was the selection that moved last, not the step
}

// load puts another network in, at the start of its forward pass, which is not run yet.
func (n NetworkState) load(p presets.Network) NetworkState {
	n.Preset = p
	n.Net, n.X, n.Inputs = p.Network, p.X, p.Inputs
	n.Walk = model.NewWalk(n.Net)
	n.Place, n.Selected, n.View = 0, model.X(0), View{}
	return n
}

// recompute runs the forward pass again. A network gets in here only after it
// was checked, so that no error can be left.
func (n NetworkState) recompute() NetworkState {
	t, err := model.Forward(n.Net, n.X)
	if err != nil {
		panic("state: a network that was not checked: " + err.Error())
	}
	n.Trace = t
	if r := n.Selected; r.Kind >= model.InC && r.Kind <= model.InSum && !n.Net.HasSoftmax() {
		n.Selected = model.A(r.Layer, r.J) // the inside of softmax is gone
	}
	return n
}

// Value is the number at r.
func (n NetworkState) Value(r model.Ref) float64 { return model.Value(n.Net, n.Trace, r) }

// Known reports whether the number at r is to be seen: computed at the present
// place, or everything is revealed.
func (n NetworkState) Known(r model.Ref) bool {
	return n.Revealed || n.Walk.PlaceOf(r) <= n.Place
}

// Whole reports whether the step of the grain that the place belongs to is done. It is
// not where a finer grain or the way to a selected number led into the middle of it.
func (n NetworkState) Whole() bool {
	return n.Walk.Boundary(n.Grain, n.Walk.Index(n.Grain, n.Place)) == n.Place
}

// InHand says what the step in hand does; within a step of the grain that is the
// operation that was done last, so that nothing is told which is still to come.
func (n NetworkState) InHand() model.Explanation {
	if !n.Whole() {
		return model.Explain(n.Net, n.Walk, model.ByTerm, n.Place)
	}
	return model.Explain(n.Net, n.Walk, n.Grain, n.Place)
}

// About is the step whose formula stands beside the sheet: the one in hand, or the
// one of the selected number, while that is in another layer or among more neurons
// than a step by layer writes out. Where none is selected there, the first neuron of the
// layer stands for all.
func (n NetworkState) About(inHand model.Explanation) model.Explanation {
	const writtenOut = 3 // neurons of a whole layer, for which there is room anywhere
	e, r := inHand, n.Selected
	beyond := n.View.Selection && e.Grain == model.ByLayer && r.Kind != model.InX && r.J >= writtenOut
	if e.Layer == n.View.Layer && !beyond {
		return e
	}
	switch {
	case r.Kind == model.InX || r.Layer != n.View.Layer:
		r = model.A(n.View.Layer, 0)
	case r.IsInput():
		r = model.A(r.Layer, r.J)
	}
	return model.Explain(n.Net, n.Walk, model.ByNeuron, n.Walk.PlaceOf(r))
}
