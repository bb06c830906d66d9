package canvas

// Where braille dots cannot be had, the lines between neurons are drawn with the
// characters - / \ and |: with gaps for a weight below 0, and with an arrowhead for one
// that the step in hand takes.

// Stroke draws from the cell (x0, y0) to (x1, y1), if x1 lies to the right.
func (c Canvas) Stroke(x0, y0, x1, y1 int, dashed, inHand bool, style Style) {
	at := func(x int) int { return y0 + floorDiv(2*(y1-y0)*(x-x0)+x1-x0, 2*(x1-x0)) }
	for x := x0; x < x1; x++ {
		if dashed && (x-x0)%4 >= 2 {
			continue
		}
		y, next := at(x), at(x+1)
		switch {
		case y == next:
			c.Set(x, y, style, '-')
		case next > y:
			c.slope(x, y, style, '\\')
		default:
			c.slope(x, y, style, '/')
		}
		for between := min(y, next) + 1; between < max(y, next); between++ {
			c.slope(x, between, style, '|')
		}
	}
	if x1 > x0 && inHand {
		c.Set(x1, y1, style, '>')
	}
}

// slope draws one character of a line that is not level. Two lines that meet make a
// cross.
func (c Canvas) slope(x, y int, style Style, r rune) {
	if there := c.At(x, y); r != '|' && (there == '/' || there == '\\') && there != r {
		r = 'X'
	}
	c.Set(x, y, style, r)
}

// floorDiv is a/b rounded down, for a positive b.
func floorDiv(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}
