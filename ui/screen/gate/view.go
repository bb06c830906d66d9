package gate

import (
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

// A view is what the parts of the gate pane draw from.
type view struct {
	*state.State
	reach facts.Reach
}

// look is the view of a state.
func look(s *state.State) view { return view{s, facts.ReachOf(s.Gate.Gate)} }

// formerly is the gate as it was before the last edit, its rule rewritten as far as that of
// the gate is now: a change of form alone moves no number.
func formerly(s *state.State) (state.GateState, bool) {
	was := s.Was()
	if was == nil {
		return state.GateState{}, false
	}
	return was.Gate.Rewritten(s.Gate.Rewriting), true
}
