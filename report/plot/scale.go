package plot

import (
	"math"
	"strconv"
	"strings"

	"nnexplore/model"
)

// A scale is the way from numbers to the cells of a plot.
type scale struct {
	window model.Window
	left   int     // columns before the first sample
	last   int     // the last sample; the first is 0
	rows   int     // rows of cells above the axis
	top    float64 // the y of the first row, in units of one row
	unit   float64 // how much of y a row stands for
	dots   bool    // whether a cell has two samples, and four dots one below the other
}

// onWindow makes the scale that of a window, widened to whole rows of which each stands for
// unit, and returns the y of the lowest in units.
func (s *scale) onWindow(w model.Window, unit float64) (low float64) {
	s.window, s.unit = w, unit
	low = math.Floor(w.Y0/unit + 1e-9)
	s.top = math.Ceil(w.Y1/unit - 1e-9)
	s.rows = int(s.top-low) + 1
	return low
}

// fits reports whether a window has at most that many rows where one stands for unit.
func fits(w model.Window, unit float64, rows int) bool {
	return math.Ceil(w.Y1/unit-1e-9)-math.Floor(w.Y0/unit+1e-9) < float64(rows)
}

// rowUnit is the smallest round amount of y for which the window takes no more
// than that many rows.
func rowUnit(w model.Window, rows int) float64 {
	power := math.Floor(math.Log10((w.Y1 - w.Y0) / float64(rows)))
	for ; ; power++ {
		for _, m := range []float64{1, 2, 2.5, 5} {
			if unit := m * math.Pow(10, power); fits(w, unit, rows) {
				return unit
			}
		}
	}
}

// decimals is how many digits v has behind its point.
func decimals(v float64) int {
	_, after, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return len(after)
}

// labels prints the y of a row, given in units of a row, with as many decimals
// as the unit has.
func (s scale) labels() func(row float64) string {
	digits := decimals(s.unit)
	return func(row float64) string {
		return strconv.FormatFloat(float64(math.Round(row)*s.unit)+0, 'f', digits, 64)
	}
}

// xLabel prints the x of a tick, with as many decimals as tell the ticks of the
// window apart.
func xLabel(w model.Window) func(x float64) string {
	tick := (w.X1 - w.X0) / (maxTicks - 1)
	digits, factor := 0, 1.0
	whole := func(v float64) bool { return math.Abs(v-math.Round(v)) < 1e-6 }
	for digits < 9 && !(whole(float64(tick*factor)) && whole(float64(w.X0*factor))) {
		digits++
		factor *= 10
	}
	return func(x float64) string {
		text := strconv.FormatFloat(math.Round(x*factor)/factor+0, 'f', digits, 64)
		if strings.Contains(text, ".") {
			text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
		}
		return text
	}
}

// x is the x of a sample; written so that the middle of a symmetric window is 0 and no
// rounding of it.
func (s scale) x(i int) float64 {
	return (float64(s.window.X0*float64(s.last-i)) + float64(s.window.X1*float64(i))) / float64(s.last)
}

// sampleOf is the sample that stands for x, and whether x lies in the drawing. Of
// characters it is the nearest. Of dots it is the last up to x, since in its column the
// line goes on to the next.
func (s scale) sampleOf(x float64) (i int, ok bool) {
	at := float64((x - s.window.X0) / (s.window.X1 - s.window.X0) * float64(s.last))
	if s.dots {
		at = math.Floor(at + 1e-9)
	} else {
		at = math.Round(at)
	}
	if !(at >= 0 && at <= float64(s.last)) {
		return 0, false
	}
	return int(at), true
}

// dot is where y lies among the dots of a column, from the top: that of a row's own y is
// the third of the row.
func (s scale) dot(y float64) float64 {
	return float64(dotRows*s.top) - math.Round(dotRows*y/s.unit) + 2
}

// At is the cell of the point (x, y), and whether that lies in the drawing.
func (s scale) At(x, y float64) (column, row int, ok bool) {
	i, inside := s.sampleOf(x)
	r := s.top - math.Round(y/s.unit)
	if s.dots {
		i, r = i/dotColumns, math.Floor(s.dot(y)/dotRows)
	}
	if !(inside && r >= 0 && r < float64(s.rows)) {
		return 0, 0, false
	}
	return s.left + i, int(r), true
}

// XAt returns the x at a column of the plot's cells, rounded to as many decimals as
// columns differ in.
func (s scale) XAt(column int) float64 {
	i, per := column-s.left, (s.window.X1-s.window.X0)/float64(s.last)
	if s.dots {
		i, per = i*dotColumns, per*dotColumns
	}
	x := s.x(min(max(i, 0), s.last))
	digits := max(0, int(math.Ceil(-math.Log10(per))))
	v, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', digits, 64), 64)
	if err != nil {
		return x
	}
	return v + 0 // −0 is no x that a person meets
}

// trimSamples is at how many x the curves are looked at to find where they lie.
const trimSamples = 101

// Trimmed returns the window without the space at its upper and lower edge in which no
// curve lies, if a row of a plot of that height then stands for less of y, so that it
// shows more. Otherwise it returns the window as it is.
func Trimmed(w model.Window, curves []Curve, height int) model.Window {
	return trimmed(w, curves, height-axisRows, rowUnit)
}

// TrimmedInDots is [Trimmed] for a plot of dots.
func TrimmedInDots(w model.Window, curves []Curve, height int) model.Window {
	return trimmed(w, curves, height-axisRows, func(w model.Window, rows int) float64 {
		tick, every := ticksOfY(w, rows)
		return tick / float64(every)
	})
}

// trimmed is Trimmed where unitOf is what a row stands for.
func trimmed(w model.Window, curves []Curve, rows int, unitOf func(w model.Window, rows int) float64) model.Window {
	if rows < leastRows || len(curves) == 0 || !w.Drawable() {
		return w
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, c := range curves {
		for i := range trimSamples {
			share := float64(i) / (trimSamples - 1)
			y := c.F(w.X0 + float64(share*(w.X1-w.X0)))
			if math.IsNaN(y) {
				continue
			}
			low, high = min(low, y), max(high, y)
		}
	}
	trim := model.Window{X0: w.X0, X1: w.X1, Y0: max(w.Y0, low), Y1: min(w.Y1, high)}
	if !trim.Drawable() {
		return w
	}
	fine := unitOf(trim, rows)
	trim.Y0 = max(w.Y0, math.Floor(trim.Y0/fine+1e-9)*fine) // whole rows, so that what is rounded has one
	trim.Y1 = min(w.Y1, math.Ceil(trim.Y1/fine-1e-9)*fine)
	if fine < unitOf(w, rows) {
		return trim
	}
	return w
}

// The axes are what stands beside and below a plot of dots.
type axes struct {
	y     []string // the label of each row, most of them empty
	width int      // of the widest, and of that of most windows at least
}

// mostTicks is how many ticks of y are few.
const mostTicks = 6

// ticksOfY is the round amount of y from one tick to the next, and over how many rows, such
// that a row stands for as little as it can. Among those that do as well, few ticks go
// before many, and rounder ones before others.
func ticksOfY(w model.Window, rows int) (tick float64, every int) {
	least, crowded := math.Inf(1), false
	power := math.Floor(math.Log10((w.Y1 - w.Y0) / float64(rows)))
	for range 3 {
		for _, m := range []float64{1, 5, 2.5, 2} {
			for n := min(5, rows-1); n > 1; n-- {
				t := m * math.Pow(10, power)
				unit, ticks := t/float64(n), math.Floor(w.Y1/t+1e-9)-math.Ceil(w.Y0/t-1e-9)+1
				finer := unit < least*(1-1e-9)
				fewer := crowded && ticks <= mostTicks && unit < least*(1+1e-9)
				if ticks >= 2 && fits(w, unit, rows) && (finer || fewer) {
					tick, every, least, crowded = t, n, unit, ticks > mostTicks
				}
			}
		}
		power++
	}
	if every == 0 {
		return rowUnit(w, rows), 1
	}
	return tick, every
}

func axesOf(s scale, tick float64, every int) axes {
	const usual = 4 // so that -1.0 beside one window and 1.0 beside another move nothing
	a := axes{y: make([]string, s.rows), width: usual}
	digits := decimals(tick)
	for row := range a.y {
		if at := int(s.top) - row; at%every == 0 {
			a.y[row] = strconv.FormatFloat(float64(float64(at/every)*tick)+0, 'f', digits, 64)
			a.width = max(a.width, len(a.y[row]))
		}
	}
	return a
}

// ticksOfX are the round x below the axis that have room for their labels there.
func (s scale) ticksOfX() (ticks []float64) {
	cells := s.last/dotColumns + 1
	power := math.Floor(math.Log10((s.window.X1 - s.window.X0) / float64(cells)))
	for ; ; power++ {
		for _, m := range []float64{1, 2, 5} {
			t := m * math.Pow(10, power)
			const apart = 9 // cells from one to the next
			if between := t / (s.window.X1 - s.window.X0) * float64(cells); between < apart && t < (s.window.X1-s.window.X0)/2 {
				continue
			}
			ticks = ticks[:0]
			for k := math.Ceil(s.window.X0/t - 1e-9); float64(k*t) <= s.window.X1+float64(1e-9*t); k++ {
				ticks = append(ticks, float64(k*t))
			}
			return ticks
		}
	}
}

func (a axes) draw(p Plot) {
	put := func(column, row int, text string) {
		for _, r := range text {
			if column >= 0 && column < len(p.Rows[row]) {
				p.Rows[row][column].Rune = r
			}
			column++
		}
	}
	for row, text := range a.y {
		line := "│"
		if text != "" {
			line = "┤"
		}
		put(a.width-len(text), row, text+" "+line)
	}
	cells := p.last/dotColumns + 1
	put(p.left-1, p.rows, "└"+strings.Repeat("─", cells))
	label, free := xLabel(p.window), 0
	for _, x := range p.ticksOfX() {
		column, _, ok := p.At(x, p.top*p.unit)
		text := label(x)
		if from := column - len(text)/2; ok && from >= free && from+len(text) <= len(p.Rows[0]) {
			put(column, p.rows, "┬")
			put(from, p.rows+1, text)
			free = from + len(text) + 2
		}
	}
}
