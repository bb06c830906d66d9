// Package tally keeps whether one is asked for numbers before they are shown, and counts what
// came of the questions: how many were answered right at once, and which mistakes were made.
package tally

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model/rivals"
	"nnexplore/number"
)

// An Asking is whether one is asked for numbers before they are shown, and what became of it.
// It is kept in no session.
type Asking struct {
	On     bool
	Tally  Tally
	Answer *Answered // the last one, until the next action; nil for none
}

// An Answered question is one with what was answered.
type Answered struct {
	rivals.Judgement
	Question rivals.Question
}

// A Tally counts what came of questions. The zero value has none.
type Tally struct {
	asked, first, shown int
	mistakes            []counted // in the order in which they were first made; never written
}

// A counted mistake was made so often.
type counted struct {
	name  string
	often int
}

// With is the tally after one more answer, the only one or the last to its question. Of
// mistakes that its digits do not tell apart the first is counted.
func (t Tally) With(j rivals.Judgement) Tally {
	t.asked++
	switch {
	case j.First():
		t.first++
	case len(j.Rivals) > 0:
		name := j.Rivals[0].Mistake
		t.mistakes = slices.Clone(t.mistakes)
		at := slices.IndexFunc(t.mistakes, func(c counted) bool { return c.name == name })
		if at < 0 {
			at, t.mistakes = len(t.mistakes), append(t.mistakes, counted{name: name})
		}
		t.mistakes[at].often++
	}
	return t
}

// WithShown is the tally after one more number that was shown without an answer.
func (t Tally) WithShown() Tally {
	t.shown++
	return t
}

// String is the tally in words for both voices: "6 of 9 first time; twice the bias was
// forgotten; once something else". Where mistakes are named, all that was not right first time is
// counted. It is empty where nothing was asked.
func (t Tally) String() string {
	var parts []string
	if t.asked > 0 {
		parts = append(parts, fmt.Sprintf("%d of %d first time", t.first, t.asked))
	}
	if t.shown > 0 {
		parts = append(parts, number.Count(t.shown, "number")+" shown")
	}
	most := slices.Clone(t.mistakes)
	slices.SortStableFunc(most, func(a, b counted) int { return b.often - a.often })
	most = most[:min(len(most), mostCounted)]
	others := t.asked - t.first
	for _, c := range most {
		parts = append(parts, timesOf(c.often)+" "+c.name)
		others -= c.often
	}
	if len(most) > 0 && others > 0 {
		parts = append(parts, timesOf(others)+" something else")
	}
	return strings.Join(parts, "; ")
}

// mostCounted is how many mistakes the tally names.
const mostCounted = 2

func timesOf(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
