package screen

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/report/plot"
	"nnexplore/ui/effect"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network"
	"nnexplore/ui/screen/network/plane"
	"nnexplore/ui/state"
	"nnexplore/ui/tour"
)

// App is the program as bubbletea runs it: it turns keys into actions, keeps the
// state, and draws it.
type App struct {
	state         *state.State // never written: a change is another one
	theme         canvas.Theme
	outside       Outside
	rest          tea.Cmd // waits in the background of the shell; nil where there is none
	width, height int
	frame         Frame          // the drawing of the state at this size
	kept          earlier        // what was made for it
	fault         error          // what went wrong inside the program
	grip          *canvas.Region // what the mouse holds, nil for nothing
	held          *state.State   // the state when the drag began; each move starts from it, so that a drag is one edit
	turn          turn           // of the wheel, so that many are one edit
	now           func() time.Time
	keeping       bool // whether a clock runs for writing the session
	unkept        bool // whether the last writing of the session failed
	warned        bool // whether that was told to somebody who wants to leave
	playing       int  // counts the times playing began; a tick with an older count is dropped
}

// Outside is what the program uses beyond the screen.
type Outside struct {
	World effect.World            // what effects work on; the terminal has the clipboard
	Keep  func(state.State) error // writes the session; nil where none is kept
	News  func() string           // what became of other sessions by that, since it was last asked; nil for never
}

// A turn is what the wheel has done to one number without a pause.
type turn struct {
	last  time.Time // the zero time for none
	pane  state.Pane
	edits int // how many the pane had before
}

// NewApp returns the program on a state, before its first frame.
func NewApp(s state.State, t canvas.Theme) App {
	return App{state: &s, theme: t, now: time.Now, kept: earlier{folds: &plot.Folds{}, network: network.Kept{Card: &plot.Folds{}, Planes: &plane.Kept{}}}}
}

// Using returns the program with what it uses beyond the screen.
func (a App) Using(o Outside) App {
	a.outside = o
	return a
}

// State returns the state that the program holds; a run of many steps of learning is ended in it.
func (a App) State() state.State { return a.state.EndRun() }

// Init asks for nothing: the first frame needs no command.
func (a App) Init() tea.Cmd { return nil }

// do returns the program after an action. It is no part of its callers, which would have room
// on their stack for two states at each call.
//
//go:noinline
func (a App) do(action state.Action) App {
	a.state = new(tour.Apply(*a.state, action))
	return a
}

// drawn returns the program with the frame of its state.
func (a App) drawn() App {
	a.frame = draw(a.state, a.kept, a.theme, a.width, a.height)
	return a
}

// looksAs reports whether the frame of the program is the one before a message, since all that it is
// drawn from is: the size that the library gives first is the one of the first frame.
func (a App) looksAs(before App) bool {
	return a.state == before.state && a.width == before.width && a.height == before.height && a.kept == before.kept
}

// View returns the frame of the state. It is empty before the size of the window is
// known, and on a terminal whose size is 0.
func (a App) View() string { return a.frame.Text }

// Fault returns what went wrong inside the program where that ended it, a [Fault], and
// nil elsewhere.
func (a App) Fault() error { return a.fault }
