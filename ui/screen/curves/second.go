package curves

import (
	"fmt"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// secondNotes says, for each curve that is shown, what it makes of the small
// difference between the two probes, and what becomes of the same difference in
// x[1] in the network, with that function in its hidden layers.
func secondNotes(s state.State, width int) []string {
	x, d := s.Curves.Probe, s.Curves.Distance()
	notes := []string{fmt.Sprintf("◉ %s further on; and %s more on x[1] of %s, with this inside:",
		number.Short(d), number.Short(d), s.Network.Preset.Name)}
	for _, f := range s.Curves.Drawn() {
		before, after := apart(s, []float64{f.Of(x)}, []float64{f.Of(x + d)})
		line := fmt.Sprintf("%-10s %s → %s", f, before, after)
		if carried := s.Carried(f); len(carried.After) > 0 {
			line = fmt.Sprintf("%-28s ", line) + outputsApart(s, carried, width-max(canvas.TextWidth(line), 28)-1)
		}
		notes = append(notes, line)
	}
	return notes
}

// outputsApart is y before and after, as far as the room goes: the last two of its
// numbers, or the last, or nothing.
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

// apart writes two vectors with as many digits as it takes to tell them apart,
// four decimals at least; what is the same to the last digit looks the same.
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
