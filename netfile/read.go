package netfile

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"

	"nnexplore/internal/intact"
)

// ErrEmpty is the error of a file without anything in it.
var ErrEmpty = errors.New("it is empty; a network in JSON or .npz was expected")

// ErrNamesOwn is the error of a file that names its activations, read with Options that
// name others.
var ErrNamesOwn = errors.New("a JSON file names its own activations; others go with an .npz file only")

// Read reads a network from the file at path. The content decides, not the name: what
// begins as a zip archive is read as .npz, what begins as safetensors does is read as that, everything else as JSON. A network without a
// name gets that of the file. While it reads, it calls watch, which may be nil, with the
// part of the file that is read, and at the end with 1.
//
// The error is a sentence that begins with the path. It wraps [ErrNamesOwn] if the file
// names its own activations and the options name others, [fs.ErrNotExist] if there is no
// such file, and [fs.ErrPermission] if it may not be read. A folder, a device and a pipe
// are refused; so are, as an [OtherKind], files of other programs that are known, such as
// a pickle and a single array, with what makes a network of them, and, as [ErrEmpty], an
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
	file.call(strings.ToValidUTF8(filepath.Base(path), "\uFFFD"))
	return file, nil
}

// FitsBoth is the end of the source of a network whose file fits both ways, so that whatever
// is written of it says so.
const FitsBoth = "W read as in x·W + b; W·x + b fits as well"

// call gives a network without a name that one, and one that could be read in two ways a
// source that says so.
func (f *File) call(name string) {
	if f.Undecided {
		f.Network.Source = strings.TrimPrefix(f.Network.Source+"; ", "; ") + FitsBoth
	}
	if f.Network.Name == "" {
		f.Network.Name = name
	}
}

func read(f *watched, o Options) (File, error) {
	start := make([]byte, longestStart)
	n, err := f.file.ReadAt(start, 0)
	if err != nil && err != io.EOF {
		return File{}, intact.Unreadable(err)
	}
	start = start[:n]
	switch {
	case isZip(start):
		return readNPZ(f, f.size, o)
	case isSafetensors(start, f.size):
		return readSafetensors(f, f.size, o)
	}
	if err := otherKind(start); err != nil {
		return File{}, err
	}
	return readText(f, o)
}

// isZip reports whether a file that begins so is a zip archive.
func isZip(begins []byte) bool {
	return bytes.HasPrefix(begins, []byte("PK\x03\x04")) || bytes.HasPrefix(begins, []byte("PK\x05\x06"))
}

// readText reads a network in JSON.
func readText(r io.Reader, o Options) (File, error) {
	f, err := readJSON(r, o)
	if err == nil && !f.Bare && (o.Hidden != "" || o.Output != "") {
		return File{}, ErrNamesOwn
	}
	return f, err
}

// ReadStream reads a network in JSON to the end of r, which may be a pipe; name is what r
// is called. The errors are those of [Read]; .npz and safetensors, which are not
// read from their beginning to their end, are refused in words.
func ReadStream(name string, r io.Reader, o Options) (File, error) {
	buffered := bufio.NewReader(r)
	begins, err := buffered.Peek(longestStart)
	if err != nil && err != io.EOF {
		return File{}, fmt.Errorf("%s: %w", name, intact.Unreadable(err))
	}
	switch {
	case isZip(begins):
		err = errors.New("an .npz file is read from a file only, since its list of arrays stands at its end; write it to one and name that")
	case isSafetensors(begins, math.MaxInt64):
		err = errors.New("safetensors are read from a file only, since their length has to be known first; write them to one and name that")
	default:
		err = otherKind(begins)
	}
	var f File
	if err == nil {
		f, err = readText(buffered, o)
	}
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", name, err)
	}
	f.call(name)
	return f, nil
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
