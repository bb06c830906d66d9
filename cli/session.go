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

// begin returns the state to begin with: a session that goes on, or what the flags lead
// to. note is a sentence about what was not as expected.
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
	if f.setsState() {
		return s, "", errors.New("--resume and --state bring everything that is on screen; only --theme, --ascii, --no-mouse and --plain go with them")
	}
	open := func(path string) (presets.Network, error) {
		n, _, err := openNetwork(errs, path, netfile.Options{})
		return n, err
	}
	if f.state != "" {
		data, err := session.Read(string(f.state))
		if err != nil {
			return s, "", failure{err}
		}
		if s, err = session.Restore(data, open); err != nil {
			return s, "", failure{needed(fmt.Errorf("%s: %w", f.state, err))}
		}
	} else {
		path, err := session.Path()
		if err != nil {
			return s, "", failure{err}
		}
		if s, f.resumed, note, err = session.Resume(path, open); err != nil {
			return s, "", failure{needed(err)}
		}
		if !f.resumed {
			s = state.New()
		}
	}
	s.NoMouse = s.NoMouse || f.noMouse
	return s, note, nil
}

// setsState reports whether a flag was given that sets what a session sets too.
func (f *exploreFlags) setsState() bool {
	return slices.ContainsFunc(f.table(), func(flag exploreFlag) bool {
		return flag.put != nil && !flag.beside && f.given(flag.name)
	})
}

// needed returns err, worded for a person where the session needs a file that is missing
// or has changed.
func needed(err error) error {
	var file *session.FileError
	if errors.As(err, &file) {
		return fmt.Errorf("the session needs a file as it was, and stays as it is: %w", file)
	}
	return err
}

// newKeeper returns the keeper of a run that begins with s; resumed is true where s is
// the session that is kept. It is nil where the system has no place for one.
func newKeeper(s state.State, resumed bool) *session.Keeper {
	path, err := session.Path()
	if err != nil {
		return nil
	}
	return session.NewKeeper(path, s, resumed)
}

// tell writes notes to standard error, a line for each that is not empty; none is a
// reason to stop.
func tell(errs io.Writer, notes ...string) {
	for _, note := range notes {
		if note != "" {
			fmt.Fprintln(errs, complaint(errors.New(note)))
		}
	}
}
