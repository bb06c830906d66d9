package state

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/model/plane"
	"nnexplore/number"
)

// Outcome is what y comes to.
func (n NetworkState) Outcome() model.Outcome { return model.OutcomeOf(n.Trace.Y()) }

// KnowsY reports whether all of y is to be seen.
func (n NetworkState) KnowsY() bool {
	last := n.Net.Last()
	return n.Known(n.Net.Out(last, n.Net.Layers[last].Out()-1))
}

// Row is which of the example inputs x is, the first of equal ones, or −1 for an x of one's own.
func (n NetworkState) Row() int { return indexOf(n.Examples, n.X) }

// RowText says which of the example inputs x is: "row 1 of 3", "your own". It is "" where
// there are none.
func (n NetworkState) RowText() string {
	switch row := n.Row(); {
	case len(n.Examples) == 0:
		return ""
	case row < 0:
		return "your own"
	default:
		return fmt.Sprintf("row %d of %d", row+1, len(n.Examples))
	}
}

// RowWords is RowText with what the row is meant to be and what is read in it.
func (n NetworkState) RowWords() string {
	if is, read, ok := n.Sample(); ok {
		return n.RowText() + ": " + SampleText(is, read)
	}
	return n.RowText()
}

// Sample is the class that x is meant to be of, and the one that the network reads in it, ""
// while y is not computed. ok is false where x is no example input that has such a class.
func (n NetworkState) Sample() (is, read string, ok bool) {
	row := n.Row()
	if row < 0 || row >= len(n.Preset.Targets) || len(n.Net.Classes) == 0 {
		return "", "", false
	}
	if o := n.Outcome(); n.KnowsY() && o.Sum == o.Sum {
		read = n.Net.ClassName(o.Class)
	}
	return n.Net.ClassName(model.OutcomeOf(n.Preset.Targets[row]).Class), read, true
}

// SampleText is what [NetworkState.Sample] gives, in words.
func SampleText(is, read string) string {
	if read == is {
		return is + " ✓"
	} else if read == "" {
		return "is " + is
	}
	return "read as " + read + ", is " + is
}

// Straight is what the sums would come to with the identity in the place of each activation
// inside: y, or what softmax takes.
func (n NetworkState) Straight() string {
	if n.Net.HasSoftmax() {
		return fmt.Sprintf("a%d", n.Net.Last()+1)
	}
	return "y"
}

// HasPlane reports whether the network has a plane: it has two inputs.
func (n NetworkState) HasPlane() bool { return plane.Check(n.Net) == nil }

// PlaneTarget is the number that the plane shows: the a, z or y that is selected, of a weight
// or a bias that is selected what its neuron gives, and else y, of several the one that wins
// at x.
func (n NetworkState) PlaneTarget() model.Ref {
	r := n.Selected
	if n.View.Selecting {
		switch r.Kind {
		case model.InA, model.InZ, model.InY:
			return r
		case model.InW, model.InB:
			return n.Net.Out(r.Layer, r.J)
		}
	}
	return n.Net.Out(n.Net.Last(), max(0, n.Outcome().Class)) // none wins where one is NaN
}

// PlaneWindow is the part of the plane that is shown: the first window of the network, or
// one's own.
func (n NetworkState) PlaneWindow() model.Window {
	if n.Plane.Own {
		return n.Plane.Window
	}
	return n.Preset.PlaneWindow()
}

// showsX reports whether x lies in the window of the plane, which the network has.
func (n NetworkState) showsX() bool {
	w := n.PlaneWindow()
	return n.X[0] >= w.X0 && n.X[0] <= w.X1 && n.X[1] >= w.Y0 && n.X[1] <= w.Y1
}

// planeCheck is why the network has no plane, nil where it has one.
func (n NetworkState) planeCheck() error {
	if n.HasPlane() {
		return nil
	}
	return fmt.Errorf("the plane is for networks with two inputs, such as xor; this one has %d", n.Net.In())
}

// withoutPlane says that the network has no plane.
func (s State) withoutPlane() State {
	s.Notice = "T" + s.Network.planeCheck().Error()[1:] + "."
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
	s.Notice = "y over x[1] and x[2]: arrows and clicks move x; : " + s.Network.Net.Out(0, 0).Name() + " takes a neuron."
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
	was := s.Network.showsX()
	s = s.edit(NumberEdit{At: model.X(j), Value: number.Nudge(s.Network.X[j], s.UnitText(), units)})
	if was && !s.Network.showsX() {
		return s.lookAt(NetworkState.aroundX)
	}
	return s
}

// aroundX is a window of the same size with x in its middle, along each axis on which x is
// outside of the present one.
func (n NetworkState) aroundX() model.Window {
	w, x1, x2 := n.PlaneWindow(), n.X[0], n.X[1]
	if !(x1 >= w.X0 && x1 <= w.X1) {
		half := float64((w.X1 - w.X0) / 2)
		w.X0, w.X1 = x1-half, x1+half
	}
	if !(x2 >= w.Y0 && x2 <= w.Y1) {
		half := float64((w.Y1 - w.Y0) / 2)
		w.Y0, w.Y1 = x2-half, x2+half
	}
	return w
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
		if n.showsX() {
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
	if !n.showsX() {
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
