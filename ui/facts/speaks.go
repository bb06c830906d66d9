package facts

import (
	"nnexplore/model"
	"nnexplore/model/inputs"
	"nnexplore/ui/state"
)

// Speaks is what speaks for an output, as both voices tell it.
type Speaks struct {
	inputs.Effects
	Output model.Ref
	Called string // its class, "" where it has no name
	Now    float64
	Nudge  string // how much more each x is
}

// SpeaksOf is what speaks for the output in hand, or for the one with the largest y.
func SpeaksOf(s state.State) Speaks {
	n := s.Network
	j := n.Spoken()
	return Speaks{
		Effects: s.Speaks(), Output: n.Net.Out(n.Net.Last(), j), Called: n.Net.ClassName(j), Now: n.Trace.Y()[j], Nudge: s.UnitText(),
	}
}

// Idle is how many inputs change nothing.
func (s Speaks) Idle() int { return len(s.Changes) - len(s.For) - len(s.Against) }
