package session

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"nnexplore/internal/intact"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// A Keeper writes the session of a run to its place. A run has a file of its own, which
// nobody else writes to: it makes it at its first edit, and adds to it what is done
// further. What lies in its place then, or at a later writing, and is of another run, gets
// another name beside it. Nothing is overwritten, and what is moved is looked at after it
// was moved, so that no lock is needed.
//
// Without an edit nothing is displaced: what is in view is only written where the place
// is free, or the session there is the one that the run went on with; that it could not
// be is no error.
type Keeper struct {
	path  string
	place error // why there is no place for the session; nil where there is
	note  func(string)

	mu      sync.Mutex // a session may still be written when the program ends and writes the last
	began   state.State
	before  file    // what stood in the place when the run began
	source  file    // the session that the run goes on with, as it was read
	own     file    // the file of the run, as it was written last
	written *writer // what is in it; nil before the first writing
	size    int64   // its length when it was written whole
	library library // the files of the networks that it names
}

// NewKeeper returns the keeper, at path, of a run that begins with s; from is the session
// that s was read from, if it was. told is called with what a person should know of what
// became of another session.
func NewKeeper(path string, s state.State, from Resumed, told func(note string)) *Keeper {
	k := &Keeper{path: path, began: s, source: from.whole, note: told}
	if info, err := os.Stat(path); err == nil {
		k.before = file{path, info}
	}
	return k
}

// NoKeeper is the keeper of a run that begins with s where there is no place for its
// session: from the first edit on its error is why.
func NoKeeper(s state.State, why error) *Keeper {
	return &Keeper{began: s, place: why}
}

// Write writes the session. After an error what was written before is there, whole.
func (k *Keeper) Write(s state.State) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	last := k.began
	if k.written != nil {
		last = k.written.last
	}
	edited := !s.SameLog(last)
	switch {
	case k.place != nil && edited:
		return k.place
	case k.place != nil, !edited && sameView(s, last) && !k.vacant():
		return nil
	}
	if k.written != nil {
		if done, err := k.add(s); done || err != nil {
			return err
		}
	}
	if !edited {
		if k.free() {
			_ = k.make(s) // nothing is lost without it
		}
		return nil
	}
	return k.make(s)
}

// vacant reports whether there is nothing in the place.
func (k *Keeper) vacant() bool {
	_, err := os.Lstat(k.path)
	return errors.Is(err, fs.ErrNotExist)
}

// free reports whether what is in the place needs not be kept: there is nothing, or a
// session without edits, or one of which all is in this run.
func (k *Keeper) free() bool {
	data, info, err := read(k.path)
	if err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	there := file{k.path, info}
	return there.same(k.source) || there.same(k.own) || !contentsOf(data).edited() && resumable(data) == nil
}

// add adds what is new to the file of the run. It is not done where that file is not in
// its place, or has to be written whole.
func (k *Keeper) add(s state.State) (done bool, err error) {
	f, err := os.OpenFile(k.path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return false, nil
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !k.own.same(file{k.path, info}) || !k.library.stands() {
		return false, nil
	}
	w := *k.written
	lines, ok, err := w.more(s)
	if err != nil || !ok || info.Size()+int64(len(lines)) > min(maxSize, 2*k.size+1<<16) {
		return false, err
	}
	now, err := fill(f, lines)
	if err != nil {
		// What was added in part would be passed over at the reading, and so is what follows.
		err = unwritten(k.path, err)
		if short := f.Truncate(info.Size()); short != nil {
			return false, err
		}
		if now, back := f.Stat(); back == nil {
			k.own = file{k.path, now}
		}
		return false, err
	}
	*k.written, k.own = w, file{k.path, now}
	// Another run may have moved the file meanwhile, and taken it for what it was before.
	there, err := os.Stat(k.path)
	return err == nil && k.own.same(file{k.path, there}), nil
}

// make writes a new file of the run in its place.
func (k *Keeper) make(s state.State) error {
	files := library{}
	w, data, err := wholeSession(s, files.has)
	if errors.Is(err, ErrTooLong) {
		// A network whose file was changed has no room; the session names the file it had.
		w, data, err = wholeSession(s, byName)
	}
	if errors.Is(err, ErrTooLong) {
		return unwritten(k.path, err)
	}
	if err != nil {
		return err
	}
	tidy(k.path)
	moved, own, err := k.put(data)
	if err != nil {
		return err
	}
	for _, f := range shelf(k.path) {
		if f.path != k.path && (f.same(k.source) || f.same(k.own)) {
			os.Remove(f.path) // all of it is in the new file
		}
	}
	w.text = bytes.Buffer{}
	k.own, k.written, k.size, k.library = own, w, int64(len(data)), files
	for _, path := range moved {
		k.look(path)
	}
	tidy(k.path)
	return nil
}

// wholeSession is a session for a file of its own.
func wholeSession(s state.State, named func(presets.FileOrigin) bool) (w *writer, data []byte, err error) {
	w = newWriter(named)
	w.folded = true
	data, err = readable(w.all(s))
	return w, data, err
}

// attempts is how often a new file is put in the place while others do the same.
const attempts = 100

// put makes a file of data in the place, and returns what was moved away from there.
func (k *Keeper) put(data []byte) (moved []string, own file, err error) {
	for range attempts {
		temp, info, err := writeBeside(k.path, data)
		if err != nil {
			return moved, own, err
		}
		there, err := moveAside(k.path)
		if there != "" {
			moved = append(moved, there)
		}
		if err == nil {
			err = intact.PutNew(temp, k.path)
		}
		os.Remove(temp)
		switch {
		case err == nil:
			return moved, file{k.path, info}, nil
		case errors.Is(err, intact.ErrExists), errors.Is(err, fs.ErrNotExist):
			continue // another run was here at this moment
		}
		if there != "" {
			_ = intact.PutNew(there, k.path) // as it was
		}
		return moved, own, unwritten(k.path, err)
	}
	return moved, own, unwritten(k.path, errors.New("other programs write there all the time"))
}

// look looks at a session that was moved away: one without edits goes, one that cannot be
// read is put aside for good.
func (k *Keeper) look(path string) {
	data, info, err := read(path)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err == nil {
		err = resumable(data)
	}
	switch {
	case err != nil:
		note, failed := keptAside(path, k.path, err)
		if failed != nil {
			note = failed.Error()
		}
		k.note(note)
	case !contentsOf(data).edited():
		os.Remove(path)
	case !k.before.same(file{path, info}):
		k.note(fmt.Sprintf("another nnexplore wrote its session meanwhile; nnexplore sessions lists it, kept as %s", path))
	}
}
