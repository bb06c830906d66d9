package state

import "testing"

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
