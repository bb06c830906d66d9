package cli

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"

	"nnexplore/session"
	"nnexplore/ui/screen"
)

// faulted is what is said when the program had to end for a fault of its own; kept is
// why the session could not be written, nil where it was. Where it happened is too
// long for a line, so that it goes into a file beside the session.
func faulted(fault, kept error) error {
	told := fmt.Sprintf("a fault of the program: %v", fault)
	if path, err := writeFault(fault); err == nil {
		told += fmt.Sprintf(", told in full in %s", path)
	}
	if kept != nil {
		return failure{fmt.Errorf("%s; the session was not kept: %w", told, kept)}
	}
	return failure{fmt.Errorf("%s; what you did is kept, --resume goes on with it", told)}
}

// writeFault writes a fault with all that is known of it to fault.txt in the folder of
// the session, in the place of an earlier one.
func writeFault(fault error) (path string, err error) {
	if path, err = session.Path(); err != nil {
		return "", err
	}
	path = filepath.Join(filepath.Dir(path), "fault.txt")
	var text bytes.Buffer
	fmt.Fprintf(&text, "nnexplore %s: %v\n", version(), fault)
	if f := (screen.Fault{}); errors.As(fault, &f) {
		fmt.Fprintf(&text, "\n%s", f.Stack)
	}
	return path, session.Write(path, text.Bytes())
}
