package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// goTo takes a number in hand; where it is computed, everything up to it is.
func (s *Session) goTo(words []string) ([]string, error) {
	r, err := s.ref(words)
	if err != nil {
		return nil, err
	}
	s.do(state.Focus{Pane: state.NetworkPane}, state.Select{At: r})
	lines := []string{fmt.Sprintf("%s is %s.", name(r), s.say(s.state.Network.Value(r)))}
	s.hand = numberInHand
	if r.IsInput() {
		return append(lines, "It is given: set changes it. why says what it does."), nil
	}
	s.do(state.StepToSelected{})
	return append(lines, "It is computed: why says how. "+s.progress()), nil
}

// set changes one x, weight or bias.
func (s *Session) set(words []string) ([]string, error) {
	if len(words) < 2 {
		return nil, errors.New("a name and a number are needed")
	}
	target, value := words[:len(words)-1], words[len(words)-1]
	if len(target) == 1 && slices.Contains([]string{"theta", "θ", "bias", "w1", "w2"}, strings.ToLower(target[0])) {
		return nil, fmt.Errorf("a number of the gate is set without the word set: %s", aloudLine(strings.ToLower(target[0])+" 0.7"))
	}
	r, err := s.ref(target)
	if err != nil {
		return nil, err
	}
	if !r.IsInput() {
		return nil, errComputed(r)
	}
	v, err := parse(value)
	if err != nil {
		return nil, err
	}
	before := s.state.Network
	s.setNumber(r, v)
	s.hand = numberInHand
	return s.setTo(r, before), nil
}

func errComputed(r model.Ref) error {
	return fmt.Errorf("%s is computed and cannot be set; change an x, W or b that it comes from", name(r))
}

// setTo says what a number of the network is now, and what followed from it.
func (s *Session) setTo(r model.Ref, before state.NetworkState) []string {
	was, is := before.Value(r), s.state.Network.Value(r)
	if was == is {
		return []string{fmt.Sprintf("%s is %s already.", name(r), s.say(was))}
	}
	return append([]string{fmt.Sprintf("%s is %s, was %s.", name(r), s.say(is), s.say(was))}, s.moved(before)...)
}

func (s *Session) setNumber(r model.Ref, v float64) {
	s.do(state.Focus{Pane: state.NetworkPane}, state.Select{At: r})
	s.enter(v)
}

// moved says what became of the last vector that is computed.
func (s *Session) moved(before state.NetworkState) []string {
	n := s.state.Network
	index := n.Walk.Index(model.ByLayer, n.Place)
	if index == 0 {
		return []string{"Nothing is computed from it yet; step begins."}
	}
	made := n.Net.VectorName(index)
	was, is := before.Trace.Vector(index), n.Trace.Vector(index)
	if slices.EqualFunc(was, is, model.Same) {
		return []string{made + " stays " + s.list(is) + "."}
	}
	return []string{made + " is now " + s.list(is) + ", was " + s.list(was) + "."}
}

// x sets the whole input.
func (s *Session) x(words []string) ([]string, error) {
	before := s.state.Network
	if len(words) > 0 {
		x, err := number.ParseVector(strings.Join(words, " "))
		if err != nil {
			return nil, reasonOf(err)
		}
		if len(x) != before.Net.In() {
			return nil, fmt.Errorf("the network takes %d inputs, not %d", before.Net.In(), len(x))
		}
		for j, v := range x {
			s.setNumber(model.X(j), v)
		}
	}
	s.do(state.Focus{Pane: state.NetworkPane}, state.Select{At: before.Selected})
	s.hand = stepInHand
	n := s.state.Network
	lines := []string{"x is " + s.list(n.X) + "."}
	if slices.Equal(n.X, before.X) {
		return lines, nil
	}
	lines[0] = "x is " + s.list(n.X) + ", was " + s.list(before.X) + "."
	return append(lines, s.moved(before)...), nil
}

// activation gives a layer another function.
func (s *Session) activation(words []string) ([]string, error) {
	before := s.state.Network
	if len(words) == 0 {
		return s.activations(), nil
	}
	l, err := whole(words[0], 1)
	if err != nil {
		return nil, err
	}
	if l > len(before.Net.Layers) {
		return nil, fmt.Errorf("the layers go from 1 to %d", len(before.Net.Layers))
	}
	if len(words) == 1 {
		return s.activations(), nil
	}
	h, err := function(words[1:])
	if err != nil {
		return nil, err
	}
	if h == model.Softmax && l-1 != before.Net.Last() {
		return nil, fmt.Errorf("softmax stands at the output only, which is layer %d", len(before.Net.Layers))
	}
	s.setActivation(l-1, h)
	s.hand = stepInHand
	old := before.Net.Layers[l-1].Activation
	if old == h {
		return []string{fmt.Sprintf("Layer %d has %s already.", l, title(h))}, nil
	}
	first := fmt.Sprintf("Layer %d has %s now, was %s.", l, title(h), title(old))
	return append([]string{first}, s.moved(before)...), nil
}

// activations says which function each layer has.
func (s *Session) activations() []string {
	var lines []string
	for l, layer := range s.state.Network.Net.Layers {
		if l == mostListed {
			lines = append(lines, "And so on.")
			break
		}
		lines = append(lines, fmt.Sprintf("Layer %d has %s.", l+1, title(layer.Activation)))
	}
	return append(lines, "There are "+functions()+", and softmax at the output.")
}

func (s *Session) setActivation(l int, h model.Activation) {
	selected := s.state.Network.Selected
	list := append(model.Elementwise(), model.Softmax)
	by := slices.Index(list, h) - slices.Index(list, s.state.Network.Net.Layers[l].Activation)
	s.do(state.Focus{Pane: state.NetworkPane}, state.Select{At: model.A(l, 0)})
	s.do(state.NextActivation{By: by}, state.Select{At: selected})
}
