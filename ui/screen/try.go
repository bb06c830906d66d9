package screen

import (
	"nnexplore/ui/screen/curves"
	"nnexplore/ui/screen/gate"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/state"
)

// hint says what to try next in a pane, in ever fewer words.
func hint(s state.State, p state.Pane) []string {
	switch p {
	case state.GatePane:
		return gate.Hint(s.Gate)
	case state.CurvesPane:
		return curves.Hint(s.Curves)
	}
	return network.Hint(s.Network)
}
