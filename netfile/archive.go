package netfile

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"nnexplore/internal/strict"
	"nnexplore/number"
)

// maxDirectory is how many bytes the list of an archive's members may take. That of a
// network of a thousand layers is far shorter.
const maxDirectory = 1 << 20

// maxRatio is how many times longer than its compressed form data can be: deflate writes
// at most 258 bytes as two bits. Zeros come close to it.
const maxRatio = 1032

// An archive is the arrays of an .npz file by name, without ".npy".
type archive struct {
	members map[string]*zip.File
	most    uint64 // how much memory its numbers may take
	left    uint64 // how much of that is not yet taken
}

// The numbers of any archive may take freeMemory, and those of a larger one memoryPerByte
// for each of its bytes. Weights stay below that: of a network in which 99 of 100 weights
// are 0, a byte of the file becomes about 100 bytes of float64. All zeros, of which it
// becomes up to 1,000, are read only up to freeMemory.
const (
	freeMemory    = 64 << 20
	memoryPerByte = 256
)

// memoryFor is how much memory the numbers of an archive of size bytes may take.
func memoryFor(size uint64) uint64 {
	return min(maxNPZ, max(freeMemory, memoryPerByte*min(size, maxNPZ)))
}

// take accounts for memory. It returns an error if too little is left.
func (a *archive) take(memory uint64, what string) error {
	if memory <= a.left {
		a.left -= memory
		return nil
	}
	if a.most == maxNPZ {
		return fmt.Errorf("%s takes the network beyond 1 GiB of memory, the most that is read", what)
	}
	return fmt.Errorf("%s takes the network beyond %d MiB of memory, the most that is read from so short a file; stored without compression it may be larger",
		what, a.most>>20)
}

// A directoryLimit ends the reading of a list of members that is too long, and keeps
// the error of the file, which archive/zip replaces by its own.
type directoryLimit struct {
	r    io.ReaderAt
	left int
	err  error
}

var errDirectory = errors.New("the archive's list of members is too long; W1, b1, W2, b2 and so on were expected")

func (d *directoryLimit) ReadAt(b []byte, at int64) (int, error) {
	if d.left -= len(b); d.left < 0 {
		d.err = errDirectory
		return 0, errDirectory
	}
	n, err := d.r.ReadAt(b, at)
	if err != nil && err != io.EOF {
		d.err = fmt.Errorf("it cannot be read: %w", Cause(err))
	}
	return n, err
}

func openArchive(r io.ReaderAt, size int64) (*archive, error) {
	limit := &directoryLimit{r: r, left: maxDirectory}
	z, err := zip.NewReader(limit, size)
	switch {
	case limit.err != nil:
		return nil, limit.err
	case err != nil:
		return nil, errors.New("it is no whole .npz archive; the file is cut short or damaged")
	}
	limit.left = math.MaxInt
	room := uint64(max(size, 0))
	a := &archive{members: map[string]*zip.File{}, most: memoryFor(room)}
	a.left = a.most
	for _, f := range z.File {
		name, ok := strings.CutSuffix(f.Name, ".npy")
		if _, layer := layerOf(name); !ok || name != "x" && layer == 0 {
			return nil, fmt.Errorf("the archive holds %s, which is no part of a network; W1.npy, b1.npy and so on, and x.npy were expected",
				strict.Quoted(f.Name))
		}
		if a.members[name] != nil {
			return nil, fmt.Errorf("%s: it is there twice", f.Name)
		}
		if err := honest(f, room); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		room -= f.CompressedSize64
		a.members[name] = f
	}
	return a, nil
}

// honest returns an error if a member cannot be as long as the archive says, with room
// bytes of the file left for it.
func honest(f *zip.File, room uint64) error {
	switch {
	case f.Flags&1 != 0:
		return errors.New("it is encrypted; an archive without a password was expected")
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return fmt.Errorf("its compression method is %d; numpy.savez writes 0 and numpy.savez_compressed 8", f.Method)
	case f.CompressedSize64 > room:
		return fmt.Errorf("it claims %s of the file, but only %d are left for it; the file is cut short or damaged",
			number.Count(f.CompressedSize64, "byte"), room)
	case f.Method == zip.Store && f.UncompressedSize64 != f.CompressedSize64:
		return fmt.Errorf("it claims to be %s, but it is stored without compression in %d; the file is damaged",
			number.Count(f.UncompressedSize64, "byte"), f.CompressedSize64)
	case f.Method == zip.Deflate && f.UncompressedSize64/maxRatio > f.CompressedSize64:
		return fmt.Errorf("it claims that %s become %d, more than any compression does; the file is damaged",
			number.Count(f.CompressedSize64, "byte"), f.UncompressedSize64)
	}
	return nil
}

// maxNPZ is how much memory the numbers of an .npz file may take as float64, 1 GiB:
// about 130 million numbers. Those of a file that is much shorter than that, because they
// are almost all the same, may take less: see memoryFor.
const maxNPZ = 1 << 30

// layerOf splits a name such as W2; layer is 0 if the name is not of that form.
func layerOf(name string) (kind byte, layer int) {
	if len(name) < 2 || len(name) > 7 || name[0] != 'W' && name[0] != 'b' {
		return 0, 0
	}
	layer, err := strconv.Atoi(name[1:])
	if err != nil || strconv.Itoa(layer) != name[1:] || layer < 1 {
		return 0, 0
	}
	return name[0], layer
}
