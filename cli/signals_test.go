//go:build unix

package cli_test

import (
	"os"
	"reflect"
	"strings"
	"syscall"
	"testing"

	"github.com/hinshun/vt10x"
)

// These tests are about ends that nobody chose with a key: a signal, a terminal
// or a reader that is gone.

// stopping are the signals that end the program in good order.
var stopping = map[string]syscall.Signal{
	"SIGTERM": syscall.SIGTERM, "SIGHUP": syscall.SIGHUP, "SIGINT": syscall.SIGINT, "SIGQUIT": syscall.SIGQUIT,
}

func TestSignalsEndInGoodOrder(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
	for _, test := range []struct {
		name    string
		keys    []string
		shows   string
		signals int
	}{
		{"at once", nil, "▸θ 0.4", 1},
		{"while a number is typed", []string{"enter", "7"}, "▸θ [7 ]", 1},
		{"under the help", []string{"?"}, "keys of the gate", 1},
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
	t.Parallel()
	for name, before := range map[string]string{"SIGHUP": "", "no SIGHUP": `trap "" HUP; `} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
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
