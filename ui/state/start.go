package state

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/presets"
)

// Options say what the explorer opens with. What is left out is as in New.
type Options struct {
	Gate    *presets.Gate
	Network *presets.Network
	X       []float64          // in place of the network's own
	Curves  []model.Activation // the curves that are shown
	Probe   float64
	Pane    Pane
	Grain   model.Grain
	Steps   int // how many steps of the grain are done
	NoMouse bool
}

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
	s := State{Focus: o.Pane, NoMouse: o.NoMouse, Gate: newGate(gate)}
	s.Curves = CurvesState{Shown: [model.Curves]bool{true, true}} // sigmoid and step
	if o.Curves != nil {
		s.Curves.Shown = [model.Curves]bool{}
	}
	for i, f := range CurveList() {
		for _, wanted := range o.Curves {
			s.Curves.Shown[i] = s.Curves.Shown[i] || f == wanted
		}
	}
	var drawable bool
	if s.Curves, drawable = s.Curves.around(o.Probe); !drawable {
		return State{}, fmt.Errorf("the probe at x = %g lies too far out to be drawn", o.Probe)
	}
	if _, err := model.Forward(network.Network, network.X); err != nil {
		return State{}, err
	}
	s.Network = newNetwork(network)
	if o.X != nil {
		if _, err := model.Forward(network.Network, o.X); err != nil {
			return State{}, err
		}
		s.Network.X = o.X
		s.Network = s.Network.recompute()
	}
	s.Network.Grain = o.Grain
	if count := s.Network.Walk.Count(o.Grain); o.Steps < 0 || o.Steps > count {
		return State{}, fmt.Errorf("there is no step %d; by %s %s has steps 0 to %d", o.Steps, o.Grain, network.Name, count)
	}
	if o.Steps > 0 {
		s = s.goTo(s.Network.Walk.Boundary(o.Grain, o.Steps))
	}
	return s, nil
}
