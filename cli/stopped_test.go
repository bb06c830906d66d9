//go:build unix

package cli_test

import (
	"fmt"
	"reflect"
	"strings"
	"syscall"
	"testing"

	"github.com/hinshun/vt10x"
)

// These tests are about stops of which the program hears nothing before: the shell has
// the terminal as it was left, and the program has to mend that when it comes back.

// halts are the signals that stop the program at once.
var halts = map[string]syscall.Signal{"SIGSTOP": syscall.SIGSTOP, "SIGTTIN": syscall.SIGTTIN, "SIGTTOU": syscall.SIGTTOU}

// halt stops the program, and waits until the shell has the terminal.
func (j *jobs) halt(signal syscall.Signal) {
	j.t.Helper()
	j.kill(signal)
	j.prompt()
}

// retakes brings the program to the front again, and says that it has taken the terminal
// as it had it at first.
func (j *jobs) retakes(before string, had any) {
	j.t.Helper()
	written := len(j.raw())
	j.comesBack(before)
	j.waitUntil("the mouse to be asked for again", func() bool {
		modes := privateModes(j.written[written:])
		return modes["1002"] && modes["1006"] && modes["1049"]
	})
	if has := settings(j.t, j.pty); !reflect.DeepEqual(has, had) {
		j.t.Errorf("the settings of the terminal were %+v and are %+v", had, has)
	}
}

// The program is as it was, twice, and so is the terminal at its end.
func TestStopped(t *testing.T) {
	t.Parallel()
	for name, signal := range halts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := shell(t, t.TempDir())
			j.explores("")
			j.after("right", "▸θ 0.5 was 0.4")
			j.after("up", "▸w2 0.5")
			j.after("down", "▸θ 0.5")
			before, had := j.screen(), settings(t, j.pty)
			for range 2 {
				j.halt(signal)
				j.does("echo something over the frame")
				j.retakes(before, had)
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

// The window has another size when the program comes back.
func TestStoppedResized(t *testing.T) {
	t.Parallel()
	j := shell(t, t.TempDir())
	j.explores("")
	j.halt(syscall.SIGSTOP)
	j.resize(100, 30)
	j.send("fg\n")
	j.until("a frame of the whole window", func(screen string) bool {
		lines := strings.Split(text(j.display), "\n")
		return len(lines) == 30 && len([]rune(lines[0])) == 100 && strings.Contains(screen, "▸θ 0.4")
	})
	j.after("right", "▸θ 0.5 was 0.4")
	j.ends()
}

// Woken in the background, the program writes nothing, though it plays, and stops again.
func TestStoppedWithBg(t *testing.T) {
	t.Parallel()
	for name, signal := range halts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := shell(t, t.TempDir())
			j.explores("")
			j.after("3", "┤3 network├")
			j.after("g", "stepping by neuron")
			j.after("space", "a second")
			had := settings(t, j.pty)
			j.halt(signal)
			written := len(j.raw())
			j.does("sleep 1; bg") // by then a step is due
			j.does(`until [ "$(jobs -s | wc -l)" = 1 ]; do sleep 0.01; done; sleep 0.3`)
			if after := string(j.raw()[written:]); strings.Contains(after, "\x1b") {
				t.Errorf("in the background the program writes %q", after)
			}
			j.send("fg\n")
			j.shows("┤3 network├")
			j.press("s", "s")
			j.after("s", theY) // it plays on, now at 20 a second
			j.waitUntil("the other screen", func() bool { return j.display.Mode()&vt10x.ModeAltScreen != 0 })
			if has := settings(t, j.pty); !reflect.DeepEqual(has, had) {
				t.Errorf("the settings of the terminal were %+v and are %+v", had, has)
			}
			j.ends()
		})
	}
}

// Told to end while it is stopped, the program does so, and what was done is kept.
func TestStoppedAndEnded(t *testing.T) {
	t.Parallel()
	for name, signal := range stopping {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			j := shell(t, home)
			j.explores("")
			j.after("right", "▸θ 0.5 was 0.4")
			j.halt(syscall.SIGSTOP)
			written := len(j.raw())
			j.does(fmt.Sprintf("kill -%d %%1; kill -CONT %%1; wait %%1; echo status $?", int(signal)))
			if want := fmt.Sprintf("status %d\n", 128+int(signal)); !strings.Contains(j.screen(), want) {
				t.Errorf("%q was expected\n%s", want, j.framed())
			}
			if after := string(j.raw()[written:]); strings.Contains(after, "\x1b") {
				t.Errorf("in the background the program writes %q", after)
			}
			again := enter(t, home, "--resume")
			again.shows("▸θ 0.5")
		})
	}
}

// What was begun before a stop is not gone on with.
func TestStoppedInTheMiddleOfAKey(t *testing.T) {
	t.Parallel()
	j := shell(t, t.TempDir())
	j.explores("")
	j.send("l\x1b[1;") // which is read together
	j.shows("▸θ 0.5 was 0.4")
	before, had := j.screen(), settings(t, j.pty)
	j.halt(syscall.SIGSTOP)
	j.retakes(before, had)
	j.after("l", "▸θ 0.6 was 0.5")
	j.ends()
}
