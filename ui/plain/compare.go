package plain

import (
	"errors"
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state"
)

// The commands here lay curves beside one another: a steeper sigmoid beside the step,
// what each makes of two probes that stand close together.

// oneOf finds the number among a few that a word means.
func oneOf(what, word string, list []float64) (int, error) {
	v, err := parse(word)
	if err != nil {
		return 0, err
	}
	if at := slices.Index(list, v); at >= 0 {
		return at, nil
	}
	var there []string
	for _, x := range list {
		there = append(there, number.Short(x))
	}
	return 0, fmt.Errorf("there is no %s %s; there are %s", what, quote(word), and(there))
}

// gain makes sigmoid steeper and says how near to the step it comes.
func (s *Session) gain(words []string) ([]string, error) {
	if len(words) > 0 {
		at, err := oneOf("gain", words[0], state.Gains[:])
		if err != nil {
			return nil, err
		}
		s.do(state.Steepen{By: at - s.state.Curves.Gain})
	}
	k, x := s.state.Curves.GainFactor(), s.point.x
	if k == 1 {
		return []string{"The gain is 1: sigmoid as it is."}, nil
	}
	return []string{
		fmt.Sprintf("The gain is %s: sigmoid of %s times x.", s.say(k), s.say(k)),
		fmt.Sprintf("At x %s it gives %s; sigmoid itself gives %s, the step function %s.",
			s.say(x), s.say(model.Steeper(k)(x)), s.say(model.Sigmoid.Of(x)), s.say(model.StepFunction.Of(x))),
		fmt.Sprintf("From %s away from 0 on it differs from the step function by %s at most; at 0 itself it is always 0.5.",
			s.say(model.GainWindow), s.say(model.GainDistance(k, model.GainWindow))),
	}, nil
}

// second sets the second probe and says what becomes of the small difference.
func (s *Session) second(words []string) ([]string, error) {
	c := s.state.Curves
	if len(words) > 0 {
		at, err := oneOf("distance", words[0], state.Seconds[:])
		if err != nil {
			return nil, err
		}
		for s.state.Curves.Second != at {
			s.do(state.NextSecond{})
		}
		c = s.state.Curves
	}
	d := c.Distance()
	if d == 0 {
		return []string{"There is one probe; a distance such as second 0.1 sets another."}, nil
	}
	x, n := s.point.x, s.state.Network
	lines := []string{fmt.Sprintf("Two probes, at x %s and %s further on. The network's x entry 1 gets the same %s more, with the function in its hidden layers.",
		s.say(x), s.say(d), s.say(d))}
	for _, f := range c.Drawn() {
		line := fmt.Sprintf("%s goes from %s to %s", title(f), s.say(f.Of(x)), s.say(f.Of(x+d)))
		if carried, err := model.Carry(n.Net, n.X, d, f); err == nil {
			before, after := s.list(carried.Before), s.list(carried.After)
			switch {
			case slices.Equal(carried.Before, carried.After):
				line += "; y stays " + before
			case before == after:
				line += "; y stays " + before + " in these digits"
			default:
				line += "; y goes from " + before + " to " + after
			}
		}
		lines = append(lines, sentence(line))
	}
	return lines, nil
}

func (s *Session) show(words []string) ([]string, error) {
	if len(words) == 0 {
		return s.shown(), nil
	}
	return s.shownAs(words, true)
}

func (s *Session) hide(words []string) ([]string, error) {
	if len(words) == 0 {
		return nil, errors.New("a function is needed")
	}
	return s.shownAs(words, false)
}

// shownAs shows a curve, or hides it.
func (s *Session) shownAs(words []string, shown bool) ([]string, error) {
	h, err := function(words)
	if err != nil {
		return nil, err
	}
	at := slices.Index(state.CurveList(), h)
	if at < 0 {
		return nil, errNoCurve
	}
	if s.state.Curves.Shown[at] != shown {
		chosen := s.state.Curves.Chosen
		s.do(state.ChooseCurve{By: at - chosen}, state.ToggleCurve{}, state.ChooseCurve{By: chosen - at})
	}
	s.do(state.Focus{Pane: state.CurvesPane})
	s.hand = curveInHand
	return s.shown(), nil
}

func (s *Session) shown() []string {
	var list []string
	for _, f := range s.state.Curves.Drawn() {
		list = append(list, title(f))
	}
	if len(list) == 0 {
		return []string{"No curve is shown."}
	}
	if len(list) == 1 {
		return []string{"Shown is " + list[0] + "."}
	}
	return []string{"Shown are " + and(list) + "."}
}
