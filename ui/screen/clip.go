package screen

// Text that has no room is cut, and the screen says so with dots. A number is
// never cut: its first digits would read as another number.

// dotted says with dots at the end of row y that a text goes on beyond it, with the
// character cut. A number that is cut makes way for the dots; one that stands whole
// at the end is worth more than they are, and stays without them, for behind a digit
// they would read as more digits.
func (c canvas) dotted(y int, style Style, cut rune) {
	if y < 0 || y >= c.height || c.width < 1 {
		return
	}
	dots, row := c.dots(), c.cells[y]
	last := len(row) - 1
	if endsInDots(row, dots) || row[last].r == ' ' && numberBefore(row, last) < last ||
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

// dottedBefore says the same at the beginning of row y, of a text that begins
// before it.
func (c canvas) dottedBefore(y int, style Style) {
	if y < 0 || y >= c.height || c.width < 1 {
		return
	}
	dots, row := c.dots(), c.cells[y]
	to := len(dots)
	for to < len(row) && inNumber(row[to].r) {
		to++
	}
	for x := range to {
		row[x] = cell{' ', style}
	}
	for i, r := range dots {
		row[to-len(dots)+i] = cell{r, style}
	}
}

// dots are the characters that say so on this canvas.
func (c canvas) dots() []rune {
	if c.ascii {
		return []rune("...")[:min(3, c.width)]
	}
	return []rune{'…'}
}

// endsInDots says whether the last that stands in the row are the dots.
func endsInDots(row []cell, dots []rune) bool {
	last := len(row)
	for last > 0 && row[last-1].r == ' ' {
		last--
	}
	if last < len(dots) {
		return false
	}
	for i, r := range dots {
		if row[last-len(dots)+i].r != r {
			return false
		}
	}
	return true
}

// numberBefore is where the number begins that ends before x, or x where none
// does. What is a letter's, as the 1 of W1, goes by the same rule.
func numberBefore(row []cell, x int) int {
	from, digits := x, false
	for from > 0 && inNumber(row[from-1].r) {
		from--
		digits = digits || row[from].r >= '0' && row[from].r <= '9'
	}
	if !digits {
		return x
	}
	return from
}

func inNumber(r rune) bool {
	return r >= '0' && r <= '9' || r == '.' || r == 'e' || r == '+' || r == '-'
}
