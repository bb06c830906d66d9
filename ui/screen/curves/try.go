package curves

import "nnexplore/ui/state"

// Hint returns what to try next, in several wordings, the longest first.
func Hint(c state.CurvesState) []string {
	switch {
	case len(c.Drawn()) == 0:
		return []string{"space shows the chosen curve."}
	case c.Own:
		return []string{"0 goes back to the article's window; < > { } move, [ ] ( ) zoom."}
	case c.Distance() > 0:
		return []string{"slide across 0: step says nothing until it says everything."}
	case c.GainFactor() != 1:
		return []string{"s makes it steeper still. Does it ever become the step?"}
	case c.Probe == 0:
		return []string{
			"slide with → and watch what sigmoid and step make of x.",
			"→ slides x along the curves.",
		}
	case !c.Shown[2]:
		return []string{"↓ ↓ and space lay ReLU over them; s steepens sigmoid."}
	}
	return []string{"f draws the slope of the chosen curve, t sets a second probe."}
}
