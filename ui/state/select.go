package state

import (
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/ui/state/history"
	"nnexplore/ui/state/learning"
	"nnexplore/ui/state/netset"
)

// What is taken in hand is a number, which a nudge changes then, or the pen with which x is
// drawn.

// SelectBy moves the selection by so many rows and columns of the sheet. While one steps
// it begins the selecting, at what the step made. Where all example inputs are shown, it
// takes that many rows further on as x.
type SelectBy struct{ Rows, Cols int }

func (a SelectBy) apply(s State) State {
	if s.Network.Batch != NoBatch && a.Rows != 0 {
		return s.rowBy(a.Rows)
	}
	s, began := s.beginSelecting()
	if began {
		return s
	}
	from := s.Network.Selected
	t := s.Network.Tables()
	r := t.Moved(from, a.Rows, a.Cols)
	if s = s.selectRef(r); r == from {
		s.Notice = t.Edge(r, a.Rows, a.Cols)
	}
	return s
}

// SelectTable moves the selection to the first number of the next table, or of
// the one before: x, W1, b1, a1, z1, W2 … y.
type SelectTable struct{ By int }

func (a SelectTable) apply(s State) State {
	s, began := s.beginSelecting()
	if began {
		return s
	}
	return s.selectRef(s.Network.Tables().Next(s.Network.Selected, a.By))
}

// Select goes to the number at an address and selects it.
type Select struct{ At model.Ref }

func (a Select) apply(s State) State { return Focus{NetworkPane}.apply(s).selectRef(a.At) }

// selectRef selects the number at r and shows its sheet; what stands in the table of
// softmax keeps that open.
func (s State) selectRef(r model.Ref) State {
	n := &s.Network
	n.Selected, n.Batch, n.Learning.ByRate = r, NoBatch, false
	n.View = netset.View{Layer: r.Layer, Softmax: n.Tables().InSoftmax(r), Selecting: true}
	return s
}

// beginSelecting selects what the step made, or its first number, and reports whether
// one was stepping before.
func (s State) beginSelecting() (State, bool) {
	n := s.Network
	if n.View.Selecting {
		return s, false
	}
	r, e := model.X(0), n.Step()
	inside, ok := e.Step.InSoftmax()
	switch {
	case n.Learning.On():
		made, _ := n.BackStep().First()
		r = learning.NumberOf(n.Net, made)
	case e.Part == model.Sums:
		r = model.A(e.Layer, e.From)
	case e.Grain == model.ByTerm && ok:
		r = inside
	case e.Part != model.Nothing:
		r = n.Net.Out(e.Layer, e.From)
	}
	return s.selectRef(r), true
}

// What is drawn on the board is x. All of it is one edit of the network, made anew at every
// stroke, so that every number follows.

// A DrawingEdit makes a figure that was drawn x.
type DrawingEdit struct{ Figure drawing.Figure }

// Pane implements [Edit].
func (DrawingEdit) Pane() Pane { return NetworkPane }

func (e DrawingEdit) do(s State) State { return drawn{e.Figure.Pixels(), &e.Figure}.do(s) }

func (e DrawingEdit) back(s State) change { return drawn{s.Network.X, s.Network.Drawn} }

func (e DrawingEdit) idle(s State) bool {
	return e.Figure == s.Network.Figure() && slices.Equal(e.Figure.Pixels(), s.Network.X)
}

func (e DrawingEdit) words(was, now State, again string) string {
	from, to := was.Network.XText(), now.Network.XText()
	if from == to && again == "" {
		from, to = "the drawing before", "the drawing after it"
	} else if from == to {
		from, to = "the drawing after it", "the drawing before"
	}
	return history.Changed("x", from, to, again)
}

// A drawn is an x with the last figure that was drawn, which another x leaves.
type drawn struct {
	x      []float64
	figure *drawing.Figure
}

func (c drawn) do(s State) State {
	s.Network.X, s.Network.Drawn, s.Network.Playing = c.x, c.figure, false
	return s
}

// Board is the board on which x is drawn.
func (s *State) Board() drawing.Board {
	if s.board == nil {
		return drawing.Board{}
	}
	return *s.board
}

// OpenBoard opens the board with the last drawing on it, which is x then.
type OpenBoard struct{}

func (OpenBoard) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	if !s.Network.TakesDrawing() {
		return s.refuseDrawing()
	}
	if s.Network.View.Selecting {
		s = s.endSelecting()
	}
	s.boardAt = noEdits
	return s.onBoard(drawing.New(s.Network.Figure()))
}

// refuseDrawing says why x is not drawn.
func (s State) refuseDrawing() State {
	s.Notice = fmt.Sprintf("Only 64 inputs can be drawn, as 8×8 pixels; here are %d. p lists digits, which has them.", s.Network.Net.In())
	return s
}

// Draw does something on the board, where it is open.
type Draw struct{ Op drawing.Op }

func (a Draw) apply(s State) State {
	before := s.Board()
	if !before.On {
		return s
	}
	after := before.After(a.Op)
	if after.Figure == before.Figure {
		s.board = &after
		return s
	}
	return s.onBoard(after)
}

// noEdits is how many edits the log never has.
const noEdits = -1

// onBoard makes what is on the board x, in place of what was made of it before. As long as
// nothing is drawn, x stays as it is.
func (s State) onBoard(b drawing.Board) State {
	s.board = &b
	if s.Edits(NetworkPane) == s.boardAt {
		s = s.ReplayUndo(NetworkPane)
		s.Network = s.Network.Recompute()
	}
	before := s
	if s.boardAt = noEdits; b.Drawing.Blank() && s.Network.Figure().Drawing.Blank() {
		return s.still(NetworkPane)
	}
	if s = s.edit(DrawingEdit{b.Figure}); !s.SameLog(before) {
		s.boardAt = s.Edits(NetworkPane)
	}
	return s
}

// CloseBoard puts the board away. What was drawn stays in x.
type CloseBoard struct{}

func (CloseBoard) apply(s State) State {
	switch {
	case !s.Board().On:
		return s
	case s.boardAt != noEdits:
		s.Notice = "The drawing is x; u takes it back, D goes on with it."
	case s.Network.IsDrawn():
		s.Notice = "The drawing is x, as it was before."
	default:
		s.Notice = "Nothing was drawn: x is as it was."
	}
	s.board = nil
	return s
}

// PutDrawing makes a figure x that was drawn elsewhere.
type PutDrawing struct{ Figure drawing.Figure }

func (a PutDrawing) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	if !s.Network.TakesDrawing() {
		return s.refuseDrawing()
	}
	return s.edit(DrawingEdit(a))
}

// withoutBoard puts the board away where something else is in hand: another pane, a number
// that was selected, or a network that was changed otherwise.
func (s State) withoutBoard() State {
	changed := s.boardAt != noEdits && s.boardAt != s.Edits(NetworkPane)
	if s.Board().On && (changed || s.Focus != NetworkPane || !s.Network.TakesDrawing() || s.Network.View.Selecting) {
		s.board = nil
	}
	return s
}
