package plain

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/plain/back"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// target sets what y should be, or says it.
func (s *Session) target(words []string) ([]string, error) {
	if len(words) > 0 {
		t, err := number.ParseVector(strings.Join(words, " "))
		if err != nil {
			return nil, wrong(err)
		}
		if err := s.state.Network.Loss().Check(s.state.Network.Net, t); err != nil {
			return nil, err
		}
		s.do(state.SetTarget{T: t})
	}
	t := s.state.Network.WantedY()
	if t == nil {
		return []string{"No target is set. target and a number for each y, such as target 1 0, sets it."}, nil
	}
	return append([]string{"The target of y is " + s.list(t) + "."}, s.lossNow()...), nil
}

// lossNow says L, where y is computed.
func (s *Session) lossNow() []string {
	switch n := s.state.Network; {
	case n.WantedY() == nil:
		return nil
	case !n.KnowsY():
		return []string{"The loss follows when y is computed: end, then step goes on to it."}
	default:
		return []string{fmt.Sprintf("The loss, %s, is %s.", n.Loss().Title(), s.say(n.LossNow()))}
	}
}

// lossOf sets what measures how far y is off, or says it.
func (s *Session) lossOf(words []string) ([]string, error) {
	if len(words) > 0 {
		loss, err := model.ParseLoss(strings.Join(words, "-"))
		if err != nil {
			return nil, err
		}
		n := s.state.Network
		if err := loss.Check(n.Net, n.Learning.TargetOr(n.Net, n.WantedY())); err != nil {
			return nil, err
		}
		s.do(state.SetLoss{To: loss})
	}
	n := s.state.Network
	return append([]string{"The loss is " + n.Loss().Title() + ".", back.About(n.Loss())}, s.lossNow()...), nil
}

// rate sets how far a step of learning goes, or says it.
func (s *Session) rate(words []string) ([]string, error) {
	if len(words) > 0 {
		v, err := parse(words[0])
		if err != nil {
			return nil, err
		}
		if !(v > 0) {
			return nil, fmt.Errorf("the rate is a number greater than 0, such as 0.5")
		}
		s.do(state.SetRate{Value: v})
	}
	return []string{"The rate is " + s.say(s.state.Network.Learning.Rate()) + ": learn takes that times each gradient away."}, nil
}

// learn takes one step of learning.
func (s *Session) learn([]string) ([]string, error) {
	before := s.state
	if n := before.Network; n.WantedY() == nil {
		return nil, fmt.Errorf("learning goes towards a target; target 1 0 sets what y should be")
	}
	s.do(state.StepTo{End: +1}, state.Learn{})
	if s.state.Network.Place != before.Network.Place {
		before.Network = before.Network.At(s.state.Network.Standing())
	}
	if s.state.SameLog(before) {
		return []string{"No gradient is left that would change a number."}, nil
	}
	was, is := before.Network, s.state.Network
	s.hand = stepInHand
	lines := []string{
		fmt.Sprintf("One step: from each weight and bias %s times its gradient is taken away.", s.say(is.Learning.Rate())),
		fmt.Sprintf("The loss is now %s, was %s. undo takes it back.", s.say(is.LossNow()), s.say(was.LossNow())),
		"y is now " + s.listOf("y", is.Trace.Y()) + ", was " + s.listOf("y", was.Trace.Y()) + ".",
	}
	if is.Preset.Remark != "" && !was.Changed() {
		lines = append(lines, is.Preset.Remark)
	}
	return lines, nil
}

// check compares the gradient of a weight, a bias or an x with differences of the loss.
func (s *Session) check(words []string) ([]string, error) {
	n := s.state.Network
	r := n.Selected
	if len(words) > 0 {
		var err error
		if r, err = s.numberNamed(words); err != nil {
			return nil, err
		}
	}
	switch {
	case !r.IsInput():
		return nil, fmt.Errorf("%s is computed; the gradient of an x, W or b can be checked", s.name(r))
	case n.WantedY() == nil:
		return nil, fmt.Errorf("a gradient is one of a loss; target 1 0 sets what y should be")
	}
	g := model.GradientsOf(n.Net, n.Trace, n.WantedY(), n.Loss())
	v := g.Value(n.Net, n.Trace, learning.GradientOf(r))
	return append([]string{"This is the gradient of " + s.name(r) + "."}, s.voiceBack().Check(v, learning.Checks(n.Net, n.X, g, r))...), nil
}
