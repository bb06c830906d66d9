package plain

import (
	"errors"
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/state"
)

// value says what a function makes of x, and what rounding makes of that.
func (s *Session) value(h model.Activation, x float64) string {
	l, near := facts.LimitAt(h, x)
	side := " below "
	if l.Above {
		side = " above "
	}
	value := s.near(h.Of(x))
	switch {
	case near && l.Lost && l.Away == 0:
		value = s.say(l.At) + ", rounded: on paper it is a little" + side + "that"
	case near && l.Lost:
		value = s.say(l.At) + ", rounded: on paper it is " + aloudNumber(number.Short(l.Away)) + side + "that"
	case near && !s.state.Full:
		value = aloudDigits(number.Beside(l.Value, l.At)) + ", just" + side + s.say(l.At)
	}
	return sentence(fmt.Sprintf("%s of %s is %s", title(h), s.say(x), value))
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

// slopeValue is a slope that there is.
func (s *Session) slopeValue(d facts.Slope) string {
	if d.Rounded {
		return s.say(d.Value) + ", rounded"
	}
	return s.near(d.Value)
}

func (s *Session) slope(h model.Activation, x float64) string {
	switch d := facts.SlopeAt(h, x); {
	case d.Jump:
		return "It has no slope there: it jumps."
	case d.Corner:
		return "It has no slope there: left and right of it the slopes differ."
	default:
		return "Its slope there is " + s.slopeValue(d) + "."
	}
}

// workedOut works h of x out in words.
func (s *Session) workedOut(h model.Activation, x float64) string {
	if h.Detours(x) {
		return "On the way a number is beyond the largest that the machine holds; worked out by another way, the result is right."
	}
	return h.Spoken(x).Text(s.near)
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
	if l, near := facts.LimitAt(h, x); near && l.Lost {
		lines = slices.Insert(lines, 2, s.value(h, x))
	}
	if spoken := h.SpokenSlope(x); spoken.Values != nil {
		lines[len(lines)-1] = "Its slope there is " + s.slopeValue(facts.SlopeAt(h, x)) + ": " + spoken.Text(s.near)
	}
	if _, saturated := facts.Saturated(h, x); saturated {
		lines = append(lines, sentence("Here "+title(h)+" is saturated: a small change of x hardly shows"))
	}
	return lines
}

// The commands from here on lay curves beside one another: a steeper sigmoid beside the
// step, what each makes of two probes that stand close together.

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
			s.say(x), s.near(g.Value), s.say(model.Sigmoid.Of(x)), s.say(model.StepFunction.Of(x))),
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
	lines := s.shown()
	if next, any := s.state.Curves.InHand(); !shown && any && h == s.point.h {
		s.point.h = next
		lines = append(lines, sentence(title(h)+" was in hand; now "+title(next)+" is"))
	}
	return lines, nil
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
