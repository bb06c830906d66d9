package state

import "nnexplore/number"

// SetAll has L and its gradients be the means over all example inputs, or those of x alone. Where
// not every example has a target that is refused in words.
type SetAll struct{ All bool }

func (a SetAll) apply(s State) State {
	n := s.Network
	if err := n.Learning.CheckAll(n.Net, n.Preset); a.All && err != nil {
		return s.refuseChoice(err)
	}
	c := n.Learning.Choice
	c.All = a.All
	s = s.choose(c)
	s.Notice = "L, ∂W and ∂b are of this x alone"
	if a.All {
		s.Notice = "L, ∂W and ∂b are means over all " + number.Count(len(n.Examples), "example")
	}
	if n = s.Network; n.KnowsY() && n.WantedY() != nil {
		s.Notice += "; L is " + n.LossText()
	}
	s.Notice += s.toLoss()
	return s
}

// ToggleAll is [SetAll] of what is not.
type ToggleAll struct{}

func (ToggleAll) apply(s State) State { return SetAll{!s.Network.Learning.All}.apply(s) }
