package intact

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Unreadable is the error of what cannot be read, for that cause.
func Unreadable(err error) error { return fmt.Errorf("it cannot be read: %w", Cause(err)) }

// Cause returns err without the call and the file that package os names in it, for a
// sentence that names the file itself.
func Cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
