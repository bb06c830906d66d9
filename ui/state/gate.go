package state

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state/gateset"
	"nnexplore/ui/state/history"
)

// What the gate pane shows.
type (
	// GateState is what the gate pane shows.
	GateState = gateset.Gate
	// Field is one of the numbers of the gate pane that can be changed.
	Field = gateset.Field
)

// The fields of the gate, and the stages of its rewriting.
const (
	W1, W2, Theta, OwnX1, OwnX2  = gateset.W1, gateset.W2, gateset.Theta, gateset.OwnX1, gateset.OwnX2
	WithTheta, OneSide, WithBias = gateset.WithTheta, gateset.OneSide, gateset.WithBias
)

// ChooseField moves to another field of the gate, stopping at the ends with a word about
// what the other way leads to.
type ChooseField struct{ By int }

func (a ChooseField) apply(s State) State {
	at := slices.Index(gateset.Order[:], s.Gate.Field)
	next := min(max(at+a.By, 0), gateset.Fields-1)
	if s.Gate.Field = gateset.Order[next]; next == at {
		s.Notice = s.Gate.FieldName(Theta) + " is the last: ↑ goes to w2, w1 and your point ★."
		if a.By < 0 {
			s.Notice = "x1 of your point ★ is the first: ↓ goes to x2, w1, w2 and " + s.Gate.FieldName(Theta) + "."
		}
	}
	return s
}

// TakeField goes to a field of the gate.
type TakeField struct{ Field Field }

func (a TakeField) apply(s State) State {
	s = Focus{GatePane}.apply(s)
	s.Gate.Field = a.Field
	return s
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

// SetTheta puts the threshold at a value, and with it the bias.
type SetTheta struct{ Theta float64 }

func (a SetTheta) apply(s State) State {
	v := a.Theta
	if s.Gate.Gate.Form == model.BiasForm {
		v = 0 - v
	}
	return s.setGate(Theta, v)
}

// TryXOR shows the try at XOR, or no longer.
type TryXOR struct{}

func (TryXOR) apply(s State) State {
	s.Gate.XOR = !s.Gate.XOR
	return s
}

// OtherRule gives the gate the other rule for ties.
type OtherRule struct{}

func (OtherRule) apply(s State) State { return SetRule{s.Gate.Gate.Rule.Other()}.apply(s) }

// SetRule gives the gate a rule for ties.
type SetRule struct{ To model.Rule }

func (a SetRule) apply(s State) State {
	s = Focus{GatePane}.apply(s).edit(RuleEdit(a))
	s.Notice = fmt.Sprintf("The rule is %s now: a tie gives %d. R again: %s; u takes it back.", a.To.Sign(1), a.To.Tie(), a.To.Other().Sign(1))
	return s
}

// resetGate puts the gate back as its preset has it.
func (s State) resetGate() State {
	e := GatePresetEdit{Name: s.Gate.Preset, From: s.Gate.Rewriting}
	if e.idle(s) {
		s.Notice = "Nothing is changed: this is the gate " + s.Gate.Title() + " as it came."
		if back := s.Gate.BackToForm(); back != "" {
			s.Notice = "Nothing is changed in " + s.Gate.Title() + ": " + onlyWritten(back) + "."
		}
		return s
	}
	s = s.edit(e)
	s.Notice = "The gate " + s.Gate.Title() + " is as it came; u brings the changes back."
	return s
}

func (s State) setGate(f Field, v float64) State {
	if f == Theta && s.Gate.Gate.Form == model.BiasForm {
		v = s.Gate.Gate.WithB(v).Theta
	}
	return s.edit(GateEdit{Field: f, Value: v})
}

// A GateEdit gives a field of the gate a value. That of [Theta] is θ in either form: it is
// the same rule whether it stands with θ or with b.
type GateEdit struct {
	Field Field
	Value float64
}

// Pane implements [Edit].
func (GateEdit) Pane() Pane { return GatePane }

func (e GateEdit) do(s State) State {
	*s.Gate.Stored(e.Field) = e.Value
	s.Gate.Field = e.Field
	return s
}

func (e GateEdit) back(s State) change {
	return GateEdit{Field: e.Field, Value: *s.Gate.Stored(e.Field)}
}

func (e GateEdit) idle(s State) bool { return *s.Gate.Stored(e.Field) == e.Value }

func (e GateEdit) words(was, now State, again string) string {
	return history.ChangedNumber(now.Gate.FieldName(e.Field), was.Gate.Value(e.Field), now.Gate.Value(e.Field), again)
}

// A RuleEdit gives the gate a rule for ties.
type RuleEdit struct{ To model.Rule }

// Pane implements [Edit].
func (RuleEdit) Pane() Pane { return GatePane }

func (e RuleEdit) do(s State) State {
	s.Gate.Gate.Rule = e.To
	return s
}

func (RuleEdit) back(s State) change { return RuleEdit{To: s.Gate.Gate.Rule} }

func (e RuleEdit) idle(s State) bool { return s.Gate.Gate.Rule == e.To }

func (RuleEdit) words(was, now State, again string) string {
	return history.Changed("the rule", was.Gate.Gate.Rule.Sign(1), now.Gate.Gate.Rule.Sign(1), again)
}

// A GatePresetEdit puts a preset in place of the gate, or the gate back as its own preset
// has it. From is how far the rule was rewritten before. Which rule ties have stays from one
// preset to another: it is how somebody writes all gates.
type GatePresetEdit struct {
	Name string
	From gateset.Rewriting
}

// Pane implements [Edit].
func (GatePresetEdit) Pane() Pane { return GatePane }

func (e GatePresetEdit) do(s State) State {
	p, err := presets.GateNamed(e.Name)
	if err != nil {
		panic("state: " + err.Error())
	}
	g := s.Gate.Load(p)
	if s.Gate.Preset != p.Name {
		g.Gate.Rule = s.Gate.Gate.Rule
	}
	return wholeGate{g}.do(s)
}

func (e GatePresetEdit) back(s State) change {
	return wholeGate{s.Gate.Rewritten(e.From)}
}

func (e GatePresetEdit) idle(s State) bool {
	now, after := s.Gate, e.do(s).Gate
	return now.Preset == after.Preset && now.Gate == after.Gate
}

func (GatePresetEdit) words(was, now State, again string) string {
	if from, to := was.Gate, now.Gate; from.Preset != to.Preset {
		return history.Changed("the gate", from.Label(), to.Label(), again)
	}
	return resetOf(now.Gate.Title(), again)
}

// A wholeGate is put in place of the gate. What is shown of the gate stays as it is at the
// moment, and which number is chosen, except where another preset brings its own form.
type wholeGate struct{ gate GateState }

func (c wholeGate) do(s State) State {
	g, now := c.gate, s.Gate
	g.XOR, g.Field = now.XOR, Theta
	if g.Preset == now.Preset {
		g = g.Rewritten(now.Rewriting)
		g.Field = now.Field
	}
	s.Gate = g
	return s
}

// Rewrite takes the rule a step further from θ to b, and from b back to θ. What
// the gate computes on paper stays as it is, so that this is no edit.
type Rewrite struct{}

func (Rewrite) apply(s State) State {
	before := s
	s.was = nil
	s.Gate = s.Gate.Rewritten((s.Gate.Rewriting + 1) % gateset.Rewritings)
	g := s.Gate
	if old := before.Gate; old.Gate.Name() != g.Gate.Name() || old.Gate.Row(g.X1, g.X2).Y != g.Gate.Row(g.X1, g.X2).Y {
		s.was = before.replaced(GatePane) // rounding makes something else of the other form, and that is to be seen
	}
	return s
}
