package gate

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/state"
)

// Working is the truth table and the own row, each row in one line.
func Working(s state.State) string {
	g := s.Gate.Gate
	lines := []string{fmt.Sprintf("%s: w1 = %s, w2 = %s, θ = %s", g.Name(), s.Written(g.W1), s.Written(g.W2), s.Written(g.Theta))}
	lead := ""
	if g.Form == model.BiasForm {
		lead = s.Written(g.B()) + " + "
	}
	for _, r := range tableRowsOf(s) {
		lines = append(lines, fmt.Sprintf("x1 = %s, x2 = %s: %s%s + %s = %s %s %s, y = %d", s.Written(r.X1), s.Written(r.X2),
			lead, s.Written(r.P1), s.Written(r.P2), s.Written(r.Sum), [...]string{"≤", ">"}[r.Y], s.Written(r.Threshold), r.Y))
	}
	return strings.Join(lines, "\n")
}
