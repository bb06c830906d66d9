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
}

// View is which part of the network the detail shows: the layer of what was last
// moved, the step or the selection.
type View struct {
	Layer   int
	Softmax bool // the inside of softmax instead of the layer's W, b and a
}

func newNetwork(p presets.Network) NetworkState {
	return NetworkState{Selected: model.X(0)}.load(p)
}

// load puts another network in, at the start of its forward pass.
func (n NetworkState) load(p presets.Network) NetworkState {
	n.Preset = p
	n.Net, n.X, n.Inputs = p.Network, p.X, p.Inputs
	n.Walk = model.NewWalk(n.Net)
	n.Place, n.Selected, n.View = 0, model.X(0), View{}
	return n.recompute()
}

// recompute runs the forward pass again. A network gets in here only after it
// was checked, so that no error can be left.
func (n NetworkState) recompute() NetworkState {
	t, err := model.Forward(n.Net, n.X)
	if err != nil {
		panic("state: a network that was not checked: " + err.Error())
	}
	n.Trace = t
	return n
}

// Value is the number at r.
func (n NetworkState) Value(r model.Ref) float64 { return model.Value(n.Net, n.Trace, r) }

// Known says whether the number at r is computed at the present place.
func (n NetworkState) Known(r model.Ref) bool { return n.Walk.PlaceOf(r) <= n.Place }

// Explain says what the step in hand does.
func (n NetworkState) Explain() model.Explanation {
	return model.Explain(n.Net, n.Walk, n.Grain, n.Place)
}

// StepBy goes so many steps of the grain on, or back.
type StepBy struct{ Steps int }

func (a StepBy) apply(s State) State {
	n := &s.Network
	place := n.Place
	for range max(a.Steps, 0) {
		place = n.Walk.Next(n.Grain, place)
	}
	for range max(-a.Steps, 0) {
		place = n.Walk.Previous(n.Grain, place)
	}
	if place == n.Place {
		s.Notice = "This is the end: y is computed."
		if a.Steps < 0 {
			s.Notice = "This is the start: only x is there."
		}
	}
	return s.goTo(place)
}

// StepTo goes to an end of the forward pass: −1 the start, +1 the end.
type StepTo struct{ End int }

func (a StepTo) apply(s State) State {
	if a.End < 0 {
		return s.goTo(0)
	}
	return s.goTo(s.Network.Walk.Places())
}

func (s State) goTo(place int) State {
	n := &s.Network
	n.Place = place
	step := n.Walk.At(place)
	n.View = View{Layer: step.Layer, Softmax: step.Kind >= model.Maximum}
	return s
}

func (s State) setNumber(r model.Ref, v float64) State {
	return s.do(numberEdit{At: r, Old: s.Network.Value(r), New: v})
}

func (s State) refuseComputed() State {
	s.Notice = s.Network.Selected.Name() + " is computed; to change it, change an x, a W or a b that it comes from."
	return s
}

// A numberEdit changes one x, weight or bias of the network.
type numberEdit struct {
	At       model.Ref
	Old, New float64
}

func (e numberEdit) do(s State) State   { return e.set(s, e.New) }
func (e numberEdit) undo(s State) State { return e.set(s, e.Old) }

func (e numberEdit) set(s State, v float64) State {
	n := &s.Network
	if e.At.Kind == model.InX {
		n.X = model.With(n.X, e.At.J, v)
	} else {
		n.Net = n.Net.With(e.At, v)
	}
	s.Network = n.recompute()
	s.Focus = NetworkPane
	return s.selectRef(e.At)
}

func (e numberEdit) String() string { return changed(e.At.Name(), e.Old, e.New) }

func (e numberEdit) idle() bool { return e.Old == e.New }
