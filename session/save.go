package session

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"

	"nnexplore/presets"
	"nnexplore/ui/state"
)

// exactEdits is how many of the last edits of a pane a kept session has one by one. Of
// those before, a run that only changes one number further is one edit.
const exactEdits = 1000

// SaveWhole writes a state as lines of JSON, for [Restore]: what it began with, the edits
// of its logs, and what is in view. Left out is what belongs to the moment: the notice,
// what an edit just replaced, and the playing. It is for another machine: a network that
// came from a file is written out, and no longer named by the file.
//
// Without such a network the length depends on the edits and not on the size of the
// network. The error names what cannot be saved.
func SaveWhole(s state.State) ([]byte, error) { return readable(newWriter(writtenOut).all(s)) }

// SaveNamed is [SaveWhole] that names a network by its file where that is what it was.
func SaveNamed(s state.State) ([]byte, error) { return readable(newWriter(library{}.has).all(s)) }

// readable is a session that was written, or [ErrTooLong] where it could not be read.
func readable(data []byte, err error) ([]byte, error) {
	if err == nil && len(data) > maxSize {
		return nil, ErrTooLong
	}
	return data, err
}

// byName names each network from a file by that file.
func byName(presets.FileOrigin) bool { return true }

// writtenOut names none.
func writtenOut(presets.FileOrigin) bool { return false }

// A writer writes the lines, and keeps the first error.
type writer struct {
	form    form
	text    bytes.Buffer
	err     error
	numbers map[string]int // of the networks, by their lines

	named  func(presets.FileOrigin) bool // whether a network from a file is named by it
	folded bool                          // whether runs of edits are folded
	first  [state.Panes]int              // the edits of each pane that may be folded, its first ones
	last   state.State                   // as it was written last
}

func newWriter(named func(presets.FileOrigin) bool) *writer {
	return &writer{named: named, numbers: map[string]int{}}
}

// all writes a session whole.
func (w *writer) all(s state.State) ([]byte, error) {
	w.form = form{state: s, number: w.network}
	w.put(versionField())
	began := s.Began()
	w.put(object("start", w.form.start(&began)))
	for p := state.GatePane; p < state.Panes; p++ {
		done, undone := s.Log(p)
		if w.folded {
			w.first[p] = max(0, len(done)-exactEdits)
		}
		for i, e := range done {
			if i+1 >= w.first[p] || !sameNumber(e, done[i+1]) {
				w.edit(e)
			}
		}
		for _, e := range undone {
			w.edit(e)
		}
		w.undo(p, len(undone))
	}
	return w.finish(s)
}

// more writes what leads to s from what was written last. It does not where that takes
// back edits that may have been folded, or puts another network in: then the session is
// to be written whole.
func (w *writer) more(s state.State) (lines []byte, ok bool, err error) {
	w.text.Reset()
	w.form = form{state: s, number: w.network}
	for p := state.GatePane; p < state.Panes; p++ {
		undone, made, back, ok := s.Since(w.last, p)
		if !ok || w.last.Edits(p)-len(undone) < w.first[p] || slices.ContainsFunc(append(undone, made...), loads) {
			return nil, false, nil
		}
		w.undo(p, len(undone))
		for _, e := range made {
			w.edit(e)
		}
		w.undo(p, back)
	}
	lines, err = w.finish(s)
	return lines, true, err
}

// sameNumber reports whether an edit sets the number that the one after it sets again.
func sameNumber(e, after state.Edit) bool {
	switch e := e.(type) {
	case state.GateEdit:
		after, ok := after.(state.GateEdit)
		return ok && e.Field == after.Field
	case state.NumberEdit:
		after, ok := after.(state.NumberEdit)
		return ok && e.At == after.At
	}
	return false
}

func loads(e state.Edit) bool {
	_, ok := e.(state.LoadEdit)
	return ok
}

// finish ends with the view, and returns what was written.
func (w *writer) finish(s state.State) ([]byte, error) {
	view, err := viewLine(s)
	w.text.Write(view)
	if w.err == nil {
		w.err = err
	}
	if w.err != nil {
		return nil, fmt.Errorf("the session cannot be saved: %w", w.err)
	}
	w.last = s
	return w.text.Bytes(), nil
}

// viewLine is the line of what is in view.
func viewLine(s state.State) ([]byte, error) {
	if soundPrompt(s) != nil {
		s.Prompt = state.Prompt{}
	}
	f := form{state: s}
	return object("view", f.view(&s)).line()
}

// sameView reports whether the same is in view of two states. One whose view cannot be saved
// is like no other.
func sameView(a, b state.State) bool {
	one, err := viewLine(a)
	if err != nil {
		return false
	}
	other, err := viewLine(b)
	return err == nil && bytes.Equal(one, other)
}

// put writes a line. A network that it refers to for the first time is written before
// it.
func (w *writer) put(f field) {
	data, err := f.line()
	if w.err == nil {
		w.err = err
	}
	w.text.Write(data)
}

func (w *writer) undo(p state.Pane, count int) {
	if count > 0 {
		w.put(object("undo", w.form.undo(&p, &count)))
	}
}

func (w *writer) edit(e state.Edit) {
	v := reflect.New(reflect.TypeOf(e))
	v.Elem().Set(reflect.ValueOf(e))
	w.put(w.form.edit(v.Interface().(state.Edit)))
}

// network is the number of a network, which is written where it is new. The next edits are
// made on it.
func (w *writer) network(p presets.Network) int {
	w.form.state.Network.Examples = p.Examples
	data, err := networkLine(&p, w.named).line()
	if err != nil {
		w.err = fmt.Errorf("the network %q: %w", p.Name, err)
		return 0
	}
	n, there := w.numbers[string(data)]
	if !there {
		n = len(w.numbers) + 1
		w.numbers[string(data)] = n
		w.text.Write(data)
	}
	return n
}
