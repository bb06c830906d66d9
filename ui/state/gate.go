package state

import (
	"nnexplore/model"
	"nnexplore/number"
)

// Field is one of the gate's three numbers.
type Field int

// The fields, from top to bottom.
const (
	W1 Field = iota
	W2
	Theta
	fields = 3
)

// Name is the field's name on screen.
func (f Field) Name() string { return [...]string{"w1", "w2", "θ"}[f] }

// GateState is what the gate pane shows.
type GateState struct {
	Gate  model.Gate
	Field Field // the chosen one
}

// Value is the gate's number in field f.
func (g GateState) Value(f Field) float64 {
	return *field(&g.Gate, f)
}

func field(g *model.Gate, f Field) *float64 {
	return [...]*float64{&g.W1, &g.W2, &g.Theta}[f]
}

// ChooseField moves to another field of the gate, stopping at the ends.
type ChooseField struct{ By int }

func (a ChooseField) apply(s State) State {
	s.Gate.Field = min(max(s.Gate.Field+Field(a.By), 0), fields-1)
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
		r := s.Network.Selected
		if !r.IsInput() {
			return s.refuseComputed()
		}
		return s.setNumber(r, number.Nudge(s.Network.Value(r), s.UnitText(), a.Units))
	}
	return Slide(a).apply(s)
}

func (s State) setGate(f Field, v float64) State {
	return s.do(gateEdit{Field: f, Old: s.Gate.Value(f), New: v})
}

// A gateEdit changes one number of the gate.
type gateEdit struct {
	Field    Field
	Old, New float64
}

func (e gateEdit) do(s State) State   { return e.set(s, e.New) }
func (e gateEdit) undo(s State) State { return e.set(s, e.Old) }

func (e gateEdit) set(s State, v float64) State {
	*field(&s.Gate.Gate, e.Field) = v
	s.Gate.Field = e.Field
	s.Focus = GatePane
	return s
}

func (e gateEdit) String() string { return changed(e.Field.Name(), e.Old, e.New) }

func (e gateEdit) idle() bool { return e.Old == e.New }
