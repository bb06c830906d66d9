// Package drawing is a figure drawn by hand on a square of dots, and what a network of 8×8
// inputs sees of it. A [Drawing] is the dots alone; a [Board] is one in the making, with its
// pen and with what was there before each stroke. Both are values that nothing changes.
package drawing

import (
	"fmt"
	"math/bits"
	"strings"

	"nnexplore/number"
)

const (
	// Side is how many dots the square has each way.
	Side = 32
	// Cells is how many numbers each way a drawing is reduced to.
	Cells = 8

	block = Side / Cells // dots each way that are counted for one of these
)

// A Drawing is the dots that are set. The zero value is blank, and two of them are equal
// where their dots are.
type Drawing struct{ rows [Side]uint32 } // from above; bit 31 of a row is its left dot

// Has reports whether the dot at column x, row y is set; none is outside of the square.
func (d Drawing) Has(x, y int) bool {
	return x >= 0 && x < Side && y >= 0 && y < Side && d.rows[y]>>(Side-1-x)&1 == 1
}

// Blank reports whether no dot is set.
func (d Drawing) Blank() bool { return d == Drawing{} }

// Inverted is the drawing with each dot turned.
func (d Drawing) Inverted() Drawing {
	for y := range d.rows {
		d.rows[y] = ^d.rows[y]
	}
	return d
}

// with is the drawing with the dots of columns from … to of row y set, or taken away; those
// outside of the square are left out.
func (d Drawing) with(y, from, to int, set bool) Drawing {
	from, to = max(from, 0), min(to, Side-1)
	if y < 0 || y >= Side || from > to {
		return d
	}
	dots := ^uint32(0) >> from & (^uint32(0) << (Side - 1 - to))
	if set {
		d.rows[y] |= dots
	} else {
		d.rows[y] &^= dots
	}
	return d
}

// Fitted is the drawing as large as the square has room for, with its proportions kept: 32
// dots high or, where it is wider than high, 32 wide; in the middle of the other direction.
// A dot of it is set where the dot is under its middle.
func (d Drawing) Fitted() Drawing {
	if d.Blank() {
		return d
	}
	left, top, w, h := d.box()
	longer := max(w, h)
	scaled := func(n int) int { return max(1, (2*n*Side+longer)/(2*longer)) } // rounded
	width, height := scaled(w), scaled(h)
	x0, y0 := (Side-width)/2, (Side-height)/2
	var fitted Drawing
	for y := range height {
		for x := range width {
			if d.Has(left+(2*x+1)*w/(2*width), top+(2*y+1)*h/(2*height)) {
				fitted = fitted.with(y0+y, x0+x, x0+x, true)
			}
		}
	}
	return fitted
}

// box is the smallest rectangle that has all dots.
func (d Drawing) box() (left, top, width, height int) {
	all, top, bottom := uint32(0), -1, 0
	for y, row := range d.rows {
		if row == 0 {
			continue
		}
		if top < 0 {
			top = y
		}
		all, bottom = all|row, y
	}
	left = bits.LeadingZeros32(all)
	return left, top, Side - left - bits.TrailingZeros32(all), bottom - top + 1
}

// Pixels are the 64 numbers that a network sees, row by row from above: how many of each
// block of 4×4 dots are set, divided by 16.
func (d Drawing) Pixels() []float64 {
	x := make([]float64, Cells*Cells)
	for i := range x {
		count, at := 0, Side-block*(i%Cells+1)
		for _, row := range d.rows[i/Cells*block:][:block] {
			count += bits.OnesCount32(row >> at & (1<<block - 1))
		}
		x[i] = float64(count) / (block * block)
	}
	return x
}

// Parse reads rows of equal length from above, # or 1 for a dot that is set, . or 0 or - for
// one that is not; at most 32 of at most 32.
func Parse(rows []string) (Drawing, error) {
	var d Drawing
	if len(rows) > Side {
		return d, fmt.Errorf("these are %d rows; at most %d were expected", len(rows), Side)
	}
	for y, row := range rows {
		switch {
		case len(row) != len(rows[0]):
			return Drawing{}, fmt.Errorf("row %d has %s, row 1 has %d; all as long were expected", y+1, number.Count(len(row), "dot"), len(rows[0]))
		case len(row) > Side:
			return Drawing{}, fmt.Errorf("a row has %d dots; at most %d were expected", len(row), Side)
		}
		for x, r := range row {
			if !strings.ContainsRune("#1.0-", r) {
				return Drawing{}, fmt.Errorf("row %d has %q; 1 for a dot that is set and 0 for none were expected", y+1, r)
			}
			if r == '#' || r == '1' {
				d = d.with(y, x, x, true)
			}
		}
	}
	return d, nil
}

// Hex is the drawing as a text: each row from above as eight hexadecimal digits, whose
// highest bit is the left dot.
func (d Drawing) Hex() string {
	var b strings.Builder
	for _, row := range d.rows {
		fmt.Fprintf(&b, "%08x", row)
	}
	return b.String()
}

// ParseHex reads what Hex writes.
func ParseHex(text string) (Drawing, error) {
	var d Drawing
	if len(text) != 8*Side || strings.Trim(text, "0123456789abcdef") != "" {
		return d, fmt.Errorf("a drawing is %d digits of 0 … 9 and a … f, eight for each row; %.20q is none", 8*Side, text)
	}
	for y := range d.rows {
		fmt.Sscanf(text[8*y:8*y+8], "%x", &d.rows[y])
	}
	return d, nil
}
