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
	Selected model.Ref // the number in hand while one selects
	Input    model.Ref // the input that was changed last: what a nudge changes while one steps
	View     View

	Revealed bool // every number is shown, computed or not yet
	Turned   bool // the product the other way round is shown
	Tens     int  // how often the a values are multiplied by ten in the trial of softmax
	Playing  bool
	Speed    int // index into Speeds

	derived networkDerived
}

// View is which of the two is in hand, the step or a selected number, and which part of
// the network the detail shows for it.
type View struct {
	Layer     int
	Softmax   bool // the inside of softmax instead of the layer's W, b and a
	Selecting bool // a selected number is in hand, not the step
}

// load puts another network in, at the start of its forward pass, which is not run yet.
func (n NetworkState) load(p presets.Network) NetworkState {
	n.Preset = p
	n.Net, n.X, n.Inputs = p.Network, p.X, p.Inputs
	n.Walk = model.NewWalk(n.Net)
	n.Place, n.Selected, n.Input, n.View = 0, model.X(0), model.X(0), View{}
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
	if r := n.Selected; insideSoftmax(r) && !n.Net.HasSoftmax() {
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

// Step is what the step that was done last does; within a step of the grain that is the
// operation that was done last, so that nothing is told which is still to come.
func (n NetworkState) Step() model.Explanation {
	if !n.Whole() {
		return model.Explain(n.Net, n.Walk, model.ByTerm, n.Place)
	}
	return model.Explain(n.Net, n.Walk, n.Grain, n.Place)
}

// InHand is what the formula, the marks and the words are about: the step, or while one
// selects, how the selected number comes about. A weight or bias is told of by the sum
// that it stands in; of an x nothing is computed.
func (n NetworkState) InHand() model.Explanation {
	if !n.View.Selecting {
		return n.Step()
	}
	switch r := n.Selected; {
	case r.Kind == model.InX:
		return model.Explain(n.Net, n.Walk, model.ByNeuron, 0)
	case r.IsInput():
		return model.Explain(n.Net, n.Walk, model.ByNeuron, n.Walk.PlaceOf(model.A(r.Layer, r.J)))
	case insideSoftmax(r):
		return model.Explain(n.Net, n.Walk, model.ByTerm, n.Walk.PlaceOf(r))
	default:
		return model.Explain(n.Net, n.Walk, model.ByNeuron, n.Walk.PlaceOf(r))
	}
}

// Target is the number that a nudge changes, and enter: the selected one, or while one
// steps, the input that was changed last.
func (n NetworkState) Target() model.Ref {
	if n.View.Selecting {
		return n.Selected
	}
	return n.Input
}
