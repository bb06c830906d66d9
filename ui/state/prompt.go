package state

import (
	"fmt"
	"strings"
	"unicode"

	"nnexplore/model/rivals"
	"nnexplore/number"
)

// longestPrompt is far more than the longest float64 has digits.
const longestPrompt = 400

// BeginNumber opens the field for the selected number of the focused pane.
type BeginNumber struct{}

func (BeginNumber) apply(s State) State {
	if s.Focus == NetworkPane && !s.Network.Learning.ByRate && !s.Network.Target().IsInput() && !s.Network.Tries() {
		return s.refuseComputed()
	}
	s.Prompt = Prompt{On: true}
	return s
}

// BeginName opens the field for the name of a number to go to, or to set.
type BeginName struct{}

func (BeginName) apply(s State) State {
	s.Prompt = Prompt{On: true, For: ForName}
	return s
}

// PromptName is the name of the number that is typed, or would be.
func (s State) PromptName() string {
	switch s.Focus {
	case GatePane:
		return s.Gate.FieldName(s.Gate.Field)
	case CurvesPane:
		return "x"
	}
	switch n := s.Network; {
	case n.Learning.ByRate:
		return "η"
	case n.Tries():
		return "a trial of " + s.Network.Name(s.Network.Selected)
	}
	return s.Network.Name(s.Network.Target())
}

// PromptValue is the value that what is typed will replace.
func (s State) PromptValue() float64 {
	switch s.Focus {
	case GatePane:
		return s.Gate.Value(s.Gate.Field)
	case CurvesPane:
		return s.Curves.Probe
	}
	switch n := s.Network; {
	case n.Learning.ByRate:
		return n.Learning.Rate()
	case n.Tries():
		return s.Network.TriedValue(s.Network.Selected.J)
	}
	return s.Network.Value(s.Network.Target())
}

// TypesNumber reports whether a number of that pane is being typed.
func (s State) TypesNumber(p Pane) bool {
	return s.Focus == p && s.Prompt.On && s.Prompt.For == ForValue
}

// CancelPrompt closes the field; the number stays as it was.
type CancelPrompt struct{}

func (CancelPrompt) apply(s State) State {
	s.Prompt = Prompt{}
	return s
}

// commitNothing leaves an empty field; of one for a file it says that none was meant.
func (s State) commitNothing() State {
	e := s.Prompt
	s = CancelPrompt{}.apply(s)
	switch {
	case !e.IsPath():
	case e.For == ForOpen:
		s.Notice = "Nothing was opened: no name was typed."
	default:
		s.Notice = "Nothing was written: no name was typed."
	}
	return s
}

// CommitPrompt takes over what was typed. An empty field changes nothing; a text
// that is no finite number is refused in words and stays to be mended.
type CommitPrompt struct{}

func (CommitPrompt) apply(s State) State {
	text := string(s.Prompt.Text)
	switch {
	case strings.TrimSpace(text) == "" && s.Prompt.For == ForAnswer:
		return ShowAnswer{}.apply(s)
	case strings.TrimSpace(text) == "":
		return s.commitNothing()
	case s.Prompt.For == ForAnswer:
		return s.commitAnswer(text)
	case s.Prompt.For == ForName:
		return s.commitName(text)
	case s.Prompt.IsPath():
		return s.commitPath(text)
	}
	v, err := number.Parse(text)
	if err != nil {
		s.Prompt.Refusal = err.Error()
		return s
	}
	typed := s.Prompt
	s.Prompt = Prompt{}
	switch s.Focus {
	case GatePane:
		return s.setGate(s.Gate.Field, v)
	case CurvesPane:
		return s.typedProbe(v, typed)
	}
	switch n := s.Network; {
	case n.Learning.ByRate:
		return SetRate{v}.apply(s)
	case n.Tries():
		return TryA{s.Network.Selected.J, v}.apply(s)
	}
	return s.setNumber(s.Network.Target(), v)
}

// Hopeless reports whether what is typed for a number is none and no digit behind it makes
// it one.
func (e Prompt) Hopeless() bool {
	if e.For != ForValue || strings.TrimSpace(string(e.Text)) == "" {
		return false
	}
	for _, behind := range []string{"", "1"} {
		if _, err := number.Parse(string(e.Text) + behind); err == nil {
			return false
		}
	}
	return true
}

// LeaveNumber ends the typing of a number because something else is begun: what is a number
// is taken over, and what is none stays, with the reason. Anything else that is typed is
// left.
type LeaveNumber struct{}

func (LeaveNumber) apply(s State) State {
	if s.Prompt.On && s.Prompt.For == ForValue {
		return CommitPrompt{}.apply(s)
	}
	return CancelPrompt{}.apply(s)
}

// Type puts text in at the caret; what cannot be printed is left out.
type Type struct{ Text string }

func (a Type) apply(s State) State { return s.typed(a.Text) }

// Paste puts a pasted text in at the caret. The end of a line and a tab are a blank, so that
// a column of numbers does not become one number, and nothing at the end of the text.
type Paste struct{ Text string }

func (a Paste) apply(s State) State {
	blank := func(r rune) bool { return unicode.Is(unicode.Zs, r) }
	lines := strings.FieldsFunc(a.Text, func(r rune) bool { return unicode.IsSpace(r) && !blank(r) })
	text := strings.Join(lines, " ")
	if !s.Prompt.IsPath() {
		text = strings.Map(func(r rune) rune {
			if blank(r) {
				return ' '
			}
			return r
		}, text)
	}
	return s.typed(text)
}

func (s State) typed(text string) State {
	e := &s.Prompt
	e.Refusal, e.Asked = "", false
	var add []rune
	for _, r := range text {
		if !e.takes(r) {
			continue
		}
		if len(e.Text)+len(add) == longestPrompt {
			e.Refusal = fmt.Sprintf("a field takes %d characters; the rest was left out", longestPrompt)
			break
		}
		add = append(add, r)
	}
	after := make([]rune, 0, len(e.Text)+len(add))
	after = append(after, e.Text[:e.Caret]...)
	after = append(after, add...)
	e.Text = append(after, e.Text[e.Caret:]...)
	e.Caret += len(add)
	return s.lookedInto()
}

// takes reports whether a character can stand in the field: one that is printed or, in
// the name of a file, any that steers no terminal. The name has those that are not seen too.
func (e Prompt) takes(r rune) bool {
	return unicode.IsPrint(r) || e.IsPath() && !unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp)
}

// Erase takes away the character before the caret, or all of them, or the one after it.
type Erase struct{ After, All bool }

func (a Erase) apply(s State) State {
	e := &s.Prompt
	from, to := e.Caret-1, e.Caret
	switch {
	case a.After:
		from, to = e.Caret, e.Caret+1
	case a.All:
		from = 0
	}
	if from < 0 || to > len(e.Text) || from == to {
		return s
	}
	text := make([]rune, 0, len(e.Text))
	text = append(text, e.Text[:from]...)
	e.Text = append(text, e.Text[to:]...)
	e.Caret = from
	e.Refusal, e.Asked = "", false
	return s.lookedInto()
}

// MoveCaret moves the caret by so many characters, stopping at the ends. On an empty field
// for an answer it shows that: the key that goes a step on does so there too.
type MoveCaret struct{ By int }

func (a MoveCaret) apply(s State) State {
	if s.Prompt.For == ForAnswer && len(s.Prompt.Text) == 0 && a.By == 1 {
		return ShowAnswer{}.apply(s)
	}
	s.Prompt.Caret = min(max(s.Prompt.Caret+a.By, 0), len(s.Prompt.Text))
	return s
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

// commitAnswer compares what was typed with the right answer. One that says too little
// leaves the field open.
func (s State) commitAnswer(text string) State {
	q, _ := s.Question()
	j, err := q.Judge(text)
	if err != nil {
		s.Prompt.Refusal = err.Error()
		return s
	}
	answer := &rivals.Answered{Judgement: j, Question: q}
	if j.Verdict == rivals.Short {
		s.Asking.Answer = answer
		return s
	}
	return s.answered(s.Asking.Tally.With(j), answer)
}

// answered is the state with the number shown or, where one more question belongs to what
// is shown, with that.
func (s State) answered(tally rivals.Tally, answer *rivals.Answered) State {
	p := s.Prompt.pending
	if rest := p.questions[1:]; len(rest) > 0 {
		s.Prompt = Prompt{On: true, For: ForAnswer, pending: &pending{p.after, rest}}
	} else {
		s = p.after
	}
	s.Asking = rivals.Asking{On: true, Tally: tally, Answer: answer}
	return s
}
