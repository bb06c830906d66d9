package state

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/presets"
)

// New is the state that the explorer opens with: the article's perceptron with
// θ chosen, sigmoid and step, and the article's network before its first step.
func New() State {
	s, err := Start(Options{})
	if err != nil {
		panic("state: " + err.Error())
	}
	return s
}

// Start is the state that the options describe. The error says which of them does
// not fit, and what would.
func Start(o Options) (State, error) {
	gate, network := presets.Gates()[0], presets.Networks()[0]
	if o.Gate != nil {
		gate = *o.Gate
	}
	if o.Network != nil {
		network = *o.Network
	}
	o.Gate, o.Network = &gate, &network
	s := State{Focus: o.Pane, NoMouse: o.NoMouse, began: o}
	s.Gate = GateState{X1: 0.5, X2: 0.5}.load(gate)
	s.Curves = CurvesState{Shown: [model.Curves]bool{true, true}} // sigmoid and step
	if o.Curves != nil {
		s.Curves.Shown = [model.Curves]bool{}
	}
	for _, wanted := range o.Curves {
		if i := curveIndex(wanted); i >= 0 {
			s.Curves = s.Curves.having(wanted)
			s.Curves.Shown[i] = true
		}
	}
	var drawable bool
	if s.Curves, drawable = s.Curves.around(o.Probe); !drawable {
		return State{}, fmt.Errorf("the probe at x = %g lies too far out to be drawn", o.Probe)
	}
	if err := s.startNetwork(); err != nil {
		return State{}, err
	}
	if count := s.Network.Walk.Count(o.Grain); o.Steps < 0 || o.Steps > count {
		return State{}, fmt.Errorf("there is no step %d; by %s %s has steps 0 to %d", o.Steps, o.Grain, network.Name, count)
	}
	if o.Steps > 0 {
		s = s.goTo(s.Network.Walk.Boundary(o.Grain, o.Steps))
	}
	return s, nil
}

// startNetwork puts the network of the options in and runs the one forward pass.
func (s *State) startNetwork() error {
	p := *s.began.Network
	if err := p.Check(); err != nil {
		return err
	}
	n := NetworkState{Grain: s.began.Grain}.load(p)
	if t := s.began.Notation; t != nil {
		n = n.Written(*t)
	}
	if x := s.began.X; x != nil && len(p.X) == p.In() {
		n.X = x
	}
	var err error
	n.Trace, err = model.Forward(n.Net, n.X)
	s.Network = n
	return err
}

// Began is the options that the state began with, before the edits of its logs. Its gate
// and its network are there.
func (s State) Began() Options { return s.began }
