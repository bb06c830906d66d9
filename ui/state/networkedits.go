package state

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state/history"
	"nnexplore/ui/state/netset"
)

// A NumberEdit gives an x, weight or bias of the network a value.
type NumberEdit struct {
	At    model.Ref
	Value float64
}

// Pane implements [Edit].
func (NumberEdit) Pane() Pane { return NetworkPane }

func (e NumberEdit) do(s State) State {
	n := &s.Network
	if e.At.Kind == model.InX {
		n.X = model.With(n.X, e.At.J, e.Value)
	} else {
		n.Net = n.Net.With(e.At, e.Value)
	}
	n.Input = e.At
	return s
}

// old is the number that the edit replaces.
func (e NumberEdit) old(s State) float64 {
	return model.Value(s.Network.Net, model.Trace{X: s.Network.X}, e.At)
}

func (e NumberEdit) back(s State) change { return NumberEdit{At: e.At, Value: e.old(s)} }

func (e NumberEdit) idle(s State) bool { return e.old(s) == e.Value }

func (e NumberEdit) words(was, now State, again string) string {
	return history.ChangedNumber(now.Network.Name(e.At), e.old(was), e.old(now), again)
}

// An InputEdit gives the network another x.
type InputEdit struct{ X []float64 }

// Pane implements [Edit].
func (InputEdit) Pane() Pane { return NetworkPane }

func (e InputEdit) do(s State) State {
	s.Network.X, s.Network.Playing = e.X, false
	return s
}

func (e InputEdit) back(s State) change { return InputEdit{s.Network.X} }

func (e InputEdit) idle(s State) bool { return slices.Equal(e.X, s.Network.X) }

func (e InputEdit) words(was, now State, again string) string {
	return history.ChangedList("x", "x of "+now.Network.Preset.Name, was.Network.X, now.Network.X, again)
}

// A BiasesEdit gives all neurons of a layer, counted from 0, their biases.
type BiasesEdit struct {
	Layer int
	B     []float64
}

// Pane implements [Edit].
func (BiasesEdit) Pane() Pane { return NetworkPane }

func (e BiasesEdit) do(s State) State {
	s.Network.Net, s.Network.Input = s.Network.Net.WithBiases(e.Layer, e.B), model.B(e.Layer, 0)
	return s
}

func (e BiasesEdit) back(s State) change {
	return BiasesEdit{Layer: e.Layer, B: s.Network.Net.Layers[e.Layer].B}
}

func (e BiasesEdit) idle(s State) bool { return slices.Equal(e.B, s.Network.Net.Layers[e.Layer].B) }

func (e BiasesEdit) words(was, now State, again string) string {
	name := fmt.Sprintf("b%d", e.Layer+1)
	return history.ChangedList(name, "all of "+name+" of "+now.Network.Preset.Name, was.Network.Net.Layers[e.Layer].B, now.Network.Net.Layers[e.Layer].B, again)
}

// An ActivationEdit gives a layer, counted from 0, another activation. Softmax has other
// steps than the rest, so that the place is carried over; From is the one before, to
// which undo comes back if nobody went on from there.
type ActivationEdit struct {
	Layer int
	To    model.Activation
	From  int
}

// Pane implements [Edit].
func (ActivationEdit) Pane() Pane { return NetworkPane }

func (e ActivationEdit) do(s State) State {
	n := &s.Network
	before := n.Walk
	n.Net = n.Net.WithActivation(e.Layer, e.To)
	n.Walk = model.NewWalk(n.Net)
	n.Place = before.Convert(n.Place, n.Walk)
	n.View.Softmax = n.View.Softmax && n.Net.HasSoftmax()
	return s
}

func (e ActivationEdit) back(s State) change {
	return activationBack{ActivationEdit{Layer: e.Layer, To: s.Network.Net.Layers[e.Layer].Activation, From: e.From}}
}

func (e ActivationEdit) idle(s State) bool { return s.Network.Net.Layers[e.Layer].Activation == e.To }

func (e ActivationEdit) words(was, now State, again string) string {
	of := func(s State) string { return string(s.Network.Net.Layers[e.Layer].Activation) }
	return history.Changed(fmt.Sprintf("layer %d", e.Layer+1), of(was), of(now), again)
}

type activationBack struct{ edit ActivationEdit }

func (c activationBack) do(s State) State {
	place, walk := s.Network.Place, s.Network.Walk
	s = c.edit.do(s)
	if s.Network.Walk.Convert(c.edit.From, walk) == place {
		s.Network.Place = c.edit.From
	}
	return s
}

// A HiddenEdit gives all hidden layers the same activation, which is not softmax.
type HiddenEdit struct{ To model.Activation }

// Pane implements [Edit].
func (HiddenEdit) Pane() Pane { return NetworkPane }

func (e HiddenEdit) do(s State) State {
	s.Network.Net = s.Network.Net.WithHidden(e.To)
	return s
}

// back has each layer's own activation; the steps are the same with any of these.
func (HiddenEdit) back(s State) change {
	n := s.Network.Net
	var b hiddenBack
	for _, layer := range n.Layers[:n.Last()] {
		b = append(b, layer.Activation)
	}
	return b
}

func (e HiddenEdit) idle(s State) bool {
	return len(model.OtherActivations(s.Network.Net, s.Network.Net.WithHidden(e.To))) == 0
}

func (HiddenEdit) words(was, now State, again string) string {
	of := func(s State) string { return strings.Join(s.Network.Hidden(), " and ") }
	return history.Changed("the activation of the hidden layers", of(was), of(now), again)
}

type hiddenBack []model.Activation

func (b hiddenBack) do(s State) State {
	for l, a := range b {
		s.Network.Net = s.Network.Net.WithActivation(l, a)
	}
	return s
}

// A LoadEdit puts a network in place of the one that is there; From is where one stood in
// that.
type LoadEdit struct {
	Network presets.Network
	From    netset.Standing
}

// Pane implements [Edit].
func (LoadEdit) Pane() Pane { return NetworkPane }

func (e LoadEdit) do(s State) State { return wholeNetwork{s.Network.Load(e.Network)}.do(s) }

func (e LoadEdit) back(s State) change { return wholeNetwork{s.Network.At(e.From)} }

func (e LoadEdit) idle(State) bool { return false }

func (e LoadEdit) words(was, now State, again string) string {
	before, after := was.Network.Preset, now.Network.Preset
	from, to := before.Label(), after.Label()
	switch {
	case after.File.OtherWay(before.File):
		return history.Changed("a layer of "+to, before.File.Product(), after.File.Product(), again)
	case from == to && model.Alike(before.Network, after.Network):
		return resetOf(after.Name, again)
	case from == to && model.Alike(was.Network.Net, now.Network.Net): // it was saved
		if from, to = from+" as it was", to+" as saved"; again != "" {
			from, to = to, from
		}
		return history.Changed("what changes count from", from, to, again)
	}
	return history.Changed("the network", from, to, again)
}

// A ResetEdit takes every change of the network and of x back; From is where one stood
// before.
type ResetEdit struct{ From netset.Standing }

// Pane implements [Edit].
func (ResetEdit) Pane() Pane { return NetworkPane }

func (e ResetEdit) do(s State) State {
	n := s.Network
	fresh := n.Load(n.Preset)
	fresh.Learning = n.Learning
	fresh = fresh.At(n.Standing())
	fresh.Place = n.Walk.Convert(n.Place, fresh.Walk)
	fresh.View.Softmax = n.View.Softmax && fresh.Net.HasSoftmax()
	return wholeNetwork{fresh}.do(s)
}

func (e ResetEdit) back(s State) change { return wholeNetwork{s.Network.At(e.From)} }

func (e ResetEdit) idle(State) bool { return false }

func (e ResetEdit) words(was, now State, again string) string {
	name := now.Network.Preset.Name
	if model.Alike(was.Network.Net, now.Network.Net) {
		name = "x of " + name
	}
	return resetOf(name, again)
}

// resetOf tells a reset that was taken back, where again is not "", or made once more.
func resetOf(what, again string) string {
	if again == "" {
		return "the reset of " + what
	}
	return "the reset of " + what + "; what was changed is there again"
}

// A wholeNetwork is put in place of the network. The states share what they can. Where
// both have the same steps, the place and what is in view stay as they are at the moment;
// how the pane shows a network always does.
type wholeNetwork struct{ network netset.Network }

func (c wholeNetwork) do(s State) State {
	n, now := c.network, s.Network
	n.Look = now.Look
	n = n.Asking(now.Notation(), now.Asks())
	if n.Walk.Same(now.Walk) && n.Preset.Label() == now.Preset.Label() {
		n = n.At(now.Standing())
	} else {
		n.Tens, n.Tried = 0, nil // a trial is of one network
	}
	if len(n.Examples) == 0 {
		n.Batch = netset.NoBatch
	}
	n.Plane, n.Playing = n.PlaneAfter(now), false
	s.Network = n
	return s
}

// TurnRows reads the file of the network again, with the rows of W for what they did not
// stand for.
type TurnRows struct{}

func (TurnRows) apply(s State) State {
	f := s.Network.Preset.File
	switch {
	case f == nil:
		s.Notice = "R turns the W of a file; here a row of W is for each " + s.Network.Notation().Row() + "."
		return s
	case f.Path == "":
		s.Notice = "R reads a file again, and this network came from a pipe; --rows " + f.OtherRows() + " reads it the other way."
		return s
	}
	s.Effect = Effect{Kind: OpenFile, Path: f.Path, Rows: f.OtherRows()}
	return s
}
