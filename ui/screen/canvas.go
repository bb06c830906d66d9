package screen

import (
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// A cell is one character position of the screen. A wide character leaves the
// rune 0 in the cell behind it.
type cell struct {
	r     rune
	style Style
}

// A canvas is a rectangle of cells that a pane draws on. Drawing outside of it
// is cut off, so that no pane can reach into another.
type canvas struct {
	cells  [][]cell // rows of the part of the screen that this canvas covers
	width  int
	height int
	left   int     // column of the screen at which it starts
	top    int     // line of the screen at which it starts
	ascii  bool    // whether only ASCII characters are drawn
	spots  *[]spot // where a mouse can act; nil where nobody asks
}

// widths measures characters as terminals do: θ and the box-drawing characters
// are one cell wide in every locale.
var widths = &runewidth.Condition{EastAsianWidth: false}

// textWidth is how many cells a text takes. Texts of printable ASCII characters,
// which most are, have as many as bytes.
func textWidth(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			return widths.StringWidth(s)
		}
	}
	return len(s)
}

// runeWidth is how many cells a character takes.
func runeWidth(r rune) int {
	if isNarrow(r) {
		return 1
	}
	return widths.RuneWidth(r)
}

// isNarrow says of the characters that nearly all of the screen is made of that
// they take one cell, without the search in tables that others take: ASCII, arrows
// and the signs of mathematics, boxes and shapes, braille.
func isNarrow(r rune) bool {
	return r >= ' ' && r <= '~' || r >= 0x2190 && r <= 0x22ff || r >= 0x2500 && r <= 0x25fc || r >= 0x2800 && r <= 0x28ff
}

func newCanvas(width, height int) canvas {
	all := make([]cell, width*height)
	for i := range all {
		all[i].r = ' '
	}
	c := canvas{cells: make([][]cell, height), width: width, height: height}
	for y := range c.cells {
		c.cells[y] = all[y*width : (y+1)*width : (y+1)*width]
	}
	return c
}

// within is the part of the canvas inside r, which is cut to fit.
func (c canvas) within(r rect) canvas {
	r = r.cut(rect{0, 0, c.width, c.height})
	part := canvas{cells: make([][]cell, r.h), width: r.w, height: r.h, left: c.left + r.x, top: c.top + r.y, ascii: c.ascii, spots: c.spots}
	for y := range part.cells {
		part.cells[y] = c.cells[r.y+y][r.x : r.x+r.w : r.x+r.w]
	}
	return part
}

// set puts one narrow character at (x, y).
func (c canvas) set(x, y int, style Style, r rune) {
	if x < 0 || x >= c.width || y < 0 || y >= c.height {
		return
	}
	switch {
	case c.ascii && r == '·':
		r = '.' // drawn alone it is a dot, in a formula a product
	case c.ascii && r >= 0x80:
		r = rune(ASCIIRune(r)[0])
	}
	c.cells[y][x] = cell{r, style}
}

// text writes s from (x, y) on and gives the x behind it. A wide character that
// would stick out is left away whole; what has no width is not drawn. Where it
// goes on beyond the canvas, the row begins or ends in dots.
func (c canvas) text(x, y int, style Style, s string) int {
	if c.ascii {
		s = asciiText(s)
	}
	from, cut := x, ' '
	for _, r := range s {
		r = flagLetter(r)
		w := runeWidth(r)
		if r < ' ' || w == 0 {
			continue
		}
		if x+w > c.width && x <= c.width {
			cut = r // the first that has no room
		}
		if w == 2 && x >= 0 && x+1 >= c.width {
			c.set(x, y, style, ' ')
		} else {
			c.set(x, y, style, r)
			if w == 2 {
				c.set(x+1, y, style, 0)
			}
		}
		x += w
	}
	if from < 0 && x > 0 {
		c.dottedBefore(y, style)
	}
	if x > c.width && from <= c.width { // what begins further on stands behind another cut
		c.dotted(y, style, cut)
	}
	return x
}

// clear takes everything away that was drawn.
func (c canvas) clear() {
	for y := range c.cells {
		for x := range c.cells[y] {
			c.cells[y][x] = cell{r: ' '}
		}
	}
}

// measure is how many cells a text takes on this canvas.
func (c canvas) measure(s string) int {
	if c.ascii {
		s = asciiText(s)
	}
	return textWidth(s)
}

// right writes s so that it ends before x; what has no room on its left is cut at
// its end, like any text.
func (c canvas) right(x, y int, style Style, s string) {
	if c.ascii {
		s = asciiText(s)
	}
	if from := x - textWidth(s); from >= 0 {
		c.text(from, y, style, s)
		return
	}
	c.within(rect{0, 0, x, c.height}).text(0, y, style, s)
}

// flagLetter takes flags apart into their letters: two characters that a terminal
// draws as one could be cut in half.
func flagLetter(r rune) rune {
	const firstFlag, lastFlag = 0x1f1e6, 0x1f1ff
	if r >= firstFlag && r <= lastFlag {
		return 'A' + r - firstFlag
	}
	return r
}

// row appends the cells of row y to b, a change of style wherever one is. A wide
// character of which a half was drawn over becomes a blank, so that the row keeps
// its width.
func (c canvas) row(b []byte, y int, t *Theme) []byte {
	now := Plain
	b = append(b, t.begin(now)...)
	row := c.cells[y]
	for x := 0; x < len(row); x++ {
		cell := row[x]
		if cell.style != now {
			b = append(b, t.change(now, cell.style)...)
			now = cell.style
		}
		switch wide := runeWidth(cell.r) == 2; {
		case cell.r == 0 || wide && (x+1 == len(row) || row[x+1].r != 0):
			b = append(b, ' ')
			continue
		case wide:
			x++
		}
		b = utf8.AppendRune(b, cell.r)
	}
	return append(b, t.end(now)...)
}
