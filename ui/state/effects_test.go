package state

import (
	"testing"

	"nnexplore/presets"
)

func TestLateAnswers(t *testing.T) {
	for _, a := range []Action{Exists{}, Complete{Text: "x.json"}} {
		if s := do(New(), BeginPath{ForOpen}, Type{"x"}, CommitPrompt{}, CancelPrompt{}, a); len(s.Prompt.Text) > 0 || s.Prompt.Refusal != "" {
			t.Errorf("%T after esc: %+v", a, s.Prompt)
		}
	}
	if s := do(New(), Ask{CopyCommand}, BeginNumber{}, Type{"0.7"}, AskPath{For: ForSession, Why: "its name?"}); s.Prompt.For != ForValue || string(s.Prompt.Text) != "0.7" {
		t.Errorf("a question for a path takes the place of a number: %+v", s.Prompt)
	}
	if s := do(New(), Ask{CopyCommand}, AskPath{For: ForSession, Why: "its name?"}); s.Prompt.For != ForSession || !s.Prompt.On || s.Notice != "its name?" {
		t.Errorf("the field for a path: %+v, %q", s.Prompt, s.Notice)
	}
	s := do(New(), BeginPath{ForOpen}, Type{"x"}, Ask{CompletePath}, CancelPrompt{}, BeginNumber{}, Type{"0.7"}, Complete{Text: "x.json"})
	if string(s.Prompt.Text) != "0.7" {
		t.Errorf("a late completion of a path replaces a number: %q", string(s.Prompt.Text))
	}
}

// A network that comes while a number is typed elsewhere closes the field: what was
// typed is no value for what is selected then.
func TestOpenedWhileTyping(t *testing.T) {
	s := do(New(), Focus{NetworkPane}, StepTo{+1}, Select{New().Network.Net.Out(2, 0)}, Focus{GatePane}, BeginNumber{}, Type{"0.7"}, Opened{presets.Networks()[0], false}, CommitPrompt{})
	if s.Prompt.On || s.Focus != NetworkPane || s.Gate.Gate.Theta != 0.4 {
		t.Errorf("%+v, pane %s, θ %v", s.Prompt, s.Focus, s.Gate.Gate.Theta)
	}
}
