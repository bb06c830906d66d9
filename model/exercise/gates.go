package exercise

import (
	"fmt"
	"math"
	"slices"

	"nnexplore/model"
	"nnexplore/model/rivals"
)

// How rows and ranges are typed.
const (
	asRows  = "the rows by x1 and x2, such as 10 01, or none"
	asRange = "a range such as 0.2 <= t < 0.7, t for θ, or none"
)

// gateProblem asks for the sum of a gate and its y or, now and then, for the rows that turn.
func gateProblem(c *chooser) Problem {
	if c.once(3) {
		return turningProblem(c)
	}
	for {
		g := model.Gate{W1: c.tenths(-9, 9), W2: c.tenths(-9, 9), Rule: c.rule()}
		x1, x2 := c.halves(0, 4), c.halves(0, 4)
		if c.once(2) {
			x1, x2 = 1, float64(c.below(2))
		}
		g.Theta = c.tenths(-9, 9)
		if c.once(3) { // a tie
			g.Theta = math.Round(100*g.Row(x1, x2).Sum) / 100
		}
		if c.once(3) {
			g = model.Gate{W1: g.W1, W2: g.W2, Rule: g.Rule, Form: model.BiasForm}.WithB(-g.Theta)
		}
		row := g.Row(x1, x2)
		if g.W1 == g.W2 || row.Blurred() || g.RoundingDecides(x1, x2) {
			continue
		}
		sum := "w1·x1 + w2·x2"
		if g.Form == model.BiasForm {
			sum = "b + " + sum
		}
		asks := rivals.OfGate(g, x1, x2)
		return Problem{
			Kind:  "gate",
			Given: append(gateGiven(g, true), Given{Name: "x1", Number: x1}, Given{Name: "x2", Number: x2}),
			Questions: []Question{
				{Question: asks[0], Ask: "How much is the sum " + sum + "?"},
				{Question: asks[1], Ask: "Is y 0 or 1?"},
			},
		}
	}
}

// turningProblem asks which rows of the truth table turn when θ or b becomes another.
func turningProblem(c *chooser) Problem {
	for {
		before := model.Gate{W1: c.tenths(-9, 9), W2: c.tenths(-9, 9), Theta: c.tenths(-9, 9), Rule: c.rule()}
		if c.once(3) {
			before.Form = model.BiasForm
		}
		after := before
		after.Theta = c.tenths(-9, 9)
		name, is := "θ", after.Theta
		if before.Form == model.BiasForm {
			name, is = "b", after.B()
		}
		q := rivals.OfTurning(before, after, name, is)
		if before.W1 == before.W2 || before.Theta == after.Theta || q.Right == 0 && !c.once(8) || !clean(before) || !clean(after) {
			continue
		}
		return Problem{
			Kind: "gate", Given: gateGiven(before, true),
			Questions: []Question{{
				Question: q, How: asRows,
				Ask: fmt.Sprintf("%s becomes %s. Which rows (x1, x2) of the truth table get another y?", name, written(is)),
			}},
		}
	}
}

// clean reports whether a gate gives on this machine what it gives on paper.
func clean(g model.Gate) bool {
	rows := g.Rows()
	return !slices.ContainsFunc(rows[:], func(r model.GateRow) bool { return g.RoundingDecides(r.X1, r.X2) })
}

// rule is the strict one, and now and then the other.
func (c *chooser) rule() model.Rule {
	if c.once(4) {
		return model.AtLeast
	}
	return model.MoreThan
}

// gateGiven is the rule of a gate and its numbers, with what the sum is compared with or the
// bias where that is given too.
func gateGiven(g model.Gate, whole bool) []Given {
	sum, against := "w1·x1 + w2·x2", "θ"
	third := Given{Name: "θ", Number: g.Theta}
	if g.Form == model.BiasForm {
		sum, against = "b + "+sum, "0"
		third = Given{Name: "b", Number: g.B()}
	}
	list := []Given{
		{Text: fmt.Sprintf("A gate gives y = 1 where %s %s %s, and y = 0 elsewhere.", sum, g.Rule.Sign(1), against)},
		{Name: "w1", Number: g.W1}, {Name: "w2", Number: g.W2},
	}
	if whole {
		list = append(list, third)
	}
	return list
}

// rangeProblem asks for which θ two weights make a gate.
func rangeProblem(c *chooser) Problem {
	wanted := one(c,
		gateWanted{"AND", [4]int{0, 0, 0, 1}, 1}, gateWanted{"OR", [4]int{0, 1, 1, 1}, 1},
		gateWanted{"NAND", [4]int{1, 1, 1, 0}, -1}, gateWanted{"NOR", [4]int{1, 0, 0, 0}, -1},
		gateWanted{"AND", [4]int{0, 0, 0, 1}, 1}, gateWanted{"OR", [4]int{0, 1, 1, 1}, 1},
		gateWanted{"XOR", [4]int{0, 1, 1, 0}, 1})
	w := vector(2, func() float64 { return float64(float64(wanted.sign) * c.tenths(1, 9)) })
	g := model.Gate{W1: w[0], W2: w[1], Rule: c.rule()}
	return Problem{
		Kind: "range", Given: gateGiven(g, false),
		Questions: []Question{{
			Question: rivals.OfRange(g, wanted.y, wanted.name),
			Ask:      fmt.Sprintf("For which θ is it %s?", wanted.name),
			How:      asRange,
		}},
	}
}

// A gateWanted is a gate by its truth table.
type gateWanted struct {
	name string
	y    [4]int
	sign int // of the weights
}
