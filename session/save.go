package session

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"

	"nnexplore/presets"
	"nnexplore/ui/state"
)

// Save writes a state as lines of JSON, for [Restore]: what it began with, the edits of
// its logs, and what is in view. Left out is what belongs to the moment: the notice, what
// an edit just replaced, and the playing.
//
// The length depends on the edits and not on the size of the network, if that came from a
// preset or a file. The error names what cannot be saved.
func Save(s state.State) ([]byte, error) { return save(s, false) }

// SaveWhole is [Save] for another machine: a network that came from a file is written out,
// whatever its size, and no longer named by the file.
func SaveWhole(s state.State) ([]byte, error) { return save(s, true) }

func save(s state.State, all bool) ([]byte, error) {
	w := writer{all: all, numbers: map[string]int{}}
	w.form = form{state: s, number: w.network}
	w.put(versionField())
	began := s.Began()
	w.put(object("start", w.form.start(&began)))
	for p := state.GatePane; p < state.Panes; p++ {
		done, undone := s.Log(p)
		for _, e := range slices.Concat(done, undone) {
			w.edit(e)
		}
		if count := len(undone); count > 0 {
			w.put(object("undo", w.form.undo(&p, &count)))
		}
	}
	if soundPrompt(s) != nil {
		s.Prompt = state.Prompt{}
	}
	w.put(object("view", w.form.view(&s)))
	if w.err != nil {
		return nil, fmt.Errorf("the session cannot be saved: %w", w.err)
	}
	return w.text.Bytes(), nil
}

// A writer writes the lines, and keeps the first error.
type writer struct {
	form    form
	text    bytes.Buffer
	err     error
	all     bool           // networks from files are written out too
	numbers map[string]int // of the networks, by their lines
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

func (w *writer) edit(e state.Edit) {
	v := reflect.New(reflect.TypeOf(e))
	v.Elem().Set(reflect.ValueOf(e))
	w.put(w.form.edit(v.Interface().(state.Edit)))
}

// network is the number of a network, which is written where it is new. The next edits are
// made on it.
func (w *writer) network(p presets.Network) int {
	w.form.state.Network.Inputs = p.Inputs
	data, err := networkLine(&p, w.all).line()
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
