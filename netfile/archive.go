package netfile

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"math"
	"strings"

	"nnexplore/internal/intact"
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
		d.err = intact.Unreadable(err)
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
	before := make([]byte, min(end, int64(fixed+len(f.Name)+maxExtra)))
	if _, err := r.ReadAt(before, end-int64(len(before))); err != nil {
		return explain(err)
	}
	at := max(0, bytes.LastIndex(before, []byte("PK\x03\x04")))
	if name := before[min(at+fixed, len(before)):]; !bytes.HasPrefix(name, []byte(f.Name)) || int(binary.LittleEndian.Uint16(before[at+26:])) != len(f.Name) {
		return errors.New("it has another name where it lies; the file is damaged")
	}
	return nil
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

// An inflater reads members one after the other in the same memory. It refuses what
// archive/zip lets pass: bytes that follow the compressed data, and a checksum of 0 that is
// wrong.
type inflater struct {
	in   *bufio.Reader // what is stored
	out  io.ReadCloser // the same, decompressed
	data io.Reader     // one of them
	f    *zip.File
	sum  hash.Hash32
}

func newInflater() *inflater {
	in := bufio.NewReader(nil)
	return &inflater{in: in, out: flate.NewReader(in), sum: crc32.NewIEEE()}
}

// open opens a member; the one that was opened before can no longer be read.
func (i *inflater) open(f *zip.File) error {
	raw, err := f.OpenRaw()
	if err != nil {
		return explain(err)
	}
	i.in.Reset(raw)
	i.sum.Reset()
	if i.f, i.data = f, i.in; f.Method == zip.Deflate {
		i.data = i.out
		return i.out.(flate.Resetter).Reset(i.in, nil)
	}
	return nil
}

func (i *inflater) Read(b []byte) (int, error) {
	n, err := i.data.Read(b)
	i.sum.Write(b[:n])
	if err != nil && err != io.EOF {
		err = explain(err)
	}
	return n, err
}

// end returns an error if the data of the member does not end here or is not what was stored.
func (i *inflater) end() error {
	switch n, err := io.ReadFull(i, make([]byte, 1)); {
	case n > 0:
		return fmt.Errorf("more follows the %s that it claims to be; the file is damaged", number.Count(i.f.UncompressedSize64, "byte"))
	case err != io.EOF:
		return err
	case i.sum.Sum32() != i.f.CRC32:
		return errors.New("its checksum does not match; the file is damaged")
	}
	if _, err := i.in.ReadByte(); err != io.EOF {
		return errors.New("something follows its compressed data; the file is damaged")
	}
	return nil
}

// explain puts an error of reading a member into words. It leaves io.ErrUnexpectedEOF
// alone, since only the caller knows what the data ended in.
func explain(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return io.ErrUnexpectedEOF
	case errors.As(err, &corrupt):
		return errors.New("its compressed data is damaged")
	case errors.Is(err, zip.ErrFormat):
		return errors.New("it is not where the archive says; the file is damaged")
	}
	return intact.Unreadable(err)
}
