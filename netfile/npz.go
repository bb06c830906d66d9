package netfile

import (
	"archive/zip"
	"bufio"
	"compress/flate"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"math"
	"strconv"
	"strings"

	"nnexplore/model"
)

// MaxNPZ is how much memory the numbers of an .npz file may take once they are
// float64, 1 GiB: about 130 million numbers.
const MaxNPZ = 1 << 30

// maxDirectory is how many bytes the list of an archive's members may take. A
// network of a thousand layers stays far below.
const maxDirectory = 1 << 20

// maxRatio is how many times longer than its compressed form deflate lets data
// be: two bits stand for at most 258 bytes. Zeros come close to it.
const maxRatio = 1032

// Options are the activations of a network whose file names none.
type Options struct {
	Hidden model.Activation // of all layers but the last; sigmoid where it is ""
	Output model.Activation // of the last layer; softmax where it is ""
}

// layer is the activation of layer i of n, from 0.
func (o Options) layer(i, n int) model.Activation {
	switch {
	case i == n-1 && o.Output != "":
		return o.Output
	case i == n-1:
		return model.Softmax
	case o.Hidden != "":
		return o.Hidden
	}
	return model.Sigmoid
}

// ReadNPZ reads a network from an archive as numpy.savez and numpy.savez_compressed
// write it: the matrices W1, W2 and so on, for each its biases b1, b2 and so on as
// (n,) or (1, n), and optionally the input x. The numbers are float64, float32,
// int64 or int32 of either byte order, in C or Fortran order. The size is that of
// the archive in bytes.
//
// The error is a sentence that names the array: one that is missing, is there
// twice or is not part of a network, holds objects or other types, has a shape that
// does not fit its data or its neighbours, is encrypted, cut short or damaged, or
// holds a number that is not finite. It is an error too when the numbers take more
// than [MaxNPZ]. An error of r is wrapped.
func ReadNPZ(r io.ReaderAt, size int64, o Options) (File, error) {
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
		l.Activation = o.layer(i, layers)
		if l.W, err = a.matrix(fmt.Sprintf("W%d", i+1)); err != nil {
			return File{}, err
		}
		if l.B, err = a.vector(fmt.Sprintf("b%d", i+1)); err != nil {
			return File{}, err
		}
	}
	var x []float64
	if a.members["x"] != nil {
		if x, err = a.vector("x"); err != nil {
			return File{}, err
		}
	}
	return newFile(n, x)
}

// An archive is the arrays of an .npz file by name, without ".npy".
type archive struct {
	members map[string]*zip.File
	left    uint64 // how much of MaxNPZ is not yet taken
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
		d.err = fmt.Errorf("it cannot be read: %w", inner(err))
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
	a := &archive{members: map[string]*zip.File{}, left: MaxNPZ}
	room := uint64(max(size, 0))
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

// layerOf takes a name such as W2 apart; layer is 0 where it is not such a name.
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

// count is how many layers there are; from 1 to that number nothing is missing.
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

// matrix reads an array of two axes into rows that lie in one slice.
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

// array reads an array whose shape fits; what describes that shape.
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
		return h, nil, fmt.Errorf("its numbers are %s; float64, float32, int64 or int32 was expected", quoted(h.descr))
	case !fits(h.shape):
		return h, nil, fmt.Errorf("its shape is %s; %s was expected", h.shapeText(), what)
	case f.UncompressedSize64 < h.length:
		return h, nil, fmt.Errorf("its header is longer than the %s that it claims to be", plural(f.UncompressedSize64, "byte"))
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
	if memory > a.left {
		return h, nil, fmt.Errorf("its shape %s takes the network beyond 1 GiB of memory, the most that is read", h.shapeText())
	}
	a.left -= memory
	flat, err := h.numbers(m, t, int(count))
	if err != nil {
		return h, nil, err
	}
	return h, flat, m.end()
}

// A member is the data of one file of an archive. It checks what archive/zip lets
// pass: compressed bytes that are left over, and a checksum of 0.
type member struct {
	f          *zip.File
	compressed *bufio.Reader
	data       io.Reader
	sum        hash.Hash32
}

func openMember(f *zip.File) (*member, error) {
	raw, err := f.OpenRaw()
	if err != nil {
		return nil, explain(err)
	}
	m := &member{f: f, compressed: bufio.NewReader(raw), sum: crc32.NewIEEE()}
	m.data = m.compressed
	if f.Method == zip.Deflate {
		m.data = flate.NewReader(m.compressed)
	}
	return m, nil
}

func (m *member) Read(b []byte) (int, error) {
	n, err := m.data.Read(b)
	m.sum.Write(b[:n])
	if err != nil && err != io.EOF {
		err = explain(err)
	}
	return n, err
}

// end says what is wrong with the data when it does not end here.
func (m *member) end() error {
	switch n, err := io.ReadFull(m, make([]byte, 1)); {
	case n > 0:
		return fmt.Errorf("more follows the %s that it claims to be; the file is damaged", plural(m.f.UncompressedSize64, "byte"))
	case err != io.EOF:
		return err
	case m.sum.Sum32() != m.f.CRC32:
		return errors.New("its checksum does not match; the file is damaged")
	}
	if _, err := m.compressed.ReadByte(); err != io.EOF {
		return errors.New("something follows its compressed data; the file is damaged")
	}
	return nil
}

// explain puts an error of reading a member into words. What ends too early stays
// io.ErrUnexpectedEOF, since only the reader knows where it was.
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
	return fmt.Errorf("it cannot be read: %w", inner(err))
}
