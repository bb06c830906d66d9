package netfile

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"

	"nnexplore/internal/strict"
	"nnexplore/model"
	"nnexplore/number"
)

// Options are the activations of a network whose file names none.
type Options struct {
	Hidden model.Activation // of all layers but the last; "" is sigmoid
	Output model.Activation // of the last layer; "" is softmax, or sigmoid where there is one output
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

// readNPZ reads a network from an archive of size bytes, as numpy.savez and
// numpy.savez_compressed write it: the matrices W1, W2 and so on, for each its biases b1,
// b2 and so on as (n,) or (1, n), and optionally the input x. The numbers are float64,
// float32, int64 or int32 of either byte order, in C or Fortran order. They become
// float64 as they are read and are in memory once.
//
// The error is a sentence that names the array that is at fault: one that is missing, is
// there twice or is no part of a network, holds objects or other types, has a shape that
// does not fit its data or its neighbours, is encrypted, cut short or damaged, holds a
// number that is not finite, or takes more memory than it may. An error of r is wrapped.
func readNPZ(r io.ReaderAt, size int64, o Options) (File, error) {
	a, err := openArchive(r, size)
	if err != nil {
		return File{}, err
	}
	layers, err := a.count()
	if err != nil {
		return File{}, err
	}
	n := model.Network{Layers: make([]model.Layer, layers)}
	for i := range n.Layers {
		l := &n.Layers[i]
		if l.W, err = a.matrix(fmt.Sprintf("W%d", i+1)); err != nil {
			return File{}, err
		}
		if l.B, err = a.vector(fmt.Sprintf("b%d", i+1)); err != nil {
			return File{}, err
		}
		l.Activation = o.layer(i, layers, l.Out())
	}
	var x []float64
	if a.members["x"] != nil {
		if x, err = a.vector("x"); err != nil {
			return File{}, err
		}
	}
	if x == nil {
		if err := a.take(8*uint64(n.In()), fmt.Sprintf("an x of %s", number.Count(n.In(), "zero"))); err != nil {
			return File{}, err
		}
	}
	file, err := newFile(n, x)
	file.Bare = err == nil
	return file, err
}

// count is how many layers there are. It returns an error if one of them is incomplete.
func (a *archive) count() (int, error) {
	layers := 0
	for name := range a.members {
		_, layer := layerOf(name)
		layers = max(layers, layer)
	}
	if layers == 0 {
		return 0, errors.New("W1 is missing; the arrays W1, b1, W2, b2 and so on were expected")
	}
	for i := 1; i <= layers; i++ {
		w, b := fmt.Sprintf("W%d", i), fmt.Sprintf("b%d", i)
		switch hasW, hasB := a.members[w] != nil, a.members[b] != nil; {
		case hasW && !hasB:
			return 0, fmt.Errorf("%s is missing; %s is there, and each layer has both", b, w)
		case hasB && !hasW:
			return 0, fmt.Errorf("%s is missing; %s is there, and each layer has both", w, b)
		case !hasW:
			return 0, fmt.Errorf("%s and %s are missing, but there is a layer %d; they are numbered from 1 without gaps", w, b, layers)
		}
	}
	return layers, nil
}

// matrix reads an array of two axes as rows of one slice.
func (a *archive) matrix(name string) ([][]float64, error) {
	h, flat, err := a.array(name, func(shape []uint64) bool { return len(shape) == 2 }, "a matrix of two axes")
	if err != nil {
		return nil, err
	}
	return cut(flat, int(h.shape[1])), nil
}

// vector reads an array of one axis, or a matrix of one row.
func (a *archive) vector(name string) ([]float64, error) {
	_, flat, err := a.array(name, func(shape []uint64) bool {
		return len(shape) == 1 || len(shape) == 2 && shape[0] == 1
	}, "(n,) or (1, n)")
	return flat, err
}

// array reads an array. It returns an error if its shape does not fit; what describes
// the shapes that do.
func (a *archive) array(name string, fits func(shape []uint64) bool, what string) (header, []float64, error) {
	f := a.members[name]
	h, flat, err := a.read(f, fits, what)
	switch {
	case err == errObjects:
		return h, nil, fmt.Errorf("%s %w", name, err)
	case err != nil:
		return h, nil, fmt.Errorf("%s: %w", f.Name, err)
	}
	return h, flat, nil
}

func (a *archive) read(f *zip.File, fits func(shape []uint64) bool, what string) (header, []float64, error) {
	m, err := openMember(f)
	if err != nil {
		return header{}, nil, err
	}
	h, err := readHeader(m)
	if err != nil {
		return h, nil, err
	}
	t, known := numberTypes[h.descr]
	switch {
	case strings.Contains(h.descr, "O"):
		return h, nil, errObjects
	case !known:
		return h, nil, fmt.Errorf("its numbers are %s; float64, float32, int64 or int32 was expected", strict.Quoted(h.descr))
	case !fits(h.shape):
		return h, nil, fmt.Errorf("its shape is %s; %s was expected", h.shapeText(), what)
	case f.UncompressedSize64 < h.length:
		return h, nil, fmt.Errorf("its header is longer than the %s that it claims to be", number.Count(f.UncompressedSize64, "byte"))
	}
	count, err := h.count(t, f.UncompressedSize64-h.length)
	switch {
	case err != nil:
		return h, nil, err
	case count == 0:
		return h, nil, fmt.Errorf("its shape is %s; at least one number was expected", h.shapeText())
	}
	memory := 8 * count
	if len(h.shape) == 2 {
		memory += 24 * h.shape[0] // what cutting it into rows takes
	}
	if err := a.take(memory, "its shape "+h.shapeText()); err != nil {
		return h, nil, err
	}
	flat, err := h.numbers(m, t, int(count))
	if err != nil {
		return h, nil, err
	}
	return h, flat, m.end()
}
