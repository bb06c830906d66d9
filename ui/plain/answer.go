package plain

import (
	"fmt"
	"strings"

	"nnexplore/number"
	"nnexplore/ui/state"
)

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

// suggestion answers a line whose first word is no command.
func (s *Session) suggestion(words []string, err error) string {
	whole := strings.Join(words, " ")
	last := len(words) - 1
	if r, bad := s.ref(words); bad == nil {
		return fmt.Sprintf("%s is the name of a number; did you mean goto %s?", quote(whole), name(r))
	}
	if r, bad := s.ref(words[:last]); bad == nil {
		return fmt.Sprintf("A line begins with a command; did you mean set %s to %s?", name(r), quoteless(words[last]))
	}
	if _, bad := number.Parse(words[0]); bad == nil {
		return fmt.Sprintf("A line begins with a command; did you mean theta %s?", quoteless(words[0]))
	}
	return sentence(err.Error())
}
