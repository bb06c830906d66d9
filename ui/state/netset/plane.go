package netset

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/model/plane"
)

// HasPlane reports whether the network has a plane: it has two inputs.
func (n Network) HasPlane() bool { return plane.Check(n.Net) == nil }

// ShowsPlane reports whether the plane is what is seen of the network.
func (n Network) ShowsPlane() bool {
	return n.Plane.On && !n.Turned && n.Batch == NoBatch && !n.Curved() && !n.Learning.On() && !n.Speaking()
}

// PlaneTarget is the number that the plane shows: the a, z or y that is selected, of a weight
// or a bias that is selected what its neuron gives, and else y, of several the one that wins
// at x.
func (n Network) PlaneTarget() model.Ref {
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
func (n Network) PlaneWindow() model.Window {
	if n.Plane.Own {
		return n.Plane.Window
	}
	return n.Preset.PlaneWindow()
}

// ShowsX reports whether x lies in the window of the plane, which the network has.
func (n Network) ShowsX() bool {
	w := n.PlaneWindow()
	return n.X[0] >= w.X0 && n.X[0] <= w.X1 && n.X[1] >= w.Y0 && n.X[1] <= w.Y1
}

// PlaneCheck is why the network has no plane, nil where it has one.
func (n Network) PlaneCheck() error {
	if n.HasPlane() {
		return nil
	}
	return fmt.Errorf("the plane is for networks with two inputs, such as xor; this one has %d", n.Net.In())
}

// AroundX is a window of the same size with x in its middle, along each axis on which x is
// outside of the present one.
func (n Network) AroundX() model.Window {
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
