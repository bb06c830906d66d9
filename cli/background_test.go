//go:build unix

package cli_test

import (
	"fmt"
	"strings"
	"syscall"
	"testing"

	"github.com/hinshun/vt10x"
)

// These tests are about the background of a shell: the program waits there, stopped,
// after ctrl+z and after a signal from outside, and comes back as it was.

// stops are the ways into the background.
var stops = map[string]func(j *jobs){
	"ctrl+z":               func(j *jobs) { j.press("ctrl+z") },
	"SIGTSTP":              func(j *jobs) { j.kill(syscall.SIGTSTP) },
	"SIGTSTP, three times": func(j *jobs) { j.kill(syscall.SIGTSTP, syscall.SIGTSTP, syscall.SIGTSTP) },
}

// A person sends the program to the background, works in the shell, and comes back
// to the same screen, twice.
func TestBackground(t *testing.T) {
	t.Parallel()
	for name, stop := range stops {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := shell(t, t.TempDir())
			j.explores("")
			j.after("right", "▸θ 0.5 was 0.4")
			j.after("up", "▸w2 0.5")
			j.after("down", "▸θ 0.5")
			before := j.screen()
			for range 2 {
				stop(j)
				j.waits()
				j.comesBack(before)
				j.waitUntil("the mouse to be asked for again", func() bool { return mouseOn(j.terminal) })
				j.after("right", "▸θ 0.6 was 0.5")
				j.after("u", "▸θ 0.5 was 0.6")
				j.after("up", "▸w2 0.5")
				j.press("down")
				j.returnsTo(before)
			}
			j.press("q")
			j.prompt()
			j.restored()
			j.does("clear; stty -g | cmp - g && echo as it was with $?")
			if !strings.Contains(j.screen(), "as it was with 0") {
				t.Errorf("the settings of the terminal are others\n%s", j.framed())
			}
		})
	}
}

// What was half done goes on: a number that is typed, and the mouse that the person
// had given back to the terminal.
func TestBackgroundWhileTyping(t *testing.T) {
	t.Parallel()
	for name, stop := range stops {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := shell(t, t.TempDir())
			j.explores("--no-mouse")
			j.after("enter", "▸θ [ ]")
			j.after("7", "▸θ [7 ]")
			before := j.screen()
			stop(j)
			j.waits()
			j.comesBack(before)
			j.after("5", "▸θ [75 ]")
			j.after("enter", "▸θ 75 was 0.4")
			if mouseOn(j.terminal) {
				t.Error("the mouse is taken, though the person has it")
			}
			j.ends()
		})
	}
}

// The window has another size when the program comes back.
func TestBackgroundResized(t *testing.T) {
	t.Parallel()
	for name, stop := range stops {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := shell(t, t.TempDir())
			j.explores("")
			stop(j)
			j.waits()
			j.resize(100, 30)
			j.send("fg\n")
			j.until("a frame of the whole window", func(screen string) bool {
				lines := strings.Split(text(j.display), "\n")
				return len(lines) == 30 && len([]rune(lines[0])) == 100 && strings.Contains(screen, "▸θ 0.4")
			})
			j.after("right", "▸θ 0.5 was 0.4")
			j.ends()
		})
	}
}

// Whoever is woken without having slept sees nothing of it, and one that is told to
// stop and to go on in one breath goes on.
func TestContinuedWithoutAStop(t *testing.T) {
	t.Parallel()
	j := shell(t, t.TempDir())
	j.explores("")
	j.after("right", "▸θ 0.5 was 0.4")
	written := len(j.raw())
	j.kill(syscall.SIGCONT, syscall.SIGCONT)
	j.after("right", "▸θ 0.6 was 0.5")
	if after := string(j.raw()[written:]); strings.Contains(after, "\x1b[?") {
		t.Errorf("SIGCONT alone makes the program write %q", after)
	}
	j.after("up", "▸w2 0.5")
	before := j.screen()
	j.press("ctrl+z")
	j.waits()
	j.comesBack(before)
	j.ends()
}

// In the background a shell may let it go on, but the terminal is not its own there:
// it stops again at the first touch.
func TestBackgroundWithBg(t *testing.T) {
	t.Parallel()
	j := shell(t, t.TempDir())
	j.explores("")
	before := j.screen()
	j.kill(syscall.SIGTSTP)
	j.waits()
	j.does("bg")
	j.does(`until [ "$(jobs -s | wc -l)" = 1 ]; do sleep 0.01; done`)
	j.restored()
	j.comesBack(before)
	j.after("right", "▸θ 0.5 was 0.4")
	j.ends()
}

// A signal to end reaches the program in the background: it does not touch the
// terminal, which is the shell's, and what was done is kept.
func TestEndedInTheBackground(t *testing.T) {
	t.Parallel()
	for name, signal := range stopping {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			j := shell(t, home)
			j.explores("")
			j.after("right", "▸θ 0.5 was 0.4")
			j.press("ctrl+z")
			j.waits()
			written := len(j.raw())
			j.does(fmt.Sprintf("kill -%d %%1; kill -CONT %%1; wait %%1; echo status $?", int(signal)))
			if want := fmt.Sprintf("status %d\n", 128+int(signal)); !strings.Contains(j.screen(), want) {
				t.Errorf("%q was expected\n%s", want, j.framed())
			}
			if after := string(j.raw()[written:]); strings.Contains(after, "\x1b[?1049") {
				t.Errorf("in the background it takes the terminal: %q", after)
			}
			j.does("clear; stty -g | cmp - g && echo as it was with $?")
			if !strings.Contains(j.screen(), "as it was with 0") {
				t.Errorf("the settings of the terminal are others\n%s", j.framed())
			}
			again := enter(t, home, "--resume")
			again.shows("▸θ 0.5")
		})
	}
}

// The shell ends while the program waits: it is woken to hear that its terminal is
// gone, and what was done is kept.
func TestShellEndsMeanwhile(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	j := shell(t, home)
	j.explores("")
	j.after("right", "▸θ 0.5 was 0.4")
	j.kill(syscall.SIGTSTP)
	j.waits()
	j.send("exit\n")
	j.prompt() // there is a stopped job, it says
	j.send("exit\n")
	j.wait()
	s := &stage{home: home}
	appears(t, s.session())
	again := enter(t, home, "--resume")
	again.shows("▸θ 0.5")
}

// A program that leads its session has no shell to wake it, nor has one beside a
// leader that is no shell, or in a group whose shell has ended; and one that was told
// not to stop does not. They all go on.
func TestNoBackgroundToWaitIn(t *testing.T) {
	t.Parallel()
	need(t, "bash", "stty")
	orphan := build(t, "nnexplore/cli/testdata/orphan")
	for name, script := range map[string]string{
		"a leader":           `echo $$ >pid; exec "$NNEXPLORE"`,
		"beside a leader":    `sh -c 'echo $$ >pid; exec "$NNEXPLORE"'; :`,
		"told not to stop":   `trap "" TSTP; set -m; sh -c 'echo $$ >pid; exec "$NNEXPLORE"'; :`,
		"in an orphan group": `exec "$ORPHAN" sh -c 'echo $$ >pid; exec "$NNEXPLORE"'`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := &jobs{terminal: start(t, options{
				program: "bash", args: []string{"--norc", "--noprofile", "-c", script},
				env: []string{"NNEXPLORE=" + nnexplore(t), "ORPHAN=" + orphan},
			})}
			j.shows("▸θ 0.4", "? keys q quit")
			j.press("ctrl+z")
			j.after("right", "▸θ 0.5 was 0.4")
			j.kill(syscall.SIGTSTP)
			j.after("right", "▸θ 0.6 was 0.5")
			if j.waitUntil("the mouse", func() bool { return mouseOn(j.terminal) }); !j.mode(vt10x.ModeAltScreen) {
				t.Error("the program goes on without a screen of its own")
			}
			if name != "in an orphan group" && strings.Contains(string(j.raw()), "\x1b[?1049l") {
				t.Error("the program leaves the screen, though it cannot wait")
			}
			j.press("q")
			if status := j.wait(); status != 0 {
				t.Errorf("status %d, want 0", status)
			}
			j.restored()
		})
	}
}
