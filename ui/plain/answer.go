package plain

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/model/rivals"
	"nnexplore/number"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/guide"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// Opening says where one is, and what to try.
func (s *Session) Opening() []string {
	lines := []string{
		"This is nnexplore in plain words: type a line, and a few lines answer.",
		s.gateInShort(),
		s.networkInShort(),
		"Try theta 0.7, then gate. Or step, then why. help lists the commands, quit ends.",
	}
	if at, on := tour.At(s.state); on {
		lines = append(lines, guide.Task(at)...)
	}
	return wrap(lines)
}

// Answer does what a line says and answers it; done says that it was the last
// one. Nothing answers a blank line, and none that begins with #. No line makes
// an error: an answer says what could have been meant.
func (s *Session) Answer(line string) (lines []string, done bool) {
	was := s.state.Tour
	lines, done = s.answerTo(line)
	return append(lines, wrap(s.noticed(was))...), done
}

// answerTo is [Session.Answer] without what the tour says.
func (s *Session) answerTo(line string) (lines []string, done bool) {
	words := typed.Split(line)
	if len(words) == 0 {
		return nil, false
	}
	if lines, answers := s.reply(words); answers {
		return wrap(lines), false
	}
	words = s.meant(line, words)
	c, err := find(words[0])
	if err != nil {
		return wrap([]string{s.suggestion(words, err)}), false
	}
	s.line = change{}
	before, asked := *s, s.asked
	lines, err = c.answer(s, s.oneAtATime(c, c.arguments(line, words)))
	if s.asked == asked {
		s.asked = state.Effect{} // only the very next line is an answer to a question
	}
	if s.line.count > 0 {
		s.past, s.next, s.edited = append(s.past, s.line), nil, true
	}
	if s.said = c.name; err != nil {
		s.said, lines = "", []string{aloud.Sentence(err.Error()), c.expectation(s)}
	} else if questions := s.questionsSince(before, c); questions != nil {
		lines = s.ask(before, lines, questions)
	} else if w := s.asking.waiting; w != nil && c.looks {
		lines = append(lines, s.question(w.questions[0])...)
	}
	if c.name == "export" { // says nothing new, so that another writes the same
		s.said = before.said
	}
	return wrap(lines), c.ends
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
	if c, bad := find(s.meant(strings.Join(words, " "), words)[0]); err != nil && bad == nil {
		if !c.looks {
			s.asking.waiting = nil
		}
		return nil, false
	}
	switch {
	case err != nil:
		return append([]string{aloud.Sentence(typed.Wrong(err).Error())}, s.question(q)...), true
	case j.Verdict == rivals.Short:
		return []string{aloud.Capital(j.Says(s.voice()))}, true
	}
	lines = []string{aloud.Capital(j.Says(s.voice()))}
	if j.Explains() {
		for _, line := range q.Working(s.voice()) {
			if strings.HasSuffix(line, ".") || strings.HasSuffix(line, ":") {
				line = aloud.Capital(line)
			} else {
				line = aloud.Sentence(line)
			}
			lines = append(lines, line)
		}
	}
	s.asking.tally = s.asking.tally.With(j)
	return s.answered(lines), true
}

// suggestion answers a line whose first word is no command.
func (s *Session) suggestion(words []string, err error) string {
	whole := strings.Join(words, " ")
	last := len(words) - 1
	if r, bad := s.numberNamed(words); bad == nil {
		return fmt.Sprintf("%s is the name of a number; did you mean goto %s?", aloud.Quote(whole), s.name(r))
	}
	if r, bad := s.numberNamed(words[:last]); bad == nil {
		return fmt.Sprintf("A line begins with a command; did you mean set %s to %s?", s.name(r), aloud.Typed(words[last]))
	}
	if _, bad := number.Parse(words[0]); bad == nil {
		return fmt.Sprintf("A line begins with a command; did you mean theta %s?", aloud.Typed(words[0]))
	}
	return aloud.Sentence(err.Error())
}

// meant is a line in the words of the commands, where people write it otherwise and only
// one thing can be meant.
func (s *Session) meant(line string, words []string) []string {
	words = typed.Unpunctuated(words)
	if left, _, found := strings.Cut(typed.Trimmed(line), "="); found && (s.named(typed.Split(left)) || strings.TrimSpace(left) == "b") {
		return s.meantToSet(line, append([]string{"set"}, words...))
	}
	if h, x, found := strings.Cut(words[0], "("); found {
		if _, ok := functionNamed(h); ok {
			return append([]string{"curve", h, strings.Trim(x, ")")}, words[1:]...)
		}
	}
	first, rest := strings.ToLower(words[0]), words[1:]
	for n := min(3, len(words)); n > 0; n-- {
		if h, ok := functionNamed(strings.ToLower(strings.Join(words[:n], " "))); ok && h != model.StepFunction && h != model.Softmax {
			return append([]string{"curve"}, words...)
		}
	}
	if to, ok := typed.Meant[first]; ok {
		return append(strings.Fields(to), rest...)
	}
	if len(rest) == 0 {
		return s.meantAlone(words)
	}
	second := strings.ToLower(rest[0])
	switch {
	case first == "set":
		return s.meantToSet(line, words)
	case first == "activation":
		return typed.MeantOfLayer(words)
	case strings.HasPrefix(second, "layer") && !isCommand(first):
		return []string{"explain", "layers"}
	case strings.HasPrefix("goto", first) && slices.Contains([]string{"back", "start", "end"}, second):
		return rest
	case first == "make" || first == "use" || first == "take":
		if gates, networks := presetNames(); slices.Contains(slices.Concat(gates, networks), second) {
			return []string{"preset", second}
		}
	case first == "show" || first == "select":
		if _, err := s.ref(rest); err == nil {
			return append([]string{"goto"}, rest...)
		}
	case first == "where" && second == "y":
		return rest
	}
	return words
}

// meantAlone is one word as a line: what is no command, but can be explained, is.
func (s *Session) meantAlone(words []string) []string {
	word := strings.ToLower(words[0])
	_, table := s.table(words)
	isMatrix := words[0] != word && table && s.paneInHand() == state.NetworkPane // W1, where w1 is the gate's
	if !isMatrix && isCommand(word) {
		return words
	}
	_, vector := s.vector(words)
	_, topic := topics()[word]
	_, first := firstTopics()[word]
	if isMatrix || vector || table || topic && typed.Otherwise[word] == "" && len(word) > 1 || first {
		return []string{"explain", words[0]}
	}
	return words
}

// meantToSet is a line that begins with set where another command sets what it names.
func (s *Session) meantToSet(line string, words []string) []string {
	rest := words[1:]
	switch name := strings.ToLower(rest[0]); name {
	case "w1", "w2":
		if len(rest) == 2 {
			return rest // the network's have two indices
		}
	case "b":
		if len(rest) == 2 {
			return []string{"bias", rest[1]}
		}
	case "x":
		if strings.Contains(line, ",") && !strings.Contains(line, "[") {
			return rest
		}
	case "y":
	default:
		if c, err := find(name); err == nil && (c.name == name || c.alias == name) {
			return s.meant(strings.Join(rest, " "), rest)
		}
	}
	return words
}

// named reports whether words name a number of the network, or all of a b.
func (s *Session) named(words []string) bool {
	if _, err := s.ref(words); err == nil {
		return true
	}
	if _, err := s.numberNamed(words); err == nil && !isCommand(strings.ToLower(words[0])) {
		return true
	}
	if len(words) != 1 {
		return false
	}
	_, all := s.allBiases(words[0])
	return all
}

// isCommand reports whether a word is the name of a command, or the beginning of some.
func isCommand(word string) bool {
	return slices.ContainsFunc(commands(), func(c command) bool {
		return len(word) >= c.least && (strings.HasPrefix(c.name, word) || strings.HasPrefix(c.alias, word))
	})
}

// arguments are the words of a line behind its command.
func (c command) arguments(line string, words []string) []string {
	if !c.path {
		return words[1:]
	}
	if rest := typed.Rest(line); rest != "" {
		return []string{rest}
	}
	return nil
}

// answer runs the command if no words are too many.
func (c command) answer(s *Session, words []string) ([]string, error) {
	if !c.path && c.most >= 0 && len(words) > c.most {
		return nil, c.tooMany(s, words)
	}
	return c.run(s, words)
}

// oneAtATime is the words behind a command, where steps are asked for those of one.
func (s *Session) oneAtATime(c command, words []string) []string {
	if s.asking.on && c.name == "step" && len(words) == 1 {
		return nil
	}
	return words
}

// Meaning is what explain tells of a word at the start of a session: of the name of a number,
// a function or a term, with the command of that name. It is nil where the word, as a whole,
// is none of the three.
func Meaning(word string) (lines []string) {
	s, words, lower := New(state.New()), strings.Fields(word), strings.ToLower(word)
	topic, known := topics()[lower]
	if !known {
		topic, known = firstTopics()[lower]
	}
	if h, ok := functionNamed(lower); ok && h == model.Softmax {
		lines = s.softmaxSense()
	} else if ok {
		lines = []string{aloud.About(h, "x")}
	} else if r, err := s.ref(words); err == nil {
		lines = s.meaning(r, s.called(r))
	} else if index, ok := s.vector(words); ok {
		lines = s.meaning(s.state.Network.Net.Entry(index, 0), "Each entry of "+lower)
	} else if r, ok := s.table(words); ok && word[0] != 'w' {
		lines = s.meaning(r, map[model.Kind]string{model.InW: "Each number of ", model.InB: "Each entry of "}[r.Kind]+word)
	} else if known {
		lines, _ = topic(s, words)
	}
	if lines != nil {
		lines = append(lines, Command(lower)...)
	}
	return lines
}
