package state

// NextLesson begins the tour, goes on in it, or goes to the chapter of that name. Package
// tour, which has the chapters, answers it.
type NextLesson struct{ Chapter string }

func (a NextLesson) apply(s State) State {
	s.Tour = s.Tour.Asking(a.Chapter)
	return s
}

// HelpLesson shows more help for the task of the tour: where to look, then which keys.
type HelpLesson struct{}

func (HelpLesson) apply(s State) State {
	s.Tour, s.Notice = s.Tour.Helped()
	return s
}

// LeaveLesson leaves the tour, which keeps its place.
type LeaveLesson struct{}

func (LeaveLesson) apply(s State) State {
	s.Tour = s.Tour.Left()
	s.Notice = "You left the tour: T goes on with it where you were."
	return s
}
