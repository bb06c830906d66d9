package plot

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"nnexplore/model"
)

// A plot of dots has curves that are drawn alone, at twice the width and four times the
// height, and folded: two by four of their dots are one cell with a braille character.

// The dots of a cell, and the bit of each in a braille character, by row and column.
const dotColumns, dotRows = 2, 4

var dotBits = [dotRows][dotColumns]rune{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}

// A span is the dots that a curve has in a column, from the top: from one up to another,
// which is left out.
type span struct{ from, to int }

// A fold is a curve drawn alone.
type fold struct {
	spans   []span
	clipped bool // whether some of it lies above or below the window
}

// Folds keeps the curves of the last plot by name, window and size, so that only those that
// are new have to be drawn. A nil Folds keeps none.
type Folds struct {
	kept  map[foldKey]fold
	drawn int // how many were drawn in all
}

type foldKey struct {
	name  string
	scale scale
}

// of returns a curve drawn alone, as it was kept before where it was, and notes it in now.
func (f *Folds) of(c Curve, s scale, now map[foldKey]fold) fold {
	key := foldKey{c.Name, s}
	d, ok := f.kept[key]
	if !ok {
		d = s.fold(c.F)
		f.drawn++
	}
	now[key] = d
	return d
}

// fold draws a curve alone.
func (s scale) fold(f func(float64) float64) fold {
	bottom := float64(dotRows*s.rows - 1)
	data, side := make([]float64, s.last+1, s.last+2), make([]int, s.last+1)
	var d fold
	for i := range data {
		data[i] = bottom - s.dot(f(s.x(i)))
		switch {
		case data[i] < 0:
			side[i] = -1
		case data[i] > bottom:
			side[i] = +1
		}
		d.clipped = d.clipped || side[i] != 0
	}
	at := func(i int) int { return side[min(max(i, 0), s.last)] }
	for i := range data {
		switch beyond := side[i]; {
		case beyond == 0:
		case at(i-1) == beyond && at(i+1) == beyond:
			data[i] = math.NaN()
		default: // up to the edge, where the line crosses it
			data[i] = min(max(data[i], 0), bottom)
		}
	}
	d.spans = spansOf(data, dotRows*s.rows)
	return d
}

// besidePlot is how many columns of the room stand to the right of a plot of dots: for the
// names of its lines, one or two beside each other, or only for the last label below it.
func besidePlot(room int) int {
	const two, one, none = 18, 13, 2
	switch {
	case room >= two+66:
		return two
	case room >= one+41:
		return one
	}
	return none
}

// NewDots draws curves over the window in width×height cells at most, as lines of braille
// dots. A cell belongs to the last of the curves that pass through it. A row stands for a
// part of a round amount of y, such that the ticks lie on rows, and each curve is named where
// it ends on the right if there is room. Where the room is too small to draw in, the plot has
// no rows. What folds has kept is not drawn again.
func NewDots(w model.Window, curves []Curve, width, height int, folds *Folds) Plot {
	rows := height - axisRows
	if rows < leastRows || len(curves) == 0 || !w.Drawable() {
		return Plot{}
	}
	p := Plot{scale: scale{dots: true}}
	tick, every := ticksOfY(w, rows)
	p.onWindow(w, tick/float64(every))
	a := axesOf(p.scale, tick, every)
	p.left = a.width + 2
	cells := dotCells(width - p.left - besidePlot(width-p.left))
	if cells < leastSamples {
		return Plot{}
	}
	p.last = dotColumns * (cells - 1)
	if folds == nil {
		folds = &Folds{}
	}
	p.Rows = blankRows(width, p.rows+axisRows)
	a.draw(p)
	drawn, now := make([]fold, len(curves)), make(map[foldKey]fold, len(curves))
	for i, c := range curves {
		drawn[i] = folds.of(c, p.scale, now)
		p.Clipped = append(p.Clipped, drawn[i].clipped)
		p.lay(i, drawn[i].spans, c.Dashes)
	}
	folds.kept = now
	p.name(curves, drawn)
	return p
}

// dotCells is how many columns of the room a plot of dots takes: such that fifths of the
// window end on columns and, where there is plenty, tenths.
func dotCells(room int) int {
	const plenty = 80
	if room > plenty {
		return samples(room)
	}
	return (room-1)/5*5 + 1
}

// blankRows are rows of cells with nothing in them.
func blankRows(width, height int) [][]Cell {
	all, rows := make([]Cell, width*height), make([][]Cell, height)
	for i := range all {
		all[i] = Cell{' ', -1}
	}
	for y := range rows {
		rows[y] = all[y*width : (y+1)*width : (y+1)*width]
	}
	return rows
}

// steep is how many dots of a column a curve has where it is drawn whole: dashes are counted
// along x, and there would be few of a line that rises.
const steep = 2

// lay folds the dots of a curve into the cells. Those of the curves before it go from there.
func (p Plot) lay(curve int, spans []span, d Dashes) {
	for column, s := range spans {
		if s.to-s.from < steep && !d.on(column) {
			continue
		}
		for y := s.from; y < s.to; y++ {
			cell := &p.Rows[y/dotRows][p.left+column/dotColumns]
			if cell.Curve != curve {
				*cell = Cell{0x2800, curve}
			}
			cell.Rune |= dotBits[y%dotRows][column%dotColumns]
		}
	}
}

// name writes the names of the curves beside their right ends, later ones first. Those that
// end in one row are named together, with = where they end at one value.
func (p Plot) name(curves []Curve, drawn []fold) {
	at := p.left + p.last/dotColumns + 2
	taken := make([]bool, p.rows)
	rows := make([]int, len(curves)) // in which they end on the right, or -1
	for i := range curves {
		rows[i] = -1
		if end := drawn[i].spans[p.last]; end.to > 0 {
			rows[i] = end.from / dotRows
		}
	}
	left := slices.Clone(rows)
	for i := len(curves) - 1; i >= 0; i-- {
		if row := rows[i]; row >= 0 {
			p.write(p.together(curves, rows, i), at, row, taken)
		}
	}
	p.nameLeaving(curves, drawn, left)
}

// nameLeaving writes the names of curves that leave the plot before its right end where
// they do, if nothing stands there.
func (p Plot) nameLeaving(curves []Curve, drawn []fold, rows []int) {
	for i := len(curves) - 1; i >= 0; i-- {
		end := len(drawn[i].spans) - 1
		for end >= 0 && drawn[i].spans[end].to == 0 {
			end--
		}
		if rows[i] >= 0 || end < 0 {
			continue
		}
		row, name := drawn[i].spans[end].from/dotRows, " "+curves[i].Name
		column := p.left + end/dotColumns + 1
		room := p.Rows[row][column:min(column+utf8.RuneCountInString(name)+1, len(p.Rows[row]))]
		if len(room) > utf8.RuneCountInString(name) && !slices.ContainsFunc(room, func(c Cell) bool { return c.Rune != ' ' }) {
			p.writeWord(column, row, label{curve: i, text: name})
		}
	}
}

// together returns the names of curve i and of those before it that end in its row, equal
// values beside each other, and takes them off the list of rows.
func (p Plot) together(curves []Curve, rows []int, i int) (words []label) {
	row := rows[i]
	for k := i; k >= 0; k-- {
		if rows[k] != row {
			continue
		}
		end := curves[k].F(p.window.X1)
		for m := k; m >= 0; m-- {
			if rows[m] != row || curves[m].F(p.window.X1) != end {
				continue
			}
			if last := len(words) - 1; last >= 0 {
				words[last].join = " = "
				if m == k {
					words[last].join = ", "
				}
			}
			words = append(words, label{curve: m, text: curves[m].Name})
			rows[m] = -1
		}
	}
	return words
}

// A label is the name of a curve, with what joins it to the next.
type label struct {
	curve      int
	text, join string
}

// write writes names from a column on, in the row where their curves end if there is room,
// and else one below the other.
func (p Plot) write(words []label, column, row int, taken []bool) {
	room, all := len(p.Rows[row])-column, 0
	for _, w := range words {
		all += utf8.RuneCountInString(w.text + w.join)
	}
	if taken[row] {
		return
	}
	if all <= room {
		taken[row] = true
		for _, w := range words {
			column = p.writeWord(column, row, w)
		}
		return
	}
	from := row
	if row+len(words) > len(taken) {
		from = max(0, row+1-len(words))
	}
	for i, w := range words {
		if utf8.RuneCountInString(w.text+strings.TrimRight(w.join, " ")) > room {
			w.join = "" // the name alone may have the room
		}
		if y := from + i; y < len(taken) && !taken[y] && utf8.RuneCountInString(w.text+strings.TrimRight(w.join, " ")) <= room {
			taken[y] = true
			p.writeWord(column, y, w)
		}
	}
}

// writeWord writes a name and what joins it to the next, and returns the column behind.
func (p Plot) writeWord(column, row int, w label) int {
	for i, r := range []rune(w.text + w.join) {
		if column < len(p.Rows[row]) {
			p.Rows[row][column] = Cell{r, w.curve}
		}
		if i >= utf8.RuneCountInString(w.text) && column < len(p.Rows[row]) {
			p.Rows[row][column].Curve = -1
		}
		column++
	}
	return column
}
