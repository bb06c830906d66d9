package state

import (
	"errors"
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state/curveset"
	"nnexplore/ui/state/entry"
)

// CurvesState is what the curves pane shows.
type CurvesState = curveset.Curves

// ChooseCurve moves to another curve of the list, stopping at the ends.
type ChooseCurve struct{ By int }

func (a ChooseCurve) apply(s State) State {
	s.Curves.Chosen = min(max(s.Curves.Chosen+a.By, 0), model.Curves-1)
	return s
}

// TakeCurve chooses a curve; the one that is chosen already it shows or hides.
type TakeCurve struct{ Index int }

func (a TakeCurve) apply(s State) State {
	if s.Curves.Chosen == a.Index {
		return ToggleCurve{}.apply(s)
	}
	s.Curves.Chosen = a.Index
	return s
}

// ToggleCurve shows the chosen curve, or hides it.
type ToggleCurve struct{}

func (ToggleCurve) apply(s State) State {
	return s.show(s.Curves, s.Curves.Chosen, !s.Curves.Shown[s.Curves.Chosen])
}

// show makes c of the curves, with the curve of that index shown or hidden. Where the one in
// hand goes, it says which is in hand then.
func (s State) show(c CurvesState, index int, shown bool) State {
	was, _ := c.InHand()
	c.Shown[index] = shown
	if now, any := c.InHand(); !shown && was == c.List()[index] {
		s.Notice = string(was) + " is hidden; no curve is shown now."
		if any {
			s.Notice = string(was) + " is hidden; " + string(now) + " is in hand now."
		}
	}
	return s.setProbe(c, c.Probe)
}

// SetCurve chooses a curve, which cannot be softmax; the probe stays. A leaky ReLU takes the
// place of the one in the list.
type SetCurve struct{ Curve model.Activation }

func (a SetCurve) apply(s State) State {
	s = Focus{CurvesPane}.apply(s)
	c := s.Curves.Having(a.Curve)
	c.Chosen = curveset.Index(a.Curve)
	return s.setCurves(c)
}

// ShowCurve shows a curve or hides it. The chosen one stays; a leaky ReLU that is shown takes
// the place of the one in the list.
type ShowCurve struct {
	Curve model.Activation
	Shown bool
}

func (a ShowCurve) apply(s State) State {
	if i := curveset.Index(a.Curve); i >= 0 {
		c := s.Curves
		if a.Shown {
			c = c.Having(a.Curve)
		}
		return Focus{CurvesPane}.apply(s).show(c, i, a.Shown)
	}
	s.Notice = noCurve
	return s
}

// noCurve answers where the curve of softmax is asked for.
const noCurve = "softmax has no curve: it needs all the a of its layer at once."

// NextSecond changes the distance of the second probe, from none on.
type NextSecond struct{}

func (NextSecond) apply(s State) State {
	c := s.Curves
	c.Second = (c.Second + 1) % len(curveset.Seconds)
	s.Notice = "One probe."
	if c.Second > 0 {
		s.Notice = "Two probes: ◉, and ◎ " + number.Short(c.Distance()) + " further on."
	}
	return s.setCurves(c)
}

// SetSecond says how far the second probe stands from the first, by its index into
// Seconds.
type SetSecond struct{ Second int }

func (a SetSecond) apply(s State) State {
	c := s.Curves
	c.Second = a.Second
	return s.setCurves(c)
}

// ToggleSlope draws the derivative of the chosen curve, or no longer.
type ToggleSlope struct{}

func (ToggleSlope) apply(s State) State {
	c := s.Curves
	c.Slope = !c.Slope
	return s.setCurves(c)
}

// Steepen changes the gain k of sigmoid(k·x); at 1 it is sigmoid itself.
type Steepen struct{ By int }

func (a Steepen) apply(s State) State {
	c := s.Curves
	c.Gain = min(max(c.Gain+a.By, 0), len(curveset.Gains)-1)
	s.Notice = fmt.Sprintf("The gain is %s: sigmoid(%s·x).", number.Short(c.GainFactor()), number.Short(c.GainFactor()))
	if c.Gain == 0 {
		s.Notice = "The gain is 1: sigmoid as it is."
	}
	return s.setCurves(c)
}

// SetGain says how steep the steeper sigmoid is, by its index into Gains.
type SetGain struct{ Gain int }

func (a SetGain) apply(s State) State { return Steepen{a.Gain - s.Curves.Gain}.apply(s) }

// Slide moves the probe along x by so many units, within the window.
type Slide struct{ Units int }

func (a Slide) apply(s State) State {
	return s.setProbe(s.Curves, number.Nudge(s.Curves.Probe, s.UnitText(), a.Units))
}

// SlideTo moves the probe to an end of the window: −1 the left one, +1 the right.
type SlideTo struct{ End int }

func (a SlideTo) apply(s State) State {
	w := s.Curves.Window()
	if a.End < 0 {
		return s.setProbe(s.Curves, w.X0)
	}
	return s.setProbe(s.Curves, w.X1)
}

// SlideToX moves the probe to an x, or to the nearer end of the window.
type SlideToX struct{ X float64 }

func (a SlideToX) apply(s State) State {
	w := s.Curves.Window()
	return s.setProbe(s.Curves, min(max(a.X, w.X0), w.X1))
}

// ProbeAt moves the probe to an x, and the window with it where it is outside, and says so.
// One that lies too far out to be drawn changes nothing.
type ProbeAt struct{ X float64 }

func (a ProbeAt) apply(s State) State {
	c, drawable := s.Curves.Around(a.X)
	if !drawable {
		s.Notice = "That lies too far out to be drawn."
		return s
	}
	if w := c.Window(); w != s.Curves.Window() {
		s.Notice = "The window went along: x from " + number.Short(w.X0) + " to " + number.Short(w.X1) + ". 0 leads back to the first window."
	}
	return Focus{CurvesPane}.apply(s).setCurves(c)
}

// toCurve chooses a curve, which cannot be softmax, and shows it.
type toCurve struct{ curve model.Activation }

func (a toCurve) apply(s State) State {
	return ShowCurve{a.curve, true}.apply(SetCurve{a.curve}.apply(s))
}

// valueAt is a ProbeAt on a curve of that name, which says what the curve gives there.
type valueAt struct {
	curve model.Activation
	x     float64
}

func (a valueAt) apply(s State) State {
	if s = (ProbeAt{a.x}).apply(toCurve{a.curve}.apply(s)); s.Notice == "" {
		s.Notice = a.curve.Call(number.Short(a.x)) + " = " + number.Near(a.curve.Of(a.x)) + "."
	}
	return s
}

// GotoOutput moves the probe to the x at which the curve in hand has the height Y, or
// says that there is none, or many.
type GotoOutput struct{ Y float64 }

func (a GotoOutput) apply(s State) State {
	s = Focus{CurvesPane}.apply(s)
	h, shown := s.Curves.InHand()
	if !shown {
		s.Notice = "No curve is shown; space shows the chosen one."
		return s
	}
	next, moves, words := s.Curves.AtHeight(h, a.Y)
	s.Notice = words
	if moves {
		return s.setCurves(next)
	}
	return s
}

// ToCurve goes from the neuron in hand to its curve: the layer's activation, with
// the probe at the neuron's a. From the curves it goes back to the network.
type ToCurve struct{}

func (ToCurve) apply(s State) State {
	if s.Focus == CurvesPane {
		return Focus{NetworkPane}.apply(s)
	}
	r := s.Network.NeuronInHand()
	h := s.Network.Net.Layers[r.Layer].Activation
	i := curveset.Index(h)
	if i < 0 {
		s.Notice = noCurve
		return s
	}
	if !s.Network.Known(r) {
		s.Notice = "c shows " + r.Name() + " on its curve; it is not computed yet: end computes all."
		return s
	}
	a := s.Network.Value(r)
	c := s.Curves.Having(h)
	c.Chosen, c.Shown[i] = i, true
	c, drawable := c.Around(a)
	if !drawable {
		s.Notice = r.Name() + " lies too far out to be drawn."
		return s
	}
	s = Focus{CurvesPane}.apply(s.setCurves(c))
	s.Notice = fmt.Sprintf("The probe stands at %s = %s. c goes back to the network.", r.Name(), number.Short(a))
	return s
}

// curvesGoal reads x, where the probe goes, or y, which it looks for on the chosen curve; or
// a curve, with an x to go to on it.
func (s State) curvesGoal(c entry.Name) (Action, error) {
	p, err := c.OnCurve()
	switch {
	case p.Curve != "" && curveset.Index(p.Curve) < 0:
		return nil, errors.New(strings.TrimSuffix(noCurve, "."))
	case err != nil:
		return nil, err
	case p.Curve != "" && !p.Sets:
		return toCurve{p.Curve}, nil
	case p.Height:
		return GotoOutput{p.Value}, nil
	}
	if _, drawable := s.Curves.Around(p.Value); !drawable {
		return nil, errors.New("that lies too far out to be drawn; a number nearer to 0 was expected")
	}
	if p.Curve != "" {
		return valueAt{p.Curve, p.Value}, nil
	}
	return ProbeAt{p.Value}, nil
}
