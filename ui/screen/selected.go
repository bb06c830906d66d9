package screen

import (
	"fmt"
	"strings"

	"nnexplore/ui/state"
)

// drawSelection draws the number that a nudge changes, or the field in which a
// new one is typed.
func (v *netView) drawSelection(c canvas, s state.State) {
	if v.prompt.On && v.prompt.For == state.ForName {
		x := c.text(0, 0, Plain, "go to ")
		drawPrompt(c.within(rect{x, 0, 26, 1}), v.prompt)
		return
	}
	x := c.text(0, 0, Faint, "selected ")
	x = c.text(x, 0, Strong, v.Selected.Name())
	x = c.text(x, 0, Plain, " = ")
	if v.prompt.On && v.prompt.For == state.ForValue {
		drawPrompt(c.within(rect{x, 0, 26, 1}), v.prompt)
		return
	}
	text := "· not computed yet"
	if v.Known(v.Selected) {
		text = exact(v.Value(v.Selected))
	}
	x = c.text(x, 0, Strong, text)
	if old, ok := v.moved(v.Selected); ok {
		x = c.text(x, 0, Moved, " was "+exact(old))
	}
	if v.Selected.IsInput() {
		x = c.text(x, 0, Faint, "  nudge "+s.UnitText())
	}
	if text := v.differences(c.width - x - 2); text != "" {
		c.right(c.width, 0, Moved, text)
	}
}

// differences names what differs from the preset, in as many words as fit.
func (v *netView) differences(room int) string {
	names, count := v.Differences(state.ShownDifferences)
	if count == 0 {
		return ""
	}
	for shown := len(names); shown > 0; shown-- {
		text := "changed: " + strings.Join(names[:shown], " ")
		if count > shown {
			text += fmt.Sprintf(" and %d more", count-shown)
		}
		if text += " · r resets"; textWidth(text) <= room {
			return text
		}
	}
	if text := fmt.Sprintf("%d changed", count); textWidth(text) <= room {
		return text
	}
	return ""
}
