//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	xterm "github.com/charmbracelet/x/term"
	"github.com/hinshun/vt10x"
)

// gated gives the terminal settings of its own, waits for a line, and becomes the
// program: what is asked of the terminal before that line is how it was.
const gated = `stty -ixon intr '^P' && echo ready && read -r line && exec "$0" "$@" 2>"$ERRORS"`

// A stage is the program on a terminal that was looked at before, with a session
// folder that outlives it.
type stage struct {
	*terminal
	before *xterm.State // the settings of the terminal
	home   string       // XDG_STATE_HOME
	errors string       // the file that standard error goes to
}

// enter starts the program on a stage, in the session folder home.
func enter(t *testing.T, home string, args ...string) *stage {
	t.Helper()
	return enterBy(t, gated, nnexplore(t), home, args...)
}

// enterBy does so by a script of its own, with a program of its own.
func enterBy(t *testing.T, script, program, home string, args ...string) *stage {
	t.Helper()
	need(t, "sh", "stty")
	s := &stage{home: home, errors: filepath.Join(t.TempDir(), "errors")}
	s.terminal = start(t, options{
		program: "/bin/sh",
		args:    append([]string{"-c", script, program}, args...),
		env:     []string{"XDG_STATE_HOME=" + home, "ERRORS=" + s.errors},
	})
	s.waitFor("ready")
	s.before = settings(t, s.pty)
	s.send("\n")
	return s
}

// need skips the test where a program is not there.
func need(t testing.TB, programs ...string) {
	t.Helper()
	for _, program := range programs {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("there is no %s here", program)
		}
	}
}

// settings are those of the terminal, read through the pty.
func settings(t testing.TB, pty *os.File) *xterm.State {
	t.Helper()
	state, err := xterm.GetState(pty.Fd())
	if err != nil {
		t.Skipf("the settings of a terminal cannot be read through its pty: %v", err)
	}
	return state
}

// session is the file in which the session is kept.
func (s *stage) session() string { return filepath.Join(s.home, "nnexplore", "session.json") }

// clean says that the terminal is as it was before, and that there is at most one
// line on standard error.
func (s *stage) clean() {
	s.t.Helper()
	s.restored()
	if after := settings(s.t, s.pty); !reflect.DeepEqual(after, s.before) {
		s.t.Errorf("the settings of the terminal were %+v and are %+v", s.before, after)
	}
	said, err := os.ReadFile(s.errors)
	if err != nil || strings.Count(string(said), "\n") > 1 {
		s.t.Errorf("on standard error there is %q (%v)", said, err)
	}
}

// restored says that the terminal has its own screen again, its cursor, its mouse,
// and takes a paste in as keys.
func (term *terminal) restored() {
	term.t.Helper()
	if term.mode(vt10x.ModeAltScreen) || term.mode(vt10x.ModeMouseMask) || term.mode(vt10x.ModeMouseSgr) || !term.cursorVisible() {
		term.t.Errorf("the other screen, the mouse or the hidden cursor is still on\n%s", term.framed())
	}
	for mode, set := range privateModes(term.raw()) {
		if on := mode == "25"; set != on {
			term.t.Errorf("mode %s is left switched on: %t", mode, set)
		}
	}
}

// privateModes are the modes that the bytes switch, and whether they leave them on.
func privateModes(written []byte) map[string]bool {
	modes := map[string]bool{}
	for _, mode := range privateMode.FindAllStringSubmatch(string(written), -1) {
		modes[mode[1]] = mode[2] == "h"
	}
	return modes
}

// hangUp sends a last input, which must have an effect on the screen, and takes the
// terminal away. A pty is closed only when no read from it waits in the system; the
// one that waits ends with the answer to the input, and the next waits elsewhere.
func (term *terminal) hangUp(input string) {
	term.t.Helper()
	if err := syscall.SetNonblock(int(term.pty.Fd()), true); err != nil {
		term.t.Fatal(err)
	}
	before := len(term.raw())
	term.send(input)
	term.waitUntil("an answer", func() bool { return len(term.written) > before })
	if err := term.pty.Close(); err != nil {
		term.t.Fatal(err)
	}
	time.AfterFunc(patience, func() { term.command.Process.Kill() }) // of one that is still there
}

// appears waits until there is such a file.
func appears(t testing.TB, path string) {
	t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		if _, err := os.Stat(path); err == nil {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("after %v there is no %s", patience, path)
		}
	}
}
