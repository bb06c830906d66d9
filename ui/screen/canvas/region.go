package canvas

import "nnexplore/ui/state"

// A Region is a part of the screen on which the mouse acts. It is noted while the
// part is drawn, so that what is seen and what is hit are one.
type Region struct {
	Area Rect
	Name string // of what can be dragged; "" can only be clicked
	Act  func(x, y int) state.Action
}

// Click notes that a click in r does the action.
func (c Canvas) Click(r Rect, action state.Action) {
	c.note("", r, func(int, int) state.Action { return action })
}

// Drag notes that pressing and dragging in r does what act says for a position
// counted from r's corner.
func (c Canvas) Drag(name string, r Rect, act func(x, y int) state.Action) {
	c.note(name, r, act)
}

func (c Canvas) note(name string, r Rect, act func(x, y int) state.Action) {
	if c.Regions == nil {
		return
	}
	r = r.Cut(Box(0, 0, c.Width, c.Height))
	r.X += c.left
	r.Y += c.top
	*c.Regions = append(*c.Regions, Region{r, name, act})
}
