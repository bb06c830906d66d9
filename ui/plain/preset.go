package plain

import (
	"fmt"
	"slices"

	"nnexplore/presets"
	"nnexplore/ui/state"
)

// preset puts a gate or a network in that the program knows.
func (s *Session) preset(words []string) ([]string, error) {
	var gates, networks []string
	for _, g := range presets.Gates() {
		gates = append(gates, g.Name)
	}
	for _, n := range presets.Networks() {
		networks = append(networks, n.Name)
	}
	if len(words) == 0 {
		return []string{"Gates: " + and(gates) + ".", "Networks: " + and(networks) + "."}, nil
	}
	word, err := choose("preset", words[0], append(slices.Clone(gates), networks...))
	if err != nil {
		return nil, err
	}
	if at := slices.Index(gates, word); at >= 0 {
		return s.presetGate(at, slices.Index(gates, s.state.Gate.Preset)), nil
	}
	return s.presetNetwork(word)
}

// presetGate puts the gate with that index in; now is the one of the present one.
func (s *Session) presetGate(at, now int) []string {
	s.do(state.NextGate{By: at - max(now, 0)})
	s.atGate()
	p := presets.Gates()[at]
	return []string{stopped(p.Name + ": " + aloud(p.Source)), s.gateInShort()}
}

func (s *Session) presetNetwork(word string) ([]string, error) {
	p, err := presets.NetworkNamed(word)
	if err != nil {
		return nil, err
	}
	s.state = s.state.Load(p)
	s.edits++
	s.hand = stepInHand
	lines := []string{stopped(p.Name + ": " + aloud(p.Source)), s.networkInShort()}
	if len(p.Inputs) > 0 {
		lines = append(lines, fmt.Sprintf("It has %d inputs to try: input takes the next.", len(p.Inputs)))
	}
	return append(lines, "Nothing is computed yet; step begins."), nil
}

// input puts the next of the network's own inputs in.
func (s *Session) input([]string) ([]string, error) {
	before := s.state.Network
	if len(before.Inputs) == 0 {
		return []string{clean(before.Preset.Name) + " has no further inputs. Change x, such as x 1, 0.5, or try preset xor."}, nil
	}
	s.do(state.NextInput{})
	s.hand = stepInHand
	n := s.state.Network
	at := slices.IndexFunc(n.Inputs, func(x []float64) bool { return slices.Equal(x, n.X) })
	first := fmt.Sprintf("Input %d of %d: x is %s.", at+1, len(n.Inputs), s.list(n.X))
	return append([]string{first}, s.moved(before)...), nil
}
