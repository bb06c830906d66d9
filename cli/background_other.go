//go:build !unix

package cli

import (
	"io"

	tea "github.com/charmbracelet/bubbletea"
)

// A background is there where shells stop and wake programs.
type background struct{}

func newBackground(io.Writer) *background { return nil }

func (*background) watch(func(tea.Msg)) (end func()) { return func() {} }

func (*background) command() tea.Cmd { return nil }

func (*background) ended() <-chan int { return nil }

func (*background) fault() error { return nil }
