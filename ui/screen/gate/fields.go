package gate

import (
	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A place is where a number of the gate stands.
type place uint8

const (
	inRow    place = iota // beside the others, in a low pane
	inList                // below one another
	onWire                // on a line of the perceptron
	inNeuron              // behind its sign of comparison
)

// name is the room for the number's name.
func (p place) name() int { return [...]int{inRow: 0, inList: 2, onWire: 2, inNeuron: 0}[p] }

// marks are the marks before and behind the chosen number. In the neuron the arrow of
// ASCII would read as another sign of comparison.
func (p place) marks(c canvas.Canvas) (before, behind string) {
	if c.ASCII && p == inNeuron {
		return "[", "]"
	}
	return "▸", ""
}

// promptWidth is the width of the field in which a number of the gate is typed.
const promptWidth = 12

// fieldWidth is the width of a number with its marks, its name and, if it is to be seen,
// what the last edit replaced.
func fieldWidth(c canvas.Canvas, s *state.State, f state.Field, at place, was bool) int {
	if f == s.Gate.Field && s.TypesNumber(state.GatePane) {
		return fieldLead(c, s, f, at) + promptWidth
	}
	_, behind := at.marks(c)
	w := fieldLead(c, s, f, at) + c.Measure(s.Written(s.Gate.Value(f))+behind)
	if old, ok := fieldWas(s, f); ok && was {
		w += 1 + c.Measure(old)
	}
	return w
}

// fieldLead is where the number stands behind its mark and its name.
func fieldLead(c canvas.Canvas, s *state.State, f state.Field, at place) int {
	return 1 + max(at.name(), c.Measure(s.Gate.FieldName(f))) + 1
}

// drawField draws a number from x on and gives the column behind it; while it is typed,
// the field stands in its place.
func drawField(c canvas.Canvas, x, y int, s *state.State, f state.Field, at place, was bool) int {
	g := s.Gate
	name, chosen := canvas.Plain, f == g.Field
	before, behind := "", ""
	if chosen {
		name = canvas.Strong
		before, behind = at.marks(c)
	}
	c.Text(x, y, name, before)
	c.Text(x+1, y, name, g.FieldName(f))
	x += fieldLead(c, s, f, at)
	if chosen && s.TypesNumber(state.GatePane) {
		canvas.DrawPrompt(c.Within(canvas.Box(x, y, min(promptWidth, c.Width-x), 1)), s.Prompt)
		return min(x+promptWidth, c.Width)
	}
	style := name
	if f != state.Theta || g.Gate.Form == model.BiasForm { // θ is no weight
		if style, _ = lineOf(g.Value(f)); style == canvas.Faint {
			style = name
		}
	}
	x = c.Text(c.Text(x, y, style, s.Written(g.Value(f))), y, name, behind)
	if old, ok := fieldWas(s, f); ok && was {
		x = c.Text(x+1, y, canvas.Moved, old)
	}
	return x
}

// fieldWas is what the last edit replaced in a field, if it did.
func fieldWas(s *state.State, f state.Field) (string, bool) {
	was, ok := formerly(s)
	if !ok || was.Value(f) == s.Gate.Value(f) {
		return "", false
	}
	return "was " + s.Written(was.Value(f)), true
}

// lineOf is how the line of a weight is drawn: in the colour of its sign, and dashed where
// it is below 0.
func lineOf(w float64) (canvas.Style, rune) {
	switch {
	case w > 0:
		return canvas.Positive, '─'
	case w < 0:
		return canvas.Negative, '┄'
	}
	return canvas.Faint, '─'
}
