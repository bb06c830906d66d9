package canvas

import "nnexplore/ui/state"

// PromptRows is how many rows of that width a field for all of the text takes.
func PromptRows(e state.Prompt, width int) int { return len(promptRows(e, width-2)) }

// promptRows are the indices at which the rows of the text begin, each of at most room cells.
func promptRows(e state.Prompt, room int) []int {
	begins, w := []int{0}, 0
	for i, r := range append(append([]rune(nil), e.Text...), ' ') { // the caret may stand behind the last
		cells := TextWidth(string(r))
		if w+cells > room && w > 0 {
			begins, w = append(begins, i), 0
		}
		w += cells
	}
	return begins
}

// DrawPrompt draws the field in which something is typed, between brackets as wide as the
// canvas. A long text goes on in the rows below, if there are any, and is scrolled so that
// the caret stays in sight. What was refused, or can be no number, is coloured so, and has a
// cross behind it where there is room.
func DrawPrompt(c Canvas, e state.Prompt) {
	c.Typing()
	room := c.Width - 2
	if room < 1 || c.Height < 1 {
		return
	}
	c.Set(0, 0, Strong, '[')
	c.Set(c.Width-1, c.Height-1, Strong, ']')
	text := append(append([]rune(nil), e.Text...), ' ')
	if c.Height == 1 {
		first := e.Caret
		for w := TextWidth(string(text[first])); first > 0; first-- {
			if w += TextWidth(string(text[first-1])); w > room {
				break
			}
		}
		drawTyped(c.Within(Box(1, 0, room, 1)), e, text, first)
		return
	}
	begins := append(promptRows(e, room), len(text))
	top := 0
	for top+c.Height < len(begins)-1 && e.Caret >= begins[top+c.Height] {
		top++
	}
	for y := 0; y < c.Height && top+y < len(begins)-1; y++ {
		drawTyped(c.Within(Box(1, y, room, 1)), e, text[:begins[top+y+1]], begins[top+y])
	}
}

// Field draws a field of one row behind its lead from (x, y) on.
func (c Canvas) Field(x, y int, lead string, e state.Prompt) {
	const most = 32 // cells
	x = c.Text(x, y, Strong, lead)
	DrawPrompt(c.Within(Box(x, y, most, 1)), e)
}

// drawTyped draws a row of the field, the text from a character on.
func drawTyped(c Canvas, e state.Prompt, text []rune, first int) {
	wrong, x := e.Refusal != "" || e.Hopeless(), 0
	for i := first; i < len(text) && x+TextWidth(string(text[i])) <= c.Width; i++ {
		style := Strong
		switch {
		case i == e.Caret:
			style = Chosen
		case wrong:
			style = Warning
		}
		x = c.Text(x, 0, style, string(text[i]))
	}
	if wrong && len(text) > len(e.Text) && x+2 <= c.Width {
		cross := "✗"
		if c.ASCII {
			cross = "!" // an x would read as typed
		}
		c.Text(c.Width-1, 0, Warning, cross)
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
