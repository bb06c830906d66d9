// Package rows shares the height of the network pane out among its parts.
package rows

// Rows is how many rows each part has.
type Rows struct {
	Chain, Heads, Graph, Shapes, Sheet, Formula, Words, Selection int
	Gap                                                           int // blank lines between the parts

	Above bool // the words stand in the picture's place
}

// Wants is how many rows the parts could use.
type Wants struct {
	Sheet, Formula, Words, Graph int
	BesideWords                  int // of the formula, or of the inside of softmax in its place
	InHand                       int // of the formula, for what is in hand; 0 where the words say all of it

	OfFormula bool // the words explain what the formula makes
}

// A sharing is what the parts have so far, and how many rows are left.
type sharing struct {
	Rows
	left int
}

// take gives a part so many rows more, or as many as are left.
func (s *sharing) take(part *int, rows int) {
	rows = max(0, min(rows, s.left))
	*part += rows
	s.left -= rows
}

// limits are how many rows some parts have before others have any more.
type limits struct {
	least, formula int // of the formula, before the shapes and behind the picture
	picture        int
	mostPicture    int // before the sheet and the formula have all that they want
	gaps           int // between the parts
}

// Share shares height rows out. The chain, the formula and the selected
// number come first, then the sheet of numbers, then the picture; what is left
// over goes where it is of use. Words that are wanted take the formula's place
// unless there is room for both.
func Share(height int, want Wants) Rows {
	return share(height, want, limits{least: 2, formula: 4, picture: 5, mostPicture: height / 3, gaps: 4})
}

// ShareLarge shares height rows out among the parts of a large network, which wants no sheet: the
// picture and the formula have its place. Images of half blocks need fewer rows.
func ShareLarge(height int, want Wants, halfBlocks bool) Rows {
	l := limits{least: 4, formula: 7, picture: 9, mostPicture: want.Graph, gaps: 3}
	if halfBlocks {
		l.formula, l.picture = 8, 8
	}
	return share(height, want, l)
}

func share(height int, want Wants, l limits) Rows {
	r := sharing{left: height}
	r.take(&r.Chain, 1)
	r.take(&r.Selection, 1)
	r.take(&r.Formula, min(l.least, want.Formula))
	r.take(&r.Shapes, 1)
	r.take(&r.Sheet, min(7, want.Sheet))
	if r.left >= 1+3 {
		r.take(&r.Heads, 1)
		r.take(&r.Graph, l.picture)
	}
	r.take(&r.Formula, min(l.formula, want.Formula)-r.Formula)
	if r.left >= want.Words+l.gaps {
		r.take(&r.Words, want.Words)
		r.Gap = 1
		r.left -= l.gaps
	} else if want.Words > 0 {
		return r.withWords(want, r.left)
	}
	pictures := r.Graph > 0
	if pictures {
		r.take(&r.Graph, min(want.Graph, l.mostPicture)-r.Graph)
	}
	r.take(&r.Sheet, want.Sheet-r.Sheet)
	r.take(&r.Formula, want.Formula-r.Formula)
	if pictures {
		r.take(&r.Graph, want.Graph-r.Graph)
	}
	return r.Rows
}

// leastSheet is the least of use of the sheet: its heading, a row of W, and b, a and z.
const leastSheet = 2 + 3

// withWords makes room for the words in the place of the picture or of the formula,
// whichever they do not explain, and then of the sheet. Of the formula the line with the
// result stays.
func (r Rows) withWords(want Wants, left int) Rows {
	if want.OfFormula && r.Graph > 0 {
		return r.withWordsAbove(want, left)
	}
	result := min(1, want.InHand) // the line of the formula with it
	room := r.Formula + left
	if room < want.Words+result {
		room += r.takeSheet(want.Words + result - room)
	}
	r.Words = min(want.Words, room)
	r.Formula = min(room-r.Words, want.BesideWords)
	return r
}

// withWordsAbove makes room for the words in the place of the picture. The formula has what
// they leave of it, and what it does not want either stays blank, so that what stands below
// keeps its place.
func (r Rows) withWordsAbove(want Wants, left int) Rows {
	picture := r.Heads + r.Graph
	room := picture + left
	if spare := min(want.Words-room, r.Formula-want.InHand); spare > 0 { // lines that would be blank
		r.Formula -= spare
		room += spare
	}
	if room < want.Words {
		room += r.takeSheet(want.Words - room)
	}
	r.Heads, r.Graph, r.Above = 0, 0, true
	more := max(0, min(want.Formula-r.Formula, room-want.Words-1)) // with a blank between the two
	r.Formula += more
	r.Words = min(max(want.Words, picture-more), room-more)
	return r
}

// takeSheet takes that many rows of the sheet, or all where too few would be left, and
// returns how many these are.
func (r *Rows) takeSheet(rows int) int {
	taken := min(rows, r.Sheet)
	if r.Sheet-taken < leastSheet {
		taken = r.Sheet
	}
	r.Sheet -= taken
	return taken
}
