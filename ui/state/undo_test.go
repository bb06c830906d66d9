package state

import (
	"testing"

	"nnexplore/model"
)

// TestUndoLeavesThePlace holds that an edit of one number, taken back from
// another place and pane, leaves the place, and shows what it changed.
func TestUndoLeavesThePlace(t *testing.T) {
	s := do(selected(t, network(), "W2[3,1]"), Nudge{+1}, EndSelecting{}, StepBy{+1})
	s = do(selected(t, s, "x[2]"), EndSelecting{}, StepBy{+2})
	place, view := s.Network.Place, s.Network.View
	for _, a := range []Action{Undo{}, Redo{}} {
		s = Apply(s, a)
		if s.Network.Place != place || s.Network.Input != model.W(1, 2, 0) || s.Focus != NetworkPane || s.Network.View != view {
			t.Errorf("%T: place %d, was %d; %s was changed in the %s pane", a, s.Network.Place, place, s.Network.Input.Name(), s.Focus)
		}
		if s.Was() == nil || s.Notice == "" {
			t.Errorf("%T says nothing of what it did", a)
		}
	}
	gate := do(New(), Nudge{+1}, ChooseField{-1}, Undo{})
	if gate.Gate.Field != Theta || gate.Gate.Gate.Theta != 0.4 {
		t.Errorf("undo of θ: θ = %v with field %d chosen", gate.Gate.Gate.Theta, gate.Gate.Field)
	}
}

// TestUndoOfThePane holds that undo and redo work on the log of the pane in focus, and
// say where else there is something to take back.
func TestUndoOfThePane(t *testing.T) {
	s := do(New(), Nudge{+1}, Focus{NetworkPane}, Nudge{+1}, Focus{CurvesPane})
	for _, c := range []struct {
		name    string
		actions []Action
		notice  string
	}{
		{"an empty log", []Action{Undo{}}, "Nothing is left to undo here; the gate and the network have edits."},
		{"redo of an empty log", []Action{Redo{}}, "Nothing is left to redo."},
		{"the network's", []Action{Focus{NetworkPane}, Undo{}}, "Taken back: x[1] is 2 again, was 2.1."},
		{"the network's again", []Action{Focus{NetworkPane}, Undo{}, Undo{}}, "Nothing is left to undo here; the gate has edits."},
		{"the gate's", []Action{Focus{GatePane}, Undo{}}, "Taken back: θ is 0.4 again, was 0.5."},
		{"the gate's and redo", []Action{Focus{GatePane}, Undo{}, Redo{}}, "Done again: θ is 0.5, was 0.4."},
		{"one log does not end another's redo", []Action{Focus{GatePane}, Undo{}, Focus{NetworkPane}, Nudge{+1}, Focus{GatePane}, Redo{}}, "Done again: θ is 0.5, was 0.4."},
		{"nothing anywhere", []Action{Focus{GatePane}, Undo{}, Undo{}, Focus{NetworkPane}, Undo{}, Undo{}}, "Nothing is left to undo here."},
		{"the probe alone", []Action{Slide{+1}, Focus{GatePane}, Undo{}, Focus{NetworkPane}, Undo{}, Undo{}}, "Nothing is left to undo here; the curves have edits."},
		{"b alone", []Action{Focus{GatePane}, Undo{}, Rewrite{}, Undo{}}, "Nothing is left to undo: b only writes the rule another way; b twice goes back; the network has edits."},
		{"b twice, and a reset", []Action{Focus{GatePane}, Undo{}, Rewrite{}, Rewrite{}, Reset{}}, "Nothing is changed in OR: b only writes the rule another way; b once more goes back."},
		{"a gate that was changed", []Action{SetGate{Theta, 0.9}, Rewrite{}, LoadPreset{GatePane, "nand"}, Undo{}}, "Taken back: the gate is w1 0.5, w2 0.5, θ 0.9 again, was NAND."},
		{"a gate as it came", []Action{Focus{GatePane}, Undo{}, LoadPreset{GatePane, "nand"}, Undo{}}, "Taken back: the gate is OR again, was NAND."},
		{"all of x", []Action{SetInput{[]float64{0.5, -2}}, Undo{}}, "Taken back: x is [2.1 1] again, was [0.5 -2]."},
		{"all of b1", []Action{SetBiases{0, []float64{0, 0, 1}}, Undo{}, Redo{}}, "Done again: b1 is [0 0 1], was [0.1 0.2 0.3]."},
		{"a long x", []Action{LoadPreset{NetworkPane, "digits"}, NextInput{}, Undo{}}, "Taken back: x of digits."},
		{"X in the gate", []Action{Focus{GatePane}, ToXOR{}, Undo{}}, "Taken back: the network is article again, was xor."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := do(s, c.actions...); got.Notice != c.notice {
				t.Errorf("it says %q, want %q", got.Notice, c.notice)
			}
		})
	}
}

// TestJoinedNudges holds that nudges that go on with each other are one edit, and none where
// they come back to the beginning, and that they join no edit of anything else.
func TestJoinedNudges(t *testing.T) {
	network := []Action{Focus{NetworkPane}, Select{model.W(0, 0, 0)}, Nudge{+1}}
	for _, c := range []struct {
		name    string
		actions []Action
		edits   int
		notice  string
	}{
		{"of θ", []Action{Nudge{-1}, NudgeOn{-1}, NudgeOn{-1}}, 1, "Taken back: θ is 0.4 again, was 0.1."},
		{"after another", []Action{Nudge{+1}, Nudge{-1}, NudgeOn{-1}}, 2, "Taken back: θ is 0.5 again, was 0.3."},
		{"there and back", []Action{Nudge{-1}, NudgeOn{+1}}, 0, "Nothing is left to undo here."},
		{"with nothing before", []Action{NudgeOn{+1}}, 1, "Taken back: θ is 0.4 again, was 0.5."},
		{"of another number", []Action{Nudge{+1}, ChooseField{-1}, NudgeOn{+1}}, 2, "Taken back: w2 is 0.5 again, was 0.6."},
		{"after a preset", []Action{NextGate{+1}, NudgeOn{+1}}, 2, "Taken back: θ is 0.7 again, was 0.8."},
		{"of W1[1,1]", append(network, NudgeOn{+1}, NudgeOn{+1}), 1, "Taken back: W1[1,1] is 0.1 again, was 0.4."},
		{"of W1[1,2]", append(network, SelectBy{Cols: +1}, NudgeOn{+1}), 2, "Taken back: W1[1,2] is 0.3 again, was 0.4."},
		{"of the probe", []Action{Focus{CurvesPane}, NudgeOn{+1}, NudgeOn{+1}, NudgeOn{-1}}, 1, "Taken back: x is 0 again, was 0.1."},
		{"of the probe and back", []Action{Focus{CurvesPane}, NudgeOn{+1}, NudgeOn{-1}}, 0, "Nothing is left to undo here."},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := do(New(), c.actions...)
			back := Apply(s, Undo{})
			if got := s.Edits(s.Focus); got != c.edits || back.Notice != c.notice {
				t.Errorf("%d edits, want %d; it says %q, want %q", got, c.edits, back.Notice, c.notice)
			}
			if again := Apply(back, Redo{}); c.edits > 0 && person(again) != person(s) {
				t.Errorf("made again it is %+v, was %+v", again, s)
			}
		})
	}
}

// TestUndoOfTheCurves holds that each kind of edit of the curves is taken back to what was
// there, that a run of one kind is one edit, and what is said of it.
func TestUndoOfTheCurves(t *testing.T) {
	for _, c := range []struct {
		name    string
		actions []Action
		edits   int
		notice  string
	}{
		{"a slide", []Action{Slide{+3}}, 1, "Taken back: x is 0 again, was 0.3."},
		{"a run of slides", []Action{Slide{+1}, Slide{+1}, SlideTo{+1}}, 1, "Taken back: x is 0 again, was 5."},
		{"there and back", []Action{Slide{+1}, Slide{-1}}, 0, "Nothing is left to undo here."},
		{"choosing another curve in between", []Action{Slide{+1}, ChooseCurve{+1}, Slide{+1}}, 1, "Taken back: x is 0 again, was 0.2."},
		{"a typed probe", []Action{BeginNumber{}, Type{"1.5"}, CommitPrompt{}}, 1, "Taken back: x is 0 again, was 1.5."},
		{"a typed probe outside", []Action{BeginNumber{}, Type{"20"}, CommitPrompt{}}, 1, "Taken back: the window is as it was; x is 0 again, was 20."},
		{"pan and zoom", []Action{Pan{X: +1}, ZoomBy{X: -1}, Pan{Y: +1}}, 1, "Taken back: the window is as it was."},
		{"back to the article's window", []Action{Pan{X: +1}, ArticleView{}}, 0, "Nothing is left to undo here."},
		{"the slope", []Action{ToggleSlope{}}, 1, "Taken back: the slope is hidden again."},
		{"the gain", []Action{Steepen{+1}, Steepen{+1}}, 1, "Taken back: the gain is 1 again, was 5."},
		{"a gain that ends", []Action{Steepen{-1}}, 0, "Nothing is left to undo here."},
		{"the second probe", []Action{NextSecond{}}, 1, "Taken back: the second probe is gone again, was 0.01 further on."},
		{"a curve", []Action{ToggleCurve{}}, 1, "Taken back: sigmoid is shown again."},
		{"two curves", []Action{ToggleCurve{}, ShowCurve{model.ReLU, true}}, 1, "Taken back: sigmoid is shown again; relu is hidden again."},
		{"two kinds", []Action{Slide{+1}, Steepen{+1}, Slide{+1}}, 3, "Taken back: x is 0.1 again, was 0.2."},
		{"from the network", []Action{Focus{NetworkPane}, Reveal{}, ToCurve{}}, 1, "Taken back: x is 0 again, was 0.5."},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := do(curves(), c.actions...)
			if got := s.Edits(CurvesPane); got != c.edits || s.Was() != nil {
				t.Errorf("%d edits, want %d; what was before: %v", got, c.edits, s.Was())
			}
			back := Apply(s, Undo{})
			if back.Notice != c.notice || back.Curves.Chosen != s.Curves.Chosen {
				t.Errorf("it says %q, want %q; curve %d is chosen, was %d", back.Notice, c.notice, back.Curves.Chosen, s.Curves.Chosen)
			}
			if again := Apply(back, Redo{}); c.edits > 0 && person(again) != person(s) {
				t.Errorf("made again it is %+v, was %+v", again.Curves, s.Curves)
			}
			first := undone(back).Curves
			if first.Chosen = 0; first != curves().Curves {
				t.Errorf("everything taken back it is %+v", first)
			}
		})
	}
}

// TestRunAfterUndo holds that a run which comes back to its beginning leaves nothing to
// make again that was made on it.
func TestRunAfterUndo(t *testing.T) {
	s := do(curves(), Slide{+1}, Steepen{+1}, Undo{}, Slide{-1}, Redo{})
	if s.Curves != curves().Curves || s.Edits(CurvesPane) != 0 || s.Notice != "Nothing is left to redo." {
		t.Errorf("%d edits, %q: %+v", s.Edits(CurvesPane), s.Notice, s.Curves)
	}
}

// TestUndoOfMoreThanOneNumber holds the same for another input and for a reset:
// whoever went on in between stays there.
func TestUndoOfMoreThanOneNumber(t *testing.T) {
	for _, p := range networks() {
		if len(p.Examples) == 0 {
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
		if next := Apply(states[len(states)-1], a); edits(next) == len(states) {
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
	if s.Gate.Gate.Theta != 0.4 || edits(s) != 2 {
		t.Errorf("θ is %v after %d edits", s.Gate.Gate.Theta, edits(s))
	}
	// What is no edit does not end it.
	s = do(New(), Nudge{+1}, Undo{}, ChooseField{-1}, Focus{NetworkPane}, StepBy{+1}, BeginName{}, CancelPrompt{}, Focus{GatePane}, Redo{})
	if s.Gate.Gate.Theta != 0.5 {
		t.Errorf("after moving about redo makes θ %v", s.Gate.Gate.Theta)
	}
}

// TestChosenCurveStays holds that which curve is chosen is no part of an edit.
func TestChosenCurveStays(t *testing.T) {
	s := do(curves(), Slide{+1}, ChooseCurve{+1})
	for _, a := range []Action{Undo{}, Redo{}, Slide{+1}, Undo{}} {
		if s = Apply(s, a); s.Curves.Chosen != 1 {
			t.Errorf("%#v leaves curve %d chosen", a, s.Curves.Chosen)
		}
	}
}

// TestSince plays what led from one state to a later one on the log of the first: it has
// the same edits then, done and undone.
func TestSince(t *testing.T) {
	told, gone := 0, 0
	for seed := range uint64(40) {
		r := seeded(seed)
		s := New()
		for range 30 {
			earlier := s
			for range 1 + r.IntN(6) {
				s = Apply(s, append(editing, Undo{}, Undo{}, Undo{}, Redo{}, Redo{})[r.IntN(len(editing)+5)])
			}
			for p := GatePane; p < Panes; p++ {
				undone, made, back, ok := s.Since(earlier, p)
				if !ok {
					gone++
					continue
				}
				played := earlier
				for i, e := range undone {
					if r := played.logs[p].Past; r == nil || !same(r.Edit, e) {
						t.Fatalf("seed %d: %s: edit %d that was undone is %#v", seed, p, i, e)
					}
					played = played.ReplayUndo(p)
				}
				for _, e := range made {
					played = played.Replay(e)
				}
				for range back {
					played = played.ReplayUndo(p)
				}
				done, future := s.Log(p)
				if d, f := played.Log(p); !same(d, done) || !same(f, future) {
					t.Fatalf("seed %d: %s: it leads to\n%v %v\nwant\n%v %v", seed, p, d, f, done, future)
				}
				told += len(undone) + len(made)
			}
		}
	}
	if told < 1000 || gone == 0 || gone > told/20 {
		t.Errorf("%d edits are told, and %d times none", told, gone)
	}
}

// TestNothingMovesNoMarks holds that the marks of what moved go where the next edit that is
// asked for moves nothing, and that looking about leaves them.
func TestNothingMovesNoMarks(t *testing.T) {
	undone := do(network(), StepTo{+1}, Nudge{+1}, Undo{})
	for name, c := range map[string]struct {
		action Action
		marks  bool
	}{
		"looking about":  {SelectBy{Rows: +1}, true},
		"undo":           {Undo{}, false},
		"redo":           {Redo{}, true},
		"reset":          {Reset{}, false},
		"the same value": {SetNumber{At: model.X(0), Value: 2}, false},
		"another":        {SetNumber{At: model.X(0), Value: 3}, true},
	} {
		if s := Apply(undone, c.action); (s.Was() != nil) != c.marks {
			t.Errorf("%s: there are marks: %v", name, s.Was() != nil)
		}
	}
	if s := do(undone, Redo{}, Redo{}); s.Was() != nil {
		t.Error("a redo of nothing leaves marks")
	}
	if s := do(undone, Focus{CurvesPane}, Undo{}); s.Was() == nil {
		t.Error("an undo of nothing in the curves takes the network's marks")
	}
}
