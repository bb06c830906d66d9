// Package picture draws the plane of a network's two inputs: its cells in colours, shades
// or digits, with the line, the x in hand and axes with true numbers, or as an image. What
// is drawn is data, so that a screen can dress it and a command can print it.
package picture

import (
	"math"

	"nnexplore/model/plane"
)

// A Form is how the cells of a plane become characters.
type Form uint8

// The forms, each with more on the screen than the one before.
const (
	Digits Form = iota // a digit for each cell, from 0 to 9, in ASCII
	Shades             // a blank or ░ to █ for each cell, where there is no colour
	Halves             // ▀, whose two colours are two cells, one above the other
)

// Rows is how many rows of cells that many rows of characters show.
func (f Form) Rows(lines int) int {
	if f == Halves {
		return 2 * lines
	}
	return lines
}

// A Tone is what a cell is coloured by: from −Strongest, orange, for the lowest value to
// Strongest, blue, for the highest, or one of those behind.
type Tone int8

// The tones that are no strength.
const (
	Strongest Tone = 4

	Line      Tone = Strongest + iota // the line goes through the cell
	Mark                              // the x in hand
	NotNumber                         // NaN
	Blank                             // nothing stands there
)

// ToneOf is the tone of a share from 0 to 1, as [plane.Plane.Share] gives it.
func ToneOf(share float64) Tone {
	if share != share {
		return NotNumber
	}
	return Tone(math.Round(float64(share*float64(2*Strongest)))) - Strongest
}

// A Cell is one character of a picture. The tones of ▀ are those of its two halves; those
// of other characters are what the character stands for and what lies behind it.
type Cell struct {
	Rune        rune
	Front, Back Tone
}

// The signs of a form are its characters for what is no value.
type signs struct{ line, mark, notNumber rune }

// signs are the characters of the form.
func (f Form) signs() signs {
	if f == Digits {
		return signs{'+', 'X', '?'}
	}
	return signs{'•', '◆', '?'}
}

// Draw draws a plane in rows of characters from the top, with a mark in the cell of x.
// There is no mark where x is outside of the window or nil.
func Draw(p plane.Plane, form Form, x []float64) [][]Cell {
	per := form.Rows(1)
	rows := make([][]Cell, p.Rows/per)
	for y := range rows {
		rows[y] = make([]Cell, p.Cols)
		for col := range rows[y] {
			if form == Halves {
				rows[y][col] = Cell{'▀', tone(&p, col, 2*y), tone(&p, col, 2*y+1)}
			} else {
				rows[y][col] = form.whole(&p, col, y)
			}
		}
	}
	if len(x) != 2 {
		return rows
	}
	if col, row, ok := p.Cell(x[0], x[1]); ok && row/per < len(rows) {
		rows[row/per][col] = form.mark()
	}
	return rows
}

// mark is the mark of x, where there are colours on the ground of the line, beside which
// all others are seen.
func (f Form) mark() Cell {
	if f == Halves {
		return Cell{f.signs().mark, Mark, Line}
	}
	return Cell{f.signs().mark, Mark, Blank}
}

// line is the line as a character of its own.
func (f Form) line() Cell {
	if f == Halves {
		return Cell{'▀', Line, Line}
	}
	return Cell{f.signs().line, Line, Blank}
}

// tone is what a cell is coloured by.
func tone(p *plane.Plane, col, row int) Tone {
	if p.Crosses(col, row) {
		return Line
	}
	return ToneOf(p.Share(col, row))
}

// whole is a cell as a character of its own.
func (f Form) whole(p *plane.Plane, col, row int) Cell {
	c := Cell{Front: tone(p, col, row), Back: Blank}
	switch c.Front {
	case Line:
		c.Rune = f.signs().line
	case NotNumber:
		c.Rune = f.signs().notNumber
	default:
		c.Rune = f.of(p.Share(col, row))
	}
	return c
}

// of is the character of a share from 0 to 1: each of them stands for an equal part.
func (f Form) of(share float64) rune {
	scale := f.runes()
	return scale[min(int(float64(share*float64(len(scale)))), len(scale)-1)]
}

// runes are the characters of the values, from the lowest to the highest.
func (f Form) runes() []rune {
	if f == Shades {
		return []rune(" ░▒▓█")
	}
	return []rune("0123456789")
}

// Scale is what the values from the lowest to the highest look like, in cells side by side.
func (f Form) Scale() []Cell {
	var cells []Cell
	if f == Halves {
		for t := -Strongest; t <= Strongest; t++ {
			cells = append(cells, Cell{'▀', t, t})
		}
		return cells
	}
	runes := f.runes()
	for k, r := range runes {
		cells = append(cells, Cell{r, ToneOf(float64(k) / float64(len(runes)-1)), Blank})
	}
	return cells
}
