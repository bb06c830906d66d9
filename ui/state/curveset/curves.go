// Package curveset holds what is shown of the curves, as a value: which are drawn, the probes, the
// gain and the window.
package curveset

import (
	"cmp"
	"slices"

	"nnexplore/model"
)

// Curves is what the curves pane shows.
type Curves struct {
	Shown  [model.Curves]bool // which of CurveList are drawn
	Chosen int                // index into the list
	Probe  float64            // the x that is read out
	Leaky  model.Activation   // the leaky ReLU of the list where its slope is not 0.01, else ""

	Slope  bool         // the derivative of the chosen curve is drawn too
	Gain   int          // index into Gains: sigmoid(k·x) is drawn too where it is not 0
	Second int          // index into Seconds: the distance of a second probe, or none
	Own    bool         // whether View is a window of one's own
	View   model.Window // that window
}

// List is the functions that can be drawn, the article's three first, with the leaky ReLU
// that is drawn.
func (c Curves) List() []model.Activation {
	list := model.Elementwise()
	list[Index(model.LeakyReLU)] = c.leaky()
	return list
}

// leaky is the leaky ReLU of the list.
func (c Curves) leaky() model.Activation { return cmp.Or(c.Leaky, model.LeakyReLU) }

// Index is the place of a function in the list, −1 for softmax, which has none.
func Index(h model.Activation) int { return slices.Index(model.Elementwise(), h.Family()) }

// Having is the curves with h in its place of the list, which is one.
func (c Curves) Having(h model.Activation) Curves {
	switch {
	case h == model.LeakyReLU:
		c.Leaky = ""
	case h.Family() == model.LeakyReLU:
		c.Leaky = h
	}
	return c
}

// Gains are the factors k of sigmoid(k·x), none at first.
var Gains = [...]float64{1, 2, 5, 10, 20, 50, 100, 1000}

// Seconds are the distances d of the second probe from the first, none at first.
var Seconds = [...]float64{0, 0.01, 0.1, 0.5, 1}

// ChosenCurve is the function that is chosen.
func (c Curves) ChosenCurve() model.Activation { return c.List()[c.Chosen] }

// InHand is the curve that is spoken of: the chosen one, or while that is hidden the
// nearest in the list that is shown. shown is false where none is.
func (c Curves) InHand() (h model.Activation, shown bool) {
	for away := range len(c.Shown) {
		for _, i := range [...]int{c.Chosen - away, c.Chosen + away} {
			if i >= 0 && i < len(c.Shown) && c.Shown[i] {
				return c.List()[i], true
			}
		}
	}
	return "", false
}

// GainFactor is the k of sigmoid(k·x), 1 where it is not drawn.
func (c Curves) GainFactor() float64 { return Gains[c.Gain] }

// Distance is how far the second probe stands from the first, 0 for none.
func (c Curves) Distance() float64 { return Seconds[c.Second] }

// Drawn is the functions that are shown, in the order of the list.
func (c Curves) Drawn() []model.Activation {
	var drawn []model.Activation
	for i, a := range c.List() {
		if c.Shown[i] {
			drawn = append(drawn, a)
		}
	}
	return drawn
}

// Window is the part of the plane that is drawn: the article's, or one's own.
func (c Curves) Window() model.Window {
	if c.Own {
		return c.View
	}
	return model.ArticleWindow(c.Drawn())
}

// Around is the curves with the probe at x, in a window about it where x is outside
// of the present one. The second result reports whether that can be drawn.
func (c Curves) Around(x float64) (Curves, bool) {
	if w := c.Window(); !(x >= w.X0 && x <= w.X1) {
		c.Own, c.View = true, model.Window{X0: x - 5, X1: x + 5, Y0: w.Y0, Y1: w.Y1}
	}
	c.Probe = x
	return c, !c.Own || c.View.Drawable()
}
