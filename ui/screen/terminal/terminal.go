// Package terminal is the operating system's side of a terminal: whether there is one,
// how wide it is, which program has it, the signals that end a program on it, and the
// waiting in the background of a shell.
package terminal

import (
	"io"
	"os"
	"slices"

	"github.com/charmbracelet/x/term"
)

// Is reports whether a stream, as a program is given it, is a terminal.
func Is(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// Width is the number of cells in a line of a terminal, 80 where it gives none.
func Width(tty *os.File) int {
	width, _, err := term.GetSize(tty.Fd())
	if err != nil || width < 1 {
		return 80
	}
	return width
}

// Size is the size of a terminal in cells; ok is false where there is none.
func Size(out io.Writer) (width, height int, ok bool) {
	file, ok := out.(*os.File)
	if !ok {
		return 0, 0, false
	}
	width, height, err := term.GetSize(file.Fd())
	return width, height, err == nil
}

// Front returns a terminal as a program in front writes to it: in the background, where
// it is the shell's, nothing of what is written arrives.
func Front(tty io.Writer) io.Writer {
	if file, ok := tty.(*os.File); ok {
		return &front{File: file, tty: file}
	}
	return tty
}

// A front is a terminal for all that a program does with one. It has no other ways to
// write than its own.
type front struct {
	term.File
	tty   *os.File
	again []string // how the library may write the first frame again, in this order, until it writes something else
}

func (f *front) Write(p []byte) (int, error) {
	if f.drawnAlready(p) || !InFront(f.tty) {
		return len(p), nil
	}
	return f.tty.Write(p)
}

// noStreams is the part of a command, as bubbletea has them, that neither reads nor
// writes.
type noStreams struct{}

func (noStreams) SetStdin(io.Reader)  {}
func (noStreams) SetStdout(io.Writer) {}
func (noStreams) SetStderr(io.Writer) {}

// HasBraille reports whether the terminal can be taken to have braille dots in its font.
// The console of Linux has none.
func HasBraille() bool { return os.Getenv("TERM") != "linux" }

// DrawFirst draws the first frame, whose lines have width cells, at once on a terminal from
// [Front]. The library that draws all others waits for a tick of its clock. What it writes next is
// that frame too, once where the tick comes before the size of the terminal, and once behind it:
// both are left out.
func DrawFirst(out io.Writer, frame string, width int) {
	f, ok := out.(*front)
	if !ok || frame == "" {
		return
	}
	sized := asWritten(frame, width)
	io.WriteString(f, sized)
	f.again = []string{asWritten(frame, 0), sized}
}

// drawnAlready reports whether p is the first frame again.
func (f *front) drawnAlready(p []byte) bool {
	i := slices.Index(f.again, string(p))
	f.again = f.again[i+1:]
	if i < 0 {
		f.again = nil
	}
	return i >= 0
}
