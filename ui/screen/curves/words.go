package curves

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A line is one below the plot. An idle one stands where something would that is not
// switched on, and begins with the key for that.
type line struct {
	text string
	idle bool
}

// sentences are texts as lines.
func sentences(texts []string) []line {
	lines := make([]line, len(texts))
	for i, text := range texts {
		lines[i].text = text
	}
	return lines
}

// curveWords is what stands below the plot, broken into lines: the values at the
// probe, the chosen curve's formula with the numbers plugged in and its slope, and
// whatever else is switched on.
func curveWords(s view, width int) []line {
	lines := readout(s.State, width)
	if work := Working(s.State); work != "" {
		lines = append(lines, canvas.WrapEquation(work, width)...)
	}
	for _, note := range curveNotes(s, width) {
		lines = append(lines, canvas.WrapEquation(note, width)...)
	}
	return sentences(lines)
}

// curveWordsShort is the same with one line for each part, and fewer stages of the
// formula.
func curveWordsShort(s view, width int) []line {
	lines := readout(s.State, width)[:1:1]
	if work := inLine(stagesInHand(s.State), width); work != "" {
		lines = append(lines, work)
	}
	return sentences(append(lines, curveNotes(s, width)...))
}

// fewPairs is how many curves there mostly are.
const fewPairs = 2

// steadyWords is the same with a place for each part, whether it is switched on or not, so
// that nothing else moves when it is. That of a second probe is for few curves.
func steadyWords(s view, width int) []line {
	lines := sentences(append(readout(s.State, width), inLine(stagesInHand(s.State), width)))
	place := func(texts []string, rows int, idle string) {
		if len(texts) == 0 {
			lines = append(lines, line{idle, true})
			texts = make([]string, rows-1)
		}
		lines = append(lines, sentences(texts)...)
	}
	f, shown := s.Curves.InHand()
	about := "f  slope of " + string(f) + ": how fast it rises"
	if !shown {
		about = ""
	}
	place(slopeNotes(s, width), 1, about)
	place(gainNotes(s, width), 1, "s  steeper sigmoid: sigmoid(k·x) with k from 2 to 1000")
	place(pairNotes(s, width), 1+fewPairs, "t  second probe: what becomes of a small difference, in the network too")
	return lines
}

// drawWords writes the lines. While an x is typed, its field takes the place of the
// first. Each of the asides, what the plot does not show by itself, stands at the end of
// the first line that has room for it.
func drawWords(c canvas.Canvas, s state.State, lines []line, asides ...string) {
	for y, l := range lines {
		free := 0
		if l.idle {
			free = c.Hint(0, y, canvas.Faint, l.text)
		} else {
			free = c.Text(0, y, canvas.Plain, l.text)
		}
		for i, aside := range asides {
			if aside != "" && c.AtEnd(free+2, y, canvas.Faint, aside) {
				asides = slices.Delete(slices.Clone(asides), i, i+1)
				break
			}
		}
	}
	if s.TypesNumber(state.CurvesPane) {
		c.Text(0, 0, canvas.Plain, canvas.Pad("", c.Width))
		c.Field(0, 0, "◉ x = ", s.Prompt)
	}
}

// withChosen is the words with the chosen curve marked in them, for where the list of
// curves has no room.
func withChosen(lines []line, chosen model.Activation) []line {
	for i, l := range lines {
		if marked := strings.Replace(l.text, "  "+string(chosen)+" ", " ▸"+string(chosen)+" ", 1); marked != l.text {
			lines[i].text = marked
			break
		}
	}
	return lines
}

// curveNotes are the lines on the slope, the gain, the second probe and the neurons,
// where these are shown.
func curveNotes(s view, width int) []string {
	notes := append(append(slopeNotes(s, width), gainNotes(s, width)...), pairNotes(s, width)...)
	if s.neurons >= 0 {
		notes = append(notes, neuronsNote(s))
	}
	return notes
}

// slopeNotes are the lines on the slope, gainNotes those on sigmoid with a gain, and pairNotes
// those on the second probe: none where that is not shown.
func slopeNotes(s view, width int) []string {
	if f, shown := s.Curves.InHand(); s.Curves.Slope && shown {
		return []string{slopeNote(s, f, width)}
	}
	return nil
}

func gainNotes(s view, width int) []string {
	if g, steeper := facts.GainAt(s.Curves, s.Curves.Probe); steeper {
		return []string{gainNote(s, g, width)}
	}
	return nil
}

func pairNotes(s view, width int) []string {
	if s.Curves.Distance() > 0 {
		return secondNotes(s.State, width)
	}
	return nil
}

// neuronsNote says what the marks of the neurons are.
func neuronsNote(s view) string {
	return fmt.Sprintf("◆ a neuron of the network's layer %d, at its a%d", s.neurons+1, s.neurons+1)
}

// neuronsAside is the note where no line has it.
func neuronsAside(s view, lines []line) string {
	if s.neurons < 0 || slices.Contains(lines, line{text: neuronsNote(s)}) {
		return ""
	}
	return neuronsNote(s)
}
