package screen

import "nnexplore/ui/state"

// The hints that one meets first, which have to say something on small screens too.
const (
	hintOR     = "→ raises θ. Which rows of the table fall to 0 first?"
	hintCurves = "slide with → and watch what sigmoid and step make of x."
	hintStart  = "→ computes a1, the first layer's sums. end goes to y."
	hintStep   = "→ goes on, ← goes back; g makes the steps finer, i explains."
)

// briefHints are these in fewer words, for where the whole has no room.
var briefHints = map[string]string{
	hintOR:     "→ raises θ. Which rows turn 0?",
	hintCurves: "→ slides x along the curves.",
	hintStart:  "→ computes a1; end goes to y.",
	hintStep:   "→ goes on, ← back; i explains.",
}

// hint says what to try next in a pane.
func hint(s state.State, p state.Pane) string {
	switch p {
	case state.GatePane:
		return gateHint(s.Gate)
	case state.CurvesPane:
		return curvesHint(s.Curves)
	}
	return networkHint(s.Network)
}

func gateHint(g state.GateState) string {
	switch {
	case g.XOR:
		return "find weights that meet three of the four; then X."
	case g.Rewriting == state.OneSide:
		return "b once more: −θ gets a name of its own, the bias b."
	case g.Rewriting == state.WithBias:
		return "raise b by 0.1 with → and compare every sum with before."
	case g.Field == state.OwnX1 || g.Field == state.OwnX2:
		return "any x1 and x2: where does ◆ cross the line?"
	case g.Field != state.Theta:
		return "make " + g.FieldName(g.Field) + " negative and watch the ruler. Which gates appear?"
	case g.Gate.Name() == "OR":
		return hintOR
	case g.Gate.Name() == "AND":
		return "this is AND. How far can θ go? The ruler knows."
	}
	return "← → move θ along the ruler; u takes a change back."
}

func curvesHint(c state.CurvesState) string {
	switch {
	case len(c.Drawn()) == 0:
		return "space shows the chosen curve."
	case c.Own:
		return "0 goes back to the article's window; < > { } move, [ ] ( ) zoom."
	case c.Distance() > 0:
		return "slide across 0: step says nothing until it says everything."
	case c.GainFactor() != 1:
		return "s makes it steeper still. Does it ever become the step?"
	case c.Probe == 0:
		return hintCurves
	case !c.Shown[2]:
		return "↓ ↓ and space lay ReLU over them; s steepens sigmoid."
	}
	return "f draws the slope of the chosen curve, t sets a second probe."
}

func networkHint(n state.NetworkState) string {
	switch {
	case n.Playing:
		return "space pauses, s changes how fast it goes, esc stops."
	case n.Turned:
		return "w goes back to the product that is meant."
	case n.View.Softmax && n.Tens > 0:
		return "* goes on, / goes back: where does the naive way break, and why?"
	case !n.Whole():
		return "→ goes on to the end of this step; g makes the steps finer."
	case n.Place == 0:
		return hintStart
	case n.Place < n.Walk.Places():
		return hintStep
	}
	return "change an input with + and see what moves; home starts again."
}
