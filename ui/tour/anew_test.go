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
		reached string
	}{
		{lesson.Place{}, "", "", ""},
		{lesson.Place{Done: "threshold"}, "", "", ""},
		{lesson.Place{Chapter: "none", Task: 1}, "", "", ""},
		{lesson.Place{Chapter: "bias", Done: "threshold"}, "bias", "chapter bias", "bias 1"},
		{lesson.Place{Chapter: "bias", Task: 2, On: true, Help: 1}, "bias", "chapter bias; --resume: at task 3 of it", "bias 3"},
		{lesson.Place{Chapter: "bias", Task: 1, Reached: "xor 2,bias 4,curves 1"}, "bias", "chapter bias; --resume: at task 2 of it", "xor 2,curves 1,bias 4"},
		{lesson.Place{Chapter: "bias", Task: 2, Solved: true}, "bias", "chapter bias; --resume: at task 3 of it", "bias 3"},
		{lesson.Place{Chapter: "bias", Task: 5, Solved: true, Done: "threshold,bias"}, "ties", "chapter ties", "bias 6"},
		{lesson.Place{Chapter: "learning", Task: 6, Solved: true}, "", "", "learning 7"},
	} {
		place, words := Anew(c.was, "")
		if place != (lesson.Place{Chapter: c.chapter, Done: c.was.Done, Reached: c.reached}) || words != c.words {
			t.Errorf("%+v goes on at %+v, %q", c.was, place, words)
		}
	}
	s := state.New()
	s.Tour, _ = Anew(lesson.Place{Chapter: "bias", Task: 2, Done: "threshold"}, "")
	s = Apply(s, state.NextLesson{})
	if s.Gate.Gate.Name() != "AND" || !s.Tour.On || s.Tour.Chapter != "bias" || !s.Tour.IsDone("threshold") || s.Tour.IsDone("bias") {
		t.Errorf("T goes on at %+v with %s", s.Tour, s.Gate.Gate.Name())
	}
}

// TestReached holds that a chapter that was begun keeps its mark in the list when another begins,
// and when the program starts again.
func TestReached(t *testing.T) {
	mark := func(s state.State, chapter int) string {
		return Apply(s, state.NextLesson{Chapter: lesson.List}).Chapters[chapter].Form
	}
	s := Apply(state.New(), state.NextLesson{Chapter: "curves"})
	s.Tour.Task = 2
	s = Apply(s, state.NextLesson{Chapter: "bias"})
	if now, left := mark(s, 1), mark(s, 4); now != "★ task 1" || left != "★ task 3" {
		t.Errorf("bias is marked %q, and curves %q", now, left)
	}
	again := state.New()
	again.Tour, _ = Anew(s.Tour, "")
	again = Apply(again, state.NextLesson{Chapter: "curves"})
	again = Apply(again, state.NextLesson{Chapter: "ties"})
	if bias, curves, never := mark(again, 1), mark(again, 4), mark(again, 0); bias != "★ task 1" || curves != "★ task 3" || never != "6 tasks" {
		t.Errorf("after another start bias is marked %q, curves %q and threshold %q", bias, curves, never)
	}
}

// TestBegunAgain holds that a chapter that was begun again keeps the task that one had come to, in the
// list too, and that the session that is there is named where one goes on.
func TestBegunAgain(t *testing.T) {
	const there = "--resume 2: at task 3"
	s := state.New()
	s.Tour, _ = Anew(lesson.Place{Chapter: "bias", Task: 2}, "")
	s = Apply(s, state.NextLesson{})
	if task, begun := s.Tour.TaskOf("bias"); task != 3 || !begun || !s.Tour.IsBehind() || s.Tour.Task != 0 {
		t.Errorf("begun again it is %+v", s.Tour)
	}
	if got := Apply(s, state.NextLesson{Chapter: lesson.List}).Chapters[1].Form; got != "★ task 3" {
		t.Errorf("the list marks it %q", got)
	}
	if place, words := Anew(s.Tour, there); words != "chapter bias; --resume 2: at task 3 of it" || place.Chapter != "bias" || place.Reached != "bias 3" {
		t.Errorf("another start goes on at %+v, %q", place, words)
	}
	if got := Kept(s.Tour.Left(), there); got != "chapter bias, task 1; --resume 2: at task 3" {
		t.Errorf("one that goes on is at %q", got)
	}
	if s.Tour.Task = 2; s.Tour.IsBehind() {
		t.Error("it is behind where it was")
	}
	if s.Tour.Task = 1; s.Tour.WithDone().IsBehind() {
		t.Error("a chapter that is done is behind")
	}
}

// TestKept holds what is said of the tour to somebody who left it.
func TestKept(t *testing.T) {
	for _, c := range []struct {
		at   lesson.Place
		want string
	}{
		{lesson.Place{}, ""}, {lesson.Place{Chapter: "none"}, ""},
		{lesson.Place{Chapter: "bias", Task: 2, On: true}, ""}, {lesson.Place{Chapter: "bias", Task: 2}, "chapter bias, task 3"},
	} {
		if got := Kept(c.at, ""); got != c.want {
			t.Errorf("%+v goes on at %q", c.at, got)
		}
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
