package plain

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"nnexplore/model"
)

// characters say of each function what it makes of a number.
var characters = map[model.Activation]string{
	model.Sigmoid:      "squeezes any number into the range from 0 to 1, smoothly",
	model.StepFunction: "gives 1 where x is greater than 0, else 0",
	model.ReLU:         "passes on what is greater than 0 and makes 0 of the rest",
	model.Tanh:         "squeezes any number into the range from minus 1 to 1, smoothly",
	model.LeakyReLU:    "passes on what is greater than 0 and lets a hundredth of the rest through",
	model.Softplus:     "is ReLU with its corner rounded off",
	model.Identity:     "gives back what it gets",
}

// title is how a function is called within a sentence.
func title(h model.Activation) string {
	switch h {
	case model.StepFunction, model.Identity:
		return "the " + h.Title()
	}
	return h.Title()
}

// spelling is what has to be typed for a function.
func spelling(h model.Activation) string { return strings.ReplaceAll(string(h), "_", " ") }

// functions lists the functions that have a curve.
func functions() string {
	var list []string
	for _, h := range model.Elementwise() {
		list = append(list, title(h))
	}
	return and(list)
}

// curve says the value and the slope of a function at x.
func (s *Session) curve(words []string) ([]string, error) {
	if len(words) == 0 {
		return nil, errors.New("a function and a number are needed")
	}
	x, bad := parse(words[len(words)-1])
	if bad == nil {
		words = words[:len(words)-1]
	}
	h, err := function(words)
	switch {
	case len(words) == 0:
		return nil, errors.New("a function is needed; there are " + functions())
	case err != nil && len(words) > 1:
		if h, other := function(words[:len(words)-1]); other == nil {
			return nil, fmt.Errorf("an x for %s is needed: %w", h.Title(), bad)
		}
		return nil, err
	case err != nil:
		return nil, err
	case h == model.Softmax:
		return nil, errors.New("softmax has no curve: it needs all the numbers of its layer at once")
	case bad != nil:
		return []string{sentence(title(h) + " " + characters[h]), "With a number you hear its value: curve " + spelling(h) + " 1.2."}, nil
	}
	s.hand, s.point = curveInHand, point{h, x}
	return []string{sentence(fmt.Sprintf("%s of %s is %s", title(h), s.say(x), s.say(h.Of(x)))), s.slope(h, x)}, nil
}

func (s *Session) slope(h model.Activation, x float64) string {
	d := h.Derivative(x)
	switch {
	case !math.IsNaN(d):
		return "Its slope there is " + s.say(d) + "."
	case h == model.StepFunction:
		return "It has no slope there: it jumps."
	}
	return "It has no slope there: left and right of it the slopes differ."
}

// curves lists the functions, or their values at x.
func (s *Session) curves(words []string) ([]string, error) {
	var lines []string
	if len(words) == 0 {
		for _, h := range model.Elementwise() {
			lines = append(lines, sentence(title(h)+" "+characters[h]))
		}
		return lines, nil
	}
	x, err := parse(words[0])
	if err != nil {
		return nil, err
	}
	for _, h := range model.Elementwise() {
		lines = append(lines, sentence(fmt.Sprintf("%s of %s is %s", title(h), s.say(x), s.say(h.Of(x)))))
	}
	return lines, nil
}

// whyCurve works the last point of a curve out.
func (s *Session) whyCurve() []string {
	h, x := s.point.h, s.point.x
	return []string{
		sentence(title(h) + " " + characters[h]),
		"x is " + s.say(x) + ". " + s.workedOut(h, x),
		s.slope(h, x),
	}
}
