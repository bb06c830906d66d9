package screen

import "nnexplore/ui/state"

// typing says whether a number of that pane is being typed.
func typing(s state.State, p state.Pane) bool {
	return s.Focus == p && s.Prompt.On && s.Prompt.For == state.ForValue
}

// drawPath draws the field for the path of a file, with what it is for.
func drawPath(c canvas, e state.Prompt) {
	label := map[state.Purpose]string{
		state.ForOpen:    "open the network ",
		state.ForSave:    "write the network to ",
		state.ForExport:  "export this pane to ",
		state.ForSession: "write the session to ",
		state.ForCommand: "write the session to ",
	}[e.For]
	x := c.text(0, 0, Plain, label)
	drawPrompt(c.within(rect{x, 0, c.width - x, 1}), e)
}

// drawPrompt draws the field in which something is typed, between brackets as wide
// as the canvas; a long text is scrolled so that the caret stays in sight.
func drawPrompt(c canvas, e state.Prompt) {
	room := c.width - 2
	if room < 1 {
		return
	}
	c.set(0, 0, Strong, '[')
	c.set(c.width-1, 0, Strong, ']')
	text := append(append([]rune(nil), e.Text...), ' ') // the caret may stand behind the last
	inside := c.within(rect{1, 0, room, 1})
	first, x := 0, 0
	for textWidth(string(text[first:e.Caret+1])) > room && first < e.Caret {
		first++
	}
	for i := first; i < len(text) && x+textWidth(string(text[i])) <= room; i++ {
		style := Strong
		if i == e.Caret {
			style = Chosen
		}
		x = inside.text(x, 0, style, string(text[i]))
	}
}
