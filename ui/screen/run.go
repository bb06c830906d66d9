package screen

import (
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/input"
	"nnexplore/ui/screen/terminal"
)

// framesPerSecond is the highest rate at which the library draws, so that a key is seen
// as soon as it can be. It looks for a new frame as often when nothing happens, which
// takes 2.1 % of a core; at 60 it is 1.4 %, but a key takes 16 ms to be seen instead of 8.
const framesPerSecond = 120

// patience is how long the library may take, after a signal, to put the terminal back:
// one that takes no output any more would block it for ever.
const patience = 5 * time.Second

// A runner runs an App on a terminal.
type runner struct {
	last  atomic.Pointer[App] // the App after the last message
	keys  *input.Terminal
	shell *terminal.Background
	lost  atomic.Pointer[error] // why the terminal could not be given to the shell, or taken again

	signalled func() error // why the program ends by a signal, nil as long as it does not
}

// Run runs the program on the terminal until the person leaves, a signal comes or the
// terminal is gone. It returns the program as it was last, whose [App.Fault] is set
// where a fault ended it, and why it ended: nil where the person left, a
// [terminal.Signal], or what is wrong with the terminal.
func Run(app App, tty io.Writer) (App, error) {
	keys, err := input.Open(os.Stdin)
	if err != nil {
		return app, unusable(err)
	}
	defer keys.Close()
	signalled, end := terminal.Watch()
	r := &runner{keys: keys, shell: terminal.NewBackground(tty, signalled), signalled: signalled.Err}
	app.rest = func() tea.Msg { return r.lend(r.shell.Rest()) }
	resized, unheard := terminal.Resized()
	defer unheard()
	app = app.sized(terminal.Size(tty))
	r.last.Store(&app)
	out := terminal.Front(tty)
	first := sync.OnceFunc(func() { terminal.DrawFirst(out, app.View(), app.width) })
	p := tea.NewProgram(remembered{App: &app, last: &r.last, first: first}, r.options(app.state.NoMouse, out)...)
	unwatch := r.shell.Watch(
		func(rest *terminal.Rest) { p.Send(r.lend(rest)) },
		func() { p.Send(tea.WindowSize()()) }) // on which the library draws afresh
	go func() { // the library listens only when the first frame is seen: it may miss the first change of the size
		if _, ok := <-resized; ok {
			p.Send(tea.WindowSize()())
		}
	}()
	done := make(chan error, 1)
	go func() {
		_, err := p.Run()
		done <- err
	}()
	err = r.wait(p, done, signalled.Done())
	unwatch()
	if signal := end(); signal != nil {
		err = signal
	} else if err != nil {
		err = unusable(err)
	}
	return *r.last.Load(), err
}

func unusable(why error) error { return fmt.Errorf("the terminal could not be used: %w", why) }

// wait waits until the library is done, and no longer than it has a terminal to put
// back: one that is the shell's must not be touched, and one that takes nothing is left.
func (r *runner) wait(p *tea.Program, done <-chan error, signalled <-chan struct{}) error {
	var late <-chan time.Time
	for {
		select {
		case err := <-done:
			if lost := r.lost.Load(); err == nil && lost != nil {
				err = *lost
			}
			return err
		case <-signalled:
			if r.shell.Away() {
				return nil
			}
			go p.Quit() // which blocks while the terminal takes no output
			signalled, late = nil, time.After(patience)
		case <-late:
			return nil
		}
	}
}

// sized returns the program with its first frame, for a terminal of that size: what is clicked
// before the library says the size is then where one sees it. It is the program as it was where
// the terminal gives no size, and at a fault: that comes again in [App.Update], and ends the program
// in good order.
func (a App) sized(width, height int, ok bool) (sized App) {
	defer func() {
		if recover() != nil {
			sized = a
		}
	}()
	if !ok {
		return a
	}
	a.width, a.height = width, height
	return a.drawn()
}

func (r *runner) options(noMouse bool, out io.Writer) []tea.ProgramOption {
	options := append(r.keys.Options(),
		tea.WithAltScreen(), tea.WithFPS(framesPerSecond), tea.WithOutput(out), tea.WithoutSignalHandler(),
		tea.WithFilter(func(m tea.Model, msg tea.Msg) tea.Msg {
			if m, ok := m.(remembered); ok && msg == tea.Quit() && r.signalled() == nil && r.lost.Load() == nil {
				return m.parting(msg)
			}
			return msg
		}))
	if !noMouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	return options
}

// A remembered is an App that is kept as it is after each message, since the library
// returns none after a fault, nor while it waits in the background.
type remembered struct {
	*App
	last  *atomic.Pointer[App]
	first func() // draws the first frame, the first time that it is called
}

// View returns the frame. The library asks for the first when it has made the terminal ready,
// before it says how large that is.
func (m remembered) View() string {
	m.first()
	return m.App.View()
}

func (m remembered) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	next, cmd := m.App.Update(msg)
	if app, ok := next.(App); ok {
		m.App = &app
		m.last.Store(&app)
	}
	return m, cmd
}

// lend returns the message on which the library gives the terminal away for a rest and
// takes it again afterwards; nil for no rest.
func (r *runner) lend(rest *terminal.Rest) tea.Msg {
	if rest == nil {
		return nil
	}
	return tea.Exec(lent{rest, r.keys}, func(err error) tea.Msg {
		rest.End()
		if err != nil {
			r.lost.Store(&err)
			return tea.Quit()
		}
		return tea.ResumeMsg{}
	})()
}

// A lent is a rest after which no key goes on that was begun before.
type lent struct {
	*terminal.Rest
	keys *input.Terminal
}

func (l lent) Run() error {
	defer l.keys.Forget()
	return l.Rest.Run()
}

// ThemeOn returns the theme of that name for a terminal, or mono where no colour may be
// written to it: mono uses bold, faint and reverse, which terminals without colours have
// too. The colours that there are come from the environment; the terminal is not asked.
func ThemeOn(tty io.Writer, name string, ascii bool) (canvas.Theme, error) {
	profile := lipgloss.NewRenderer(tty).ColorProfile()
	if profile == termenv.Ascii && os.Getenv("TERM") != "" {
		name, profile = "mono", termenv.ANSI
	}
	t, err := canvas.NewTheme(name, profile, ascii)
	t.NoBraille = !terminal.HasBraille()
	return t, err
}
