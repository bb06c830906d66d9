package gate

import (
	"fmt"
	"math"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A rulerScale is the stretch of the line of all θ that the ruler shows, on so
// many columns.
type rulerScale struct {
	low, high float64
	width     int
}

// scaleRuler shows all boundaries of the ruler, and half as much again at both
// ends. It depends on the weights only, so that it holds still while θ moves.
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

// column is where θ stands on the ruler; out of sight it is −1 or width.
func (s rulerScale) column(theta float64) int {
	switch at := math.Round((theta - s.low) / (s.high - s.low) * float64(s.width-1)); {
	case math.IsNaN(at) || at < 0:
		return -1
	case at >= float64(s.width):
		return s.width
	default:
		return int(at)
	}
}

// theta is the round value nearest to a column: a multiple of the smallest of
// 0.01, 0.1, 1 … that columns can tell apart.
func (s rulerScale) theta(column int) float64 {
	per := (s.high - s.low) / float64(max(s.width-1, 1))
	unit := math.Pow(10, math.Ceil(math.Log10(per)))
	steps := math.Round((s.low + float64(column)*per) / unit)
	if unit < 1 {
		return steps / math.Round(1/unit) // one rounding: 7/10 is 0.7, 7·0.1 is not
	}
	return steps * unit
}

// drawRuler draws the line of all θ, for the weights in hand: which gate each
// stretch of it gives, where the boundaries are, where θ stands, and how far it
// can move.
func drawRuler(c canvas.Canvas, s state.State) {
	if c.Width < 20 || c.Height < 2 {
		return
	}
	g := s.Gate.Gate
	r := g.Ruler()
	name := "θ "
	if g.Form == model.BiasForm {
		name = "θ=−b "
	}
	lead := c.Text(0, 1, canvas.Plain, name)
	line := c.Within(canvas.Box(lead, 0, c.Width-lead, c.Height))
	scale := scaleRuler(r, line.Width)
	here := r.At(g.Theta)
	line.Drag("θ", canvas.Box(0, 0, line.Width, 3), func(x, _ int) state.Action { return state.SetTheta{Theta: scale.theta(x)} })
	for x := range line.Width {
		line.Set(x, 1, canvas.Faint, '─')
	}
	for i, v := range r {
		drawInterval(line, scale, v, i == here)
	}
	free := 0 // the first column that no label stands on
	for _, v := range r[1:] {
		at := scale.column(v.Low)
		line.Set(at, 1, canvas.Strong, boundaryRune(v))
		label := number.Short(v.Low)
		if x := at - canvas.TextWidth(label)/2; x >= free {
			free = line.Text(x, 2, canvas.Plain, label) + 1
		}
	}
	drawTheta(line, scale, g.Theta)
	c.Text(0, rulerBare, canvas.Plain, marginNote(s, c.Width))
}

// boundaryRune points to the side that the boundary itself belongs to.
func boundaryRune(v model.Interval) rune {
	if v.LowIn {
		return '├'
	}
	return '┤'
}

// drawInterval names a stretch of the ruler in its middle.
func drawInterval(line canvas.Canvas, scale rulerScale, v model.Interval, here bool) {
	from, to := max(scale.column(v.Low)+1, 0), min(scale.column(v.High), line.Width)
	if math.IsInf(v.High, 1) {
		to = line.Width
	}
	style, name := canvas.Plain, v.Name
	if here {
		style = canvas.Made
		for x := from; x < to; x++ {
			line.Set(x, 1, canvas.Made, '━')
		}
	}
	if to-from < canvas.TextWidth(name) {
		name = strings.NewReplacer("NOT ", "¬", " AND ", "∧", " OR ", "∨").Replace(name)
	}
	if w := canvas.TextWidth(name); to-from >= w {
		line.Text(from+(to-from-w)/2, 0, style, name)
	}
}

// drawTheta marks where θ stands; an arrow at the end points to one out of sight.
func drawTheta(line canvas.Canvas, scale rulerScale, theta float64) {
	switch at := scale.column(theta); {
	case math.IsNaN(theta):
	case at < 0:
		line.Set(0, 1, canvas.Strong, '◀')
	case at >= line.Width:
		line.Set(line.Width-1, 1, canvas.Strong, '▶')
	default:
		line.Set(at, 1, canvas.Strong, '▲')
	}
}

// marginNote says how far θ can move before the table changes, and which rows turn
// then; in fewer words where there is no room for many.
func marginNote(s state.State, width int) string {
	m := s.Gate.Gate.Margins()
	var notes []string
	for _, words := range []struct {
		up, down [2]string // where the boundary belongs to the other side, and to this one
		ulp      string
	}{
		{[2]string{"raise θ to ", "raise θ past "}, [2]string{"lower it to ", "lower it below "}, ", by one float64"},
		{[2]string{"θ ≥ ", "θ > "}, [2]string{"θ ≤ ", "θ < "}, ", by one float64"},
		{[2]string{"θ ≥ ", "θ > "}, [2]string{"θ ≤ ", "θ < "}, ""},
	} {
		up := turn(s, words.up[in(m.Safe.HighIn)]+s.Written(m.Safe.High), words.ulp, m.UpRows, 0)
		down := turn(s, words.down[in(m.Safe.LowIn)]+s.Written(m.Safe.Low), words.ulp, m.DownRows, 1)
		note := up + down
		if up != "" && down != "" {
			note = up + " · " + down
		}
		notes = append(notes, note)
	}
	note, _ := canvas.Fitting(width, notes...)
	return note
}

// turn says that the rows turn to y when θ is moved so far, and by ulp that it is the
// very next float64, which no digits on screen would tell. It is empty where no row
// turns.
func turn(s state.State, move, ulp string, rows []int, y int) string {
	if len(rows) == 0 {
		return ""
	}
	theta := s.Gate.Gate.Theta
	to := s.Gate.Gate.Margins().Rows[rows[0]].To
	if to == math.Nextafter(theta, to) {
		move += ulp
	}
	verb := "turns"
	if len(rows) > 1 {
		verb = "turn"
	}
	return fmt.Sprintf("%s: %s %s %d", move, rowNames(rows), verb, y)
}

// in is 1 where a boundary belongs to the interval, else 0.
func in(belongs bool) int {
	if belongs {
		return 1
	}
	return 0
}

// rowNames names rows of the truth table by their inputs.
func rowNames(rows []int) string {
	all := model.Gate{}.Rows()
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = fmt.Sprintf("(%g,%g)", all[r].X1, all[r].X2)
	}
	return strings.Join(names, ", ")
}
