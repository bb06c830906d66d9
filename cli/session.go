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

// saysState reports whether a flag was given that says what a session says too.
func (f *exploreFlags) saysState() bool {
	return slices.ContainsFunc(f.table(), func(flag exploreFlag) bool {
		return flag.put != nil && !flag.beside && f.given(flag.name)
	})
}

// needed is err, or in words for a person that the session needs a file which is not to be
// had as it was.
func needed(err error) error {
	var file *session.FileError
	if errors.As(err, &file) {
		return fmt.Errorf("the session needs a file as it was, and stays as it is: %w", file)
	}
	return err
}

// newKeeper is the keeper of a run that begins with s; resumed says that s is the session
// that stands at the place for it. It is nil where there is no place.
func newKeeper(s state.State, resumed bool) *session.Keeper {
	path, err := session.Path()
	if err != nil {
		return nil
	}
	return session.NewKeeper(path, s, resumed)
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
