package curves

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// curveWords is what stands below the plot, broken into lines: the values at the
// probe, the chosen curve's formula with the numbers plugged in and its slope, and
// whatever else is switched on.
func curveWords(s view, width int) []string {
	lines := readout(s.State, width)
	for _, note := range append([]string{Working(s.State)}, curveNotes(s, width)...) {
		lines = append(lines, canvas.WrapEquation(note, width)...)
	}
	return lines
}

// curveWordsShort is the same with one line for each part, and fewer stages of the
// formula.
func curveWordsShort(s view, width int) []string {
	lines := readout(s.State, width)
	lines = append(lines[:1:1], formulaInLine(s.State, width))
	return append(lines, curveNotes(s, width)...)
}

// drawWords writes the lines. While an x is typed, its field takes the place of the
// first. aside, what the plot does not show, stands at the end of the first line that
// has room for it.
func drawWords(c canvas.Canvas, s state.State, lines []string, aside string) {
	for y, line := range lines {
		free := c.Text(0, y, canvas.Plain, line)
		if aside != "" && free+2+c.Measure(aside) <= c.Width {
			c.Right(c.Width, y, canvas.Warning, aside)
			aside = ""
		}
	}
	if s.TypesNumber(state.CurvesPane) {
		c.Text(0, 0, canvas.Plain, canvas.Pad("", c.Width))
		x := c.Text(0, 0, canvas.Strong, "● x = ")
		canvas.DrawPrompt(c.Within(canvas.Box(x, 0, min(18, c.Width-x), 1)), s.Prompt)
	}
}

// readout is the value of every curve that is shown at the probe, in as many lines as it
// takes.
func readout(s state.State, width int) []string {
	lines := []string{"● x = " + s.Written(s.Curves.Probe)}
	for _, f := range s.Curves.Drawn() {
		text := fmt.Sprintf("  %s %s", f, s.Written(f.Of(s.Curves.Probe)))
		if last := &lines[len(lines)-1]; canvas.TextWidth(*last)+canvas.TextWidth(text) <= width {
			*last += text
		} else {
			lines = append(lines, "  "+text)
		}
	}
	return lines
}

// withChosen is the words with the chosen curve marked in them, for where the list of
// curves has no room.
func withChosen(lines []string, chosen model.Activation) []string {
	text := strings.Replace(strings.Join(lines, "\n"), "  "+string(chosen)+" ", " ▸"+string(chosen)+" ", 1)
	return strings.Split(text, "\n")
}

// curveNotes are the lines on the slope, the gain, the second probe and the neurons,
// where these are shown.
func curveNotes(s view, width int) []string {
	var notes []string
	curves := s.Curves
	if curves.Slope {
		notes = append(notes, slopeNote(s.State))
	}
	if g, steeper := facts.GainAt(curves, curves.Probe); steeper {
		notes = append(notes, gainNote(s.State, g))
	}
	if curves.Distance() > 0 {
		notes = append(notes, secondNotes(s.State, width)...)
	}
	if layer := s.neurons; layer >= 0 {
		notes = append(notes, fmt.Sprintf("◆ a%d of the network's layer %d, on its curve", layer+1, layer+1))
	}
	return notes
}

// Working returns the working of the chosen curve at the probe.
func Working(s state.State) string { return strings.Join(formulaStages(s), " = ") }

// formulaStages are the curve at the probe and the stages of its working, the value
// last.
func formulaStages(s state.State) []string {
	f, x := s.Curves.ChosenCurve(), s.Curves.Probe
	stages := []string{fmt.Sprintf("%s(%s)", f, s.Written(x))}
	for _, stage := range f.Stages(x) {
		stages = append(stages, stage.Text(func(v float64) string { return s.Written(v) }))
	}
	return stages
}

// formulaInLine is the working in one line, with as many of its stages as that has
// room for.
func formulaInLine(s state.State, width int) string {
	stages := formulaStages(s)
	first, last := stages[0], stages[len(stages)-1]
	if whole := strings.Join(stages, " = "); canvas.TextWidth(whole) <= width {
		return whole
	}
	for n := len(stages) - 2; n > 1; n-- {
		if text := strings.Join(stages[:n], " = ") + " = … = " + last; canvas.TextWidth(text) <= width {
			return text
		}
	}
	return first + " = " + last
}

// slopeNote is the derivative of the chosen curve at the probe, or why there is none.
func slopeNote(s state.State) string {
	f, x := s.Curves.ChosenCurve(), s.Curves.Probe
	switch d := facts.SlopeAt(f, x); {
	case d.Jump:
		return "step jumps at 0: it has no slope there, and 0 everywhere else."
	case d.Corner:
		return fmt.Sprintf("%s has a corner at %s: its slope is %s on the left and %s on the right.",
			f, number.Short(x), s.Written(d.Left), s.Written(d.Right))
	default:
		return fmt.Sprintf("%s slope %s′(%s) = %s", report.Dotted.Sample(), f, s.Written(x), s.Written(d.Value))
	}
}

// gainNote is sigmoid with the gain at the probe, and how near it comes to the step.
func gainNote(s state.State, g facts.Gain) string {
	x := s.Written(s.Curves.Probe)
	if strings.HasPrefix(x, "-") {
		x = "(" + x + ")"
	}
	return fmt.Sprintf("%s sigmoid(%s·%s) = %s; ≤ %s off step where |x| ≥ %s; at 0: 0.5", report.Ringed.Sample(),
		number.Short(g.K), x, s.Written(g.Value), number.Short(g.Off), number.Short(g.From))
}
