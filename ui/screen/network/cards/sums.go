package cards

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/ui/screen/canvas"
)

// A Sum is the sum of one neuron as the working shows it among those of its layer.
type Sum struct {
	Name   string
	Terms  []Term // the bias is the last
	Result string
	Known  bool // whether the result is computed
	InHand bool
	Note   string  // behind the result
	Part   float64 // of the largest result in size, with its sign
}

// A Term is a product of a sum, or its bias, which has no X.
type Term struct {
	Symbols, X, W    string
	Turned           bool         // whether X is the weight, and W what comes in
	Sign             canvas.Style // of the weight
	Product, Running string
	Done             bool // whether it has joined the sum
	Largest, InHand  bool
}

// Sums are the sums of a layer under one another, term under term.
type Sums struct {
	Name string // of each of them: "a2[j]"
	Head string // what the terms are, where they have no room for their symbols
	Rows []Sum
	At   int    // the sum that has to be in sight
	Foot string // what is said of it where only products have room
}

// LargestMark stands behind the largest product of a sum, which decides most about it.
const LargestMark = " ◂"

// width of the term as a product alone, or written out.
func (t Term) width(whole bool) int {
	if !whole {
		return max(canvas.TextWidth(t.size()), len("0.1234"))
	}
	w := max(canvas.TextWidth(t.plugged()), canvas.TextWidth(t.Symbols), canvas.TextWidth(t.Product), canvas.TextWidth(t.Running))
	if t.Largest {
		w = max(w, canvas.TextWidth(t.Product+LargestMark))
	}
	return w
}

// size is the product without its sign.
func (t Term) size() string { return strings.Trim(t.Product, "-()") }

// isNegative reports whether the product is below 0.
func (t Term) isNegative() bool { return t.size() != t.Product }

func (t Term) plugged() string {
	if t.X == "" {
		return t.W
	}
	return t.X + "·" + t.W
}

// hasMark reports whether a term is marked.
func (s Sums) hasMark() bool {
	return slices.ContainsFunc(s.Rows, func(row Sum) bool {
		return slices.ContainsFunc(row.Terms, func(t Term) bool { return t.InHand })
	})
}

// shapeOf fits the sums into a canvas. Where no row below a sum has the mark of its term, there
// is a blank before it if that leaves room for the bars. It reports false where not even their products fit.
func (s Sums) shapeOf(c canvas.Canvas) (k shape, ok bool) {
	blank := 0
	if s.hasMark() {
		blank = apart
	}
	for _, form := range []shape{{whole: true, apart: blank}, {whole: true}, {apart: blank}, {}} {
		k, whole := form, form.whole
		k.name, k.result, k.terms = canvas.TextWidth(s.Name)+1, len("-0.1234"), make([]int, len(s.Rows[0].Terms))
		room := c.Height - 2 // below the head
		if !whole {
			room -= 2 // for the foot
		}
		k.stride = max(1, min((room+1)/len(s.Rows), 3))
		if k.stride > k.rows() {
			k.apart = 0
		}
		width := 0
		for _, row := range s.Rows {
			k.name = max(k.name, canvas.TextWidth(row.Name)+1)
			k.result = max(k.result, canvas.TextWidth(row.Result+row.Note))
			for i, t := range row.Terms {
				k.terms[i] = max(k.terms[i], t.width(whole))
			}
		}
		for _, w := range k.terms {
			width += w + k.next()
		}
		width += k.first() + k.result
		if !whole {
			width += len(lead)
		}
		if width > c.Width || whole && k.stride < 2 {
			continue
		}
		if !whole {
			k.stride = min(k.stride, 2)
		}
		if k.bar = min(c.Width-width-1, mostBar); k.bar < leastBar {
			k.bar = 0
		}
		if k.apart > 0 && k.bar == 0 {
			continue
		}
		k.shown = min(len(s.Rows), (room+1)/k.stride)
		return k, k.shown > 0
	}
	return shape{}, false
}

// Draw draws the sums, and reports whether they have room.
func (s Sums) Draw(c canvas.Canvas) bool {
	k, ok := s.shapeOf(c)
	if !ok {
		return false
	}
	s.drawHead(c, k)
	from := canvas.FirstShown(s.At, k.shown, len(s.Rows))
	y := 2
	for _, row := range s.Rows[from : from+k.shown] {
		row.draw(c.Rows(y, k.stride), k)
		y += k.stride
	}
	if s.Foot != "" && !k.whole {
		c.Text(0, c.Height-1, canvas.Plain, s.Foot)
	} else if k.shown < len(s.Rows) {
		c.Text(0, c.Height-1, canvas.Faint, fmt.Sprintf("neurons %d–%d of %d", from+1, from+k.shown, len(s.Rows)))
	}
	return true
}

// drawHead names the terms: by their symbols, or by the numbers of what comes in.
func (s Sums) drawHead(c canvas.Canvas, k shape) {
	x := c.Text(0, 0, canvas.Strong, s.Name)
	x = max(x+1, k.name)
	c.Text(x, 0, canvas.Plain, "=")
	x += equals
	if !k.whole {
		c.Text(x, 0, canvas.Plain, s.Head)
	}
	if x += k.apart; !k.whole {
		x += len(lead)
	}
	for i, t := range s.Rows[0].Terms {
		switch {
		case k.whole:
			c.Text(x, 0, canvas.Plain, t.Symbols)
			if i < len(k.terms)-1 {
				c.Text(x+k.terms[i]+1, 0, canvas.Plain, "+")
			}
		case i == len(k.terms)-1:
			c.Text(x, 1, canvas.Faint, t.Symbols)
		default:
			c.Text(x, 1, canvas.Faint, fmt.Sprintf("i = %d", i+1))
		}
		x += k.terms[i] + k.next()
	}
}

// draw draws one sum: with the numbers plugged in if there is room, as products, and what
// is reached after each where it is in hand term by term.
func (s Sum) draw(c canvas.Canvas, k shape) {
	last := 0 // the row of the products and the result
	if k.whole {
		last = 1
	}
	plain, strong := canvas.Faint, canvas.Faint
	if s.InHand {
		plain, strong = canvas.Plain, canvas.Strong
	}
	c.Text(0, 0, strong, s.Name)
	byTerm := false
	for y := range last + 1 {
		c.Text(k.name, y, plain, "=")
	}
	x := k.first()
	if !k.whole && s.Terms[0].isNegative() {
		c.Set(x, 0, plain, '−')
	}
	if !k.whole {
		x += len(lead)
	}
	for i, t := range s.Terms {
		if k.whole {
			t.drawPlugged(c, x, s.InHand)
		}
		style := plain
		if t.InHand {
			style, byTerm = canvas.Used, true
			if c.Height <= last+1 { // no room for what is reached after it
				mark := '•'
				if !s.Known {
					mark, style = '▸', canvas.Made
				}
				c.Set(x-1, last, style, mark)
			}
		}
		if k.whole {
			end := c.Text(x, last, style, t.Product)
			if t.Largest && t.Done {
				c.Text(end, last, canvas.Faint, LargestMark)
			}
		} else {
			c.Text(x, last, style, t.size())
		}
		if x += k.terms[i]; i < len(s.Terms)-1 {
			s.Terms[i+1].drawPlus(c, x+1, k.whole, plain)
			x += k.next()
		}
	}
	if byTerm {
		s.drawRunning(c, k, last+1)
	}
	s.drawResult(c, x+1, last, k)
}

// drawPlus writes the sign before a term: of a product alone, its own.
func (t Term) drawPlus(c canvas.Canvas, x int, whole bool, style canvas.Style) {
	switch {
	case whole:
		c.Set(x, 0, style, '+')
		c.Set(x, 1, style, '+')
	case t.isNegative():
		c.Set(x, 0, style, '−')
	default:
		c.Set(x, 0, style, '+')
	}
}

// drawPlugged writes a term with its numbers, each in the role that it has.
func (t Term) drawPlugged(c canvas.Canvas, x int, inHand bool) {
	x0, times, w := canvas.Faint, canvas.Faint, canvas.Faint
	if inHand {
		x0, times, w = canvas.Used, canvas.Plain, t.Sign
	}
	if t.Turned {
		x0, w = w, x0
	}
	if t.X != "" {
		x = c.Text(x, 0, x0, t.X)
		x = c.Text(x, 0, times, "·")
	}
	c.Text(x, 0, w, t.W)
}

// drawRunning writes what the sum was after each of its terms, in row y, where the term in
// hand is marked: no sign stands before it there.
func (s Sum) drawRunning(c canvas.Canvas, k shape, y int) {
	const label = "so far"
	c.Text(0, y, canvas.Faint, label)
	x := k.first()
	for i, t := range s.Terms {
		switch made := t.InHand && (!s.Known || i == len(s.Terms)-1); {
		case x <= len(label) || !t.Done && !t.InHand:
		case made && t.Done:
			c.Set(x-1, y, canvas.Made, '▸')
			c.Text(x, y, canvas.Made, t.Running)
		case t.InHand:
			c.Set(x-1, y, canvas.Used, '•')
			c.Text(x, y, canvas.Used, t.Running)
		default:
			c.Text(x, y, canvas.Faint, t.Running)
		}
		x += k.terms[i] + k.next()
	}
}

func (s Sum) drawResult(c canvas.Canvas, x, y int, k shape) {
	style, text := canvas.Faint, s.Result
	if !s.Known {
		text = "·"
	} else if s.InHand {
		style = canvas.Made
	}
	c.Text(x, y, canvas.Faint, "= ")
	end := c.Text(x+len("= "), y, style, text)
	if s.Known {
		c.Text(end, y, canvas.Faint, s.Note)
		bar(c.Within(canvas.Box(x+len("= ")+k.result+1, y, k.bar, 1)), s.Part, s.InHand)
	}
}
