package session

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"

	"nnexplore/internal/strict"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// Restore reads what [Save] wrote, by making the edits again. Undo and redo go on from
// there as if nothing had happened in between.
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
	if err := r.lines(data); err != nil {
		return state.State{}, fmt.Errorf("the session cannot be resumed: %w", err)
	}
	return r.form.state, nil
}

// A reader makes a state of the lines, one after the other.
type reader struct {
	open    Opener
	form    form
	started bool
	view    []byte // the last
	viewAt  int    // its line
}

func (r *reader) lines(data []byte) error {
	if err := checkVersion(data); err != nil {
		return err
	}
	at := 0
	for text := range bytes.Lines(data) {
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
	if err := set(object("view", r.form.view(&r.form.state)), r.view); err != nil {
		return fmt.Errorf("line %d: %w", r.viewAt, err)
	}
	r.form.state = r.form.state.Settle()
	return nil
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
	if err := set(r.form.edit(e), text); err != nil {
		return err
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
	for range edits {
		r.form.state = r.form.state.ReplayUndo(pane)
	}
	return nil
}
