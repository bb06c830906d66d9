package rivals

import (
	"fmt"
	"strings"

	"nnexplore/number"
)

// A Verdict is what an answer comes to.
type Verdict int

// The verdicts.
const (
	Right     Verdict = iota
	Cut               // right but for its last digit, which was cut and not rounded
	Short             // right as far as it goes, but one digit says too little
	Mistaken          // what one or more mistakes give
	Early             // near to the right one: a number on the way was rounded
	Unmatched         // none of these
)

// How far from the right one an answer may be, as a share of it.
const (
	early     = 0.01   // rounding on the way leads so far
	sameDigit = 0.1    // an answer of one digit that may be meant as the right one
	oneDigit  = 1. / 3 // any that one digit rounds
)

// roundedEarly is the mistake of an answer that is near to the right one.
const roundedEarly = "a number on the way was rounded"

// A Judgement is what became of an answer.
type Judgement struct {
	Verdict Verdict
	Rivals  []Rival // which an answer may be: more than one where its digits do not tell them apart

	question Question
	typed    typed
}

// First reports whether the answer counts as right.
func (j Judgement) First() bool { return j.Verdict == Right || j.Verdict == Cut }

// Explains reports whether the working belongs to what is said of the answer: behind one that
// was not right, and behind which way a number goes, of which the reason is half.
func (j Judgement) Explains() bool {
	return j.Verdict != Short && (!j.First() || j.question.Answer == Direction)
}

// Judge compares what was typed with the right answer and its rivals. The error is a
// sentence about a text that answers nothing.
func (q Question) Judge(text string) (Judgement, error) {
	d, err := q.read(text)
	if err != nil {
		return Judgement{}, err
	}
	j := Judgement{question: q, typed: d}
	j.Verdict, j.Rivals = q.judge(d)
	return j, nil
}

func (q Question) judge(d typed) (Verdict, []Rival) {
	exact, rounds := q.matching(d)
	switch {
	case d.exactly(q.Right, q.scale):
		return Right, nil
	case q.Answer != Number && len(exact) > 0:
		return Mistaken, exact
	case q.Answer != Number:
		return Unmatched, nil
	case d.rounds(q.Right) && d.digits >= enough:
		return Right, nil
	case d.rounds(q.Right) && d.within(q.Right, sameDigit):
		return Short, nil
	case len(exact) > 0:
		return Mistaken, exact
	case d.rounds(q.Right) && d.within(q.Right, oneDigit):
		return Short, nil
	case d.cuts(q.Right) && d.digits >= enough:
		return Cut, nil
	case len(rounds) > 0:
		return Mistaken, rounds
	case d.comes(q.Right):
		return Right, nil
	case d.cuts(q.Right) && d.within(q.Right, oneDigit):
		return Short, nil
	case d.within(q.Right, early):
		return Early, []Rival{{Mistake: roundedEarly, Value: q.Right}}
	}
	return Unmatched, nil
}

// matching are the rivals that the typed number is on paper, and those that it is when
// they are rounded to its digits.
func (q Question) matching(d typed) (exact, rounds []Rival) {
	for _, r := range q.Rivals {
		list := &rounds
		if d.exactly(r.Value, q.scale) {
			list = &exact
		} else if !d.comes(r.Value) {
			continue
		}
		*list = append(*list, r)
	}
	return exact, rounds
}

// notRight begins what is said of an answer that some mistake or none explains.
const notRight = "Not right: "

// mostNamed is how many mistakes a sentence names.
const mostNamed = 3

// Says is what an answer comes to, in sentences, without the working.
func (j Judgement) Says(v Voice) string {
	q, typed := j.question, v.typed(j.typed, j.question.Answer)
	switch j.Verdict {
	case Right:
		return "Right: " + q.Result(v) + "."
	case Cut:
		return fmt.Sprintf("%s is cut, not rounded: the next digit is 5 or more, so it is %s.", typed, v.digits(j.typed.roundedTo(q.Right)))
	case Short:
		return fmt.Sprintf("%s is right as far as it goes; type one more digit.", typed)
	case Early:
		return fmt.Sprintf("Not right, but %s is within 1 percent of it: perhaps a number on the way was rounded too early.", typed)
	case Mistaken:
		is := number.Joined(j.Rivals[:min(len(j.Rivals), mostNamed)], ", or ", func(r Rival) string { return v.say(r.words) })
		if q.Answer == Direction {
			return notRight + "it " + typed + " " + is + "."
		}
		return notRight + typed + " is " + is + "."
	}
	if q.Answer == Direction {
		return notRight + v.say(q.named) + ". This is why:"
	}
	said := typed + " is not right."
	if check := v.say(q.check); check != "" {
		said += " Look first at " + check + "."
	}
	return said
}

// result is what a question asks for, with its value.
func (q Question) result(value any) text {
	if q.Answer == Number || q.Answer == Bit {
		return q.named.then(" = %s", " is %s", value)
	}
	return q.named
}

// typed is what was typed, as it is read or heard.
func (v Voice) typed(d typed, a Answer) string {
	switch a {
	case Number, Bit:
		return v.digits(strings.ReplaceAll(d.text, "\u2212", "-"))
	case Rows:
		if list, count := rowList(d.value); count > 0 {
			return v.say(list)
		}
		return "none"
	}
	return d.text
}

// digits is a written number as it is read or heard.
func (v Voice) digits(text string) string {
	if v.Aloud {
		if rest, ok := strings.CutPrefix(text, "-"); ok {
			return "minus " + rest
		}
	}
	return text
}

// read reads what was typed to a question.
func (q Question) read(text string) (typed, error) {
	switch q.Answer {
	case Bit:
		v, err := number.Parse(text)
		if err == nil && v != 0 && v != 1 {
			err = number.Refusal{Wrong: "that is no y", Expected: "0 or 1 was expected"}
		}
		return typed{value: v, text: strings.TrimSpace(text)}, err
	case Rows:
		return readRows(text)
	case Direction:
		return readDirection(text)
	case Range, Shape:
		return q.reads(text)
	}
	return read(text)
}
