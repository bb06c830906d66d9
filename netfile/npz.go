package netfile

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"

	"nnexplore/netfile/roles"
	"nnexplore/number"
)

// readNPZ reads a network from an archive of size bytes, as numpy.savez and
// numpy.savez_compressed write it; package roles finds its parts. The numbers are floats of
// 16, 32 or 64 bits, integers or bools of either byte order, in C or Fortran order. They
// become float64 as they are read and are in memory once.
//
// The error is a sentence that names the array that is at fault: one that is there twice,
// holds objects or other types, has a shape that does not fit its data, is encrypted, cut
// short or damaged, holds a number that is not finite, or takes more memory than it may;
// or it is that of package roles. An error of r is wrapped.
func readNPZ(r io.ReaderAt, size int64, o Options) (File, error) {
	members, err := openArchive(r, size)
	if err != nil {
		return File{}, err
	}
	c := content{memory: memoryFor(size), load: `numpy.load("network.npz")`}
	var i inflater
	for _, f := range members {
		a, err := i.array(f)
		if err != nil {
			return File{}, fmt.Errorf("%s: %w", shown(f.Name), err)
		}
		c.arrays = append(c.arrays, a)
	}
	return c.file(o)
}

// array reads what stands before the numbers of an array.
func (i *inflater) array(f *zip.File) (a array, err error) {
	_, h, err := i.header(f)
	if err != nil {
		return a, err
	}
	a = array{Array: roles.Array{Name: strings.TrimSuffix(f.Name, ".npy"), Shape: h.shape}, where: shown(f.Name) + ": "}
	t, err := h.numberType()
	if err != nil {
		if a.fault = err; err == errObjects {
			a.where = a.Shown() + " "
		}
		return a, nil
	}
	if f.UncompressedSize64 < h.length {
		return a, fmt.Errorf("its header is longer than the %s that it claims to be", number.Count(f.UncompressedSize64, "byte"))
	}
	count, err := h.count(t, f.UncompressedSize64-h.length)
	if count == 0 && err == nil {
		a.fault = fmt.Errorf("its shape is %s; at least one number was expected", a.ShapeText())
	}
	a.read = func(turned bool) ([]float64, error) {
		m, h, err := i.header(f)
		if err != nil {
			return nil, err
		}
		rows, columns := 1, int(count)
		if len(h.shape) == 2 {
			rows, columns = h.shape[0], h.shape[1]
		}
		if turned {
			rows, columns = columns, rows
		}
		flat, err := t.read(m, rows, columns, h.fortran != turned)
		if err != nil {
			return nil, err
		}
		return flat, m.end()
	}
	return a, err
}

// header opens a member and reads its header.
func (i *inflater) header(f *zip.File) (*member, header, error) {
	m, err := i.open(f)
	if err != nil {
		return nil, header{}, err
	}
	h, err := readHeader(m)
	return m, h, err
}
