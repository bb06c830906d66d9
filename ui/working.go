package ui

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// wide is a room in which every formula fits whole.
const wide = 1 << 20

// working is the derivation of the number in hand as text: in the network of the
// step in hand, in the gate of the own row, in the curves of the probe.
func working(s state.State) string {
	switch s.Focus {
	case state.GatePane:
		return gateWorking(s)
	case state.CurvesPane:
		return formulaNote(s)
	}
	v := viewNetwork(s)
	e := v.about()
	var lines []string
	switch e.Part {
	case model.Nothing:
		lines = append(lines, "x = "+number.Array(v.X))
	case model.Sums:
		lines = append(lines, e.NumPy(), v.sumSymbols(e.Layer, wide))
		for j := e.From; j < e.To; j++ {
			lines = append(lines, v.sumNumbers(model.SumOf(v.Net, v.Trace, e.Layer, j), wide))
		}
	case model.Outputs:
		lines = append(lines, e.NumPy())
		for j := e.From; j < e.To; j++ {
			lines = append(lines, v.outputLine(e, j))
		}
	default:
		t := v.Trace.Softmax
		lines = append(lines, e.NumPy(), "c = "+number.Full(t.C), "a - c = "+number.Array(t.Shifted),
			"e^(a-c) = "+number.Array(t.Exp), "sum = "+number.Full(t.Sum), "y = "+number.Array(v.Trace.Y()))
	}
	return strings.Join(lines, "\n")
}

// gateWorking is every row of the truth table in one line.
func gateWorking(s state.State) string {
	g := s.Gate.Gate
	lines := []string{fmt.Sprintf("%s: w1 = %s, w2 = %s, θ = %s", g.Name(), show(s, g.W1), show(s, g.W2), show(s, g.Theta))}
	for _, r := range g.Rows() {
		sign := "<="
		if r.Y == 1 {
			sign = ">"
		}
		lines = append(lines, fmt.Sprintf("x1 = %g, x2 = %g: %s %s %s, y = %d", r.X1, r.X2, show(s, r.Sum), sign, show(s, r.Against), r.Y))
	}
	return strings.Join(lines, "\n")
}
