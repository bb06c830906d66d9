//go:build unix

package cli_test

import (
	"fmt"
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

// These tests are about ends that nobody chose with a key: a signal, a terminal
// or a reader that is gone.

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

// edited makes four edits, of the gate and of the network, undoes the last, and
// walks two steps. It gives the screen.
func edited(term *terminal) string {
	term.t.Helper()
	term.shows("▸θ 0.4", "this is OR", "? keys q quit")
	term.after("right", "▸θ 0.5 was 0.4")
	term.after("right", "▸θ 0.6 was 0.5")
	term.after("3", "┤3 network├", "[2.0000] 0.1000")
	term.after("+", "[2.0000→2.1000]")
	term.after("+", "[2.1000→2.2000]")
	term.after("u", "Taken back: x[1] 2.1 → 2.2")
	term.after("right", "━━[a1]──", "[•2.1000]")
	term.after("right", "━━[z1]──", "[2.1000]")
	return term.screen()
}

// goesOn resumes the session and holds that everything is there: the screen, what
// was undone, and what can be. Keys are pressed before.
func goesOn(t *testing.T, home, screen string, keys ...string) {
	t.Helper()
	s := enter(t, home, "--resume")
	s.shows("? keys q quit")
	s.press(keys...)
	s.returnsTo(screen)
	s.after("ctrl+r", "[2.1000→2.2000]", "Done again: x[1] 2.1 → 2.2")
	s.after("u", "[2.2000→2.1000]", "Taken back: x[1] 2.1 → 2.2")
	s.after("u", "[2.1000→2.0000]", "Taken back: x[1] 2 → 2.1")
	s.after("u", "┤1 gate├", "▸θ 0.5 was 0.6", "Taken back: θ 0.5 → 0.6")
	s.after("u", "▸θ 0.4 was 0.5", "Taken back: θ 0.4 → 0.5")
	s.after("u", "Nothing is left to undo")
	s.press("q")
	if status := s.wait(); status != 0 {
		t.Errorf("after --resume and q the status is %d", status)
	}
	s.clean()
}

// stopping are the signals that end the program in good order.
var stopping = map[string]syscall.Signal{
	"SIGTERM": syscall.SIGTERM, "SIGHUP": syscall.SIGHUP, "SIGINT": syscall.SIGINT, "SIGQUIT": syscall.SIGQUIT,
}

func TestSignalsEndInGoodOrder(t *testing.T) {
	for name, signal := range stopping {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := enter(t, t.TempDir())
			screen := edited(s.terminal)
			if !s.mode(vt10x.ModeAltScreen) || reflect.DeepEqual(settings(t, s.pty), s.before) {
				t.Error("while it runs the terminal is as it was: the test sees nothing")
			}
			s.signal(signal)
			if status, want := s.wait(), 128+int(signal); status != want {
				t.Errorf("status %d, want %d", status, want)
			}
			s.clean()
			goesOn(t, s.home, screen)
		})
	}
}

// A signal comes at any moment: while a number is typed, under the help, while the
// steps are played, before the first key, and twice.
func TestSignalsAtAnyMoment(t *testing.T) {
	for _, test := range []struct {
		name    string
		keys    []string
		shows   string
		signals int
	}{
		{"at once", nil, "▸θ 0.4", 1},
		{"while a number is typed", []string{"enter", "7"}, "▸θ [7 ]", 1},
		{"under the help", []string{"?"}, "see where each number", 1},
		{"while it plays", []string{"3", "space"}, "a second", 1},
		{"twice", nil, "▸θ 0.4", 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := enter(t, t.TempDir())
			s.shows("▸θ 0.4", "? keys q quit")
			s.press(test.keys...)
			s.shows(test.shows)
			for range test.signals {
				s.signal(syscall.SIGTERM)
			}
			if status := s.wait(); status != 128+int(syscall.SIGTERM) {
				t.Errorf("status %d, want %d", status, 128+int(syscall.SIGTERM))
			}
			s.clean()
			if _, err := os.Stat(s.session()); err != nil {
				t.Errorf("there is no session: %v", err)
			}
		})
	}
}

// The terminal itself is gone: a window was closed, a line was dropped. So it is for one
// that was started without the signal of it.
func TestTerminalIsGone(t *testing.T) {
	for name, before := range map[string]string{"SIGHUP": "", "no SIGHUP": `trap "" HUP; `} {
		t.Run(name, func(t *testing.T) {
			s := enterBy(t, before+gated, nnexplore(t), t.TempDir())
			screen := edited(s.terminal)
			s.hangUp(keys["left"])
			if status := s.wait(); status != 1 && status != 128+int(syscall.SIGHUP) {
				t.Errorf("status %d, want %d for the signal or 1 for a terminal that cannot be used", status, 128+int(syscall.SIGHUP))
			}
			if said, err := os.ReadFile(s.errors); err != nil || strings.Count(string(said), "\n") > 1 {
				t.Errorf("on standard error there is %q (%v)", said, err)
			}
			goesOn(t, s.home, screen, "right")
		})
	}
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

// The session is on disk soon after an edit, whatever happens then.
func TestSessionIsWrittenMeanwhile(t *testing.T) {
	t.Parallel()
	s := enter(t, t.TempDir())
	screen := edited(s.terminal)
	appears(t, s.session())
	s.signal(syscall.SIGKILL)
	if status := s.wait(); status != -1 {
		t.Errorf("status %d after SIGKILL", status)
	}
	// How far the edits were when the clock went off is not known; all of them
	// were, unless this machine took more than the three seconds for them.
	again := enter(t, s.home, "--resume")
	again.shows("? keys q quit", "2.1000")
	if now := again.screen(); now != screen {
		again.lacks("[2.0000]")
	}
	again.press("u")
	again.shows("Taken back: ")
	again.press("q")
	if status := again.wait(); status != 0 {
		t.Errorf("after --resume and q the status is %d", status)
	}
}

// Without an edit there is nothing to write until the program is left.
func TestSessionIsWrittenAtTheEnd(t *testing.T) {
	t.Parallel()
	s := enter(t, t.TempDir())
	s.shows("▸θ 0.4")
	s.after("3", "┤3 network├")
	s.press("q")
	s.wait()
	s.clean()
	if info, err := os.Stat(s.session()); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the session is %v (%v), want a file for its owner alone", info, err)
	}
}

// Whoever reads has seen enough: no complaint, and no stop that is not SIGPIPE's.
func TestNobodyReads(t *testing.T) {
	need(t, "sh", "head")
	folder := t.TempDir()
	lines := filepath.Join(folder, "lines")
	if err := os.WriteFile(lines, []byte(strings.Repeat("2,1\n", 200_000)), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{"forward --x -", "forward --x - --format json", "forward --x - --keep-going", "curve sigmoid --step 0.0001 --format csv"} {
		command := exec.Command("sh", "-c", `{ "$NNEXPLORE" $ARGS <"$LINES"; echo $? >status; } | head -n 1`)
		command.Dir = folder
		command.Env = environment(t, []string{"NNEXPLORE=" + nnexplore(t), "ARGS=" + args, "LINES=" + lines})
		var out, errs strings.Builder
		command.Stdout, command.Stderr = &out, &errs
		if err := command.Run(); err != nil {
			t.Fatalf("%s: %v", args, err)
		}
		status, err := os.ReadFile(filepath.Join(folder, "status"))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Count(out.String(), "\n") != 1 || errs.Len() > 0 {
			t.Errorf("%s: %q is read, and on standard error there is %q", args, &out, &errs)
		}
		if s := strings.TrimSpace(string(status)); s != "0" && s != fmt.Sprint(128+int(syscall.SIGPIPE)) {
			t.Errorf("%s ends with status %s", args, s)
		}
	}
}

// The same where a terminal is what is gone, for a program that lives on without.
func TestNobodyReadsTheTerminal(t *testing.T) {
	need(t, "sh")
	errors := filepath.Join(t.TempDir(), "errors")
	term := start(t, options{
		program: "/bin/sh", args: []string{"-c", `trap "" HUP; exec "$0" forward --x - 2>"$ERRORS"`, nnexplore(t)},
		env: []string{"ERRORS=" + errors},
	})
	term.send("2,1\n")
	term.waitFor("[0.40442364 0.59557636]")
	term.hangUp("1,2\n")
	if status := term.wait(); status != 0 && status != 1 {
		t.Errorf("status %d", status)
	}
	if said, err := os.ReadFile(errors); err != nil || strings.Count(string(said), "\n") > 1 {
		t.Errorf("on standard error there is %q (%v)", said, err)
	}
}
