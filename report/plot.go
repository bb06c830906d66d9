package report

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/guptarohit/asciigraph"

	"nnexplore/model"
)

// A PlotCell is one character of a plot. Curve is the index of the curve that it
// belongs to, or -1 for axes, labels and blank.
type PlotCell struct {
	Rune  rune
	Curve int
}

// A Plot is a drawing of curves with both axes, and the way from numbers to its
// cells.
type Plot struct {
	Rows    [][]PlotCell
	Clipped []bool // for each curve, whether some of it lies above or below the window
	window  model.Window
	left    int         // columns before the first sample
	n       int         // samples, one a column
	xs      []float64   // the x of each
	data    [][]float64 // what each curve makes of these, in units of a row
	top     float64     // the y of the first row, in units of one row
	unit    float64     // how much of y a row stands for
}

// A Curve is a function to be drawn, with the stroke by which it is known where
// there is no colour.
type Curve struct {
	F      func(float64) float64
	Stroke Stroke
}

// Curves are the activations as curves, each with its own stroke, of ASCII characters
// where need be.
func Curves(functions []model.Activation, ascii bool) []Curve {
	curves := make([]Curve, len(functions))
	for i, f := range functions {
		curves[i] = Curve{f.Of, StrokeOf(f, ascii)}
	}
	return curves
}

// The least number of samples across a plot that shows anything.
const leastSamples = 11

// NewPlot draws curves over the window in width×height cells at most, later ones
// over earlier ones. A row stands for a round amount of y (1, 2, 2.5
// or 5 times a power of ten), the smallest that fits, and the window is widened
// to whole rows: so the label beside a row is the very value that is drawn on
// it. What lies outside of the window, NaN and infinities are left out. Where
// the room is too small to draw in, the plot has no rows. A column stands for
// many x; where one of them is among through, the column is drawn at that x, so
// that the line goes through what is marked there.
func NewPlot(w model.Window, curves []Curve, width, height int, through ...float64) Plot {
	rows := height - 2 // the axis and its labels stand below
	if rows < 3 || len(curves) == 0 || !w.Drawable() {
		return Plot{}
	}
	p := Plot{window: w}
	p.unit = rowUnit(w, rows)
	low := math.Floor(w.Y0/p.unit + 1e-9)
	p.top = math.Ceil(w.Y1/p.unit - 1e-9)
	label := p.labels()
	longest := max(len(label(low)), len(label(p.top)))
	p.left = longest + 3
	last := len(xLabel(w)(w.X1))
	p.n = samples(width - p.left + 1 - (last - last/2)) // the last label is centred on the last column
	if p.n < leastSamples {
		return Plot{}
	}
	p.sampleAt(through)
	options := []asciigraph.Option{
		asciigraph.Height(int(p.top - low)),
		asciigraph.LowerBound(low),
		asciigraph.UpperBound(p.top),
		asciigraph.YAxisValueFormatter(label),
		asciigraph.XAxisRange(w.X0, w.X1),
		asciigraph.XAxisTickCount(ticks(p.n)),
		asciigraph.XAxisValueFormatter(xLabel(w)),
	}
	data := make([][]float64, len(curves))
	sets := make([]asciigraph.CharSet, len(curves))
	colours := make([]asciigraph.AnsiColor, len(curves))
	p.Clipped = make([]bool, len(curves))
	for i, curve := range curves {
		data[i], p.Clipped[i] = p.sample(curve.F, low)
		sets[i], colours[i] = curve.Stroke.set(), firstColour+asciigraph.AnsiColor(i)
	}
	options = append(options, asciigraph.SeriesChars(sets...), asciigraph.SeriesColors(colours...))
	p.data = data
	p.Rows = parse(asciigraph.PlotMany(data, options...), width)
	p.finish(data, curves)
	return p
}

// rowUnit is the smallest round amount of y for which the window takes no more
// than that many rows.
func rowUnit(w model.Window, rows int) float64 {
	power := math.Floor(math.Log10((w.Y1 - w.Y0) / float64(rows)))
	for ; ; power++ {
		for _, m := range []float64{1, 2, 2.5, 5} {
			unit := m * math.Pow(10, power)
			if math.Ceil(w.Y1/unit-1e-9)-math.Floor(w.Y0/unit+1e-9) < float64(rows) {
				return unit
			}
		}
	}
}

// labels prints the y of a row, given in units of a row, with as many decimals
// as the unit has.
func (p Plot) labels() func(row float64) string {
	decimals := 0
	if _, after, ok := strings.Cut(strconv.FormatFloat(p.unit, 'f', -1, 64), "."); ok {
		decimals = len(after)
	}
	return func(row float64) string {
		return strconv.FormatFloat(float64(math.Round(row)*p.unit)+0, 'f', decimals, 64)
	}
}

// xLabel prints the x of a tick, with as many decimals as tell the ticks of the
// window apart.
func xLabel(w model.Window) func(x float64) string {
	tick := (w.X1 - w.X0) / (maxTicks - 1)
	decimals, scale := 0, 1.0
	whole := func(v float64) bool { return math.Abs(v-math.Round(v)) < 1e-6 }
	for decimals < 9 && !(whole(float64(tick*scale)) && whole(float64(w.X0*scale))) {
		decimals++
		scale *= 10
	}
	return func(x float64) string {
		text := strconv.FormatFloat(math.Round(x*scale)/scale+0, 'f', decimals, 64)
		if strings.Contains(text, ".") {
			text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
		}
		return text
	}
}

// samples is how many columns of the room are used: one more than a multiple of
// ten, so that ten equal parts of x end on columns.
func samples(room int) int { return (room-1)/10*10 + 1 }

// maxTicks is how many ticks of x there are where they have room.
const maxTicks = 11

func ticks(n int) int {
	if n < 31 {
		return 3
	}
	return maxTicks
}

// x is the x at a column of samples; written so that the middle of a symmetric
// window is 0 and no rounding of it.
func (p Plot) x(column int) float64 {
	last := p.n - 1
	return (float64(p.window.X0*float64(last-column)) + float64(p.window.X1*float64(column))) / float64(last)
}

// sampleAt chooses the x of every column: its middle, or the one of those that lie
// in it, the last if there are several.
func (p *Plot) sampleAt(through []float64) {
	p.xs = make([]float64, p.n)
	for i := range p.xs {
		p.xs[i] = p.x(i)
	}
	for _, x := range through {
		if column, ok := p.column(x); ok {
			p.xs[column] = x
		}
	}
}

// column is the sample that stands for x, and whether x lies in the drawing.
func (p Plot) column(x float64) (column int, ok bool) {
	share := (x - p.window.X0) / (p.window.X1 - p.window.X0)
	c := math.Round(share * float64(p.n-1))
	if !(c >= 0 && c < float64(p.n)) {
		return 0, false
	}
	return int(c), true
}

// sample returns f over the columns in units of a row, NaN where it is not drawn, and
// reports whether any of it lies outside of the window.
func (p Plot) sample(f func(float64) float64, low float64) (data []float64, clipped bool) {
	data = make([]float64, p.n)
	for i := range data {
		y := f(p.xs[i]) / p.unit
		data[i] = min(max(y, low), p.top) // what rounds to the last row may lie beyond it
		if !(y >= low-0.5 && y <= p.top+0.5) {
			clipped = clipped || !math.IsNaN(y)
			data[i] = math.NaN()
		}
	}
	return data, clipped
}

// At is the cell of the point (x, y), and whether that lies in the drawing.
func (p Plot) At(x, y float64) (column, row int, ok bool) {
	if len(p.Rows) == 0 {
		return 0, 0, false
	}
	c, inside := p.column(x)
	r := p.top - math.Round(y/p.unit)
	if !(inside && r >= 0 && r < float64(len(p.Rows)-2)) {
		return 0, 0, false
	}
	return p.left + c, int(r), true
}

// XAt returns the x at a column of the plot's cells, rounded to as many decimals as
// columns differ in.
func (p Plot) XAt(column int) float64 {
	at := min(max(column-p.left, 0), p.n-1)
	x := p.x(at)
	per := (p.window.X1 - p.window.X0) / float64(p.n-1)
	decimals := max(0, int(math.Ceil(-math.Log10(per))))
	v, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', decimals, 64), 64)
	if err != nil {
		return x
	}
	return v + 0 // −0 is no x that a person meets
}

// String is the plot as text, without colour.
func (p Plot) String() string {
	var b strings.Builder
	for _, row := range p.Rows {
		line := make([]rune, len(row))
		for i, c := range row {
			line[i] = c.Rune
		}
		b.WriteString(strings.TrimRight(string(line), " ") + "\n")
	}
	return b.String()
}

// set is the stroke as the library takes it.
func (s Stroke) set() asciigraph.CharSet {
	r := strings.Split(string(s), "")
	return asciigraph.CharSet{
		Horizontal: r[0], VerticalLine: r[1], StartCap: r[0], EndCap: r[0],
		ArcDownRight: r[2], ArcDownLeft: r[3], ArcUpRight: r[4], ArcUpLeft: r[5],
	}
}

// firstColour begins the colours that mark which curve a character belongs to.
// They are never shown: parse reads them, and the theme gives the real ones.
const firstColour asciigraph.AnsiColor = 100

// parse takes a plot in asciigraph's escape codes apart into cells, rows of about
// width of them.
func parse(drawn string, width int) [][]PlotCell {
	rows := make([][]PlotCell, 0, strings.Count(drawn, "\n")+1)
	for line := range strings.SplitSeq(drawn, "\n") {
		row := make([]PlotCell, 0, width)
		curve := -1
		for len(line) > 0 {
			if rest, ok := strings.CutPrefix(line, "\x1b["); ok {
				code, after, _ := strings.Cut(rest, "m")
				curve = -1
				if n, ok := strings.CutPrefix(code, "38;5;"); ok {
					k, _ := strconv.Atoi(n)
					curve = k - int(firstColour)
				}
				line = after
				continue
			}
			r, size := utf8.DecodeRuneInString(line)
			row = append(row, PlotCell{r, curve})
			line = line[size:]
		}
		rows = append(rows, row)
	}
	return rows
}
