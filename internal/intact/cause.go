package intact

import (
	"errors"
	"io/fs"
	"os"
)

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
