package screen

import (
	"nnexplore/number"
	"nnexplore/ui/state"
)

// The gate's numbers stand one below the other, or, in a low pane, beside each other.

// promptWidth is the width of the field in which a number of the gate is typed.
const promptWidth = 16

// drawFields lists the gate's three numbers, the chosen one marked.
func drawFields(c canvas, s state.State) {
	if c.height >= 3 {
		for f := state.W1; f <= state.Theta; f++ {
			drawField(c.within(rect{0, int(f), c.width, 1}), 3, s, f)
		}
		return
	}
	w := c.width / 3
	for f := state.W1; f <= state.Theta; f++ {
		drawField(c.within(rect{int(f) * w, 0, w, 1}), 0, s, f)
	}
}

// fieldsWidth is the width that the longest of them takes.
func fieldsWidth(c canvas, s state.State) int {
	w := 0
	for f := state.W1; f <= state.Theta; f++ {
		text := show(s, s.Gate.Value(f))
		if was, ok := fieldWas(s, f); ok {
			text += " " + was
		}
		w = max(w, fieldLead(c, s, f, 3)+c.measure(text))
	}
	return w
}

// fieldLead is where the value of a field stands, behind pad columns for its name.
func fieldLead(c canvas, s state.State, f state.Field, pad int) int {
	return max(1+pad, c.measure(s.Gate.FieldName(f))+2)
}

// drawField draws one number with its name; while it is typed, the field stands in
// its place.
func drawField(c canvas, pad int, s state.State, f state.Field) {
	g := s.Gate
	chosen := f == g.Field
	c.spot(rect{0, 0, c.width, 1}, state.TakeField{Field: f})
	if chosen {
		c.text(0, 0, Strong, "▸")
	}
	c.text(1, 0, Plain, g.FieldName(f))
	at := fieldLead(c, s, f, pad)
	if chosen && typing(s, state.GatePane) {
		drawPrompt(c.within(rect{at, 0, min(promptWidth, c.width-at), 1}), s.Prompt)
		return
	}
	style := Plain
	if chosen {
		style = Strong
	}
	at = c.text(at, 0, style, show(s, g.Value(f)))
	if was, ok := fieldWas(s, f); ok && at+1+c.measure(was) <= c.width {
		c.text(at+1, 0, Moved, was)
	}
}

// fieldWas is what the last edit replaced in a field, if it did.
func fieldWas(s state.State, f state.Field) (string, bool) {
	was := s.Was()
	if was == nil || was.Gate.Gate.Form != s.Gate.Gate.Form || was.Gate.Value(f) == s.Gate.Value(f) {
		return "", false
	}
	return "was " + show(s, was.Gate.Value(f)), true
}

// show writes a number as the person chose: four decimals or all digits.
func show(s state.State, v float64) string {
	if s.Full {
		return number.Full(v)
	}
	return number.Short(v)
}
