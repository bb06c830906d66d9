package ui

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// drawGate draws the gate: the rule, its three numbers beside the perceptron,
// and the truth table.
func drawGate(c canvas, s state.State) {
	g := s.Gate.Gate
	y := 0
	drawRule(c, y, g, s.Was())
	y += 1 + spare(c.height, 10)
	drawFields(c, y, s)
	if c.width >= 66 {
		drawPerceptron(c.within(rect{24, y, c.width - 24, 3}), s, g)
	}
	y += 3 + spare(c.height, 11)
	drawTable(c, y, s)
}

// spare is 1 where the height is at least least, for a blank line, else 0.
func spare(height, least int) int {
	if height >= least {
		return 1
	}
	return 0
}

func drawRule(c canvas, y int, g model.Gate, was *state.Before) {
	x := c.text(0, y, Strong, "w1·x1 + w2·x2 > θ")
	c.text(x, y, Plain, "  →  1, else 0")
	name, style := g.Name(), Strong
	if was != nil && was.Gate.Name() != name {
		name, style = was.Gate.Name()+" → "+name, Moved
	}
	if at := c.width - textWidth("this is "+name); at > x+16 {
		c.text(at, y, Plain, "this is ")
		c.right(c.width, y, style, name)
	}
}

// drawFields lists the gate's numbers, the chosen one between brackets.
func drawFields(c canvas, y int, s state.State) {
	for f := state.W1; f <= state.Theta; f++ {
		row := y + int(f)
		c.text(2, row, Plain, f.Name())
		chosen := f == s.Gate.Field
		if chosen {
			c.text(0, row, Strong, "▸")
		}
		if chosen && s.Entry.On && s.Focus == state.GatePane {
			drawEntry(c.within(rect{5, row, 18, 1}), s.Entry)
			continue
		}
		v := s.Gate.Value(f)
		text, style := show(s, v), Plain
		if chosen {
			style = Strong
		}
		x := c.text(6, row, style, text)
		if was := s.Was(); was != nil {
			old := state.GateState{Gate: was.Gate}.Value(f)
			if old != v {
				c.text(x+1, row, Moved, "was "+show(s, old))
			}
		}
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
func drawPerceptron(c canvas, s state.State, g model.Gate) {
	w1, w2 := "w1 "+show(s, g.W1), "w2 "+show(s, g.W2)
	long := max(textWidth(w1), textWidth(w2))
	for i, w := range []string{w1, w2} {
		y := 2 * i
		x := c.text(0, y, Plain, fmt.Sprintf("x%d ", i+1))
		x = c.text(x, y, Faint, "──")
		x = c.text(x, y, Plain, " "+w+" ")
		x = c.text(x, y, Faint, strings.Repeat("─", long-textWidth(w)+2))
		c.text(x, y, Faint, [...]string{"╮", "╯"}[i])
	}
	x := c.text(long+9, 1, Faint, "├─▶")
	x = c.text(x, 1, Plain, " sum > θ "+show(s, g.Theta)+" ? ")
	x = c.text(x, 1, Faint, "─▶")
	c.text(x, 1, Plain, " y")
}

// drawTable draws the truth table, each row with its products, their sum, the
// comparison with θ and y.
func drawTable(c canvas, y int, s state.State) {
	rows := s.Gate.Gate.Rows()
	col := tableColumns(s, rows)
	sums := max(textWidth("w1·x1 + w2·x2"), textWidth(col.p1[0])+3+textWidth(col.p2[0]))
	xs := []int{0, 5, 11, 11 + sums + 2, 0, 0}
	xs[4] = xs[3] + max(3, textWidth(col.sum[0])) + 4
	against := max(textWidth("against θ"), 2*textWidth(col.sum[0])+3)
	xs[5] = xs[4] + against + 4
	for i, head := range []string{"x1", "x2", "w1·x1 + w2·x2", "= sum", "against θ", "y"} {
		c.text(xs[i], y, Faint, head)
	}
	for i, r := range rows {
		y := y + 1 + i
		c.text(xs[0]+1, y, Plain, number.Short(r.X1))
		c.text(xs[1]+1, y, Plain, number.Short(r.X2))
		c.text(xs[2], y, Plain, col.p1[i]+" + "+col.p2[i])
		c.text(xs[3], y, Plain, "= "+col.sum[i])
		sign := "≤"
		if r.Y == 1 {
			sign = ">"
		}
		c.text(xs[4], y, Plain, strings.TrimRight(col.sum[i]+" "+sign+" "+show(s, s.Gate.Gate.Theta), " "))
		x := drawOutput(c, xs[5], y, r, s.Was())
		if r.Tie {
			c.text(x+2, y, Strong, "a tie: not more than θ")
		}
	}
}

// drawOutput writes y with a lamp, and what it was before the last edit.
func drawOutput(c canvas, x, y int, r model.GateRow, was *state.Before) int {
	lamp, style := "○", Plain
	if r.Y == 1 {
		lamp, style = "●", Fires
	}
	x = c.text(x, y, style, fmt.Sprintf("%d %s", r.Y, lamp))
	if was == nil {
		return x
	}
	if old := was.Gate.Row(r.X1, r.X2).Y; old != r.Y {
		x = c.text(x+1, y, Moved, fmt.Sprintf("was %d", old))
	}
	return x
}

type gateColumns struct{ p1, p2, sum []string }

// tableColumns writes the numbers of the table so that their decimal points
// stand under one another.
func tableColumns(s state.State, rows [4]model.GateRow) gateColumns {
	var col gateColumns
	for _, r := range rows {
		col.p1 = append(col.p1, show(s, r.P1))
		col.p2 = append(col.p2, show(s, r.P2))
		col.sum = append(col.sum, show(s, r.Sum))
	}
	return gateColumns{number.Align(col.p1), number.Align(col.p2), number.Align(col.sum)}
}
