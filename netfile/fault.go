package netfile

import (
	"errors"
	"fmt"
	"io/fs"

	"nnexplore/internal/intact"
)

func unreadable(path string, err error) error {
	err = intact.Cause(err)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return sentence{path + ": there is no such file; a network in JSON or .npz was expected", err}
	case errors.Is(err, fs.ErrPermission):
		return sentence{path + ": it may not be read; the permission for it is missing", err}
	}
	return fmt.Errorf("%s: %w", path, intact.Unreadable(err))
}

// A sentence is an error in words of its own that is still its cause to errors.Is.
type sentence struct {
	words string
	cause error
}

func (s sentence) Error() string { return s.words }

func (s sentence) Unwrap() error { return s.cause }
