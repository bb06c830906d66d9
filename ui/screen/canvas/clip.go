package canvas

import "strings"

// A cell is one character position of the screen. A wide character leaves the
// rune 0 in the cell behind it.
type cell struct {
	Rune  rune
	Style Style
}

// A row is a line of cells. A text that does not fit is cut, and dots stand at the cut. A
// number is never cut in the middle: its first digits would read as another number.
type row []cell

// cut ends the row with an ellipsis; a cut number goes whole. next is the first
// character that did not fit. A number that is whole at the end of the row stays, and
// the ellipsis is left out: behind a digit it would read as more digits.
func (r row) cut(dots []rune, style Style, next rune) {
	last := len(r) - 1
	if r.endsIn(dots) || r[last].Rune == ' ' && r.numberBefore(last) < last ||
		!inNumber(next) && r.numberBefore(last+1) <= last {
		return
	}
	at := len(r) - len(dots)
	if from := r.numberBefore(at); from < at {
		at = from
	}
	for x := at; x < len(r); x++ {
		r[x] = cell{' ', style}
	}
	r.put(at, dots, style)
}

// Cut is a text in at most so many cells, which are two or more; dots end one that is longer.
func Cut(text string, cells int) string {
	if TextWidth(text) <= cells {
		return text
	}
	width, kept := 1, ""
	for _, r := range text {
		if width += TextWidth(string(r)); width > cells {
			break
		}
		kept += string(r)
	}
	return strings.TrimRight(kept, " ") + "…"
}

// cutBefore begins the row with an ellipsis, for a text that begins before it.
func (r row) cutBefore(dots []rune, style Style) {
	to := len(dots)
	for to < len(r) && inNumber(r[to].Rune) {
		to++
	}
	for x := range to {
		r[x] = cell{' ', style}
	}
	r.put(to-len(dots), dots, style)
}

func (r row) put(at int, dots []rune, style Style) {
	for i, dot := range dots {
		r[at+i] = cell{dot, style}
	}
}

// endsIn reports whether the text in the row ends in the dots.
func (r row) endsIn(dots []rune) bool {
	last := len(r)
	for last > 0 && r[last-1].Rune == ' ' {
		last--
	}
	if last < len(dots) {
		return false
	}
	for i, dot := range dots {
		if r[last-len(dots)+i].Rune != dot {
			return false
		}
	}
	return true
}

// numberBefore is the column at which the number begins that ends right before x, or x
// where there is none. The 1 of W1 counts as a number too.
func (r row) numberBefore(x int) int {
	from, digits := x, false
	for from > 0 && inNumber(r[from-1].Rune) {
		from--
		digits = digits || r[from].Rune >= '0' && r[from].Rune <= '9'
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
