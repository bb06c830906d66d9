package state

import "testing"

func TestLateAnswers(t *testing.T) {
	for _, a := range []Action{Exists{}, Complete{"x.json"}} {
		if s := do(New(), BeginPath{ForOpen}, Type{"x"}, CommitEntry{}, CancelEntry{}, a); len(s.Entry.Text) > 0 || s.Entry.Fault != "" {
			t.Errorf("%T after esc: %+v", a, s.Entry)
		}
	}
	s := do(New(), BeginPath{ForOpen}, Type{"x"}, Ask{CompletePath}, CancelEntry{}, BeginEntry{}, Type{"0.7"}, Complete{"x.json"})
	if string(s.Entry.Text) != "0.7" {
		t.Errorf("a late completion of a path replaces a number: %q", string(s.Entry.Text))
	}
}
