package tour

import (
	"fmt"

	"nnexplore/number"
	"nnexplore/ui/state"
	"nnexplore/ui/state/gateset"
	"nnexplore/ui/state/lesson"
)

// Apply is [state.Apply], after which the tour does what it was asked for, and notices where
// what its task asks for is so: from then on the task is solved, whatever becomes of the state.
func Apply(s state.State, a state.Action) state.State {
	before := s
	s = state.Apply(s, a)
	chapter, place, asked := s.Tour.Asked()
	if asked {
		s.Tour = place
		s = goOn(s, chapter)
	}
	if _, undo := a.(state.Undo); undo && s.Tour.On && !s.Tour.Solved && undone(s) {
		s.Notice = "That was the chapter's beginning: T brings it back."
	}
	s = Noticed(s)
	if s.Notice == "" && !asked {
		s.Notice = besides(before, s)
	}
	return s
}

// besides says that an action changed another number than the task is about, where it did: what one
// sees then is nothing that leads to the goal. It is "" elsewhere.
func besides(before, s state.State) string {
	at, on := At(s)
	was, now := before.Gate, s.Gate
	if !on || at.Solved || at.Task.About == "" || was.Preset != now.Preset || was.Gate.Form != now.Gate.Form {
		return ""
	}
	for f := range state.Field(gateset.Fields) {
		if name := now.FieldName(f); name != at.Task.About && was.Value(f) != now.Value(f) {
			return fmt.Sprintf("You changed %s; this task is about %s. u takes it back.", ofPoint(name), ofPoint(at.Task.About))
		}
	}
	return ""
}

// ofPoint is the name of a number of the gate, with what it is of where that is one's own point.
func ofPoint(name string) string {
	if name == "x1" || name == "x2" {
		return name + " of ★"
	}
	return name
}

// undone reports whether undo went back behind the beginning of the chapter.
func undone(s state.State) bool {
	return s.Tour.Undone(s.Edits(state.GatePane), s.Edits(state.NetworkPane))
}

// Noticed is the state in which the task is solved where what it asks for is so.
func Noticed(s state.State) state.State {
	if at, on := At(s); on && !at.Solved && at.Task.Done(s) {
		if s.Tour.Solved, s.Tour.Help = true, 0; at.IsLast() {
			s.Tour = s.Tour.WithDone()
		}
	}
	return s
}

// A Standing is where somebody stands in the tour, with what is shown of it.
type Standing struct {
	Chapter Chapter
	Number  int // of the task, from 1
	Task    Task
	Undone  bool // the beginning of the chapter was taken back
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
	return Standing{c, int(s.Tour.Task) + 1, c.Tasks[s.Tour.Task], undone(s), s.Tour}, true
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

// Anew is a place in the tour for a program that starts without the state that belongs to it: the
// beginning of its chapter or, where that was played to its end, of the next. In words it is where
// one goes on, "" for somebody who is in no chapter; farther is which session is farther in the
// chapter, "" for none but the last.
func Anew(p lesson.Place, farther string) (place lesson.Place, words string) {
	p.On = true
	at, known := At(state.State{Tour: p})
	if !known {
		return lesson.Place{Done: p.Done, Reached: p.Reached}, ""
	}
	name := at.Chapter.Name
	switch next, more := at.After(); {
	case farther != "":
		return p.Elsewhere(name), fmt.Sprintf("chapter %s; %s of it", name, farther)
	case !at.Solved && at.Number == 1:
		return p.Elsewhere(name), "chapter " + name
	case !at.Solved || !at.IsLast():
		return p.Elsewhere(name), fmt.Sprintf("chapter %s; --resume: at task %d of it", name, at.Number)
	case more:
		return p.Elsewhere(next.Name), "chapter " + next.Name
	}
	return p.Elsewhere(""), ""
}

// Kept is where the tour goes on, in words, for somebody who left it and has the state that belongs
// to it; it is "" where the tour is in sight, and for somebody who is in no chapter. Which session
// is farther in the chapter stands with it.
func Kept(p lesson.Place, farther string) string {
	if p.On {
		return ""
	}
	p.On = true
	at, known := At(state.State{Tour: p})
	if !known {
		return ""
	}
	words := fmt.Sprintf("chapter %s, task %d", at.Chapter.Name, at.Number)
	if farther != "" {
		words += "; " + farther
	}
	return words
}

// goOn goes to the chapter of that name, or for "" on from where one stands.
func goOn(s state.State, chapter string) state.State {
	all := Chapters()
	if chapter == "" && s.Tour.Chapter == "" {
		chapter = all[0].Name
	}
	if chapter == lesson.List {
		return state.Apply(s, state.ListChapters{All: listed(s.Tour)})
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
		there, known := At(s)
		switch {
		case !known: // kept by a program that has other chapters
			return begin(s, all[0])
		case there.Number == 1 && !there.Solved: // its beginning may not be there any more
			return begin(s, there.Chapter)
		}
		return state.Apply(s, state.Focus{Pane: there.Chapter.pane(there.Number)})
	case !at.Solved && at.Undone:
		return begin(s, at.Chapter)
	case !at.Solved:
		s.Notice = "Not done yet. " + [...]string{"I shows where to look.", "I shows which keys do it.", "No task can be left out; :tour lists all chapters."}[at.Help]
		return s
	case !at.IsLast():
		s.Tour.Task, s.Tour.Help, s.Tour.Solved = at.Place.Task+1, 0, false
		s.Tour = s.Tour.Seen(s.Edits(state.NetworkPane))
		return s
	}
	if next, ok := at.After(); ok {
		return begin(s, next)
	}
	s.Tour = s.Tour.Elsewhere("")
	s.Notice = "That was the whole tour. T begins it again; :tour lists its chapters."
	return s
}

// listed are the chapters as lines of a list, with what became of each.
func listed(at lesson.Place) (lines []state.Listed) {
	for _, c := range Chapters() {
		mark := number.Count(len(c.Tasks), "task")
		if task, begun := at.TaskOf(c.Name); begun {
			mark = fmt.Sprintf("★ task %d", task)
		}
		if at.IsDone(c.Name) {
			mark = "✓ done"
		}
		lines = append(lines, state.Listed{Name: c.Name, Title: c.Name, Form: mark, Source: c.Title})
	}
	return lines
}

// begin starts a chapter: what lies over the panes or explains them is closed, and its start is
// made of what is there, as edits.
func begin(s state.State, c Chapter) state.State {
	s.Overlay, s.Explaining, s.Full, s.Gate.XOR = state.NoOverlay, false, false, false
	n := &s.Network
	n.ToPass()
	n.Playing, n.Revealed, n.Tens, n.Tried = false, false, 0, nil
	s.Gate = s.Gate.Rewritten(state.WithTheta)
	start := append([]state.Action{state.AskFirst{}, state.CloseBoard{},
		state.SetGate{Field: state.OwnX1, Value: 0.5}, state.SetGate{Field: state.OwnX2, Value: 0.5}}, c.Start...)
	for _, a := range append(start, state.SetUnit{}) {
		s = state.Apply(s, a)
	}
	s.Gate.Field = state.Theta
	edits := s.Edits(state.NetworkPane)
	s.Tour = s.Tour.Elsewhere(c.Name).Begun(s.Edits(state.GatePane), edits).Seen(edits)
	s.Tour.On = true
	return s
}
