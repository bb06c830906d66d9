package plain

import (
	"fmt"
	"math"
	"strings"

	"nnexplore/model"
)

// ruler says which theta gives which gate.
func (s *Session) ruler([]string) ([]string, error) {
	s.atGate()
	g := s.state.Gate.Gate
	var lines []string
	for _, v := range g.Ruler() {
		lines = append(lines, s.interval(v)+": "+v.Name+".")
	}
	first := "Theta is " + s.say(g.Theta) + " now: " + g.Name() + "."
	if g.Form == model.BiasForm {
		first = "Theta is minus the bias, " + s.say(g.Theta) + " now: " + g.Name() + "."
	}
	return append(append([]string{first}, lines...), s.margins()...), nil
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

// margins says how far theta can move before the table changes.
func (s *Session) margins() []string {
	m := s.state.Gate.Gate.Margins()
	up, down := "Raising theta changes no row.", "Lowering theta changes no row."
	if len(m.UpRows) > 0 {
		where := "at"
		if m.Safe.HighIn {
			where = "just above"
		}
		up = fmt.Sprintf("Raising theta, the first to change is %s, %s %s.", rowNames(m.UpRows), where, s.say(m.Safe.High))
	}
	if len(m.DownRows) > 0 {
		where := "at"
		if m.Safe.LowIn {
			where = "just below"
		}
		down = fmt.Sprintf("Lowering theta, the first to change is %s, %s %s.", rowNames(m.DownRows), where, s.say(m.Safe.Low))
	}
	return []string{up, down}
}

// rowNames names rows of the truth table by their inputs.
func rowNames(rows []int) string {
	all := model.Gate{}.Rows()
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = fmt.Sprintf("x1 %g, x2 %g", all[r].X1, all[r].X2)
	}
	return strings.Join(names, " and ")
}
