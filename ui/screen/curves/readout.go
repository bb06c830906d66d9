package curves

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report/plot"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// readout is the value of every curve that is shown at the probe, in as many lines as it
// takes.
func readout(s state.State, width int) []string {
	lines := []string{"◉ x = " + written(s, s.Curves.Probe)}
	for _, f := range s.Curves.Drawn() {
		text := fmt.Sprintf("  %s %s", f, value(s, f, s.Curves.Probe))
		if last := &lines[len(lines)-1]; canvas.TextWidth(*last)+canvas.TextWidth(text) <= width {
			*last += text
		} else {
			lines = append(lines, "  "+text)
		}
	}
	return lines
}

// Working returns the working of the curve in hand at the probe, empty where none is
// shown.
func Working(s state.State) string { return strings.Join(stagesInHand(s), " = ") }

// stagesInHand are the curve in hand at the probe and the stages of its working, the
// value last; none where no curve is shown.
func stagesInHand(s state.State) []string {
	f, shown := s.Curves.InHand()
	if !shown {
		return nil
	}
	x := s.Curves.Probe
	work := f.Stages(x)
	stages := stageTexts(s, fmt.Sprintf("%s(%s)", f, s.Written(x)), work[:len(work)-1])
	return append(stages, ending(s, f, x))
}

// stageTexts are a name and the stages of its working.
func stageTexts(s state.State, name string, work []model.Stage) []string {
	stages := []string{name}
	for _, stage := range work {
		stages = append(stages, stage.Text(func(v float64) string { return written(s, v) }))
	}
	return stages
}

// inLine is a working in one line, with as many of its stages as that has room for.
func inLine(stages []string, width int) string {
	if len(stages) == 0 {
		return ""
	}
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

// slopeNote is the derivative of the curve in hand at the probe worked out, or why there
// is none.
func slopeNote(s view, f model.Activation, width int) string {
	x := s.Curves.Probe
	switch d := facts.SlopeAt(f, x); {
	case d.Jump:
		return string(f) + " jumps at 0: it has no slope there, and 0 everywhere else."
	case d.Corner:
		return fmt.Sprintf("%s has a corner at %s: its slope is %s on the left and %s on the right.",
			f, number.Short(x), s.Written(d.Left), s.Written(d.Right))
	default:
		lead := s.sample(plot.Dotted, plot.SlopeDashes) + " slope "
		name := fmt.Sprintf("%s′(%s)", f, s.Written(x))
		stages := stageTexts(s.State, name, f.SlopeStages(x))
		if len(stages) == 1 {
			stages = append(stages, s.Written(d.Value))
		}
		if d.Rounded {
			stages[len(stages)-1] += " (rounded)"
		}
		return lead + inLine(stages, width-canvas.TextWidth(lead))
	}
}

// gainNote is sigmoid with the gain at the probe, and how near it comes to the step: as near
// below 0 as above, which goes without saying.
func gainNote(s view, g facts.Gain, width int) string {
	x := number.Operand(s.Written(s.Curves.Probe))
	note := fmt.Sprintf("%s sigmoid(%s·%s) = %s", s.sample(plot.Ringed, plot.GainDashes), number.Short(g.K), x, written(s.State, g.Value))
	beside := fmt.Sprintf("; sigmoid(%s·%s) is %s below step(%[2]s) = 1", number.Short(g.K), number.Short(g.From), number.Short(g.Off))
	text, _ := canvas.Fitting(width, note+beside+"; at x = 0 it is always 0.5", note+beside, note)
	return text
}
