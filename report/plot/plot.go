package plot

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/guptarohit/asciigraph"

	"nnexplore/model"
)

// A Cell is one character of a plot. Curve is the index of the curve that it
// belongs to, or -1 for axes, labels and blank.
type Cell struct {
	Rune  rune
	Curve int
}

// A Plot is a drawing of curves with both axes, and the way from numbers to its
// cells.
type Plot struct {
	scale
	Rows    [][]Cell
	Clipped []bool      // for each curve, whether some of it lies above or below the window
	xs      []float64   // the x of each sample, where the plot is of characters
	data    [][]float64 // what each curve makes of these, in units of a row
}

// A Curve is a function to be drawn, with its name and what it is known by where there is
// no colour: its stroke in a plot of characters, its dashes in one of dots.
type Curve struct {
	Name   string // of this function alone
	F      func(float64) float64
	Stroke Stroke
	Dashes Dashes
}

// Curves are the activations as curves, each with its own stroke, of ASCII characters
// where need be, and its own dashes.
func Curves(functions []model.Activation, ascii bool) []Curve {
	curves := make([]Curve, len(functions))
	for i, f := range functions {
		curves[i] = Curve{Name: string(f), F: f.Func(), Stroke: StrokeOf(f, ascii), Dashes: DashesOf(f)}
	}
	return curves
}

// axisRows is how many rows the axis of x takes with its labels, leastRows how many a plot
// has above them at least.
const (
	axisRows  = 2
	leastRows = 3
)

// The least number of samples across a plot that shows anything.
const leastSamples = 11

// New draws curves over the window in width×height cells at most, later ones
// over earlier ones. A row stands for a round amount of y (1, 2, 2.5
// or 5 times a power of ten), the smallest that fits, and the window is widened
// to whole rows: so the label beside a row is the very value that is drawn on
// it. What lies outside of the window, NaN and infinities are left out. Where
// the room is too small to draw in, the plot has no rows. A column stands for
// many x; where one of them is among through, the column is drawn at that x, so
// that the line goes through what is marked there.
func New(w model.Window, curves []Curve, width, height int, through ...float64) Plot {
	rows := height - axisRows
	if rows < leastRows || len(curves) == 0 || !w.Drawable() {
		return Plot{}
	}
	var p Plot
	low := p.onWindow(w, rowUnit(w, rows))
	label := p.labels()
	longest := max(len(label(low)), len(label(p.top)))
	p.left = longest + 3
	last := len(xLabel(w)(w.X1))
	n := samples(width - p.left + 1 - (last - last/2)) // the last label is centred on the last column
	if n < leastSamples {
		return Plot{}
	}
	p.last = n - 1
	p.sampleAt(through)
	options := []asciigraph.Option{
		asciigraph.Height(p.rows - 1),
		asciigraph.LowerBound(low),
		asciigraph.UpperBound(p.top),
		asciigraph.YAxisValueFormatter(label),
		asciigraph.XAxisRange(w.X0, w.X1),
		asciigraph.XAxisTickCount(ticks(n)),
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

// sampleAt chooses the x of every column: its middle, or the one of those that lie
// in it, the last if there are several.
func (p *Plot) sampleAt(through []float64) {
	p.xs = make([]float64, p.last+1)
	for i := range p.xs {
		p.xs[i] = p.x(i)
	}
	for _, x := range through {
		if column, ok := p.sampleOf(x); ok {
			p.xs[column] = x
		}
	}
}

// sample returns f over the columns in units of a row, NaN where it is not drawn, and
// reports whether any of it lies outside of the window.
func (p Plot) sample(f func(float64) float64, low float64) (data []float64, clipped bool) {
	data = make([]float64, p.last+1)
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
func parse(drawn string, width int) [][]Cell {
	rows := make([][]Cell, 0, strings.Count(drawn, "\n")+1)
	for line := range strings.SplitSeq(drawn, "\n") {
		row := make([]Cell, 0, width)
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
			row = append(row, Cell{r, curve})
			line = line[size:]
		}
		rows = append(rows, row)
	}
	return rows
}

// The characters of a curve that is to be folded. In a column where it rises or falls, the
// dot that it comes to is left to the next column, which has it too: so the line is one
// dot thin. Caps stand where a curve comes from outside or leaves, at no value of it.
const (
	lineDot = "#"
	noDot   = "."
)

// spansOf draws a curve alone, its samples in dots from the bottom, and returns which dots
// it has in each column, from the top. A sample that is NaN has none. It is drawn a piece at
// a time, each in no more rows than it comes to: what the library makes of the room above and
// below a curve takes far longer than the curve.
func spansOf(data []float64, rows int) []span {
	spans := make([]span, len(data))
	const piece = 40 // columns
	for from := 0; from < len(data); from += piece {
		to := min(from+piece, len(data))
		drawPiece(spans[from:to], data[from:to], data[min(to, len(data)-1)], rows)
	}
	return spans
}

// drawPiece gives columns of a curve their dots; next is the sample behind them, or the last
// one again, since the library leaves the last column blank.
func drawPiece(spans []span, data []float64, next float64, rows int) {
	low, high := math.Inf(1), math.Inf(-1)
	samples := append(make([]float64, 0, len(data)+1), data...)
	samples = append(samples, next)
	for _, v := range samples {
		if !math.IsNaN(v) {
			low, high = min(low, math.Floor(v)), max(high, math.Floor(v)+1)
		}
	}
	if low > high {
		return // of which the library can make nothing
	}
	drawn := asciigraph.Plot(samples,
		asciigraph.Height(int(high-low)), asciigraph.LowerBound(low), asciigraph.UpperBound(high),
		asciigraph.YAxisValueFormatter(func(float64) string { return "" }),
		asciigraph.SeriesChars(asciigraph.CharSet{
			Horizontal: lineDot, VerticalLine: lineDot, ArcUpLeft: lineDot, ArcDownLeft: lineDot,
			ArcDownRight: noDot, ArcUpRight: noDot, StartCap: noDot, EndCap: noDot,
		}))
	y := rows - 1 - int(high)
	for line := range strings.SplitSeq(drawn, "\n") {
		_, line, _ = strings.Cut(strings.Replace(line, "┼", "┤", 1), "┤")
		for x := range len(line) {
			if line[x] != lineDot[0] {
				continue
			}
			if spans[x].to == 0 {
				spans[x].from = y
			}
			spans[x].to = y + 1
		}
		y++
	}
}
