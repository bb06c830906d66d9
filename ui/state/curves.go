package state

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
)

// CurvesState is what the curves pane shows.
type CurvesState struct {
	Shown  [model.Curves]bool // which of CurveList are drawn
	Chosen int                // index into CurveList
	Probe  float64            // the x that is read out

	Slope  bool         // the derivative of the chosen curve is drawn too
	Gain   int          // index into Gains: sigmoid(k·x) is drawn too where it is not 0
	Second int          // index into Seconds: the distance of a second probe, or none
	Own    bool         // whether View is a window of one's own
	View   model.Window // that window
}

// CurveList is the functions that can be drawn, the article's three first.
func CurveList() []model.Activation { return model.Elementwise() }

// Gains are the factors k of sigmoid(k·x), none at first.
var Gains = [...]float64{1, 2, 5, 10, 20, 50, 100, 1000}

// Seconds are the distances d of the second probe from the first, none at first.
var Seconds = [...]float64{0, 0.01, 0.1, 0.5, 1}

// ChosenCurve is the function that is chosen.
func (c CurvesState) ChosenCurve() model.Activation { return CurveList()[c.Chosen] }

// GainFactor is the k of sigmoid(k·x), 1 where it is not drawn.
func (c CurvesState) GainFactor() float64 { return Gains[c.Gain] }

// Distance is how far the second probe stands from the first, 0 for none.
func (c CurvesState) Distance() float64 { return Seconds[c.Second] }

// Drawn is the functions that are shown, in the order of the list.
func (c CurvesState) Drawn() []model.Activation {
	var drawn []model.Activation
	for i, a := range CurveList() {
		if c.Shown[i] {
			drawn = append(drawn, a)
		}
	}
	return drawn
}

// Window is the part of the plane that is drawn: the article's, or one's own.
func (c CurvesState) Window() model.Window {
	if c.Own {
		return c.View
	}
	return model.ArticleWindow(c.Drawn())
}

// ChooseCurve moves to another curve of the list, stopping at the ends.
type ChooseCurve struct{ By int }

func (a ChooseCurve) apply(s State) State {
	s.Curves.Chosen = min(max(s.Curves.Chosen+a.By, 0), len(CurveList())-1)
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
	c := &s.Curves
	c.Shown[c.Chosen] = !c.Shown[c.Chosen]
	return s.setProbe(c.Probe)
}

// ToggleSlope draws the derivative of the chosen curve, or no longer.
type ToggleSlope struct{}

func (ToggleSlope) apply(s State) State {
	s.Curves.Slope = !s.Curves.Slope
	return s
}

// Steepen changes the gain k of sigmoid(k·x); at 1 it is sigmoid itself.
type Steepen struct{ By int }

func (a Steepen) apply(s State) State {
	c := &s.Curves
	c.Gain = min(max(c.Gain+a.By, 0), len(Gains)-1)
	s.Notice = fmt.Sprintf("The gain is %s: sigmoid(%s·x).", number.Short(c.GainFactor()), number.Short(c.GainFactor()))
	if c.Gain == 0 {
		s.Notice = "The gain is 1: sigmoid as it is."
	}
	return s
}

// NextSecond changes the distance of the second probe, from none on.
type NextSecond struct{}

func (NextSecond) apply(s State) State {
	c := &s.Curves
	c.Second = (c.Second + 1) % len(Seconds)
	s.Notice = "One probe."
	if c.Second > 0 {
		s.Notice = "Two probes, at x and x + " + number.Short(c.Distance()) + "."
	}
	return s
}

// Slide moves the probe along x by so many units, within the window.
type Slide struct{ Units int }

func (a Slide) apply(s State) State {
	return s.setProbe(number.Nudge(s.Curves.Probe, s.UnitText(), a.Units))
}

// SlideTo moves the probe to an end of the window: −1 the left one, +1 the right.
type SlideTo struct{ End int }

func (a SlideTo) apply(s State) State {
	w := s.Curves.Window()
	if a.End < 0 {
		return s.setProbe(w.X0)
	}
	return s.setProbe(w.X1)
}

// SlideToX moves the probe to an x, or to the nearer end of the window.
type SlideToX struct{ X float64 }

func (a SlideToX) apply(s State) State {
	w := s.Curves.Window()
	return s.setProbe(min(max(a.X, w.X0), w.X1))
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
	s.Curves = c
	return s
}

// typedProbe moves the probe to the x that was typed. Where that is outside of the
// window this goes along, and says so; where it cannot be drawn the field stays.
func (s State) typedProbe(x float64, typed Prompt) State {
	c, drawable := s.Curves.around(x)
	if !drawable {
		s.Prompt, s.Prompt.Refusal = typed, "that lies too far out to be drawn"
		return s
	}
	if w := c.Window(); w != s.Curves.Window() {
		s.Notice = "The window went along: x from " + number.Short(w.X0) + " to " + number.Short(w.X1) + ". 0 leads back to the article's."
	}
	s.Curves = c
	return s
}

// around is the curves with the probe at x, in a window about it where x is outside
// of the present one. It says whether that can be drawn.
func (c CurvesState) around(x float64) (CurvesState, bool) {
	if w := c.Window(); !(x >= w.X0 && x <= w.X1) {
		c.Own, c.View = true, model.Window{X0: x - 5, X1: x + 5, Y0: w.Y0, Y1: w.Y1}
	}
	c.Probe = x
	return c, !c.Own || c.View.Drawable()
}

func (s State) setProbe(x float64) State {
	w := s.Curves.Window()
	s.Curves.Probe = min(max(x, w.X0), w.X1)
	if s.Curves.Probe != x {
		s.Notice = "The probe stays within the drawing, from " + number.Short(w.X0) + " to " + number.Short(w.X1) + "."
	}
	return s
}

// Pan moves the window by so many tenths of its width and height.
type Pan struct{ X, Y int }

func (a Pan) apply(s State) State {
	return s.setWindow(s.Curves.Window().Panned(float64(a.X)/10, float64(a.Y)/10))
}

// ZoomBy makes the window larger or smaller, each time by a factor of two.
type ZoomBy struct{ X, Y int }

func (a ZoomBy) apply(s State) State {
	factor := [...]float64{0.5, 1, 2}
	return s.setWindow(s.Curves.Window().Zoomed(factor[a.X+1], factor[a.Y+1]))
}

func (s State) setWindow(w model.Window) State {
	if !w.Drawable() {
		s.Notice = "The drawing goes no further: its numbers would run out of digits."
		return s
	}
	s.Curves.Own, s.Curves.View = true, w
	if x := s.Curves.Probe; x < w.X0 || x > w.X1 {
		s.Curves.Probe = min(max(x, w.X0), w.X1)
		s.Notice = "The probe was at " + number.Short(x) + ", which is outside now; it went along to " + number.Short(s.Curves.Probe) + "."
	}
	return s
}

// ArticleView goes back to the article's window.
type ArticleView struct{}

func (ArticleView) apply(s State) State {
	s.Curves.Own = false
	return s.setProbe(s.Curves.Probe)
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
	for i, f := range CurveList() {
		if f != h {
			continue
		}
		if !s.Network.Known(r) {
			s.Notice = r.Name() + " is not computed yet."
			return s
		}
		a := s.Network.Value(r)
		c := s.Curves
		c.Chosen, c.Shown[i] = i, true
		c, drawable := c.around(a)
		if !drawable {
			s.Notice = r.Name() + " lies too far out to be drawn."
			return s
		}
		s.Curves = c
		s = Focus{CurvesPane}.apply(s)
		s.Notice = fmt.Sprintf("The probe stands at %s = %s. c goes back to the network.", r.Name(), number.Short(a))
		return s
	}
	s.Notice = "softmax has no curve: it needs all the a of its layer at once."
	return s
}

// NeuronInHand is the a of the neuron that the selection or the step stands at.
func (n NetworkState) NeuronInHand() model.Ref {
	if r := n.Selected; r.Kind >= model.InA && r.Layer == n.View.Layer {
		return model.A(r.Layer, r.J)
	}
	s := n.Walk.At(n.Place)
	if n.Grain == model.ByLayer && n.Whole() {
		s.J = 0 // the step is the whole layer; the first neuron stands for it
	}
	return model.A(s.Layer, s.J)
}
