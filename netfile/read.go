package netfile

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// What is no network, but comes from the same hands: a file of NumPy that has one array, a
// pickle of Python, which is a program, and a file without anything in it.
var (
	ErrOneArray = errors.New("it is a single array of NumPy; all arrays of the network in one file were expected: " +
		`numpy.savez("network.npz", W1=W1, b1=b1)`)
	ErrPickle = errors.New("it is a Python pickle, which is a program and is not run; make an .npz file of it: " +
		`numpy.savez("network.npz", **pickle.load(open("network.pkl", "rb")))`)
	ErrEmpty = errors.New("it is empty; a network in JSON or .npz was expected")
)

// ErrNamesOwn is the error of a file that names its activations, read with Options that
// name others.
var ErrNamesOwn = errors.New("a JSON file names its own activations; others go with an .npz file only")

// Read reads a network from the file at path. The content decides, not the name: what
// begins as a zip archive is read as .npz, everything else as JSON. A network without a
// name gets that of the file. While it reads, it calls watch, which may be nil, with the
// part of the file that is read, and at the end with 1.
//
// The error is a sentence that begins with the path. It wraps [ErrNamesOwn] if the file
// names its own activations and the options name others, [fs.ErrNotExist] if there is no
// such file, and [fs.ErrPermission] if it may not be read. A folder, a device and a pipe
// are refused; so are, as [ErrPickle] and [ErrOneArray], a pickle and a single array of
// NumPy, with the line of Python that makes an .npz file of them, and, as [ErrEmpty], an
// empty file.
func Read(path string, o Options, watch func(part float64)) (File, error) {
	f, size, err := openRegular(path)
	if err != nil {
		return File{}, err
	}
	defer f.Close()
	if watch == nil {
		watch = func(float64) {}
	}
	file, err := read(&watched{file: f, size: size, watch: watch}, o)
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", path, err)
	}
	watch(1)
	if file.Network.Name == "" {
		file.Network.Name = strings.ToValidUTF8(filepath.Base(path), "\uFFFD")
	}
	return file, nil
}

func read(f *watched, o Options) (File, error) {
	start := make([]byte, startLength)
	n, err := f.file.ReadAt(start, 0)
	if err != nil && err != io.EOF {
		return File{}, fmt.Errorf("it cannot be read: %w", Cause(err))
	}
	begins := string(start[:n])
	if isZip(begins) {
		return readNPZ(f, f.size, o)
	}
	if err := refusal(begins); err != nil {
		return File{}, err
	}
	if o.Hidden != "" || o.Output != "" {
		return File{}, ErrNamesOwn
	}
	return readJSON(f)
}

// startLength is how many bytes tell what a file is.
const startLength = 6

// isZip reports whether a file that begins so is a zip archive.
func isZip(begins string) bool {
	return strings.HasPrefix(begins, "PK\x03\x04") || strings.HasPrefix(begins, "PK\x05\x06")
}

// refusal is why what begins so is no network, nil where it may be one.
func refusal(begins string) error {
	switch {
	case begins == "\x93NUMPY":
		return ErrOneArray
	case len(begins) > 1 && begins[0] == 0x80 && begins[1] >= 2 && begins[1] <= 5:
		return ErrPickle
	case begins == "":
		return ErrEmpty
	}
	return nil
}

// A watched file calls watch with the part of it that is read. Only the list of an
// archive's members, which is short, is read twice.
type watched struct {
	file       *os.File
	size, done int64
	watch      func(part float64)
}

func (w *watched) Read(b []byte) (int, error) { return w.tell(w.file.Read(b)) }

func (w *watched) ReadAt(b []byte, at int64) (int, error) { return w.tell(w.file.ReadAt(b, at)) }

func (w *watched) tell(n int, err error) (int, error) {
	w.done += int64(n)
	w.watch(min(1, float64(w.done)/float64(max(1, w.size))))
	return n, err
}

// Sum returns the SHA-256 checksum of the file at path in hexadecimal digits, as
// sha256sum prints it. The errors are those of [Read] for a file that cannot be read.
func Sum(path string) (string, error) {
	f, _, err := openRegular(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", unreadable(path, err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// openRegular opens an ordinary file and returns its size. It does not open a pipe, which
// could block for ever.
func openRegular(path string) (*os.File, int64, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, 0, unreadable(path, err)
	case info.IsDir():
		return nil, 0, fmt.Errorf("%s: it is a folder; a file with a network in JSON or .npz was expected", path)
	case !info.Mode().IsRegular():
		return nil, 0, fmt.Errorf("%s: it is no ordinary file; a file with a network in JSON or .npz was expected", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, unreadable(path, err)
	}
	return f, info.Size(), nil
}
