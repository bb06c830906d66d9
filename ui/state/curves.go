package state

import (
	"cmp"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// CurvesState is what the curves pane shows.
type CurvesState struct {
	Shown  [model.Curves]bool // which of CurveList are drawn
	Chosen int                // index into CurveList
	Probe  float64            // the x that is read out
	Leaky  model.Activation   // the leaky ReLU of the list where its slope is not 0.01, else ""

	Slope  bool         // the derivative of the chosen curve is drawn too
	Gain   int          // index into Gains: sigmoid(k·x) is drawn too where it is not 0
	Second int          // index into Seconds: the distance of a second probe, or none
	Own    bool         // whether View is a window of one's own
	View   model.Window // that window
}

// CurveList is the functions that can be drawn, the article's three first.
func CurveList() []model.Activation { return model.Elementwise() }

// List is CurveList with the leaky ReLU that is drawn.
func (c CurvesState) List() []model.Activation {
	list := CurveList()
	list[curveIndex(model.LeakyReLU)] = c.leaky()
	return list
}

// leaky is the leaky ReLU of the list.
func (c CurvesState) leaky() model.Activation { return cmp.Or(c.Leaky, model.LeakyReLU) }

// curveIndex is the place of a function in the list, −1 for softmax, which has none.
func curveIndex(h model.Activation) int { return slices.Index(CurveList(), h.Family()) }

// having is the curves with h in its place of the list, which is one.
func (c CurvesState) having(h model.Activation) CurvesState {
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
func (c CurvesState) ChosenCurve() model.Activation { return c.List()[c.Chosen] }

// InHand is the curve that is spoken of: the chosen one, or while that is hidden the
// nearest in the list that is shown. shown is false where none is.
func (c CurvesState) InHand() (h model.Activation, shown bool) {
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
func (c CurvesState) GainFactor() float64 { return Gains[c.Gain] }

// Distance is how far the second probe stands from the first, 0 for none.
func (c CurvesState) Distance() float64 { return Seconds[c.Second] }

// Drawn is the functions that are shown, in the order of the list.
func (c CurvesState) Drawn() []model.Activation {
	var drawn []model.Activation
	for i, a := range c.List() {
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
	c := s.Curves.having(a.Curve)
	c.Chosen = curveIndex(a.Curve)
	return s.setCurves(c)
}

// ShowCurve shows a curve or hides it. The chosen one stays; a leaky ReLU that is shown takes
// the place of the one in the list.
type ShowCurve struct {
	Curve model.Activation
	Shown bool
}

func (a ShowCurve) apply(s State) State {
	if i := curveIndex(a.Curve); i >= 0 {
		c := s.Curves
		if a.Shown {
			c = c.having(a.Curve)
		}
		return Focus{CurvesPane}.apply(s).show(c, i, a.Shown)
	}
	s.Notice = noCurve
	return s
}

// noCurve answers where the curve of softmax is asked for.
const noCurve = "softmax has no curve: it needs all the a of its layer at once."

// setCurves makes c of the curves, as an edit. A run of edits of one kind, such as sliding
// the probe, is one edit, and none where it comes back to what was there before it. Which
// curve is chosen is no part of an edit.
func (s State) setCurves(c CurvesState) State {
	s.Curves.Chosen = c.Chosen
	if s.Curves == c {
		return s
	}
	if l := &s.logs[CurvesPane]; l.Past != nil {
		before, after := l.Past.Back.(CurvesEdit).To, l.Past.Edit.(CurvesEdit).To
		if kindOf(before, after) == kindOf(s.Curves, c) {
			s = CurvesEdit{To: before}.do(s)
			s.logs[CurvesPane] = log{Past: l.Past.Rest}
		}
	}
	c.Chosen = 0
	return s.edit(CurvesEdit{To: c})
}

// setProbe makes c of the curves, with the probe at x or the nearer end of the window.
func (s State) setProbe(c CurvesState, x float64) State {
	w := c.Window()
	c.Probe = min(max(x, w.X0), w.X1)
	if c.Probe != x {
		s.Notice = "The probe stays within the drawing, from " + number.Short(w.X0) + " to " + number.Short(w.X1) + "."
	}
	return s.setCurves(c)
}

// A CurvesEdit makes what is shown of the curves another; which of them is chosen stays.
type CurvesEdit struct{ To CurvesState }

// Pane implements [Edit].
func (CurvesEdit) Pane() Pane { return CurvesPane }

func (e CurvesEdit) do(s State) State {
	e.To.Chosen = s.Curves.Chosen
	s.Curves = e.To
	return s
}

func (CurvesEdit) back(s State) change { return CurvesEdit{To: s.Curves} }

func (e CurvesEdit) idle(s State) bool { return e.do(s).Curves == s.Curves }

func (CurvesEdit) words(was, now State, again string) string {
	old, c := was.Curves, now.Curves
	var list []string
	if old.Leaky != c.Leaky {
		list = append(list, changed("the leaky ReLU", string(old.leaky()), string(c.leaky()), again))
	}
	for i, h := range c.List() {
		if old.Shown[i] != c.Shown[i] {
			list = append(list, string(h)+" is "+shownOrHidden(c.Shown[i])+again)
		}
	}
	if old.Slope != c.Slope {
		list = append(list, "the slope is "+shownOrHidden(c.Slope)+again)
	}
	if old.Gain != c.Gain {
		list = append(list, changedNumber("the gain", old.GainFactor(), c.GainFactor(), again))
	}
	if old.Second != c.Second {
		list = append(list, changed("the second probe", secondWords(old), secondWords(c), again))
	}
	if old.View != c.View {
		list = append(list, windowWords(again))
	}
	if old.Probe != c.Probe {
		list = append(list, changedNumber("x", old.Probe, c.Probe, again))
	}
	return strings.Join(list, "; ")
}

// secondWords is where the second probe is.
func secondWords(c CurvesState) string {
	if c.Second == 0 {
		return "gone"
	}
	return number.Short(c.Distance()) + " further on"
}

func windowWords(again string) string {
	if again == "" {
		return "the window is another"
	}
	return "the window is as it was"
}

func shownOrHidden(shown bool) string {
	if shown {
		return "shown"
	}
	return "hidden"
}

// A curvesKind is what an edit of the curves is about.
type curvesKind int

const (
	probeMoved curvesKind = iota
	windowMoved
	secondChanged
	gainChanged
	slopeChanged
	shownChanged
)

func kindOf(before, after CurvesState) curvesKind {
	switch {
	case before.Shown != after.Shown, before.Leaky != after.Leaky:
		return shownChanged
	case before.Slope != after.Slope:
		return slopeChanged
	case before.Gain != after.Gain:
		return gainChanged
	case before.Second != after.Second:
		return secondChanged
	case before.View != after.View:
		return windowMoved
	}
	return probeMoved
}
