package session

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"nnexplore/netfile"
)

// maxSize is the length of the longest session that is written or read, 64 MiB. Only
// one with a network of millions of numbers that has no file would be longer.
const maxSize = 64 << 20

// errTooLong is the error for data that is longer than any session.
var errTooLong = errors.New("it is longer than 64 MiB, the most that a session may have")

// maxKept is how many sessions can be put aside beside one another.
const maxKept = 1000

// Write puts data in the place of the session at path, making its folder if there is
// none. After an error the old file is there, whole. The file is for its owner's eyes
// alone (0600), and so is a folder that was made (0700).
func Write(path string, data []byte) error {
	if len(data) > maxSize {
		return fmt.Errorf("%s: the session cannot be written: %w", path, errTooLong)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("%s: the session's folder cannot be made: %w", path, netfile.Cause(err))
	}
	write := func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return writeFirst(path, write)
	}
	if err == nil && info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0 {
		_ = os.Chmod(path, 0o600) // WriteAtomic keeps the permissions that it finds
	}
	return netfile.WriteAtomic(path, true, write)
}

// writeFirst writes where there is no file. WriteAtomic would let the umask decide
// who may read it, so that it gets an empty file of ours to replace.
func writeFirst(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".nnexplore-*.tmp")
	if err != nil {
		return fmt.Errorf("%s: the session cannot be written: %w", path, netfile.Cause(err))
	}
	defer os.Remove(f.Name()) // finds nothing after a rename
	f.Close()
	if err := netfile.WriteAtomic(f.Name(), true, write); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return fmt.Errorf("%s: the session cannot be written: %w", path, netfile.Cause(err))
	}
	return nil
}

// Read reads the session at path. The error is [fs.ErrNotExist] where there is none,
// and errTooLong where it would be longer than any session is.
func Read(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: the session cannot be read: %w", path, netfile.Cause(err))
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s: the session cannot be read: it is no ordinary file", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: the session cannot be read: %w", path, netfile.Cause(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: the session cannot be read: %w", path, netfile.Cause(err))
	case len(data) > maxSize:
		return nil, fmt.Errorf("%s: %w", path, errTooLong)
	}
	return data, nil
}

// setAside renames the session at path and returns its new name: path.kept-1, or the
// first number that is free. Nothing is overwritten. If another program has written the
// session a moment ago, it is that one which is kept.
func setAside(path string) (kept string, err error) {
	for i := 1; i <= maxKept; i++ {
		kept = fmt.Sprintf("%s.kept-%d", path, i)
		// The name is taken by an empty file first. A rename would overwrite what is
		// there, and a link would need a second step, in which it could be another file
		// that goes.
		f, err := os.OpenFile(kept, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", fmt.Errorf("%s: the session cannot be put aside: %w", path, netfile.Cause(err))
		}
		f.Close()
		if err := os.Rename(path, kept); err != nil {
			os.Remove(kept)
			return "", fmt.Errorf("%s: the session cannot be put aside: %w", path, netfile.Cause(err))
		}
		return kept, nil
	}
	return "", fmt.Errorf("%s: the session cannot be put aside: %d are kept already", path, maxKept)
}
