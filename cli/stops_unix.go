//go:build unix

package cli

import (
	"os"
	"os/signal"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"

	"nnexplore/ui"
)

// watchStops lets the program give the terminal back before a SIGTSTP stops it, and
// take it again when it goes on.
func watchStops(p *tea.Program) (end func()) {
	stop, goOn, done := make(chan os.Signal, 1), make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(stop, syscall.SIGTSTP)
	signal.Notify(goOn, syscall.SIGCONT)
	go func() {
		for {
			select {
			case <-stop:
				if ui.CanWait() {
					signal.Reset(syscall.SIGTSTP) // the library sends it again, and then it must stop us
					p.Send(tea.SuspendMsg{})
				}
			case <-goOn:
				signal.Notify(stop, syscall.SIGTSTP)
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(stop)
		signal.Stop(goOn)
		close(done)
	}
}
