package screen

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/screen/input"
	"nnexplore/ui/screen/terminal"
)

// framesPerSecond is the highest rate at which the library draws, so that a key is seen
// as soon as it can be.
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
	r := &runner{keys: keys, shell: terminal.NewBackground(tty)}
	app.rest = func() tea.Msg { return r.lend(r.shell.Rest()) }
	r.last.Store(&app)
	p := tea.NewProgram(app, r.options(app, tty)...)
	signalled, end := terminal.Watch()
	go func() {
		<-signalled.Done()
		p.Quit() // which blocks while the terminal takes no output
	}()
	unwatch := r.shell.Watch(func(rest *terminal.Rest) { p.Send(r.lend(rest)) })
	done := make(chan error, 1)
	go func() {
		m, err := p.Run()
		r.remember(m)
		done <- err
	}()
	err = r.wait(done, signalled.Done())
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
func (r *runner) wait(done <-chan error, signalled <-chan struct{}) error {
	var late <-chan time.Time
	for {
		select {
		case err := <-done:
			if lost := r.lost.Load(); err == nil && lost != nil {
				err = *lost
			}
			return err
		case <-signalled:
			signalled, late = nil, time.After(patience)
		case <-r.shell.Ended():
			return nil
		case <-late:
			return nil
		}
	}
}

func (r *runner) options(app App, tty io.Writer) []tea.ProgramOption {
	options := append(r.keys.Options(),
		tea.WithAltScreen(), tea.WithFPS(framesPerSecond), tea.WithOutput(tty), tea.WithoutSignalHandler(),
		tea.WithFilter(func(m tea.Model, msg tea.Msg) tea.Msg {
			r.remember(m)
			return msg
		}))
	if !app.State().NoMouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	return options
}

// remember keeps the program as it is now, since the library returns none after a fault,
// nor while it waits in the background.
func (r *runner) remember(m tea.Model) {
	if app, ok := m.(App); ok {
		r.last.Store(&app)
	}
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
