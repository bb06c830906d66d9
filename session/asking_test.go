package session

import (
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// TestAskingIsNotSaved holds that a session keeps neither that one is asked first nor a
// question, and that what waited for its answer was not done.
func TestAskingIsNotSaved(t *testing.T) {
	s := state.New()
	for _, a := range []state.Action{
		state.Focus{Pane: state.NetworkPane}, state.SetGrain{Grain: model.ByNeuron}, state.AskFirst{On: true},
		state.StepBy{Steps: 1}, state.Type{Text: "0.4"}, state.CommitPrompt{}, state.StepBy{Steps: 1}, state.Type{Text: "1"},
	} {
		s = state.Apply(s, a)
	}
	if _, asked := s.Question(); !asked {
		t.Fatal("nothing is asked")
	}
	back, err := Restore(saved(t, s), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, asked := back.Question(); asked || back.Prompt.On || back.Asking.On || back.Asking.Tally.String() != "" {
		t.Errorf("the session kept %+v and %+v", back.Prompt, back.Asking)
	}
	if back.Network.Place != s.Network.Place {
		t.Errorf("the session is at %d, was at %d", back.Network.Place, s.Network.Place)
	}
}
