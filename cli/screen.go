package cli

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui/screen"
)

// patience is how long the library has, after a signal, to put a terminal back that may
// take nothing any more; the session does not wait for it.
const patience = 5 * time.Second

// runScreen runs the program on the terminal until the person leaves or a signal
// comes, and keeps the session.
func runScreen(app screen.App, outside screen.Outside, out io.Writer) error {
	shell := newBackground(out)
	outside.Background = shell.command()
	app = app.Using(outside)
	var last atomic.Pointer[screen.App]
	last.Store(&app)
	p := tea.NewProgram(app, append(screenOptions(app, out), tea.WithFilter(func(m tea.Model, msg tea.Msg) tea.Msg {
		remember(&last, m)
		return msg
	}))...)
	stopped := make(chan struct{})
	watch := watchSignals(stoppers, sync.OnceFunc(func() {
		close(stopped)
		go p.Quit() // which waits where the terminal takes nothing
	}))
	unwatch := shell.watch(p.Send)
	done := make(chan error, 1)
	go func() {
		m, err := p.Run()
		remember(&last, m)
		done <- err
	}()
	var err error
	var signal int
	select {
	case err = <-done:
		signal = watch.end()
	case signal = <-shell.ended():
		watch.end()
	case <-stopped:
		select {
		case err = <-done:
		case <-time.After(patience):
		}
		signal = watch.end()
	}
	unwatch()
	if err == nil {
		err = shell.fault()
	}
	return ended(*last.Load(), signal, err)
}

func screenOptions(app screen.App, out io.Writer) []tea.ProgramOption {
	options := []tea.ProgramOption{
		tea.WithAltScreen(), tea.WithFPS(screen.FramesPerSecond), tea.WithOutput(out), tea.WithoutSignalHandler(),
	}
	if !app.State().NoMouse {
		options = append(options, tea.WithMouseCellMotion())
	}
	return options
}

// remember keeps the program as it is now. The library gives none in the end where it
// had to stop for a fault, and none while it waits in the background.
func remember(last *atomic.Pointer[screen.App], m tea.Model) {
	if app, ok := m.(screen.App); ok {
		last.Store(&app)
	}
}

// ended keeps the session and says how the program ended: by a signal, 0 for none, or
// because of the terminal.
func ended(app screen.App, signal int, terminal error) error {
	kept := app.Keep()
	switch fault := app.Fault(); {
	case fault != nil:
		return faulted(fault, kept)
	case signal != 0:
		return unkept(signalled(signal), kept)
	case terminal != nil:
		return failure{fmt.Errorf("the terminal could not be used: %w", terminal)}
	case kept != nil:
		return unkept(nil, kept)
	}
	return nil
}

// unkept is how the program ends where the session was not kept, and why; it is how it
// ends anyway where it was.
func unkept(ends, why error) error {
	switch {
	case why == nil:
		return ends
	case ends == nil:
		return failure{fmt.Errorf("the session was not kept: %w", why)}
	}
	return failure{fmt.Errorf("%w; the session was not kept: %w", ends, why)}
}
