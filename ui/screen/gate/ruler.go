package gate

import (
	"math"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A rulerScale is the stretch of the line of all θ, or of all b in the b form, that the
// ruler shows, on so many columns.
type rulerScale struct {
	low, high float64
	width     int
}

// scaleRuler shows all boundaries of the ruler, and half as much again at both
// ends. It depends on the weights only, so that it holds still while the number moves.
func scaleRuler(r model.Ruler, width int) rulerScale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range r[1:] {
		low, high = min(low, v.Low), max(high, v.Low)
	}
	if low > high {
		low, high = 0, 0
	}
	room := math.Max(high-low, 1) / 2
	if high-low > 0 && high-low < 0.5 {
		room = high - low
	}
	return rulerScale{low - room, high + room, width}
}

// column is where a number stands on the ruler; out of sight it is −1 or width.
func (s rulerScale) column(v float64) int {
	switch at := math.Round((v - s.low) / (s.high - s.low) * float64(s.width-1)); {
	case math.IsNaN(at) || at < 0:
		return -1
	case at >= float64(s.width):
		return s.width
	default:
		return int(at)
	}
}

// value is the round number nearest to a column: a multiple of the smallest of
// 0.01, 0.1, 1 … that columns can tell apart.
func (s rulerScale) value(column int) float64 {
	per := (s.high - s.low) / float64(max(s.width-1, 1))
	unit := math.Pow(10, math.Ceil(math.Log10(per)))
	steps := math.Round((s.low + float64(column)*per) / unit)
	if unit < 1 {
		return steps / math.Round(1/unit) // one rounding: 7/10 is 0.7, 7·0.1 is not
	}
	return steps * unit
}

// rulerLine is how many rows the line takes with the numbers at its ticks.
const rulerLine = 2

// rulerBare is how many rows the ruler takes without a word below it.
const rulerBare = 1 + rulerLine

// rulerLeast is how many rows the ruler takes with all names, without a word below it.
func rulerLeast(c canvas.Canvas, s view, width int) int {
	return nameRows(s.reach, scaleRuler(s.reach.Ruler, width-leadWidth(c, s))) + rulerLine
}

// leadWidth is the room of the name before the line.
func leadWidth(c canvas.Canvas, s view) int { return c.Measure(s.Gate.FieldName(state.Theta)) + 1 }

// drawRuler draws the line of all θ, or of all b, for the weights in hand: which gate each
// stretch of it gives, where the boundaries are, where the number stands, and what changes
// where it leaves its stretch.
func drawRuler(c canvas.Canvas, s view, reach []string) {
	if c.Width < 20 || c.Height < rulerLine {
		return
	}
	r := s.reach
	lead := leadWidth(c, s)
	scale := scaleRuler(r.Ruler, c.Width-lead)
	names := min(nameRows(r, scale), max(1, c.Height-rulerBare))
	c.Text(0, names, canvas.Plain, s.Gate.FieldName(state.Theta))
	line := c.Within(canvas.Box(lead, 0, c.Width-lead, names+rulerLine))
	line.Drag("θ", canvas.Box(0, 0, line.Width, line.Height), func(x, _ int) state.Action {
		v := scale.value(x)
		if s.Gate.Gate.Form == model.BiasForm {
			v = 0 - v
		}
		return state.SetTheta{Theta: v}
	})
	drawStretches(line, scale, r, names)
	drawTicks(line.Rows(names, rulerLine), scale, s)
	c.Lines(0, names+rulerLine, canvas.Plain, reach)
}

// drawStretches draws the line, with the name of each stretch over its middle and the one
// that the number is in drawn thick. Where that one's name has no room, it takes the room
// of the names beside it.
func drawStretches(line canvas.Canvas, scale rulerScale, r facts.Reach, rows int) {
	line.Fill(0, rows, line.Width, canvas.Faint, '─')
	over := overhang(scale, r, rows)
	if rows > 1 { // a name in two rows and the next in one would read as one
		for _, v := range r.Ruler[1:] {
			for y := range rows {
				line.Set(scale.column(v.Low), y, canvas.Faint, '│')
			}
		}
	}
	for i, v := range r.Ruler {
		from, to := stretchColumns(scale, v)
		style := canvas.Plain
		if i == r.Here {
			style = canvas.Made
			line.Fill(from, rows, to-from, style, '━')
		}
		for k, text := range stretchName(v, to-from, rows) {
			at := from + (to-from-canvas.TextWidth(text))/2
			if i == r.Here || over.Cut(canvas.Box(at-1, 0, canvas.TextWidth(text)+2, 1)) == (canvas.Rect{}) {
				line.Text(at, rows-1-k, style, text)
			}
		}
	}
	if over.W > 0 {
		line.Text(over.X, rows-1, canvas.Made, r.Ruler[r.Here].Name)
	}
}

// overhang is where the name of the stretch in hand stands where that has no room for it:
// over its middle and beyond its ends, as far as the line goes. It is empty elsewhere.
func overhang(scale rulerScale, r facts.Reach, rows int) canvas.Rect {
	if r.Here < 0 {
		return canvas.Rect{}
	}
	v := r.Ruler[r.Here]
	from, to := stretchColumns(scale, v)
	w := canvas.TextWidth(v.Name)
	if stretchName(v, to-from, rows) != nil || w > scale.width {
		return canvas.Rect{}
	}
	return canvas.Box(min(max((from+to-w)/2, 0), scale.width-w), 0, w, 1)
}

// stretchColumns are the columns between the ends of a stretch, without these.
func stretchColumns(scale rulerScale, v model.Interval) (from, to int) {
	from, to = max(scale.column(v.Low)+1, 0), min(scale.column(v.High), scale.width)
	if math.IsInf(v.High, 1) {
		to = scale.width
	}
	return from, to
}

// stretchName is the name of a stretch in one line, or in two where that has no room, the
// lower one first; nothing where neither has.
func stretchName(v model.Interval, room, rows int) []string {
	if canvas.TextWidth(v.Name) <= room {
		return []string{v.Name}
	}
	if lines := canvas.Wrap(v.Name, min(room, narrowName)); rows > 1 && len(lines) == 2 && canvas.TextWidth(lines[0]) <= room && canvas.TextWidth(lines[1]) <= room {
		return []string{lines[1], lines[0]}
	}
	return nil
}

// narrowName is the width of a name in two lines: of "NOT x1" over "AND x2", for one.
const narrowName = 6

// nameRows is how many rows the names of the stretches take.
func nameRows(r facts.Reach, scale rulerScale) int {
	for _, v := range r.Ruler {
		from, to := stretchColumns(scale, v)
		if len(stretchName(v, to-from, 2)) == 2 {
			return 2
		}
	}
	return 1
}

// drawTicks marks the boundaries on the line, with their numbers below it, and where the
// number in hand stands. The arm of a tick points to the stretch that its number
// belongs to, and so the mark of the number in hand moves below one that it would cover; an
// arrow at the end of the line points to a number out of sight.
func drawTicks(line canvas.Canvas, scale rulerScale, s view) {
	r, free := s.reach, 0 // the first column below that no number stands on
	here, below := scale.column(r.Value), 0
	for i, v := range r.Ruler[1:] {
		at, style := scale.column(v.Low), canvas.Strong
		if v.LowIn && i+1 == r.Here || !v.LowIn && i == r.Here {
			style = canvas.Made
		}
		line.Set(at, 0, style, [...]rune{'┥', '┝'}[index(v.LowIn)])
		label := bound(s, v.Low)
		x := at - canvas.TextWidth(label)/2
		if at == here {
			const mark = 2
			x, below = at+mark, 1
			label, _ = canvas.Fitting(line.Width-x, label, canvas.Cut(label, compactRoom))
		}
		if x >= free {
			free = line.Text(x, 1, canvas.Plain, label) + 1
		}
	}
	switch {
	case math.IsNaN(r.Value):
	case here < 0:
		line.Set(0, 0, canvas.Strong, '◀')
	case here >= line.Width:
		line.Set(line.Width-1, 0, canvas.Strong, '▶')
	default:
		line.Set(here, below, canvas.Strong, '▲')
	}
}
