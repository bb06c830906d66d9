package ui

// A rect is a rectangle of the screen, in cells.
type rect struct{ x, y, w, h int }

// cut is the part of r that lies in the bounds.
func (r rect) cut(bounds rect) rect {
	x0, y0 := max(r.x, bounds.x), max(r.y, bounds.y)
	x1 := min(r.x+r.w, bounds.x+bounds.w)
	y1 := min(r.y+r.h, bounds.y+bounds.h)
	return rect{x0, y0, max(0, x1-x0), max(0, y1-y0)}
}

// inset is r without a border of dx cells at the sides and dy above and below.
func (r rect) inset(dx, dy int) rect {
	return rect{r.x + dx, r.y + dy, max(0, r.w-2*dx), max(0, r.h-2*dy)}
}
