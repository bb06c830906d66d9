package state

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/presets"
)

// The actions of this file say what is meant, whatever was chosen or selected before.
// Keys such as "next" are made of them, and a voice without keys has no other.

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
	switch in := s.Network.Net.In(); {
	case len(a.X) != in:
		s.Notice = fmt.Sprintf("The network takes %d inputs, not %d.", in, len(a.X))
		return s
	case equal(a.X, s.Network.X):
		return s
	}
	fresh := s.Network
	fresh.X = a.X
	return s.do(networkEdit{Old: s.Network, New: fresh.recompute()})
}

// SetGate gives a field of the gate a value and chooses it.
type SetGate struct {
	Field Field
	Value float64
}

func (a SetGate) apply(s State) State {
	s = Focus{GatePane}.apply(s)
	s.Gate.Field = a.Field
	return s.setGate(a.Field, a.Value)
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
	s = s.do(activationEdit{Layer: a.Layer, Old: now, New: a.To, Place: n.Place})
	s.Notice = fmt.Sprintf("Layer %d: %s, was %s.", a.Layer+1, a.To, now)
	return s
}

// SetGrain says how much a step goes through; the place stays.
type SetGrain struct{ Grain model.Grain }

func (a SetGrain) apply(s State) State {
	s.Network.Grain = a.Grain
	return s
}

// SetUnit says how large a nudge is, by its index into Units.
type SetUnit struct{ Unit int }

func (a SetUnit) apply(s State) State {
	s.Unit = a.Unit
	return s
}

// SetFull says whether numbers have all their digits or four decimals.
type SetFull struct{ Full bool }

func (a SetFull) apply(s State) State {
	s.Full = a.Full
	return s
}

// SetCurve chooses a curve, which cannot be softmax; the probe stays.
type SetCurve struct{ Curve model.Activation }

func (a SetCurve) apply(s State) State {
	s = Focus{CurvesPane}.apply(s)
	s.Curves.Chosen = slices.Index(CurveList(), a.Curve)
	return s
}

// SetGain says how steep the steeper sigmoid is, by its index into Gains.
type SetGain struct{ Gain int }

func (a SetGain) apply(s State) State { return Steepen{a.Gain - s.Curves.Gain}.apply(s) }

// SetSecond says how far the second probe stands from the first, by its index into
// Seconds.
type SetSecond struct{ Second int }

func (a SetSecond) apply(s State) State {
	s.Curves.Second = a.Second
	return s
}

// ShowCurve shows a curve or hides it. The chosen one stays.
type ShowCurve struct {
	Curve model.Activation
	Shown bool
}

func (a ShowCurve) apply(s State) State {
	if i := slices.Index(CurveList(), a.Curve); i >= 0 {
		s = Focus{CurvesPane}.apply(s)
		s.Curves.Shown[i] = a.Shown
		return s.setProbe(s.Curves.Probe)
	}
	s.Notice = "softmax has no curve: it needs all the a of its layer at once."
	return s
}

// LoadPreset puts a preset in place of the gate or the network, as an edit. One that
// there is not is refused in words.
type LoadPreset struct {
	Pane Pane // GatePane or NetworkPane
	Name string
}

func (a LoadPreset) apply(s State) State {
	if a.Pane == GatePane {
		p, err := presets.GateNamed(a.Name)
		if err != nil {
			s.Notice = err.Error()
			return s
		}
		return Focus{GatePane}.apply(s).loadGate(p)
	}
	p, err := presets.NetworkNamed(a.Name)
	if err != nil {
		s.Notice = err.Error()
		return s
	}
	s = Focus{NetworkPane}.apply(s).Load(p)
	s.Notice = fmt.Sprintf("%s: %s.", p.Name, p.Source)
	return s
}
