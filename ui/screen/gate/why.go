package gate

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// inWords explains the chosen number of the gate, with a row of the truth table that it
// counts in: of θ the row that is nearest to turning.
func inWords(s *state.State) canvas.Words {
	words, g := meaning(s.Gate), s.Gate.Gate
	name, r := "(1,0)", g.Row(1, 0)
	switch s.Gate.Field {
	case state.W2:
		name, r = "(0,1)", g.Row(0, 1)
	case state.OwnX1, state.OwnX2:
		name, r = string(ownSign), g.Row(s.Gate.X1, s.Gate.X2)
	case state.Theta:
		for _, other := range g.Rows() {
			if g.Margin(other.X1, other.X2).Distance < g.Margin(r.X1, r.X2).Distance {
				name, r = rowNames([][2]float64{{other.X1, other.X2}}), other
			}
		}
	}
	words.Figures = []string{fmt.Sprintf("%s: %s, so y is %d", name, compared(s, r), r.Y)}
	return words
}

// meaning says what the chosen number of the gate does.
func meaning(g state.GateState) canvas.Words {
	name := g.FieldName(g.Field)
	switch {
	case g.Field == state.OwnX1 || g.Field == state.OwnX2:
		return canvas.InWords(name+", an input of your own", "The truth table has 0 and 1 only, but the rule takes any numbers. "+
			"The line in the plane parts all points that fire from all that do not; "+string(ownSign)+" is yours.")
	case name == "b":
		return canvas.InWords("b, the bias", "It is −θ, moved to the other side of the rule: how willing the perceptron is to fire before any input speaks. "+
			"Raising b by d raises every sum by d. In the picture b is the weight of an input that is always 1.")
	case name == "θ":
		must := [...]string{"The sum must exceed θ for the perceptron to fire; equal is not enough. ", "The sum must be at least θ for the perceptron to fire; equal is enough. "}
		return canvas.InWords("θ, the threshold", must[g.Gate.Rule.Tie()]+thetaMakes(g.Gate))
	}
	x := "x" + name[1:]
	return canvas.InWords(name+", a weight", "It says how much "+x+" counts in the sum, and its sign whether "+x+
		" speaks for firing or against it. Only where "+x+" is 1 does it count at all: 0 times anything is 0.")
}

// thetaMakes says what a low θ and a higher one make with the weights as they are.
func thetaMakes(g model.Gate) string {
	if facts.OrThenAnd(g) {
		return "A low θ fires easily: OR; a higher one asks for both inputs: AND."
	}
	return "With these weights, from a low θ to a high one, the gate is " + strings.Join(facts.AlongTheta(g), ", then ") + "."
}
