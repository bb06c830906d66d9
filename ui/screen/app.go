package screen

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/effect"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// App is the program as bubbletea runs it: it turns keys into actions, keeps the
// state, and draws it.
type App struct {
	state         state.State
	theme         canvas.Theme
	outside       Outside
	rest          tea.Cmd // waits in the background of the shell; nil where there is none
	width, height int
	frame         Frame          // what stands for the state at this size
	fault         error          // what went wrong inside the program
	grip          *canvas.Region // what the mouse holds, nil for nothing
	held          state.State    // the state when it took hold: a whole drag is one edit of that
	keeping       bool           // whether a clock runs for writing the session
	playing       int            // counts the times playing began, so that a late tick of an older one is known
}

// Outside is what the program uses beyond the screen.
type Outside struct {
	World effect.World            // what effects work on; the terminal has the clipboard
	Keep  func(state.State) error // writes the session; nil where none is kept
}

// An answer is how an effect ended.
type answer struct{ action state.Action }

// tick is the moment for the next step of the playing.
type tick struct{ playing int }

// fault is what went wrong in a command, beside the program.
type fault struct{ error }

// background is the wish to wait in the background of the shell.
type background struct{}

// toBackground is what the key for it does.
func toBackground() tea.Msg { return background{} }

// NewApp is the program on a state, before its first frame.
func NewApp(s state.State, t canvas.Theme) App { return App{state: s, theme: t} }

// Using is the program with what it may use beyond the screen.
func (a App) Using(o Outside) App {
	a.outside = o
	return a
}

// State is what the program holds, for whoever goes on after it.
func (a App) State() state.State { return a.state }

// Init asks for nothing: the first frame needs no command.
func (a App) Init() tea.Cmd { return nil }

// Update takes a message in and draws the frame that follows from it. A fault of
// the program ends it in good order, with the state before the message.
func (a App) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	defer func() {
		if r := recover(); r != nil {
			a.fault = faultOf(r)
			next, cmd = a, tea.Quit
		}
	}()
	after, cmd := a.take(msg)
	return after.drawn(), guarded(cmd)
}

// drawn is the program with the frame that stands for its state.
func (a App) drawn() App {
	a.frame = Draw(a.state, a.theme, a.width, a.height)
	return a
}

// guarded is a command, with those that it brings, whose fault becomes a message: the
// library would show a trace on the screen that goes, and lose the state.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = fault{faultOf(r)}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guarded(batch[i])
			}
		}
		return msg
	}
}

// take does what a message is for.
func (a App) take(msg tea.Msg) (App, tea.Cmd) {
	switch msg.(type) {
	case tea.KeyMsg, answer, tick:
		a.grip = nil // what happens meanwhile is not to be undone by the drag
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		before := a
		a.width, a.height = msg.Width, msg.Height
		return a.follow(before, nil)
	case tea.KeyMsg:
		next, cmd := a.key(msg)
		return next.follow(a, cmd)
	case tea.MouseMsg:
		return a.mouse(msg).follow(a, nil)
	case answer:
		before := a
		a.state = state.Apply(a.state, msg.action)
		return a.follow(before, nil)
	case fault:
		a.fault = msg.error
		return a, tea.Quit
	case background:
		return a, a.rest
	case tea.ResumeMsg:
		if !a.state.NoMouse {
			return a, tea.EnableMouseCellMotion // which the library does not ask for again
		}
	case keep:
		return a.keepNow()
	case tick:
		if msg.playing == a.playing && a.state.Network.Playing {
			a.state = state.Apply(a.state, state.PlayOn{})
			return a, a.nextTick()
		}
	}
	return a, nil
}

// follow adds to what a message did what the terminal has to do for it: start
// the clock of the playing, take the mouse or leave it.
func (a App) follow(before App, cmd tea.Cmd) (App, tea.Cmd) {
	if a.state.Overlay != state.NoOverlay {
		a.state = state.Apply(a.state, state.HoldScroll{Most: overlayScroll(a.state, a.width, a.height)})
	}
	cmds := []tea.Cmd{cmd}
	if e := a.state.Effect; e.Kind != state.NoEffect && e != before.state.Effect {
		cmds = append(cmds, a.run(e))
	}
	if a.state.Network.Playing && !before.state.Network.Playing {
		a.playing++
		cmds = append(cmds, a.nextTick())
	}
	a, cmd = a.keepSoon(before)
	cmds = append(cmds, cmd)
	if a.state.NoMouse != before.state.NoMouse {
		take := tea.EnableMouseCellMotion
		if a.state.NoMouse {
			take = tea.DisableMouse
		}
		cmds = append(cmds, take)
	}
	return a, tea.Batch(cmds...)
}

// run does an effect beside the program. It works on the state of this moment,
// which nothing can change.
func (a App) run(e state.Effect) tea.Cmd {
	s, w := a.state, a.outside.World
	w.Working = Working
	return func() tea.Msg { return answer{w.Do(s, e)} }
}

// nextTick waits for the next step of the playing.
func (a App) nextTick() tea.Cmd {
	pause := time.Second / time.Duration(state.Speeds[a.state.Network.Speed])
	return tea.Tick(pause, func(time.Time) tea.Msg { return tick{a.playing} })
}

// key takes keys in. A paste is text, and goes into an open field only.
func (a App) key(msg tea.KeyMsg) (App, tea.Cmd) {
	if msg.Paste {
		if a.state.Prompt.On {
			a.state = state.Apply(a.state, state.Type{Text: string(msg.Runes)})
		}
		return a, nil
	}
	for _, pressed := range pressedIn(msg) {
		next, cmd := a.press(pressed)
		if cmd != nil {
			return next, cmd
		}
		a = next
	}
	return a, nil
}

// pressedIn are the keys that arrive at once: so many characters, or esc twice, which
// the library calls alt+esc.
func pressedIn(msg tea.KeyMsg) []string {
	switch {
	case msg.Type == tea.KeyEsc && msg.Alt:
		return []string{"esc", "esc"}
	case msg.Type == tea.KeyRunes && !msg.Alt:
		return strings.Split(string(msg.Runes), "")
	}
	return []string{msg.String()}
}

// press does what the key is for at this moment, if it is for anything.
func (a App) press(pressed string) (App, tea.Cmd) {
	at := contextOf(a.state)
	b, ok := lookUp(at, pressed)
	switch {
	case ok && b.action == nil:
		return a, b.command
	case ok:
		a.state = state.Apply(a.state, b.action)
	case at == inField && len([]rune(pressed)) == 1:
		a.state = state.Apply(a.state, state.Type{Text: pressed})
	}
	return a, nil
}

// View is the frame that stands for the state. Before the size of the window is
// known, and on a terminal that says it has none, there is nothing to draw on.
func (a App) View() string { return a.frame.Text }

// Fault is what went wrong inside the program, if it had to end for it: a [Fault].
func (a App) Fault() error { return a.fault }
