package canvas

import "nnexplore/ui/state"

// A Region is a part of the screen on which the mouse acts. It is noted while that part
// is drawn, so that a click meets what is seen.
type Region struct {
	Area Rect
	Name string // of what can be dragged; "" can only be clicked

	action state.Action
	at     func(x, y int) state.Action
}

// Act returns what a press or a drag at (x, y) does, counted from the corner of the
// area.
func (r Region) Act(x, y int) state.Action {
	if r.at != nil {
		return r.at(x, y)
	}
	return r.action
}

// Notes are what is noted while a frame is drawn, beside what is seen.
type Notes struct {
	Regions []Region // the later ones lie over the earlier
	Prompt  Rect     // the field in which something is typed; empty where there is none
}
