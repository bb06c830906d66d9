package cli

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"

	"nnexplore/session"
	"nnexplore/ui/screen"
	"nnexplore/ui/screen/terminal"
	"nnexplore/ui/state"
)

// An ending is how the explorer came to its end.
type ending struct {
	state state.State // what was there last
	fault error       // what went wrong inside the program, nil for nothing
	why   error       // nil where the person left, a terminal.Signal, or what failed
}

// leave keeps the session for the last time, where keep is not nil, and returns why the
// explorer ended.
func leave(e ending, keep func(state.State) error) error {
	var unkept error
	if keep != nil {
		unkept = guarded(keep, e.state)
	}
	why := e.why
	if e.fault != nil {
		why = inFull(e.fault)
		if keep != nil && unkept == nil {
			why = fmt.Errorf("%w; what you did is kept, --resume goes on with it", why)
		}
	}
	switch {
	case unkept != nil && why != nil:
		why = fmt.Errorf("%w; the session was not kept: %w", why, unkept)
	case unkept != nil:
		why = fmt.Errorf("the session was not kept: %w", unkept)
	}
	if _, signal := why.(terminal.Signal); signal || why == nil {
		return why
	}
	return failure{why}
}

// guarded keeps a session, and returns a panic in that as an error like any other.
func guarded(keep func(state.State) error, s state.State) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("a fault of the program: %v", r)
		}
	}()
	return keep(s)
}

// inFull is a fault of the program in a line that names the file with the whole of it.
// That file, with the calls that led to the fault, lies beside the session.
func inFull(fault error) error {
	told := fmt.Errorf("a fault of the program: %w", fault)
	if path, err := writeFault(fault); err == nil {
		told = fmt.Errorf("%w, told in full in %s", told, path)
	}
	return told
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
