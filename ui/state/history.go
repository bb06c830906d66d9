package state

import "nnexplore/number"

// An edit is a change that can be taken back. Both ways select what they change
// and leave the place in the stepping.
type edit interface {
	do(s State) State
	undo(s State) State
	String() string // "θ 0.4 → 0.5"
	idle() bool     // whether it changes nothing at all
}

// A record is one entry of a log of edits. The logs are lists that share their
// tails, so that no State can write into the log of another.
type record struct {
	edit edit
	rest *record
}

// do makes an edit, logs it and remembers what it replaced.
func (s State) do(e edit) State {
	if e.idle() {
		return s
	}
	before := s.snapshot(e)
	s = e.do(s)
	s.was = before
	s.past = &record{e, s.past}
	s.future = nil
	return s
}

// snapshot is what stands before the edit.
func (s State) snapshot(e edit) *Before {
	_, gate := e.(gateEdit)
	return &Before{Gate: s.Gate, Net: s.Network.Net, Trace: s.Network.Trace, fleeting: gate}
}

// Undo takes the last edit back.
type Undo struct{}

func (Undo) apply(s State) State {
	if s.past == nil {
		s.Notice = "Nothing is left to undo; moving a probe or a window is no edit."
		return s
	}
	last := s.past
	before := s.snapshot(last.edit)
	s = last.edit.undo(s)
	s.was, s.past, s.future = before, last.rest, &record{last.edit, s.future}
	s.Notice = "Taken back: " + last.edit.String()
	return s
}

// Redo makes the edit again that was undone last.
type Redo struct{}

func (Redo) apply(s State) State {
	if s.future == nil {
		s.Notice = "Nothing is left to redo."
		return s
	}
	next := s.future
	before := s.snapshot(next.edit)
	s = next.edit.do(s)
	s.was, s.past, s.future = before, &record{next.edit, s.past}, next.rest
	s.Notice = "Done again: " + next.edit.String()
	return s
}

// SameLog says whether nothing was edited, undone or redone between the two.
func (s State) SameLog(other State) bool { return s.past == other.past && s.future == other.future }

// Edits is how many edits can be undone.
func (s State) Edits() int { return s.past.length() }

// Undone is how many edits were taken back and can be made again.
func (s State) Undone() int { return s.future.length() }

func (r *record) length() int {
	n := 0
	for ; r != nil; r = r.rest {
		n++
	}
	return n
}

// changed words a change of one number.
func changed(name string, old, new float64) string {
	return name + " " + number.Short(old) + " → " + number.Short(new)
}
