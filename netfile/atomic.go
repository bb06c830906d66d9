package netfile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"nnexplore/model"
)

// ErrExists is why a file is not written where there is one already.
var ErrExists = errors.New("a file of that name is there already, and it was not overwritten")

// What the file system does at the end; tests let it fail.
var (
	syncFile = (*os.File).Sync
	rename   = os.Rename
	link     = os.Link
)

// Save writes the network to the file at path, as [WriteJSON] does, and so that it
// stands there whole or not at all, as [WriteAtomic] does. The errors are theirs,
// with the path before them.
func Save(path string, n model.Network, x []float64, overwrite bool) error {
	return WriteAtomic(path, overwrite, func(w io.Writer) error { return WriteJSON(w, n, x) })
}

// WriteAtomic makes a file of what write writes. It writes beside the file and puts
// the new one in its place at the end, after it has reached the disk, so that nobody
// ever sees half of it and a failure leaves what was there and nothing else.
//
// A file that exists is replaced only with overwrite; its permissions stay, and a
// symbolic link to it stays one. Without overwrite the error is [ErrExists], even
// when the file came into being at the last moment.
//
// The error begins with the path. It wraps what write gave, or says what the file
// system refused. Folders, devices and pipes are not replaced.
func WriteAtomic(path string, overwrite bool, write func(io.Writer) error) error {
	if err := writeAtomic(path, overwrite, write); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func writeAtomic(path string, overwrite bool, write func(io.Writer) error) error {
	path, old, err := target(path, overwrite)
	if err != nil {
		return err
	}
	f, err := createBeside(path, old)
	if err != nil {
		return notWritten(err)
	}
	defer os.Remove(f.Name()) // finds nothing after a rename
	if err := fill(f, old, write); err != nil {
		return err
	}
	if overwrite {
		err = rename(f.Name(), path)
	} else {
		err = putNew(f.Name(), path)
	}
	if err != nil {
		return notWritten(err)
	}
	syncFolder(filepath.Dir(path))
	return nil
}

func notWritten(err error) error {
	if errors.Is(err, fs.ErrExist) {
		return ErrExists
	}
	return fmt.Errorf("it cannot be written: %w", Cause(err))
}

// target finds the file to write, behind symbolic links, and what is known of the
// one that is there; old is nil when there is none.
func target(path string, overwrite bool) (real string, old fs.FileInfo, err error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return path, nil, nil
	case err != nil:
		return "", nil, notWritten(err)
	case !overwrite:
		return "", nil, ErrExists
	case info.Mode()&fs.ModeSymlink != 0:
		if path, err = filepath.EvalSymlinks(path); err == nil {
			info, err = os.Stat(path)
		}
		if err != nil {
			return "", nil, fmt.Errorf("it is a symbolic link that cannot be followed: %w", Cause(err))
		}
	}
	if !info.Mode().IsRegular() {
		return "", nil, errors.New("it is a folder or a device; an ordinary file was expected")
	}
	return path, info, nil
}

// createBeside makes an empty file in the folder of path. Nobody may open it who may
// not open the old one.
func createBeside(path string, old fs.FileInfo) (f *os.File, err error) {
	perm := fs.FileMode(0o666)
	if old != nil {
		perm = old.Mode().Perm()
	}
	for range 100 {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".nnexplore-%016x.tmp", rand.Uint64()))
		f, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return f, err
}

// fill writes the file to the disk and closes it.
func fill(f *os.File, old fs.FileInfo, write func(io.Writer) error) error {
	defer f.Close() // a second time where all went well, which does nothing
	w := bufio.NewWriter(f)
	if err := write(w); err != nil {
		var path *fs.PathError
		if errors.As(err, &path) && path.Path == f.Name() {
			return notWritten(err)
		}
		return err
	}
	err := w.Flush()
	if err == nil && old != nil {
		err = f.Chmod(old.Mode().Perm()) // creating it left out what the umask forbids
	}
	if err == nil {
		err = syncFile(f)
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		return notWritten(err)
	}
	return nil
}

// putNew gives the file at temp the name path, unless there is such a file. A link
// does both in one step. Where the file system has no links, the name is taken by an
// empty file first.
func putNew(temp, path string) error {
	err := link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	f.Close()
	if err := rename(temp, path); err != nil {
		os.Remove(path)
		return err
	}
	return nil
}

// syncFolder takes the new name to the disk where a folder can be synced. The file is
// in its place already, so that a failure is none of the caller's.
func syncFolder(path string) {
	if d, err := os.Open(path); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
