package state

import (
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
)

// Field is one of the numbers of the gate pane that can be changed.
type Field int

// The fields, from top to bottom: the gate's own three, and the inputs of the row
// that is one's own.
const (
	W1 Field = iota
	W2
	Theta // or b, in the b form
	OwnX1
	OwnX2
	fields = 5
)

// Rewriting is how far the rule is rewritten from θ to b.
type Rewriting int

// The stages of it.
const (
	WithTheta Rewriting = iota // w1·x1 + w2·x2 > θ
	OneSide                    // w1·x1 + w2·x2 − θ > 0
	WithBias                   // b + w1·x1 + w2·x2 > 0
)

// GateState is what the gate pane shows.
type GateState struct {
	Gate      model.Gate
	Field     Field // the chosen one
	Rewriting Rewriting
	X1, X2    float64 // the row that is one's own
	XOR       bool    // the try at XOR is shown
	Preset    string  // the name of the preset that it came from
}

// newGate is the gate pane with a preset in it, θ or b chosen.
func newGate(p presets.Gate) GateState {
	return GateState{X1: 0.5, X2: 0.5}.load(p)
}

func (g GateState) load(p presets.Gate) GateState {
	g.Gate, g.Preset, g.Field = p.Gate, p.Name, Theta
	g.Rewriting = WithTheta
	if p.Form == model.BiasForm {
		g.Rewriting = WithBias
	}
	return g
}

// FieldName is the field's name on screen.
func (g GateState) FieldName(f Field) string {
	if f == Theta && g.Gate.Form == model.BiasForm {
		return "b"
	}
	return [...]string{"w1", "w2", "θ", "x1", "x2"}[f]
}

// Value is the number in field f.
func (g GateState) Value(f Field) float64 {
	switch f {
	case W1:
		return g.Gate.W1
	case W2:
		return g.Gate.W2
	case OwnX1:
		return g.X1
	case OwnX2:
		return g.X2
	}
	if g.Gate.Form == model.BiasForm {
		return g.Gate.B()
	}
	return g.Gate.Theta
}

// with is the gate pane with v in field f.
func (g GateState) with(f Field, v float64) GateState {
	switch f {
	case W1:
		g.Gate.W1 = v
	case W2:
		g.Gate.W2 = v
	case OwnX1:
		g.X1 = v
	case OwnX2:
		g.X2 = v
	default:
		if g.Gate.Form == model.BiasForm {
			g.Gate = g.Gate.WithB(v)
		} else {
			g.Gate.Theta = v
		}
	}
	return g
}

// ChooseField moves to another field of the gate, stopping at the ends.
type ChooseField struct{ By int }

func (a ChooseField) apply(s State) State {
	s.Gate.Field = min(max(s.Gate.Field+Field(a.By), 0), fields-1)
	return s
}

// TakeField chooses a field.
type TakeField struct{ Field Field }

func (a TakeField) apply(s State) State {
	s.Gate.Field = a.Field
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

// SetTheta puts the threshold at a value, and with it the bias.
type SetTheta struct{ Theta float64 }

func (a SetTheta) apply(s State) State {
	v := a.Theta
	if s.Gate.Gate.Form == model.BiasForm {
		v = 0 - v
	}
	return s.setGate(Theta, v)
}

// Rewrite takes the rule a step further from θ to b, and from b back to θ. What
// the gate computes on paper stays as it is, so that this is no edit.
type Rewrite struct{}

func (Rewrite) apply(s State) State {
	before := s.snapshot(gateEdit{})
	s.was = nil // sums of the two forms are not to be compared
	g := &s.Gate
	g.Rewriting = (g.Rewriting + 1) % (WithBias + 1)
	g.Gate.Form = model.ThetaForm
	if g.Rewriting == WithBias {
		g.Gate.Form = model.BiasForm
	}
	if old := before.Gate; old.Gate.Name() != g.Gate.Name() || old.Gate.Row(g.X1, g.X2).Y != g.Gate.Row(g.X1, g.X2).Y {
		s.was = before // rounding makes something else of the other form, and that is to be seen
	}
	return s
}

// TryXOR shows the try at XOR, or no longer.
type TryXOR struct{}

func (TryXOR) apply(s State) State {
	s.Gate.XOR = !s.Gate.XOR
	return s
}

// ToXOR goes to the network that computes XOR, putting it in if it is not there.
type ToXOR struct{}

func (ToXOR) apply(s State) State {
	if n := s.Network; n.Preset.Name != "xor" || n.Preset.File != nil || !sameLayers(n.Net, n.Preset.Network) {
		p, err := presets.NetworkNamed("xor")
		if err != nil {
			panic("state: " + err.Error())
		}
		s = s.Load(p)
	}
	s = Focus{NetworkPane}.apply(s)
	s.Notice = "NAND and OR side by side, AND behind them. x takes the four inputs in turn."
	return s
}

// NextGate puts the next gate of the presets in, or the one before.
type NextGate struct{ By int }

func (a NextGate) apply(s State) State {
	list := presets.Gates()
	at := 0
	for i, p := range list {
		if p.Name == s.Gate.Preset {
			at = i
		}
	}
	return s.loadGate(list[(at+a.By+len(list))%len(list)])
}

func (s State) loadGate(p presets.Gate) State {
	s = s.do(gateEdit{Field: Theta, What: s.Gate.Preset + " → " + p.Name, Old: s.Gate, New: s.Gate.load(p)})
	s.Notice = p.Name + ": " + p.Source + "."
	return s
}

// resetGate puts the gate back as its preset has it.
func (s State) resetGate() State {
	p, err := presets.GateNamed(s.Gate.Preset)
	if err != nil {
		panic("state: " + err.Error())
	}
	fresh := s.Gate.load(p)
	if fresh.Gate == s.Gate.Gate {
		s.Notice = "Nothing is changed: this is the gate " + p.Name + " as it came."
		return s
	}
	s = s.do(gateEdit{Field: Theta, What: "all changes of " + p.Name, Old: s.Gate, New: fresh})
	s.Notice = "The gate " + p.Name + " is as it came; u brings the changes back."
	return s
}

func (s State) setGate(f Field, v float64) State {
	e := gateEdit{Field: f, Old: s.Gate, New: s.Gate.with(f, v)}
	e.What = changed(s.Gate.FieldName(f), s.Gate.Value(f), v)
	return s.do(e)
}

// A gateEdit changes numbers of the gate. It is the same rule whether it stands
// with θ or with b, so that what is shown of it stays as it is at the moment,
// except where a preset brings its own form.
type gateEdit struct {
	Field    Field
	What     string
	Old, New GateState
}

func (e gateEdit) do(s State) State   { return e.set(s, e.New, e.Old) }
func (e gateEdit) undo(s State) State { return e.set(s, e.Old, e.New) }

func (e gateEdit) set(s State, g, other GateState) State {
	now := s.Gate
	g.XOR = now.XOR
	if g.Preset == other.Preset {
		g.Rewriting, g.Gate.Form = now.Rewriting, now.Gate.Form
	}
	g.Field = e.Field
	s.Gate = g
	s.Focus = GatePane
	return s
}

func (e gateEdit) String() string { return e.What }

func (e gateEdit) idle() bool {
	old, now := e.Old, e.New
	return old.Gate == now.Gate && old.X1 == now.X1 && old.X2 == now.X2 && old.Preset == now.Preset
}
