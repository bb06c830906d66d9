package state

import (
	"fmt"
	"slices"

	"nnexplore/model/drawing"
)

// What is drawn on the board is x. All of it is one edit of the network, made anew at every
// stroke, so that every number follows.

// A DrawingEdit makes a figure that was drawn x.
type DrawingEdit struct{ Figure drawing.Figure }

// Pane implements [Edit].
func (DrawingEdit) Pane() Pane { return NetworkPane }

func (e DrawingEdit) do(s State) State { return drawn{e.Figure.Pixels(), &e.Figure}.do(s) }

func (e DrawingEdit) back(s State) change { return drawn{s.Network.X, s.Network.figure} }

func (e DrawingEdit) idle(s State) bool {
	return e.Figure == s.Network.Figure() && slices.Equal(e.Figure.Pixels(), s.Network.X)
}

func (e DrawingEdit) words(was, now State, again string) string {
	from, to := was.Network.xText(), now.Network.xText()
	if from == to && again == "" {
		from, to = "the drawing before", "the drawing after it"
	} else if from == to {
		from, to = "the drawing after it", "the drawing before"
	}
	return changed("x", from, to, again)
}

// A drawn is an x with the last figure that was drawn, which another x leaves.
type drawn struct {
	x      []float64
	figure *drawing.Figure
}

func (c drawn) do(s State) State {
	s.Network.X, s.Network.figure, s.Network.Playing = c.x, c.figure, false
	return s
}

// Board is the board on which x is drawn.
func (s State) Board() drawing.Board {
	if s.board == nil {
		return drawing.Board{}
	}
	return *s.board
}

// Figure is the figure that was drawn last.
func (n NetworkState) Figure() drawing.Figure {
	if n.figure == nil {
		return drawing.Figure{}
	}
	return *n.figure
}

// IsDrawn reports whether x is the figure that was drawn last.
func (n NetworkState) IsDrawn() bool {
	return !n.Figure().Drawing.Blank() && slices.Equal(n.X, n.Figure().Pixels())
}

// xText says in few words what x is.
func (n NetworkState) xText() string {
	switch {
	case n.IsDrawn():
		return "the drawing"
	case n.Row() < 0:
		return "no drawing"
	}
	return n.RowText()
}

// TakesDrawing reports whether the network has as many inputs as a figure has numbers.
func (n NetworkState) TakesDrawing() bool { return n.Net.In() == drawing.Cells*drawing.Cells }

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
		s.Network = s.Network.recompute()
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
