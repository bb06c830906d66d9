package screen

// A rect is a rectangle of the screen, in cells.
type rect struct{ x, y, w, h int }

// cut is the part of r that lies in the bounds, or the empty rect.
func (r rect) cut(bounds rect) rect {
	x0, y0 := max(r.x, bounds.x), max(r.y, bounds.y)
	x1 := min(r.x+r.w, bounds.x+bounds.w)
	y1 := min(r.y+r.h, bounds.y+bounds.h)
	if x1 <= x0 || y1 <= y0 {
		return rect{}
	}
	return rect{x0, y0, x1 - x0, y1 - y0}
}
