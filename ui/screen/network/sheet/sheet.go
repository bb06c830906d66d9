// Package sheet draws the numbers of a layer with a row for each neuron, as W·x + b has
// them: what comes in stands along the top, and b, a and z at the end of each row.
package sheet

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// Results is how many numbers stand at the end of a row.
const Results = 3

// Heads is how many rows stand above those of the neurons: names, and what comes in.
const Heads = 2

// A Sheet is a layer with what is known of how it is shown.
type Sheet struct {
	In, Out int
	I, J    int   // the value that comes in and the neuron that have to be in sight
	Needed  []int // which of b, a and z have to be
	Fewest  int   // how many of these are enough where all of W has room beside them
	Made    int   // the neuron that is in hand, or −1
	Strong  bool  // whether what is out of sight is said aloud

	Matrix, Source string
	Value          func(i int) []string // names value i of those that come in, in ever fewer words
	Neuron         func(j int) string   // says what neuron j computes, "" for nothing
	Result         [Results][]string    // the names of b, a and z, in ever fewer words

	Ref    func(row, column int) model.Ref
	Text   func(r model.Ref, cell int) string // the number at r for a cell of that width
	Align  func(texts []string) []string      // sets the numbers of a column under one another
	Number func(c canvas.Canvas, x, y, w int, r model.Ref, text string)
}

// Incoming is the row of what comes in for Ref, whose columns of b, a and z are behind those
// of W.
const Incoming = -1

// Cells is how wide the cells of a sheet are at least, those of a narrow one, and at most, and
// how many are left free beside it, where that can be.
type Cells struct{ Least, Narrow, Most, Beside int }

// A plan is where all stands: what the names take, how wide a cell is and the last one, and
// what is in sight.
type plan struct {
	form             int // of the names of the neurons
	heads            int // rows above these
	name, cell, last int
	inputs, neurons  canvas.Span
	results          []int
}

// plan fits the sheet into a canvas: with names in words and wide cells, if all columns have
// room so, else with shorter names and narrower cells.
func (s Sheet) plan(c canvas.Canvas, cells Cells) (p plan) {
	columns := s.In + Results
	for _, try := range []struct{ form, least, beside int }{
		{inWords, cells.Least, cells.Beside}, {byNumber, cells.Narrow, cells.Beside},
		{inWords, cells.Least, 0}, {byNumber, cells.Narrow, 0}, {numberOnly, cells.Narrow, 0},
	} {
		p = plan{form: try.form, name: s.nameCells(try.form)}
		room := c.Width - p.name - try.beside
		p.cell = min(max(room/columns, try.least), cells.Most)
		label := canvas.TextWidth(s.Result[Results-1][0]) + 2
		if rest := (room - label) / (columns - 1); rest >= try.least {
			p.cell = min(p.cell, rest) // the last has room for its formula
		}
		if p.last = p.cell; room-(columns-1)*p.cell >= label {
			p.last = max(p.last, label)
		}
		if columns*p.cell <= room {
			break
		}
	}
	fit := max(1, min((c.Width-p.name)/p.cell, columns))
	p.results = s.results(max(0, min(fit-1, Results)))
	if results := fit - s.In; results >= s.Fewest && results < Results && s.In > 1 {
		p.results = s.results(results) // all of W is in sight
	}
	p.inputs = canvas.Around(s.I, s.In, fit-len(p.results))
	p.heads = max(1, min(Heads, c.Height-1)) // what comes in gives way to a neuron
	p.neurons = canvas.Around(s.J, s.Out, c.Height-p.heads)
	return p
}

// results chooses n of b, a and z: those that are needed first, then what is computed.
func (s Sheet) results(n int) []int {
	var list []int
	for _, r := range append(slices.Clone(s.Needed), 1, 2, 0) {
		if len(list) < n && !slices.Contains(list, r) {
			list = append(list, r)
		}
	}
	slices.Sort(list)
	return list
}

// The forms of the name of a neuron, in ever fewer words.
const (
	inWords    = iota // "neuron 1 NAND"
	byNumber          // "1 NAND"
	numberOnly        // "1"
)

// mostNamed is how many neurons have names that are looked at for their width.
const mostNamed = 16

// name names neuron j.
func (s Sheet) name(j, form int) string {
	text := fmt.Sprint(j + 1)
	if form == inWords {
		text = "neuron " + text
	}
	if does := s.Neuron(j); does != "" && form != numberOnly {
		text += " " + does
	}
	return text
}

// nameCells is what the names take in front of the numbers.
func (s Sheet) nameCells(form int) int {
	cells := max(canvas.TextWidth(s.Matrix), canvas.TextWidth(s.Source), canvas.TextWidth(s.name(s.Out-1, form)))
	for j := range min(s.Out, mostNamed) {
		cells = max(cells, canvas.TextWidth(s.name(j, form)))
	}
	return cells + 1
}

// Draw draws the sheet, and returns the cell behind it.
func (s Sheet) Draw(c canvas.Canvas, cells Cells) int {
	p := s.plan(c, cells)
	s.drawNames(c, p)
	x := p.name
	for i := p.inputs.From; i < p.inputs.To; i++ {
		head, _ := c.Fitting(p.cell-1, s.Value(i)...)
		style := canvas.Faint
		if i == p.inputs.To-1 && p.inputs.Len() < s.In {
			head, _ = c.Fitting(p.cell-1, fmt.Sprintf("%s of %d", head, s.In), fmt.Sprintf("%d of %d", i+1, s.In))
			style = s.beyond()
		}
		c.Right(x+p.cell-1, 0, style, head)
		s.drawColumn(c, canvas.Box(x, 1, p.cell, c.Height-1), i, p)
		x += p.cell
	}
	for _, r := range p.results {
		w := p.cell
		if r == Results-1 {
			w = p.last
		}
		head, _ := c.Fitting(w-1, s.Result[r]...)
		c.Right(x+w-1, 0, canvas.Faint, head)
		s.drawColumn(c, canvas.Box(x, p.heads, w, c.Height-p.heads), s.In+r, p)
		x += w
	}
	return x
}

// beyond is the style of the words on what is out of sight.
func (s Sheet) beyond() canvas.Style {
	if s.Strong {
		return canvas.Strong
	}
	return canvas.Faint
}

// drawNames names the rows, and says how many of them are out of sight.
func (s Sheet) drawNames(c canvas.Canvas, p plan) {
	c.Text(0, 0, canvas.Faint, s.Matrix)
	if p.heads == Heads {
		c.Text(0, 1, canvas.Faint, s.Source)
	}
	for j := p.neurons.From; j < p.neurons.To; j++ {
		text, style := s.name(j, p.form), canvas.Faint
		if j == s.Made {
			style = canvas.Made
		}
		if j == p.neurons.To-1 && p.neurons.Len() < s.Out {
			text, style = fmt.Sprintf("%d of %d", j+1, s.Out), s.beyond()
		}
		c.Text(0, p.heads+j-p.neurons.From, style, text)
	}
}

// drawColumn draws in the cells of a box a column of W below what comes in, or one of the
// results.
func (s Sheet) drawColumn(c canvas.Canvas, in canvas.Rect, column int, p plan) {
	var refs []model.Ref
	if column < s.In && p.heads == Heads {
		refs = append(refs, s.Ref(Incoming, column))
	}
	for j := p.neurons.From; j < p.neurons.To; j++ {
		refs = append(refs, s.Ref(j, column))
	}
	texts := make([]string, len(refs))
	for k, r := range refs {
		texts[k] = s.Text(r, in.W+1) // the bracket on the left may stand in the cell before
	}
	for k, text := range s.Align(texts) {
		s.Number(c, in.X, in.Y+k, in.W, refs[k], text)
	}
}
