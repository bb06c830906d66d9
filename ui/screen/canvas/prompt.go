package canvas

import "nnexplore/ui/state"

// DrawPrompt draws the field in which something is typed, between brackets as wide as the
// canvas; a long text is scrolled so that the caret stays in sight. What was refused, or can
// be no number, is coloured so, and has a cross behind it where there is room.
func DrawPrompt(c Canvas, e state.Prompt) {
	c.Typing()
	room := c.Width - 2
	if room < 1 {
		return
	}
	c.Set(0, 0, Strong, '[')
	c.Set(c.Width-1, 0, Strong, ']')
	wrong := e.Refusal != "" || e.Hopeless()
	text := append(append([]rune(nil), e.Text...), ' ') // the caret may stand behind the last
	inside := c.Within(Box(1, 0, room, 1))
	first, x := 0, 0
	for TextWidth(string(text[first:e.Caret+1])) > room && first < e.Caret {
		first++
	}
	for i := first; i < len(text) && x+TextWidth(string(text[i])) <= room; i++ {
		style := Strong
		switch {
		case i == e.Caret:
			style = Chosen
		case wrong:
			style = Warning
		}
		x = inside.Text(x, 0, style, string(text[i]))
	}
	if wrong && x+2 <= room {
		cross := "✗"
		if c.ASCII {
			cross = "!" // an x would read as typed
		}
		inside.Text(room-1, 0, Warning, cross)
	}
}

// Freed reports whether row y is free of the field in which something is typed. A field
// that stands there is first moved to the row above, if that is blank.
func (c Canvas) Freed(y int) bool {
	at := c.onScreen(Box(0, y, c.Width, 1))
	if c.notes.Prompt.Cut(at) == (Rect{}) {
		return true
	}
	if !c.Blank(y - 1) {
		return false
	}
	copy(c.cells[y-1], c.cells[y])
	return true
}

// Typing notes that the canvas is where something is typed.
func (c Canvas) Typing() { c.notes.Prompt = c.onScreen(Box(0, 0, c.Width, c.Height)) }
