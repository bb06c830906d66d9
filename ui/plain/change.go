package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/number"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
	"nnexplore/ui/state"
	"nnexplore/ui/state/history"
	"nnexplore/ui/tour"
)

func (s *Session) more(words []string) ([]string, error) { return s.nudged(words, +1) }
func (s *Session) less(words []string) ([]string, error) { return s.nudged(words, -1) }

// mostNudges is how many nudges can be asked for at once.
const mostNudges = 1000

// nudged changes the number in hand by so many nudges, and says what follows.
func (s *Session) nudged(words []string, by int) ([]string, error) {
	count, err := typed.Count(words)
	if err == nil && count > mostNudges {
		err = fmt.Errorf("%d nudges are more than the %d that go at once", count, mostNudges)
	}
	if err != nil {
		return nil, err
	}
	units := by * count
	switch s.paneInHand() {
	case state.GatePane:
		return s.nudgedGate(units), nil
	case state.CurvesPane:
		return s.atCurve(point{s.point.h, number.Nudge(s.point.x, s.state.UnitText(), units)}), nil
	}
	before := s.state.Network
	r := s.raised()
	if !r.IsInput() {
		return nil, s.errComputed(r)
	}
	s.do(state.Focus{Pane: state.NetworkPane}, state.Select{At: r}, state.Nudge{Units: units})
	return s.setTo(r, before), nil
}

func (s *Session) nudgedGate(units int) []string {
	s.do(state.Focus{Pane: state.GatePane})
	before := s.state.Gate
	f := before.Field
	asBias := f == state.Theta && (s.biased || before.Gate.Form == model.BiasForm)
	if asBias && before.Gate.Form == model.ThetaForm {
		units = -units // raising the bias lowers theta
	}
	s.do(state.Nudge{Units: units})
	if asBias {
		return s.biasChanged(before.Gate)
	}
	now := s.state.Gate
	if f == state.OwnX1 || f == state.OwnX2 {
		s.hand = ownInHand
		first := fmt.Sprintf("%s is %s, was %s.", s.fieldName(f), s.say(now.Value(f)), s.say(before.Value(f)))
		return []string{first, s.row(now.Gate.Row(now.X1, now.X2)) + "."}
	}
	return s.changed(aloud.Capital(s.fieldName(f)), before.Value(f), now.Value(f), before.Gate)
}

// nudge says how much a nudge is, or sets it.
func (s *Session) nudge(words []string) ([]string, error) {
	if len(words) > 0 {
		at, err := typed.OneOf("nudge of", words[0], []float64{1, 0.1, 0.01})
		if err != nil {
			return nil, err
		}
		s.do(state.SetUnit{Unit: slices.Index(state.Units[:], []string{"1", "0.1", "0.01"}[at])})
	}
	return []string{"A nudge is " + s.state.UnitText() + "; more and less change the number in hand by it."}, nil
}

// digits changes how many digits numbers are read with.
func (s *Session) digits(words []string) ([]string, error) {
	if len(words) > 0 {
		word, err := typed.Choose("choice of digits", words[0], []string{"four", "full"})
		if err != nil {
			return nil, err
		}
		s.do(state.SetFull{Full: word == "full"})
	}
	if s.state.Full {
		return []string{"Numbers are read with all their digits; digits four rounds them again."}, nil
	}
	return []string{"Numbers are rounded to four decimals; digits full gives every digit."}, nil
}

// undo takes back what the last line changed.
func (s *Session) undo([]string) ([]string, error) {
	if s.state.TriedSince(state.GatePane) && s.state.TriedSince(state.CurvesPane) && s.state.TriedSince(state.NetworkPane) {
		s.do(state.Focus{Pane: state.NetworkPane}, state.EndTrial{})
		return []string{"Taken back: the trial; these are the network's own numbers. y is " + s.list(s.state.Network.Trace.Y()) + "."}, nil
	}
	c, ok := s.pop(&s.past, s.state.Edits)
	if !ok {
		return []string{"Nothing is left to undo: this is how it began."}, nil
	}
	s.next = append(s.next, c)
	after := s.state
	s.again(state.Undo{}, c)
	return s.news("Taken back: "+s.changes(after, s.state, " again"), after), nil
}

// redo makes the change again that was undone last. A line that changes something ends
// what was undone before.
func (s *Session) redo([]string) ([]string, error) {
	undone := s.state.Undone
	if s.edited {
		undone = func(state.Pane) int { return 0 }
	}
	c, ok := s.pop(&s.next, undone)
	if !ok {
		return []string{"Nothing is left to redo."}, nil
	}
	s.past = append(s.past, c)
	before := s.state
	s.again(state.Redo{}, c)
	return s.news("Done again: "+s.changes(before, s.state, ""), before), nil
}

// pop takes the last change of a list off. Edits from before the session, of which so many
// are left in a pane, count one each, those of the pane in focus first.
func (s *Session) pop(list *[]change, left func(state.Pane) int) (change, bool) {
	if last := len(*list) - 1; last >= 0 {
		c := (*list)[last]
		*list = (*list)[:last]
		return c, true
	}
	for _, p := range append([]state.Pane{s.state.Focus}, changing...) {
		if p != state.CurvesPane && left(p) > 0 {
			return change{pane: p, count: 1}, true
		}
	}
	return change{}, false
}

// again goes through the log of a pane by so many edits.
func (s *Session) again(a state.Action, c change) {
	s.state = tour.Apply(s.state, state.Focus{Pane: c.pane})
	for range c.count {
		s.state = tour.Apply(s.state, a)
	}
}

// changes says what is there now where undo or redo made another state, and what was
// there. Again is " again" in an undo, else empty.
func (s *Session) changes(was, is state.State, again string) string {
	if s.state.Focus == state.GatePane {
		return s.gateChange(was.Gate, is.Gate, again)
	}
	if text := s.voiceBack().Begun(was, is, again); text != "" {
		return text
	}
	return s.networkChange(was.Network, is.Network, again)
}

func (s *Session) gateChange(was, is state.GateState, again string) string {
	if was.Preset != is.Preset {
		return history.Changed("the gate", was.Title(), is.Title(), again)
	}
	var list []string
	rule := 0 // how many numbers of the rule
	for _, f := range []state.Field{state.OwnX2, state.OwnX1, state.Theta, state.W2, state.W1} {
		if was.Value(f) == is.Value(f) {
			continue
		}
		if list = append(list, history.Changed(s.fieldName(f), s.say(was.Value(f)), s.say(is.Value(f)), again)); f <= state.Theta {
			rule++
		}
	}
	if was.Gate.Rule != is.Gate.Rule {
		list = append(list, history.Changed("the rule", was.Gate.Rule.Words(1), is.Gate.Rule.Words(1), again))
		rule++
	}
	if rule > 1 {
		return "the reset of " + is.Title()
	}
	return strings.Join(list, "; ")
}

func (s *Session) networkChange(was, is state.NetworkState, again string) string {
	p, q := was.Preset, is.Preset
	if q.File.OtherWay(p.File) {
		return "a row of W is for " + rowOf(q.File) + again + ", was for " + rowOf(p.File)
	}
	if p.Label() != q.Label() || !model.Alike(p.Network, q.Network) {
		return history.Changed("the network", aloud.Clean(p.Label()), aloud.Clean(q.Label()), again)
	}
	if text := s.voiceBack().Change(was, is, again); text != "" {
		return text
	}
	refs, numbers := model.Differences(was.Net, is.Net, was.X, is.X, 1)
	layers := model.OtherActivations(was.Net, is.Net)
	switch {
	case numbers == 1 && len(layers) == 0:
		return history.Changed(s.name(refs[0]), s.say(was.Value(refs[0])), s.say(is.Value(refs[0])), again)
	case numbers == 0 && len(layers) == 1:
		l := layers[0]
		return history.Changed(fmt.Sprintf("layer %d", l+1), aloud.Title(was.Net.Layers[l].Activation), aloud.Title(is.Net.Layers[l].Activation), again)
	case numbers == 0 && len(layers) > 1 && model.Alike(is.Net, was.Net.WithHidden(is.Net.Layers[0].Activation)):
		return "the hidden layers have " + aloud.Title(is.Net.Layers[0].Activation) + again
	case numbers == 0 && len(layers) > 1 && model.Alike(was.Net, is.Net.WithHidden(was.Net.Layers[0].Activation)):
		return "the hidden layers have their own functions" + again
	case numbers > 1 && refs[0].Kind == model.InB && model.Alike(was.Net, is.Net.WithBiases(refs[0].Layer, was.Net.Layers[refs[0].Layer].B)):
		l := refs[0].Layer
		return history.Changed(fmt.Sprintf("b%d", l+1), s.list(was.Net.Layers[l].B), s.list(is.Net.Layers[l].B), again)
	case numbers > 1 && model.Alike(was.Net, is.Net):
		return history.Changed("x", s.listOf("x", was.X), s.listOf("x", is.X), again)
	}
	return "the reset of " + aloud.Clean(q.Name)
}

// news begins with what was changed and says what is there now, in the gate or in the
// network, and what became of the network's last vector where its steps are the same.
func (s *Session) news(changed string, before state.State) []string {
	lines := []string{changed + ".", s.status()}
	was, n := before.Network, s.state.Network
	if s.state.Focus == state.NetworkPane && n.Walk.Same(was.Walk) && n.Place == was.Place && n.Place > 0 {
		lines = append(lines, s.moved(was)...)
	}
	return lines
}

// status says what is there now, in the gate or in the network, whichever was
// changed last.
func (s *Session) status() string {
	if s.state.Focus == state.GatePane {
		s.hand = gateInHand
		return s.gateInShort()
	}
	s.hand = stepInHand
	return s.networkInShort()
}

// reset puts the gate or the network back as it came.
func (s *Session) reset(words []string) ([]string, error) {
	pane := state.NetworkPane
	if s.state.Focus == state.GatePane {
		pane = state.GatePane
	}
	if len(words) > 0 {
		word, err := typed.Choose("part", words[0], []string{"gate", "network"})
		if err != nil {
			return nil, err
		}
		pane = map[string]state.Pane{"gate": state.GatePane, "network": state.NetworkPane}[word]
	}
	before := s.state
	s.do(state.Focus{Pane: pane}, state.Reset{})
	if s.state.SameLog(before) {
		return []string{"Nothing is changed. " + s.status()}, nil
	}
	return []string{"All changes are taken back; undo brings them again.", s.status()}, nil
}

// noise adds noise to x.
func (s *Session) noise(words []string) ([]string, error) {
	a, err := state.ParseNoise(strings.Join(words, " "))
	if err != nil {
		return nil, err
	}
	before := s.state.Network
	s.do(a)
	s.hand = stepInHand
	first := fmt.Sprintf("x has noise between minus %[1]s and %[1]s on each entry, uniform, of seed %[2]d. undo takes it back.", s.say(a.Size), s.state.Network.Noise.Seed)
	return append([]string{first}, s.moved(before)...), nil
}

// draw makes the rows of a figure x.
func (s *Session) draw(words []string) ([]string, error) {
	n := s.state.Network
	switch {
	case !n.TakesDrawing():
		return []string{fmt.Sprintf("Only 64 inputs can be drawn, 8 rows of 8; here are %d. preset digits has them.", n.Net.In())}, nil
	case len(words) == 0:
		return nil, errors.New("the rows of the drawing are needed")
	}
	d, err := drawing.Parse(words)
	if err != nil {
		return nil, err
	}
	s.do(state.PutDrawing{Figure: drawing.Figure{Drawing: d}})
	s.hand = stepInHand
	return append([]string{"x is the drawing, fitted to 8 rows of 8. undo takes it back."}, s.moved(n)...), nil
}
