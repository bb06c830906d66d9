package plain

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

func (s *Session) more(words []string) ([]string, error) { return s.nudged(words, +1) }
func (s *Session) less(words []string) ([]string, error) { return s.nudged(words, -1) }

// mostNudges is how many nudges can be asked for at once.
const mostNudges = 1000

// nudged changes the number in hand by so many nudges, and says what follows.
func (s *Session) nudged(words []string, by int) ([]string, error) {
	count := 1
	if len(words) > 0 {
		var err error
		if count, err = whole(words[0], 1); err != nil {
			return nil, err
		}
		if count > mostNudges {
			return nil, fmt.Errorf("%d nudges are more than the %d that go at once", count, mostNudges)
		}
	}
	units := state.Nudge{Units: by * count}
	switch s.paneInHand() {
	case state.GatePane:
		return s.nudgedGate(units), nil
	case state.CurvesPane:
		h, x := s.point.h, number.Nudge(s.point.x, s.state.UnitText(), units.Units)
		s.atCurve(point{h, x})
		return []string{sentence(fmt.Sprintf("%s of %s is %s", title(h), s.say(x), s.say(h.Of(x)))), s.slope(h, x)}, nil
	}
	return s.nudgedNetwork(units)
}

func (s *Session) nudgedGate(a state.Nudge) []string {
	s.do(state.Focus{Pane: state.GatePane})
	before := s.state.Gate
	f := before.Field
	asBias := f == state.Theta && (s.biased || before.Gate.Form == model.BiasForm)
	if asBias && before.Gate.Form == model.ThetaForm {
		a.Units = -a.Units // raising the bias lowers theta
	}
	s.do(a)
	if asBias {
		return s.biasChanged(before.Gate)
	}
	now := s.state.Gate
	name := aloud(before.FieldName(f))
	switch f {
	case state.OwnX1, state.OwnX2:
		s.hand = ownInHand
		first := fmt.Sprintf("%s is %s, was %s.", name, s.say(now.Value(f)), s.say(before.Value(f)))
		return []string{first, s.row(now.Gate.Row(now.X1, now.X2)) + "."}
	}
	return s.changed(capital(name), before.Value(f), now.Value(f), before.Gate)
}

func (s *Session) nudgedNetwork(a state.Nudge) ([]string, error) {
	before := s.state.Network
	r := before.Selected
	if !r.IsInput() {
		return nil, errComputed(r)
	}
	s.do(state.Focus{Pane: state.NetworkPane}, a)
	s.hand = numberInHand
	return s.setTo(r, before), nil
}

// nudge says how much a nudge is, or sets it.
func (s *Session) nudge(words []string) ([]string, error) {
	if len(words) > 0 {
		at := slices.IndexFunc(state.Units[:], func(unit string) bool { return sameNumber(unit, words[0]) })
		if at < 0 {
			return nil, fmt.Errorf("there is no nudge of %s; there are %s", quote(words[0]), and(state.Units[:]))
		}
		for s.state.Unit != at {
			s.do(state.NextUnit{})
		}
	}
	return []string{"A nudge is " + s.state.UnitText() + "; more and less change the number in hand by it."}, nil
}

// sameNumber says whether a word is the number of a text, however it is written.
func sameNumber(text, word string) bool {
	v, err := parse(word)
	w, bad := parse(text)
	return err == nil && bad == nil && v == w
}
