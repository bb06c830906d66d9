//go:build !unix

package cli

import tea "github.com/charmbracelet/bubbletea"

// watchStops does nothing where no signal stops a program.
func watchStops(*tea.Program) (end func()) { return func() {} }
