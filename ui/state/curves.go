package state

import (
	"nnexplore/model"
	"nnexplore/number"
)

// CurvesState is what the curves pane shows.
type CurvesState struct {
	Shown  [7]bool // which of model.Elementwise are drawn
	Chosen int     // index into CurveList
	Probe  float64 // the x that is read out
}

// CurveList is the functions that can be drawn, the article's three.
func CurveList() []model.Activation { return model.Elementwise()[:3] }

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

// Window is the part of the plane that is drawn, the article's.
func (c CurvesState) Window() model.Window { return model.ArticleWindow(c.Drawn()) }

// ChooseCurve moves to another curve of the list, stopping at the ends.
type ChooseCurve struct{ By int }

func (a ChooseCurve) apply(s State) State {
	s.Curves.Chosen = min(max(s.Curves.Chosen+a.By, 0), len(CurveList())-1)
	return s
}

// ToggleCurve shows the chosen curve, or hides it.
type ToggleCurve struct{}

func (ToggleCurve) apply(s State) State {
	i := s.Curves.Chosen
	s.Curves.Shown[i] = !s.Curves.Shown[i]
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

func (s State) setProbe(x float64) State {
	w := s.Curves.Window()
	s.Curves.Probe = min(max(x, w.X0), w.X1)
	if s.Curves.Probe != x {
		s.Notice = "The probe stays within the drawing, from " + number.Short(w.X0) + " to " + number.Short(w.X1) + "."
	}
	return s
}
