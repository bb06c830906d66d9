// Package plain is the explorer as a conversation, for ears, for terminals that
// can only print, and for scripts: one line in, a few lines out. There is no
// colour, no drawing and no column; what has a sign on screen has a word here, so
// that a voice can read it: theta, times, minus, W1 row 2 column 3.
//
// A [Session] holds a [state.State] and changes it with the same actions as the
// keys do. What an answer says of a step comes from the same values of model that
// the screen draws. The commands stand in one table, from which lines are read
// and the help is written.
package plain

import (
	"strings"

	"nnexplore/model"
	"nnexplore/model/rivals"
	"nnexplore/ui/state"
)

// A Session is one conversation. It is to be made by [New].
type Session struct {
	state   state.State
	outside Outside
	asked   state.Effect // what would have replaced a file, so that the same line again may
	hand    hand
	point   point // the last one of a curve
	biased  bool  // the threshold was spoken of last as the bias, whatever the form of the rule

	// A line may be several edits, but is taken back as one.
	line   change   // of the line in hand
	past   []change // of each line that can be undone
	next   []change // of each line that can be done again
	edited bool     // whether any line made an edit

	asking asking
}

// A hand is what was spoken of last, which is what why explains.
type hand int

const (
	gateInHand   hand = iota
	ownInHand         // the gate at inputs of one's own
	curveInHand       // a point of a curve
	stepInHand        // what the step made
	numberInHand      // the selected number of the network
	trialInHand       // softmax on larger numbers
)

// A point is an x on the curve of an activation.
type point struct {
	h model.Activation
	x float64
}

// A change is the edits that a line made, all in one pane. What is asked of a curve moves
// the probe there, but is no change.
type change struct {
	pane  state.Pane
	count int
}

// changing are the panes that a line can change.
var changing = []state.Pane{state.GatePane, state.NetworkPane}

// An Outside is what a session uses beyond the conversation. Where a part of it is nil the
// session does without, and says so.
type Outside struct {
	Do   func(s state.State, e state.Effect) state.Action // reads and writes files, and answers with an action
	Copy func(text string) error                          // puts a text on the clipboard
}

// New is a session that goes on from s; a text that was being typed there is left.
func New(s state.State) *Session {
	s = state.Apply(s, state.CancelPrompt{})
	session := &Session{state: s, point: point{s.Curves.ChosenCurve(), s.Curves.Probe}}
	switch s.Focus {
	case state.CurvesPane:
		session.hand = curveInHand
	case state.NetworkPane:
		session.hand = stepInHand
	}
	return session
}

// Using is the session with what it may use beyond the conversation.
func (s *Session) Using(o Outside) *Session {
	s.outside = o
	return s
}

// State is where the session stands.
func (s *Session) State() state.State { return s.state }

// do applies actions one after the other.
func (s *Session) do(actions ...state.Action) {
	for _, a := range actions {
		before := s.state
		s.state = state.Apply(s.state, a)
		for _, p := range changing {
			if made := s.state.Edits(p) - before.Edits(p); made > 0 {
				s.line = change{pane: p, count: s.line.count + made}
			}
		}
	}
}

// paneInHand is the part of the screen that shows what is in hand.
func (s *Session) paneInHand() state.Pane {
	switch s.hand {
	case gateInHand, ownInHand:
		return state.GatePane
	case curveInHand:
		return state.CurvesPane
	}
	return state.NetworkPane
}

// raised is the number of the network that a nudge changes: the one in hand, or while a
// step is, the input that was last in hand or changed.
func (s *Session) raised() model.Ref {
	n := s.state.Network
	if s.hand != numberInHand && !n.Selected.IsInput() {
		return n.Input
	}
	return n.Selected
}

// atGate has the gate in hand.
func (s *Session) atGate() {
	s.do(state.Focus{Pane: state.GatePane})
	s.hand = gateInHand
}

// An asking is whether numbers are asked for before they are said, and what came of it.
type asking struct {
	on      bool
	tally   rivals.Tally
	waiting *waiting // for an answer; nil where nothing is asked
}

// A waiting line was done, but is not told before its questions are answered: until then the
// session is as it was before.
type waiting struct {
	after     Session
	lines     []string
	questions []rivals.Question
}

// predict asks for numbers before they are said, or no longer, and tells what came of it.
func (s *Session) predict(words []string) ([]string, error) {
	if len(words) == 0 {
		if s.asking.on {
			return []string{"Numbers are asked for before they are said; predict off ends that."}, nil
		}
		return []string{"Numbers are said at once; predict on asks for them first."}, nil
	}
	word, err := choose("choice", words[0], []string{"on", "off"})
	if err != nil {
		return nil, err
	}
	tally := s.asking.tally.String()
	s.asking = asking{on: word == "on"}
	switch {
	case word == "off" && tally != "":
		return []string{"No longer asked: " + tally + "."}, nil
	case word == "off":
		return []string{"No longer asked first."}, nil
	}
	lines := []string{"Asked first: step asks for the next number, and a change for what it does. A number answers, show shows it, predict off ends this."}
	if s.state.Network.Grain == model.ByLayer {
		lines = append(lines, "A step is by layer, which is no one number; grain neuron makes it one.")
	}
	return lines, nil
}

// oneAtATime is the words behind a command, where steps are asked for those of one.
func (s *Session) oneAtATime(c command, words []string) []string {
	if s.asking.on && c.name == "step" && len(words) == 1 {
		return nil
	}
	return words
}

// questionsSince are those for what a line has shown, where one wants to be asked first.
func (s *Session) questionsSince(before Session, c command) []rivals.Question {
	if !s.asking.on || !c.asks {
		return nil
	}
	if c.name == "curve" || s.hand == curveInHand {
		q, ok := rivals.OfCurve(s.point.h, s.point.x)
		if !ok || s.point == before.point {
			return nil
		}
		return []rivals.Question{q}
	}
	return before.state.Asks(s.state)
}

// ask puts the first question in place of what a line has shown.
func (s *Session) ask(before Session, lines []string, questions []rivals.Question) []string {
	after := *s
	*s = before
	s.asking.waiting = &waiting{after, lines, questions}
	return s.question(questions[0])
}

// voice is that of the sentences about answers.
func (s *Session) voice() rivals.Voice { return rivals.Voice{Name: name, Number: s.say, Aloud: true} }

// question is a question with how it is answered.
func (s *Session) question(q rivals.Question) []string {
	asks := capital(q.Asks(s.voice()))
	switch q.Answer {
	case rivals.Bit:
		return []string{asks + ": is it 0 or 1?"}
	case rivals.Rows:
		return []string{asks, "Name them by x1 and x2, such as 10 01; 0 is none. Or show."}
	case rivals.Direction:
		return []string{asks, "Plus, minus or 0 answers, or show."}
	}
	return []string{asks + ".", "How much is it? A number answers, or show."}
}

// reply takes a line as the answer to what is asked. answers is false where nothing is asked,
// or another command is meant, which leaves the question.
func (s *Session) reply(words []string) (lines []string, answers bool) {
	w := s.asking.waiting
	if w == nil {
		return nil, false
	}
	if len(words) == 1 && strings.EqualFold(words[0], "show") {
		s.asking.tally = s.asking.tally.WithShown()
		return s.answered(nil), true
	}
	q := w.questions[0]
	j, err := q.Judge(strings.Join(words, " "))
	if _, bad := find(s.meant(strings.Join(words, " "), words)[0]); err != nil && bad == nil {
		s.asking.waiting = nil
		return nil, false
	}
	switch {
	case err != nil:
		return append([]string{sentence(wrong(err).Error())}, s.question(q)...), true
	case j.Verdict == rivals.Short:
		return []string{capital(j.Says(s.voice()))}, true
	}
	lines = []string{capital(j.Says(s.voice()))}
	if j.Explains() {
		for _, line := range q.Working(s.voice()) {
			if strings.HasSuffix(line, ".") || strings.HasSuffix(line, ":") {
				line = capital(line)
			} else {
				line = sentence(line)
			}
			lines = append(lines, line)
		}
	}
	s.asking.tally = s.asking.tally.With(j)
	return s.answered(lines), true
}

// answered is what is said of an answer, and behind it the next question or what waited.
func (s *Session) answered(lines []string) []string {
	w, tally := s.asking.waiting, s.asking.tally
	if rest := w.questions[1:]; len(rest) > 0 {
		s.asking.waiting = &waiting{w.after, w.lines, rest}
		return append(lines, s.question(rest[0])...)
	}
	*s = w.after
	s.asking = asking{on: true, tally: tally}
	return append(lines, w.lines...)
}
