// Package plane computes what a neuron of a network with two inputs gives all over a
// part of the plane of x1 and x2: one forward pass for each cell of a picture.
package plane

import (
	"fmt"
	"math"
	"slices"

	"nnexplore/mathx"
	"nnexplore/model"
	"nnexplore/model/batch"
	"nnexplore/number"
)

// An Of is what a plane is sampled of: a number that the network computes, and where.
type Of struct {
	Network    model.Network
	Target     model.Ref    // an a, a z or a y, or a number in softmax
	Window     model.Window // x1 across, x2 up
	Cols, Rows int          // how many cells the window is divided into; row 0 is the top
}

// Check is the error for a network that has no plane, since it takes no two inputs.
func Check(n model.Network) error {
	if n.In() == 2 {
		return nil
	}
	return fmt.Errorf("a plane has two axes, x1 and x2, but the network %s takes %s; one with two inputs was expected",
		n.SizesText(), number.Count(n.In(), "input"))
}

// Neurons are what the neurons of n give, the z of each layer and y, in the order of
// the pass.
func Neurons(n model.Network) []model.Ref {
	var list []model.Ref
	for l := range n.Layers {
		for j := range n.Layers[l].Out() {
			list = append(list, n.Out(l, j))
		}
	}
	return list
}

// A Plane is a number of the network in each cell, with the line that parts the cells.
type Plane struct {
	Of
	Low, High  float64 // the range of the finite values; Low is above High where there are none
	HasClasses bool    // whether the line is where another class wins: the target is of an output layer of several neurons
	Level      float64 // the value on the line where there are no classes

	value []float64
	side  []int32 // the class that wins, or 1 above the level and 0 elsewhere; none for NaN
}

// none is the side of a cell that is on no side.
const none = -1

// Sample computes the plane. The network must have passed [model.Network.Check] and
// [Check], and there must be a cell.
func Sample(of Of) Plane { return SampleEach(of, []model.Ref{of.Target})[0] }

// SampleEach is [Sample] of several targets in place of that of of, with one pass for
// each cell, that goes no further than they need.
func SampleEach(of Of, targets []model.Ref) []Plane {
	planes := make([]Plane, len(targets))
	cells, layers := of.Cols*of.Rows, 0
	for i, r := range targets {
		layers = max(layers, r.Layer+1)
		of.Target = r
		planes[i] = Plane{
			Of: of, HasClasses: of.hasClasses(), Level: of.level(),
			value: make([]float64, cells), side: make([]int32, cells),
		}
	}
	pass := of.Network
	pass.Layers = pass.Layers[:layers]
	batch.Each(pass, cells, func(first int, x []float64) {
		for i := first; len(x) > 0; i, x = i+1, x[2:] {
			x[0], x[1] = of.At(i%of.Cols, i/of.Cols)
		}
	}, func(first int, passes []model.Trace) {
		for i := range passes {
			for k := range planes {
				planes[k].put(first+i, passes[i])
			}
		}
	})
	for k := range planes {
		planes[k].findRange()
	}
	return planes
}

// put takes the value of cell i from its pass.
func (p *Plane) put(i int, t model.Trace) {
	v := model.Value(p.Network, t, p.Target)
	p.value[i] = v
	switch {
	case p.HasClasses:
		p.side[i] = winner(t.Y())
	case v != v:
		p.side[i] = none
	case v > p.Level:
		p.side[i] = 1
	}
}

// findRange finds the range of the values that are there.
func (p *Plane) findRange() {
	p.Low, p.High = math.Inf(1), math.Inf(-1)
	for _, v := range p.value {
		if number.Finite(v) {
			p.Low, p.High = min(p.Low, v), max(p.High, v)
		}
	}
}

// winner is the class that wins, the first of equal ones; none where a y is NaN.
func winner(y []float64) int32 {
	for _, v := range y {
		if v != v {
			return none
		}
	}
	return int32(mathx.ArgMax(y))
}

// hasClasses reports whether the target belongs to an output layer of several neurons.
func (of Of) hasClasses() bool {
	last := of.Network.Last()
	return of.Target.Layer == last && of.Network.Layers[last].Out() > 1
}

// level is the value on the line of a target without classes. That of a is 0, and that of
// a hidden z what a = 0 becomes: there a step jumps, a ReLU folds, and a sigmoid is 0.5. That
// of y is 0.5, or 0 for tanh, whose outputs go from −1 to 1.
func (of Of) level() float64 {
	h := of.Network.Layers[of.Target.Layer].Activation
	switch {
	case of.Target.Kind == model.InA, h == model.Tanh:
		return 0
	case of.Target.Kind == model.InZ && !h.Jumps():
		return h.Of(0)
	}
	return 0.5
}

// At is the x in the middle of a cell.
func (of Of) At(col, row int) (x1, x2 float64) {
	w := of.Window
	return middle(w.X0, w.X1, col, of.Cols), middle(w.Y1, w.Y0, row, of.Rows)
}

// middle is the middle of the i-th of n equal parts of the way from one end to another.
func middle(from, to float64, i, n int) float64 {
	return from + float64((to-from)*float64(2*i+1))/float64(2*n)
}

// Cell is the cell that x lies in; ok is false where x is outside of the window. The
// right and the upper edge of the window belong to its last cells.
func (of Of) Cell(x1, x2 float64) (col, row int, ok bool) {
	w := of.Window
	col, inX := part(w.X0, w.X1, x1, of.Cols)
	row, inY := part(w.Y1, w.Y0, x2, of.Rows)
	return col, row, inX && inY
}

// part is which of n equal parts of the way from one end to another v lies in.
func part(from, to, v float64, n int) (i int, ok bool) {
	share := (v - from) / (to - from)
	if !(share >= 0 && share <= 1) {
		return 0, false
	}
	return min(int(share*float64(n)), n-1), true
}

// Value is the number in a cell, to the last bit what [model.Forward] makes of [Of.At].
func (p *Plane) Value(col, row int) float64 { return p.value[row*p.Cols+col] }

// Class is the class that wins in a cell, the index of the largest y; −1 where a y is
// NaN, and where the plane has no classes.
func (p *Plane) Class(col, row int) int {
	if !p.HasClasses {
		return none
	}
	return int(p.side[row*p.Cols+col])
}

// Above reports whether the value of a cell is above the level; ok is false for NaN.
func (p *Plane) Above(col, row int) (above, ok bool) {
	v := p.Value(col, row)
	return v > p.Level, v == v
}

// AllOver is the class that wins in every cell, −1 where none does.
func (p *Plane) AllOver() int {
	one := p.Class(0, 0)
	if slices.ContainsFunc(p.side, func(side int32) bool { return int(side) != one }) {
		return none
	}
	return one
}

// HasLine reports whether the line goes through any cell.
func (p *Plane) HasLine() bool {
	for i := range p.side {
		if p.Crosses(i%p.Cols, i/p.Cols) {
			return true
		}
	}
	return false
}

// Crosses reports whether the line goes through a cell: a neighbour beside, above or
// below it is on a lower side, below the level or of an earlier class. So the line is
// one cell thin.
func (p *Plane) Crosses(col, row int) bool {
	i := row*p.Cols + col
	own := p.side[i]
	return col > 0 && isLower(p.side[i-1], own) || col < p.Cols-1 && isLower(p.side[i+1], own) ||
		row > 0 && isLower(p.side[i-p.Cols], own) || row < p.Rows-1 && isLower(p.side[i+p.Cols], own)
}

// isLower reports whether a side lies below another one.
func isLower(side, other int32) bool { return side != none && side < other }

// Share is where the value of a cell lies between Low and High, from 0 to 1, which is
// what its colour shows. It is NaN for NaN, 0 for −Inf and 1 for +Inf. Where all finite
// values are equal they have 1 above the level and 0 elsewhere.
func (p *Plane) Share(col, row int) float64 {
	switch v := p.Value(col, row); {
	case v != v:
		return v
	case v <= p.Low && p.Low < p.High || math.IsInf(v, -1):
		return 0
	case v >= p.High && p.Low < p.High || math.IsInf(v, 1):
		return 1
	case p.Low < p.High:
		return (float64(v/2) - float64(p.Low/2)) / (float64(p.High/2) - float64(p.Low/2))
	case v > p.Level:
		return 1
	}
	return 0
}
