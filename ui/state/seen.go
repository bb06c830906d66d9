package state

import (
	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state/netset"
	"nnexplore/ui/state/tables"
)

// What the network pane shows, and parts of it.
type (
	// NetworkState is what the network pane shows.
	NetworkState = netset.Network
	// BatchView is what is shown of all example inputs at once.
	BatchView = netset.BatchView
)

// The views of the example inputs.
const (
	NoBatch      = netset.NoBatch
	BatchTable   = netset.BatchTable
	BatchProduct = netset.BatchProduct
)

// How much frames show of a network at most.
const (
	MostDrawn        = tables.MostDrawn
	MostDeciding     = netset.MostDeciding
	MostSums         = netset.MostSums
	ShownDifferences = netset.ShownDifferences
)

// withoutPlane says that the network has no plane.
func (s State) withoutPlane() State {
	s.Notice = "T" + s.Network.PlaneCheck().Error()[1:] + "."
	return s
}

// ShowPlane shows the plane of x1 and x2, of a network that has one.
type ShowPlane struct{}

func (ShowPlane) apply(s State) State {
	s.Focus, s.Overlay = NetworkPane, NoOverlay
	if !s.Network.HasPlane() {
		return s.withoutPlane()
	}
	s = s.endSelecting()
	s.Network.Sheet, s.Network.Batch, s.Network.Turned, s.Network.Plane.On = false, NoBatch, false, true
	s.Notice = "y over x[1] and x[2]: arrows move x; : " + s.Network.Net.Out(0, 0).Name() + " takes a neuron; esc leaves."
	return s
}

// Turn shows the product the other way round, or no longer.
type Turn struct{}

func (Turn) apply(s State) State {
	s.Network.Turned, s.Network.Batch, s.Network.Plane.On = !s.Network.Turned, NoBatch, false
	return s
}

// MoveX moves x in the plane by so many nudges, in x[1] or in x[2]. The window goes along
// where x would leave it.
type MoveX struct{ X1, X2 int }

func (a MoveX) apply(s State) State {
	if !s.Network.HasPlane() {
		return s.withoutPlane()
	}
	j, units := 0, a.X1
	if a.X2 != 0 {
		j, units = 1, a.X2
	}
	was := s.Network.ShowsX()
	s = s.edit(NumberEdit{At: model.X(j), Value: number.Nudge(s.Network.X[j], s.UnitText(), units)})
	if was && !s.Network.ShowsX() {
		return s.lookAt(NetworkState.AroundX)
	}
	return s
}

// PanPlane moves the window of the plane by so many tenths of its width and height.
type PanPlane struct{ X, Y int }

func (a PanPlane) apply(s State) State {
	return s.lookAt(func(n NetworkState) model.Window {
		return n.PlaneWindow().Panned(float64(a.X)/10, float64(a.Y)/10)
	})
}

// ZoomPlane makes the window of the plane larger or smaller, each time by a factor of two,
// around x where that is in sight.
type ZoomPlane struct{ By int }

func (a ZoomPlane) apply(s State) State {
	return s.lookAt(func(n NetworkState) model.Window {
		w, factor := n.PlaneWindow(), [...]float64{0.5, 1, 2}[a.By+1]
		x1, x2 := w.Middle()
		if n.ShowsX() {
			x1, x2 = n.X[0], n.X[1]
		}
		return w.Zoomed(factor, factor, x1, x2)
	})
}

// lookAt shows another window of the plane, where there is a plane and that can be drawn.
func (s State) lookAt(window func(NetworkState) model.Window) State {
	if !s.Network.HasPlane() {
		return s.withoutPlane()
	}
	w := window(s.Network)
	if !w.Drawable() {
		s.Notice = "The plane goes no further: its numbers would run out of digits."
		return s
	}
	s.Network.Plane.Own, s.Network.Plane.Window = true, w
	return s
}

// FirstPlane goes back to the first window of the plane.
type FirstPlane struct{}

func (FirstPlane) apply(s State) State {
	if !s.Network.HasPlane() {
		return s.withoutPlane()
	}
	n := &s.Network
	n.Plane.Own, n.Plane.Window = false, model.Window{}
	s.Notice = "The first window of the plane."
	if !n.ShowsX() {
		s.Notice = "The first window of the plane; x is outside of it."
	}
	return s
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

// NextUnit changes the size of a nudge: from 0.1 to 0.01, 0.1, 1 and round again.
type NextUnit struct{}

func (NextUnit) apply(s State) State {
	s.Unit = (s.Unit + 1) % len(Units)
	s.Notice = "A nudge is " + s.UnitText() + " now."
	return s
}

// NoKey answers a key that does nothing where it was pressed, with the reason.
type NoKey struct{ Why string }

func (a NoKey) apply(s State) State {
	s.Notice = a.Why
	return s
}

// Mouse gives the mouse to the program, or back to the terminal, which can then
// mark text with it.
type Mouse struct{}

func (Mouse) apply(s State) State {
	s.NoMouse = !s.NoMouse
	s.Notice = "The mouse works here again."
	if s.NoMouse {
		s.Notice = "The mouse is the terminal's: mark text with it. m takes it back."
	}
	return s
}

// ScrollBy moves the overlay's text by that many lines. Its length is not known
// here, so that only the upper end is held; see HoldScroll.
type ScrollBy struct{ Lines int }

func (a ScrollBy) apply(s State) State {
	s.Scroll = max(0, s.Scroll+a.Lines)
	return s
}

// ScrollPage moves the overlay's text by so many pages of that many rows, which only who
// draws it knows.
type ScrollPage struct{ By, Rows int }

func (a ScrollPage) apply(s State) State { return ScrollBy{a.By * a.Rows}.apply(s) }

// HoldScroll keeps the overlay from being scrolled beyond its end, which only who
// draws it knows.
type HoldScroll struct{ Most int }

func (a HoldScroll) apply(s State) State {
	s.Scroll = min(s.Scroll, a.Most)
	return s
}
