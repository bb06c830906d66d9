//go:build linux || darwin || freebsd

package input

import (
	"fmt"
	"io"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
)

// BenchmarkRead is what a key costs from the keyboard to bubbletea, and what it costs
// where the file is read as it is.
func BenchmarkRead(b *testing.B) {
	for _, key := range []string{"a", up, report} {
		for _, whole := range []bool{false, true} {
			b.Run(fmt.Sprintf("%q whole=%v", key, whole), func(b *testing.B) {
				keyboard, terminal := openPty(b)
				if _, err := term.MakeRaw(terminal.Fd()); err != nil {
					b.Fatal(err)
				}
				var from io.Reader = terminal
				if whole {
					in, err := Open(terminal)
					if err != nil {
						b.Fatal(err)
					}
					defer in.Close()
					from = in
				}
				buffer := make([]byte, 256)
				for b.Loop() {
					io.WriteString(keyboard, key)
					if n, err := from.Read(buffer); err != nil || n == 0 {
						b.Fatal(n, err)
					}
				}
			})
		}
	}
}

// BenchmarkPaste is a paste of 100 kB, from the keyboard to the program, with the reader
// and without.
func BenchmarkPaste(b *testing.B) {
	paste := begin + strings.Repeat("0.25 ", 20000) + end
	b.Run("whole=true", func(b *testing.B) {
		p := play(b, shortSilence)
		for b.Loop() {
			p.send(paste)
			<-p.heard
		}
	})
	b.Run("whole=false", func(b *testing.B) {
		keyboard, terminal := openPty(b)
		heard := make(chan string, 1<<10)
		p := tea.NewProgram(speaker{heard}, tea.WithInput(terminal), tea.WithOutput(io.Discard), tea.WithoutSignalHandler())
		go p.Run()
		<-heard
		for b.Loop() {
			io.WriteString(keyboard, paste)
			<-heard
		}
		p.Quit()
		p.Wait()
	})
}
