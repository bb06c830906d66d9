package netfile

import (
	"errors"
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/netfile/roles"
	"nnexplore/number"
)

// A File is what a file holds: a network that passes its Check, and an input
// that fits it. All numbers are finite. Layers count from 0.
//
// Name and Source may hold any character, even those that move a terminal's cursor, and so
// may the names in Left.
type File struct {
	Network   model.Network
	X         []float64   // zeros if the file has no input
	NoX       bool        // the file has no input
	Batch     [][]float64 // all inputs, of which X is the first, if the file has several
	Targets   [][]float64 // what y is meant to be for each input; nil if the file does not say
	Bare      bool        // the file names no activations; those of the Options were taken
	Rows      Rows        // what the rows of W stand for in the file; of Neurons they were turned
	Undecided bool        // the shapes fit the other way too, and Inputs was assumed
	NoBias    []int       // the layers without biases in the file, which are zeros
	OneBias   []int       // the layers with one number in the file for all biases
	Unnamed   []int       // the layers without an activation in a file that names those of others
	Left      []Aside     // what belongs to no layer
}

// An Aside is something in a file that is no part of the network.
type Aside struct {
	Name  string
	Shape []int // empty for a single number, and for what is no array
}

// String names it with its shape, in characters that can be printed.
func (a Aside) String() string {
	if len(a.Shape) == 0 {
		return shown(a.Name)
	}
	return roles.List([]roles.Array{roles.Array(a)})
}

// Rows is what the rows of W stand for.
type Rows = roles.Rows

// The ways in which W can lie.
const (
	Unset   = roles.Unset
	Inputs  = roles.Inputs  // a row for each value that comes in: x·W + b
	Neurons = roles.Neurons // a row for each neuron: W·x + b
)

// RowsNamed is the Rows that have that name, Unset for any other.
func RowsNamed(name string) Rows {
	for _, r := range []Rows{Inputs, Neurons} {
		if r.String() == name {
			return r
		}
	}
	return Unset
}

// Options are what a file may leave open.
type Options struct {
	Hidden model.Activation // of all layers but the last; "" is sigmoid
	Output model.Activation // of the last layer; "" is softmax, or sigmoid where there is one output
	Rows   Rows             // the only way to read W, if not Unset
}

// layer is the activation of layer i of n, from 0, which has that many neurons.
func (o Options) layer(i, n, neurons int) model.Activation {
	switch {
	case i == n-1 && o.Output != "":
		return o.Output
	case i == n-1 && neurons > 1:
		return model.Softmax
	case i == n-1:
		return model.Sigmoid
	case o.Hidden != "":
		return o.Hidden
	}
	return model.Sigmoid
}

// check returns an error if f cannot be a File.
func (f File) check() error {
	if err := check(f.Network, f.X); err != nil {
		return err
	}
	for i, x := range f.Batch {
		if err := finite(x, model.X); err != nil {
			return fmt.Errorf("row %d of x: %w", i+1, err)
		}
	}
	return nil
}

// newFile puts a network and its inputs together; there are none if batch is nil.
func newFile(n model.Network, batch [][]float64) (File, error) {
	f := File{Network: n, Rows: Inputs, NoX: batch == nil}
	if batch != nil {
		f.setX(batch)
	}
	if len(n.Layers) > 0 && n.In() > 1 && len(batch) == n.In() && len(batch[0]) == 1 { // x stands
		f.setX([][]float64{slices.Concat(batch...)})
	}
	if err := f.check(); err != nil {
		return File{}, err
	}
	if f.NoX {
		f.X = make([]float64, n.In())
	}
	return f, nil
}

// check returns an error if n and x, which may be nil, cannot be a File.
func check(n model.Network, x []float64) error {
	if err := n.Check(); err != nil {
		return err
	}
	if err := checkSize(n, x); err != nil {
		return err
	}
	for l, layer := range n.Layers {
		for i, row := range layer.W {
			if err := finite(row, func(j int) model.Ref { return model.W(l, i, j) }); err != nil {
				return err
			}
		}
		if err := finite(layer.B, func(j int) model.Ref { return model.B(l, j) }); err != nil {
			return err
		}
	}
	return finite(x, model.X)
}

// checkSize returns nil where x has as many values as W1 has rows, or there is none.
func checkSize(n model.Network, x []float64) error {
	if x != nil && len(x) != n.In() {
		return fmt.Errorf("x has %s, but W1 has %s (%d×%d)", number.Count(len(x), "value"), number.Count(n.In(), "row"),
			n.In(), n.Layers[0].Out())
	}
	return nil
}

func finite(v []float64, ref func(j int) model.Ref) error {
	for j, f := range v {
		if !number.Finite(f) {
			return fmt.Errorf("%s is %v; a finite number was expected", ref(j).Name(), f)
		}
	}
	return nil
}

// targets are those of v for the inputs of f.
func (f *File) targets(v jsonValue) ([][]float64, error) {
	if f.NoX {
		return nil, errors.New("targets is what y is meant to be for each x, but there is no x")
	}
	return v.targets(max(1, len(f.Batch)), len(f.Network.Layers[f.Network.Last()].B))
}

// targetAsFits takes the targets, if there are any, where they fit; what other programs call so may be
// meant for something else, and is left aside.
func (f *File) targetAsFits(v *jsonValue) {
	if v == nil {
		return
	}
	var err error
	if f.Targets, err = f.targets(*v); err != nil {
		f.Left = append(f.Left, Aside{Name: "targets"})
	}
}

// cut slices numbers into rows of one length. Products with rows that lie one behind
// the other in memory are faster than with rows that lie apart.
func cut(flat []float64, length int) [][]float64 {
	if length == 0 {
		return nil
	}
	rows := make([][]float64, len(flat)/length)
	for i := range rows {
		rows[i] = flat[i*length : (i+1)*length : (i+1)*length]
	}
	return rows
}
