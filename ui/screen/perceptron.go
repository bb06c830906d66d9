package screen

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// drawPerceptron draws the neuron with its two inputs, its weights and θ, if it has
// room: the numbers stand beside it too.
func drawPerceptron(c canvas, s state.State) {
	g := s.Gate.Gate
	weights := []string{" w1 " + show(s, g.W1) + " ", " w2 " + show(s, g.W2) + " "}
	join := 5 + max(c.measure(weights[0]), c.measure(weights[1]))
	test, ok := neuronTest(c, s, join)
	if !ok || c.height < 3 {
		return
	}
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
	x = c.text(x, 1, Plain, " "+test+" ")
	x = c.text(x, 1, Faint, "─▶")
	c.text(x, 1, Plain, " y")
}

// neuronTest is what stands in the neuron, with the number in it if there is room,
// and whether there is room at all behind column join.
func neuronTest(c canvas, s state.State, join int) (string, bool) {
	g := s.Gate.Gate
	tests := []string{"Σ > θ " + show(s, g.Theta), "Σ > " + show(s, g.Theta), "Σ > θ", "Σ"}
	if g.Form == model.BiasForm {
		tests = []string{"b " + show(s, g.B()) + " + Σ > 0", "b + Σ > 0", "Σ > 0"}
	}
	for _, test := range tests {
		if join+c.measure("├▶ "+test+" ─▶ y") <= c.width {
			return test, true
		}
	}
	return "", false
}
