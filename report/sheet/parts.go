package sheet

import (
	"strings"

	"nnexplore/model/exercise"
	"nnexplore/number"
)

// A part of a problem is a sentence, or lines of numbers.
type part struct {
	text  string
	lines []string
}

// parts are the sentences of what is given, and between them the numbers: arrays as NumPy
// prints them, and those that stand alone on one line.
func parts(p exercise.Problem) (list []part) {
	var alone []string // numbers that have no line yet
	add := func(lines ...string) {
		if len(alone) > 0 {
			lines = append([]string{strings.Join(alone, ", ")}, lines...)
			alone = nil
		}
		if last := len(list) - 1; last >= 0 && list[last].text == "" {
			list[last].lines = append(list[last].lines, lines...)
		} else if len(lines) > 0 {
			list = append(list, part{lines: lines})
		}
	}
	for _, g := range p.Given {
		name := g.Name + " = "
		switch {
		case g.Name == "":
			add()
			list = append(list, part{text: g.Text})
		case g.Matrix != nil:
			rows := strings.ReplaceAll(number.Array2(g.Matrix), "\n", "\n"+strings.Repeat(" ", len(name)))
			add(strings.Split(name+rows, "\n")...)
		case g.Vector != nil:
			add(name + number.Array(g.Vector))
		default:
			alone = append(alone, name+number.Short(g.Number))
		}
	}
	add()
	return list
}

// given is what a problem gives, as lines.
func given(p exercise.Problem) (lines []string) {
	for _, part := range parts(p) {
		if part.text != "" {
			lines = append(lines, part.text)
		}
		lines = append(lines, part.lines...)
	}
	return lines
}

// questions are those of a problem.
func questions(p exercise.Problem) []string {
	lines := make([]string, len(p.Questions))
	for k, q := range p.Questions {
		lines[k] = letter(p, k) + q.Ask
	}
	return lines
}

// letter stands before one of several questions.
func letter(p exercise.Problem, k int) string {
	if len(p.Questions) == 1 {
		return ""
	}
	return string(rune('a'+k)) + ") "
}
