package state

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/model/inputs"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state/netset"
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
	from := before.Hidden()
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

// NextInput puts the next of the network's further inputs in.
type NextInput struct{}

func (NextInput) apply(s State) State {
	n := s.Network
	if len(n.Examples) == 0 {
		s.Notice = n.Preset.Name + " has no other example input; change x, or choose xor with p."
		return s
	}
	next := n.ExampleAfter(netset.IndexOf(n.Examples, n.X))
	s = s.edit(InputEdit{X: n.Examples[next]})
	what := " is in x"
	if is, read, ok := s.Network.Sample(); ok {
		what = ": " + netset.SampleText(is, read)
	}
	s.Notice = fmt.Sprintf("Example input %d of %d%s; x again: the next; u takes it back.", next+1, len(n.Examples), what)
	return s
}

// Noise adds a random number from −Size to Size to each x, as one edit. On the same x the
// next seed is taken each time, from 1 on, or that which is given.
type Noise struct {
	Size float64
	Seed uint64 // 0 for the next
}

func (a Noise) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	n := &s.Network
	added := netset.Noise{To: n.X}
	if last := n.Noise; last != nil && (&last.Made[0] == &n.X[0] || &last.To[0] == &n.X[0]) {
		added = *last
	}
	added.Seed = cmp.Or(a.Seed, added.Seed+1)
	added.Made = inputs.Noisy(added.To, a.Size, added.Seed)
	n.Noise = &added
	s = s.edit(InputEdit{X: added.Made})
	s.Notice = fmt.Sprintf("x has noise from −%[1]s to %[1]s, uniform, of seed %[2]d; u takes it back.", number.Short(a.Size), s.Network.Noise.Seed)
	return s
}

// ParseNoise reads the size of noise, such as "0.2", with or without a seed behind it:
// "0.2 seed 7".
func ParseNoise(text string) (Noise, error) {
	size, behind, seeded := strings.Cut(strings.ToLower(text), "seed")
	a := Noise{}
	var err error
	if a.Size, err = number.Parse(strings.TrimSpace(size)); err != nil || a.Size <= 0 {
		return a, fmt.Errorf("%.40q is no size of noise; a number above 0, such as 0.2, was expected", strings.TrimSpace(size))
	}
	if seeded {
		a.Seed, err = presets.ParseSeed(strings.TrimSpace(behind))
		if err == nil && a.Seed == 0 {
			err = errors.New("seeds of noise begin with 1")
		}
	}
	return a, err
}
