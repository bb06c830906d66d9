// Package back draws the network pane behind y: the way from the loss L back to the first layer,
// with the slope of L along every number that it comes to. pane.go lays it out; each part has a
// file.
package back

import (
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	walk "nnexplore/model/back"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// A view is what every part is drawn from. One stands behind y.
type view struct {
	state.NetworkState
	s   state.State
	e   walk.Explanation // of the step that was done last
	of  walk.Of
	was *walk.Of // what the last edit replaced, nil where no number has just moved

	inHand model.Ref // the gradient in hand
	ok     bool      // whether there is one

	operands []model.Ref // what the selected gradient is made of
}

func look(s state.State) view {
	n := s.Network
	v := view{NetworkState: n, s: s, e: n.BackStep()}
	g, _ := n.Learning.Gradients()
	v.of = walk.Of{Net: n.Net, Trace: n.Trace, Gradients: g}
	v.inHand, v.ok = n.GradientInHand()
	if n.View.Selecting && v.ok {
		v.operands = operandsOf(v.of, v.inHand)
	}
	if b := s.Was(); b != nil && slices.Equal(b.Net.Sizes(), n.Net.Sizes()) && b.Net.HasSoftmax() == n.Net.HasSoftmax() {
		if g, ok := b.Learning.Gradients(); ok {
			v.was = &walk.Of{Net: b.Net, Trace: b.Trace, Gradients: g}
		}
	}
	return v
}

// The rows of the parts.
const (
	chainRows   = 1
	headRows    = 1
	leastGraph  = 5
	mostGraph   = 15
	shapeRows   = 1
	targetRows  = 1
	leastWork   = 4
	resultsRows = 2 // under W: b, and δ
)

// Draw draws the pane from top to bottom.
func Draw(c canvas.Canvas, s state.State) {
	v := look(s)
	y := 0
	part := func(height int) canvas.Canvas {
		r := c.Within(canvas.Box(0, y, c.Width, height))
		y += height
		return r
	}
	v.drawChain(part(chainRows))
	c, target := c.Within(canvas.Box(0, 0, c.Width, c.Height-targetRows)), c.Within(canvas.Box(0, c.Height-targetRows, c.Width, targetRows))
	v.drawTarget(target)
	sheet := 1 + v.Net.Layers[v.View.Layer].In() + resultsRows
	words := v.words()
	work := leastWork + v.moreWork()
	graph := c.Height - chainRows - headRows - shapeRows - min(sheet, 9) - leastWork
	switch explained := words.Rows(c.Width); {
	case s.Explaining && s.Focus == state.NetworkPane && graph >= explained+leastGraph:
		v.drawPicture(part(headRows), part(min(graph-explained-1, mostGraph)))
		words.Draw(part(explained))
		y++
	case s.Explaining && s.Focus == state.NetworkPane:
		words.Draw(part(min(explained+1, c.Height-y-leastWork)))
	case graph >= 3:
		v.drawPicture(part(headRows), part(min(max(graph-max(0, work-leastWork), leastGraph), graph, mostGraph)))
	}
	v.drawShapes(part(shapeRows))
	rest := c.Height - y
	if v.Learning.Checking {
		v.drawCheck(part(rest))
		return
	}
	sheet = min(sheet, max(rest-work, min(rest-leastWork, 9)))
	if sheet > resultsRows+1 {
		v.drawSheet(part(sheet))
	}
	if c.Height-y > work {
		y++
	}
	v.drawWork(part(c.Height - y))
}

// known reports whether the number at r is to be seen.
func (v *view) known(r model.Ref) bool { return v.Revealed || v.Learning.Known(r) }

// print writes a number as the person chose.
func (v *view) print(x float64) string {
	switch {
	case v.s.Full:
		return number.Full(x)
	case number.Rounded(x):
		return number.Fixed(x)
	}
	return number.Short(x)
}

// moved is what the number at r was before the last edit, and whether that was another.
func (v *view) moved(r model.Ref) (float64, bool) {
	if v.was == nil || !v.known(r) {
		return 0, false
	}
	was := v.was.Value(r)
	return was, !model.Same(was, v.of.Value(r))
}

// drawTarget draws what L is measured by, and the number that + and − change, or the field in
// which a new one is typed.
func (v *view) drawTarget(c canvas.Canvas) {
	name, value := v.Name(v.Target()), number.Short(v.of.Value(v.Target()))
	if v.Learning.ByRate {
		name, value = "η", number.Short(v.Learning.Rate())
	}
	if p := v.s.Prompt; p.On && p.For == state.ForValue && v.s.Focus == state.NetworkPane {
		x := c.Text(0, 0, canvas.Strong, name+" = ")
		canvas.DrawPrompt(c.Within(canvas.Box(x, 0, 26, 1)), p)
		return
	}
	x := c.Hint(0, 0, canvas.Faint, "+ − change ")
	if !v.Learning.ByRate && !v.Target().IsInput() {
		x = c.Text(0, 0, canvas.Faint, "selected ")
	}
	x = c.Text(x, 0, canvas.Strong, name+" = "+value)
	if v.Learning.ByRate || v.Target().IsInput() {
		x = c.Text(x, 0, canvas.Faint, " by "+v.s.UnitText())
	}
	rate := fmt.Sprintf(" · η %s", number.Short(v.Learning.Rate()))
	t := "t " + strings.Trim(number.Array(v.WantedY()), "[]")
	for _, text := range []string{t + " · " + v.Loss().Title() + rate, t + rate, v.Loss().Title() + rate, rate[len(" · "):]} {
		if x+2+c.Measure(text) <= c.Width {
			c.Right(c.Width, 0, canvas.Plain, text)
			return
		}
	}
}

// drawShapes shows how the shapes meet in the product of the step, and NumPy's line.
func (v *view) drawShapes(c canvas.Canvas) {
	x := c.Text(0, 0, canvas.Plain, v.e.Shapes())
	for _, line := range []string{strings.Join(v.e.NumPy(), "; "), v.e.NumPy()[len(v.e.NumPy())-1]} {
		if x+3+c.Measure(line) <= c.Width || x == 0 && c.Measure(line) <= c.Width {
			c.Right(c.Width, 0, canvas.Plain, line)
			return
		}
	}
}
