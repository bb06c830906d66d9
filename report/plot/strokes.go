package plot

import (
	"math"
	"strings"
	"unicode/utf8"

	"nnexplore/model"
)

// finish draws the last column, which the library leaves blank: it draws what
// lies between one sample and the next.
func (p Plot) finish(data [][]float64, curves []Curve) {
	for i, d := range data {
		y := d[p.last]
		if math.IsNaN(y) {
			continue
		}
		row, column := int(p.top-math.Round(y)), p.left+p.last
		for len(p.Rows[row]) <= column {
			p.Rows[row] = append(p.Rows[row], Cell{' ', -1})
		}
		p.Rows[row][column] = Cell{firstRune(curves[i].Stroke), i}
	}
}

// Alternate lets coinciding curves share a row, column by column, so that all of them
// can be seen. A curve that bends in a column keeps its cell there, or it would be torn.
// The curves are those of the plot.
func (p Plot) Alternate(curves []Curve) {
	level := make([]int, len(curves)) // the row that each goes straight through, or -1
	for x := range p.xs {
		for i := range curves {
			level[i] = p.through(i, x)
		}
		for i, row := range level {
			if row < 0 {
				continue
			}
			before, all := 0, 0
			for k, other := range level {
				if other == row {
					all++
					before += min(1, max(0, i-k))
				}
			}
			cell := &p.Rows[row][p.left+x]
			if all > 1 && before == x%all && cell.Curve >= 0 && level[cell.Curve] == row {
				*cell = Cell{firstRune(curves[i].Stroke), i}
			}
		}
	}
}

// through is the row that a curve goes straight through in a column, or -1.
func (p Plot) through(curve, x int) int {
	y, next := p.data[curve][x], p.data[curve][min(x+1, p.last)]
	if math.IsNaN(y) || math.Round(y) != math.Round(next) {
		return -1
	}
	return int(p.top - math.Round(y))
}

// firstRune is the character with which a stroke goes straight on.
func firstRune(s Stroke) rune {
	r, _ := utf8.DecodeRuneInString(string(s))
	return r
}

// A Stroke is the six characters with which a curve is drawn: along, up, and the corners
// ╭ ╮ ╰ ╯.
type Stroke string

// strokes are those of the activations, which differ without colour too, and the same
// for a screen that has ASCII characters only.
var strokes = map[model.Activation]struct{ full, ascii Stroke }{
	model.Sigmoid:      {"─│╭╮╰╯", "******"},
	model.StepFunction: {"━┃┏┓┗┛", "######"},
	model.ReLU:         {"═║╔╗╚╝", "======"},
	model.Tanh:         {"┄┆╭╮╰╯", "~~~~~~"},
	model.LeakyReLU:    {"┅┇┏┓┗┛", "%%%%%%"},
	model.Softplus:     {"••••••", "ssssss"},
	model.Identity:     {"······", "......"},
	model.StepAtLeast:  {"╍╏┏┓┗┛", "@@@@@@"},
}

// Dotted is the stroke of a slope.
const Dotted Stroke = "∙∙∙∙∙∙"

// Ringed is the stroke of sigmoid with a gain.
const Ringed Stroke = "◦◦◦◦◦◦"

// StrokeOf is the stroke of an activation, of ASCII characters where need be.
func StrokeOf(f model.Activation, ascii bool) Stroke {
	if ascii {
		return strokes[f.Family()].ascii
	}
	return strokes[f.Family()].full
}

// Sample is a piece of the stroke, for a legend.
func (s Stroke) Sample() string { return strings.Repeat(string([]rune(s)[0]), 3) }

// Dashes are the columns of dots in which a curve of dots is drawn, # for one that is, again
// and again. Where a curve is steep it is drawn in any case, so that a jump stays whole.
type Dashes string

// The dashes that are no activation's.
const (
	Solid       Dashes = "######"
	SlopeDashes Dashes = "#.#.#."
	GainDashes  Dashes = "##..#."
)

// dashes are those of the activations. The one in hand is drawn solid.
var dashes = map[model.Activation]Dashes{
	model.Sigmoid:      "#####.",
	model.StepFunction: "###.##",
	model.ReLU:         "##.##.",
	model.Tanh:         "##..##",
	model.LeakyReLU:    "#.##..",
	model.Softplus:     "##...#",
	model.Identity:     "#..#..",
	model.StepAtLeast:  "####..",
}

// DashesOf is the dashes of an activation.
func DashesOf(f model.Activation) Dashes { return dashes[f.Family()] }

// Sample is a piece of the dashes, for a legend.
func (d Dashes) Sample() string {
	sample := []rune{0x2800, 0x2800, 0x2800}
	for i := range len(d) {
		if d.on(i) {
			sample[i/dotColumns] |= dotBits[1][i%dotColumns]
		}
	}
	return strings.ReplaceAll(string(sample), "\u2800", " ")
}

// on reports whether the column of dots is drawn.
func (d Dashes) on(column int) bool { return d[column%len(d)] == '#' }
