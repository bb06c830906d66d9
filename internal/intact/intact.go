package intact

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// ErrExists is the error of a file that was not to be overwritten.
var ErrExists = errors.New("a file of that name is there already, and it was not overwritten")

// Write makes a file of what write writes. It writes a new file beside the old
// one and renames it once it is on the disk, so that nobody ever sees half of it. A
// failure leaves the old file and nothing else.
//
// A file that exists is replaced only with overwrite; it keeps its permissions, and a
// symbolic link to it stays one. Without overwrite the error is [ErrExists], even if
// the file appears while write runs. Folders, devices and pipes are not replaced.
//
// The error begins with the path. It wraps that of write or of the file system.
func Write(path string, overwrite bool, write func(io.Writer) error) error {
	s := system{sync: (*os.File).Sync, rename: os.Rename, link: os.Link}
	if err := s.write(path, overwrite, write); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// A system is the part of the file system that puts a written file in its place.
type system struct {
	sync         func(*os.File) error
	rename, link func(from, to string) error
}

func (s system) write(path string, overwrite bool, write func(io.Writer) error) error {
	path, old, err := target(path, overwrite)
	if err != nil {
		return err
	}
	f, err := createBeside(path, old)
	if err != nil {
		return notWritten(err)
	}
	defer os.Remove(f.Name()) // finds nothing after a rename
	if err := s.fill(f, old, write); err != nil {
		return err
	}
	if overwrite {
		err = s.rename(f.Name(), path)
	} else {
		err = s.putNew(f.Name(), path)
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

// target returns the path of the file to write, with symbolic links followed, and the
// information about the file that is there, nil if there is none.
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

// createBeside makes an empty file in the folder of path. Whoever may not open the old
// file may not open it either.
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
func (s system) fill(f *os.File, old fs.FileInfo, write func(io.Writer) error) error {
	defer f.Close() // after the Close below it does nothing
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
		err = f.Chmod(old.Mode().Perm()) // the umask took some of them away
	}
	if err == nil {
		err = s.sync(f)
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		return notWritten(err)
	}
	return nil
}

// PutNew renames the file at temp to path, in the same folder, unless there is a file at
// path: then it stays, and the error is [ErrExists]. Two names may be left of the file,
// so that temp is to be removed.
func PutNew(temp, path string) error {
	s := system{rename: os.Rename, link: os.Link}
	if err := s.putNew(temp, path); err != nil {
		return notWritten(err)
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// putNew renames the file at temp to path unless there is a file at path. To link is to
// check and to name in one step. Where the file system has no links, an empty file takes
// the name first.
func (s system) putNew(temp, path string) error {
	err := s.link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	f.Close()
	if err := s.rename(temp, path); err != nil {
		os.Remove(path)
		return err
	}
	return nil
}

// syncFolder writes the new name to the disk, on systems where a folder can be synced.
// The file is in its place already, so a failure does not matter to the caller.
func syncFolder(path string) {
	if d, err := os.Open(path); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
