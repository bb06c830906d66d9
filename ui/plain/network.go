package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
)

// goTo takes a number in hand; where it is computed, everything up to it is.
func (s *Session) goTo(words []string) ([]string, error) {
	r, err := s.numberNamed(words)
	if err != nil {
		return nil, err
	}
	before := s.state.Network
	s.do(state.Focus{Pane: state.NetworkPane}, state.Select{At: r})
	lines := []string{fmt.Sprintf("%s is %s.", s.withName(r), s.say(before.Value(r)))}
	s.hand = numberInHand
	if r.IsInput() {
		return append(lines, s.moves(r), "It is given: set changes it. why says what it does."), nil
	}
	s.do(state.StepToSelected{})
	if s.state.Network.Place < before.Place {
		lines = append(lines, "This went back: the steps after it are not done now. end does them again.")
	}
	return append(lines, "It is computed: why says how. "+s.progress()), nil
}

// set changes one x, weight or bias.
func (s *Session) set(words []string) ([]string, error) {
	if len(words) < 2 {
		return nil, errors.New("a name and a number are needed")
	}
	target, value := words[:len(words)-1], words[len(words)-1]
	if lines, err, all := s.biases(words[0], words[1:]); all {
		return lines, err
	}
	r, err := s.numberNamed(target)
	if err != nil {
		return nil, err
	}
	if !r.IsInput() {
		return nil, s.errComputed(r)
	}
	v, err := typed.Number(value)
	if err != nil {
		return nil, err
	}
	before := s.state.Network
	s.do(state.SetNumber{At: r, Value: v})
	return s.setTo(r, before), nil
}

// biases sets all of a b, to one number or to a vector of as many as it has, which commas,
// semicolons or brackets make of several words; all reports whether that was asked for.
func (s *Session) biases(name string, words []string) (lines []string, err error, all bool) {
	text := strings.Join(words, " ")
	b, whole := s.allBiases(name)
	vector := strings.ContainsAny(text, ",;") || strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
	if !whole || len(words) > 1 && !vector {
		return nil, nil, false
	}
	v, err := number.ParseVector(text)
	if err != nil {
		return nil, typed.Wrong(err), true
	}
	before := s.state.Network
	old := before.Net.Layers[b.Layer].B
	if len(v) == 1 {
		v = slices.Repeat(v, len(old))
	}
	if len(v) != len(old) {
		return nil, fmt.Errorf("b%d has %s, not %d", b.Layer+1, number.Count(len(old), "number"), len(v)), true
	}
	s.do(state.SetBiases{Layer: b.Layer, B: v})
	s.hand = numberInHand
	first := fmt.Sprintf("b%d is %s, was %s.", b.Layer+1, s.list(v), s.list(old))
	return append([]string{first}, s.moved(before)...), nil, true
}

func (s *Session) errComputed(r model.Ref) error {
	if n := s.state.Network.Net; r.Kind == model.InA && r.Layer == n.Last() && n.HasSoftmax() {
		return fmt.Errorf("%s is computed and cannot be set; change an x, W or b that it comes from, or try softmax on another: trial %d 2", s.name(r), r.J+1)
	}
	return fmt.Errorf("%s is computed and cannot be set; change an x, W or b that it comes from", s.name(r))
}

// setTo has a number of the network in hand and says what it is now, and what followed
// from it.
func (s *Session) setTo(r model.Ref, before state.NetworkState) []string {
	s.hand = numberInHand
	was, is := before.Value(r), s.state.Network.Value(r)
	if was == is {
		return []string{fmt.Sprintf("%s is %s already.", s.withName(r), s.say(was))}
	}
	return append([]string{fmt.Sprintf("%s is %s, was %s.", s.withName(r), s.say(is), s.say(was))}, s.moved(before)...)
}

// moved says what became of the last vector that is computed.
func (s *Session) moved(before state.NetworkState) []string {
	m, computed := facts.Moved(before.Trace, s.state.Network)
	switch {
	case !computed:
		return []string{"Nothing is computed from it yet; step begins."}
	case m.Stays():
		return []string{m.Name + " stays " + s.listOf(m.Name, m.Now) + "."}
	}
	return []string{m.Name + " is now " + s.listOf(m.Name, m.Now) + ", was " + s.listOf(m.Name, m.Was) + "."}
}

// x sets the whole input.
func (s *Session) x(words []string) ([]string, error) {
	before := s.state.Network
	x := before.X
	if len(words) > 0 {
		var err error
		if x, err = number.ParseVector(strings.Join(words, " ")); err != nil {
			return nil, typed.Wrong(err)
		}
		if len(x) != before.Net.In() {
			return nil, fmt.Errorf("the network takes %s, not %d", number.Count(before.Net.In(), "input"), len(x))
		}
	}
	s.do(state.SetInput{X: x})
	s.hand = stepInHand
	if slices.Equal(x, before.X) {
		return []string{"x is " + s.listOf("x", x) + "."}, nil
	}
	return append([]string{"x is " + s.listOf("x", x) + ", was " + s.listOf("x", before.X) + "."}, s.moved(before)...), nil
}

// input puts the next of the network's own inputs in.
func (s *Session) input([]string) ([]string, error) {
	before := s.state.Network
	if len(before.Examples) == 0 {
		return []string{"The network " + aloud.Clean(before.Preset.Name) + " has no other example input than x. Change it, such as x 1, 0.5, or try preset xor."}, nil
	}
	s.do(state.NextInput{})
	s.hand = stepInHand
	n := s.state.Network
	at := slices.IndexFunc(n.Examples, func(x []float64) bool { return slices.Equal(x, n.X) })
	first := fmt.Sprintf("Input %d of %d: x is %s.", at+1, len(n.Examples), s.listOf("x", n.X))
	return append(append([]string{first}, s.sample()...), s.moved(before)...), nil
}

// activation gives a layer another function.
func (s *Session) activation(words []string) ([]string, error) {
	if len(words) == 0 {
		return s.activations(), nil
	}
	if strings.EqualFold(words[0], "hidden") && len(words) > 1 {
		return s.hidden(words[1:])
	}
	if h, err := function(words); err == nil {
		return append(s.aboutFunction(h), fmt.Sprintf("activation hidden %s gives it to all layers but the last.", aloud.Spelling(h))), nil
	}
	l, err := s.layer(words[0])
	if err != nil {
		return nil, err
	}
	if len(words) == 1 {
		h := s.state.Network.Net.Layers[l].Activation
		return append([]string{fmt.Sprintf("Layer %d has %s.", l+1, aloud.Title(h))}, aloud.About(h, "a")), nil
	}
	h, err := function(words[1:])
	if err != nil {
		return nil, err
	}
	before := s.state.Network
	if h == model.Softmax && l != before.Net.Last() {
		return nil, fmt.Errorf("softmax stands at the output only, which is layer %d", len(before.Net.Layers))
	}
	s.do(state.SetActivation{Layer: l, To: h})
	s.hand = stepInHand
	old := before.Net.Layers[l].Activation
	if old == h {
		return []string{fmt.Sprintf("Layer %d has %s already.", l+1, aloud.Title(h))}, nil
	}
	return append([]string{fmt.Sprintf("Layer %d has %s now, was %s.", l+1, aloud.Title(h), aloud.Title(old))}, s.moved(before)...), nil
}

// hidden gives all hidden layers a function.
func (s *Session) hidden(words []string) ([]string, error) {
	h, err := function(words)
	if err != nil {
		return nil, err
	}
	before := s.state.Network
	switch {
	case h == model.Softmax:
		return nil, fmt.Errorf("softmax stands at the output only, which is layer %d", len(before.Net.Layers))
	case before.Net.Last() == 0:
		return nil, errors.New("the network has no hidden layer; its one layer is layer 1")
	}
	s.do(state.SetHidden{To: h})
	s.hand = stepInHand
	if len(model.OtherActivations(before.Net, s.state.Network.Net)) == 0 {
		return []string{aloud.Sentence("all hidden layers have " + aloud.Title(h) + " already")}, nil
	}
	return append([]string{aloud.Sentence("all hidden layers have " + aloud.Title(h) + " now")}, s.moved(before)...), nil
}

// presets lists the gates and the networks that the program knows, a line each.
func (s *Session) presets() (lines []string) {
	for _, g := range presets.Gates() {
		name := g.Name
		if g.Title() != g.Name { // the name of a logic function, which would read as a word
			name = strings.ToUpper(g.Name)
		}
		lines = append(lines, "Gate "+name+": "+aloud.Stopped(g.Aloud()))
	}
	for _, n := range presets.Networks() {
		lines = append(lines, fmt.Sprintf("Network %s, %s: %s", n.Name, n.SizesText(), aloud.Stopped(n.Aloud())))
	}
	return append(lines, "preset and a name puts one in.")
}

// presetNames are the names of the gates and of the networks that the program knows.
func presetNames() (gates, networks []string) {
	for _, g := range presets.Gates() {
		gates = append(gates, g.Name)
	}
	return gates, presets.NetworkNames()
}

// preset puts a gate or a network in that the program knows.
func (s *Session) preset(words []string) ([]string, error) {
	if len(words) == 0 {
		return s.presets(), nil
	}
	gates, networks := presetNames()
	word, err := typed.Choose("preset", words[0], slices.Concat(gates, networks))
	if err != nil {
		return nil, err
	}
	if at := slices.Index(gates, word); at >= 0 {
		s.do(state.LoadPreset{Pane: state.GatePane, Name: word})
		s.atGate()
		p := presets.Gates()[at]
		return []string{aloud.Stopped(p.Title() + ": " + p.Aloud()), s.gateInShort()}, nil
	}
	s.do(state.LoadPreset{Pane: state.NetworkPane, Name: word})
	s.hand = stepInHand
	n := s.state.Network
	lines := []string{aloud.Stopped(word + ": " + n.Preset.Aloud()), s.networkInShort()}
	if len(n.Examples) > 0 {
		lines = append(lines, fmt.Sprintf("It has %s: input takes the next.", number.Count(len(n.Examples), "example input")))
	}
	return append(lines, "Nothing is computed yet; step begins."), nil
}

// truth says what a network of two inputs and steps computes as logic.
func (s *Session) truth([]string) ([]string, error) {
	n := s.state.Network
	truth, ok := n.Truth()
	if !ok {
		return []string{"A truth table has 0 and 1 only: it is there for a network of two inputs whose layers all have the step function, such as preset xor. Of the gate, say gate."}, nil
	}
	var lines []string
	if sides := truth.Sides(); sides != "" {
		lines = append(lines, aloud.Capital(aloud.Stopped(sides)))
	}
	for _, row := range truth.Rows {
		lines = append(lines, s.pass(row, n.Net.Last())+".")
	}
	for j := range truth.Rows[0].Y() {
		lines = append(lines, fmt.Sprintf("%s is %s.", s.name(n.Net.Out(n.Net.Last(), j)), truth.Name(n.Net.Last(), j)))
	}
	return lines, nil
}

// sizes puts a network of any shape in, whose numbers follow from a seed.
func (s *Session) sizes(words []string) ([]string, error) {
	sizes, seed, err := presets.ParseMade(strings.Join(words, " "))
	if err != nil {
		return nil, err
	}
	s.do(state.MakeNetwork{Sizes: sizes, Seed: seed})
	s.hand = stepInHand
	return []string{s.state.Network.Preset.Name + ": " + aloud.Stopped(s.state.Network.Preset.Aloud()), s.networkInShort(), "Nothing is computed yet; step begins."}, nil
}
