package plain

import (
	"fmt"
	"math"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/facts"
)

// The commands here say how far one perceptron reaches: which gates its theta gives, and
// which gate it never is.

// ruler says which theta gives which gate.
func (s *Session) ruler([]string) ([]string, error) {
	s.atGate()
	g := s.state.Gate.Gate
	first := "Theta is " + s.say(g.Theta) + " now: " + g.Name() + "."
	if g.Form == model.BiasForm {
		first = "Theta is minus the bias, " + s.say(g.Theta) + " now: " + g.Name() + "."
	}
	lines := []string{first}
	for _, v := range g.Ruler() {
		lines = append(lines, s.interval(v)+": "+v.Name+".")
	}
	up, down := facts.Turns(g)
	return append(lines, s.turns("Raising", "above", up), s.turns("Lowering", "below", down)), nil
}

// interval says from where to where theta goes.
func (s *Session) interval(v model.Interval) string {
	low, high := s.say(v.Low), s.say(v.High)
	below := "below " + high
	if v.HighIn {
		below = "up to " + high + " itself"
	}
	from := "above " + low
	if v.LowIn {
		from = "from " + low + " itself on"
	}
	switch {
	case math.IsInf(v.Low, -1) && math.IsInf(v.High, 1):
		return "Every theta"
	case math.IsInf(v.Low, -1):
		return "Theta " + below
	case math.IsInf(v.High, 1):
		return "Theta " + from
	}
	return "Theta " + from + ", " + below
}

// turns says how far theta can move one way before the table changes.
func (s *Session) turns(moving, beyond string, t facts.Turn) string {
	if len(t.Rows) == 0 {
		return moving + " theta changes no row."
	}
	var rows []string
	for _, x := range t.Rows {
		rows = append(rows, fmt.Sprintf("x1 %g, x2 %g", x[0], x[1]))
	}
	where := "at"
	if t.Past {
		where = "just " + beyond
	}
	return fmt.Sprintf("%s theta, the first to change is %s, %s %s.", moving, strings.Join(rows, " and "), where, s.say(t.At))
}

// xor says why no perceptron computes XOR, and what does.
func (s *Session) xor([]string) ([]string, error) {
	s.atGate()
	g := s.state.Gate.Gate
	lines := []string{"Can one perceptron be XOR? It would have to meet four conditions."}
	for _, c := range g.XORConditions() {
		holds := "This gate does not."
		if c.Holds {
			holds = "This gate does."
		}
		lines = append(lines, fmt.Sprintf("x1 %g, x2 %g has to give %d: %s. %s", c.X1, c.X2, c.Want, demand(c, g.Form), holds))
	}
	left, right, third := "w1 plus w2", "2 times theta", "theta"
	if g.Form == model.BiasForm {
		left, right, third = "2 times b plus w1 plus w2", "0", "b"
	}
	return append(lines,
		"The rows 1 0 and 0 1 together: "+left+" is greater than "+right+".",
		"The rows 0 0 and 1 1 together: "+left+" is at most "+right+".",
		"One sum cannot be both, so no w1, w2 and "+third+" give XOR.",
		"Two layers can: preset xor, then end."), nil
}

// demand is what a row of XOR's table asks of the numbers of a gate.
func demand(c model.Condition, f model.Form) string {
	var left []string
	right := "theta"
	if f == model.BiasForm {
		left, right = []string{"b"}, "0"
	}
	if c.X1 == 1 {
		left = append(left, "w1")
	}
	if c.X2 == 1 {
		left = append(left, "w2")
	}
	if left == nil {
		left = []string{"0"}
	}
	return strings.Join(left, " plus ") + [...]string{" is at most ", " is greater than "}[c.Want] + right
}
