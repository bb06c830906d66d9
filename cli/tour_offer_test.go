package cli

import (
	"testing"

	"nnexplore/model"
	"nnexplore/session"
	"nnexplore/ui/state"
	"nnexplore/ui/state/lesson"
)

// TestOfferTour holds what a start says of the tour: to somebody new that there is one, in the words
// of each voice, and to somebody who left it in a chapter how it goes on.
func TestOfferTour(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	for plain, want := range map[bool]string{
		false: "New here? T begins a tour of the program: short tasks, and any key works.",
		true:  "New here? tour begins a tour of the program: short tasks, and any command works.",
	} {
		if place, got := offerTour(plain); got != want || place != (lesson.Place{}) {
			t.Errorf("a first start says %q at %+v", got, place)
		}
	}
	path, err := session.Path()
	if err != nil {
		t.Fatal(err)
	}
	s := state.New()
	keep := session.NewKeeper(path, s, session.Resumed{}, func(string) {})
	for _, c := range []struct {
		at   lesson.Place
		want string
	}{
		{lesson.Place{}, ""},
		{lesson.Place{Chapter: "bias", Task: 2, Done: "threshold"}, "T goes on with the tour: chapter bias; --resume: at task 3 of it."},
	} {
		s.Tour = c.at
		if err := keep.Write(s); err != nil {
			t.Fatal(err)
		}
		if place, got := offerTour(false); got != c.want || place.Chapter != c.at.Chapter || place.Done != c.at.Done {
			t.Errorf("after %+v a start says %q at %+v", c.at, got, place)
		}
	}
}

// TestTallied holds that somebody who leaves is told what came of being asked first, and nobody else.
func TestTallied(t *testing.T) {
	s := state.New()
	if got := tallied(s); got != "" {
		t.Errorf("without a question it says %q", got)
	}
	for _, a := range []state.Action{state.Focus{Pane: state.NetworkPane}, state.SetGrain{Grain: model.ByNeuron}, state.AskFirst{On: true}, state.StepBy{Steps: +1}, state.ShowAnswer{}} {
		s = state.Apply(s, a)
	}
	if got, want := tallied(s), "You were asked first: 1 number shown."; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}
