package state

import (
	"math"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state/entry"
)

// typed opens the field and types text.
func typed(s State, text string) State { return do(s, BeginNumber{}, Type{text}) }

func TestEntryTakesOver(t *testing.T) {
	for text, want := range map[string]float64{"0.7": 0.7, " -1e-3 ": -1e-3, "−2": -2, ".5": 0.5, "1e-400": 0, "-0": 0} {
		s := Apply(typed(New(), text), CommitPrompt{})
		if got := s.Gate.Gate.Theta; math.Float64bits(got) != math.Float64bits(want) || s.Prompt.On || edits(s) != 1 {
			t.Errorf("%q makes θ %v, want %v; the field is open: %v; %d edits", text, got, want, s.Prompt.On, edits(s))
		}
	}
}

// TestEntryInEachPane holds that a typed number goes where the keys are.
func TestEntryInEachPane(t *testing.T) {
	gate := do(New(), ChooseField{-2}, BeginNumber{}, Type{"3"}, CommitPrompt{})
	if gate.Gate.Gate.W1 != 3 || gate.Gate.Gate.W2 != 0.5 || gate.Gate.Gate.Theta != 0.4 {
		t.Errorf("the gate is %+v", gate.Gate.Gate)
	}
	curves := do(New(), Focus{CurvesPane}, BeginNumber{}, Type{"3"}, CommitPrompt{})
	if curves.Curves.Probe != 3 || edits(curves) != 1 {
		t.Errorf("the probe is at %v after %d edits", curves.Curves.Probe, edits(curves))
	}
	s := selected(t, network(), "W2[3,1]")
	s = do(s, BeginNumber{}, Type{"3"}, CommitPrompt{})
	if got := s.Network.Net.Layers[1].W[2][0]; got != 3 || edits(s) != 1 {
		t.Errorf("W2[3,1] is %v after %d edits", got, edits(s))
	}
	if names, count := s.Network.Differences(9); count != 1 || names[0] != "W2[3,1]" {
		t.Errorf("%v changed", names)
	}
	x := do(network(), BeginNumber{}, Type{"3"}, CommitPrompt{})
	if got := x.Network.X[0]; got != 3 {
		t.Errorf("x[1] is %v", got)
	}
}

// TestEntryNames holds what the field says it is for.
func TestEntryNames(t *testing.T) {
	for _, c := range []struct {
		pane  Pane
		name  string
		value float64
	}{{GatePane, "θ", 0.4}, {CurvesPane, "x", 0}, {NetworkPane, "x[1]", 2}} {
		s := do(New(), Focus{c.pane}, BeginNumber{})
		if promptName(s) != c.name || promptValue(s) != c.value {
			t.Errorf("in the %s pane the field is for %s = %v", c.pane, promptName(s), promptValue(s))
		}
	}
}

func TestEntryCancel(t *testing.T) {
	s := Apply(typed(New(), "0.7"), CancelPrompt{})
	if s.Gate.Gate.Theta != 0.4 || s.Prompt.On || len(s.Prompt.Text) != 0 || edits(s) != 0 {
		t.Errorf("after leaving the field θ is %v, the field %+v", s.Gate.Gate.Theta, s.Prompt)
	}
}

// TestEntryRefused holds that what is no finite number is refused in words: the
// field stays open with the text, and the number stays what it was.
func TestEntryRefused(t *testing.T) {
	for _, text := range []string{"abc", "1e999", "-1e999", "nan", "NaN", "inf", "0x10", "1_000", "0,7", "1 2", "--1", "."} {
		for p := GatePane; p < Panes; p++ {
			before := Apply(New(), Focus{p})
			s := Apply(typed(before, text), CommitPrompt{})
			if !s.Prompt.On || string(s.Prompt.Text) != text || s.Prompt.Caret != len([]rune(text)) {
				t.Errorf("%q in the %s pane: the field is %+v", text, p, s.Prompt)
			}
			if !strings.Contains(s.Prompt.Refusal, text) || !strings.Contains(s.Prompt.Refusal, "expected") {
				t.Errorf("%q in the %s pane is refused with %q", text, p, s.Prompt.Refusal)
			}
			if !same(s.Gate, before.Gate) || !same(s.Curves, before.Curves) || s.Network.Changed() || edits(s) != 0 {
				t.Errorf("%q in the %s pane changes something", text, p)
			}
			for _, mends := range []Action{Type{"1"}, Erase{}} {
				if got := Apply(s, mends); got.Prompt.Refusal != "" || !got.Prompt.On {
					t.Errorf("%q after %T still has the fault %q", text, mends, got.Prompt.Refusal)
				}
			}
			if got := Apply(s, CancelPrompt{}); got.Prompt.On || got.Prompt.Refusal != "" {
				t.Errorf("%q cannot be left", text)
			}
		}
	}
}

func TestEntryEmpty(t *testing.T) {
	for _, text := range []string{"", " ", "   "} {
		for _, begin := range []Action{BeginNumber{}, BeginName{}} {
			before := network()
			s := do(before, begin, Type{text}, CommitPrompt{})
			if s.Prompt.On || edits(s) != 0 || s.Network.Changed() || s.Network.Selected != before.Network.Selected {
				t.Errorf("%q after %T: the field is open %v, %d edits", text, begin, s.Prompt.On, edits(s))
			}
		}
	}
}

// TestEntrySameValue holds that typing what is there already is no edit.
func TestEntrySameValue(t *testing.T) {
	for p, text := range map[Pane]string{GatePane: "0.40", NetworkPane: "2.0"} {
		s := Apply(typed(Apply(New(), Focus{p}), text), CommitPrompt{})
		if s.Gate.Gate.Theta != 0.4 || s.Network.Changed() || edits(s) != 0 || s.Was() != nil || s.Prompt.On {
			t.Errorf("%s in the %s pane makes %d edits", text, p, edits(s))
		}
	}
}

func TestEntryEditing(t *testing.T) {
	for _, c := range []struct {
		name    string
		actions []Action
		text    string
		caret   int
	}{
		{"typing", []Action{Type{"0"}, Type{"."}, Type{"7"}}, "0.7", 3},
		{"in the middle", []Action{Type{"07"}, MoveCaret{-1}, Type{"."}}, "0.7", 2},
		{"at the start", []Action{Type{"7"}, MoveCaret{-1}, Type{"-"}}, "-7", 1},
		{"the caret stops at the left", []Action{Type{"12"}, MoveCaret{-1}, MoveCaret{-1}, MoveCaret{-1}, Type{"9"}}, "912", 1},
		{"the caret stops at the right", []Action{Type{"12"}, MoveCaret{+1}, Type{"9"}}, "129", 3},
		{"to the ends", []Action{Type{"12"}, MoveCaret{-1 << 20}, Type{"a"}, MoveCaret{1 << 20}, Type{"z"}}, "a12z", 4},
		{"erase before", []Action{Type{"123"}, MoveCaret{-1}, Erase{}}, "13", 1},
		{"erase after", []Action{Type{"123"}, MoveCaret{-2}, Erase{After: true}}, "13", 1},
		{"nothing before", []Action{Type{"12"}, MoveCaret{-2}, Erase{}}, "12", 0},
		{"nothing after", []Action{Type{"12"}, Erase{After: true}}, "12", 2},
		{"erase in nothing", []Action{Erase{}, Erase{After: true}}, "", 0},
		{"all erased", []Action{Type{"12"}, Erase{}, Erase{}, Erase{}}, "", 0},
		{"characters of many bytes", []Action{Type{"−θ全"}, MoveCaret{-1}, Erase{}, Type{"1"}}, "−1全", 2},
		{"control characters", []Action{Type{"\x1b[31m0\x00.\r\n7\t\x7f\u009b\u200b"}}, "[31m0.7", 7},
	} {
		s := do(New(), append([]Action{BeginNumber{}}, c.actions...)...)
		if string(s.Prompt.Text) != c.text || s.Prompt.Caret != c.caret {
			t.Errorf("%s: %q with the caret at %d, want %q at %d", c.name, string(s.Prompt.Text), s.Prompt.Caret, c.text, c.caret)
		}
	}
}

// TestPasted holds what a pasted text becomes: numbers that stood apart stay apart, and the
// name of a file keeps what is not seen of it.
func TestPasted(t *testing.T) {
	for _, c := range []struct {
		field      Action
		text, want string
	}{
		{BeginNumber{}, "0.25\n0.75", "0.25 0.75"},
		{BeginNumber{}, "\t0.25\r\r\n0.75\v\u2028", "0.25 0.75"},
		{BeginNumber{}, "0.25\u00a00.75\u2009\u200b", "0.25 0.75 "},
		{BeginNumber{}, "\r\n", ""},
		{BeginNumber{}, " 7\x1b[m\x00", " 7[m"},
		{BeginName{}, "W2\u00a0[3,\n1]\n", "W2 [3, 1]"},
		{BeginPath{ForOpen}, "my\u00a0net\u200d\u202e\ue000 \t2.json\r", "my\u00a0net\u200d\u202e\ue000  2.json"},
		{BeginPath{ForOpen}, "a\x1b\x7f\u0085b\u2029c", "a b c"},
	} {
		if s := do(New(), c.field, Paste{c.text}); string(s.Prompt.Text) != c.want || s.Prompt.Caret != len([]rune(c.want)) {
			t.Errorf("%q is pasted as %q with the caret at %d, want %q", c.text, string(s.Prompt.Text), s.Prompt.Caret, c.want)
		}
	}
	s := do(New(), BeginNumber{}, Paste{"0.25\n0.75\n"}, CommitPrompt{})
	if want := `"0.25 0.75" is not a number; a finite number such as 0.7 or -1e-3 was expected`; !s.Prompt.On || s.Prompt.Refusal != want {
		t.Errorf("two numbers are taken for one: %+v", s.Prompt)
	}
}

// TestEntryLength holds that a paste of any size leaves a text of a size to be
// drawn.
func TestEntryLength(t *testing.T) {
	s := do(New(), BeginNumber{}, Type{strings.Repeat("1", 1<<20)}, Type{"2"})
	if len(s.Prompt.Text) != entry.Longest || s.Prompt.Caret != entry.Longest {
		t.Errorf("%d characters with the caret at %d", len(s.Prompt.Text), s.Prompt.Caret)
	}
	if !strings.HasPrefix(s.Prompt.Refusal, "a field takes 400 characters") {
		t.Errorf("of what was left out it says %q", s.Prompt.Refusal)
	}
	if s = Apply(s, CommitPrompt{}); !s.Prompt.On || s.Prompt.Refusal == "" {
		t.Errorf("%d digits are taken for a number", entry.Longest)
	}
}

// TestEntryOfComputed holds that a number that the network computes cannot be
// typed or nudged, and that the refusal names it.
func TestEntryOfComputed(t *testing.T) {
	for _, name := range []string{"a1[2]", "z2[1]", "y[2]"} {
		s := selected(t, network(), name)
		for _, a := range []Action{BeginNumber{}, Nudge{+1}, Nudge{-1}} {
			got := Apply(s, a)
			if got.Prompt.On || edits(got) != 0 || got.Network.Changed() || !strings.HasPrefix(got.Notice, name+" ") {
				t.Errorf("%T on %s: %q, %d edits", a, name, got.Notice, edits(got))
			}
		}
	}
}

func TestNames(t *testing.T) {
	for text, want := range map[string]model.Ref{
		"W2[3,1]": model.W(1, 2, 0), "w2 3 1": model.W(1, 2, 0), "x[2]": model.X(1), "x2": model.X(1), "b3[2]": model.B(2, 1),
		"a1[3]": model.A(0, 2), "z1[3]": {Kind: model.InZ, J: 2}, "y[1]": {Kind: model.InY, Layer: 2},
	} {
		s := do(network(), BeginName{}, Type{text}, CommitPrompt{})
		if s.Prompt.On || s.Network.Selected != want || s.Network.View.Layer != want.Layer {
			t.Errorf("%q selects %s in layer %d; %s", text, s.Network.Selected.Name(), s.Network.View.Layer+1, s.Prompt.Refusal)
		}
		if edits(s) != 0 {
			t.Errorf("%q is an edit", text)
		}
	}
	for _, text := range []string{"W2[4,1]", "W9[1,1]", "q", "W2", "x[0]", "x 2", "全", "W2[3,1"} {
		s := do(network(), BeginName{}, Type{text}, CommitPrompt{})
		if text == "W2[3,1" { // brackets are for the eye
			if s.Prompt.On || s.Network.Selected != model.W(1, 2, 0) {
				t.Errorf("%q: %s", text, s.Prompt.Refusal)
			}
			continue
		}
		if !s.Prompt.On || s.Prompt.Refusal == "" || string(s.Prompt.Text) != text || s.Network.Selected != model.X(0) {
			t.Errorf("%q: the field is %+v, %s is selected", text, s.Prompt, s.Network.Selected.Name())
		}
	}
}

// What can be no number any more is known while it is typed, and what still can is not
// taken for it.
func TestHopeless(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, " ": false, "7": false, "-": false, "−": false, "+": false, ".": false, "-.": false, "7.": false, "1e": false, "1e-": false, " 0.7 ": false,
		"7x": true, "x": true, "0,7": true, "1 2": true, "--": true, "1e999": true, "nan": true, "0x": true, "1..": true,
	} {
		if s := typed(New(), text); s.Prompt.Hopeless() != want {
			t.Errorf("%q is hopeless: %t", text, !want)
		}
	}
	if s := do(New(), BeginName{}, Type{"W2"}); s.Prompt.Hopeless() {
		t.Error("a name is no number, and need not be one")
	}
}

// A number that is typed is not lost where something else is begun.
func TestLeaveNumber(t *testing.T) {
	if s := Apply(typed(New(), "0.7"), LeaveNumber{}); s.Prompt.On || s.Gate.Gate.Theta != 0.7 {
		t.Errorf("θ is %v", s.Gate.Gate.Theta)
	}
	if s := Apply(typed(New(), "7x"), LeaveNumber{}); !s.Prompt.On || s.Prompt.Refusal == "" || s.Gate.Gate.Theta != 0.4 {
		t.Errorf("the field is %+v", s.Prompt)
	}
	for _, s := range []State{typed(New(), ""), do(network(), BeginName{}, Type{"W2[3,1]"}), do(New(), BeginPath{ForOpen}, Type{"a.json"})} {
		if after := Apply(s, LeaveNumber{}); after.Prompt.On || !after.SameLog(s) {
			t.Errorf("%q is not left", string(s.Prompt.Text))
		}
	}
}

// TestEmptyNameSaysSo holds that enter in an empty field for a file says that nothing was
// done.
func TestEmptyNameSaysSo(t *testing.T) {
	for purpose, want := range map[Purpose]string{
		ForOpen: "Nothing was opened: no name was typed.", ForExport: "Nothing was written: no name was typed.", ForSave: "Nothing was written: no name was typed.",
	} {
		if s := do(New(), BeginPath{For: purpose}, Erase{All: true}, CommitPrompt{}); s.Prompt.On || s.Notice != want {
			t.Errorf("it says %q, want %q", s.Notice, want)
		}
	}
}
