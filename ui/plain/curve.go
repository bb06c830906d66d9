package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
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
		value = s.say(l.At) + ", rounded: on paper it is " + aloud.Number(number.Short(l.Away)) + side + "that"
	case near && !s.state.Full:
		value = aloud.Digits(number.Beside(l.Value, l.At)) + ", just" + side + s.say(l.At)
	}
	return aloud.Sentence(fmt.Sprintf("%s of %s is %s", aloud.Title(h), s.say(x), value))
}

var errNoCurve = errors.New("softmax has no curve: it needs all the numbers of its layer at once")

// function reads the name of an activation: "relu", "leaky relu", "sig", or what other
// programs call it. Behind leaky relu its slope left of 0 may stand, in parentheses or not.
func function(words []string) (model.Activation, error) {
	h, err := model.ParseActivation(strings.Join(words, " "))
	if err == nil || strings.Contains(strings.Join(words, ""), "(") {
		return h, typed.Wrong(err)
	}
	if last := len(words) - 1; last > 0 {
		slope, bad := typed.Number(words[last])
		if h, err := function(words[:last]); bad == nil && err == nil && h == model.LeakyReLU {
			return model.Leaky(slope), nil
		}
	}
	word := strings.ToLower(strings.ReplaceAll(strings.Join(words, " "), "_", " "))
	all := append(model.Elementwise(), model.Softmax)
	var list []string
	for _, h := range all {
		list = append(list, aloud.Spelling(h))
	}
	name, err := typed.Choose("function", strings.TrimSuffix(word, " function"), list)
	if err != nil {
		return "", err
	}
	return all[slices.Index(list, name)], nil
}

// curve says the value and the slope of a function at x.
func (s *Session) curve(words []string) ([]string, error) {
	if len(words) == 0 {
		return nil, errors.New("a function and a number are needed")
	}
	x, bad := typed.Number(words[len(words)-1])
	if bad == nil {
		words = words[:len(words)-1]
	}
	h, err := function(words)
	switch {
	case len(words) == 0:
		return nil, errors.New("a function is needed; there are " + aloud.Titles(model.Elementwise()))
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
		return []string{aloud.Sentence(aloud.Title(h) + " " + aloud.Does(h)), "With a number you hear its value: curve " + aloud.Spelling(h) + " 1.2."}, nil
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
		return "It has no slope there: it jumps. Everywhere else its slope is 0."
	case d.Corner:
		return fmt.Sprintf("It has no slope there: left of it the slope is %s, right of it %s.", s.say(d.Left), s.say(d.Right))
	default:
		return "Its slope there is " + s.slopeValue(d) + "."
	}
}

// workedOut works h of x out in words.
func (s *Session) workedOut(h model.Activation, x float64) string {
	if h.Detours(x) {
		return "On the way a number is beyond the largest that the machine holds; worked out by another way, the result is right."
	}
	text := h.Spoken(x).Text(s.near)
	if rest, ok := strings.CutPrefix(text, "minus "); ok { // a slope stands first
		return "Minus " + rest
	}
	return text
}

// curves lists the functions, or their values at x.
func (s *Session) curves(words []string) ([]string, error) {
	var lines []string
	if len(words) == 0 {
		for _, h := range model.Elementwise() {
			lines = append(lines, aloud.Sentence(aloud.Title(h)+" "+aloud.Does(h)))
		}
		return lines, nil
	}
	x, err := typed.Number(words[0])
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
		return []string{s.name(a) + " is not computed yet."}, nil
	}
	pane := s.state.Focus
	s.do(state.Focus{Pane: state.NetworkPane}, state.ToCurve{})
	if s.state.Focus != state.CurvesPane {
		s.do(state.Focus{Pane: pane})
		return []string{s.name(a) + " lies too far out to be drawn."}, nil
	}
	s.hand, s.point = curveInHand, point{h, n.Value(a)}
	return []string{"The probe stands at " + s.name(a) + ", on the curve of " + aloud.Title(h) + ".", s.value(h, s.point.x), s.slope(h, s.point.x)}, nil
}

// whyCurve works the last point of a curve out.
func (s *Session) whyCurve() []string {
	h, x := s.point.h, s.point.x
	lines := []string{
		aloud.Sentence(aloud.Title(h) + " " + aloud.Does(h)),
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
		lines = append(lines, aloud.Sentence("Here "+aloud.Title(h)+" is saturated: a small change of x hardly shows"))
	}
	return lines
}

// whereCurve finds the x at which the function in hand has a value.
func (s *Session) whereCurve(words []string) ([]string, error) {
	if r, err := s.ref(append([]string{"y"}, words...)); err == nil && s.hand != curveInHand {
		return []string{fmt.Sprintf("That is the name of a number; did you mean goto %s?", s.name(r))}, nil
	}
	if len(words) == 0 {
		return s.sayY(), nil
	}
	y, err := typed.Number(words[0])
	if err != nil {
		return nil, err
	}
	h := s.point.h
	gives := fmt.Sprintf("%s gives %s at ", aloud.Title(h), s.near(y))
	switch found := h.Where(y); found.Count {
	case model.OneX:
		lines := s.atCurve(point{h, found.X})
		x := s.near(found.X)
		if v, err := number.Parse(s.state.Written(found.X)); err != nil || v != found.X {
			x = "about " + x
		}
		return append([]string{aloud.Sentence(gives + "x " + x)}, lines[1:]...), nil
	case model.TwoX:
		lines := s.atCurve(point{h, found.X})
		return append([]string{aloud.Sentence(gives + "x " + s.near(found.X) + " and at x " + s.near(found.Other))}, lines[1:]...), nil
	case model.UpToX:
		return []string{aloud.Sentence(gives + "every x up to " + s.say(found.X) + ", and at " + s.say(found.X) + " itself")}, nil
	case model.EveryAfter:
		return []string{aloud.Sentence(gives + "every x above " + s.say(found.X) + ", but not at " + s.say(found.X) + " itself")}, nil
	case model.FromX:
		return []string{aloud.Sentence(gives + "every x above " + s.say(found.X) + ", and at " + s.say(found.X) + " itself")}, nil
	case model.BelowX:
		return []string{aloud.Sentence(gives + "every x below " + s.say(found.X) + ", but not at " + s.say(found.X) + " itself")}, nil
	}
	return []string{aloud.Sentence(fmt.Sprintf("%s never gives %s: %s", aloud.Title(h), s.near(y), h.RangeWords(s.say)))}, nil
}

// sayY says y of the network, and what y with a value does.
func (s *Session) sayY() []string {
	n, first := s.state.Network, "y of the network is not computed yet; end computes it."
	if n.KnowsY() {
		first = "y of the network is " + s.listOf("y", n.Trace.Y()) + "."
	}
	return []string{first, fmt.Sprintf("y with a value, such as y 0.9, finds the x at which %s has it.", aloud.Title(s.point.h))}
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
		lines = append(lines, aloud.Sentence(aloud.Title(h)+" was in hand; now "+aloud.Title(next)+" is"))
	}
	return lines, nil
}

func (s *Session) shown() []string {
	switch list := s.state.Curves.Drawn(); len(list) {
	case 0:
		return []string{"No curve is shown."}
	case 1:
		return []string{"Shown is " + aloud.Titles(list) + "."}
	default:
		return []string{"Shown are " + aloud.Titles(list) + "."}
	}
}
