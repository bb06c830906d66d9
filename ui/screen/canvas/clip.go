package canvas

import (
	"strings"
)

// Text that has no room is cut, and the screen says so with dots. A number is
// never cut: its first digits would read as another number.

// dotted says with dots at the end of row y that a text goes on beyond it, with the
// character cut. A number that is cut makes way for the dots; one that stands whole
// at the end is worth more than they are, and stays without them, for behind a digit
// they would read as more digits.
func (c Canvas) dotted(y int, style Style, cut rune) {
	if y < 0 || y >= c.Height || c.Width < 1 {
		return
	}
	dots, row := c.dots(), c.cells[y]
	last := len(row) - 1
	if endsInDots(row, dots) || row[last].Rune == ' ' && numberBefore(row, last) < last ||
		!inNumber(cut) && numberBefore(row, last+1) <= last {
		return
	}
	at := len(row) - len(dots)
	if from := numberBefore(row, at); from < at {
		at = from
	}
	for x := at; x < len(row); x++ {
		row[x] = Cell{' ', style}
	}
	for i, r := range dots {
		row[at+i] = Cell{r, style}
	}
}

// dottedBefore says the same at the beginning of row y, of a text that begins
// before it.
func (c Canvas) dottedBefore(y int, style Style) {
	if y < 0 || y >= c.Height || c.Width < 1 {
		return
	}
	dots, row := c.dots(), c.cells[y]
	to := len(dots)
	for to < len(row) && inNumber(row[to].Rune) {
		to++
	}
	for x := range to {
		row[x] = Cell{' ', style}
	}
	for i, r := range dots {
		row[to-len(dots)+i] = Cell{r, style}
	}
}

// dots are the characters that say so on this canvas.
func (c Canvas) dots() []rune {
	if c.ASCII {
		return []rune("...")[:min(3, c.Width)]
	}
	return []rune{'…'}
}

// endsInDots reports whether the last that stands in the row are the dots.
func endsInDots(row []Cell, dots []rune) bool {
	last := len(row)
	for last > 0 && row[last-1].Rune == ' ' {
		last--
	}
	if last < len(dots) {
		return false
	}
	for i, r := range dots {
		if row[last-len(dots)+i].Rune != r {
			return false
		}
	}
	return true
}

// numberBefore is where the number begins that ends before x, or x where none
// does. What is a letter's, as the 1 of W1, goes by the same rule.
func numberBefore(row []Cell, x int) int {
	from, digits := x, false
	for from > 0 && inNumber(row[from-1].Rune) {
		from--
		digits = digits || row[from].Rune >= '0' && row[from].Rune <= '9'
	}
	if !digits {
		return x
	}
	return from
}

func inNumber(r rune) bool {
	return r >= '0' && r <= '9' || r == '.' || r == 'e' || r == '+' || r == '-'
}

// Blank reports whether nothing stands in row y.
func (c Canvas) Blank(y int) bool {
	for _, cell := range c.cells[y] {
		if cell.Rune != ' ' {
			return false
		}
	}
	return true
}

// Pad fills a text up with blanks, so that nothing shows behind it.
func Pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-TextWidth(text)))
}

// Freed makes row y free of the field in which something is typed, if that stands there
// and the row above is blank to take it, and reports whether it is free.
func (c Canvas) Freed(y int) bool {
	at := c.onScreen(Box(0, y, c.Width, 1))
	if c.notes.prompt.Cut(at) == (Rect{}) {
		return true
	}
	if !c.Blank(y - 1) {
		return false
	}
	copy(c.cells[y-1], c.cells[y])
	return true
}

// Fitting is the first of several wordings, the longest first, that takes at most room
// cells on this canvas. Where none does it is the last, and fits is false.
func (c Canvas) Fitting(room int, wordings ...string) (words string, fits bool) {
	return fitting(c.Measure, room, wordings)
}

// Fitting is that for a text that is not drawn yet.
func Fitting(room int, wordings ...string) (words string, fits bool) {
	return fitting(TextWidth, room, wordings)
}

func fitting(measure func(string) int, room int, wordings []string) (words string, fits bool) {
	for _, words = range wordings {
		if measure(words) <= room {
			return words, true
		}
	}
	return words, false
}
