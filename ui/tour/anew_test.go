package tour

import (
	"testing"

	"nnexplore/ui/state"
	"nnexplore/ui/state/lesson"
)

// TestAnew holds where a start without a session goes on, and that T makes the beginning of that
// chapter, with the chapters that were done still marked.
func TestAnew(t *testing.T) {
	for _, c := range []struct {
		was     lesson.Place
		chapter string
		words   string
	}{
		{lesson.Place{}, "", ""},
		{lesson.Place{Done: "threshold"}, "", ""},
		{lesson.Place{Chapter: "none", Task: 1}, "", ""},
		{lesson.Place{Chapter: "bias", Done: "threshold"}, "bias", "chapter bias"},
		{lesson.Place{Chapter: "bias", Task: 2, On: true, Help: 1}, "bias", "chapter bias; --resume: at task 3 of it"},
		{lesson.Place{Chapter: "bias", Task: 2, Solved: true}, "bias", "chapter bias; --resume: at task 3 of it"},
		{lesson.Place{Chapter: "bias", Task: 5, Solved: true, Done: "threshold,bias"}, "ties", "chapter ties"},
		{lesson.Place{Chapter: "learning", Task: 6, Solved: true}, "", ""},
	} {
		place, words := Anew(c.was)
		if place != (lesson.Place{Chapter: c.chapter, Done: c.was.Done}) || words != c.words {
			t.Errorf("%+v goes on at %+v, %q", c.was, place, words)
		}
	}
	s := state.New()
	s.Tour, _ = Anew(lesson.Place{Chapter: "bias", Task: 2, Done: "threshold"})
	s = Apply(s, state.NextLesson{})
	if s.Gate.Gate.Name() != "AND" || !s.Tour.On || s.Tour.Chapter != "bias" || !s.Tour.IsDone("threshold") || s.Tour.IsDone("bias") {
		t.Errorf("T goes on at %+v with %s", s.Tour, s.Gate.Gate.Name())
	}
}

// TestDone holds that a chapter is done with its last task, and stays so.
func TestDone(t *testing.T) {
	s := Apply(state.New(), state.NextLesson{Chapter: "threshold"})
	s.Tour.Task = uint8(len(threshold().Tasks) - 1)
	if s.Tour.IsDone("threshold") {
		t.Error("the chapter is done before its last task")
	}
	s = Apply(Apply(s, state.SetGate{Field: state.W1, Value: 0.8}), state.SetTheta{Theta: 1})
	if !s.Tour.Solved || !s.Tour.IsDone("threshold") {
		t.Errorf("after the last task it is %+v", s.Tour)
	}
	s.Tour = lesson.Place{Chapter: "bias"}.WithDone().WithDone()
	s = Apply(s, state.NextLesson{Chapter: "ties"})
	if s.Tour.Chapter != "ties" || s.Tour.Done != "bias" {
		t.Errorf("another chapter begins at %+v", s.Tour)
	}
	s = Apply(s, state.NextLesson{Chapter: lesson.List})
	if s.Overlay != state.ListOverlay || s.Line != 2 || s.Chapters[1].Form != "✓ done" || s.Chapters[2].Form != "★ task 1" || s.Chapters[0].Form != "6 tasks" {
		t.Errorf("the list is %+v at %d", s.Chapters, s.Line)
	}
	s = Apply(s, state.PickLine{Line: 0})
	if s.Overlay != state.NoOverlay || s.Tour.Chapter != "threshold" || !s.Tour.On || s.Tour.Done != "bias" {
		t.Errorf("its first line begins %+v", s.Tour)
	}
}
