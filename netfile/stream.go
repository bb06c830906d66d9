package netfile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// ReadStream reads a network in JSON to the end of r, which may be a pipe; name is what r
// is called. The errors are those of [Read]; an .npz file, which is not read from its
// beginning to its end, is refused in words.
func ReadStream(name string, r io.Reader, o Options) (File, error) {
	buffered := bufio.NewReader(r)
	begins, err := buffered.Peek(startLength)
	if err != nil && err != io.EOF {
		return File{}, fmt.Errorf("%s: it cannot be read: %w", name, Cause(err))
	}
	switch err = refusal(string(begins)); {
	case err != nil:
	case isZip(string(begins)):
		err = errors.New("an .npz file is read from a file only, since its list of arrays stands at its end; write it to one and name that")
	case o.Hidden != "" || o.Output != "":
		err = ErrNamesOwn
	}
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", name, err)
	}
	f, err := readJSON(buffered)
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", name, err)
	}
	if f.Network.Name == "" {
		f.Network.Name = name
	}
	return f, nil
}
