//go:build unix

package ui

import (
	"os"

	tea "github.com/charmbracelet/bubbletea"
	"golang.org/x/sys/unix"
)

// suspend lets the program wait in the background of its shell. One that leads its
// own session has no shell that could wake it again, and goes on.
func suspend() tea.Msg {
	if sid, err := unix.Getsid(0); err != nil || sid == os.Getpid() {
		return nil
	}
	return tea.SuspendMsg{}
}
