// Package canvas draws in cells: text that is cut and wrapped, panels, rules, fields and bars,
// the marks of numbers and of lists, heat, and lines of braille dots, in the roles of a theme's
// colours. What is drawn brings the regions that can be clicked with it. A pane draws on a
// [Canvas] of its own and cannot reach beyond it.
package canvas

import (
	"unicode/utf8"

	"nnexplore/ui/state"
)

// A Canvas is a rectangle of cells that a pane draws on. Drawing outside of it
// is cut off, so that no pane can reach into another.
type Canvas struct {
	cells  []row // rows of the part of the screen that this canvas covers
	Width  int
	Height int
	left   int  // column of the screen at which it starts
	top    int  // line of the screen at which it starts
	ASCII  bool // whether only ASCII characters are drawn
	Dots   bool // whether braille dots can be drawn
	Heat   HeatForm
	notes  *Notes
}

// On returns a blank canvas for a screen in a theme.
func On(t Theme, width, height int) Canvas {
	c := New(width, height)
	c.ASCII, c.Dots, c.Heat = t.ASCII, t.HasDots(), t.Heat
	return c
}

// New returns a blank canvas.
func New(width, height int) Canvas {
	all := make([]cell, width*height)
	for i := range all {
		all[i].Rune = ' '
	}
	c := Canvas{cells: make([]row, height), Width: width, Height: height, Dots: true, notes: &Notes{}}
	for y := range c.cells {
		c.cells[y] = all[y*width : (y+1)*width : (y+1)*width]
	}
	return c
}

// Notes returns what was noted while the screen was drawn that this canvas is a part of.
func (c Canvas) Notes() Notes { return *c.notes }

// Within is the part of the canvas inside r, which is cut to fit.
func (c Canvas) Within(r Rect) Canvas {
	r = r.Cut(Box(0, 0, c.Width, c.Height))
	part := Canvas{cells: make([]row, r.H), Width: r.W, Height: r.H, left: c.left + r.X, top: c.top + r.Y, ASCII: c.ASCII, Dots: c.Dots, Heat: c.Heat, notes: c.notes}
	for y := range part.cells {
		part.cells[y] = c.cells[r.Y+y][r.X : r.X+r.W : r.X+r.W]
	}
	return part
}

// Rows are n rows of the canvas from y on.
func (c Canvas) Rows(y, n int) Canvas { return c.Within(Box(0, y, c.Width, n)) }

// Click notes that a click in r does the action.
func (c Canvas) Click(r Rect, action state.Action) {
	c.note(Region{Area: r, action: action})
}

// Drag notes that pressing and dragging in r does what act returns for a position
// counted from r's corner. name is what is dragged.
func (c Canvas) Drag(name string, r Rect, act func(x, y int) state.Action) {
	c.note(Region{Area: r, Name: name, at: act})
}

// Trail is Drag for what leaves a trail: press is done at the first position, and along at
// each that follows, on what came of those before.
func (c Canvas) Trail(name string, r Rect, press, along func(x, y int) state.Action) {
	c.note(Region{Area: r, Name: name, at: press, along: along})
}

func (c Canvas) note(r Region) {
	r.Area = c.onScreen(r.Area)
	c.notes.Regions = append(c.notes.Regions, r)
}

// onScreen is a rectangle of the canvas in the cells of the screen.
func (c Canvas) onScreen(r Rect) Rect {
	r = r.Cut(Box(0, 0, c.Width, c.Height))
	r.X += c.left
	r.Y += c.top
	return r
}

// Set puts one narrow character at (x, y).
func (c Canvas) Set(x, y int, style Style, r rune) {
	if x < 0 || x >= c.Width || y < 0 || y >= c.Height {
		return
	}
	switch {
	case c.ASCII && r == '·':
		r = '.' // as in ASCIIText, for a character alone
	case c.ASCII && r >= 0x80:
		r = rune(ASCIIRune(r)[0])
	}
	c.cells[y][x] = cell{r, style}
}

// At is the character at (x, y), or 0 outside of the canvas.
func (c Canvas) At(x, y int) rune {
	if x < 0 || x >= c.Width || y < 0 || y >= c.Height {
		return 0
	}
	return c.cells[y][x].Rune
}

// Text writes s from (x, y) on and returns the x behind it. A text that goes beyond the
// canvas is cut, and the row begins or ends in dots then. A wide character is drawn
// whole or not at all; what has no width is left out.
func (c Canvas) Text(x, y int, style Style, s string) int {
	if c.ASCII {
		s = ASCIIText(s)
	}
	from, cut := x, ' '
	for _, r := range s {
		r, w := shown(r)
		if w == 0 {
			continue
		}
		if x+w > c.Width && x <= c.Width {
			cut = r // the first that has no room
		}
		if w == 2 && x >= 0 && x+1 >= c.Width {
			c.Set(x, y, style, ' ')
		} else {
			c.Set(x, y, style, r)
			if w == 2 {
				c.Set(x+1, y, style, 0)
			}
		}
		x += w
	}
	if y < 0 || y >= c.Height || c.Width < 1 {
		return x
	}
	if from < 0 && x > 0 {
		c.cells[y].cutBefore(c.dots(), style)
	}
	if x > c.Width && from <= c.Width { // a text that begins beyond the edge follows one that is cut already
		c.cells[y].cut(c.dots(), style, cut)
	}
	return x
}

// dots are the characters of the ellipsis on this canvas.
func (c Canvas) dots() []rune {
	if c.ASCII {
		return []rune("...")[:min(3, c.Width)]
	}
	return []rune{'…'}
}

// Clear makes the canvas blank.
func (c Canvas) Clear() {
	for y := range c.cells {
		for x := range c.cells[y] {
			c.cells[y][x] = cell{Rune: ' '}
		}
	}
}

// Over is the part of the canvas inside r, made blank for what lies over it. A number of
// which it covers a part goes whole: the rest would read as another number.
func (c Canvas) Over(r Rect) Canvas {
	r = r.Cut(Box(0, 0, c.Width, c.Height))
	for _, row := range c.cells[r.Y : r.Y+r.H] {
		for _, edge := range [...]int{r.X, r.X + r.W} {
			to := edge
			for to < len(row) && inNumber(row[to].Rune) {
				to++
			}
			if from := row.numberBefore(to); from < edge && edge < to {
				for x := from; x < to; x++ {
					row[x].Rune = ' '
				}
			}
		}
	}
	part := c.Within(r)
	part.Clear()
	return part
}

// Measure is how many cells a text takes on this canvas.
func (c Canvas) Measure(s string) int {
	if c.ASCII {
		s = ASCIIText(s)
	}
	return TextWidth(s)
}

// Fitting returns the first of several wordings, the longest first, that takes at most
// room cells on this canvas. Where none does it returns the last, and fits is false.
func (c Canvas) Fitting(room int, wordings ...string) (words string, fits bool) {
	return fitting(c.Measure, room, wordings)
}

// Right writes s so that it ends before x; one that does not fit is cut at its end, like
// any text.
func (c Canvas) Right(x, y int, style Style, s string) {
	if c.ASCII {
		s = ASCIIText(s)
	}
	if from := x - TextWidth(s); from >= 0 {
		c.Text(from, y, style, s)
		return
	}
	c.Within(Box(0, 0, x, c.Height)).Text(0, y, style, s)
}

// AtEnd writes at the end of row y the first of several wordings, the longest first, that has
// room behind x, and reports whether one has.
func (c Canvas) AtEnd(x, y int, style Style, wordings ...string) bool {
	words, fits := c.Fitting(c.Width-x, wordings...)
	if fits {
		c.Right(c.Width, y, style, words)
	}
	return fits
}

// Lines writes lines one below the other from (x, y) on, and returns the row below them.
func (c Canvas) Lines(x, y int, style Style, lines []string) int {
	for _, line := range lines {
		c.Text(x, y, style, line)
		y++
	}
	return y
}

// Row appends the cells of row y to b, with the escape sequences of their styles. A wide
// character of which one half was drawn over becomes a blank, so that the row keeps its
// width.
func (c Canvas) Row(b []byte, y int, t *Theme) []byte {
	now := Plain
	b = append(b, t.Look(now)...)
	row := c.cells[y]
	for x := 0; x < len(row); x++ {
		cell := row[x]
		if cell.Style != now {
			b = t.change(b, now, cell.Style)
			now = cell.Style
		}
		switch wide := !isNarrow(cell.Rune) && cell.Rune != 0 && TextWidth(string(cell.Rune)) == 2; {
		case cell.Rune == 0 || wide && (x+1 == len(row) || row[x+1].Rune != 0):
			b = append(b, ' ')
			continue
		case wide:
			x++
		}
		b = utf8.AppendRune(b, cell.Rune)
	}
	if t.Look(now) != "" {
		b = append(b, reset...)
	}
	return b
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

// Dimmed draws on the canvas what is only looked at from the side: in faint roles, and
// without noting a click or a field.
func (c Canvas) Dimmed(draw func(Canvas)) {
	aside := c
	aside.notes = &Notes{}
	draw(aside)
	for _, row := range c.cells {
		for x := range row {
			row[x].Style = row[x].Style.dimmed()
		}
	}
}
