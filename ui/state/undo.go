package state

import (
	"slices"
	"strings"

	"nnexplore/number"
	"nnexplore/ui/state/curveset"
)

// edit makes an edit and logs it.
func (s State) edit(e Edit) State {
	if e.idle(s) {
		return s.still(e.Pane())
	}
	return s.Replay(e).shown(s, e.Pane())
}

// Replay makes an edit of a saved log again. The edit has to fit what it is made on, and
// the forward pass is out of date until [State.Settle].
func (s State) Replay(e Edit) State {
	l := &s.logs[e.Pane()]
	*l = log{Past: l.Past.With(e, e.back(s))}
	return e.do(s)
}

// ReplayUndo takes the last edit of a pane back, as far as there is one. The forward
// pass is out of date until [State.Settle].
func (s State) ReplayUndo(p Pane) State {
	l := &s.logs[p]
	r := l.Past
	if r == nil {
		return s
	}
	*l = log{Past: r.Rest, Future: l.Future.With(r.Edit, r.Back)}
	return r.Back.do(s)
}

// Settle runs the forward pass and computes what follows from it.
func (s State) Settle() State {
	s.Network = s.Network.Recompute()
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
		s.Network = s.Network.Recompute()
		if !s.Network.View.Selecting {
			s = s.endSelecting() // softmax may be there now, or no longer
		}
	}
	s.was = before.replaced(p)
	return s
}

// still takes the marks of what moved away, where an edit in a pane was asked for that
// moves nothing.
func (s State) still(p Pane) State {
	if p != CurvesPane {
		s.was = nil
	}
	return s
}

// replaced is what an edit in a pane replaces of s.
func (s State) replaced(p Pane) *Before {
	return &Before{Gate: s.Gate, Preset: s.Network.Preset, Net: s.Network.Net, Trace: s.Network.Trace, Learning: s.Network.Learning, fleeting: p == GatePane}
}

// Undo takes the last edit of the focused pane back; a trial of softmax that was made
// after it and is seen comes first.
type Undo struct{}

func (Undo) apply(s State) State {
	if s.Focus == NetworkPane && s.Network.View.Softmax && s.TriedSince(NetworkPane) {
		s.Network.Tens, s.Network.Tried, s.Notice = 0, nil, "Taken back: the trial; these are the network's own numbers."
		return s
	}
	r := s.logs[s.Focus].Past
	if r == nil {
		s.Notice = s.nothingToUndo()
		return s.still(s.Focus)
	}
	before := s
	s = s.ReplayUndo(s.Focus).shown(before, s.Focus)
	if s.Focus != CurvesPane { // which has nothing of it
		s.was.Undone = true
	}
	s.Notice = "Taken back: " + r.Edit.words(before, s, " again") + "."
	return s
}

// after is the state with what an action does, and while a trial of softmax runs, which panes
// were edited after it.
func (s State) after(a Action) State {
	after := a.apply(s)
	if !after.Network.Trying() {
		after.Later = nil
		return after
	}
	for p := range Pane(Panes) {
		if after.logs[p] != s.logs[p] && !slices.Contains(after.Later, p) {
			after.Later = append(slices.Clip(after.Later), p)
		}
	}
	return after
}

// TriedSince reports whether a trial of softmax runs that was made after the last edit, undo
// or redo of a pane.
func (s State) TriedSince(p Pane) bool {
	return s.Network.Trying() && !slices.Contains(s.Later, p)
}

// nothingToUndo says that there is nothing to take back in the focused pane, and where there is: in
// another pane or, where nothing was done yet, in the session before.
func (s State) nothingToUndo() string {
	const nothing = "Nothing is left to undo"
	if back := s.Gate.BackToForm(); s.Focus == GatePane && back != "" {
		return nothing + ": " + onlyWritten(back) + s.editsElsewhere() + "."
	}
	if s.Earlier && s.logs == [Panes]log{} {
		return nothing + " here; nnexplore --resume opens your last session."
	}
	return nothing + " here" + s.editsElsewhere() + "."
}

// onlyWritten says why what b did is nothing to take back, and how often it is pressed to go back.
func onlyWritten(back string) string {
	if back == "b" {
		return "b only writes the rule another way; b once more goes back"
	}
	return "b only writes the rule another way; b twice goes back"
}

// editsElsewhere names the other panes in which something can be undone.
func (s State) editsElsewhere() string {
	var names []string
	for p := range s.logs {
		if s.logs[p].Past != nil {
			names = append(names, "the "+Pane(p).String())
		}
	}
	switch {
	case len(names) == 0:
		return ""
	case len(names) == 1 && s.logs[CurvesPane].Past == nil:
		return "; " + names[0] + " has edits"
	}
	return "; " + strings.Join(names, " and ") + " have edits"
}

// Redo makes the edit of the focused pane again that was undone last.
type Redo struct{}

func (Redo) apply(s State) State {
	l := &s.logs[s.Focus]
	r := l.Future
	if r == nil {
		s.Notice = "Nothing is left to redo."
		return s.still(s.Focus)
	}
	before := s
	*l = log{Past: l.Past.With(r.Edit, r.Back), Future: r.Rest}
	s = r.Edit.do(s).shown(before, s.Focus)
	if s.Focus != CurvesPane { // which has nothing of it
		s.was.Redone = true
	}
	s.Notice = "Done again: " + r.Edit.words(before, s, "") + "."
	return s
}

// setCurves makes c of the curves, as an edit. A run of edits of one kind, such as sliding
// the probe, is one edit, and none where it comes back to what was there before it. Which
// curve is chosen is no part of an edit.
func (s State) setCurves(c curveset.Curves) State {
	s.Curves.Chosen = c.Chosen
	if s.Curves == c {
		return s
	}
	if l := &s.logs[CurvesPane]; l.Past != nil {
		before, after := l.Past.Back.(CurvesEdit).To, l.Past.Edit.(CurvesEdit).To
		if curveset.KindOf(before, after) == curveset.KindOf(s.Curves, c) {
			s = CurvesEdit{To: before}.do(s)
			s.logs[CurvesPane] = log{Past: l.Past.Rest}
		}
	}
	c.Chosen = 0
	return s.edit(CurvesEdit{To: c})
}

// setProbe makes c of the curves, with the probe at x or the nearer end of the window.
func (s State) setProbe(c curveset.Curves, x float64) State {
	w := c.Window()
	c.Probe = min(max(x, w.X0), w.X1)
	if c.Probe != x {
		s.Notice = "The probe stays within the drawing, from " + number.Short(w.X0) + " to " + number.Short(w.X1) + "."
	}
	return s.setCurves(c)
}

// A CurvesEdit makes what is shown of the curves another; which of them is chosen stays.
type CurvesEdit struct{ To curveset.Curves }

// Pane implements [Edit].
func (CurvesEdit) Pane() Pane { return CurvesPane }

func (e CurvesEdit) do(s State) State {
	e.To.Chosen = s.Curves.Chosen
	s.Curves = e.To
	return s
}

func (CurvesEdit) back(s State) change { return CurvesEdit{To: s.Curves} }

func (e CurvesEdit) idle(s State) bool { return e.do(s).Curves == s.Curves }

func (CurvesEdit) words(was, now State, again string) string {
	return now.Curves.Words(was.Curves, again)
}

// SameLog reports whether nothing was edited, undone or redone between the two.
func (s State) SameLog(other State) bool { return s.logs == other.logs }

// Edits is how many edits can be undone in a pane.
func (s State) Edits(p Pane) int { return s.logs[p].Past.Length() }

// Undone is how many edits of a pane were taken back and can be made again.
func (s State) Undone(p Pane) int { return s.logs[p].Future.Length() }

// Log is the edits of a pane, in the order in which they were made: those that are done
// and those that were taken back.
func (s State) Log(p Pane) (done, undone []Edit) {
	done = s.logs[p].Past.Edits(nil)
	slices.Reverse(done)
	return done, s.logs[p].Future.Edits(nil)
}

// Since is how the log of a pane came from what it was in an earlier state, as
// [history.Log.Since] has it. It is not so where the end of the log went for good, as of a
// slide that came back to where it began.
func (s State) Since(earlier State, p Pane) (undone, made []Edit, back int, ok bool) {
	return s.logs[p].Since(earlier.logs[p])
}
