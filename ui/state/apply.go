package state

import (
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/model/rivals"
)

// A keeper is an action that leaves it known which text was copied last, and perhaps the
// notice, since no key was pressed.
type keeper interface{ keepsNotice() bool }

// Apply gives the state after the action. The old one stays as it was.
func Apply(s State, a Action) State {
	k, ok := a.(keeper)
	if !ok || !k.keepsNotice() {
		s.Notice = ""
	}
	if !ok {
		s.told = ""
	}
	if s.was != nil && s.was.fleeting {
		s.was = nil
	}
	if !ok {
		s.Asking.Answer = nil
	}
	if !ok && !s.Asking.On {
		s.Asking = rivals.Asking{}
	}
	return s.asked(a, a.apply(s)).derive()
}

// Undo takes the last edit of the focused pane back.
type Undo struct{}

func (Undo) apply(s State) State {
	r := s.logs[s.Focus].Past
	if r == nil {
		s.Notice = "Nothing is left to undo here" + s.editsElsewhere() + "."
		return s.still(s.Focus)
	}
	before := s
	s = s.ReplayUndo(s.Focus).shown(before, s.Focus)
	s.Notice = "Taken back: " + r.Edit.words(before, s, " again") + "."
	return s
}

// editsElsewhere names the other panes in which something can be undone.
func (s State) editsElsewhere() string {
	var names []string
	for p := range s.logs {
		if s.logs[p].Past != nil {
			names = append(names, "the "+Pane(p).String())
		}
	}
	switch {
	case len(names) == 0:
		return ""
	case len(names) == 1 && s.logs[CurvesPane].Past == nil:
		return "; " + names[0] + " has edits"
	}
	return "; " + strings.Join(names, " and ") + " have edits"
}

// Redo makes the edit of the focused pane again that was undone last.
type Redo struct{}

func (Redo) apply(s State) State {
	l := &s.logs[s.Focus]
	r := l.Future
	if r == nil {
		s.Notice = "Nothing is left to redo."
		return s.still(s.Focus)
	}
	before := s
	*l = log{Past: l.Past.With(r.Edit, r.Back), Future: r.Rest}
	s = r.Edit.do(s).shown(before, s.Focus)
	s.Notice = "Done again: " + r.Edit.words(before, s, "") + "."
	return s
}

// Undone is how many edits of a pane were taken back and can be made again.
func (s State) Undone(p Pane) int { return s.logs[p].Future.Length() }

// Log is the edits of a pane, in the order in which they were made: those that are done
// and those that were taken back.
func (s State) Log(p Pane) (done, undone []Edit) {
	done = s.logs[p].Past.Edits(nil)
	slices.Reverse(done)
	return done, s.logs[p].Future.Edits(nil)
}

// Since is how the log of a pane came from what it was in an earlier state, as
// [history.Log.Since] has it. It is not so where the end of the log went for good, as of a
// slide that came back to where it began.
func (s State) Since(earlier State, p Pane) (undone, made []Edit, back int, ok bool) {
	return s.logs[p].Since(earlier.logs[p])
}

// While one is asked first, an action that would show a number does not show it but asks
// for it. What it would have made is kept, and takes its place when the question was
// answered: until then the screen has what was there before, in which the number is not.

// Covered is what may be seen of a state while a question is asked: nothing in it has the
// number or gives it away. The network shows the layer that is asked about.
func (s State) Covered() State {
	p := s.Prompt.pending
	if p == nil {
		return s
	}
	s.Network.Revealed, s.Network.Tens = false, 0
	s.Network.View = p.after.Network.View
	s.Curves.Second, s.Curves.Slope, s.Gate.XOR, s.Explaining = 0, false, false, false
	return s
}

// AskFirst has numbers asked for before they are shown, or ends that. What became of it is
// there until the next action then.
type AskFirst struct{ On bool }

func (a AskFirst) apply(s State) State {
	if a.On {
		s.Asking = rivals.Asking{On: true}
	} else {
		s.Asking = rivals.Asking{Tally: s.Asking.Tally}
	}
	switch {
	case !a.On:
		s.Notice = "No longer asked first."
	case s.Focus == GatePane:
		s.Notice = "Asked first: + and − ask which rows turn; at ★ for its sum and y. G ends it."
	case s.Focus == CurvesPane:
		s.Notice = "Asked first: where the probe goes, f(x) is asked for. G ends it."
	case s.Network.Grain == model.ByLayer:
		s.Notice = "Asked first, but a step by layer is many numbers: g, then →. G ends it."
	default:
		s.Notice = "Asked first: → asks for the next number, + and − what they move. G ends it."
	}
	return s
}

// ToggleAsking is AskFirst of what is not.
type ToggleAsking struct{}

func (ToggleAsking) apply(s State) State { return AskFirst{!s.Asking.On}.apply(s) }

// asked is the state after an action or, where it would show a number that one wants to be
// asked for first, the question in its place.
func (s State) asked(a Action, after State) State {
	if _, already := s.Question(); already || !s.Asking.On || !after.Asking.On {
		return after
	}
	if by, ok := a.(StepBy); ok && by.Steps > 1 {
		after = StepBy{1}.apply(s)
	}
	questions := s.questions(a, after)
	if len(questions) == 0 {
		return after
	}
	s.Focus, s.Overlay = after.Focus, after.Overlay
	s.Notice = ""
	s.Prompt = Prompt{On: true, For: ForAnswer, pending: &pending{after.derive(), questions}}
	return s
}

// questions are those for what an action shows.
func (s State) questions(a Action, after State) []rivals.Question {
	switch a.(type) {
	case StepBy, Slide, SlideTo, SlideToX, ProbeAt, Nudge, NudgeOn, SetNumber, SetGate, SetTheta, CommitPrompt, LeaveNumber:
		return s.Asks(after)
	}
	return nil
}

// Asks are the questions for what a state shows that is one step further on than s, or one
// edit of a number. They are answered one after the other.
func (s State) Asks(after State) []rivals.Question {
	was, n := s.Network, after.Network
	if n.Place > was.Place && n.Whole() {
		return only(rivals.Of(n.Net, n.Trace, model.Explain(n.Net, n.Walk, n.Grain, n.Place)))
	}
	if after.Curves.Probe != s.Curves.Probe {
		h, shown := after.Curves.InHand()
		if !shown {
			return nil
		}
		return only(rivals.OfCurve(h, after.Curves.Probe))
	}
	l := after.logs[after.Focus]
	if l.Past == nil || l.Past == s.logs[after.Focus].Past {
		return nil
	}
	switch e := l.Past.Edit.(type) {
	case GateEdit:
		g := after.Gate
		if e.Field == OwnX1 || e.Field == OwnX2 {
			return rivals.OfGate(g.Gate, g.X1, g.X2)
		}
		return []rivals.Question{rivals.OfTurning(s.Gate.Gate, g.Gate, g.FieldName(e.Field), g.Value(e.Field))}
	case NumberEdit:
		return only(rivals.OfEdit(was.Net, n.Net, was.Trace, n.Trace, e.At, was.Walk.Index(model.ByLayer, was.Place)))
	}
	return nil
}

func only(q rivals.Question, ok bool) []rivals.Question {
	if !ok {
		return nil
	}
	return []rivals.Question{q}
}
