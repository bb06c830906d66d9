package canvas

import (
	"strings"
)

// A text that does not fit is cut, and dots stand at the cut. A number is never cut in
// the middle: its first digits would read as another number.

// dotted ends a cut row with an ellipsis; a cut number goes whole. cut is the first
// character that did not fit. A number that is whole at the end of the row stays, and
// the ellipsis is left out: behind a digit it would read as more digits.
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
		row[x] = cell{' ', style}
	}
	for i, r := range dots {
		row[at+i] = cell{r, style}
	}
}

// dottedBefore begins row y with an ellipsis, for a text that begins before it.
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
		row[x] = cell{' ', style}
	}
	for i, r := range dots {
		row[to-len(dots)+i] = cell{r, style}
	}
}

// dots are the characters of the ellipsis on this canvas.
func (c Canvas) dots() []rune {
	if c.ASCII {
		return []rune("...")[:min(3, c.Width)]
	}
	return []rune{'…'}
}

// endsInDots reports whether the text in the row ends in the dots.
func endsInDots(row []cell, dots []rune) bool {
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

// numberBefore is the column at which the number begins that ends right before x, or x
// where there is none. The 1 of W1 counts as a number too.
func numberBefore(row []cell, x int) int {
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

// inNumber reports whether r can stand in a number.
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

// Freed reports whether row y is free of the field in which something is typed. A field
// that stands there is first moved to the row above, if that is blank.
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

// Fitting returns the first of several wordings, the longest first, that takes at most
// room cells on this canvas. Where none does it returns the last, and fits is false.
func (c Canvas) Fitting(room int, wordings ...string) (words string, fits bool) {
	return fitting(c.Measure, room, wordings)
}

// Fitting is [Canvas.Fitting] for a text of which every character is drawn as it is.
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
