//go:build unix

package ui

import (
	"os"

	tea "github.com/charmbracelet/bubbletea"
	"golang.org/x/sys/unix"
)

// CanWait says whether the program can wait in the background of a shell. One that
// leads its own session has no shell that could wake it again.
func CanWait() bool {
	sid, err := unix.Getsid(0)
	return err == nil && sid != os.Getpid()
}

// suspend asks for what the shell's own ctrl+z would do; whoever watches the signals
// gives the terminal back first.
func suspend() tea.Msg {
	if CanWait() {
		_ = unix.Kill(os.Getpid(), unix.SIGTSTP)
	}
	return nil
}
