package plain

import (
	"errors"
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

// The commands here lay curves beside one another: a steeper sigmoid beside the step,
// what each makes of two probes that stand close together.

// gain makes sigmoid steeper and says how near to the step it comes.
func (s *Session) gain(words []string) ([]string, error) {
	if len(words) > 0 {
		at, err := oneOf("gain", words[0], state.Gains[:])
		if err != nil {
			return nil, err
		}
		s.do(state.SetGain{Gain: at})
	}
	x := s.point.x
	g, steeper := facts.GainAt(s.state.Curves, x)
	if !steeper {
		return []string{"The gain is 1: sigmoid as it is."}, nil
	}
	return []string{
		fmt.Sprintf("The gain is %s: sigmoid of %s times x.", s.say(g.K), s.say(g.K)),
		fmt.Sprintf("At x %s it gives %s; sigmoid itself gives %s, the step function %s.",
			s.say(x), s.say(g.Value), s.say(model.Sigmoid.Of(x)), s.say(model.StepFunction.Of(x))),
		fmt.Sprintf("From %s away from 0 on it differs from the step function by %s at most; at 0 itself it is always 0.5.",
			s.say(g.From), s.say(g.Off)),
	}, nil
}

// second sets the second probe and says what becomes of the small difference.
func (s *Session) second(words []string) ([]string, error) {
	if len(words) > 0 {
		at, err := oneOf("distance", words[0], state.Seconds[:])
		if err != nil {
			return nil, err
		}
		s.do(state.SetSecond{Second: at})
	}
	d := s.say(s.state.Curves.Distance())
	if s.state.Curves.Distance() == 0 {
		return []string{"There is one probe; a distance such as second 0.1 sets another."}, nil
	}
	lines := []string{fmt.Sprintf("Two probes, at x %s and %s further on. The network's x entry 1 gets the same %s more, with the function in its hidden layers.",
		s.say(s.point.x), d, d)}
	for _, p := range facts.Pairs(s.state, s.point.x) {
		line := fmt.Sprintf("%s goes %s", title(p.Curve), s.fromTo(p.From, p.To))
		lines = append(lines, sentence(line+s.carried(p.Y)))
	}
	return lines, nil
}

// carried says what becomes of y with the small difference, if a pass runs at all.
func (s *Session) carried(y model.Carried) string {
	before, after := s.list(y.Before), s.list(y.After)
	switch {
	case len(y.After) == 0:
		return ""
	case slices.Equal(y.Before, y.After):
		return "; y stays " + before
	case before == after:
		return "; y stays " + before + " in these digits"
	}
	return "; y goes from " + before + " to " + after
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
	if h == model.Softmax {
		return nil, errNoCurve
	}
	s.do(state.ShowCurve{Curve: h, Shown: shown})
	s.hand = curveInHand
	return s.shown(), nil
}

func (s *Session) shown() []string {
	switch list := s.state.Curves.Drawn(); len(list) {
	case 0:
		return []string{"No curve is shown."}
	case 1:
		return []string{"Shown is " + titles(list) + "."}
	default:
		return []string{"Shown are " + titles(list) + "."}
	}
}
