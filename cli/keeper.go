package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/session"
	"nnexplore/ui/state"
)

// A keeper writes the session of a run to the place for it. What another run left
// there it moves out of the way first, and a run in which nothing was done leaves it
// where it is.
type keeper struct {
	path  string
	began []byte // the session as the run began, nil where that cannot be saved

	mu   sync.Mutex // a session may still be written when the program ends and writes the last
	own  bool       // whether what stands at path is this run's
	note string     // what became of a session that could not be read
}

// newKeeper is the keeper of a run that begins with s; resumed says that s is the
// session that stands at the place for it. It is nil where there is no place.
func newKeeper(s state.State, resumed bool) *keeper {
	path, err := session.Path()
	if err != nil {
		return nil
	}
	began, err := s.Save()
	if err != nil {
		began = nil
	}
	return &keeper{path: path, began: began, own: resumed}
}

// write writes the session. On a nil keeper it does nothing.
func (k *keeper) write(s state.State) error {
	if k == nil {
		return nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	data, err := s.Save()
	if err != nil {
		return err
	}
	if !k.own {
		if _, err := os.Lstat(k.path); bytes.Equal(data, k.began) && !errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		k.note, err = session.MakeRoom(k.path, standing)
		if err != nil {
			return err
		}
		k.own = true
	}
	return session.Write(k.path, data)
}

// standing says why a session could not be gone on with, as far as that can be known
// without reading the networks it comes from: these may be large, and what is in them
// is asked when they are needed.
func standing(data []byte) error {
	there := errors.New("it is there")
	_, err := state.Restore(data, func(f presets.FileOrigin) (presets.Network, error) {
		if _, err := os.Stat(f.Path); err != nil {
			return presets.Network{}, fmt.Errorf("%s: %w", f.Path, netfile.Cause(err))
		}
		return presets.Network{}, there
	})
	if errors.Is(err, there) {
		return nil
	}
	return err
}

// told is what became of a session that could not be read, "" for nothing.
func (k *keeper) told() string {
	if k == nil {
		return ""
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.note
}
