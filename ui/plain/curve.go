package plain

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/state"
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

var errNoCurve = errors.New("softmax has no curve: it needs all the numbers of its layer at once")

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
		return nil, errNoCurve
	case bad != nil:
		return []string{sentence(title(h) + " " + characters[h]), "With a number you hear its value: curve " + spelling(h) + " 1.2."}, nil
	}
	s.atCurve(point{h, x})
	return []string{sentence(fmt.Sprintf("%s of %s is %s", title(h), s.say(x), s.say(h.Of(x)))), s.slope(h, x)}, nil
}

// atCurve has a point of a curve in hand, the probe there where it can be drawn.
func (s *Session) atCurve(p point) {
	s.hand, s.point = curveInHand, p
	by := slices.Index(state.CurveList(), p.h) - s.state.Curves.Chosen
	s.do(state.Focus{Pane: state.CurvesPane}, state.ChooseCurve{By: by}, state.ProbeAt{X: p.x})
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

// onCurve goes from the neuron in hand to its curve.
func (s *Session) onCurve([]string) ([]string, error) {
	before := s.state
	s.do(state.Focus{Pane: state.NetworkPane}, state.ToCurve{})
	if s.state.Focus != state.CurvesPane {
		notice := s.state.Notice
		s.do(state.Focus{Pane: before.Focus})
		return []string{capital(aloud(notice))}, nil
	}
	said, _, _ := strings.Cut(s.state.Notice, " = ") // the name of the neuron's sum
	c := s.state.Curves
	s.hand, s.point = curveInHand, point{c.ChosenCurve(), c.Probe}
	h, x := s.point.h, s.point.x
	return []string{
		aloud(said) + ", on the curve of " + title(h) + ".",
		sentence(fmt.Sprintf("%s of %s is %s", title(h), s.say(x), s.say(h.Of(x)))),
		s.slope(h, x),
	}, nil
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
