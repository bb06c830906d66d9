package state

import (
	"testing"

	"nnexplore/presets"
)

func TestLateAnswers(t *testing.T) {
	for _, a := range []Action{Exists{}, Complete{Text: "x.json"}} {
		if s := do(New(), BeginPath{ForOpen}, Type{"x"}, CommitEntry{}, CancelEntry{}, a); len(s.Entry.Text) > 0 || s.Entry.Fault != "" {
			t.Errorf("%T after esc: %+v", a, s.Entry)
		}
	}
	if s := do(New(), Ask{CopyCommand}, BeginEntry{}, Type{"0.7"}, AskPath{ForSession, "its name?"}); s.Entry.For != ForValue || string(s.Entry.Text) != "0.7" {
		t.Errorf("a question for a path takes the place of a number: %+v", s.Entry)
	}
	if s := do(New(), Ask{CopyCommand}, AskPath{ForSession, "its name?"}); s.Entry.For != ForSession || !s.Entry.On || s.Notice != "its name?" {
		t.Errorf("the field for a path: %+v, %q", s.Entry, s.Notice)
	}
	s := do(New(), BeginPath{ForOpen}, Type{"x"}, Ask{CompletePath}, CancelEntry{}, BeginEntry{}, Type{"0.7"}, Complete{Text: "x.json"})
	if string(s.Entry.Text) != "0.7" {
		t.Errorf("a late completion of a path replaces a number: %q", string(s.Entry.Text))
	}
}

// A network that comes while a number is typed elsewhere closes the field: what was
// typed is no value for what is selected then.
func TestOpenedWhileTyping(t *testing.T) {
	s := do(New(), Focus{NetworkPane}, StepTo{+1}, Select{New().Network.Net.Out(2, 0)}, Focus{GatePane}, BeginEntry{}, Type{"0.7"}, Opened{presets.Networks()[0], false}, CommitEntry{})
	if s.Entry.On || s.Focus != NetworkPane || s.Gate.Gate.Theta != 0.4 {
		t.Errorf("%+v, pane %s, θ %v", s.Entry, s.Focus, s.Gate.Gate.Theta)
	}
}
