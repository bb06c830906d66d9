package canvas

// A Sketch draws thin lines with braille dots, two by four to a cell.
type Sketch struct {
	Canvas Canvas
	dots   []rune
	styles []Style
}

// NewSketch returns a sketch without a dot, to be put on c.
func NewSketch(c Canvas) Sketch {
	return Sketch{c, make([]rune, c.Width*c.Height), make([]Style, c.Width*c.Height)}
}

// brailleBits are the bits of the dots in a cell, by row and column.
var brailleBits = [4][2]rune{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}

// dot sets the dot at (x, y), counted in dots. A cell has the style of the last dot in
// it.
func (s Sketch) dot(x, y int, style Style) {
	if x < 0 || y < 0 || x/2 >= s.Canvas.Width || y/4 >= s.Canvas.Height {
		return
	}
	at := y/4*s.Canvas.Width + x/2
	s.dots[at] |= brailleBits[y%4][x%2]
	s.styles[at] = style
}

// Line draws from (x0, y0) to (x1, y1), in dots, if x1 lies to the right. The line is
// height dots high; where it is dashed, every other three dots of its length are left
// out. It advances by half a dot of the longer side and carries the remainders along as
// whole numbers, since there are hundreds of lines on a screen.
func (s Sketch) Line(x0, y0, x1, y1, height int, dashed bool, style Style) {
	if x1 <= x0 {
		return
	}
	dx, dy, down := x1-x0, y1-y0, 1
	if dy < 0 {
		dy, down = -dy, -1
	}
	steps := 2 * max(dx, dy)
	x, y := x0, y0
	restX, restY := 0, steps // of x out of steps; of y out of 2·steps, from one half, so that y is rounded
	for range steps + 1 {
		if !dashed || (x-x0)%6 < 3 {
			for k := range height {
				s.dot(x, y+[...]int{0, 1, -1}[k], style)
			}
		}
		if restX += dx; restX >= steps {
			restX -= steps
			x++
		}
		if restY += 2 * dy; restY >= 2*steps {
			restY -= 2 * steps
			y += down
		}
	}
}

// Flush draws the cells that have dots on the canvas, and leaves the rest as it is.
func (s Sketch) Flush() {
	for i, bits := range s.dots {
		if bits != 0 {
			s.Canvas.Set(i%s.Canvas.Width, i/s.Canvas.Width, s.styles[i], 0x2800+bits)
		}
	}
}

// Segment draws from (x0, y0) to (x1, y1) in dots, in any direction.
func (s Sketch) Segment(x0, y0, x1, y1 int, style Style) {
	steps := max(x1-x0, x0-x1, y1-y0, y0-y1, 1)
	for k := 0; k <= steps; k++ {
		s.dot(x0+(x1-x0)*k/steps, y0+(y1-y0)*k/steps, style)
	}
}
