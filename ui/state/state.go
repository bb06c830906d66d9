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
// In the network pane the place, how far the forward pass has been walked, is kept
// apart from the selection, the number that a nudge changes.
package state

import (
	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/model/rivals"
	"nnexplore/model/tally"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/ui/state/curveset"
	"nnexplore/ui/state/gateset"
	"nnexplore/ui/state/history"
	"nnexplore/ui/state/learning"
	"nnexplore/ui/state/lesson"
	"nnexplore/ui/state/netset"
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
	ListOverlay // the presets of the focused pane, or the chapters of the tour
	KeysOverlay // the keys of the focused pane
)

// State is all that the screen shows. The zero value is not usable: see New.
type State struct {
	Focus      Pane
	Zoomed     bool // the focused pane alone, whatever the size of the window
	Overlay    Overlay
	Text       string   // what a TextOverlay shows
	Kept       string   // why that text could not be copied; empty where it was
	Scroll     int      // how far the overlay is scrolled down, in lines
	Line       int      // the chosen line of a ListOverlay
	Chapters   []Listed // what a ListOverlay has in place of the presets; nil elsewhere
	Full       bool     // numbers at full precision instead of four decimals
	NoMouse    bool     // the mouse is left to the terminal
	Explaining bool     // the selected thing is explained in words
	Unit       int      // index into Units
	Views      Views
	Gate       gateset.Gate
	Curves     curveset.Curves
	Network    netset.Network
	Prompt     Prompt
	Asking     tally.Asking
	Tour       lesson.Place
	Earlier    bool   // whether a session is kept from before this run, which --resume goes on with
	Later      []Pane // the panes in which something was edited after the last change of softmax's trial
	Effect     Effect // what the outside is asked to do
	Notice     string // one sentence about what the last key did or why it did not

	board   *drawing.Board // on which x is drawn; nil where it is put away
	boardAt int            // how many edits the network has with that of the board
	told    string         // the text that the notice says was copied; copied again, it is shown
	was     *Before
	began   *Options // never written to
	logs    [Panes]log
	carried *curveset.Carried
}

// A Listed is a line of the list of presets or of chapters.
type Listed struct {
	Name   string // as it is asked for
	Title  string // for people
	Form   string // the numbers of a gate, the sizes of a network
	Source string
}

// Views is how the panes are drawn that can be drawn in several ways.
type Views struct {
	Characters bool // the lines of the curves are characters, no dots
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
// as old → new: for the network until the next edit or step, or an esc that has nothing else
// to leave, so that one can look around in it; for the gate, which is seen at one glance,
// until the next action. Any esc ends what an undo shows.
type Before struct {
	Gate     gateset.Gate
	Preset   presets.Network // what the network came as
	Net      model.Network
	Trace    model.Trace
	Learning learning.Learning

	Undone, Redone bool // whether it was an undo or a redo that replaced it

	fleeting bool // it was an edit of the gate, whose marks go with the next action
}

// Was is what stood before the last edit, undo or redo, or nil where there was none
// that still is to be seen: a step has marks of its own to show.
func (s State) Was() *Before { return s.was }

// Purpose is what a text is being typed for.
type Purpose int

// The purposes.
const (
	ForValue   Purpose = iota // a number that replaces the selected one
	ForName                   // the name of a number to go to, or to set
	ForOpen                   // the path of a network to open
	ForSave                   // the path to save the network to
	ForExport                 // the path to write the derivation to
	ForSession                // the path to write the whole session to
	ForCommand                // the same, for a command that opens it
	ForAnswer                 // the answer to a question
)

// Prompt is a text that is being typed.
type Prompt struct {
	On      bool
	For     Purpose
	Text    []rune
	Caret   int    // 0 … len(Text)
	Refusal string // why the text was refused, until it is changed
	Asked   bool   // whether replacing a file that is there was asked about
	Folder  string // of a path, the folder whose networks are listed, as it was typed
	Looked  Looked // what is in it, as far as it was looked into

	pending *pending // what waits for the answer, nil where nothing is asked
}

// A pending is what waits for the answer to a question.
type pending struct {
	after     State // with the number shown
	questions []rivals.Question
}

// Looked is what files there are in a folder, as it was typed: networks, and what has
// the ending of one and is none. It is the action that answers a look into it.
type Looked struct {
	Folder string // as it was typed
	Place  string // the same in full; empty where that is not known
	Files  []Found
	More   int // how many there are beyond these
	Done   bool
}

// Found is a file with the ending of a network's.
type Found struct{ Name, Form, Why string } // Form is 2-3-2-2, or else Why is why it is none, in few words

// Effect is something that only the outside can do: read or write a file, or put
// a text on the clipboard. An action leaves it in the State; who runs the program
// does it and answers with another action.
type Effect struct {
	Kind      EffectKind
	Path      string
	Overwrite bool   // a file that is there already may be replaced
	Rows      string // what the rows of W in a network's file are to stand for; "" where the file decides
}

// EffectKind says what is to be done.
type EffectKind int

// The effects.
const (
	NoEffect       EffectKind = iota
	OpenFile                  // read a network
	SaveFile                  // write the network as JSON
	ExportFile                // write the whole derivation, in the format that the name's ending says
	SaveSession               // write the whole state, to be opened elsewhere with --state
	SaveForCommand            // the same, and copy the command that opens it
	CopyCommand               // copy the command line that shows this very screen
	CopyWorking               // copy the derivation of the number in hand
	CompletePath              // look for files whose names begin as the path that is typed
	ListFolder                // look for the networks in a folder
)

// Options say what the explorer opens with. What is left out is as in New.
type Options struct {
	Gate    *presets.Gate
	Network *presets.Network
	X       []float64          // in place of the network's own
	Curves  []model.Activation // the curves that are shown
	Probe   float64
	Pane    Pane
	Grain   model.Grain
	Steps   int // how many steps of the grain are done; those behind y count on

	Learning learning.Choice
	Notation *model.Notation // nil for the network's own
	NoMouse  bool
}

// An Action is something that a person does; it has one meaning whatever key it
// came from.
type Action interface {
	apply(s State) State
}

// An Edit is an entry of a pane's log, as plain data: what was made, and not what it
// replaced. Made again on what it was made on, it makes the same; a saved session is
// played back from its edits. The gate has [GateEdit], [RuleEdit] and [GatePresetEdit], the curves
// have [CurvesEdit], the network has [NumberEdit], [InputEdit], [DrawingEdit], [BiasesEdit],
// [ActivationEdit], [HiddenEdit], [ChoiceEdit], [LearnEdit], [TrainEdit],
// [BeginEdit], [LoadEdit] and [ResetEdit].
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

// A log holds the edits of one pane.
type log = history.Log[Edit, change]

// derive computes what frames are going to ask for, where it is not kept.
func (s State) derive() State {
	s.Network = s.Network.Derive(s.Explaining, s.UnitText())
	if s.Curves.Distance() > 0 {
		s.carried = s.carry()
	}
	return s
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

// endSelecting has the step in hand again, and in view.
func (s State) endSelecting() State {
	s.Network.View = s.Network.StepView()
	s.Network.Learning.ByRate = false
	return s
}

// Carried is what becomes of the distance between the two probes, as a difference
// in x[1], in the network with h in its hidden layers. h must be among the curves
// that are shown. Before and After are empty where no pass runs through it.
func (s State) Carried(h model.Activation) model.Carried {
	return s.carry().Value[curveset.Index(h)]
}

func (s State) carry() *curveset.Carried {
	return s.Curves.Carry(s.carried, s.Network.Net, s.Network.X)
}
