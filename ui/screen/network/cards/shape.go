package cards

import (
	"slices"

	"nnexplore/ui/screen/canvas"
)

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
