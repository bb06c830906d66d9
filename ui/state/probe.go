package state

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// NextSecond changes the distance of the second probe, from none on.
type NextSecond struct{}

func (NextSecond) apply(s State) State {
	c := s.Curves
	c.Second = (c.Second + 1) % len(Seconds)
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
	c.Gain = min(max(c.Gain+a.By, 0), len(Gains)-1)
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

// ProbeAt moves the probe to an x, and the window with it where it is outside. One
// that lies too far out to be drawn changes nothing.
type ProbeAt struct{ X float64 }

func (a ProbeAt) apply(s State) State {
	c, drawable := s.Curves.around(a.X)
	if !drawable {
		s.Notice = "That lies too far out to be drawn."
		return s
	}
	return s.probeIn(c)
}

// typedProbe moves the probe to the x that was typed. Where that is outside of the
// window this goes along, and says so; where it cannot be drawn the field stays.
func (s State) typedProbe(x float64, typed Prompt) State {
	c, drawable := s.Curves.around(x)
	if !drawable {
		s.Prompt, s.Prompt.Refusal = typed, "that lies too far out to be drawn"
		return s
	}
	return s.probeIn(c)
}

// probeIn makes c of the curves and says where the window went along with the probe.
func (s State) probeIn(c CurvesState) State {
	if w := c.Window(); w != s.Curves.Window() {
		s.Notice = "The window went along: x from " + number.Short(w.X0) + " to " + number.Short(w.X1) + ". 0 leads back to the first window."
	}
	return Focus{CurvesPane}.apply(s).setCurves(c)
}

// GotoOutput moves the probe to the x at which the curve in hand has the height Y, or
// says that there is none, or many.
type GotoOutput struct{ Y float64 }

// toCurve chooses a curve, which cannot be softmax, and shows it.
type toCurve struct{ curve model.Activation }

func (a toCurve) apply(s State) State {
	return ShowCurve{a.curve, true}.apply(SetCurve{a.curve}.apply(s))
}

// outputOf is a GotoOutput on a curve of that name.
type outputOf struct {
	curve model.Activation
	y     float64
}

func (a outputOf) apply(s State) State {
	return GotoOutput{a.y}.apply(toCurve{a.curve}.apply(s))
}

func (a GotoOutput) apply(s State) State {
	s = Focus{CurvesPane}.apply(s)
	h, shown := s.Curves.InHand()
	if !shown {
		s.Notice = "No curve is shown; space shows the chosen one."
		return s
	}
	y, found := number.Near(a.Y), h.Where(a.Y)
	switch found.Count {
	case model.NoX:
		s.Notice = string(h) + " never gives " + y + ": " + h.RangeWords(number.Short) + "."
	case model.UpToX:
		s.Notice = fmt.Sprintf("%s gives %s at every x up to %s.", h, y, number.Short(found.X))
	case model.EveryAfter:
		s.Notice = fmt.Sprintf("%s gives %s at every x above %s.", h, y, number.Short(found.X))
	case model.BelowX:
		s.Notice = fmt.Sprintf("%s gives %s at every x below %s.", h, y, number.Short(found.X))
	case model.FromX:
		s.Notice = fmt.Sprintf("%s gives %s at %s and every x above.", h, y, number.Short(found.X))
	case model.OneX, model.TwoX:
		c, drawable := s.Curves.around(found.X)
		s.Notice = fmt.Sprintf("%s gives %s at x = %s.", h, y, nearly(found.X))
		if found.Count == model.TwoX {
			s.Notice = fmt.Sprintf("%s gives %s at x = %s, and at x = %s.", h, y, nearly(found.X), nearly(found.Other))
		}
		if drawable {
			return s.setCurves(c)
		}
		s.Notice = strings.TrimSuffix(s.Notice, ".") + ", too far out to be drawn."
	}
	return s
}

// nearly is x in few digits, and about where these are not all.
func nearly(x float64) string {
	text := number.Near(x)
	if v, err := number.Parse(text); err != nil || v != x {
		return "about " + text
	}
	return text
}

// around is the curves with the probe at x, in a window about it where x is outside
// of the present one. The second result reports whether that can be drawn.
func (c CurvesState) around(x float64) (CurvesState, bool) {
	if w := c.Window(); !(x >= w.X0 && x <= w.X1) {
		c.Own, c.View = true, model.Window{X0: x - 5, X1: x + 5, Y0: w.Y0, Y1: w.Y1}
	}
	c.Probe = x
	return c, !c.Own || c.View.Drawable()
}

// Pan moves the window by so many tenths of its width and height.
type Pan struct{ X, Y int }

func (a Pan) apply(s State) State {
	return s.setWindow(s.Curves.Window().Panned(float64(a.X)/10, float64(a.Y)/10))
}

// ZoomBy makes the window larger or smaller, each time by a factor of two, around the
// probe on the curve in hand.
type ZoomBy struct{ X, Y int }

func (a ZoomBy) apply(s State) State {
	factor, w := [...]float64{0.5, 1, 2}, s.Curves.Window()
	x, y := s.Curves.Probe, 0.0
	if _, y = w.Middle(); a.Y != 0 {
		if h, shown := s.Curves.InHand(); shown && h.Of(x) >= w.Y0 && h.Of(x) <= w.Y1 {
			y = h.Of(x)
		}
	}
	return s.setWindow(w.Zoomed(factor[a.X+1], factor[a.Y+1], x, y))
}

func (s State) setWindow(w model.Window) State {
	if !w.Drawable() {
		s.Notice = "The drawing goes no further: its numbers would run out of digits."
		return s
	}
	c := s.Curves
	c.Own, c.View = true, w
	if x := c.Probe; x < w.X0 || x > w.X1 {
		c.Probe = min(max(x, w.X0), w.X1)
		s.Notice = "The probe was at " + number.Short(x) + ", which is outside now; it went along to " + number.Short(c.Probe) + "."
	}
	return s.setCurves(c)
}

// ArticleView goes back to the window of the article, the first one.
type ArticleView struct{}

func (ArticleView) apply(s State) State {
	c := s.Curves
	c.Own, c.View = false, model.Window{}
	return s.setProbe(c, c.Probe)
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
	i := curveIndex(h)
	if i < 0 {
		s.Notice = noCurve
		return s
	}
	if !s.Network.Known(r) {
		s.Notice = "c shows " + r.Name() + " on its curve; it is not computed yet: end computes all."
		return s
	}
	a := s.Network.Value(r)
	c := s.Curves.having(h)
	c.Chosen, c.Shown[i] = i, true
	c, drawable := c.around(a)
	if !drawable {
		s.Notice = r.Name() + " lies too far out to be drawn."
		return s
	}
	s = Focus{CurvesPane}.apply(s.setCurves(c))
	s.Notice = fmt.Sprintf("The probe stands at %s = %s. c goes back to the network.", r.Name(), number.Short(a))
	return s
}

// deriveCurves is derive for the curves.
func (s State) deriveCurves() State {
	if s.Curves.Distance() > 0 {
		s.carried = s.carry()
	}
	return s
}

// Carried is what becomes of the distance between the two probes, as a difference
// in x[1], in the network with h in its hidden layers. h must be among the curves
// that are shown. Before and After are empty where no pass runs through it.
func (s State) Carried(h model.Activation) model.Carried {
	return s.carry().value[curveIndex(h)]
}

func (s State) carry() *carried {
	n, d := s.Network, s.Curves.Distance()
	return s.carried.of(carriedFrom{passOf(n.Net, n.X), d, s.Curves.Shown, s.Curves.Leaky}, func() (all [model.Curves]model.Carried) {
		for i, h := range s.Curves.List() {
			if !s.Curves.Shown[i] {
				continue
			}
			if c, err := model.Carry(n.Net, n.X, d, h); err == nil {
				all[i] = c
			}
		}
		return all
	})
}
