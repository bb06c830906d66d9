package ui

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// gateParts is where the parts of the gate pane stand. The plane takes the right
// side; on a large canvas it grows over the whole height.
type gateParts struct {
	rule, fields, perceptron, table, plane, ruler, notes rect
}

const (
	gateLeft     = 54 // columns of the parts beside the plane
	gateWide     = 60 // the same beside a large one
	rulerRows    = 4
	tableRows    = 6 // a head, the four rows, and one's own
	planeColumns = 18
	planeLines   = 9
)

// gateLayout divides a canvas of that size. A part without room is empty.
func gateLayout(width, height int) gateParts {
	bounds := rect{0, 0, width, height}
	var p gateParts
	p.rule = rect{0, 0, width, 2}.cut(bounds)
	y := 2 + spare(height, 18)
	p.fields = rect{0, y, 22, 3}.cut(bounds)
	p.perceptron = rect{22, y, gateLeft - 22, 3}.cut(bounds)
	y += 3 + spare(height, 17)
	p.table = rect{0, y, width, tableRows}.cut(bounds)
	y += tableRows + spare(height, 20)
	under := width
	scale := min((width-gateWide-3)/planeColumns, (height-3)/planeLines)
	if scale < 1 && width > gateLeft+planeColumns && height >= planeLines+3 {
		scale = 1
	}
	switch {
	case scale >= 2:
		under = gateWide
		p.table.w = under
		p.plane = rect{gateWide + 2, 2, scale*planeColumns + 1, scale*planeLines + 2}.cut(bounds)
	case scale == 1:
		p.table.w = min(p.table.w, gateLeft)
		p.plane = rect{width - planeColumns - 1, 1, planeColumns + 1, planeLines + 2}.cut(bounds)
	}
	p.ruler = rect{0, y, under, rulerRows}.cut(bounds)
	if under == width {
		p.plane.h = min(p.plane.h, y-p.plane.y) // the ruler runs below it
	}
	y += rulerRows
	p.notes = rect{0, y, under, height - y}.cut(bounds)
	return p
}

// drawGate draws the gate: the rule, its numbers beside the perceptron, the
// truth table, the plane, the ruler of θ, and what is to be said of ties or XOR.
func drawGate(c canvas, s state.State) {
	p := gateLayout(c.width, c.height)
	columns := tableColumns(s)
	if p.plane.w > 0 && tableWidth(c, columns) > p.table.w {
		p.plane, p.table.w = rect{}, c.width // the numbers come first
	}
	drawRule(c.within(p.rule), s)
	drawFields(c.within(p.fields), s)
	if p.perceptron.w >= 30 {
		drawPerceptron(c.within(p.perceptron), s)
	}
	drawTable(c.within(p.table), s, columns)
	drawPlane(c.within(p.plane), s)
	if s.Gate.XOR {
		drawXOR(c.within(rect{p.ruler.x, p.ruler.y, p.ruler.w, p.ruler.h + p.notes.h}), s.Gate.Gate)
		return
	}
	drawRuler(c.within(p.ruler), s)
	drawNotes(c.within(p.notes), s)
}

// drawNotes writes what is to be said of ties and of the two forms, in as many
// words as there is room for.
func drawNotes(c canvas, s state.State) {
	lines := wrapAll(append(tieNotes(s.Gate, false), formNotes(s)...), c.width)
	if len(lines) > c.height {
		lines = wrapAll(append(tieNotes(s.Gate, true), formNotes(s)...), c.width)
	}
	for y, line := range lines {
		c.text(0, y, Plain, line)
	}
}

// spare is 1 where the height is at least least, for a blank line, else 0.
func spare(height, least int) int {
	if height >= least {
		return 1
	}
	return 0
}

// drawRule writes the rule as far as it is rewritten, the name of the gate, and
// what the rewriting has done.
func drawRule(c canvas, s state.State) {
	g := s.Gate
	rule := [...]string{"w1·x1 + w2·x2 > θ", "w1·x1 + w2·x2 − θ > 0", "b + w1·x1 + w2·x2 > 0"}[g.Rewriting]
	x := c.text(0, 0, Strong, rule)
	x = c.text(x, 0, Plain, "  →  1, else 0")
	c.text(0, 1, Faint, rewritingNote(s))
	name, style := g.Gate.Name(), Strong
	if was := s.Was(); was != nil && was.Gate.Gate.Name() != name {
		name, style = was.Gate.Gate.Name()+" → "+name, Moved
	}
	if at := c.width - c.measure("this is "+name); at > x+1 {
		c.text(at, 0, Plain, "this is ")
		c.right(c.width, 0, style, name)
	}
}

func rewritingNote(s state.State) string {
	g := s.Gate
	switch g.Rewriting {
	case state.OneSide:
		return "θ is taken to the left side; b calls −θ the bias b"
	case state.WithBias:
		if was := s.Was(); was != nil && was.Gate.Gate.B() != g.Gate.B() {
			d := g.Gate.B() - was.Gate.Gate.B()
			return fmt.Sprintf("b by %s moves every sum by it, as θ by %s would", number.Short(d), number.Short(-d))
		}
		return "b = −θ: raising b lifts every sum, as lowering θ does"
	}
	return "b rewrites the rule with a bias, step by step"
}

// drawFields lists the gate's three numbers, the chosen one marked; where not all have
// room, those around that one.
func drawFields(c canvas, s state.State) {
	in := around(int(min(s.Gate.Field, state.Theta)), 3, c.height)
	for f := in.from; f < in.to; f++ {
		drawField(c, 0, f-in.from, 3, s, state.Field(f))
	}
}

// drawField draws one number with its name, the value after pad columns; while
// it is typed, the field stands in its place.
func drawField(c canvas, x, y, pad int, s state.State, f state.Field) {
	g := s.Gate
	chosen := f == g.Field
	c.spot(rect{x, y, c.width, 1}, state.TakeField{Field: f})
	if chosen {
		c.text(x, y, Strong, "▸")
	}
	c.text(x+1, y, Plain, g.FieldName(f))
	at := x + max(1+pad, c.measure(g.FieldName(f))+2)
	if chosen && typing(s, state.GatePane) {
		drawEntry(c.within(rect{at, y, min(16, c.width-at), 1}), s.Entry)
		return
	}
	style := Plain
	if chosen {
		style = Strong
	}
	at = c.text(at, y, style, show(s, g.Value(f)))
	if was := s.Was(); was != nil && was.Gate.Gate.Form == g.Gate.Form && was.Gate.Value(f) != g.Value(f) {
		c.text(at+1, y, Moved, "was "+show(s, was.Gate.Value(f)))
	}
}

// show writes a number as the person chose: four decimals or all digits.
func show(s state.State, v float64) string {
	if s.Full {
		return number.Full(v)
	}
	return number.Short(v)
}

// drawPerceptron draws the neuron with its two inputs, its weights and θ.
func drawPerceptron(c canvas, s state.State) {
	g := s.Gate.Gate
	weights := []string{" w1 " + show(s, g.W1) + " ", " w2 " + show(s, g.W2) + " "}
	join := 5 + max(c.measure(weights[0]), c.measure(weights[1]))
	for i, text := range weights {
		y := 2 * i
		x := c.text(0, y, Plain, fmt.Sprintf("x%d ", i+1))
		x = c.text(x, y, Faint, "─")
		for x = c.text(x, y, Plain, text); x < join; x++ {
			c.set(x, y, Faint, '─')
		}
		c.text(join, y, Faint, [...]string{"╮", "╯"}[i])
	}
	x := c.text(join, 1, Faint, "├▶")
	for _, test := range neuronTests(s) {
		if x+1+c.measure(test)+1+c.measure("─▶ y") <= c.width {
			x = c.text(x, 1, Plain, " "+test+" ")
			x = c.text(x, 1, Faint, "─▶")
			c.text(x, 1, Plain, " y")
			return
		}
	}
}

// neuronTests are what stands in the neuron, the one with the number in it first.
func neuronTests(s state.State) []string {
	g := s.Gate.Gate
	if g.Form == model.BiasForm {
		return []string{"b " + show(s, g.B()) + " + Σ > 0", "b + Σ > 0", "Σ > 0"}
	}
	return []string{"Σ > θ " + show(s, g.Theta), "Σ > θ", "Σ"}
}
