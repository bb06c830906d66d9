package state

import (
	"fmt"
	"path/filepath"
	"slices"

	"nnexplore/model"
	"nnexplore/presets"
)

func (s State) setNumber(r model.Ref, v float64) State {
	return s.do(numberEdit{At: r, Old: s.Network.Value(r), New: v})
}

func (s State) refuseComputed() State {
	s.Notice = s.Network.Selected.Name() + " follows from others; change an x, W or b that it comes from."
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

// NextActivation gives the layer in view the next activation of the list, or the
// one before.
type NextActivation struct{ By int }

func (a NextActivation) apply(s State) State {
	l := s.Network.View.Layer
	list := model.Elementwise()
	last := l == s.Network.Net.Last()
	if last {
		list = append(list, model.Softmax)
	}
	now := s.Network.Net.Layers[l].Activation
	at := 0
	for i, h := range list {
		if h == now {
			at = i
		}
	}
	next := list[(at+a.By+len(list))%len(list)]
	s = s.do(activationEdit{Layer: l, Old: now, New: next, Place: s.Network.Place})
	s.Notice = fmt.Sprintf("Layer %d: %s, was %s.", l+1, next, now)
	if !last {
		s.Notice += " softmax is for the output: shares of a whole."
	}
	return s
}

// An activationEdit changes the activation of a layer. Softmax has other steps
// than the rest, so that the place is carried over; Place is the one before, to
// which undo comes back if nobody went on from there.
type activationEdit struct {
	Layer    int
	Old, New model.Activation
	Place    int
}

func (e activationEdit) do(s State) State { return e.set(s, e.New) }

func (e activationEdit) undo(s State) State {
	place, walk := s.Network.Place, s.Network.Walk
	s = e.set(s, e.Old)
	if s.Network.Walk.Convert(e.Place, walk) == place {
		s.Network.Place = e.Place
	}
	return s
}

func (e activationEdit) set(s State, h model.Activation) State {
	n := &s.Network
	before := n.Walk
	n.Net = n.Net.WithActivation(e.Layer, h)
	n.Walk = model.NewWalk(n.Net)
	n.Place = before.Convert(n.Place, n.Walk)
	s.Network = n.recompute()
	s.Focus = NetworkPane
	s.Network.View = View{Layer: e.Layer, Softmax: n.View.Softmax && s.Network.Net.HasSoftmax(), Selection: n.View.Selection}
	return s
}

func (e activationEdit) String() string {
	return fmt.Sprintf("layer %d %s → %s", e.Layer+1, e.Old, e.New)
}

func (e activationEdit) idle() bool { return e.Old == e.New }

// NextPreset puts the next network of the presets in, or the one before.
type NextPreset struct{ By int }

func (a NextPreset) apply(s State) State {
	list := presets.Networks()
	at := 0
	for i, p := range list {
		if p.Name == s.Network.Preset.Name {
			at = i
		}
	}
	s = s.Load(list[(at+a.By+len(list))%len(list)])
	s.Notice = fmt.Sprintf("%s: %s.", s.Network.Preset.Name, s.Network.Preset.Source)
	return s
}

// Load puts a network in place of the present one, as an edit: undo brings back
// what was there, with all its changes.
func (s State) Load(p presets.Network) State {
	return s.do(networkEdit{Old: s.Network, New: s.Network.load(p)})
}

// Reset takes every change of the gate or the network back at once; undo brings
// them again.
type Reset struct{}

func (Reset) apply(s State) State {
	if s.Focus == GatePane {
		return s.resetGate()
	}
	n := s.Network
	if !n.Changed() {
		s.Notice = "Nothing is changed: this is " + n.Preset.Name + " as it came."
		return s
	}
	fresh := n.load(n.Preset)
	fresh.Grain, fresh.View, fresh.Selected = n.Grain, n.View, n.Selected
	fresh.Place = n.Walk.Convert(n.Place, fresh.Walk)
	fresh.View.Softmax = n.View.Softmax && fresh.Net.HasSoftmax()
	fresh = fresh.recompute()
	s = s.do(networkEdit{Old: n, New: fresh})
	s.Notice = n.Preset.Name + " is as it came; u brings the changes back."
	return s
}

// NextInput puts the next of the network's further inputs in.
type NextInput struct{}

func (NextInput) apply(s State) State {
	n := s.Network
	if len(n.Inputs) == 0 {
		s.Notice = n.Preset.Name + " has one input only; change x, or choose xor with p."
		return s
	}
	next := 0
	for i, x := range n.Inputs {
		if equal(x, n.X) {
			next = (i + 1) % len(n.Inputs)
		}
	}
	fresh := n
	fresh.X = n.Inputs[next]
	return s.do(networkEdit{Old: n, New: fresh.recompute()})
}

func equal(v, w []float64) bool {
	for i := range v {
		if v[i] != w[i] {
			return false
		}
	}
	return len(v) == len(w)
}

// A networkEdit puts a whole network in place of another. The states share what
// they can, so that it is small for a change of x.
type networkEdit struct{ Old, New NetworkState }

func (e networkEdit) do(s State) State   { return e.set(s, e.New, e.Old) }
func (e networkEdit) undo(s State) State { return e.set(s, e.Old, e.New) }

// set puts n in. Where both sides have the same steps, the place, the grain and
// what is in view stay as they are at this moment.
func (e networkEdit) set(s State, n, other NetworkState) State {
	now := s.Network
	n.Grain, n.Revealed, n.Turned, n.Speed, n.Tens = now.Grain, now.Revealed, now.Turned, now.Speed, now.Tens
	if n.Walk.Same(other.Walk) && now.Walk.Same(n.Walk) && label(n.Preset) == label(other.Preset) {
		n.Place, n.View, n.Selected = now.Place, now.View, now.Selected
	}
	n.Playing = false
	s.Network = n
	s.Focus = NetworkPane
	return s
}

func (e networkEdit) String() string {
	old, now := e.Old.Preset, e.New.Preset
	if from, to := label(old), label(now); from != to || !slices.Equal(old.Sizes(), now.Sizes()) || !sameLayers(old.Network, now.Network) {
		return from + " → " + to
	}
	if &e.Old.Net.Layers[0] == &e.New.Net.Layers[0] {
		return "x of " + e.New.Preset.Name
	}
	return "all changes of " + e.New.Preset.Name
}

func (e networkEdit) idle() bool { return false }

// label tells a network from others: by its name and by the file that it came from.
func label(p presets.Network) string {
	if p.File == nil {
		return p.Name
	}
	if file := filepath.Base(p.File.Path); file != p.Name {
		return p.Name + " of " + file
	}
	return p.Name
}

// Changed says whether the network or its input differs from the preset.
func (n NetworkState) Changed() bool {
	_, count := n.Differences(0)
	return count > 0
}
