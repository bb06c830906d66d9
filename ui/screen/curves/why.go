package curves

import (
	"fmt"

	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Words returns the explanation of the curve in hand, and what is special at the probe.
func Words(s state.State) canvas.Words {
	h, x := s.Curves.ChosenCurve(), s.Curves.Probe
	text := h.About("x")
	if slope, saturated := facts.Saturated(h, x); saturated {
		text += fmt.Sprintf(" At x = %s it is saturated: its slope is only %s, so a small change of x hardly shows.", s.Written(x), s.Written(slope))
	}
	return canvas.InWords(h.Title(), text)
}
