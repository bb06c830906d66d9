package netfile

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"

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
	i := newInflater()
	for _, f := range members {
		a, err := i.array(f)
		if err == nil {
			err = namedTwice(r, f)
		}
		if err != nil {
			return File{}, fmt.Errorf("%s: %w", shown(f.Name), err)
		}
		c.arrays = append(c.arrays, a)
	}
	return c.file(o)
}

// array reads what stands before the numbers of an array.
func (i *inflater) array(f *zip.File) (array, error) {
	h, err := i.header(f)
	if err != nil {
		return array{}, err
	}
	a := newArray(strings.TrimSuffix(f.Name, ".npy"), h.shape)
	a.where = shown(f.Name) + ": "
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
	a.read = func(turned bool) ([]float64, error) {
		if _, err := i.header(f); err != nil {
			return nil, err
		}
		flat, err := t.read(i, a.Array, h.fortran, turned)
		if err != nil {
			return nil, err
		}
		return flat, i.end()
	}
	return a, h.fits(t, f.UncompressedSize64-h.length)
}

// header opens a member and reads its header.
func (i *inflater) header(f *zip.File) (header, error) {
	if err := i.open(f); err != nil {
		return header{}, err
	}
	return readHeader(i)
}
