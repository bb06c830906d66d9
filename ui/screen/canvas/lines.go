package canvas

// A Sketch draws thin lines with braille dots, two by four to a cell. A cell belongs to
// the most important line that passes through it: its dots stand alone there, so that no
// dots of another line take its colour.
type Sketch struct {
	Canvas Canvas
	dots   []rune
	styles []Style
	ranks  []uint8
	rank   uint8
}

// NewSketch returns a sketch without a dot, to be put on c.
func NewSketch(c Canvas) Sketch {
	n := c.Width * c.Height
	return Sketch{Canvas: c, dots: make([]rune, n), styles: make([]Style, n), ranks: make([]uint8, n)}
}

// Over is the sketch for lines that are more important than those before.
func (s Sketch) Over() Sketch {
	s.rank++
	return s
}

// brailleBits are the bits of the dots in a cell, by row and column.
var brailleBits = [4][2]rune{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}

// dot sets the dot at (x, y), counted in dots. Where a line as important as this one has
// the cell in another style, the cell stays as it is.
func (s Sketch) dot(x, y int, style Style) {
	if x < 0 || y < 0 || x/2 >= s.Canvas.Width || y/4 >= s.Canvas.Height {
		return
	}
	at := y/4*s.Canvas.Width + x/2
	switch {
	case s.dots[at] == 0 || s.ranks[at] < s.rank:
		s.dots[at], s.styles[at], s.ranks[at] = 0, style, s.rank
	case s.ranks[at] > s.rank || s.styles[at] != style:
		return
	}
	s.dots[at] |= brailleBits[y%4][x%2]
}

// A Pen is how a line is drawn: two dots wide instead of one, with gaps or without.
type Pen struct{ Wide, Dashed bool }

// The dashes of a line, in dots along it.
const dashLength, dashPeriod = 4, 6

// Line draws from (x0, y0) to (x1, y1), in dots, by Bresenham's algorithm. The second dot
// of a wide line lies across its direction.
func (s Sketch) Line(x0, y0, x1, y1 int, p Pen, style Style) {
	dx, right := distance(x0, x1)
	dy, down := distance(y0, y1)
	steep := dy > dx
	long, short := max(dx, dy), min(dx, dy)
	for k, rest := 0, long/2; k <= long; k++ {
		if !p.Dashed || k%dashPeriod < dashLength {
			s.dot(x0, y0, style)
			switch {
			case p.Wide && steep:
				s.dot(x0+1, y0, style)
			case p.Wide:
				s.dot(x0, y0+1, style)
			}
		}
		rest += short
		aside := rest >= long && long > 0
		if aside {
			rest -= long
		}
		if !steep || aside {
			x0 += right
		}
		if steep || aside {
			y0 += down
		}
	}
}

// distance is how far b is from a, and in which direction.
func distance(a, b int) (length, sign int) {
	if b < a {
		return a - b, -1
	}
	return b - a, 1
}

// Flush draws the cells that have dots on the canvas, and leaves the rest as it is.
func (s Sketch) Flush() {
	for i, bits := range s.dots {
		if bits != 0 {
			s.Canvas.Set(i%s.Canvas.Width, i/s.Canvas.Width, s.styles[i], 0x2800+bits)
		}
	}
}

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
