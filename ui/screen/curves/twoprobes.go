package curves

import (
	"fmt"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// pairColumn is where the second column of the table of two probes stands, behind the
// widest of the first and a line: what stands on the two sides of it is no one chain.
const pairColumn = 30

// secondNotes are a table with a line for each curve that is shown: on the left the probes
// and what the curve makes of them, on the right x[1] of the network, which grows
// by the same distance, and its y with that curve in its hidden layers.
func secondNotes(s state.State, width int) []string {
	pairs := facts.Pairs(s, s.Curves.Probe)
	from, to := apart(s, s.Curves.Probe, s.Curves.Probe+s.Curves.Distance())
	notes := []string{fmt.Sprintf("%-10s %s → %s", "probe ◉→◎", from, to)}
	if len(pairs) > 0 && len(pairs[0].Y.After) > 0 {
		notes[0] = inPairColumn(notes[0]) + networkHead(s, width-canvas.TextWidth(inPairColumn(notes[0])))
	}
	for _, p := range pairs {
		from, to := apart(s, p.From, p.To)
		line := fmt.Sprintf("%-10s %s → %s", p.Curve, from, to)
		if len(p.Y.After) > 0 {
			line = inPairColumn(line)
			room, entered := width-canvas.TextWidth(line), enteredText(s)+": "
			outputs := outputsApart(s, p.Y, room)
			if canvas.TextWidth(entered+outputs) <= room && !strings.HasSuffix(outputs, "…") {
				outputs = entered + outputs
			}
			line += outputs
		}
		notes = append(notes, line)
	}
	return notes
}

// inPairColumn is a line of the table, filled up to its second column.
func inPairColumn(line string) string { return fmt.Sprintf("%-*s│ ", pairColumn-2, line) }

// enteredText is the difference that goes into the network: in x[1], and not what the curve
// makes of the probes'.
func enteredText(s state.State) string {
	from, to := apart(s, s.Network.X[0], s.Network.X[0]+s.Curves.Distance())
	return "x[1] " + from + " → " + to
}

// networkHead says what the outputs on the right are those of, in at most room cells.
func networkHead(s state.State, room int) string {
	x := enteredText(s)
	text, _ := canvas.Fitting(room,
		"the network's "+x+", with this curve in its hidden layers",
		"the network's "+x+", with this curve", "the network's "+x, x, "…")
	return text
}

// outputsApart is the numbers of y before and after, each with its name, as many of the
// first as fit in room cells.
func outputsApart(s state.State, carried model.Carried, room int) string {
	text := ""
	for i := range carried.Before {
		from, to := apart(s, carried.Before[i], carried.After[i])
		one := fmt.Sprintf("y[%d] %s → %s", i+1, from, to)
		if len(carried.Before) == 1 {
			one = fmt.Sprintf("y %s → %s", from, to)
		}
		if text != "" {
			one = text + "  " + one
		}
		if more := i+1 < len(carried.Before); more && canvas.TextWidth(one)+3 > room || canvas.TextWidth(one) > room {
			return strings.TrimPrefix(text+"  …", "  ")
		}
		text = one
	}
	return text
}

// apart writes two numbers with the fewest digits in which they differ, four decimals at
// least. Numbers that are equal are written alike.
func apart(s state.State, a, b float64) (string, string) {
	x, y := written(s, a), written(s, b)
	for digits := 5; digits <= 17 && x == y && a != b; digits++ {
		x, y = strconv.FormatFloat(a, 'g', digits, 64), strconv.FormatFloat(b, 'g', digits, 64)
	}
	return x, y
}
