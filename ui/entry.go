package ui

import "nnexplore/ui/state"

// drawEntry draws the field in which a number is typed, between brackets as wide
// as the canvas; a long text is scrolled so that the caret stays in sight.
func drawEntry(c canvas, e state.Entry) {
	room := c.width - 2
	if room < 1 {
		return
	}
	c.set(0, 0, Strong, '[')
	c.set(c.width-1, 0, Strong, ']')
	text := append(append([]rune(nil), e.Text...), ' ') // the caret may stand behind the last
	first := max(0, e.Caret-room+1)
	for i := first; i < len(text) && i-first < room; i++ {
		style := Strong
		if i == e.Caret {
			style = Chosen
		}
		c.set(1+i-first, 0, style, text[i])
	}
}
