package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"

	"nnexplore/cli"
)

// These tests run the real program the way a person does: on a terminal, with
// keys, looking at the screen. A test reads
//
//	term := start(t, options{args: []string{"gate", "and"}})
//	term.waitFor("θ")
//	term.press("right")
//	term.waitFor("0.8")
//	term.press("q")
//	if status := term.wait(); status != 0 { … }
//
// Wait for the effect of every key before the next one is pressed. Then a test
// says the same on a slow machine as on a fast one, and no sleep is needed.
// For a program without a terminal, in a pipe, there is [run].

const patience = cli.Patience

// options say what kind of terminal the program finds. The zero value is an
// xterm of 80×24 that answers what it is asked.
type options struct {
	cols, rows int      // the size, 80×24 where it is zero
	env        []string // set over the clean environment, as NAME=value
	args       []string // of the command line
	silent     bool     // the terminal answers no query, as a serial line would not
	unsized    bool     // the pty was never given its size, and reports 0×0
	program    string   // another program than nnexplore, by its path
}

// terminal is a pty with a program on it and an emulator that keeps the screen.
type terminal struct {
	t       testing.TB
	command *exec.Cmd
	pty     *os.File
	ended   chan struct{} // closed when nothing more will be written to the screen

	mu      sync.Mutex
	display vt10x.Terminal
	written []byte        // all the program wrote
	changed chan struct{} // closed, and replaced, when more is written
}

// start runs the program on a new terminal, and ends both with the test.
func start(t testing.TB, o options) *terminal {
	t.Helper()
	counted(t)
	if o.cols <= 0 {
		o.cols = 80
	}
	if o.rows <= 0 {
		o.rows = 24
	}
	if o.program == "" {
		o.program = nnexplore(t)
	}

	command := exec.Command(o.program, o.args...)
	command.Dir = t.TempDir()
	command.Env = environment(t, o.env)
	size := &pty.Winsize{Cols: uint16(o.cols), Rows: uint16(o.rows)}
	if o.unsized {
		size = nil
	}
	file, err := pty.StartWithSize(command, size)
	if errors.Is(err, pty.ErrUnsupported) {
		t.Skip("this system has no pty")
	}
	if err != nil {
		t.Fatalf("start %s: %v", o.program, err)
	}

	var answers io.Writer = file
	if o.silent {
		answers = io.Discard
	}
	term := &terminal{
		t:       t,
		command: command,
		pty:     file,
		ended:   make(chan struct{}),
		display: vt10x.New(vt10x.WithWriter(answers), vt10x.WithSize(o.cols, o.rows)),
		changed: make(chan struct{}),
	}
	go term.collect()
	t.Cleanup(term.close)
	return term
}

// close ends the program, whatever it is at, and takes the terminal away.
func (term *terminal) close() {
	term.command.Process.Kill()
	term.pty.Close()
	<-term.ended
	term.command.Wait()
}

// collect takes in what the program writes until the terminal is closed. It is
// the only one that reads from the pty and writes to the display.
func (term *terminal) collect() {
	defer close(term.ended)
	var rest []byte // of a character that was cut in two by the reading
	buffer := make([]byte, 64<<10)
	for {
		n, err := term.pty.Read(buffer)
		if n > 0 {
			term.mu.Lock()
			term.written = append(term.written, buffer[:n]...)
			var whole []byte
			whole, rest = cut(append(rest, buffer[:n]...))
			term.display.Write(whole)
			close(term.changed)
			term.changed = make(chan struct{})
			term.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

// cut parts text into the whole characters and the beginning of one more.
func cut(text []byte) (whole, rest []byte) {
	for i := len(text) - 1; i >= 0 && i >= len(text)-utf8.UTFMax; i-- {
		if utf8.RuneStart(text[i]) {
			if utf8.FullRune(text[i:]) {
				break
			}
			return text[:i], bytes.Clone(text[i:])
		}
	}
	return text, nil
}

// resize changes the size of the window, and tells the program so.
func (term *terminal) resize(cols, rows int) {
	term.t.Helper()
	if cols < 1 || rows < 1 {
		term.t.Fatalf("resize to %d×%d: the emulator needs at least one cell", cols, rows)
	}
	term.mu.Lock()
	term.display.Resize(cols, rows)
	term.mu.Unlock()
	if err := pty.Setsize(term.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		term.t.Fatalf("resize to %d×%d: %v", cols, rows, err)
	}
}

// signal sends the program a signal.
func (term *terminal) signal(signal os.Signal) {
	term.t.Helper()
	if err := term.command.Process.Signal(signal); err != nil {
		term.t.Fatalf("signal %v: %v", signal, err)
	}
}

// waitFor waits until the text is on the screen.
func (term *terminal) waitFor(text string) {
	term.t.Helper()
	term.waitUntil(fmt.Sprintf("%q on the screen", text), func() bool {
		return strings.Contains(term.display.String(), text)
	})
}

// waitForFunc waits until the screen is as it should be.
func (term *terminal) waitForFunc(right func(screen string) bool) {
	term.t.Helper()
	term.waitUntil("the screen to be right", func() bool { return right(text(term.display)) })
}

// waitUntil waits until something holds, which is looked at again, with the
// lock held, whenever the program has written something.
func (term *terminal) waitUntil(what string, holds func() bool) {
	term.t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	for ended := false; ; {
		term.mu.Lock()
		good, changed := holds(), term.changed
		term.mu.Unlock()
		switch {
		case good:
			return
		case ended:
			term.t.Fatalf("waited for %s, but the program has ended\n%s", what, term.framed())
		}
		select {
		case <-changed:
		case <-term.ended:
			ended = true // one more look, at the last it wrote
		case <-deadline.C:
			term.t.Fatalf("waited %v for %s\n%s", patience, what, term.framed())
		}
	}
}

// screen is what a person sees now: a line for each row, without the blanks at
// the ends.
func (term *terminal) screen() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return text(term.display)
}

// text is the display as lines without the blanks at their ends.
func text(display vt10x.Terminal) string {
	lines := strings.Split(strings.TrimSuffix(display.String(), "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

// cell is the character at a column and row of the screen, both from 0, with
// its colours and attributes.
func (term *terminal) cell(col, row int) vt10x.Glyph {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.display.Cell(col, row)
}

// mode reports whether the terminal is in a mode: vt10x.ModeAltScreen, say.
func (term *terminal) mode(mode vt10x.ModeFlag) bool {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.display.Mode()&mode != 0
}

// cursorVisible reports whether the cursor is shown.
func (term *terminal) cursorVisible() bool {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.display.CursorVisible()
}

// raw is every byte the program has written so far.
func (term *terminal) raw() []byte {
	term.mu.Lock()
	defer term.mu.Unlock()
	return bytes.Clone(term.written)
}

// framed is the screen in a frame, for messages.
func (term *terminal) framed() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	cols, rows := term.display.Size()
	edge := strings.Repeat("─", cols)
	return fmt.Sprintf("the screen, %d×%d:\n┌%s┐\n│%s│\n└%s┘", cols, rows, edge,
		strings.ReplaceAll(strings.TrimSuffix(term.display.String(), "\n"), "\n", "│\n│"), edge)
}

// wait waits until the program has ended by itself, and gives its exit status:
// -1 where a signal ended it.
func (term *terminal) wait() int {
	term.t.Helper()
	select {
	case <-term.ended:
	case <-time.After(patience):
		term.t.Fatalf("waited %v for the program to end\n%s", patience, term.framed())
	}
	err := term.command.Wait()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		term.t.Fatalf("wait: %v", err)
	}
	return term.command.ProcessState.ExitCode()
}
