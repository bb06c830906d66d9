package gate

import (
	"fmt"

	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// drawRule writes the rule as far as it is rewritten, the name of the gate, and
// what the rewriting has done.
func drawRule(c canvas.Canvas, s state.State) {
	g := s.Gate
	rule := [...]string{"w1·x1 + w2·x2 > θ", "w1·x1 + w2·x2 − θ > 0", "b + w1·x1 + w2·x2 > 0"}[g.Rewriting]
	name, style := g.Gate.Name(), canvas.Strong
	if was := s.Was(); was != nil && was.Gate.Gate.Name() != name {
		name, style = was.Gate.Gate.Name()+" → "+name, canvas.Moved
	}
	const output, lead = "  →  1, else 0", "this is "
	x := c.Text(0, 0, canvas.Strong, rule)
	at := c.Width - c.Measure(lead+name)
	if at > x+c.Measure(output)+1 || at <= x+1 { // of the two, the name says more
		x = c.Text(x, 0, canvas.Plain, output)
	}
	c.Text(0, 1, canvas.Faint, rewritingNote(s))
	if at > x+1 {
		c.Text(at, 0, canvas.Plain, lead)
		c.Right(c.Width, 0, style, name)
	}
}

func rewritingNote(s state.State) string {
	g := s.Gate
	switch g.Rewriting {
	case state.OneSide:
		return "θ is taken to the left side; b calls −θ the bias b"
	case state.WithBias:
		if was := s.Was(); was != nil && was.Gate.Gate.B() != g.Gate.B() {
			d := g.Gate.B() - was.Gate.Gate.B()
			return fmt.Sprintf("b by %s moves every sum by it, as θ by %s would", number.Short(d), number.Short(-d))
		}
		return "b = −θ: raising b lifts every sum, as lowering θ does"
	}
	return "b rewrites the rule with a bias, step by step"
}
