package screen

import (
	"nnexplore/model/rivals"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// What is drawn over the lower part of a pane while one is asked first: what the last answer
// comes of, with the right working, and the question with the field for the answer to it.

// askedMark says in the frame of the pane that one is asked first, and how that ends: in a
// field G is a letter.
func askedMark(s *state.State) string {
	if _, asked := s.Question(); asked {
		return " asked first: esc leaves "
	}
	return " asked first: G ends it "
}

// voiceOf is that of the sentences about answers.
func voiceOf(s *state.State) rivals.Voice {
	return rivals.Voice{Name: s.Network.Name, Number: s.Written, Times: s.Network.Notation().Times}
}

// explained are the lines on the last answer that have no room in one: what it comes of, and
// the working; where one has just left, how it went.
func explained(s *state.State, width int) (says, working []string) {
	a := s.Asking.Answer
	if tally := s.Asking.Tally.String(); !s.Asking.On && tally != "" {
		return canvas.Wrap(tally+".", width), nil
	}
	if a == nil || !a.Explains() {
		return nil, nil
	}
	v := voiceOf(s)
	for _, line := range a.Question.Working(v) {
		working = append(working, canvas.WrapEquation(line, width-2)...)
	}
	return canvas.Wrap(a.Says(v), width), working
}

// drawAsking draws the answer and the question over the lowest rows of the canvas, where there
// are any. In a low pane the question goes before the answer, and that before the working.
func drawAsking(c canvas.Canvas, s *state.State) {
	says, working := explained(s, c.Width)
	q, asked := s.Question()
	if says == nil && !asked {
		return
	}
	var asks []string
	lead := "answer "
	if asked {
		asks = canvas.Wrap(q.Asks(voiceOf(s)), c.Width)
		if q.Answer == rivals.Number {
			lead = "= "
		}
		room := c.Width - c.Measure(asks[len(asks)-1]+" "+lead)
		if room < leastAnswer {
			asks = append(asks, "")
		}
	}
	says = says[:min(len(says), max(0, c.Height-len(asks)))]
	working = working[:min(len(working), max(0, c.Height-len(asks)-len(says)))]
	rows := len(asks) + len(says) + len(working)
	rule := rows < c.Height
	if rule {
		rows++
	}
	c = c.Rows(max(0, c.Height-rows), rows)
	c.Clear()
	y := 0
	if rule {
		c.Rule(0, "")
		y++
	}
	y = c.Lines(0, y, canvas.Strong, says)
	y = c.Lines(2, y, canvas.Plain, working)
	if asked {
		y = c.Lines(0, y, canvas.Strong, asks)
		x := c.Measure(asks[len(asks)-1])
		c.Field(x+min(x, 1), y-1, lead, s.Prompt)
	}
}

// leastAnswer is the least room for the field of an answer.
const leastAnswer = 12

// howToAnswer says how a question is answered, behind what is typed so far.
func howToAnswer(q rivals.Question, typed []rune) string {
	how := map[rivals.Answer]string{
		rivals.Number:    "Exact, or rounded to two digits;",
		rivals.Bit:       "0 or 1;",
		rivals.Rows:      "Rows as 10 01, or none;",
		rivals.Direction: "+ rises, - falls, 0 stays;",
	}[q.Answer]
	if len(typed) > 0 {
		return how + " enter answers, esc leaves." // → moves in what is typed
	}
	return how + " enter answers, → shows it, esc leaves."
}
