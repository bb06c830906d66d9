// Package loss draws a run of many steps of learning: L by step as a curve, what became of y for
// each example, which neurons are stuck and, where there is room for it, the plane of two inputs.
package loss

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/plane"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// The sizes of the parts.
const (
	headRows    = 2
	leastPlot   = 6
	leastBeside = 104 // columns from which on the plane stands beside the curve
	planeGap    = 2
)

// stuckMark marks a neuron that hardly learns.
const stuckMark = "≈"

// Draw draws the run that made the network or is making it; planes are what is kept of planes.
func Draw(c canvas.Canvas, s state.State, planes *plane.Kept) {
	n := s.Network
	if c.Width >= leastBeside && n.HasPlane() {
		left := (c.Width - planeGap) / 2
		plane.Draw(c.Within(canvas.Box(left+planeGap, 0, c.Width-left-planeGap, c.Height)), n, planes)
		c = c.Within(canvas.Box(0, 0, left, c.Height))
	}
	v := view{NetworkState: n, r: n.Run(), points: n.Run().Curve()}
	v.scale = scaleOf(v.points)
	v.drawHead(c)
	notes := v.stuck(c.Width)
	if s.Explaining && s.Focus == state.NetworkPane {
		words := canvas.InWords("What makes learning fast, slow or stuck", facts.StuckText(n, v.r.Of), facts.Questions(n)...)
		rows := min(words.Rows(c.Width), max(0, c.Height-headRows-len(notes)))
		words.Draw(c.Rows(c.Height-rows, rows))
		c = c.Rows(0, c.Height-rows)
	}
	rows := min(len(v.r.Of.X), max(0, c.Height-headRows-leastPlot-len(notes)-1))
	below := rows + len(notes)
	v.drawCurve(c.Rows(headRows, max(0, c.Height-headRows-below)), s.Views.Characters)
	v.drawExamples(c.Rows(c.Height-below, rows))
	c.Lines(0, c.Height-len(notes), canvas.Strong, notes)
}

// drawHead says what is drawn.
func (v view) drawHead(c canvas.Canvas) {
	moved := fmt.Sprintf("L %s → %s", learning.Text(v.r.Before()), learning.Text(v.r.L))
	of := "of this x"
	if many := len(v.r.Of.X); many > 1 {
		of = fmt.Sprintf("the mean of all %d examples", many)
	}
	rate := " · η " + number.Short(v.r.Plan.Rate) + learning.BiasText(v.r.Plan.KeepBiases, v.r.Now)
	steps := number.Count(v.r.Done, "step") + ": "
	text, _ := c.Fitting(c.Width, steps+moved+", "+of+rate+" · "+v.r.Plan.Loss.Title(), steps+moved+", "+of+rate, steps+moved+rate, moved+", "+of, moved)
	c.Text(0, 0, canvas.Strong, text)
	axes := []string{"up: L, evenly from 0; right: steps", "L by steps"}
	if v.scale.log {
		axes = []string{"up: L, on a log scale: −1 is 0.1, −2 is 0.01, −3 is 0.001; right: steps", "up: log L: −1 is 0.1, −2 is 0.01; right: steps", "log L, by steps"}
	}
	text, _ = c.Fitting(c.Width, axes...)
	c.Text(0, 1, canvas.Faint, text)
}

// drawExamples draws what became of y for each example, as many as have a row.
func (v view) drawExamples(c canvas.Canvas) {
	for i := range c.Height {
		if left := len(v.r.Of.X) - i; i == c.Height-1 && left > 1 {
			c.Text(0, i, canvas.Faint, fmt.Sprintf("… and %d more", left))
			return
		}
		x, t := v.r.Of.X[i], v.r.Of.T[i]
		was, is := texts(model.PassOf(v.r.Start, x).Y()), texts(model.PassOf(v.r.Now, x).Y())
		end := "  t " + learning.Typed(t)
		text, ok := c.Fitting(c.Width, "x "+learning.Typed(x)+end+"  y "+was+" → "+is, "x "+learning.Typed(x)+"  y "+is, "t "+learning.Typed(t)+"  y "+is)
		if ok {
			c.Text(0, i, canvas.Plain, text)
		}
	}
}

// texts is a vector with blanks between its numbers.
func texts(v []float64) string {
	list := make([]string, len(v))
	for j, y := range v {
		list[j] = learning.Text(y)
	}
	return strings.Join(list, " ")
}

// stuck says which neurons are saturated or dead, each in a line or, where that is too long for it, in two.
func (v view) stuck(room int) (lines []string) {
	saturated, dead := facts.Stuck(v.NetworkState, v.r.Of)
	for _, kind := range []struct {
		names []string
		what  []string
	}{
		{saturated, []string{fmt.Sprintf("%s saturated: slope below %s for each x that y misses; i explains", stuckMark, number.Short(train.NearZero)), stuckMark + " saturated: slope below " + number.Short(train.NearZero) + " where y is off; i explains", stuckMark + " saturated"}},
		{dead, []string{stuckMark + " dead: slope 0 for each x; i explains", stuckMark + " dead"}},
	} {
		if len(kind.names) == 0 {
			continue
		}
		for _, what := range kind.what {
			note := canvas.Wrap(strings.Join(kind.names, ", ")+" "+what, room)
			if len(note) == 1 || len(note) == 2 && what == kind.what[len(kind.what)-2] {
				lines = append(lines, note...)
				break
			}
		}
	}
	return lines
}

// Hint is what to try next, in ever fewer words.
func Hint(n state.NetworkState) []string {
	view := "; V: the picture"
	if n.HasPlane() {
		view = "; V: the plane"
	}
	return []string{
		"M takes more steps, u takes them back; i: what makes learning fast or stuck" + view + "; esc goes back.",
		"M takes more steps, u takes them back" + view + "; i: why; esc goes back.",
		"M: more" + view + "; i: why; u takes it back.",
		"M: more steps; i: why; esc goes back.",
		"esc goes back.",
	}
}
