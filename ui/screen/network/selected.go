package network

import (
	"fmt"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"strings"
)

// drawSelection draws the number that a nudge changes, or the field in which a
// new one is typed.
func (v *view) drawSelection(c canvas.Canvas, s state.State) {
	if v.prompt.On && v.prompt.For == state.ForName {
		x := c.Text(0, 0, canvas.Plain, "go to ")
		canvas.DrawPrompt(c.Within(canvas.Box(x, 0, 26, 1)), v.prompt)
		return
	}
	x := c.Text(0, 0, canvas.Faint, "selected ")
	x = c.Text(x, 0, canvas.Strong, v.Selected.Name())
	x = c.Text(x, 0, canvas.Plain, " = ")
	if v.prompt.On && v.prompt.For == state.ForValue {
		canvas.DrawPrompt(c.Within(canvas.Box(x, 0, 26, 1)), v.prompt)
		return
	}
	text := "· not computed yet"
	if v.Known(v.Selected) {
		text = exact(v.Value(v.Selected))
	}
	x = c.Text(x, 0, canvas.Strong, text)
	if old, ok := v.moved(v.Selected); ok {
		x = c.Text(x, 0, canvas.Moved, " was "+exact(old))
	}
	if v.Selected.IsInput() {
		x = c.Text(x, 0, canvas.Faint, "  nudge "+s.UnitText())
	}
	if text := v.differences(c.Width - x - 2); text != "" {
		c.Right(c.Width, 0, canvas.Moved, text)
	}
}

// differences names what differs from the preset, in as many words as fit.
func (v *view) differences(room int) string {
	names, count := v.Differences(state.ShownDifferences)
	if count == 0 {
		return ""
	}
	for shown := len(names); shown > 0; shown-- {
		text := "changed: " + strings.Join(names[:shown], " ")
		if count > shown {
			text += fmt.Sprintf(" and %d more", count-shown)
		}
		if text += " · r resets"; canvas.TextWidth(text) <= room {
			return text
		}
	}
	if text := fmt.Sprintf("%d changed", count); canvas.TextWidth(text) <= room {
		return text
	}
	return ""
}
