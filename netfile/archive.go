package netfile

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
)

// maxDirectory is how many bytes the list of an archive's members may take. A
// network of a thousand layers stays far below.
const maxDirectory = 1 << 20

// maxRatio is how many times longer than its compressed form deflate lets data
// be: two bits stand for at most 258 bytes. Zeros come close to it.
const maxRatio = 1032

// An archive is the arrays of an .npz file by name, without ".npy".
type archive struct {
	members map[string]*zip.File
	most    uint64 // how much memory its numbers may take
	left    uint64 // how much of that is not yet taken
}

// The memory that the numbers of any archive may take, and what they may take more
// for each byte of it. Weights do not compress like that: those of a network of which
// 99 of 100 are 0 take about 100 bytes as float64 for one of the file. What is all
// zeros does, up to 1,000, and is read where it is small.
const (
	freeMemory    = 64 << 20
	memoryPerByte = 256
)

// memoryFor is how much memory the numbers of an archive of that size may take.
func memoryFor(size uint64) uint64 {
	return min(MaxNPZ, max(freeMemory, memoryPerByte*min(size, MaxNPZ)))
}

// take accounts for memory, and says what is wrong where there is no more.
func (a *archive) take(memory uint64, what string) error {
	if memory <= a.left {
		a.left -= memory
		return nil
	}
	if a.most == MaxNPZ {
		return fmt.Errorf("%s takes the network beyond 1 GiB of memory, the most that is read", what)
	}
	return fmt.Errorf("%s takes the network beyond %d MiB of memory, the most that is read from so short a file; stored without compression it may be larger",
		what, a.most>>20)
}

// A directoryLimit stops the reading of a list of members that has no end, and
// keeps what the file could not give.
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
				quoted(f.Name))
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

// honest says whether a member can be as long as the archive says it is, with room
// bytes left for it in the file.
func honest(f *zip.File, room uint64) error {
	switch {
	case f.Flags&1 != 0:
		return errors.New("it is encrypted; an archive without a password was expected")
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return fmt.Errorf("its compression method is %d; numpy.savez writes 0 and numpy.savez_compressed 8", f.Method)
	case f.CompressedSize64 > room:
		return fmt.Errorf("it claims %s of the file, but only %d are left for it; the file is cut short or damaged",
			plural(f.CompressedSize64, "byte"), room)
	case f.Method == zip.Store && f.UncompressedSize64 != f.CompressedSize64:
		return fmt.Errorf("it claims to be %s, but it is stored without compression in %d; the file is damaged",
			plural(f.UncompressedSize64, "byte"), f.CompressedSize64)
	case f.Method == zip.Deflate && f.UncompressedSize64/maxRatio > f.CompressedSize64:
		return fmt.Errorf("it claims that %s become %d, more than any compression does; the file is damaged",
			plural(f.CompressedSize64, "byte"), f.UncompressedSize64)
	}
	return nil
}
