package canvas

import (
	"fmt"

	"nnexplore/ui/state"
)

// A Rect is a rectangle of the screen, in cells.
type Rect struct{ X, Y, W, H int }

// Box is the rectangle of w×h cells whose upper left corner is (x, y).
func Box(x, y, w, h int) Rect { return Rect{x, y, w, h} }

// Cut is the part of r that lies in the bounds, or the empty rect.
func (r Rect) Cut(bounds Rect) Rect {
	x0, y0 := max(r.X, bounds.X), max(r.Y, bounds.Y)
	x1 := min(r.X+r.W, bounds.X+bounds.W)
	y1 := min(r.Y+r.H, bounds.Y+bounds.H)
	if x1 <= x0 || y1 <= y0 {
		return Rect{}
	}
	return Box(x0, y0, x1-x0, y1-y0)
}

// FirstShown is the first of the shown ones out of n in a row: number at is among them, in
// the middle where it can be.
func FirstShown(at, shown, n int) int { return min(max(at-shown/2, 0), n-shown) }

// A span is the part from … to of a row or column that is in sight.
type Span struct{ From, To int }

// Around is a span of at most room out of n that has at in it.
func Around(at, n, room int) Span {
	room = max(1, min(room, n))
	from := FirstShown(at, room, n)
	return Span{from, from + room}
}

// PageOf is a span like that of [Around], which stays the same for all that stand in it, so that one can
// step through them without moving any.
func PageOf(at, n, room int) Span {
	room = max(1, min(room, n))
	from := min(at/room*room, n-room)
	return Span{from, from + room}
}

// Spread places n neurons on so many rows, number at among those that have room: which are in
// sight, the row of the first, and how far apart they are, at most stride. Where not all have
// room, a row is left to say so. The first and the last take so many rows at the ends together.
func Spread(at, n, rows, stride, ends int) (shown Span, top, apart int) {
	if n > rows {
		rows--
	}
	shown, apart = Around(at, n, rows), 1
	if gaps := shown.Len() - 1; gaps > 0 {
		apart = max(1, min(stride, (rows-ends)/gaps))
	}
	return shown, (rows - (shown.Len()-1)*apart - 1) / 2, apart
}

// Len is how many are in sight.
func (s Span) Len() int { return s.To - s.From }

// Label is the span in words where not all is in sight.
func (s Span) Label(what string, n int) string {
	switch {
	case s.Len() >= n:
		return ""
	case s.Len() == 0:
		return fmt.Sprintf("%s 0 of %d", what, n)
	case s.Len() == 1:
		return fmt.Sprintf("%s %d of %d", what, s.To, n)
	}
	return fmt.Sprintf("%s %d–%d of %d", what, s.From+1, s.To, n)
}

// Contains reports whether the cell (x, y) lies in r.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// A Region is a part of the screen on which the mouse acts. It is noted while that part
// is drawn, so that a click meets what is seen.
type Region struct {
	Area Rect
	Name string // of what can be dragged; "" can only be clicked

	action state.Action
	at     func(x, y int) state.Action
	along  func(x, y int) state.Action // where a trail goes on; nil for other drags
}

// Act returns what a press or a drag at (x, y) does, counted from the corner of the
// area.
func (r Region) Act(x, y int) state.Action {
	if r.at != nil {
		return r.at(x, y)
	}
	return r.action
}

// Along returns what a drag to (x, y) does on what came of the positions before; ok is false
// where it leaves no trail.
func (r Region) Along(x, y int) (a state.Action, ok bool) {
	if r.along == nil {
		return nil, false
	}
	return r.along(x, y), true
}

// Notes are what is noted while a frame is drawn, beside what is seen.
type Notes struct {
	Regions []Region // the later ones lie over the earlier
	Prompt  Rect     // the field in which something is typed; empty where there is none
}
