package state

import (
	"reflect"
	"slices"
	"strings"

	"nnexplore/number"
)

// An Edit is an entry of a pane's log, as plain data: what was made, and not what it
// replaced. Made again on what it was made on, it makes the same; a saved session is
// played back from its edits. The gate has [GateEdit] and [GatePresetEdit], the curves
// have [CurvesEdit], the network has [NumberEdit], [InputEdit], [BiasesEdit],
// [ActivationEdit], [HiddenEdit], [LoadEdit] and [ResetEdit].
type Edit interface {
	// Pane is the one whose log keeps the edit.
	Pane() Pane

	change
	// back is what takes the edit back; s is the state before it.
	back(s State) change
	// idle reports whether the edit would change nothing in s.
	idle(s State) bool
	// words is what the edit changed, such as "θ is 0.4 again, was 0.5": the value that
	// is there now, and the one before. Again is " again" in an undo, else empty.
	words(was, now State, again string) string
}

// A change of what one pane is about. It selects what it changes and leaves the forward
// pass as it was, for [State.Settle].
type change interface{ do(s State) State }

// A log holds the edits of one pane. Its lists share their tails, so that no State can
// write into the log of another.
type log struct{ past, future *record }

type record struct {
	edit  Edit
	back  change
	count int // of the list that begins here
	rest  *record
}

func pushed(e Edit, back change, rest *record) *record {
	return &record{edit: e, back: back, count: rest.length() + 1, rest: rest}
}

func (r *record) length() int {
	if r == nil {
		return 0
	}
	return r.count
}

// edits are those of the list down to its tail end, which is nil for all of them.
func (r *record) edits(end *record) []Edit {
	list := make([]Edit, 0, r.length()-end.length())
	for ; r != end; r = r.rest {
		list = append(list, r.edit)
	}
	return list
}

// sharedTail is the longest tail that two lists have in common.
func sharedTail(a, b *record) *record {
	for a != b {
		if longer := a.length() - b.length(); longer >= 0 {
			a = a.rest
			if longer > 0 {
				continue
			}
		}
		b = b.rest
	}
	return a
}

// edit makes an edit and logs it.
func (s State) edit(e Edit) State {
	if e.idle(s) {
		return s
	}
	return s.Replay(e).shown(s, e.Pane())
}

// Replay makes an edit of a saved log again. The edit has to fit what it is made on, and
// the forward pass is out of date until [State.Settle].
func (s State) Replay(e Edit) State {
	l := &s.logs[e.Pane()]
	*l = log{past: pushed(e, e.back(s), l.past)}
	return e.do(s)
}

// ReplayUndo takes the last edit of a pane back, as far as there is one. The forward
// pass is out of date until [State.Settle].
func (s State) ReplayUndo(p Pane) State {
	l := &s.logs[p]
	r := l.past
	if r == nil {
		return s
	}
	*l = log{past: r.rest, future: pushed(r.edit, r.back, l.future)}
	return r.back.do(s)
}

// joined makes one edit of the last of the focused pane and the one before it, where both
// give one number a value, and none where they change nothing together. Before is the
// state before the last.
func (s State) joined(before State) State {
	l := &s.logs[s.Focus]
	last, first := l.past, l.past.rest
	if first == nil || !sameNumber(first.edit, last.edit) {
		return s
	}
	l.past = first.rest
	if !last.edit.idle(first.back.do(before)) {
		l.past = pushed(last.edit, first.back, first.rest)
	}
	return s
}

// sameNumber reports whether two edits give one number of the gate or the network a value.
func sameNumber(a, b Edit) bool {
	switch a := a.(type) {
	case GateEdit:
		b, ok := b.(GateEdit)
		return ok && a.Field == b.Field
	case NumberEdit:
		b, ok := b.(NumberEdit)
		return ok && a.At == b.At
	}
	return false
}

// Settle runs the forward pass and computes what follows from it.
func (s State) Settle() State {
	s.Network = s.Network.recompute()
	return s.derive()
}

// shown runs the forward pass after an edit in a pane, and has what stood before at
// hand, to be shown as old → new.
func (s State) shown(before State, p Pane) State {
	s.Focus = p
	if p == CurvesPane {
		return s
	}
	if p == NetworkPane {
		s.Network = s.Network.recompute()
		if !s.Network.View.Selecting {
			s = s.endSelecting() // softmax may be there now, or no longer
		}
	}
	s.was = before.replaced(p)
	return s
}

// replaced is what an edit in a pane replaces of s.
func (s State) replaced(p Pane) *Before {
	return &Before{Gate: s.Gate, Net: s.Network.Net, Trace: s.Network.Trace, fleeting: p == GatePane}
}

// Undo takes the last edit of the focused pane back.
type Undo struct{}

func (Undo) apply(s State) State {
	r := s.logs[s.Focus].past
	if r == nil {
		s.Notice = "Nothing is left to undo here" + s.editsElsewhere() + "."
		return s
	}
	before := s
	s = s.ReplayUndo(s.Focus).shown(before, s.Focus)
	s.Notice = "Taken back: " + r.edit.words(before, s, " again") + "."
	return s
}

// editsElsewhere names the other panes in which something can be undone.
func (s State) editsElsewhere() string {
	var names []string
	for p := range s.logs {
		if s.logs[p].past != nil {
			names = append(names, "the "+Pane(p).String())
		}
	}
	switch {
	case len(names) == 0:
		return ""
	case len(names) == 1 && s.logs[CurvesPane].past == nil:
		return "; " + names[0] + " has edits"
	}
	return "; " + strings.Join(names, " and ") + " have edits"
}

// Redo makes the edit of the focused pane again that was undone last.
type Redo struct{}

func (Redo) apply(s State) State {
	l := &s.logs[s.Focus]
	r := l.future
	if r == nil {
		s.Notice = "Nothing is left to redo."
		return s
	}
	before := s
	*l = log{past: pushed(r.edit, r.back, l.past), future: r.rest}
	s = r.edit.do(s).shown(before, s.Focus)
	s.Notice = "Done again: " + r.edit.words(before, s, "") + "."
	return s
}

// SameLog reports whether nothing was edited, undone or redone between the two.
func (s State) SameLog(other State) bool { return s.logs == other.logs }

// Edits is how many edits can be undone in a pane.
func (s State) Edits(p Pane) int { return s.logs[p].past.length() }

// Undone is how many edits of a pane were taken back and can be made again.
func (s State) Undone(p Pane) int { return s.logs[p].future.length() }

// Log is the edits of a pane, in the order in which they were made: those that are done
// and those that were taken back.
func (s State) Log(p Pane) (done, undone []Edit) {
	done = s.logs[p].past.edits(nil)
	slices.Reverse(done)
	return done, s.logs[p].future.edits(nil)
}

// Since is how the log of a pane came from what it was in an earlier state: the edits of
// undone were taken back, the last first, then those of made were made, and the last of
// these, so many as back, taken back again. It costs what is new, and not what is common.
// It is not so where the end of the log went for good, as of a slide that came back to
// where it began.
func (s State) Since(earlier State, p Pane) (undone, made []Edit, back int, ok bool) {
	was, now := earlier.logs[p], s.logs[p]
	common := sharedTail(was.past, now.past)
	undone, made = was.past.edits(common), now.past.edits(common)
	slices.Reverse(made)
	rest := now.future
	for _, e := range slices.Backward(undone) {
		if rest == nil || !reflect.DeepEqual(rest.edit, e) {
			break
		}
		rest = rest.rest
	}
	if len(made) == 0 && rest == was.future && now.future.length() == len(undone)+rest.length() {
		return undone, nil, 0, true // they were only undone
	}
	future := now.future.edits(nil)
	made = append(made, future...)
	return undone, made, len(future), len(made) > 0
}

// changed words a change of what has a name from one value to another.
func changed(name, was, now, again string) string {
	return name + " is " + now + again + ", was " + was
}

// changedNumber is changed for a number.
func changedNumber(name string, was, now float64, again string) string {
	return changed(name, number.Short(was), number.Short(now), again)
}
