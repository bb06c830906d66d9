// Package state holds what is on screen as a value, and the actions that change
// it. It knows no terminal: a key has become an [Action] before it comes here,
// and what is drawn is drawn elsewhere from the [State] that [Apply] gives.
//
// Apply is pure. It never writes to what a State refers to; a change to one
// weight copies the slices on the way to that weight and shares the rest.
//
// What a person changes is an [Edit], kept in the log of its pane with what it
// replaced, so that undo and redo reach back to the start: a number, an
// activation, the whole network, and of the curves the probe, the window and what
// is shown. Looking about (panes, place in the stepping, selection) is no edit.
// [State.Began] and the edits of [State.Log], played again, make the same state.
//
// Two things in the network pane are easily taken for one another and are kept
// apart: the place, how far the forward pass has been walked, and the selection,
// the number that a nudge changes.
package state

import (
	"nnexplore/model"
	"nnexplore/number"
)

// Pane is one of the three parts of the screen.
type Pane int

// The panes, in the order of their keys 1, 2, 3.
const (
	GatePane Pane = iota
	CurvesPane
	NetworkPane
	Panes = 3
)

// String is the pane's name as flags and the screen spell it.
func (p Pane) String() string { return [...]string{"gate", "curves", "network"}[p] }

// Overlay is what lies over the panes, if anything does.
type Overlay int

// The overlays.
const (
	NoOverlay Overlay = iota
	HelpOverlay
	TextOverlay // a text, State.Text
	ListOverlay // the presets of the focused pane
)

// State is all that the screen shows. The zero value is not usable: see New.
type State struct {
	Focus      Pane
	Zoomed     bool // the focused pane alone, whatever the size of the window
	Overlay    Overlay
	Text       string // what a TextOverlay shows
	Scroll     int    // how far the overlay is scrolled down, in lines
	Line       int    // the chosen line of a ListOverlay
	Full       bool   // numbers at full precision instead of four decimals
	NoMouse    bool   // the mouse is left to the terminal
	Explaining bool   // the selected thing is explained in words
	Unit       int    // index into Units
	Gate       GateState
	Curves     CurvesState
	Network    NetworkState
	Prompt     Prompt
	Effect     Effect // what the outside is asked to do
	Notice     string // one sentence about what the last key did or why it did not

	was     *Before
	began   Options
	logs    [Panes]log
	carried *carried
}

// Units are the sizes of a nudge, as decimals, in the circle that NextUnit goes round:
// pressed once too often it leads back to the size before, never from the finest to the
// coarsest.
var Units = [...]string{"0.1", "0.01", "0.1", "1"}

// UnitText is the size of a nudge at present.
func (s State) UnitText() string { return Units[s.Unit] }

// NextUnitText is the size that NextUnit would make it.
func (s State) NextUnitText() string { return Units[(s.Unit+1)%len(Units)] }

// Before is what an edit replaced, kept so that every number that moved can be shown
// as old → new: for the network until the next edit or step, so that one can look
// around in it, for the gate, which is seen at one glance, until the next action.
type Before struct {
	Gate  GateState
	Net   model.Network
	Trace model.Trace

	fleeting bool // it was an edit of the gate, whose marks go with the next action
}

// Was is what stood before the last edit, undo or redo, or nil where there was none
// that still is to be seen: a step has marks of its own to show.
func (s State) Was() *Before { return s.was }

// An Action is something that a person does; it has one meaning whatever key it
// came from.
type Action interface {
	apply(s State) State
}

// Apply gives the state after the action. The old one stays as it was.
func Apply(s State, a Action) State {
	s.Notice = ""
	if s.was != nil && s.was.fleeting {
		s.was = nil
	}
	return a.apply(s).derive()
}

// Written is a number as the person chose: with four decimals or all digits.
func (s State) Written(v float64) string {
	if s.Full {
		return number.Full(v)
	}
	return number.Short(v)
}

// TypesNumber reports whether a number of that pane is being typed.
func (s State) TypesNumber(p Pane) bool {
	return s.Focus == p && s.Prompt.On && s.Prompt.For == ForValue
}
