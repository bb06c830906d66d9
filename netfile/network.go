package netfile

import (
	"errors"
	"fmt"
	"slices"

	"nnexplore/internal/strict"
	"nnexplore/model"
	"nnexplore/netfile/roles"
	"nnexplore/number"
)

// An array is one of a file, whose numbers are not yet read.
type array struct {
	roles.Array
	where string // begins a sentence about it
	fault error  // why it cannot be a part of a network, whose numbers are finite and at least one; nil if it can

	// read returns the numbers row after row, those of the transposed matrix if turned.
	read func(turned bool) ([]float64, error)
}

// newArray is an array of that name and shape; it has a fault if it has no numbers.
func newArray(name string, shape []int) array {
	a := array{Array: roles.Array{Name: name, Shape: shape}, where: shown(name) + ": "}
	if a.Count() == 0 {
		a.fault = fmt.Errorf("its shape is %s; at least one number was expected", a.ShapeText())
	}
	return a
}

// A content is the arrays of a file, and what is known of all of them.
type content struct {
	arrays []array
	sorted bool               // the order means nothing
	sizes  []int              // of the rows of neurons; nil if the file does not have them
	hint   Rows               // how files of this kind keep W
	load   string             // the line of Python that makes a dict f of the arrays
	memory *memory            // what their numbers may take; nil for those that are in memory already
	more   []Aside            // what else the file has that is no part of a network
	named  []model.Activation // of the layers; nil if the file does not name them
}

// file makes a File of the arrays.
func (c content) file(o Options) (File, error) {
	q := roles.Query{Sorted: c.sorted, Sizes: c.sizes, Hint: c.hint, Rows: o.Rows}
	for _, a := range c.arrays {
		if a.fault != nil && roles.Role(a.Name) != 0 {
			return File{}, fmt.Errorf("%s%w", a.where, a.fault)
		}
		q.Arrays = append(q.Arrays, a.Array)
	}
	m, err := roles.Find(q)
	if err != nil {
		return File{}, c.inWords(err)
	}
	f := File{Rows: m.Rows, Undecided: m.Undecided, Bare: c.named == nil, Left: c.more}
	for i, l := range m.Layers {
		var layer model.Layer
		if layer.W, err = c.weights(l.W, m.Rows); err == nil {
			layer.B, err = c.biases(&f, l, i, len(layer.W[0]))
		}
		if err != nil {
			return File{}, err
		}
		layer.Activation = o.layer(i, len(m.Layers), layer.Out())
		if i < len(c.named) && c.named[i] != "" {
			layer.Activation = c.named[i]
		} else if c.named != nil {
			f.Unnamed = append(f.Unnamed, i)
		}
		f.Network.Layers = append(f.Network.Layers, layer)
	}
	if err := c.inputs(&f, m.X); err != nil {
		return File{}, err
	}
	for _, i := range m.Left {
		f.Left = append(f.Left, Aside(c.arrays[i].Array))
	}
	return f, f.check()
}

// weights returns W with a row for each value that comes in.
func (c content) weights(i int, rows Rows) ([][]float64, error) {
	columns := c.arrays[i].Shape[1]
	if rows == Neurons {
		columns = c.arrays[i].Shape[0]
	}
	flat, err := c.numbers(i, rows == Neurons)
	return cut(flat, columns), err
}

// numbers reads an array.
func (c content) numbers(i int, turned bool) ([]float64, error) {
	a := c.arrays[i]
	err := a.fault
	if err == nil {
		memory := 8 * uint64(a.Count())
		if len(a.Shape) == 2 {
			rows := a.Shape[0]
			if turned {
				rows = a.Shape[1]
			}
			memory += 24 * uint64(rows) // what cutting it into rows takes
		}
		err = c.memory.take(memory, "its shape "+a.ShapeText())
	}
	var flat []float64
	if err == nil {
		flat, err = a.read(turned)
	}
	if err != nil {
		return nil, fmt.Errorf("%s%w", a.where, err)
	}
	return flat, nil
}

// biases returns the biases of layer i, which has n neurons, and notes in f where they are
// not as many.
func (c content) biases(f *File, l roles.Layer, i, n int) ([]float64, error) {
	b := []float64{0}
	if l.B == roles.None {
		f.NoBias = append(f.NoBias, i)
	} else {
		var err error
		if b, err = c.numbers(l.B, false); err != nil || len(b) == n {
			return b, err
		}
		f.OneBias = append(f.OneBias, i)
	}
	if err := c.memory.take(8*uint64(n), fmt.Sprintf("a b of %s", number.Count(n, "number"))); err != nil {
		return nil, err
	}
	return slices.Repeat(b, n), nil
}

// inputs reads x: one input, or a batch of them, or none.
func (c content) inputs(f *File, x int) error {
	in := f.Network.In()
	if x == roles.None {
		f.NoX = true
		if err := c.memory.take(8*uint64(in), fmt.Sprintf("an x of %s", number.Count(in, "zero"))); err != nil {
			return err
		}
		f.X = make([]float64, in)
		return nil
	}
	flat, err := c.numbers(x, false)
	if err != nil {
		return err
	}
	f.setX(cut(flat, in))
	return nil
}

// setX puts the inputs into f, of which there is at least one.
func (f *File) setX(batch [][]float64) {
	if f.X, f.Batch = batch[0], nil; len(batch) > 1 {
		f.Batch = batch
	}
}

// inWords adds to an error of package roles the line of Python that gives the arrays the
// names that open.
func (c content) inWords(err error) error {
	var unclear *roles.Unclear
	if !errors.As(err, &unclear) || c.load == "" {
		return err
	}
	w, b := "", "…"
	for _, a := range slices.Backward(unclear.Held) {
		switch len(a.Shape) {
		case 1:
			b = a.Name
		case 2:
			w = a.Name
		}
	}
	if w == "" {
		return err
	}
	return fmt.Errorf(`%w; this gives them names that are understood: f = %s; numpy.savez("network.npz", W1=f[%s], b1=f[%s], …)`, err, c.load, strict.Quoted(w), strict.Quoted(b))
}
