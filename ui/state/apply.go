package state

import (
	"strings"

	"nnexplore/model"
	"nnexplore/model/rivals"
	"nnexplore/model/tally"
)

// A keeper is an action that leaves it known which text was copied last, and perhaps the
// notice, since no key was pressed.
type keeper interface{ keepsNotice() bool }

// An opener is an action that opens a field for a number. The key of one can also be what answers a question.
type opener interface{ opensField() }

// Apply gives the state after the action. The old one stays as it was.
func Apply(s State, a Action) State {
	over := false
	switch a.(type) {
	case NoKey, Mouse, ScrollBy, ScrollPage, HoldScroll: // which change nothing that a run is about
	default:
		s, over = s.runEnds(a)
	}
	if over {
		return s.derive()
	}
	if _, opens := a.(opener); opens && s.Asking.Answer != nil && !s.Prompt.On {
		return s.answerRead()
	}
	k, ok := a.(keeper)
	if !ok || !k.keepsNotice() {
		s.Notice = ""
	}
	if !ok {
		s.told, s.Asking.Answer = "", nil
		if !s.Asking.On {
			s.Asking = tally.Asking{}
		}
	}
	if s.was != nil && s.was.fleeting {
		s.was = nil
	}
	return s.asked(a, s.after(a)).withoutBoard().orForward().withoutCurve(s).derive()
}

// While one is asked first, an action that would show a number does not show it but asks
// for it. What it would have made is kept, and takes its place when the question was
// answered: until then the screen has what was there before, in which the number is not.

// Covered is what may be seen of a state while a question is asked: nothing in it has the
// number or gives it away. The network shows the layer that is asked about. It is s itself where
// nothing is asked, and must not be written to.
func (s *State) Covered() *State {
	p := s.Prompt.pending
	if p == nil {
		return s
	}
	c := *s
	c.Network.Revealed, c.Network.Tens = false, 0
	c.Network.View, c.Network.Plane.On = p.after.Network.View, false
	c.Curves.Second, c.Curves.Slope, c.Gate.XOR, c.Explaining = 0, false, false, false
	return &c
}

// AskFirst has numbers asked for before they are shown, or ends that. What became of it is
// there until the next action then.
type AskFirst struct{ On bool }

func (a AskFirst) apply(s State) State {
	if a.On {
		s.Asking = tally.Asking{On: true}
	} else {
		s.Asking = tally.Asking{Tally: s.Asking.Tally}
	}
	switch {
	case !a.On:
		s.Notice = "You are no longer asked first: a number is shown at once."
	case s.Focus == GatePane:
		s.Notice = "+ − ask which rows turn before they show it; at ★ its sum and y. G ends it."
	case s.Focus == CurvesPane:
		s.Notice = "Before the probe shows f(x) you are asked for it: ← or →. G ends it."
	case s.Network.Learning.On():
		s.Notice = askedBack(s.Network.Grain)
	case s.Network.Grain == model.ByLayer:
		return s.byNumber()
	default:
		s.Notice = "Before → or + − shows a number, you are asked for it. G ends it."
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
	case StepBy, Slide, SlideTo, SlideToX, ProbeAt, Nudge, NudgeOn, MoveX, SetNumber, SetGate, SetTheta:
		return s.Asks(after)
	}
	if s.Prompt.On && !after.Prompt.On { // what was typed may be a number
		return s.Asks(after)
	}
	return nil
}

// Asks are the questions for what a state shows that is one step further on than s, or one
// edit of a number. They are answered one after the other.
func (s State) Asks(after State) []rivals.Question {
	was, n := s.Network, after.Network
	if n.Learning.Back > was.Learning.Back {
		return only(n.AsksBack())
	}
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

// Question is the one that is asked at present.
func (s State) Question() (q rivals.Question, asked bool) {
	if p := s.Prompt.pending; p != nil {
		return p.questions[0], true
	}
	return rivals.Question{}, false
}

// ShowAnswer shows what is asked for, without an answer.
type ShowAnswer struct{}

func (ShowAnswer) apply(s State) State {
	p := s.Prompt.pending
	if p == nil {
		return s
	}
	return s.answered(s.Asking.Tally.WithShown(), nil)
}

// answerRead puts an answer away that was shown: the key that answered opens no other field.
func (s State) answerRead() State {
	s.Asking.Answer = nil
	s.Notice = "The answer is put away; enter again types a number."
	return s
}

// examples say what is typed to a question.
var examples = map[rivals.Answer]string{
	rivals.Number:    "a number such as 0.5",
	rivals.Bit:       "0 or 1",
	rivals.Rows:      "rows such as 10 01, or none",
	rivals.Direction: "+ for rises, - for falls or 0 for stays",
}

// commitAnswer compares what was typed with the right answer. One that says too little
// leaves the field open.
func (s State) commitAnswer(text string) State {
	q, _ := s.Question()
	if strings.TrimSpace(text) == "" {
		s.Prompt.Refusal = "type " + examples[q.Answer] + " first; → shows the answer"
		return s
	}
	j, err := q.Judge(text)
	if err != nil {
		s.Prompt.Refusal = err.Error()
		return s
	}
	answer := &tally.Answered{Judgement: j, Question: q}
	if j.Verdict == rivals.Short {
		s.Asking.Answer = answer
		return s
	}
	return s.answered(s.Asking.Tally.With(j), answer)
}

// answered is the state with the number shown or, where one more question belongs to what
// is shown, with that.
func (s State) answered(count tally.Tally, answer *tally.Answered) State {
	p := s.Prompt.pending
	if rest := p.questions[1:]; len(rest) > 0 {
		s.Prompt = Prompt{On: true, For: ForAnswer, pending: &pending{p.after, rest}}
	} else {
		tour := s.Tour // which may have gone on meanwhile
		s = p.after
		s.Tour = tour
	}
	s.Asking = tally.Asking{On: true, Tally: count, Answer: answer}
	return s
}

// Reset takes every change of the gate or the network back at once; undo brings
// them again.
type Reset struct{}

func (Reset) apply(s State) State {
	if s.Focus == GatePane {
		return s.resetGate()
	}
	n := s.Network
	if !n.Changed() && n.Trying() {
		return s.endTrial().still(NetworkPane)
	}
	s.Network.Tens, s.Network.Tried = 0, nil
	if !n.Changed() {
		s.Notice = "Nothing is changed: this is " + n.Preset.Name + " as it came."
		return s.still(NetworkPane)
	}
	s = s.edit(ResetEdit{From: n.Standing()})
	s.Notice = n.Preset.Name + " is as it came; u brings the changes back."
	return s
}

// ToggleSpeaks shows what speaks for an output in place of the numbers of the pass, or these
// again.
type ToggleSpeaks struct{}

func (ToggleSpeaks) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	n := &s.Network
	switch {
	case n.Speaking():
		n.Speaks = false
	case !n.KnowsY():
		s.Notice = "f shows what speaks for y, which is not computed yet: end computes it."
	default:
		n.Speaks, n.Batch, n.Turned = true, NoBatch, false
		s.Notice = "Each x by itself is " + s.UnitText() + " more; . takes another nudge, f or esc goes back."
	}
	return s
}
