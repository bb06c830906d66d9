package state

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/model/inputs"
	"nnexplore/number"
	"nnexplore/ui/state/netset"
)

// Focus moves to a pane.
type Focus struct{ Pane Pane }

func (a Focus) apply(s State) State {
	s.Focus = a.Pane
	s.Overlay = NoOverlay
	return s.byNumber()
}

// byNumber is the state with steps of one number each, where one is asked for numbers in the
// network: what a step by layer makes is no one number, and would be shown unasked.
func (s State) byNumber() State {
	if n := &s.Network; s.Asking.On && s.Focus == NetworkPane && n.Grain == model.ByLayer && !n.Learning.On() {
		n.Grain = model.ByNeuron
		s.Notice = "G asks number by number, so a step is one number now: →. G ends it."
	}
	return s
}

// FocusBy moves the focus that many panes on, round in a circle.
type FocusBy struct{ By int }

func (a FocusBy) apply(s State) State {
	return Focus{(s.Focus + Pane(a.By) + Panes) % Panes}.apply(s)
}

// Zoom gives the focused pane the whole window, or takes that back. Needs is the size from
// which on the panes stand together, where the window is smaller: one stands alone then.
type Zoom struct{ Needs string }

func (a Zoom) apply(s State) State {
	if a.Needs != "" {
		s.Notice = "The window has room for one pane: all three need " + a.Needs + "."
		return s
	}
	s.Zoomed = !s.Zoomed
	return s
}

// Precision changes between four decimals and all the digits.
type Precision struct{}

func (Precision) apply(s State) State {
	s.Full = !s.Full
	s.Notice = "Numbers show four decimals."
	if s.Full {
		s.Notice = "Numbers show every digit that has room."
	}
	return s
}

// SetUnit says how large a nudge is, by its index into Units.
type SetUnit struct{ Unit int }

func (a SetUnit) apply(s State) State {
	s.Unit = a.Unit
	return s
}

// SetFull says whether numbers have all their digits or four decimals.
type SetFull struct{ Full bool }

func (a SetFull) apply(s State) State {
	s.Full = a.Full
	return s
}

// Open puts an overlay over the panes, or takes it away if it is there.
type Open struct{ Overlay Overlay }

func (a Open) apply(s State) State {
	s.Scroll = 0
	if s.Overlay == a.Overlay {
		s.Overlay = NoOverlay
		return s
	}
	s.Overlay = a.Overlay
	return s
}

// ToggleExplaining explains the selected thing in words, or stops doing so. Where the try
// at XOR has their place it says so.
type ToggleExplaining struct{}

func (ToggleExplaining) apply(s State) State {
	if s.Focus == GatePane && s.Gate.XOR {
		s.Notice = "The words about XOR stand here; x takes them away."
		return s
	}
	s.Explaining = !s.Explaining
	return s
}

// EndSelecting has the step in hand again.
type EndSelecting struct{}

func (EndSelecting) apply(s State) State { return s.endSelecting() }

// EndTrial ends the trial of softmax.
type EndTrial struct{}

func (EndTrial) apply(s State) State { return s.endTrial() }

// endTrial shows the network's own softmax again.
func (s State) endTrial() State {
	s.Network.Tens, s.Network.Tried, s.Notice = 0, nil, "The trial is over: these are the network's own numbers."
	return s
}

// Leave goes back by one: it closes an overlay, an explanation or the try at XOR, stops
// the playing, or ends the trial of softmax or the zoom; where nothing is open, the tour.
type Leave struct{}

func (Leave) apply(s State) State {
	if s.Overlay != NoOverlay {
		return Open{s.Overlay}.apply(s)
	}
	if s.was != nil && s.was.Undone {
		s.was = nil
	}
	switch n := &s.Network; {
	case n.Playing:
		n.Playing = false
	case s.Focus == GatePane && s.Gate.XOR:
		s.Gate.XOR = false
	case s.Explaining:
		s.Explaining = false
	case s.Focus == NetworkPane && n.Curved():
		n.Learning.Curve = false
	case n.View.Selecting:
		return s.endSelecting()
	case n.Turned:
		n.Turned = false
	case n.Batch != NoBatch:
		n.Batch = NoBatch
	case s.Focus == NetworkPane && n.Speaking():
		n.Speaks = false
	case s.Focus == NetworkPane && n.Plane.On:
		n.Plane.On = false
	case s.Focus == NetworkPane && n.View.Softmax && n.Trying():
		return s.endTrial()
	case s.Tour.On && !s.Zoomed:
		return LeaveLesson{}.apply(s)
	default:
		s.Zoomed, s.was = false, nil
	}
	return s
}

// nextOfNetwork shows the next of what there is of the network: of one with heat in its
// picture the sheet of the layer, of one with two inputs their plane, of one with example
// inputs all of these, as a table and as a product, and the picture.
func (s State) nextOfNetwork() State {
	n := &s.Network
	batch, then := len(n.Examples) > 0, "V goes back to the picture"
	if n.HasPlane() {
		then = "V shows the plane of x1 and x2"
	} else if batch {
		then = "V shows the example inputs"
	}
	atPicture := !n.Sheet && !n.Plane.On && n.Batch == NoBatch
	switch {
	case n.Curved() && !n.HasPlane():
		n.Learning.Curve = false
		s.Notice = "The picture and the numbers of x alone; V shows the curve of L."
	case n.Run() != nil && !n.Learning.Curve && (atPicture || n.Plane.On && n.Run().Running()):
		n.Learning.Curve, n.Plane.On = true, false
		s.Notice = "L, step by step; V shows something else."
	case n.Speaking():
		n.Speaks = false
		s.Notice = "The picture and the numbers of the pass; f shows what speaks for y."
	case !n.Pictured() && !batch && !n.HasPlane():
		s.Notice = fmt.Sprintf("V needs two inputs (here %d), over 16 neurons in a layer, or example inputs.", n.Net.In())
	case n.Pictured() && atPicture:
		n.Sheet = true
		s.Notice = "The sheet of the numbers; ↑ ↓ < > move in it, " + then + "."
	case n.HasPlane() && !n.Plane.On && n.Batch == NoBatch:
		return ShowPlane{}.apply(s)
	case batch && n.Batch == NoBatch:
		s = s.endSelecting()
		s.Network.Sheet, s.Network.Plane.On, s.Network.Batch, s.Network.Turned = false, false, BatchTable, false
		s.Notice = "All example inputs and their y: ↑ ↓ take a row as x; V: all rows times W."
	case n.Batch == BatchTable:
		n.Batch = BatchProduct
		s.Notice = "All rows through one layer: → steps, ↑ ↓ take a row as x; V: the picture."
	default:
		n.Sheet, n.Plane.On, n.Batch = false, false, NoBatch
		s.Notice = "The picture: larger numbers are stronger colours; V shows them as a sheet."
		if !n.Pictured() {
			s.Notice = "The picture and the numbers of x alone; " + then + "."
		}
	}
	return s
}

// TakeRow makes the example input of that index x, as one edit.
type TakeRow struct{ Row int }

func (a TakeRow) apply(s State) State {
	s = Focus{NetworkPane}.apply(s)
	n := s.Network
	if a.Row < 0 || a.Row >= len(n.Examples) {
		s.Notice = fmt.Sprintf("%s has %s; there is no row %d.", n.Preset.Name, number.Count(len(n.Examples), "example input"), a.Row+1)
		return s
	}
	after := s.edit(InputEdit{X: n.Examples[a.Row]})
	after.Notice = fmt.Sprintf("x is %s; u takes it back.", after.Network.RowWords())
	if after.SameLog(s) {
		after.Notice = fmt.Sprintf("x is %s already.", after.Network.RowWords())
	}
	return after
}

// rowBy takes the example input so many rows further on as x, one that differs from those
// above it: x alone would not tell which of two equal ones it is. An x of one's own stands
// between the last and the first.
func (s State) rowBy(by int) State {
	n, step := s.Network, 1
	row := n.Row()
	if by < 0 {
		step, by = -1, -by
	}
	if row < 0 && step < 0 {
		row = len(n.Examples)
	}
	for next := row + step; by > 0 && next >= 0 && next < len(n.Examples); next += step {
		if netset.IsFirst(n.Examples, next) {
			row, by = next, by-1
		}
	}
	if row == n.Row() {
		s.Notice = fmt.Sprintf("x is %s; there is no other on that side.", n.RowWords())
		return s
	}
	return TakeRow{row}.apply(s)
}

// Speaks is what becomes of the output that is spoken for where one x is a nudge more.
func (s State) Speaks() inputs.Effects { return s.Network.Effects(s.UnitText()) }

// SetNotation writes the products of the network's layers in a notation. It is a way to
// look: no number changes, and undo does not take it back.
type SetNotation struct{ To model.Notation }

func (a SetNotation) apply(s State) State {
	rows := "a row of W for each "
	if a.To != s.Network.Notation() {
		rows = "W transposed, a row for each "
	}
	s.Notice = a.To.Sums("x", "") + ": " + rows + a.To.Row() + "; the numbers stay."
	s.Network = s.Network.Written(a.To)
	return s
}

// NextNotation is [SetNotation] with the other one.
type NextNotation struct{}

func (NextNotation) apply(s State) State { return SetNotation{s.Network.Notation().Other()}.apply(s) }

// NextLesson begins the tour, goes on in it, or goes to the chapter of that name. Package
// tour, which has the chapters, answers it.
type NextLesson struct{ Chapter string }

func (a NextLesson) apply(s State) State {
	s.Tour = s.Tour.Asking(a.Chapter)
	return s
}

// HelpLesson shows more help for the task of the tour: where to look, then which keys.
type HelpLesson struct{}

func (HelpLesson) apply(s State) State {
	s.Tour, s.Notice = s.Tour.Seen(s.Edits(NetworkPane)).Helped()
	return s
}

// LeaveLesson leaves the tour, which keeps its place.
type LeaveLesson struct{}

func (LeaveLesson) apply(s State) State {
	s.Tour = s.Tour.Left()
	s.Notice = "You left the tour; T goes on with it, after --resume too."
	return s
}
