package session

import (
	"errors"
	"fmt"

	"nnexplore/presets"
	"nnexplore/ui/state"
)

// A Reader reads sessions.
type Reader struct {
	Open  Opener             // reads the networks' files
	Watch func(part float64) // is called with how much is read, up to 1; nil for nobody
}

// A Resumed is a session that was read.
type Resumed struct {
	State state.State
	Found bool   // whether there was one
	Note  string // what could not be opened, and what became of it; "" for nothing

	whole file // the file of which all is in State; none where something is missing
}

// Read reads the session at path. Where the file of a network is missing or has changed,
// the rest is opened, and the note tells what could not be.
func (r Reader) Read(path string) (Resumed, error) {
	data, info, err := read(path)
	if err != nil {
		return Resumed{}, err
	}
	resumed, err := r.restored(data, file{path, info})
	if err != nil {
		err = fmt.Errorf("%s: %w", path, err)
	}
	resumed.whole = file{} // it is the person's, and stays
	return resumed, err
}

func (r Reader) restored(data []byte, from file) (Resumed, error) {
	in := reader{open: r.Open, watch: r.Watch, salvages: true}
	s, err := in.restore(data)
	if err != nil || in.missing == nil {
		return Resumed{State: s, Found: err == nil, whole: from}, err
	}
	return Resumed{State: s, Found: true, Note: in.leftOut() + "; with the file as it was, " + from.path + " opens whole"}, nil
}

// Resume reads one of the sessions that lie at path and beside it, from 1, the one at
// path. It is not found where there is none at all, and there is no such number otherwise.
//
// One that cannot be read is put aside, with a note of why and where. An error means that
// it must not be overwritten: it can neither be resumed nor put aside.
func (r Reader) Resume(path string, number int) (Resumed, error) {
	files := shelf(path)
	switch {
	case number < 1 || number > len(files) && number > 1:
		return Resumed{}, fmt.Errorf("there is no session %d; nnexplore sessions lists those there are", number)
	case len(files) == 0:
		return Resumed{}, nil
	}
	data, info, err := read(files[number-1].path)
	switch {
	case errors.Is(err, ErrTooLong):
	case err != nil:
		return Resumed{}, err
	default:
		var resumed Resumed
		if resumed, err = r.restored(data, file{files[number-1].path, info}); err == nil {
			return resumed, nil
		}
	}
	note, err := keptAside(files[number-1].path, path, err)
	return Resumed{Note: note}, err
}

// keptAside puts the file of the session at path aside and returns a note of why and
// where.
func keptAside(file, path string, why error) (note string, err error) {
	if errors.Is(why, ErrTooLong) {
		why = ErrTooLong // without its path, which is another by now
	}
	kept, err := setAside(file, path)
	if err != nil {
		return "", fmt.Errorf("%w; %w", why, err)
	}
	return fmt.Sprintf("%v; it is kept as %s", why, kept), nil
}

// resumable returns why a session could not be resumed, as far as that is known without
// the files of its networks: these may be large, and without one of them the rest opens.
func resumable(data []byte) error {
	_, err := Restore(data, func(string, string) (presets.Network, error) { return presets.Network{}, errors.ErrUnsupported })
	var file *FileError
	if errors.As(err, &file) {
		return nil
	}
	return err
}
