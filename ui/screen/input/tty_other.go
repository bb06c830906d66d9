//go:build !(linux || darwin || freebsd)

package input

import (
	"os"

	tea "github.com/charmbracelet/bubbletea"
)

// A Terminal leaves it to bubbletea to read the terminal.
type Terminal struct{}

// Open opens nothing: bubbletea does.
func Open(*os.File) (*Terminal, error) { return new(Terminal), nil }

// Options are none.
func (*Terminal) Options() []tea.ProgramOption { return nil }

// Forget has nothing to drop.
func (*Terminal) Forget() {}

// Close has nothing to close.
func (*Terminal) Close() error { return nil }
