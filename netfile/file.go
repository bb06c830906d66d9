package netfile

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/number"
)

// A File is what a file holds: a network that passes its Check, and an input
// that fits it. All numbers are finite.
//
// Name and Source may hold any character, even those that move a terminal's cursor.
type File struct {
	Network model.Network
	X       []float64 // zeros if the file has no input
	NoX     bool      // the file has no input
	Bare    bool      // the file names no activations; those of the Options were taken
}

// newFile puts a network and its input together; x is nil if there is none.
func newFile(n model.Network, x []float64) (File, error) {
	if err := check(n, x); err != nil {
		return File{}, err
	}
	if x == nil {
		return File{Network: n, X: make([]float64, n.In()), NoX: true}, nil
	}
	return File{Network: n, X: x}, nil
}

// check returns an error if n and x, which may be nil, cannot be a File.
func check(n model.Network, x []float64) error {
	if err := n.Check(); err != nil {
		return err
	}
	if x != nil && len(x) != n.In() {
		return fmt.Errorf("x has %s, but W1 has %s (%d×%d)", number.Count(len(x), "value"), number.Count(n.In(), "row"),
			n.In(), n.Layers[0].Out())
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

func finite(v []float64, ref func(j int) model.Ref) error {
	for j, f := range v {
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return fmt.Errorf("%s is %v; a finite number was expected", ref(j).Name(), f)
		}
	}
	return nil
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
