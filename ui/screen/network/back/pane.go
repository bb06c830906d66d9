// Package back draws the network pane behind y: the way from the loss L back to the first layer,
// with the slope of L along every number that it comes to. pane.go lays it out; each part has a
// file.
package back

import (
	"fmt"
	"strings"

	"nnexplore/model"
	walk "nnexplore/model/back"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// The rows of the parts.
const (
	chainRows  = 1
	headRows   = 1
	leastGraph = 5
	mostGraph  = 15
	shapeRows  = 1
	targetRows = 1
	leastWork  = 4
)

// Draw draws the pane from top to bottom.
func Draw(c canvas.Canvas, s state.State) {
	v := look(s)
	v.drawTarget(c.Rows(c.Height-targetRows, targetRows))
	parts := canvas.Stack{Canvas: c.Rows(0, c.Height-targetRows)}
	v.drawChain(parts.Take(chainRows))
	sheet, work := v.wants(v.Net.Layers[v.View.Layer])
	words := v.words()
	largest, longest := sheet, work // of all layers, so that the picture stands still
	for _, layer := range v.Net.Layers {
		sheet, work := v.wants(layer)
		largest, longest = max(largest, sheet), max(longest, work)
	}
	graph := parts.Height - chainRows - headRows - shapeRows - min(largest, 9) - leastWork
	switch explained := words.Rows(c.Width); {
	case s.Explaining && s.Focus == state.NetworkPane && graph >= explained+leastGraph:
		v.drawPicture(parts.Take(headRows), parts.Take(min(graph-explained-1, mostGraph)))
		words.Draw(parts.Take(explained))
		parts.Y++
	case s.Explaining && s.Focus == state.NetworkPane:
		words.Draw(parts.Take(min(explained+1, parts.Left()-leastWork)))
	case graph >= 3:
		v.drawPicture(parts.Take(headRows), parts.Take(min(max(graph-max(0, longest-leastWork), leastGraph), graph, mostGraph)))
	}
	v.drawShapes(parts.Take(shapeRows))
	rest := parts.Left()
	if v.Learning.Checking {
		v.drawCheck(parts.Take(rest))
		return
	}
	sheet = min(sheet, max(rest-work, min(rest-leastWork, 9)))
	if sheet > resultsRows+1 {
		v.drawSheet(parts.Take(sheet))
	}
	if parts.Left() > work {
		parts.Y++
	}
	v.drawWork(parts.Take(parts.Left()))
}

// wants is how many rows the sheet of a layer takes, and the formulas of its steps.
func (v *view) wants(layer model.Layer) (sheet, work int) {
	return 1 + layer.In() + resultsRows, leastWork + v.moreWork(layer)
}

// drawTarget draws what L is measured by, and the number that + and − change, or the field in
// which a new one is typed.
func (v *view) drawTarget(c canvas.Canvas) {
	name, value := v.Name(v.Target()), number.Short(v.of.Value(v.Target()))
	if v.Learning.ByRate {
		name, value = "η", number.Short(v.Learning.Rate())
	}
	if p := v.s.Prompt; p.On && p.For == state.ForValue && v.s.Focus == state.NetworkPane {
		c.Field(0, 0, name+" = ", p)
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
	rate := fmt.Sprintf(" · η %s", number.Short(v.Learning.Rate())) + learning.BiasText(v.Learning.KeepBiases, v.Net)
	t := "t " + learning.Typed(v.WantedY())
	target := "target " + t
	if over := v.Learning.Means(); over > 0 {
		t = fmt.Sprintf("all %d examples", over)
		target = t
	}
	c.AtEnd(x+2, 0, canvas.Plain, target+" · "+v.Loss().Title()+rate, t+" · "+v.Loss().Title()+rate, t+rate, v.Loss().Title()+rate, rate[len(" · "):])
}

// drawShapes shows how the shapes meet in the product of the step or, while one selects, of that
// which makes the gradient in hand, and NumPy's line.
func (v *view) drawShapes(c canvas.Canvas) {
	e := v.e
	if v.View.Selecting && v.inHand.Kind != model.InDX {
		w := v.Learning.Walk()
		e = walk.Explain(v.Net, v.Loss(), w, model.ByTerm, w.PlaceOf(v.inHand))
		e.Notation = v.Notation()
	}
	lines, shapes := v.numPy(e), v.shapes(e)
	if product, _, ok := strings.Cut(shapes, " *"); ok && c.Measure(shapes+lines[len(lines)-1])+3 > c.Width {
		shapes = product // the line has the rest
	}
	x := c.Text(0, 0, canvas.Plain, shapes)
	if x > 0 {
		x += 3
	}
	c.AtEnd(x, 0, canvas.Plain, strings.Join(lines, "; "), lines[len(lines)-1])
}
