// Package netset is what the network pane shows, as a value.
package netset

import (
	"slices"

	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/model/plane"
	"nnexplore/presets"
	"nnexplore/ui/state/learning"
	"nnexplore/ui/state/tables"
)

// Network is what the network pane shows.
type Network struct {
	Net      model.Network
	X        []float64
	Examples [][]float64     // further inputs that belong to the network
	Drawn    *drawing.Figure // what was drawn last in place of X, never written to; nil for nothing
	Trace    model.Trace     // the forward pass of X through Net
	Walk     model.Walk      // the steps of it
	Preset   presets.Network // what the network was before it was changed

	Place    int       // how many of the finest steps are done
	Selected model.Ref // the number in hand while one selects
	Input    model.Ref // the input that was changed last: what a nudge changes while one steps
	View     View

	Look
	Playing  bool
	Learning learning.Learning

	asked model.Notation // in place of the network's own, where asks is set; for those to come too
	asks  bool
	Noise *Noise // what was added to x last, never written to; nil for nothing
	Kept  Kept   // what follows from these
}

// Load puts another network in, at the start of its forward pass, which is not run yet.
func (n Network) Load(p presets.Network) Network {
	n.Preset = p
	n.Net, n.X, n.Examples = p.Network, p.X, p.Examples
	n.Walk = model.NewWalk(n.Net)
	n.Place, n.Selected, n.Input, n.View = 0, model.X(0), model.X(0), View{}
	n.Learning = learning.Learning{Usual: p.Rate}
	n.Learning.All = p.Rate != 0 // of a network that is there to be learnt
	return n
}

// Recompute runs the forward pass again. A network gets in here only after it
// was checked, so that no error can be left.
func (n Network) Recompute() Network {
	n.Trace = model.PassOf(n.Net, n.X)
	if r := n.Selected; tables.InsideSoftmax(r) && !n.Net.HasSoftmax() {
		n.Selected = model.A(r.Layer, r.J) // the inside of softmax is gone
	}
	return n
}

// Value is the number at r.
func (n Network) Value(r model.Ref) float64 { return model.Value(n.Net, n.Trace, r) }

// Notation is how the products of the layers are written.
func (n Network) Notation() model.Notation {
	if n.asks {
		return n.asked
	}
	return n.Preset.Notation()
}

// Name is the name of the number at r.
func (n Network) Name(r model.Ref) string { return n.Notation().Name(r) }

// Known reports whether the number at r is to be seen: computed at the present
// place, or everything is revealed.
func (n Network) Known(r model.Ref) bool {
	return n.Revealed || n.Walk.PlaceOf(r) <= n.Place
}

// Whole reports whether the step of the grain that the place belongs to is done. It is
// not where a finer grain or the way to a selected number led into the middle of it.
func (n Network) Whole() bool {
	return n.Walk.Boundary(n.Grain, n.Walk.Index(n.Grain, n.Place)) == n.Place
}

// Step is what the step that was done last does; within a step of the grain that is the
// operation that was done last, so that nothing is told which is still to come.
func (n Network) Step() model.Explanation {
	if !n.Whole() {
		return n.explain(model.ByTerm, n.Place)
	}
	return n.explain(n.Grain, n.Place)
}

// explain explains a step in the notation of the network.
func (n Network) explain(g model.Grain, place int) model.Explanation {
	e := model.Explain(n.Net, n.Walk, g, place)
	e.Notation = n.Notation()
	return e
}

// Written is the network with its products written in a notation.
func (n Network) Written(t model.Notation) Network {
	return n.Asking(t, t != n.Preset.Notation())
}

// Asking is the network with that notation asked for, or with its own where other is false.
func (n Network) Asking(t model.Notation, other bool) Network {
	n.asked, n.asks = t, other
	return n
}

// Asks reports whether a notation was asked for in place of the network's own.
func (n Network) Asks() bool { return n.asks }

// Hidden is the activations of the hidden layers, each named once.
func (n Network) Hidden() (names []string) {
	for _, layer := range n.Net.Layers[:n.Net.Last()] {
		if name := string(layer.Activation); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// A Standing is where one stands in a network.
type Standing struct {
	Place    int
	Selected model.Ref
	Input    model.Ref
	View     View
	Back     int // how many steps behind y are done
}

// Standing is where one stands in the network.
func (n Network) Standing() Standing {
	return Standing{Place: n.Place, Selected: n.Selected, Input: n.Input, View: n.View, Back: n.Learning.Back}
}

// At is the network with one standing there.
func (n Network) At(at Standing) Network {
	n.Place, n.Selected, n.Input, n.View, n.Learning.Back = at.Place, at.Selected, at.Input, at.View, at.Back
	return n
}

// PlaneAfter is what is seen of the plane where the network takes the place of another: of
// another than was there, the first window.
func (n Network) PlaneAfter(was Network) PlaneView {
	p := was.Plane
	if n.Preset.Label() != was.Preset.Label() {
		p.Own, p.Window = false, model.Window{}
	}
	p.On = p.On && plane.Check(n.Net) == nil
	return p
}
