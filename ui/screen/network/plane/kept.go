// Package plane draws the plane of a network with two inputs: what a neuron gives all over
// it, the small planes of the hidden neurons before it, and where x stands.
package plane

import (
	"nnexplore/model"
	"nnexplore/model/plane"
)

// Kept keeps the planes of the last frame, so that they are sampled again only where the
// network, the window or the size of the picture is another. A nil Kept keeps none.
type Kept struct{ large, small sampled }

// sampled are planes with what they were sampled of.
type sampled struct {
	from   from
	planes []plane.Plane
}

// from is what planes follow from; a network is told by the address of its layers, which are
// never written to.
type from struct {
	layers     *model.Layer
	first      model.Ref
	count      int
	window     model.Window
	cols, rows int
}

// of are the planes of some neurons, the kept ones where they are the same.
func (s *sampled) of(of plane.Of, targets []model.Ref) []plane.Plane {
	f := from{layers: &of.Network.Layers[0], first: targets[0], count: len(targets), window: of.Window, cols: of.Cols, rows: of.Rows}
	if s.from != f {
		*s = sampled{f, plane.SampleEach(of, targets)}
	}
	return s.planes
}
