package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/session"
	"nnexplore/ui/state"
)

// begin is the state to begin with: a session that goes on, or what the flags
// say. note is a sentence about a session that could not go on.
func (f *exploreFlags) begin(errs io.Writer) (s state.State, note string, err error) {
	if f.resume || f.state != "" {
		return f.goOn(errs)
	}
	o, err := f.opening(func(path string, o netfile.Options) (presets.Network, bool, error) { return openNetwork(errs, path, o) })
	if err != nil {
		return s, "", err
	}
	s, err = state.Start(o.Options)
	return s, o.note, err
}

// goOn goes on with the last session, or with one that was written to a file.
func (f *exploreFlags) goOn(errs io.Writer) (s state.State, note string, err error) {
	if f.resume && f.state != "" {
		return s, "", errors.New("--resume and --state are two sessions; one of them was expected")
	}
	if f.saysState() {
		return s, "", errors.New("--resume and --state bring everything that is on screen; only --theme, --ascii, --no-mouse and --plain go with them")
	}
	var missing error // a file that the session needs; the session itself is sound
	restore := func(data []byte) (err error) {
		if s, missing, err = restored(errs, data); missing != nil {
			return nil
		}
		return err
	}
	if f.state != "" {
		data, err := session.Read(string(f.state))
		if err != nil {
			return s, "", failure{err}
		}
		if err = restore(data); err != nil {
			return s, "", failure{fmt.Errorf("%s: %w", f.state, err)}
		}
	} else {
		path, err := session.Path()
		if err != nil {
			return s, "", failure{err}
		}
		resumed, told, err := session.Resume(path, restore)
		if err != nil {
			return s, "", failure{err}
		}
		if note = told; !resumed {
			s = state.New()
		}
		f.resumed = resumed
	}
	if missing != nil {
		return s, "", failure{fmt.Errorf("the session needs a file as it was, and stays as it is: %w", missing)}
	}
	s.NoMouse = s.NoMouse || f.noMouse
	return s, note, nil
}

// saysState reports whether a flag was given that says what a session says too.
func (f *exploreFlags) saysState() bool {
	return slices.ContainsFunc(f.table(), func(flag exploreFlag) bool {
		return flag.put != nil && !flag.beside && f.given(flag.name)
	})
}

// openAgain reads the file that a network of a session came from, and refuses one
// that has changed since.
func openAgain(errs io.Writer, origin presets.FileOrigin) (presets.Network, error) {
	n, _, err := openNetwork(errs, origin.Path, netfile.Options{})
	if err == nil && n.File.Sum != origin.Sum {
		err = fmt.Errorf("%s has changed since the session was written", origin.Path)
	}
	return n, err
}

// restored reads a saved session; what takes long to read shows how far it is on errs.
// missing is why a file that it needs was not to be
// had; the session itself is sound then.
func restored(errs io.Writer, data []byte) (s state.State, missing, err error) {
	s, err = state.Restore(data, func(f presets.FileOrigin) (n presets.Network, err error) {
		n, missing = openAgain(errs, f)
		return n, missing
	})
	return s, missing, err
}

// tell says on standard error what is no reason to stop, a line for each note that
// says something.
func tell(errs io.Writer, notes ...string) {
	for _, note := range notes {
		if note != "" {
			fmt.Fprintln(errs, complaint(errors.New(note)))
		}
	}
}
