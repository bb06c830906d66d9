package drawing

import "cmp"

// thick is how many dots each way the pen covers: of the dot that it is at, that one, one
// to the left and above, two to the right and below.
const thick = 4

// A Figure is a drawing, and how the numbers are counted from it. The zero value is blank.
type Figure struct {
	Drawing  Drawing
	Unfitted bool // whether the dots stand as they were drawn, and are not fitted to the square
}

// Pixels are the numbers that a network sees of the figure.
func (f Figure) Pixels() []float64 {
	if f.Unfitted {
		return f.Drawing.Pixels()
	}
	return f.Drawing.Fitted().Pixels()
}

// A Board is a figure in the making. The zero value is put away: see New.
type Board struct {
	Figure
	On     bool // whether it lies there to be drawn on
	X, Y   int  // the dot that the pen is at
	Down   bool // whether the pen draws where it goes
	Erases bool // whether it takes dots away

	past *stroke
}

// A stroke is what was there before it, and the strokes before.
type stroke struct {
	before Drawing
	rest   *stroke
}

// New is the board for going on with a figure, with the pen up in the middle.
func New(f Figure) Board { return Board{Figure: f, On: true, X: Side / 2, Y: Side / 2} }

// An Op is something that is done on a board.
type Op interface{ on(b Board) Board }

// After is the board after it.
func (b Board) After(op Op) Board { return op.on(b) }

// Move moves the pen by so many dots, as far as the square goes.
type Move struct{ DX, DY int }

func (m Move) on(b Board) Board { return To{b.X + m.DX, b.Y + m.DY}.on(b) }

// To moves the pen to a dot, as far as the square goes; down, it draws on the way.
type To struct{ X, Y int }

func (t To) on(b Board) Board {
	x, y := min(max(t.X, 0), Side-1), min(max(t.Y, 0), Side-1)
	if b.Down {
		b.Drawing = b.Drawing.line(b.X, b.Y, x, y, !b.Erases)
	}
	b.X, b.Y = x, y
	return b
}

// Press puts the pen down at a dot, without drawing on the way there.
type Press struct{ X, Y int }

func (p Press) on(b Board) Board {
	b.Down = false
	return Lower{}.on(To(p).on(b))
}

// Lower puts the pen down where it is, for a new stroke.
type Lower struct{}

func (Lower) on(b Board) Board {
	b = b.kept()
	b.Down = true
	return To{b.X, b.Y}.on(b)
}

// Lift takes the pen up.
type Lift struct{}

func (Lift) on(b Board) Board {
	b.Down = false
	return b
}

// Toggle puts the pen down or takes it up.
type Toggle struct{}

func (Toggle) on(b Board) Board {
	if b.Down {
		return Lift{}.on(b)
	}
	return Lower{}.on(b)
}

// Eraser has the pen take dots away, or set them again. It is up then.
type Eraser struct{}

func (Eraser) on(b Board) Board {
	b.Erases, b.Down = !b.Erases, false
	return b
}

// Clear takes all dots away.
type Clear struct{}

func (Clear) on(b Board) Board {
	b = b.kept()
	b.Drawing, b.Down = Drawing{}, false
	return b
}

// Invert turns each dot.
type Invert struct{}

func (Invert) on(b Board) Board {
	b = b.kept()
	b.Drawing, b.Down = b.Drawing.Inverted(), false
	return b
}

// Fit has the drawing fitted to the square, or taken as it stands.
type Fit struct{}

func (Fit) on(b Board) Board {
	b.Unfitted = !b.Unfitted
	return b
}

// Undo takes the last stroke back, and so all that set or took away dots at once.
type Undo struct{}

func (Undo) on(b Board) Board {
	b.Down = false
	for now := b.Drawing; b.past != nil && b.Drawing == now; b.past = b.past.rest {
		b.Drawing = b.past.before // strokes that changed nothing go with the one before
	}
	return b
}

// kept is the board with what is there now to come back to.
func (b Board) kept() Board {
	b.past = &stroke{b.Drawing, b.past}
	return b
}

// line is the drawing with the pen drawn along a line from dot to dot, by Bresenham's
// algorithm.
func (d Drawing) line(x0, y0, x1, y1 int, set bool) Drawing {
	dx, dy := max(x1-x0, x0-x1), max(y1-y0, y0-y1)
	right, down := cmp.Compare(x1, x0), cmp.Compare(y1, y0)
	rest := dx - dy
	for d = d.touched(x0, y0, set); x0 != x1 || y0 != y1; d = d.touched(x0, y0, set) {
		twice := 2 * rest
		if twice > -dy {
			rest, x0 = rest-dy, x0+right
		}
		if twice < dx {
			rest, y0 = rest+dx, y0+down
		}
	}
	return d
}

// touched is the drawing where the pen was at a dot.
func (d Drawing) touched(x, y int, set bool) Drawing {
	const before = (thick - 1) / 2
	for row := y - before; row < y-before+thick; row++ {
		d = d.with(row, x-before, x-before+thick-1, set)
	}
	return d
}
