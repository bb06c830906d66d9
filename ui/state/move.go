package state

import (
	"fmt"
	"nnexplore/number"
)

// Focus moves to a pane.
type Focus struct{ Pane Pane }

func (a Focus) apply(s State) State {
	s.Focus = a.Pane
	s.Overlay = NoOverlay
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
		s.Notice = "Numbers show every digit that they have."
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

// NextUnit changes the size of a nudge: from 0.1 to 0.01, 0.1, 1 and round again.
type NextUnit struct{}

func (NextUnit) apply(s State) State {
	s.Unit = (s.Unit + 1) % len(Units)
	s.Notice = "A nudge is " + s.UnitText() + " now."
	return s
}

// Mouse gives the mouse to the program, or back to the terminal, which can then
// mark text with it.
type Mouse struct{}

func (Mouse) apply(s State) State {
	s.NoMouse = !s.NoMouse
	s.Notice = "The mouse works here again."
	if s.NoMouse {
		s.Notice = "The mouse is the terminal's: mark text with it. m takes it back."
	}
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

// ScrollBy moves the overlay's text by that many lines. Its length is not known
// here, so that only the upper end is held; see HoldScroll.
type ScrollBy struct{ Lines int }

func (a ScrollBy) apply(s State) State {
	s.Scroll = max(0, s.Scroll+a.Lines)
	return s
}

// ScrollPage moves the overlay's text by so many pages of that many rows, which only who
// draws it knows.
type ScrollPage struct{ By, Rows int }

func (a ScrollPage) apply(s State) State { return ScrollBy{a.By * a.Rows}.apply(s) }

// HoldScroll keeps the overlay from being scrolled beyond its end, which only who
// draws it knows.
type HoldScroll struct{ Most int }

func (a HoldScroll) apply(s State) State {
	s.Scroll = min(s.Scroll, a.Most)
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
// the playing, or ends the trial of softmax or the zoom.
type Leave struct{}

func (Leave) apply(s State) State {
	if s.Overlay != NoOverlay {
		return Open{s.Overlay}.apply(s)
	}
	switch n := &s.Network; {
	case n.Playing:
		n.Playing = false
	case s.Focus == GatePane && s.Gate.XOR:
		s.Gate.XOR = false
	case s.Explaining:
		s.Explaining = false
	case n.View.Selecting:
		return s.endSelecting()
	case n.Turned:
		n.Turned = false
	case n.Batch != NoBatch:
		n.Batch = NoBatch
	case s.Focus == NetworkPane && n.View.Softmax && n.Trying():
		return s.endTrial()
	default:
		s.Zoomed = false
	}
	return s
}

// KnowsY reports whether all of y is to be seen.
func (n NetworkState) KnowsY() bool {
	last := n.Net.Last()
	return n.Known(n.Net.Out(last, n.Net.Layers[last].Out()-1))
}

// nextOfNetwork shows the next of what there is of the network: of one with heat in its
// picture the sheet of the layer, of one with example inputs all of these, as a table and as
// a product, and the picture.
func (s State) nextOfNetwork() State {
	n := &s.Network
	batch := len(n.Examples) > 0
	then := "V goes back to the picture"
	if batch {
		then = "V shows the example inputs"
	}
	switch {
	case !n.Pictured() && !batch:
		s.Notice = "V is for more than 16 neurons in a layer, or for several example inputs."
	case n.Pictured() && !n.Sheet && n.Batch == NoBatch:
		n.Sheet = true
		s.Notice = "The sheet of the numbers; ↑ ↓ < > move in it, " + then + "."
	case batch && n.Batch == NoBatch:
		s = s.endSelecting()
		s.Network.Sheet, s.Network.Batch, s.Network.Turned = false, BatchTable, false
		s.Notice = "All example inputs and their y: ↑ ↓ take a row as x; V: their product."
	case n.Batch == BatchTable:
		n.Batch = BatchProduct
		s.Notice = "All inputs in a layer at once: → steps, ↑ ↓ take a row as x; V: the picture."
	default:
		n.Sheet, n.Batch = false, NoBatch
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
	after.Notice = fmt.Sprintf("x is %s; u takes it back.", after.Network.RowText())
	if after.SameLog(s) {
		after.Notice = fmt.Sprintf("x is %s already.", after.Network.RowText())
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
		if isFirst(n.Examples, next) {
			row, by = next, by-1
		}
	}
	if row == n.Row() {
		s.Notice = fmt.Sprintf("x is %s; there is no other on that side.", n.RowText())
		return s
	}
	return TakeRow{row}.apply(s)
}

// RowText says which of the example inputs x is: "row 1 of 3", "your own". It is "" where
// there are none.
func (n NetworkState) RowText() string {
	switch row := n.Row(); {
	case len(n.Examples) == 0:
		return ""
	case row < 0:
		return "your own"
	default:
		return fmt.Sprintf("row %d of %d", row+1, len(n.Examples))
	}
}

// NextInput puts the next of the network's further inputs in.
type NextInput struct{}

func (NextInput) apply(s State) State {
	n := s.Network
	if len(n.Examples) == 0 {
		s.Notice = n.Preset.Name + " has no other example input; change x, or choose xor with p."
		return s
	}
	next := n.exampleAfter(indexOf(n.Examples, n.X))
	s = s.edit(InputEdit{X: n.Examples[next]})
	s.Notice = fmt.Sprintf("Example input %d of %d is in x; x again: the next; u takes it back.", next+1, len(n.Examples))
	return s
}

// exampleAfter is the example input behind that with that index, without one that was there
// before.
func (n NetworkState) exampleAfter(index int) int {
	for {
		if index = (index + 1) % len(n.Examples); isFirst(n.Examples, index) {
			return index
		}
	}
}
