package curves

import (
	"slices"

	"nnexplore/model"
	"nnexplore/ui/state"
	"nnexplore/ui/state/curveset"
)

// Hint returns what to try next, in several wordings, the longest first.
func Hint(c state.CurvesState) []string {
	h, shown := c.InHand()
	switch chosen := string(c.ChosenCurve()); {
	case !c.Shown[c.Chosen]:
		return []string{"space shows " + chosen + ", with its value and its working.", "space shows " + chosen + "."}
	case c.Own:
		return []string{"0 goes back to the first window; [ ] see wider, closer; < > move.", "0 goes back to the first window."}
	case c.Distance() > 0 && slices.ContainsFunc(c.Drawn(), model.Activation.Jumps):
		return []string{"slide x across 0: there step jumps from 0 to 1, the others do not.", "slide x across 0, where step jumps."}
	case c.Distance() > 0:
		return []string{"t puts the second probe further on, and at last away.", "t moves the second probe."}
	case c.GainFactor() != 1 && c.Gain < len(curveset.Gains)-1:
		return []string{"s makes it steeper still. Does it ever become the step?", "s makes it steeper still."}
	case c.Probe == 0 && h.Jumps():
		return []string{"→ slides x along the curves; enter takes an x that you type.", "→ slides x along the curves."}
	case c.Probe == 0:
		return []string{
			"→ slides x, enter types it; : y 0.9 goes where " + string(h) + " is 0.9.",
			"→ slides x along the curves.",
		}
	case !c.Shown[slices.Index(model.Elementwise(), model.ReLU)]:
		return []string{"↑ ↓ choose relu, space shows it; s makes sigmoid steeper.", "↑ ↓ choose relu, space shows it."}
	case shown && !c.Slope:
		return []string{"f draws the slope of " + string(h) + ", t sets a second probe.", "f draws the slope of " + string(h) + "."}
	}
	return []string{"t sets a second probe: what becomes of a small difference?", "t sets a second probe."}
}
