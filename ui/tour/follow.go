package tour

import (
	"nnexplore/ui/state"
	"nnexplore/ui/state/lesson"
)

// Apply is [state.Apply], after which the tour does what it was asked for, and notices where
// what its task asks for is so: from then on the task is solved, whatever becomes of the state.
func Apply(s state.State, a state.Action) state.State {
	s = state.Apply(s, a)
	if chapter, place, asked := s.Tour.Asked(); asked {
		s.Tour = place
		s = goOn(s, chapter)
	}
	return Noticed(s)
}

// Noticed is the state in which the task is solved where what it asks for is so.
func Noticed(s state.State) state.State {
	if at, on := At(s); on && !at.Solved && at.Task.Done(s) {
		s.Tour.Solved, s.Tour.Help = true, 0
	}
	return s
}

// A Standing is where somebody stands in the tour, with what is shown of it.
type Standing struct {
	Chapter Chapter
	Number  int // of the task, from 1
	Task    Task
	lesson.Place
}

// At is where one stands; on is false where the tour is out of sight.
func At(s state.State) (at Standing, on bool) {
	if !s.Tour.On {
		return Standing{}, false
	}
	c, err := Named(s.Tour.Chapter)
	if err != nil || int(s.Tour.Task) >= len(c.Tasks) {
		return Standing{}, false
	}
	return Standing{c, int(s.Tour.Task) + 1, c.Tasks[s.Tour.Task], s.Tour}, true
}

// After is the chapter that follows; ok is false where none does.
func (at Standing) After() (next Chapter, ok bool) {
	all := Chapters()
	for i, c := range all[:len(all)-1] {
		if c.Name == at.Chapter.Name {
			return all[i+1], true
		}
	}
	return Chapter{}, false
}

// IsLast reports whether the task is the last of its chapter.
func (at Standing) IsLast() bool { return at.Number == len(at.Chapter.Tasks) }

// goOn goes to the chapter of that name, or for "" on from where one stands.
func goOn(s state.State, chapter string) state.State {
	all := Chapters()
	if chapter == "" && s.Tour.Chapter == "" {
		chapter = all[0].Name
	}
	if chapter != "" {
		c, err := Named(chapter)
		if err != nil {
			s.Notice = state.Refused + err.Error()
			return s
		}
		return begin(s, c)
	}
	at, on := At(s)
	switch {
	case !on:
		s.Tour.On = true
		if _, there := At(s); !there { // kept by a program that has other chapters
			return begin(s, all[0])
		}
		return s
	case !at.Solved:
		s.Notice = "This task is not done yet: I shows where to look. :tour and a name: another chapter."
		return s
	case !at.IsLast():
		s.Tour = lesson.Place{On: true, Chapter: at.Chapter.Name, Task: at.Place.Task + 1}
		return s
	}
	if next, ok := at.After(); ok {
		return begin(s, next)
	}
	s.Tour = lesson.Place{}
	s.Notice = "That was the whole tour. T begins it again; :tour and a name: one chapter."
	return s
}

// begin starts a chapter: what lies over the panes or explains them is closed, and its start is
// made of what is there, as edits.
func begin(s state.State, c Chapter) state.State {
	s.Overlay, s.Explaining, s.Full, s.Gate.XOR = state.NoOverlay, false, false, false
	n := &s.Network
	n.Playing, n.Revealed, n.Turned, n.Batch, n.Plane.On, n.Speaks = false, false, false, state.NoBatch, false, false
	n.Tens, n.Tried = 0, nil
	s.Gate = s.Gate.Rewritten(state.WithTheta)
	start := append([]state.Action{state.AskFirst{}, state.CloseBoard{}}, c.Start...)
	for _, a := range append(start, state.SetUnit{}) {
		s = state.Apply(s, a)
	}
	s.Gate.Field = state.Theta
	s.Tour = lesson.Place{On: true, Chapter: c.Name}
	return s
}
