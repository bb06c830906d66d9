package gate

import (
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

// A view is what the parts of the gate pane draw from.
type view struct {
	state.State
	reach facts.Reach
}

// look is the view of a state.
func look(s state.State) view { return view{s, facts.ReachOf(s.Gate.Gate)} }
