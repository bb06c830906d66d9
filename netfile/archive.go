package netfile

import (
	"archive/zip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"nnexplore/internal/strict"
	"nnexplore/netfile/roles"
	"nnexplore/number"
)

// maxDirectory is how many bytes the list of an archive's members may take. That of a
// network of a thousand layers is far shorter.
const maxDirectory = 1 << 20

// maxRatio is how many times longer than its compressed form data can be: deflate writes
// at most 258 bytes as two bits. Zeros come close to it.
const maxRatio = 1032

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

// openArchive lists the members of an archive, all of which are arrays.
func openArchive(r io.ReaderAt, size int64) ([]*zip.File, error) {
	limit := &directoryLimit{r: r, left: maxDirectory}
	z, err := zip.NewReader(limit, size)
	switch {
	case limit.err != nil:
		return nil, limit.err
	case err != nil:
		return nil, errors.New("it is no whole .npz archive; the file is cut short or damaged")
	}
	limit.left = math.MaxInt
	room, seen := uint64(max(size, 0)), map[string]bool{}
	for _, f := range z.File {
		switch {
		case !strings.HasSuffix(f.Name, ".npy"):
			if err := otherArchive(z.File); err != nil {
				return nil, err
			}
			return nil, fmt.Errorf("the archive holds %s, which is no array of NumPy; numpy.savez writes W1.npy, b1.npy and so on", strict.Quoted(f.Name))
		case seen[f.Name]:
			return nil, fmt.Errorf("%s: it is there twice", shown(f.Name))
		}
		if err := honest(f, room); err != nil {
			return nil, fmt.Errorf("%s: %w", shown(f.Name), err)
		}
		room -= f.CompressedSize64
		seen[f.Name] = true
	}
	for _, f := range z.File {
		if err := namedTwice(r, f); err != nil {
			return nil, fmt.Errorf("%s: %w", shown(f.Name), err)
		}
	}
	return z.File, nil
}

// maxExtra is how long what stands between the name of a member and its data may be.
const maxExtra = 1 << 10

// namedTwice returns an error if a member does not have its name where it lies: names decide
// what an array is, and the checksum of a member is not about them.
func namedTwice(r io.ReaderAt, f *zip.File) error {
	const fixed = 30 // bytes before the name
	end, err := f.DataOffset()
	if err != nil {
		return explain(err)
	}
	length := fixed + len(f.Name)
	before := make([]byte, min(end, int64(length+maxExtra)))
	if _, err := r.ReadAt(before, end-int64(len(before))); err != nil {
		return explain(err)
	}
	for extra := 0; len(before)-extra >= length; extra++ {
		h := before[len(before)-extra-length:]
		if string(h[:4]) == "PK\x03\x04" && string(h[fixed:length]) == f.Name &&
			int(binary.LittleEndian.Uint16(h[26:])) == len(f.Name) && int(binary.LittleEndian.Uint16(h[28:])) == extra {
			return nil
		}
	}
	return errors.New("it has another name where it lies; the file is damaged")
}

// shown is a name as an error has it.
func shown(name string) string { return roles.Array{Name: name}.Shown() }

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
