package cli

import (
	"testing"

	"github.com/spf13/pflag"

	"nnexplore/model"
	"nnexplore/session"
	"nnexplore/ui/state"
	"nnexplore/ui/state/lesson"
	"nnexplore/ui/tour"
)

// TestOfferTour holds what a start says of the tour: to somebody new that there is one, in the words
// of each voice, and to somebody who left it in a chapter how it goes on.
func TestOfferTour(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	for plain, want := range map[bool]string{
		false: "New here? Press T for a tour of the program in short tasks; esc leaves it.",
		true:  "New here? Type tour for a tour of the program in short tasks; other commands work in it too.",
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

// TestFartherSession holds that who began a chapter again, by T of a start without a session, is told
// of the session in which it was farther, however the program starts next, and that --resume goes on
// there.
func TestFartherSession(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	path, err := session.Path()
	if err != nil {
		t.Fatal(err)
	}
	write := func(s state.State) {
		t.Helper()
		if err := session.NewKeeper(path, state.New(), session.Resumed{}, func(string) {}).Write(s); err != nil {
			t.Fatal(err)
		}
	}
	was := tour.Apply(state.New(), state.NextLesson{Chapter: "bias"})
	was.Tour.Task = 2
	write(was)
	s := state.New()
	s.Tour, _ = offerTour(false)
	s = tour.Apply(s, state.NextLesson{})
	write(s)
	if place, got := offerTour(false); got != "T goes on with the tour: chapter bias; --resume 2: at task 3 of it." || place.Chapter != "bias" {
		t.Errorf("a start without a session says %q at %+v", got, place)
	}
	if got := keptTour(false, s.Tour); got != "You came farther in this chapter before; --resume 2: at task 3 of it." {
		t.Errorf("a start with it says %q", got)
	}
	if got := keptTour(true, s.Tour.Left()); got != "tour goes on with the tour: chapter bias, task 1; --resume 2: at task 3." {
		t.Errorf("in plain words a start with it says %q", got)
	}
	if got, err := (session.Reader{}).Resume(path, 2); err != nil || got.State.Tour.Chapter != "bias" || got.State.Tour.Task != 2 {
		t.Errorf("--resume 2 is at %+v (%v)", got.State.Tour, err)
	}
	was.Tour.Task = 1
	if got := keptTour(false, was.Tour); got != "" {
		t.Errorf("before anything was begun again it says %q", got)
	}
	if s.Tour.Task = 2; keptTour(false, s.Tour) != "" {
		t.Error("one that is as far is told of another")
	}
}

// TestPlaceInTour holds that the command tour keeps what became of the chapters in the session before,
// and that a session that is gone on with keeps its own place, a file only where it has one.
func TestPlaceInTour(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	path, err := session.Path()
	if err != nil {
		t.Fatal(err)
	}
	last := state.New()
	last.Tour = lesson.Place{Chapter: "bias", Task: 2, Done: "threshold", Reached: "xor 2", On: true}
	if err := session.NewKeeper(path, state.New(), session.Resumed{}, func(string) {}).Write(last); err != nil {
		t.Fatal(err)
	}
	own := lesson.Place{Chapter: "ties", Task: 1}
	chapter := "curves"
	for _, c := range []struct {
		args  []string
		tour  *string
		at    lesson.Place
		want  lesson.Place
		offer string
	}{
		{nil, &chapter, lesson.Place{}, lesson.Place{Done: "threshold", Reached: "xor 2,bias 3"}, ""},
		{nil, nil, lesson.Place{}, lesson.Place{Chapter: "bias", Done: "threshold", Reached: "xor 2,bias 3"}, "T goes on with the tour: chapter bias; --resume: at task 3 of it."},
		{[]string{"--resume"}, nil, own, own, "T goes on with the tour: chapter ties, task 2."},
		{[]string{"--resume"}, nil, lesson.Place{}, lesson.Place{}, ""},
		{[]string{"--state", "mine.session"}, nil, own, own, "T goes on with the tour: chapter ties, task 2."},
		{[]string{"--state", "mine.session"}, nil, lesson.Place{}, lesson.Place{Chapter: "bias", Done: "threshold", Reached: "xor 2,bias 3"}, "T goes on with the tour: chapter bias; --resume: at task 3 of it."},
	} {
		var f exploreFlags
		flags := pflag.NewFlagSet("", pflag.ContinueOnError)
		f.define(flags)
		if err := flags.Parse(c.args); err != nil {
			t.Fatal(err)
		}
		f.tour = c.tour
		if place, offer := f.placeInTour(c.at); place != c.want || offer != c.offer {
			t.Errorf("%q with the tour %v is at %+v and says %q", c.args, c.tour, place, offer)
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
