package canvas

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

// Contains reports whether the cell (x, y) lies in r.
func (r Rect) Contains(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}
