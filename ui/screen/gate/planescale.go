package gate

import (
	"fmt"

	"nnexplore/model"
)

// A planeScale is the plane of inputs on a rectangle of cells: x1 goes to the right
// and x2 upwards, somewhat more than 0 … 1 of each, with 0 and 1 on cells of their
// own. A row is twice as high as a column is wide, so that both axes have one scale.
type planeScale struct {
	unit   int // rows from 0 to 1; twice as many columns
	margin int // rows above 1 and below 0; twice as many columns beyond x1 = 1
	left   int // columns before x1 = 0
}

const (
	leastPlane = 4  // the smallest unit that shows anything
	leastLeft  = 1  // columns before x1 = 0 where there is no room for more
	axisColumn = 3  // columns at the right for the numbers of x2,
	halfColumn = 4  // of a plane that has 0.5 among these, and
	axisRow    = 1  // the row below for those of x1
	leastHalf  = 20 // the unit from which on the axes have 0.5
)

// scalePlane is the largest scale for that many cells, those of the axes' numbers
// included, and whether there is one. Where none has a margin of a third of its unit, it
// makes do with one row.
func scalePlane(width, height int) (planeScale, bool) {
	third := func(unit int) int { return (unit + 1) / 3 }
	if p, ok := largestPlane(leastPlane+1, third, width, height); ok {
		if p.unit > leastHalf && p.unit%2 == 1 { // so that 0.5 has a row of its own
			return planeOf(p.unit-1, third(p.unit-1), width, height)
		}
		return p, true
	}
	return largestPlane(leastPlane, func(int) int { return 1 }, width, height)
}

// largestPlane is the largest scale with a margin by its unit, from a unit on.
func largestPlane(unit int, margin func(unit int) int, width, height int) (p planeScale, ok bool) {
	for ; ; unit++ {
		q, fits := planeOf(unit, margin(unit), width, height)
		if !fits {
			return p, ok
		}
		p, ok = q, true
	}
}

// planeOf is the scale with that unit and margin, and whether it has room.
func planeOf(unit, margin, width, height int) (planeScale, bool) {
	p := planeScale{unit: unit, margin: margin, left: leastLeft}
	p.left = min(2*margin, p.left+width-p.width())
	return p, p.left >= leastLeft && p.height() <= height
}

// columns and rows are how many the picture has, width and height with the numbers of
// the axes.
func (p planeScale) columns() int { return p.left + 2*p.unit + 2*p.margin + 1 }
func (p planeScale) rows() int    { return p.unit + 2*p.margin + 1 }
func (p planeScale) height() int  { return p.rows() + axisRow }
func (p planeScale) width() int {
	if p.halves() {
		return p.columns() + halfColumn
	}
	return p.columns() + axisColumn
}

// halves reports whether the axes have 0.5 between 0 and 1.
func (p planeScale) halves() bool { return p.unit >= leastHalf }

// bounds are the inputs at the edges of the picture.
func (p planeScale) bounds() (low1, high1, low2, high2 float64) {
	return p.x1(0), p.x1(p.columns() - 1), p.x2(p.rows() - 1), p.x2(0)
}

// x1 and x2 are the inputs in the middle of a cell.
func (p planeScale) x1(column int) float64 {
	return float64(column-p.left) / float64(2*p.unit)
}
func (p planeScale) x2(row int) float64 {
	return float64(p.unit+p.margin-row) / float64(p.unit)
}

// cell is where a pair of inputs stands, and whether that is in sight.
func (p planeScale) cell(x1, x2 float64) (x, y int, ok bool) {
	low1, high1, low2, high2 := p.bounds()
	if !(x1 >= low1 && x1 <= high1 && x2 >= low2 && x2 <= high2) {
		return 0, 0, false
	}
	return int((x1-low1)*float64(2*p.unit) + 0.5), int((high2-x2)*float64(p.unit) + 0.5), true
}

// awayNotes say where the line is that is not in the picture, in ever fewer words; there
// are none where it is.
func awayNotes(g model.Gate, p planeScale) []string {
	if y, ok := g.Constant(); ok {
		return []string{
			fmt.Sprintf("there is no line: w1 and w2 are 0, so all points give %d", y),
			fmt.Sprintf("w1 = w2 = 0: all give %d", y),
		}
	}
	low1, high1, low2, high2 := p.bounds()
	dx, dy := g.Beside(low1, high1, low2, high2)
	if dx == 0 && dy == 0 {
		return nil
	}
	across, upright := [...]string{"left", "", "right"}[dx+1], [...]string{"below", "", "above"}[dy+1]
	where := across + upright
	if dx != 0 && dy != 0 {
		where = upright + " and " + across
	}
	of := ""
	if dx != 0 {
		of = " of"
	}
	y := g.Row(0, 0).Y
	return []string{
		fmt.Sprintf("the line is %s%s the picture: all four points give %d", where, of, y),
		"line: " + where,
	}
}
