package state

import (
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state/gateset"
)

// TestThetaTurnsOrIntoAnd is the first thing that a reader does: three nudges
// make θ exactly 0.7, and the gate another one. Added as floats, 0.4 and three
// tenths would be 0.7000000000000001 or so.
func TestThetaTurnsOrIntoAnd(t *testing.T) {
	s := New()
	for _, c := range []struct {
		theta float64
		name  string
	}{{0.5, "AND"}, {0.6, "AND"}, {0.7, "AND"}, {0.8, "AND"}, {0.9, "AND"}, {1, "always 0"}, {1.1, "always 0"}, {1.2, "always 0"}, {1.3, "always 0"}, {1.4, "always 0"}} {
		s = Apply(s, Nudge{+1})
		if s.Gate.Gate.Theta != c.theta || s.Gate.Gate.Name() != c.name {
			t.Errorf("θ is %v and the gate %s, want %v and %s", s.Gate.Gate.Theta, s.Gate.Gate.Name(), c.theta, c.name)
		}
	}
	if s = do(s, times(10, Nudge{-1})...); s.Gate.Gate.Theta != 0.4 || s.Gate.Gate.Name() != "OR" {
		t.Errorf("ten nudges back θ is %v", s.Gate.Gate.Theta)
	}
	if got := do(s, times(4, Nudge{-1})...).Gate.Gate.Theta; math.Float64bits(got) != 0 {
		t.Errorf("0.4 less four tenths is %v, want the plain 0", got)
	}
}

// TestChooseField goes up and down the fields one by one, to both ends, and holds that
// these are said to be ends, with what the other way leads to.
func TestChooseField(t *testing.T) {
	for _, form := range [][]Action{nil, {Rewrite{}, Rewrite{}}} {
		s := do(New(), form...)
		for _, way := range []struct {
			by     int
			fields []Field
			end    []string
		}{
			{+1, nil, []string{s.Gate.FieldName(Theta) + " is the last: ↑ ", "w2, w1 and your point ★"}},
			{-1, []Field{W2, W1, OwnX2, OwnX1}, []string{"x1 of your point ★ is the first: ↓ ", "x2, w1, w2 and " + s.Gate.FieldName(Theta)}},
			{+1, []Field{OwnX2, W1, W2, Theta}, []string{" is the last: ↑ "}},
		} {
			for _, want := range way.fields {
				if s = Apply(s, ChooseField{way.by}); s.Gate.Field != want || s.Notice != "" {
					t.Errorf("%+d leads to field %d, want %d, and says %q", way.by, s.Gate.Field, want, s.Notice)
				}
			}
			after := Apply(s, ChooseField{way.by})
			for _, words := range way.end {
				if after.Gate.Field != s.Gate.Field || !strings.Contains(after.Notice, words) {
					t.Errorf("at the end %+d leads to field %d and says %q, want %q", way.by, after.Gate.Field, after.Notice, words)
				}
			}
		}
	}
}

// TestNudgeChangesTheChosenField holds that a nudge changes one number of the
// gate and nothing else.
func TestNudgeChangesTheChosenField(t *testing.T) {
	for f := W1; f <= Theta; f++ {
		s := do(New(), ChooseField{-2}, ChooseField{int(f)}, Nudge{+1})
		for g := W1; g <= Theta; g++ {
			want := New().Gate.Value(g)
			if g == f {
				want = map[Field]float64{W1: 0.6, W2: 0.6, Theta: 0.5}[g]
			}
			if got := s.Gate.Value(g); got != want {
				t.Errorf("after a nudge of field %d, field %d is %v, want %v", f, g, got, want)
			}
		}
		if s.Network.Changed() || !same(s.Curves, New().Curves) {
			t.Errorf("a nudge of field %d changes another pane", f)
		}
	}
}

// TestNudgeAtTheEdge holds that a number too large to be nudged stays, and that
// such a key press is no edit.
func TestNudgeAtTheEdge(t *testing.T) {
	s := do(New(), BeginNumber{}, Type{"1.7976931348623157e308"}, CommitPrompt{})
	before := edits(s)
	s = do(s, NextUnit{}, NextUnit{}, Nudge{+1})
	if s.Gate.Gate.Theta != math.MaxFloat64 || edits(s) != before {
		t.Errorf("θ is %v after %d more edits", s.Gate.Gate.Theta, edits(s)-before)
	}
}

// TestRewriting takes the rule from θ to b and back, which changes no number and
// is no edit; in the b form a nudge changes b, and θ with it.
func TestRewriting(t *testing.T) {
	s := New()
	for _, want := range []gateset.Rewriting{OneSide, WithBias, WithTheta} {
		s = Apply(s, Rewrite{})
		if s.Gate.Rewriting != want || edits(s) != 0 || s.Gate.Gate.Theta != 0.4 || s.Gate.Gate.Name() != "OR" {
			t.Errorf("stage %d, want %d; θ is %v, the gate %s", s.Gate.Rewriting, want, s.Gate.Gate.Theta, s.Gate.Gate.Name())
		}
	}
	s = do(s, Rewrite{}, Rewrite{})
	if promptName(s) != "b" || promptValue(s) != -0.4 {
		t.Errorf("the field is for %s = %v", promptName(s), promptValue(s))
	}
	if s = do(s, times(3, Nudge{-1})...); promptValue(s) != -0.7 || s.Gate.Gate.Theta != 0.7 || s.Gate.Gate.Name() != "AND" {
		t.Errorf("three nudges down b is %v, θ %v and the gate %s", promptValue(s), s.Gate.Gate.Theta, s.Gate.Gate.Name())
	}
	if s = do(s, Rewrite{}, Undo{}); s.Gate.Rewriting != WithTheta || s.Gate.Gate.Theta != 0.6 {
		t.Errorf("undo of b shows stage %d and θ = %v", s.Gate.Rewriting, s.Gate.Gate.Theta)
	}
}

// TestOtherRule holds that R is an edit of the gate: what it moves is marked, u takes it back, r
// goes back to the preset's rule, and another preset keeps it. At θ = 0.5 both rows with one 1
// are ties.
func TestOtherRule(t *testing.T) {
	tie := do(New(), Nudge{+1})
	s := Apply(tie, OtherRule{})
	if g := s.Gate.Gate; g.Rule != model.AtLeast || g.Name() != "OR" || tie.Gate.Gate.Name() != "AND" || edits(s) != edits(tie)+1 {
		t.Errorf("the rule %v makes %s of %s, with %d edits", g.Rule, g.Name(), tie.Gate.Gate.Name(), edits(s))
	}
	if want := "The rule is ≥ now: a tie gives 1. R again: >; u takes it back."; s.Notice != want || s.Was() == nil {
		t.Errorf("it says %q, want %q; marks %v", s.Notice, want, s.Was())
	}
	back := Apply(s, Undo{})
	if want := "Taken back: the rule is > again, was ≥."; back.Gate.Gate != tie.Gate.Gate || back.Notice != want {
		t.Errorf("undo: %+v, %q; want %q", back.Gate.Gate, back.Notice, want)
	}
	if again := Apply(back, Redo{}); again.Gate.Gate != s.Gate.Gate {
		t.Errorf("redo: %+v", again.Gate.Gate)
	}
	if twice := do(s, OtherRule{}); twice.Gate.Gate != tie.Gate.Gate || edits(twice) != edits(tie)+2 {
		t.Errorf("twice: %+v with %d edits", twice.Gate.Gate, edits(twice))
	}
	if r := Apply(s, Reset{}); r.Gate.Gate != presets.Gates()[0].Gate {
		t.Errorf("reset: %+v", r.Gate.Gate)
	}
	next := Apply(s, NextGate{+1})
	if g := next.Gate.Gate; g.Rule != model.AtLeast || g.Theta != 0.7 || Apply(next, Undo{}).Gate.Gate != s.Gate.Gate {
		t.Errorf("another preset: %+v, taken back %+v", g, Apply(next, Undo{}).Gate.Gate)
	}
	if same := Apply(s, SetRule{model.AtLeast}); edits(same) != edits(s) {
		t.Errorf("the rule that is there already is an edit")
	}
}

func TestSetTheta(t *testing.T) {
	for _, form := range [][]Action{nil, {Rewrite{}, Rewrite{}}} {
		s := Apply(do(New(), form...), SetTheta{0.7})
		if s.Gate.Gate.Theta != 0.7 || edits(s) != 1 || s.Gate.Gate.Name() != "AND" {
			t.Errorf("θ is %v after %d edits", s.Gate.Gate.Theta, edits(s))
		}
		if s = Apply(s, SetTheta{0}); math.Float64bits(promptValue(s)) != 0 {
			t.Errorf("θ = 0 shows as %v", promptValue(s))
		}
	}
}

func TestGatePresets(t *testing.T) {
	list := presets.Gates()
	s := New()
	for i := range list {
		if s.Gate.Preset != list[i].Name || s.Gate.Gate != list[i].Gate {
			t.Errorf("preset %d is %s", i+1, s.Gate.Preset)
		}
		changed := do(s, ChooseField{-2}, Nudge{+1})
		if back := Apply(changed, Reset{}); back.Gate.Gate != s.Gate.Gate || edits(back) != edits(changed)+1 || back.Network.Changed() {
			t.Errorf("the reset of %s makes %+v", list[i].Name, back.Gate.Gate)
		}
		if again := Apply(s, Reset{}); edits(again) != edits(s) || again.Notice == "" {
			t.Errorf("%s has something to reset: %q", list[i].Name, again.Notice)
		}
		s = Apply(s, NextGate{+1})
	}
	if s.Gate.Preset != list[0].Name {
		t.Errorf("after the last preset comes %s", s.Gate.Preset)
	}
	if s = Apply(s, NextGate{-1}); s.Gate.Preset != list[len(list)-1].Name {
		t.Errorf("before the first preset comes %s", s.Gate.Preset)
	}
}

// TestToXOR goes to the network that computes what no gate can, once as an edit.
func TestToXOR(t *testing.T) {
	s := Apply(New(), ToXOR{})
	if s.Focus != NetworkPane || s.Network.Preset.Name != "xor" || edits(s) != 1 {
		t.Errorf("%s in the %s pane after %d edits", s.Network.Preset.Name, s.Focus, edits(s))
	}
	if s = do(s, Focus{GatePane}, ToXOR{}); s.Focus != NetworkPane || edits(s) != 1 {
		t.Errorf("a second time: the %s pane, %d edits", s.Focus, edits(s))
	}
}

// TestToXORLoadsThePreset: what is called xor but is another network, or was changed,
// makes room for the one that the words are about.
func TestToXORLoadsThePreset(t *testing.T) {
	p, err := presets.NetworkNamed("xor")
	if err != nil {
		t.Fatal(err)
	}
	file := p
	file.File = &presets.FileOrigin{Path: "/home/me/xor.json"}
	for name, s := range map[string]State{
		"a file":  New().Load(file),
		"changed": do(New().Load(p), Select{model.W(0, 0, 0)}, Nudge{+1}),
	} {
		got := Apply(s, ToXOR{})
		if got.Network.Preset.File != nil || !model.Alike(got.Network.Net, p.Network) || edits(got) != edits(s)+1 {
			t.Errorf("%s: it comes from %+v, with %d edits", name, got.Network.Preset.File, edits(got))
		}
	}
	if s := New().Load(p); edits(Apply(s, ToXOR{})) != edits(s) {
		t.Error("the preset is put in where it stands")
	}
}

// TestGateIsNamedInCapitals holds that what is said of a gate does not read as a sentence
// with the word "or" in it.
func TestGateIsNamedInCapitals(t *testing.T) {
	for _, c := range []struct {
		actions []Action
		want    string
	}{
		{[]Action{Reset{}}, "Nothing is changed: this is the gate OR as it came."},
		{[]Action{Nudge{+1}, Reset{}}, "The gate OR is as it came; u brings the changes back."},
		{[]Action{NextGate{+1}}, "AND: the article's perceptron with θ = 0.7; Saito's book, section 2.3."},
		{[]Action{LoadPreset{GatePane, "or-b"}}, "OR with b: Saito's book, section 2.3: OR with the bias b = -0.2."},
		{[]Action{Nudge{+1}, Reset{}, Undo{}}, "Taken back: the reset of OR; what was changed is there again."},
		{[]Action{NextGate{+1}, Undo{}}, "Taken back: the gate is OR again, was AND."},
	} {
		if got := do(New(), c.actions...).Notice; !strings.HasPrefix(got, c.want) {
			t.Errorf("after %+v it says %q, want %q", c.actions, got, c.want)
		}
	}
}
