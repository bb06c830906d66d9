package plain

import (
	"errors"
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/number"
)

// whereCurve finds the x at which the function in hand has a value.
func (s *Session) whereCurve(words []string) ([]string, error) {
	if r, err := s.ref(append([]string{"y"}, words...)); err == nil && s.hand != curveInHand {
		return []string{fmt.Sprintf("That is the name of a number; did you mean goto %s?", name(r))}, nil
	}
	if len(words) == 0 {
		return nil, errors.New("a value is needed")
	}
	y, err := parse(words[0])
	if err != nil {
		return nil, err
	}
	h := s.point.h
	gives := fmt.Sprintf("%s gives %s at ", title(h), s.near(y))
	switch found := h.Where(y); found.Count {
	case model.OneX:
		lines := s.atCurve(point{h, found.X})
		x := s.near(found.X)
		if v, err := number.Parse(s.state.Written(found.X)); err != nil || v != found.X {
			x = "about " + x
		}
		return append([]string{sentence(gives + "x " + x)}, lines[1:]...), nil
	case model.UpToX:
		return []string{sentence(gives + "every x up to " + s.say(found.X) + ", and at " + s.say(found.X) + " itself")}, nil
	case model.EveryAfter:
		return []string{sentence(gives + "every x above " + s.say(found.X) + ", but not at " + s.say(found.X) + " itself")}, nil
	}
	return []string{sentence(fmt.Sprintf("%s never gives %s: %s", title(h), s.near(y), s.ranges(h)))}, nil
}

// ranges says what a function gives at all.
func (s *Session) ranges(h model.Activation) string {
	low, high := h.Range()
	switch {
	case h == model.StepFunction:
		return "it gives only 0 and 1"
	case h == model.ReLU:
		return "it is never below 0"
	case math.IsInf(high, 1):
		return "it stays above " + s.say(low)
	}
	return "it stays between " + s.say(low) + " and " + s.say(high) + " and reaches neither"
}
