package plain

import (
	"fmt"

	"nnexplore/model"
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
}

// A hand is what was spoken of last, which is what why explains.
type hand int

const (
	gateInHand   hand = iota
	ownInHand         // the gate at inputs of one's own
	curveInHand       // a point of a curve
	stepInHand        // what the step made
	numberInHand      // the selected number of the network
)

// A point is an x on the curve of an activation.
type point struct {
	h model.Activation
	x float64
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

// Opening says where one is, and what to try.
func (s *Session) Opening() []string {
	lines := []string{
		"This is nnexplore in plain words: type a line, and a few lines answer.",
		s.gateInShort(),
		s.networkInShort(),
		"Try theta 0.7, then gate. Or step, then why. help lists the commands, quit ends.",
	}
	return wrap(lines)
}

// Answer does what a line says and answers it; done says that it was the last
// one. Nothing answers a blank line, and none that begins with #. No line makes
// an error: an answer says what could have been meant.
func (s *Session) Answer(line string) (lines []string, done bool) {
	words := split(line)
	if len(words) == 0 {
		return nil, false
	}
	c, err := find(words[0])
	if err != nil {
		return wrap([]string{s.suggestion(words, err)}), false
	}
	s.line = change{}
	asked := s.asked
	lines, err = c.answer(s, c.arguments(line, words))
	if s.asked == asked {
		s.asked = state.Effect{} // only the very next line is an answer to a question
	}
	if s.line.count > 0 {
		s.past, s.next, s.edited = append(s.past, s.line), nil, true
	}
	if err != nil {
		lines = []string{sentence(err.Error()), c.expectation()}
	}
	return wrap(lines), c.ends
}

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

// digits changes how many digits numbers are read with.
func (s *Session) digits(words []string) ([]string, error) {
	if len(words) > 0 {
		word, err := choose("choice of digits", words[0], []string{"four", "full"})
		if err != nil {
			return nil, err
		}
		s.do(state.SetFull{Full: word == "full"})
	}
	if s.state.Full {
		return []string{"Numbers have every digit that tells them from their neighbours."}, nil
	}
	return []string{"Numbers are rounded to four decimals; digits full gives every digit."}, nil
}

func (s *Session) quit([]string) ([]string, error) { return []string{"Goodbye."}, nil }

// where says where one is in the gate and in the network.
func (s *Session) where([]string) ([]string, error) {
	lines := []string{s.gateInShort(), s.networkInShort(), s.progress()}
	lines = append(lines, s.described()...)
	if r := s.state.Network.Selected; s.hand == numberInHand {
		lines = append(lines, fmt.Sprintf("The number in hand is %s; it is %s.", name(r), s.say(s.state.Network.Value(r))))
	}
	return lines, nil
}
