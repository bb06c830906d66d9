package gate

import (
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// The gate's numbers stand one below the other, or, in a low pane, beside each other.

// promptWidth is the width of the field in which a number of the gate is typed.
const promptWidth = 16

// drawFields lists the gate's three numbers, the chosen one marked.
func drawFields(c canvas.Canvas, s state.State) {
	if c.Height >= 3 {
		for f := state.W1; f <= state.Theta; f++ {
			drawField(c.Within(canvas.Box(0, int(f), c.Width, 1)), 3, s, f)
		}
		return
	}
	w := c.Width / 3
	for f := state.W1; f <= state.Theta; f++ {
		drawField(c.Within(canvas.Box(int(f)*w, 0, w, 1)), 0, s, f)
	}
}

// fieldsWidth is the width that the longest of them takes.
func fieldsWidth(c canvas.Canvas, s state.State) int {
	w := 0
	for f := state.W1; f <= state.Theta; f++ {
		text := s.Written(s.Gate.Value(f))
		if was, ok := fieldWas(s, f); ok {
			text += " " + was
		}
		w = max(w, fieldLead(c, s, f, 3)+c.Measure(text))
	}
	return w
}

// fieldLead is where the value of a field stands, behind pad columns for its name.
func fieldLead(c canvas.Canvas, s state.State, f state.Field, pad int) int {
	return max(1+pad, c.Measure(s.Gate.FieldName(f))+2)
}

// drawField draws one number with its name; while it is typed, the field stands in
// its place.
func drawField(c canvas.Canvas, pad int, s state.State, f state.Field) {
	g := s.Gate
	chosen := f == g.Field
	c.Click(canvas.Box(0, 0, c.Width, 1), state.TakeField{Field: f})
	if chosen {
		c.Text(0, 0, canvas.Strong, "▸")
	}
	c.Text(1, 0, canvas.Plain, g.FieldName(f))
	at := fieldLead(c, s, f, pad)
	if chosen && s.TypesNumber(state.GatePane) {
		canvas.DrawPrompt(c.Within(canvas.Box(at, 0, min(promptWidth, c.Width-at), 1)), s.Prompt)
		return
	}
	style := canvas.Plain
	if chosen {
		style = canvas.Strong
	}
	at = c.Text(at, 0, style, s.Written(g.Value(f)))
	if was, ok := fieldWas(s, f); ok && at+1+c.Measure(was) <= c.Width {
		c.Text(at+1, 0, canvas.Moved, was)
	}
}

// fieldWas is what the last edit replaced in a field, if it did.
func fieldWas(s state.State, f state.Field) (string, bool) {
	was := s.Was()
	if was == nil || was.Gate.Gate.Form != s.Gate.Gate.Form || was.Gate.Value(f) == s.Gate.Value(f) {
		return "", false
	}
	return "was " + s.Written(was.Gate.Value(f)), true
}
