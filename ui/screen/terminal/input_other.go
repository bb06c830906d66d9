//go:build !(linux || darwin || freebsd)

package terminal

import (
	"os"

	tea "github.com/charmbracelet/bubbletea"
)

// An Input leaves it to bubbletea to read the terminal.
type Input struct{}

// OpenInput opens nothing: bubbletea does.
func OpenInput(*os.File) (*Input, error) { return new(Input), nil }

// Options are none.
func (*Input) Options() []tea.ProgramOption { return nil }

// Forget has nothing to drop.
func (*Input) Forget() {}

// Close has nothing to close.
func (*Input) Close() error { return nil }
