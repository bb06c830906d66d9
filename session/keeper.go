package session

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// Resume restores the session at path; the result reports whether there is one.
//
// One that cannot be restored is put aside, with a note of why and where. An error means
// that a session is there and must not be overwritten: it needs a file that is missing or
// has changed, a [FileError], or it can neither be resumed nor put aside.
func Resume(path string, open Opener) (s state.State, resumed bool, note string, err error) {
	resumed, note, err = resume(path, func(data []byte) (err error) {
		s, err = Restore(data, open)
		return err
	})
	return s, resumed, note, err
}

func resume(path string, restore func(data []byte) error) (resumed bool, note string, err error) {
	data, err := Read(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, "", nil
	case errors.Is(err, errTooLong):
		err = errTooLong
	case err != nil:
		return false, "", err
	default:
		err = restore(data)
	}
	var file *FileError
	if err == nil || errors.As(err, &file) {
		return err == nil, "", err
	}
	note, err = keptAside(path, err)
	return false, note, err
}

// keptAside puts the session at path aside and returns a note of why and where.
func keptAside(path string, why error) (note string, err error) {
	kept, err := setAside(path)
	if err != nil {
		return "", fmt.Errorf("%w; %w", why, err)
	}
	return fmt.Sprintf("%v; it is kept as %s", why, kept), nil
}

// A Keeper writes the session of a run to its place. It first moves away what another
// run left there; a run in which nothing was done leaves that where it is. A nil Keeper
// writes nothing.
type Keeper struct {
	path  string
	began []byte // the session as the run began, nil where that cannot be saved

	mu   sync.Mutex // a session may still be written when the program ends and writes the last
	own  bool       // whether what stands at path is this run's
	note string     // what became of a session that could not be read
}

// NewKeeper returns the keeper, at path, of a run that begins with s; resumed is true
// where s is the session that stands there.
func NewKeeper(path string, s state.State, resumed bool) *Keeper {
	began, err := Save(s)
	if err != nil {
		began = nil
	}
	return &Keeper{path: path, began: began, own: resumed}
}

// Write writes the session.
func (k *Keeper) Write(s state.State) error {
	if k == nil {
		return nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	data, err := Save(s)
	if err != nil {
		return err
	}
	if !k.own {
		if _, err := os.Lstat(k.path); bytes.Equal(data, k.began) && !errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		k.note, err = makeRoom(k.path, resumable)
		if err != nil {
			return err
		}
		k.own = true
	}
	return Write(k.path, data)
}

// Told returns the note of what became of a session that could not be read, "" for none.
func (k *Keeper) Told() string {
	if k == nil {
		return ""
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.note
}

// makeRoom moves the session at path away, if there is one, for a run that did not begin
// with it and is to be written there. One that restore accepts becomes path.before, in
// place of the one that was. One that it refuses is put aside for good, with a note of
// why and where. After an error path must not be written.
func makeRoom(path string, restore func(data []byte) error) (note string, err error) {
	data, err := Read(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case errors.Is(err, errTooLong):
		return keptAside(path, errTooLong)
	case err != nil:
		return "", err
	}
	if err := restore(data); err != nil {
		return keptAside(path, err)
	}
	if err := os.Rename(path, path+".before"); err != nil {
		return "", fmt.Errorf("%s: the session before cannot be moved away: %w", path, netfile.Cause(err))
	}
	return "", nil
}

// resumable returns why a session could not be resumed, as far as that is known without
// reading the files of its networks: these may be large, and are checked when they are
// needed.
func resumable(data []byte) error {
	there := errors.New("it is there")
	_, err := Restore(data, func(path string) (presets.Network, error) {
		if _, err := os.Stat(path); err != nil {
			return presets.Network{}, fmt.Errorf("%s: %w", path, netfile.Cause(err))
		}
		return presets.Network{}, there
	})
	if errors.Is(err, there) {
		return nil
	}
	return err
}
