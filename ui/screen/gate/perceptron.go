package gate

import (
	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// The numbers of the gate stand in the drawing of the perceptron, each where it is used:
// the weights on the lines of their inputs, θ in the neuron, and the bias on a line of its
// own, as the weight of an input that is always 1.

// A wire is a line into the neuron with the number that stands on it.
type wire struct {
	row   int
	from  string
	field state.Field
}

// perceptronRows is how many rows the drawing takes.
const perceptronRows = 3

// wires are the lines into the neuron, in the order in which ↑ and ↓ choose their numbers.
func wires(g state.GateState) []wire {
	if g.Gate.Form == model.BiasForm {
		return []wire{{0, "x1", state.W1}, {1, "x2", state.W2}, {2, " 1", state.Theta}}
	}
	return []wire{{0, "x1", state.W1}, {2, "x2", state.W2}}
}

// test is what stands in the neuron: before θ, and behind it. The b form has no θ there.
func test(g state.GateState) (before, behind string, theta bool) {
	sign := " " + g.Gate.Rule.Sign(1) + " "
	switch g.Rewriting {
	case state.OneSide:
		return "Σ − ", sign + "0", true
	case state.WithBias:
		return "Σ" + sign + "0", "", false
	}
	return "Σ" + sign, "", true
}

const (
	wireLead   = 5  // columns of an input's name and the beginning of its line
	wireTail   = 2  // columns behind the number, before the lines meet
	steadyMeet = 24 // where they meet, so that this stands still while numbers come and go
)

// drawNumbers draws the perceptron with its numbers, or where it has no room these alone,
// the chosen one marked.
func drawNumbers(c canvas.Canvas, s *state.State) {
	if c.Height >= perceptronRows {
		for _, was := range []bool{true, false} {
			if meet, ok := meetingColumn(c, s, was); ok {
				drawPerceptron(c, s, meet, was)
				return
			}
		}
	}
	drawFields(c, s)
}

// meetingColumn is where the lines meet, and whether the drawing has room, with or without
// what the last edit replaced.
func meetingColumn(c canvas.Canvas, s *state.State, was bool) (int, bool) {
	least := 0
	for _, w := range wires(s.Gate) {
		least = max(least, wireLead+fieldWidth(c, s, w.field, onWire, was)+wireTail)
	}
	before, behind, theta := test(s.Gate)
	neuron := c.Measure("├▶ " + before + behind + " ─▶ y")
	if theta {
		neuron += fieldWidth(c, s, state.Theta, inNeuron, was)
	}
	return min(max(least, steadyMeet), c.Width-neuron), least+neuron <= c.Width
}

func drawPerceptron(c canvas.Canvas, s *state.State, meet int, was bool) {
	list := wires(s.Gate)
	for _, w := range list {
		style, stroke := lineOf(s.Gate.Value(w.field))
		c.Click(canvas.Box(0, w.row, meet, 1), state.TakeField{Field: w.field})
		x := c.Text(0, w.row, canvas.Plain, w.from+" ")
		c.Set(x, w.row, style, stroke)
		x = drawField(c, x+1, w.row, s, w.field, onWire, was)
		c.Fill(x+1, w.row, meet-x-1, style, stroke)
		c.Set(meet, w.row, canvas.Faint, [...]rune{'╮', '┼', '╯'}[w.row])
	}
	x := c.Text(meet, 1, canvas.Faint, [...]string{"├▶ ", "┼▶ "}[len(list)-2])
	before, behind, theta := test(s.Gate)
	at := x
	if x = c.Text(x, 1, canvas.Plain, before); theta {
		c.Click(canvas.Box(at, 1, c.Width-at, 1), state.TakeField{Field: state.Theta})
		x = drawField(c, x, 1, s, state.Theta, inNeuron, was)
	}
	x = c.Text(x, 1, canvas.Plain, behind)
	x = c.Text(x, 1, canvas.Faint, " ─▶")
	c.Text(x, 1, canvas.Plain, " y")
}

// drawFields lists the gate's three numbers without the perceptron: one below the other
// or, in a low pane, beside each other.
func drawFields(c canvas.Canvas, s *state.State) {
	step, at := canvas.Box(c.Width/3, 0, c.Width/3, 1), inRow
	if c.Height >= perceptronRows {
		step, at = canvas.Box(0, 1, c.Width, 1), inList
	}
	for f := state.W1; f <= state.Theta; f++ {
		k := int(f)
		cell := c.Within(canvas.Box(k*step.X, k*step.Y, step.W, step.H))
		cell.Click(canvas.Box(0, 0, cell.Width, 1), state.TakeField{Field: f})
		drawField(cell, 0, 0, s, f, at, fieldWidth(cell, s, f, at, true) <= cell.Width)
	}
}
