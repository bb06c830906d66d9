package rivals

import (
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// An Answer is what is typed to a question.
type Answer int

// The answers.
const (
	Number    Answer = iota
	Bit              // 0 or 1
	Rows             // the rows of a truth table, as 10 or (1,0), or none
	Direction        // + rises, − falls, 0 stays
	Range            // the θ of a gate, as 0.5 <= θ < 1, or none
	Shape            // of a matrix or a vector, as 2×3 or 3, or none
)

// A Question asks for a number that is not shown yet.
type Question struct {
	Answer Answer
	Right  float64 // of what is no number, as [Question.Judge] reads it
	Rivals []Rival // what mistakes give, each another number than Right

	named   text   // what the number is called
	asks    text   // what is asked
	working []text // the right working, term by term
	check   text   // which number on the way to look at first, where no rival explains an answer
	scale   float64
	reads   func(text string) (typed, error) // reads a [Range] or a [Shape] as the index of one that it knows
}

// A Rival is the number that a mistake gives.
type Rival struct {
	Mistake string // what was done, as the tally tells it: "the bias was forgotten"
	Value   float64
	words   text // what the number is, to follow "0.4 is"
}

// mistake adds what a mistake gives, unless nobody could tell it from the right number or it is
// not finite. The name is as the tally tells it, and the words are what the number is.
func (q *Question) mistake(name string, value float64, words text) {
	if number.Finite(value) && !near(value, q.Right, q.scale) {
		q.Rivals = append(q.Rivals, Rival{name, number.PlainZero(value), words})
	}
}

// near reports whether two numbers are one on paper: rounding of float64 alone keeps them
// apart, in a working whose numbers are as large as scale.
func near(a, b, scale float64) bool {
	const some = 1e-12
	return a == b || math.Abs(a-b) <= some*max(scale, math.Abs(a), math.Abs(b))
}

// A wrong thing is what a mistake gives where no number is asked for.
type wrong[T any] struct {
	name  string // of the mistake, as the tally tells it
	thing T
	words text // what it is
}

// among is a question whose answer is no number: what is typed is looked for among the right
// one, which is 0, and those that mistakes give, from 1 on.
func among[T any](q Question, right T, list []wrong[T], same func(a, b T) bool, read func(text string) (T, error)) Question {
	known := []T{right}
	index := func(thing T) float64 {
		return float64(slices.IndexFunc(known, func(k T) bool { return same(k, thing) }))
	}
	for _, w := range list {
		if same(w.thing, right) {
			continue
		}
		if index(w.thing) < 0 {
			known = append(known, w.thing)
		}
		q.Rivals = append(q.Rivals, Rival{w.name, index(w.thing), w.words})
	}
	q.reads = func(text string) (typed, error) {
		thing, err := read(text)
		return typed{value: index(thing), text: strings.TrimSpace(text)}, err
	}
	return q
}

// Result is the right answer with its name: "a1[1] = 0.5", "(1,0) turns", "0.5 ≤ θ < 1".
func (q Question) Result(v Voice) string { return v.say(q.result(rounded(q.Right))) }

// Asks is what is asked, as a formula or in words.
func (q Question) Asks(v Voice) string { return v.say(q.asks) }

// Working is how the right answer comes about, line by line.
func (q Question) Working(v Voice) []string {
	lines := make([]string, len(q.working))
	for i, t := range q.working {
		lines[i] = v.say(t)
	}
	return lines
}

// Of is the question for the number that the step of a network makes. ok is false where the
// step makes no number, several, or one that is not finite.
func Of(n model.Network, t model.Trace, e model.Explanation) (q Question, ok bool) {
	switch {
	case e.Part == model.Nothing || e.Grain == model.ByLayer:
		return Question{}, false
	case e.Part == model.Sums:
		q = sumOf(n, t, e).question()
	case e.Part == model.Outputs:
		q = outputOf(n, t, e.Layer, e.From).question()
	default:
		kind := e.Step.Kind
		q = shareOf(t, e.Layer, e.Step.J).question(kind, e.Grain == model.ByNeuron)
	}
	return q, number.Finite(q.Right)
}
