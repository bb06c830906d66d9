package session

import (
	"reflect"
	"testing"

	"nnexplore/ui/state"
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
