package session

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"nnexplore/internal/strict"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state"
	"nnexplore/ui/state/learning"
)

// Restore reads what [SaveWhole] or [SaveNamed] wrote, by making the edits again. Undo and
// redo go on from there as if nothing had happened in between.
//
// A network that came from a file is read again by open. It has to be the very file: the
// network that open gives carries the checksum of what it read. Where it is another, or
// open fails, the error wraps a [FileError].
//
// What does not fit is refused in a sentence: another version of the form, a field that is
// unknown or missing, an unknown name or place, a network of another shape. No
// data makes Restore panic.
func Restore(data []byte, open Opener) (state.State, error) {
	r := reader{open: open}
	return r.restore(data)
}

// A reader makes a state of the lines, one after the other.
type reader struct {
	open    Opener
	watch   func(part float64) // called with how far it is; nil for nobody
	form    form
	started bool
	view    []byte // the last
	viewAt  int    // its line

	salvages bool  // whether the edits of a network are left out whose file is missing or has changed
	missing  error // why a file could not be had, where that is no reason to stop
	without  bool  // whether it is the file of the network at the start
	left     int   // the edits that were left out
}

func (r *reader) restore(data []byte) (state.State, error) {
	if err := r.lines(unbroken(data)); err != nil {
		return state.State{}, fmt.Errorf("the session cannot be resumed: %w", err)
	}
	return r.form.state, nil
}

// leftOut tells what is not as it was, where a file was missing.
func (r *reader) leftOut() string {
	stands := "as it was before that file was opened"
	if r.without {
		stands = r.form.state.Network.Preset.Name + "'s"
	}
	return fmt.Sprintf("%v; the gate and the curves are as they were, and the network is %s, without %s",
		r.missing, stands, number.Count(r.left, "edit"))
}

// unbroken is a session up to its last view, or all of it where there is none.
func unbroken(data []byte) []byte {
	for before := data; ; {
		at := bytes.LastIndex(before, []byte("\n{\"view\":"))
		if at < 0 {
			return data
		}
		if end := bytes.IndexByte(data[at+1:], '\n'); end >= 0 && data[at+end] == '}' {
			return data[:at+1+end+1]
		}
		before = data[:at]
	}
}

// watched is how many lines are read before it is told how far that is.
const watched = 1000

func (r *reader) lines(data []byte) error {
	if err := checkVersion(data); err != nil {
		return err
	}
	at, read := 0, 0
	for text := range bytes.Lines(data) {
		if read += len(text); r.watch != nil && at%watched == 0 {
			r.watch(float64(read) / float64(len(data)))
		}
		if at++; at == 1 {
			continue
		}
		if kindOf(text) == "view" && r.started {
			r.view, r.viewAt = text, at
		} else if err := r.line(text); err != nil {
			return fmt.Errorf("line %d: %w", at, err)
		}
	}
	if r.view == nil {
		return errors.New("it ends too early; a view was expected")
	}
	r.form.state = r.form.state.Settle()
	if err := r.look(); err != nil {
		return fmt.Errorf("line %d: %w", r.viewAt, err)
	}
	r.form.state = r.form.state.Settle()
	return nil
}

// look reads the view. Where it was on a network that there is not, what is about that
// network is passed over.
func (r *reader) look() error {
	fields := r.form.view(&r.form.state)
	if !r.without && r.form.skipped == 0 {
		return set(object("view", fields), r.view)
	}
	fields = slices.DeleteFunc(fields, func(f field) bool { return f.name == "at" || f.name == "typing" })
	return setFields(r.view, []field{object("view", fields)})
}

func versionField() field {
	v := version
	return plain("version", &v)
}

// checkVersion looks at the first line before anything else, since another version may
// have all the rest otherwise.
func checkVersion(data []byte) error {
	text, _, _ := bytes.Cut(data, []byte("\n"))
	var head struct{ Version int }
	if err := decode(text, &head); err != nil {
		return err
	}
	switch v := head.Version; {
	case v < 1:
		return fmt.Errorf("it does not say in which version it was saved; version %d was expected", version)
	case v > version:
		return fmt.Errorf("a newer nnexplore saved it, in version %d of the form; this one reads version %d", v, version)
	case v < version:
		return fmt.Errorf("an older nnexplore saved it, in version %d of the form; this one reads version %d", v, version)
	}
	return nil
}

func (r *reader) line(text []byte) error {
	kind := kindOf(text)
	switch {
	case kind == "preset" || kind == "file" || kind == "network":
		return r.network(kind, text)
	case r.started == (kind == "start"):
		return errors.New("one start was expected, before the edits and the view")
	case !r.started:
		r.started = true
		return r.start(text)
	case kind == "undo":
		return r.undo(text)
	}
	e := emptyEdit(kind)
	if e == nil {
		return fmt.Errorf("%.40q is unknown", text)
	}
	skip := e.Pane() == state.NetworkPane && (r.without || r.form.skipped > 0)
	if !skip {
		if err := set(r.form.edit(e), text); err != nil {
			return err
		}
		load, loads := e.(*state.LoadEdit)
		skip = loads && load.Network.Layers == nil
	}
	if skip {
		r.form.skipped++
		r.left++
		return nil
	}
	r.form.state = r.form.state.Replay(reflect.ValueOf(e).Elem().Interface().(state.Edit))
	return nil
}

// kindOf is the first name in a line.
func kindOf(text []byte) string {
	rest, _ := bytes.CutPrefix(text, []byte(`{"`))
	kind, _, _ := bytes.Cut(rest, []byte(`"`))
	return string(kind)
}

func (r *reader) network(kind string, text []byte) error {
	var p presets.Network
	f := map[string]field{"preset": presetLine(&p), "file": fileLine(&p, r.open), "network": wholeLine(&p)}[kind]
	err := set(f, text)
	var file *FileError
	if r.salvages && errors.As(err, &file) {
		p, r.missing, err = presets.Network{}, cmp.Or(r.missing, error(file)), nil
	}
	r.form.networks = append(r.form.networks, p)
	return err
}

// set reads a line. It has to be what is written for what was read, to the last byte, so
// that nothing is guessed at: no field is left out, unknown or there twice. A file that has
// characters as they are which are escaped now is read too.
func set(f field, text []byte) error {
	if err := setFields(text, []field{f}); err != nil {
		return err
	}
	if again, err := f.line(); err != nil || !bytes.Equal(again, strict.Printable(text)) {
		return fmt.Errorf("%s: it is not what nnexplore writes, which is %.200s", f.name, again)
	}
	return nil
}

func (r *reader) start(text []byte) (err error) {
	o := state.Options{Gate: &presets.Gate{}, Network: &presets.Network{}}
	if err := set(object("start", r.form.start(&o)), text); err != nil {
		return err
	}
	if r.without = o.Network.Layers == nil; r.without {
		o.Network, o.X, o.Learning = nil, nil, learning.Choice{}
	}
	if len(o.X) == 0 {
		o.X = nil
	}
	if len(o.Curves) == 0 {
		o.Curves = nil
	}
	r.form.state, err = state.Start(o)
	return err
}

func (r *reader) undo(text []byte) error {
	var pane state.Pane
	var edits int
	err := set(object("undo", r.form.undo(&pane, &edits)), text)
	if err != nil {
		return err
	}
	if pane == state.NetworkPane {
		skipped := min(edits, r.form.skipped)
		r.form.skipped -= skipped
		edits -= skipped
	}
	for range edits {
		r.form.state = r.form.state.ReplayUndo(pane)
	}
	return nil
}
