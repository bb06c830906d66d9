package plain

import (
	"errors"
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

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

// titles lists functions.
func titles(list []model.Activation) string {
	words := make([]string, len(list))
	for i, h := range list {
		words[i] = title(h)
	}
	return and(words)
}

// value says what a function makes of x.
func (s *Session) value(h model.Activation, x float64) string {
	return sentence(fmt.Sprintf("%s of %s is %s", title(h), s.say(x), s.say(h.Of(x))))
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
		return nil, errors.New("a function is needed; there are " + titles(model.Elementwise()))
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
		return []string{sentence(title(h) + " " + h.Does()), "With a number you hear its value: curve " + spelling(h) + " 1.2."}, nil
	}
	return s.atCurve(point{h, x}), nil
}

// atCurve has a point of a curve in hand, the probe there where it can be drawn, and says
// it.
func (s *Session) atCurve(p point) []string {
	s.hand, s.point = curveInHand, p
	s.do(state.SetCurve{Curve: p.h}, state.ProbeAt{X: p.x})
	return []string{s.value(p.h, p.x), s.slope(p.h, p.x)}
}

func (s *Session) slope(h model.Activation, x float64) string {
	switch d := facts.SlopeAt(h, x); {
	case d.Jump:
		return "It has no slope there: it jumps."
	case d.Corner:
		return "It has no slope there: left and right of it the slopes differ."
	default:
		return "Its slope there is " + s.say(d.Value) + "."
	}
}

// curves lists the functions, or their values at x.
func (s *Session) curves(words []string) ([]string, error) {
	var lines []string
	if len(words) == 0 {
		for _, h := range model.Elementwise() {
			lines = append(lines, sentence(title(h)+" "+h.Does()))
		}
		return lines, nil
	}
	x, err := parse(words[0])
	if err != nil {
		return nil, err
	}
	for _, h := range model.Elementwise() {
		lines = append(lines, s.value(h, x))
	}
	return lines, nil
}

// onCurve goes from the neuron in hand to its curve.
func (s *Session) onCurve([]string) ([]string, error) {
	n := s.state.Network
	a := n.NeuronInHand()
	h := n.Net.Layers[a.Layer].Activation
	switch {
	case h == model.Softmax:
		return []string{"Softmax has no curve: it needs all the a of its layer at once."}, nil
	case !n.Known(a):
		return []string{name(a) + " is not computed yet."}, nil
	}
	pane := s.state.Focus
	s.do(state.Focus{Pane: state.NetworkPane}, state.ToCurve{})
	if s.state.Focus != state.CurvesPane {
		s.do(state.Focus{Pane: pane})
		return []string{name(a) + " lies too far out to be drawn."}, nil
	}
	s.hand, s.point = curveInHand, point{h, n.Value(a)}
	return []string{"The probe stands at " + name(a) + ", on the curve of " + title(h) + ".", s.value(h, s.point.x), s.slope(h, s.point.x)}, nil
}

// whyCurve works the last point of a curve out.
func (s *Session) whyCurve() []string {
	h, x := s.point.h, s.point.x
	lines := []string{
		sentence(title(h) + " " + h.Does()),
		"x is " + s.say(x) + ". " + s.workedOut(h, x),
		s.slope(h, x),
	}
	if _, saturated := facts.Saturated(h, x); saturated {
		lines = append(lines, sentence("Here "+title(h)+" is saturated: a small change of x hardly shows"))
	}
	return lines
}
