package sheet

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"nnexplore/model/exercise"
	"nnexplore/model/rivals"
	"nnexplore/model/tally"
)

// A Round asks problems one by one: a line in, a few lines out. It is to be made by
// [NewRound].
type Round struct {
	problems []exercise.Problem
	problem  int // the one that is asked
	question int // of that
	tally    tally.Tally
}

// NewRound is a round of at least one problem.
func NewRound(problems []exercise.Problem) *Round { return &Round{problems: problems} }

// Opening says how to answer, and asks the first question.
func (r *Round) Opening() []string {
	return append([]string{"A line answers; an empty one, or ?, shows the answer. quit ends this."}, r.asks()...)
}

// asks is the question in hand and, where it is the first of its problem, the problem.
func (r *Round) asks() (lines []string) {
	p := r.problems[r.problem]
	if r.question == 0 {
		lines = append(lines, "", fmt.Sprintf("%d of %d: %s", r.problem+1, len(r.problems), p.Kind))
		lines = append(lines, given(p)...)
	}
	lines = append(lines, questions(p)[r.question])
	if how := p.Questions[r.question].How; how != "" {
		lines = append(lines, "Type "+how+".")
	}
	return lines
}

// Answer takes a line as the answer to the question in hand, and says what it comes to. done
// reports that nothing more is asked, and that the tally was told.
func (r *Round) Answer(line string) (lines []string, done bool) {
	q := r.problems[r.problem].Questions[r.question]
	line = strings.TrimSpace(line)
	switch strings.ToLower(line) {
	case "quit", "exit", "q":
		return []string{r.End()}, true
	case "", "?":
		r.tally = r.tally.WithShown()
		return r.next(append([]string{sentence(q.Result(voice()))}, q.Working(voice())...))
	}
	j, err := q.Judge(line)
	switch {
	case err != nil:
		return []string{sentence(err.Error())}, false
	case j.Verdict == rivals.Short:
		return []string{sentence(j.Says(voice()))}, false
	}
	r.tally = r.tally.With(j)
	lines = []string{sentence(j.Says(voice()))}
	if j.Explains() {
		lines = append(lines, q.Working(voice())...)
	}
	return r.next(lines)
}

// next goes on to the question after the one that was answered.
func (r *Round) next(lines []string) (all []string, done bool) {
	if r.question++; r.question == len(r.problems[r.problem].Questions) {
		r.problem, r.question = r.problem+1, 0
	}
	if r.problem == len(r.problems) {
		return append(lines, "", r.End()), true
	}
	return append(lines, r.asks()...), false
}

// End is the tally in a sentence.
func (r *Round) End() string {
	if tally := r.tally.String(); tally != "" {
		return sentence(tally)
	}
	return "Nothing was answered."
}

// sentence begins with a capital letter and ends with a full stop. A name of the network
// stays as it is.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if word, _, _ := strings.Cut(text, " "); !strings.ContainsAny(word, "[0123456789") && len(word) > 1 {
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}
