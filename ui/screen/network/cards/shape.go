package cards

import "nnexplore/ui/screen/canvas"

const (
	lead     = "- " // before the first product: its sign, and room for a mark
	equals   = 2    // columns of "= ", after which there is room for a mark,
	plus     = 3    // of " + ", and
	apart    = 1    // of a blank before that mark
	leastBar = 6
	mostBar  = 24
)

// A shape is how the sums use a canvas.
type shape struct {
	whole         bool // whether terms are written out, not only their products
	name, result  int  // widths
	terms         []int
	apart         int // columns before the mark of a term
	stride, shown int // rows of a sum, and how many there are
	bar           int // width
}

// first is the column of the first term, next how far one stands behind another.
func (k shape) first() int { return k.name + equals + k.apart }
func (k shape) next() int  { return plus + k.apart }

// rows is how many a sum takes at least.
func (k shape) rows() int {
	if k.whole {
		return 2
	}
	return 1
}

// bar draws a part of the largest with its sign.
func bar(c canvas.Canvas, part float64, inHand bool) {
	style := canvas.Idle(part)
	if inHand {
		style = canvas.Sign(part)
	}
	c.Bar(part, 1, style)
}
