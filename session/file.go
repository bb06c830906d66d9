package session

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"nnexplore/internal/intact"
)

// maxSize is the length of the longest session that is written or read, 64 MiB. Only
// one with a network of millions of numbers that has no file would be longer.
const maxSize = 64 << 20

// ErrTooLong is the error for data that is longer than any session.
var ErrTooLong = errors.New("it is longer than 64 MiB, the most that a session may have")

// temporary matches the names of files that are being written.
const temporary = ".nnexplore-*.tmp"

// Write puts data in the place of the file at path, making its folder if there is none.
// After an error the old file is there, whole. The file is for its owner's eyes alone
// (0600), and so is a folder that was made (0700).
func Write(path string, data []byte) error {
	temp, _, err := writeBeside(path, data)
	if err != nil {
		return err
	}
	defer os.Remove(temp) // finds nothing after a rename
	if err := os.Rename(temp, path); err != nil {
		return unwritten(path, err)
	}
	return nil
}

// unwritten words why the session at path could not be written, whichever file in its
// folder the system's error names.
func unwritten(path string, err error) error {
	return fmt.Errorf("%s: the session cannot be written: %w", path, intact.Cause(err))
}

// writeBeside writes data to a new file in the folder of path. It is on the disk when its
// name is returned, with what the system knows of it.
func writeBeside(path string, data []byte) (temp string, info fs.FileInfo, err error) {
	if len(data) > maxSize {
		return "", nil, unwritten(path, ErrTooLong)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", nil, fmt.Errorf("%s: the session's folder cannot be made: %w", path, intact.Cause(err))
	}
	f, err := os.CreateTemp(filepath.Dir(path), temporary)
	if err != nil {
		return "", nil, unwritten(path, err)
	}
	info, err = fill(f, data)
	if err := cmp.Or(err, f.Close()); err != nil {
		os.Remove(f.Name())
		return "", nil, unwritten(path, err)
	}
	return f.Name(), info, nil
}

// fill adds data to a file, and returns what the system knows of it once that is on the
// disk.
func fill(f *os.File, data []byte) (fs.FileInfo, error) {
	if _, err := f.Write(data); err != nil {
		return nil, err
	}
	if err := f.Sync(); err != nil {
		return nil, err
	}
	return f.Stat()
}

// Read reads the session at path. The error is [fs.ErrNotExist] where there is none,
// and ErrTooLong where it would be longer than any session is.
func Read(path string) ([]byte, error) {
	data, _, err := read(path)
	return data, err
}

// read is Read with what the system knows of the file, as it was before it was read.
func read(path string) ([]byte, fs.FileInfo, error) {
	unread := func(err error) ([]byte, fs.FileInfo, error) {
		return nil, nil, fmt.Errorf("%s: the session cannot be read: %w", path, intact.Cause(err))
	}
	// A pipe would be waited for if it was opened.
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return unread(err)
	case !info.Mode().IsRegular():
		return unread(errors.New("it is no ordinary file"))
	}
	f, err := os.Open(path)
	if err != nil {
		return unread(err)
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return unread(err)
	}
	data, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	switch {
	case err != nil:
		return unread(err)
	case len(data) > maxSize:
		return nil, info, fmt.Errorf("%s: %w", path, ErrTooLong)
	}
	return data, info, nil
}
