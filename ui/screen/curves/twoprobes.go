package curves

import (
	"fmt"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// secondNotes are a head and a line for each curve that is shown: its values at the two
// probes, and the outputs of the network with that curve inside before and after x[1]
// grows by the same distance.
func secondNotes(s state.State, width int) []string {
	d := number.Short(s.Curves.Distance())
	notes := []string{fmt.Sprintf("◉ %s further on; and %s more on x[1] of %s, with this inside:", d, d, s.Network.Preset.Name)}
	for _, p := range facts.Pairs(s, s.Curves.Probe) {
		from, to := apart(s, []float64{p.From}, []float64{p.To})
		line := fmt.Sprintf("%-10s %s → %s", p.Curve, from, to)
		if len(p.Y.After) > 0 {
			line = fmt.Sprintf("%-28s ", line) + outputsApart(s, p.Y, width-max(canvas.TextWidth(line), 28)-1)
		}
		notes = append(notes, line)
	}
	return notes
}

// outputsApart is y before and after in at most room cells: the last two of its numbers,
// the last one, or dots.
func outputsApart(s state.State, carried model.Carried, room int) string {
	for some := 2; some > 0; some-- {
		from := max(0, len(carried.Before)-some)
		before, after := apart(s, carried.Before[from:], carried.After[from:])
		name := "y"
		if some == 1 && from > 0 {
			name = fmt.Sprintf("y[%d]", from+1)
		}
		if text := name + " " + before + " → " + after; canvas.TextWidth(text) <= room {
			return text
		}
	}
	return "…"
}

// apart writes two vectors with the fewest digits in which they differ, four decimals at
// least. Vectors that are equal are written alike.
func apart(s state.State, a, b []float64) (string, string) {
	write := func(v []float64, digits int) string {
		words := make([]string, len(v))
		for i, x := range v {
			if words[i] = s.Written(x); digits > 4 {
				words[i] = strconv.FormatFloat(x, 'g', digits, 64)
			}
		}
		return strings.Join(words, " ")
	}
	for digits := 4; digits <= 17; digits += 2 {
		if x, y := write(a, digits), write(b, digits); x != y {
			return x, y
		}
	}
	return write(a, 4), write(b, 4)
}
