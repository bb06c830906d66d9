package state

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// SetNumber gives one x, weight or bias of the network a value and selects it.
type SetNumber struct {
	At    model.Ref
	Value float64
}

func (a SetNumber) apply(s State) State {
	if !a.At.IsInput() {
		return s.selectRef(a.At).refuseComputed()
	}
	return Focus{NetworkPane}.apply(s).selectRef(a.At).setNumber(a.At, a.Value)
}

// SetInput gives the network another x as one edit. An x of another length is refused
// in words; X is not to be written to afterwards.
type SetInput struct{ X []float64 }

func (a SetInput) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	if in := s.Network.Net.In(); len(a.X) != in {
		s.Notice = fmt.Sprintf("The network takes %s, not %d.", number.Count(in, "input"), len(a.X))
		return s
	}
	return s.edit(InputEdit(a))
}

// SetBiases gives all neurons of a layer, counted from 0, their biases as one edit, and
// selects the first. A list of another length is refused in words; B is not to be written
// to afterwards.
type SetBiases struct {
	Layer int
	B     []float64
}

func (a SetBiases) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	if out := s.Network.Net.Layers[a.Layer].Out(); len(a.B) != out {
		s.Notice = fmt.Sprintf("b%d has %s, not %d.", a.Layer+1, number.Count(out, "number"), len(a.B))
		return s
	}
	return s.selectRef(model.B(a.Layer, 0)).edit(BiasesEdit(a))
}

func (s State) setNumber(r model.Ref, v float64) State {
	return s.edit(NumberEdit{At: r, Value: v})
}

func (s State) refuseComputed() State {
	s.Notice = s.Network.Selected.Name() + " follows from others; change an x, W or b that it comes from."
	if s.Network.Tries() {
		s.Notice = s.Network.Selected.Name() + " follows from others; enter tries softmax on another, which changes nothing."
	}
	return s
}

// Nudge changes the selected number of the focused pane by so many units.
type Nudge struct{ Units int }

func (a Nudge) apply(s State) State {
	switch s.Focus {
	case GatePane:
		f := s.Gate.Field
		return s.setGate(f, number.Nudge(s.Gate.Value(f), s.UnitText(), a.Units))
	case NetworkPane:
		r := s.Network.Target()
		switch l := s.Network.Learning; {
		case l.ByRate:
			return SetRate{number.Nudge(l.Rate(), s.UnitText(), a.Units)}.apply(s)
		case !r.IsInput():
			return s.refuseComputed()
		}
		return s.setNumber(r, number.Nudge(s.Network.Value(r), s.UnitText(), a.Units))
	}
	return Slide(a).apply(s)
}

// NudgeOn is a Nudge that is one edit with the last of the pane, if that gave the same
// number its value.
type NudgeOn struct{ Units int }

func (a NudgeOn) apply(s State) State {
	before := s
	if s = Nudge(a).apply(s); s.Edits(s.Focus) <= before.Edits(s.Focus) {
		return s
	}
	return s.joined(before)
}

// joined makes one edit of the last of the focused pane and the one before it, where both
// give one number a value, and none where they change nothing together. Before is the
// state before the last.
func (s State) joined(before State) State {
	l := &s.logs[s.Focus]
	last, first := l.Past, l.Past.Rest
	if first == nil || !sameNumber(first.Edit, last.Edit) {
		return s
	}
	l.Past = first.Rest
	if !last.Edit.idle(first.Back.do(before)) {
		l.Past = first.Rest.With(last.Edit, first.Back)
	}
	return s
}

// sameNumber reports whether two edits give one number of the gate or the network a value.
func sameNumber(a, b Edit) bool {
	switch a := a.(type) {
	case GateEdit:
		b, ok := b.(GateEdit)
		return ok && a.Field == b.Field
	case NumberEdit:
		b, ok := b.(NumberEdit)
		return ok && a.At == b.At
	}
	return false
}

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
	at := slices.Index(list, now.Family())
	next := list[(at+a.By+len(list))%len(list)]
	s = s.setActivation(l, next)
	layer := "Layer"
	if last {
		layer = "Output layer"
	}
	s.Notice = fmt.Sprintf("%s %d: %s, was %s; a again: %s; u undoes it.", layer, l+1, next, now, list[(at+2*a.By+2*len(list))%len(list)])
	return s
}

// NextHidden gives all hidden layers the activation that follows that of the first, as one
// edit.
type NextHidden struct{}

func (NextHidden) apply(s State) State {
	list := model.Elementwise()
	now := slices.Index(list, s.Network.Net.Layers[0].Activation.Family())
	return s.setHidden(list[(now+1)%len(list)], fmt.Sprintf("; A again: %s", list[(now+2)%len(list)]))
}

// SetHidden gives all hidden layers an activation other than softmax, as one edit. A
// network that has none is left as it is, with a word about it.
type SetHidden struct{ To model.Activation }

func (a SetHidden) apply(s State) State { return s.setHidden(a.To, "") }

// setHidden gives all hidden layers an activation; then says, where they have it now, what
// may follow.
func (s State) setHidden(to model.Activation, then string) State {
	s = Focus{NetworkPane}.apply(s)
	before := s.Network
	if before.Net.Last() == 0 {
		s.Notice = "This network has no hidden layer; a changes the one that it has."
		return s
	}
	after := s.edit(HiddenEdit{To: to})
	if after.SameLog(s) {
		s.Notice = fmt.Sprintf("All hidden layers have %s already.", to)
		return s
	}
	s = after
	layers, was := "Hidden layers", "were"
	if before.Net.Last() == 1 {
		layers, was = "Hidden layer 1", "was"
	}
	from := before.hidden()
	if len(from) > 1 {
		then = "" // the names of several leave no room for it
	}
	s.Notice = fmt.Sprintf("%s: %s, %s %s%s; u undoes it.", layers, to, was, strings.Join(from, " and "), then)
	return s
}

// SetActivation gives a layer, counted from 0, another activation. Softmax is refused
// anywhere but at the output.
type SetActivation struct {
	Layer int
	To    model.Activation
}

func (a SetActivation) apply(s State) State {
	n := s.Network
	if a.To == model.Softmax && a.Layer != n.Net.Last() {
		s.Notice = "softmax is for the output: shares of a whole."
		return s
	}
	s = Focus{NetworkPane}.apply(s)
	now := n.Net.Layers[a.Layer].Activation
	s = s.setActivation(a.Layer, a.To)
	s.Notice = fmt.Sprintf("Layer %d: %s, was %s.", a.Layer+1, a.To, now)
	return s
}

func (s State) setActivation(layer int, to model.Activation) State {
	return s.edit(ActivationEdit{Layer: layer, To: to, From: s.Network.Place})
}

// Reset takes every change of the gate or the network back at once; undo brings
// them again.
type Reset struct{}

func (Reset) apply(s State) State {
	if s.Focus == GatePane {
		return s.resetGate()
	}
	n := s.Network
	if !n.Changed() && n.Trying() {
		return s.endTrial().still(NetworkPane)
	}
	s.Network.Tens, s.Network.Tried = 0, nil
	if !n.Changed() {
		s.Notice = "Nothing is changed: this is " + n.Preset.Name + " as it came."
		return s.still(NetworkPane)
	}
	s = s.edit(ResetEdit{From: n.Standing()})
	s.Notice = n.Preset.Name + " is as it came; u brings the changes back."
	return s
}

// MaxTens is the most that [NetworkState.Tens] comes to, enough for any a to overflow: a
// factor of 10¹² takes 1e−9 past 709.
const MaxTens = 12

// MultiplyByTen multiplies the a values of the softmax trial by ten so many
// times, or divides them; the network itself stays as it is.
type MultiplyByTen struct{ Times int }

func (a MultiplyByTen) apply(s State) State {
	n := &s.Network
	if !n.Net.HasSoftmax() {
		s.Notice = "This network does not end in softmax."
		return s
	}
	if !n.View.Softmax {
		s = s.goTo(n.Walk.Places())
	}
	n.Batch = NoBatch
	n.Tens = min(max(n.Tens+a.Times, 0), MaxTens)
	return s
}

// TryA gives an a of the output another value in that trial.
type TryA TriedA

func (a TryA) apply(s State) State {
	s = MultiplyByTen{}.apply(s)
	n := &s.Network
	if !n.Net.HasSoftmax() || a.J < 0 || a.J >= n.Net.Layers[n.Net.Last()].Out() {
		return s
	}
	var tried []TriedA
	for _, t := range n.Tried {
		if t.J != a.J {
			tried = append(tried, t)
		}
	}
	at, own := model.A(n.Net.Last(), a.J), n.Trace.Layers[n.Net.Last()].A[a.J]
	if s.Notice = at.Name() + " is the network's own again."; !model.Same(a.Value, own) {
		tried = append(tried, TriedA(a))
		s.Notice = fmt.Sprintf("A trial: %s is %s, and the network's own stays; esc twice ends it.", at.Name(), number.Short(a.Value))
	}
	n.Tried = tried
	return s
}

// Changed reports whether the network or its input differs from the preset.
func (n NetworkState) Changed() bool {
	_, count := n.Differences(ShownDifferences) // which are kept
	return count > 0 || !slices.Equal(n.X, n.Preset.X)
}

// Differences lists what differs from the preset: inputs by their names, and
// layers whose activation is another; at most that many, and how many there are
// in all. Another of the network's own inputs is no difference.
func (n NetworkState) Differences(most int) (names []string, count int) {
	d := n.differences(most).value
	return d.names, d.count
}
