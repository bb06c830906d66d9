package plane

import "nnexplore/ui/screen/canvas"

// The parts of a plane beside its cells.
const (
	axisCells  = 6 // of the numbers of x2 at the left, with a blank
	headRows   = 1 // what is shown
	axisRows   = 1 // the numbers of x1
	legendRows = 1 // what the colours stand for
	leastCols  = 20
	leastRows  = 3
)

// Small planes are at most as large as they are easily told apart, and no smaller than a
// line in them can be seen.
const (
	mostSmall, leastSmall = 12, 3 // rows
	smallGap              = 2     // columns between two
)

// A layout is where the planes stand on a canvas: rectangles of cells, without what is
// written around them.
type layout struct {
	large canvas.Rect
	small []canvas.Rect // of the first hidden neurons, in the order of the pass
}

// arrange gives the large plane and the small ones of so many hidden neurons their places
// in width×height cells; ok is false where not even the large one has room. The small ones
// stand in columns at the left, as large as all of them have room, and else as many as fit.
func arrange(width, height, hidden int) (l layout, ok bool) {
	rows := height - headRows - axisRows - legendRows
	if rows < leastRows || width < axisCells+leastCols {
		return layout{}, false
	}
	room := width - axisCells - max(leastCols, min(4*rows, width/2))
	x, size := 0, leastSmall
	for r := min(mostSmall, height-headRows); r >= leastSmall; r-- {
		stack := height / (headRows + r)
		if columns := (hidden + stack - 1) / stack; columns*(smallWidth(r)+smallGap) <= room {
			size = r
			break
		}
	}
	stack, w := height/(headRows+size), smallWidth(size)
	for k := range hidden {
		column := k / stack
		if (column+1)*(w+smallGap) > room {
			break
		}
		l.small = append(l.small, canvas.Box(column*(w+smallGap), headRows+k%stack*(headRows+size), w, size))
		x = (column + 1) * (w + smallGap)
	}
	l.large = canvas.Box(x+axisCells, headRows, min(width-x-axisCells, 4*rows), rows)
	return l, true
}

// smallWidth is how wide a small plane of so many rows is: a row is as high as two columns
// are wide.
func smallWidth(rows int) int { return max(8, min(3*rows, 28)) }
