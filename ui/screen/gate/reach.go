package gate

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// What is written under the ruler: the stretch that the number is in, and what changes
// where it leaves that.

// reachLines are those lines, what changes on one line where that has room.
func reachLines(s view, width int) []string {
	var lines []string
	r := s.reach
	if r.Here >= 0 {
		lines = append(lines, r.Ruler[r.Here].Name+" for "+stretch(s)+byRounding(s))
	}
	less, more := turn(s, r.Less, "below", "less"), turn(s, r.More, "above", "more")
	name := s.Gate.FieldName(state.Theta)
	switch any := "any " + name + " "; {
	case less == "" && more == "":
	case less == "":
		lines = append(lines, any+more)
	case more == "":
		lines = append(lines, any+less)
	default:
		both := any + less + "; " + strings.TrimPrefix(more, "of ")
		if canvas.TextWidth(both) <= width {
			lines = append(lines, both)
		} else {
			lines = append(lines, any+less, any+more)
		}
	}
	if !slices.ContainsFunc(lines, func(line string) bool { return canvas.TextWidth(line) > width }) {
		return lines
	}
	return canvas.WrapAll(lines, width)
}

// stretch is where the number has to be for the gate to be this one: 0.5 ≤ θ < 1.
func stretch(s view) string {
	v, name := s.reach.Ruler[s.reach.Here], s.Gate.FieldName(state.Theta)
	less := [...]string{" < ", " ≤ "}
	low, high := bound(s, v.Low)+less[index(v.LowIn)], less[index(v.HighIn)]+bound(s, v.High)
	switch {
	case math.IsInf(v.Low, -1) && math.IsInf(v.High, 1):
		return "every " + name
	case math.IsInf(v.Low, -1):
		return name + high
	case math.IsInf(v.High, 1):
		return name + [...]string{" > ", " ≥ "}[index(v.LowIn)] + bound(s, v.Low)
	}
	return low + name + high
}

// byRounding says which ends of the stretch rounding has put in it or out of it, against the
// rule: ", -0.7 in by rounding".
func byRounding(s view) string {
	v := s.reach.Ruler[s.reach.Here]
	low, high := s.reach.Rounded(v)
	text, is := "", [...]string{" out", " in"}
	if low {
		text += ", " + bound(s, v.Low) + is[index(v.LowIn)] + " by rounding"
	}
	if high {
		text += ", " + bound(s, v.High) + is[index(v.HighIn)] + " by rounding"
	}
	return text
}

// turn says from where on which rows turn: "below 0 turns (0,0) to 1". It is empty where
// no row does.
func turn(s view, t facts.Turn, past, from string) string {
	if len(t.Rows) == 0 {
		return ""
	}
	where := "of " + bound(s, t.At) + " or " + from
	if t.Past {
		where = past + " " + bound(s, t.At)
	}
	return fmt.Sprintf("%s turns %s to %d", where, rowNames(t.Rows), t.Y)
}

// bound writes an end of a stretch, with every digit where fewer would read as the number
// that stands beside it.
func bound(s view, v float64) string {
	if s.reach.Blurred(v) {
		return number.Full(v)
	}
	return s.Written(v)
}

// rowNames names rows of the truth table by their inputs.
func rowNames(rows [][2]float64) string {
	if len(rows) == len(model.Gate{}.Rows()) {
		return "all four rows"
	}
	names := make([]string, len(rows))
	for i, x := range rows {
		names[i] = fmt.Sprintf("(%g,%g)", x[0], x[1])
	}
	return strings.Join(names, ", ")
}

// index is 1 for true.
func index(b bool) int {
	if b {
		return 1
	}
	return 0
}
