package screen

import (
	"nnexplore/ui/screen/curves"
	"nnexplore/ui/screen/gate"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/state"
)

// Working is the derivation of what is in hand as text: in the gate the truth table, in
// the curves the value at the probe, in the network the step or the selected number.
func Working(s state.State) string {
	switch s.Focus {
	case state.GatePane:
		return gate.Working(s)
	case state.CurvesPane:
		return curves.Working(s)
	}
	return network.Working(s)
}
