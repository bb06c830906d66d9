package canvas

import (
	"math"

	"nnexplore/ui/state"
)

// Heat is numbers as a grid of pixels, in the order in which one reads: the stronger the
// larger in size, blue above 0 and orange below. In an image, whose sides are equal, one
// pixel may be the mean of several numbers.
type Heat struct {
	From, To int // the numbers in sight
	Cols     int // how many in a row
	Most     float64
	Value    func(i int) (x float64, known bool)
	Mark     int  // which one is in hand; −1 for none
	Sign     rune // stands on it where there are no halves: ▸ or •
	Select   func(i int) state.Action

	Scale int // how many pixels wide and high one number is
	Pool  int // of how many numbers in both directions a pixel is the mean
}

// Image is n numbers as an image, if n is a square.
func Image(n int) (h Heat, ok bool) {
	side := int(math.Round(math.Sqrt(float64(n))))
	return Heat{To: n, Cols: side, Mark: -1}, side*side == n && side > 1
}

// Strip is n numbers in rows of ten, and of a multiple of ten where there are many.
func Strip(n int) Heat { return Heat{To: n, Mark: -1} }

// mostScale is how large a number is drawn at most, in pixels.
const mostScale = 4

// Within returns the heat in the size that suits width×height cells of the canvas best: an
// image as large as it can be, or pooled; a strip whole, or the part of it round the mark.
func (h Heat) Within(c Canvas, width, height int) Heat {
	w, stacked := c.pixel()
	cols, rows, n := width/w, stacked*height, h.To
	h.Scale, h.Pool = 1, 1
	if cols < 1 || rows < 1 {
		h.To = h.From
		h.Cols = max(h.Cols, 1)
		return h
	}
	if h.Cols > 0 { // an image
		for h.Cols > h.Pool*min(cols, rows) {
			h.Pool++
		}
		switch {
		case h.Pool > 1 && h.Value != nil:
			h.Most = h.mostMean()
		case h.Pool == 1 && c.Heat != HeatDigits:
			h.Scale = min(mostScale, min(cols, rows)/h.Cols)
		}
		return h
	}
	const row = 10
	h.Cols = min(row, cols)
	for h.Cols+row <= cols && (n+h.Cols-1)/h.Cols > rows {
		h.Cols += row
	}
	if lines := (n + h.Cols - 1) / h.Cols; lines > rows {
		first := FirstShown(max(h.Mark, 0)/h.Cols, rows, lines)
		h.From, h.To = first*h.Cols, min((first+rows)*h.Cols, n)
	} else if c.Heat != HeatDigits {
		const most = 2
		h.Scale = min(most, cols/h.Cols, rows/lines)
	}
	return h
}

// pixel is how many cells wide a pixel is, and how many pixels stand above each other in a cell.
func (c Canvas) pixel() (cells, stacked int) {
	if c.Heat == HeatHalves {
		return 1, 2
	}
	return 2, 1
}

// pixels are the width and the height of the heat in pixels.
func (h Heat) pixels() (width, height int) {
	rows := (h.To - h.From + h.Cols - 1) / h.Cols
	return (h.Cols + h.Pool - 1) / h.Pool * h.Scale, (rows + h.Pool - 1) / h.Pool * h.Scale
}

// Size is how many cells the heat takes on the canvas.
func (h Heat) Size(c Canvas) (width, height int) {
	width, height = h.pixels()
	w, stacked := c.pixel()
	return w * width, (height + stacked - 1) / stacked
}

// first is the first of the numbers of the pixel at (x, y), or −1 where there is none.
func (h Heat) first(x, y int) int {
	row, col := y/h.Scale*h.Pool, x/h.Scale*h.Pool
	i := h.From + row*h.Cols + col
	if col >= h.Cols || i >= h.To {
		return -1
	}
	return i
}

// RowOf is the row of cells, counted from the top of the heat, in which number i stands.
func (h Heat) RowOf(c Canvas, i int) int {
	_, stacked := c.pixel()
	return (i - h.From) / h.Cols / h.Pool * h.Scale / stacked
}

// at is the level of the pixel at (x, y).
func (h Heat) at(x, y, steps int) level {
	i := h.first(x, y)
	if i < 0 {
		return nothing
	}
	mean, inHand, known := h.mean(i)
	switch {
	case inHand && h.Sign == '▸':
		return making
	case inHand:
		return marked
	case !known:
		return unknown
	}
	return levelOf(mean, h.Most, steps)
}

// mostMean is the largest size of the pixels of a pooled image, which is less than that of
// the numbers.
func (h Heat) mostMean() float64 {
	most := 0.0
	width, height := h.pixels()
	for y := range height {
		for x := range width {
			mean, _, known := h.mean(h.first(x, y))
			if size := math.Abs(mean); known && size > most && !math.IsInf(size, 0) {
				most = size
			}
		}
	}
	return most
}

// mean is the mean of the numbers of the pixel that begins with number i, whether the one
// in hand is among them, and whether all are known.
func (h Heat) mean(i int) (mean float64, inHand, known bool) {
	sum, count, known := 0.0, 0, true
	for row := i; row < min(i+h.Pool*h.Cols, h.To); row += h.Cols {
		left := h.Cols - (i-h.From)%h.Cols
		for k := row; k < row+min(h.Pool, left); k++ {
			v, there := h.Value(k)
			sum, count, known, inHand = sum+v, count+1, known && there, inHand || k == h.Mark
		}
	}
	return sum / float64(count), inHand, known
}

// Draw draws the heat from the upper left corner of the canvas on. A click selects the
// number that stands there, of a pixel with several their first.
func (h Heat) Draw(c Canvas) {
	w, height := h.Size(c)
	for y := range height {
		for x := range w {
			if c.Heat == HeatHalves {
				c.halves(x, y, h.at(x, 2*y, strongest), h.at(x, 2*y+1, strongest))
			} else if x%2 == 0 {
				h.drawPixel(c, x, y)
			}
		}
	}
	cells, stacked := c.pixel()
	c.note(Region{Area: Box(0, 0, w, height), at: func(x, y int) state.Action {
		return h.Select(max(h.From, h.first(x/cells, stacked*y)))
	}})
}

// halves draws two pixels in a cell.
func (c Canvas) halves(x, y int, top, bottom level) {
	if top == nothing { // as all below it
		c.Set(x, y, Plain, ' ')
		return
	}
	c.Set(x, y, pairOf(top, bottom), '▀')
}

// drawPixel draws a pixel of two cells at (x, y).
func (h Heat) drawPixel(c Canvas, x, y int) {
	steps := strongest
	if c.Heat == HeatDigits {
		steps = digits
	}
	v := h.at(x/2, y, steps)
	inHand, strong := v == marked || v == making, Strong
	if v == making {
		strong = Made
	}
	if i := h.first(x/2, y); c.Heat == HeatDigits && inHand && h.Pool == 1 {
		value, known := h.Value(i)
		if v = levelOf(value, h.Most, steps); !known {
			v = unknown
		}
		c.Set(x, y, strong, h.Sign)
		c.Set(x+1, y, strong, digit(v))
		return
	}
	style := Faint
	switch {
	case v == nothing:
		return
	case inHand:
		c.Text(x, y, strong, string([]rune{h.Sign, h.Sign}))
		return
	case v == notNumber:
		style = Warning
	case v != unknown && v != 0:
		style = Sign(float64(v))
	}
	if c.Heat == HeatDigits {
		if v < 0 {
			c.Set(x, y, style, '-')
		}
		c.Set(x+1, y, style, digit(v))
		return
	}
	c.Set(x, y, style, shade(v))
	c.Set(x+1, y, style, shade(v))
}

// shade is the character of a level where there are shades.
func shade(v level) rune {
	if size := max(v, -v); size > 0 && size <= strongest {
		return []rune("░▒▓█")[size-1]
	} else if v == 0 {
		return ' '
	}
	return digit(v)
}

// HeatScale draws what the strengths of heat look like, from the strongest below 0 to the
// strongest above it, so many on each side, and returns the x behind. It is for where heat
// is no digits.
func (c Canvas) HeatScale(x, y, side int) int {
	for k := -side; k <= side; k++ {
		v := level(k * strongest / side)
		switch {
		case k == 0:
			continue
		case c.Heat == HeatHalves:
			c.Set(x, y, pairOf(v, v), '▀')
		default:
			c.Set(x, y, Sign(float64(v)), shade(v))
		}
		x++
	}
	return x
}

// digit is the character of a level where there are digits.
func digit(v level) rune {
	switch v {
	case notNumber:
		return '?'
	case unknown:
		return '·'
	}
	return '0' + rune(max(v, -v))
}
