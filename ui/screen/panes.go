package screen

import (
	"strings"

	"nnexplore/model"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/board"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/curves"
	"nnexplore/ui/screen/gate"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/screen/network/lines"
	"nnexplore/ui/screen/overlay"
	"nnexplore/ui/state"
)

// What the screen asks of each pane: to be drawn, in full and small, what to try next in it,
// and what is copied from it.

// An earlier is what was made for an earlier frame and need not be made again. What is not
// there is made.
type earlier struct {
	copied  *overlay.BrokenText // the text that was copied
	folds   *plot.Folds         // the curves, each drawn alone
	network network.Kept        // in the network pane
}

// drawBody draws what is inside the frame of the focused pane, with what was kept.
func drawBody(c canvas.Canvas, s *state.State, step model.Explanation, k earlier) {
	if s.Board().On {
		board.Draw(c, s)
		return
	}
	switch s.Focus {
	case state.GatePane:
		gate.Draw(c, s)
	case state.CurvesPane:
		if s.Explaining {
			c = curves.Words(s).Below(c)
		}
		curves.Draw(c, s, step, k.folds)
	case state.NetworkPane:
		network.Draw(c, s, step, k.network)
	}
}

// drawThumb draws the thumbnail of a pane.
func drawThumb(c canvas.Canvas, s *state.State, step model.Explanation, p state.Pane, folds *plot.Folds) {
	switch p {
	case state.GatePane:
		gate.Thumb(c, s)
	case state.CurvesPane:
		curves.Thumb(c, *s, step, folds)
	case state.NetworkPane:
		network.Thumb(c, *s)
	}
}

// hint is what to try next in the focused pane, in several wordings, the longest first.
func hint(s *state.State) []string {
	if s.Board().On {
		return board.Hint(s.Board())
	}
	switch s.Focus {
	case state.GatePane:
		return gate.Hint(s)
	case state.CurvesPane:
		return curves.Hint(s.Curves)
	}
	var hints []string
	for _, text := range lines.Hint(s.Network) {
		if s.Explaining { // where i does the other thing
			text = strings.Replace(text, "i says why", "i hides it", 1)
		}
		hints = append(hints, text)
	}
	return hints
}

// Working is the derivation of what is in hand as text: in the gate the truth table, in
// the curves the value at the probe, in the network the step or the selected number.
func Working(s state.State) string {
	switch s.Focus {
	case state.GatePane:
		return gate.Working(&s)
	case state.CurvesPane:
		return curves.Working(s)
	}
	return network.Working(s)
}
