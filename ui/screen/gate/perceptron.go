package gate

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// drawPerceptron draws the neuron with its two inputs, its weights and θ, if it has
// room: the numbers stand beside it too.
func drawPerceptron(c canvas.Canvas, s state.State) {
	g := s.Gate.Gate
	weights := []string{" w1 " + s.Written(g.W1) + " ", " w2 " + s.Written(g.W2) + " "}
	join := 5 + max(c.Measure(weights[0]), c.Measure(weights[1]))
	test, ok := neuronTest(c, s, join)
	if !ok || c.Height < 3 {
		return
	}
	for i, text := range weights {
		y := 2 * i
		x := c.Text(0, y, canvas.Plain, fmt.Sprintf("x%d ", i+1))
		x = c.Text(x, y, canvas.Faint, "─")
		for x = c.Text(x, y, canvas.Plain, text); x < join; x++ {
			c.Set(x, y, canvas.Faint, '─')
		}
		c.Text(join, y, canvas.Faint, [...]string{"╮", "╯"}[i])
	}
	x := c.Text(join, 1, canvas.Faint, "├▶")
	x = c.Text(x, 1, canvas.Plain, " "+test+" ")
	x = c.Text(x, 1, canvas.Faint, "─▶")
	c.Text(x, 1, canvas.Plain, " y")
}

// neuronTest is what stands in the neuron, with the number in it if there is room,
// and whether there is room at all behind column join.
func neuronTest(c canvas.Canvas, s state.State, join int) (string, bool) {
	g := s.Gate.Gate
	tests := []string{"Σ > θ " + s.Written(g.Theta), "Σ > " + s.Written(g.Theta), "Σ > θ", "Σ"}
	if g.Form == model.BiasForm {
		tests = []string{"b " + s.Written(g.B()) + " + Σ > 0", "b + Σ > 0", "Σ > 0"}
	}
	return c.Fitting(c.Width-join-c.Measure("├▶  ─▶ y"), tests...)
}
