package state

import (
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// person is what a person can change and undo brings back: the gate, the
// network, its input, and what follows from them.
func person(s State) uint64 {
	n := s.Network
	g := []float64{s.Gate.Gate.W1, s.Gate.Gate.W2, s.Gate.Gate.Theta}
	for f := Theta + 1; f < fields; f++ {
		g = append(g, s.Gate.Value(f))
	}
	return fingerprint(g, n.Net, n.X, n.Trace, n.Preset, n.Inputs)
}

// editing are the actions among which a random sequence has enough edits.
var editing = []Action{
	Nudge{+1}, Nudge{-1}, NextActivation{+1}, NextActivation{-1}, NextPreset{+1}, NextPreset{-1}, NextInput{}, Reset{}, Opened{presets.Networks()[4], true},
	NextGate{+1}, NextGate{-1}, Rewrite{}, SetTheta{0.7},
	Focus{GatePane}, Focus{NetworkPane}, ChooseField{+1}, ChooseField{-1}, NextUnit{},
	SelectTable{+1}, SelectTable{-1}, SelectBy{Rows: +1}, SelectBy{Cols: +1}, StepBy{+1}, StepBy{+3}, StepLayer{-1}, NextGrain{}, StepToSelected{},
	MultiplyByTen{+1}, Reveal{}, Play{}, PlayOn{},
}

// TestHistory makes random sequences of actions. Each edit that is undone at
// once brings back what was, bit for bit, at the same place; done again, what it
// made. At the end everything is undone, and done again.
func TestHistory(t *testing.T) {
	edits := 0
	for seed := range uint64(60) {
		r := seeded(seed)
		list := networks()
		s := New()
		if seed%2 == 1 {
			s = loaded(list[int(seed)%len(list)])
		}
		persons := []uint64{person(s)}
		for i := range 60 {
			before := s
			a := editing[r.IntN(len(editing))]
			s = Apply(s, a)
			switch s.Edits() - before.Edits() {
			case 0:
				if person(s) != person(before) {
					t.Fatalf("seed %d, action %d: %#v changes the network or the gate and is no edit", seed, i, a)
				}
				if _, rewrites := a.(Rewrite); s.Was() != nil && s.Was() != before.Was() && !rewrites { // which shows what rounding makes of it
					t.Fatalf("seed %d, action %d: %#v is no edit and says anew what was before", seed, i, a)
				}
				continue
			case 1:
			default:
				t.Fatalf("seed %d, action %d: %#v leads from %d edits to %d", seed, i, a, before.Edits(), s.Edits())
			}
			edits++
			persons = append(persons, person(s))
			if was := s.Was(); was == nil || !same(was.Gate, before.Gate) && !same(was.Gate, before.Gate.Gate) ||
				!same(was.Net, before.Network.Net) || !same(was.Trace, before.Network.Trace) {
				t.Fatalf("seed %d, action %d: after %#v what was before is not told", seed, i, a)
			}
			back := Apply(s, Undo{})
			if person(back) != person(before) || back.Network.Place != before.Network.Place {
				t.Fatalf("seed %d, action %d: undo of %#v leads from place %d to %d: %s", seed, i, a,
					before.Network.Place, back.Network.Place, difference(before.Network.Net, back.Network.Net))
			}
			if again := Apply(back, Redo{}); person(again) != person(s) || again.Network.Place != s.Network.Place {
				t.Fatalf("seed %d, action %d: redo of %#v leads from place %d to %d: %s", seed, i, a,
					s.Network.Place, again.Network.Place, difference(s.Network.Net, again.Network.Net))
			}
		}
		for i := len(persons) - 2; i >= 0; i-- {
			if s = Apply(s, Undo{}); person(s) != persons[i] || s.Edits() != i {
				t.Fatalf("seed %d: undo to edit %d of %d does not restore it", seed, i, len(persons)-1)
			}
		}
		if beyond := Apply(s, Undo{}); person(beyond) != persons[0] || beyond.Notice == "" || beyond.Was() != nil && beyond.Was() != s.Was() {
			t.Fatalf("seed %d: undo at the beginning: %q", seed, beyond.Notice)
		}
		for i := 1; i < len(persons); i++ {
			if s = Apply(s, Redo{}); person(s) != persons[i] || s.Edits() != i {
				t.Fatalf("seed %d: redo to edit %d of %d does not restore it", seed, i, len(persons)-1)
			}
		}
		if beyond := Apply(s, Redo{}); person(beyond) != persons[len(persons)-1] || beyond.Notice == "" || beyond.Was() != nil && beyond.Was() != s.Was() {
			t.Fatalf("seed %d: redo at the end: %q", seed, beyond.Notice)
		}
	}
	if edits < 500 {
		t.Errorf("only %d edits were tried", edits)
	}
}

// TestUndoLeavesThePlace holds that an edit of one number, taken back from
// another place and pane, leaves the place, and shows what it changed.
func TestUndoLeavesThePlace(t *testing.T) {
	s := do(selected(t, network(), "W2[3,1]"), StepBy{+1}, Nudge{+1})
	s = do(selected(t, s, "x[2]"), StepBy{+3}, Focus{GatePane})
	place := s.Network.Place
	for _, a := range []Action{Undo{}, Redo{}} {
		s = Apply(s, a)
		if s.Network.Place != place || s.Network.Selected != model.W(1, 2, 0) || s.Focus != NetworkPane || s.Network.View.Layer != 1 {
			t.Errorf("%T: place %d, was %d; %s is selected in the %s pane", a, s.Network.Place, place, s.Network.Selected.Name(), s.Focus)
		}
		if s.Was() == nil || s.Notice == "" {
			t.Errorf("%T says nothing of what it did", a)
		}
		s = Apply(selected(t, s, "x[2]"), Focus{GatePane})
	}
	gate := do(New(), Nudge{+1}, ChooseField{-1}, Focus{CurvesPane}, Undo{})
	if gate.Focus != GatePane || gate.Gate.Field != Theta || gate.Gate.Gate.Theta != 0.4 {
		t.Errorf("undo of θ: θ = %v with field %d chosen in the %s pane", gate.Gate.Gate.Theta, gate.Gate.Field, gate.Focus)
	}
}

// TestUndoOfMoreThanOneNumber holds the same for another input and for a reset:
// whoever went on in between stays there.
func TestUndoOfMoreThanOneNumber(t *testing.T) {
	for _, p := range networks() {
		if len(p.Inputs) == 0 {
			continue
		}
		for _, a := range []Action{NextInput{}, Reset{}} {
			s := do(loaded(p), Nudge{+1}, a, StepBy{+2}, SelectTable{+1})
			place, selected := s.Network.Place, s.Network.Selected
			for _, back := range []Action{Undo{}, Redo{}} {
				if s = Apply(s, back); s.Network.Place != place || s.Network.Selected != selected {
					t.Errorf("%s: %T of %T leads from place %d to %d, %s is selected", p.Name, back, a, place, s.Network.Place, s.Network.Selected.Name())
				}
			}
		}
	}
}

// TestUndoAfterPresets takes back a change of the second preset, the change of
// preset, and the change of the first.
func TestUndoAfterPresets(t *testing.T) {
	states := []State{network()}
	for _, a := range []Action{Nudge{+1}, NextPreset{+1}, Nudge{+1}, NextPreset{+1}, NextPreset{-1}, Reset{}} {
		if next := Apply(states[len(states)-1], a); next.Edits() == len(states) {
			states = append(states, next)
		}
	}
	s := states[len(states)-1]
	for i := len(states) - 2; i >= 0; i-- {
		s = do(s, StepBy{+2}, Undo{})
		if person(s) != person(states[i]) || s.Network.Place > s.Network.Walk.Places() {
			t.Errorf("undo to edit %d: %s at place %d of %d", i, s.Network.Preset.Name, s.Network.Place, s.Network.Walk.Places())
		}
	}
	if s.Network.Changed() {
		t.Error("at the beginning the network is changed")
	}
}

// TestEditEndsRedo holds that a new edit takes the place of those undone.
func TestEditEndsRedo(t *testing.T) {
	s := do(New(), Nudge{+1}, Nudge{+1}, Undo{}, Nudge{-1}, Redo{})
	if s.Gate.Gate.Theta != 0.4 || s.Edits() != 2 {
		t.Errorf("θ is %v after %d edits", s.Gate.Gate.Theta, s.Edits())
	}
	// What is no edit does not end it.
	s = do(New(), Nudge{+1}, Undo{}, ChooseField{-1}, Focus{NetworkPane}, StepBy{+1}, BeginName{}, CancelPrompt{}, Redo{})
	if s.Gate.Gate.Theta != 0.5 {
		t.Errorf("after moving about redo makes θ %v", s.Gate.Gate.Theta)
	}
}

// TestWas holds that what was before is told by each edit, undo and redo, that it
// stays while somebody looks around, and that the next step forgets it.
func TestWas(t *testing.T) {
	s := Apply(network(), StepBy{+1})
	for _, a := range []Action{Nudge{+1}, Undo{}, Redo{}} {
		old := s.Network.X[0]
		if s = Apply(s, a); s.Was() == nil || s.Was().Trace.X[0] != old || s.Network.X[0] == old {
			t.Errorf("%T does not say that x[1] was %v", a, old)
		}
		for _, next := range []struct {
			action Action
			kept   bool
		}{
			{SelectBy{Rows: +1}, true}, {SelectTable{+1}, true}, {Select{model.A(1, 0)}, true}, {Precision{}, true}, {ToggleExplaining{}, true},
			{NextUnit{}, true}, {NextGrain{}, true}, {Reveal{}, true}, {Turn{}, true}, {Zoom{}, true}, {FocusBy{+1}, true}, {Open{HelpOverlay}, true},
			{BeginNumber{}, true}, {MultiplyByTen{+1}, true}, {Play{}, true}, {Leave{}, true},
			{StepBy{+1}, false}, {StepBy{-1}, false}, {StepTo{+1}, false}, {StepToLayer{3}, false}, {StepLayer{+1}, false}, {Rewrite{}, false},
		} {
			if after := Apply(s, next.action); (after.Was() == s.Was()) != next.kept || !next.kept && after.Was() != nil {
				t.Errorf("after %T, %T leaves what was: %v", a, next.action, after.Was() != nil)
			}
		}
		if gate := do(s, Focus{GatePane}, Nudge{+1}); gate.Was() == nil || Apply(gate, Precision{}).Was() != nil {
			t.Errorf("what the gate was is not told, or told after the next action")
		}
		end := do(s, StepTo{+1}, Nudge{+1}, Nudge{-1})
		if after := Apply(end, StepBy{+1}); after.Was() != end.Was() {
			t.Errorf("a step that there is not forgets what was")
		}
	}
}

// TestStatesDoNotDisturbOneAnother lets two states with one past go separate
// ways, in turns, and back.
func TestStatesDoNotDisturbOneAnother(t *testing.T) {
	for seed := range uint64(20) {
		r := seeded(seed)
		base := New()
		for range 20 {
			base = Apply(base, editing[r.IntN(len(editing))])
		}
		base = do(base, Focus{NetworkPane}, Undo{}, Undo{}, Focus{NetworkPane}) // with something to redo
		mark, past := fingerprint(base), base.Edits()
		a, b := Apply(base, SelectTable{+1}), base
		for range 15 {
			a = Apply(a, editing[r.IntN(len(editing))])
			held := fingerprint(a)
			b = Apply(b, editing[r.IntN(len(editing))])
			if fingerprint(a) != held || fingerprint(base) != mark {
				t.Fatalf("seed %d: one state disturbs another", seed)
			}
		}
		for _, s := range []State{a, b} {
			for s.Edits() > past {
				s = Apply(s, Undo{})
			}
			if person(s) != person(base) {
				t.Errorf("seed %d: undone to where they parted, it is another state", seed)
			}
			if fingerprint(base) != mark {
				t.Fatalf("seed %d: undo disturbs the state before", seed)
			}
		}
	}
}
