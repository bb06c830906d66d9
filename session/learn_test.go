package session

import (
	"bytes"
	"reflect"
	"regexp"
	"testing"

	"nnexplore/model"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// TestWayBackIsKept holds that a target, a rate, a step of learning and the place behind y come back,
// and that undo goes on from there.
func TestWayBackIsKept(t *testing.T) {
	s := state.New()
	for _, a := range []state.Action{
		state.Focus{Pane: state.NetworkPane}, state.StepTo{End: +1}, state.SetTarget{T: []float64{0.25, 0.75}}, state.SetRate{Value: 0.125},
		state.StepBy{Steps: 3}, state.Learn{},
	} {
		s = state.Apply(s, a)
	}
	data, err := SaveWhole(s)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Restore(data, nil)
	if err != nil {
		t.Fatal(err)
	}
	n, m := s.Network, again.Network
	if !reflect.DeepEqual(n.Learning.Choice, m.Learning.Choice) || n.Learning.Back != m.Learning.Back || n.Learning.Back == 0 || !reflect.DeepEqual(n.Net, m.Net) {
		t.Errorf("%+v at %d came back as %+v at %d", n.Learning.Choice, n.Learning.Back, m.Learning.Choice, m.Learning.Back)
	}
	if back := state.Apply(again, state.Undo{}); !reflect.DeepEqual(back.Network.Net, state.New().Network.Net) {
		t.Error("undo leaves other weights")
	}
}

// TestBegunChoiceIsKept holds that a target, a loss and a rate that flags set come back, from before
// the first edit; a session without them is written as ever.
func TestBegunChoiceIsKept(t *testing.T) {
	choice := learning.Choice{Own: []float64{0.25, 0.75}, Chosen: model.HalfSquared, Eta: 0.125}
	s, err := state.Start(state.Options{Learning: choice, Steps: 9})
	if err != nil {
		t.Fatal(err)
	}
	data, err := SaveWhole(s)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Restore(data, nil)
	if err != nil {
		t.Fatal(err)
	}
	if n := again.Network.Learning; !n.Same(choice) || n.Back != s.Network.Learning.Back || n.Back == 0 || again.Edits(state.NetworkPane) != 0 {
		t.Errorf("%+v came back as %+v at %d", choice, n.Choice, n.Back)
	}
	if data, err = SaveWhole(state.New()); err != nil || bytes.Contains(data, []byte("choice")) {
		t.Errorf("without a choice it has one: %v\n%s", err, data)
	}
	if _, err = Restore(bytes.Replace(saved(t, s), []byte("half-squared"), []byte("half-cubed"), 1), nil); err == nil {
		t.Error("a loss that there is not is taken")
	}
}

// TestManyStepsAreKept holds that a session has the weights of many steps, not the steps, with the
// choice of the examples, and that undo takes them back from there.
func TestManyStepsAreKept(t *testing.T) {
	s := state.Apply(state.New(), state.LoadPreset{Pane: state.NetworkPane, Name: "xor-learn"})
	before := s.Network.Net
	s = state.Apply(state.Apply(state.Apply(s, state.ToggleAll{}), state.ToggleAll{}), state.Train{Steps: 50})
	for r := s.Network.Learning.Run; r.Running(); r = s.Network.Learning.Run {
		s = state.Apply(s, state.Trained{Was: r, Is: r.Further(func() bool { return false })})
	}
	data, err := SaveWhole(s)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Restore(data, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again.Network.Net, s.Network.Net) || !again.Network.Learning.All || again.Edits(state.NetworkPane) != s.Edits(state.NetworkPane) {
		t.Errorf("it came back with %d edits", again.Edits(state.NetworkPane))
	}
	if back := state.Apply(again, state.Undo{}); !reflect.DeepEqual(back.Network.Net, before) {
		t.Error("undo leaves other weights")
	}
	for _, bad := range []string{`"steps":0`, `"steps":50,"layers":[]`, `"steps":50,"layers":[{"w":[[1]],"b":[1],"activation":"sigmoid"},{"w":[[1]],"b":[1],"activation":"sigmoid"}]`} {
		text := regexp.MustCompile(`"train":\{.*\}\}`).ReplaceAllString(string(data), `"train":{`+bad+`}}`)
		if text == string(data) {
			t.Fatal("the session has no line for it")
		}
		if _, err := Restore([]byte(text), nil); err == nil {
			t.Errorf("%s is taken", bad)
		}
	}
}
