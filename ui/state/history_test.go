package state

import (
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state/gateset"
)

// person is what a person can change and undo brings back: the gate, the curves, the
// network, its input, and what follows from them.
func person(s State) uint64 {
	s.Curves.Chosen = 0
	n := s.Network
	g := []float64{s.Gate.Gate.W1, s.Gate.Gate.W2, s.Gate.Gate.Theta, float64(s.Gate.Gate.Rule)}
	for f := Theta + 1; f < gateset.Fields; f++ {
		g = append(g, s.Gate.Value(f))
	}
	return fingerprint([]any{g, s.Curves, n.Net, n.X, n.Trace, n.Preset, n.Examples})
}

// editing are the actions among which a random sequence has enough edits.
var editing = []Action{
	Nudge{+1}, Nudge{-1}, NextActivation{+1}, NextActivation{-1}, NextHidden{}, NextPreset{+1}, NextPreset{-1}, NextInput{}, Reset{}, Opened{presets.Networks()[4], true},
	NextGate{+1}, NextGate{-1}, Rewrite{}, OtherRule{}, SetTheta{0.7}, MakeNetwork{[]int{2, 4, 1}, 7},
	ToggleCurve{}, ToggleSlope{}, Steepen{+1}, NextSecond{}, Slide{+3}, Pan{X: +1}, ArticleView{}, ToCurve{}, ChooseCurve{+1},
	Focus{GatePane}, Focus{CurvesPane}, Focus{NetworkPane}, ChooseField{+1}, ChooseField{-1}, NextUnit{},
	SelectTable{+1}, SelectTable{-1}, SelectBy{Rows: +1}, SelectBy{Cols: +1}, StepBy{+1}, StepBy{+3}, StepLayer{-1}, NextGrain{}, StepToSelected{},
	MultiplyByTen{+1}, Reveal{}, Play{}, PlayOn{},
}

// TestHistory makes random sequences of actions. Each edit that is undone at
// once brings back what was, bit for bit, at the same place; done again, what it
// made. At the end everything is undone, and done again.
func TestHistory(t *testing.T) {
	made, rounds := 0, seed.Times(24, 60)
	for from := range uint64(rounds) {
		r := seeded(from)
		list := networks()
		s := New()
		if from%2 == 1 {
			s = loaded(list[int(from)%len(list)])
		}
		begin := person(s)
		for i := range 60 {
			before := s
			a := editing[r.IntN(len(editing))]
			s = Apply(s, a)
			if s.SameLog(before) {
				if person(s) != person(before) {
					t.Fatalf("seed %d, action %d: %#v changes a pane and is no edit", from, i, a)
				}
				if _, rewrites := a.(Rewrite); s.Was() != nil && s.Was() != before.Was() && !rewrites { // which shows what rounding makes of it
					t.Fatalf("seed %d, action %d: %#v is no edit and says anew what was before", from, i, a)
				}
				continue
			}
			pane := lastPane(before, s)
			grown := s.Edits(pane) - before.Edits(pane)
			if grown == 0 && pane == CurvesPane || grown < 0 && pane == CurvesPane {
				continue // a run goes on, or comes back to where it began
			}
			if grown != 1 {
				t.Fatalf("seed %d, action %d: %#v leads from %d edits to %d", from, i, a, before.Edits(pane), s.Edits(pane))
			}
			made++
			if was := s.Was(); pane != CurvesPane && (was == nil || !same(was.Gate, before.Gate) && !same(was.Gate, before.Gate.Gate) ||
				!same(was.Net, before.Network.Net) || !same(was.Trace, before.Network.Trace)) {
				t.Fatalf("seed %d, action %d: after %#v what was before is not told", from, i, a)
			}
			back := do(s, Focus{pane}, Undo{})
			if person(back) != person(before) || back.Network.Place != before.Network.Place {
				t.Fatalf("seed %d, action %d: undo of %#v leads from place %d to %d: %s", from, i, a,
					before.Network.Place, back.Network.Place, difference(before.Network.Net, back.Network.Net))
			}
			if again := Apply(back, Redo{}); person(again) != person(s) || again.Network.Place != s.Network.Place {
				t.Fatalf("seed %d, action %d: redo of %#v leads from place %d to %d: %s", from, i, a,
					s.Network.Place, again.Network.Place, difference(s.Network.Net, again.Network.Net))
			}
		}
		unwind(t, s, begin)
	}
	if made < 8*rounds {
		t.Errorf("only %d edits were tried", made)
	}
}

// unwind takes the edits back, pane by pane, to the beginning, and makes them again:
// each redo comes to what the undo left.
func unwind(t *testing.T, s State, begin uint64) {
	t.Helper()
	for p := GatePane; p < Panes; p++ {
		s = Apply(s, Focus{p})
		var persons []uint64
		for s.Edits(p) > 0 {
			persons = append(persons, person(s))
			s = Apply(s, Undo{})
		}
		first := person(s)
		if beyond := Apply(s, Undo{}); person(beyond) != first || beyond.Notice == "" || beyond.Was() != nil && beyond.Was() != s.Was() {
			t.Fatalf("%s: undo at the beginning: %q", p, beyond.Notice)
		}
		for i := len(persons) - 1; i >= 0; i-- {
			if s = Apply(s, Redo{}); person(s) != persons[i] {
				t.Fatalf("%s: redo to edit %d of %d does not make it again", p, len(persons)-i, len(persons))
			}
		}
		for range persons {
			s = Apply(s, Undo{})
		}
	}
	if person(s) != begin {
		t.Fatal("undone it is another beginning")
	}
}

// TestWas holds that what was before is told by each edit, undo and redo, that it
// stays while somebody looks around, and that the next step forgets it, as does an esc that
// has nothing else to leave, and any after an undo.
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
			{BeginNumber{}, true}, {MultiplyByTen{+1}, false}, {Play{}, true}, {Leave{}, false},
			{StepBy{+1}, false}, {StepBy{-1}, false}, {StepTo{+1}, false}, {StepToLayer{3}, false}, {StepLayer{+1}, false}, {Rewrite{}, false},
		} {
			if after := Apply(s, next.action); (after.Was() == s.Was()) != next.kept || !next.kept && after.Was() != nil {
				t.Errorf("after %T, %T leaves what was: %v", a, next.action, after.Was() != nil)
			}
		}
		if gate := do(s, Focus{GatePane}, Nudge{+1}); gate.Was() == nil || Apply(gate, Precision{}).Was() != nil {
			t.Errorf("what the gate was is not told, or told after the next action")
		}
		selecting := do(s, Select{model.A(1, 0)}, Leave{})
		if _, undone := a.(Undo); selecting.Was() == nil != undone {
			t.Errorf("after %T, an esc that ends selecting leaves what was: %v", a, selecting.Was() != nil)
		}
		end := do(s, StepTo{+1}, StepTo{+1}, Nudge{+1}, Nudge{-1})
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
		mark := fingerprint(base)
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
			if s = undone(s); person(s) != person(undone(base)) {
				t.Errorf("seed %d: undone to the beginning, it is another state", seed)
			}
			if fingerprint(base) != mark {
				t.Fatalf("seed %d: undo disturbs the state before", seed)
			}
		}
	}
}
