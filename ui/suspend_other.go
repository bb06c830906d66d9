//go:build !unix

package ui

import tea "github.com/charmbracelet/bubbletea"

// suspend does nothing where there is no shell with a background.
func suspend() tea.Msg { return nil }
