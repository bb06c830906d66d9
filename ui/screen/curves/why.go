package curves

import (
	"fmt"

	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Words returns the explanation of the curve in hand, and what is special at the probe.
func Words(s *state.State) canvas.Words {
	x := s.Curves.Probe
	h, shown := s.Curves.InHand()
	if !shown {
		return canvas.InWords("no curve", "No curve is shown: ↑ ↓ choose one, space shows it.")
	}
	text := h.About("x")
	if slope, saturated := facts.Saturated(h, x); saturated {
		text += fmt.Sprintf(" At x = %s it is saturated: its slope is only %s, so a small change of x hardly shows.", s.Written(x), s.Written(slope))
	}
	return canvas.InWords(h.Title(), text)
}
