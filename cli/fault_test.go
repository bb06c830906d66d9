//go:build unix

package cli_test

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

// TestFaults: a fault ends the program in good order, wherever it is: the terminal is
// as it was, one line says what it was, and what was done is kept where that can be.
func TestFaults(t *testing.T) {
	t.Parallel()
	need(t, "sh", "stty")
	self, err := os.Executable()
	if err != nil {
		t.Skipf("this program's own path is not known: %v", err)
	}
	for _, c := range []struct {
		in   string
		keys []string
		says string
		kept bool
	}{
		{"Update", []string{"3", "right"}, "nnexplore: a fault of the program: runtime error: ", true},
		{"command", nil, "nnexplore: a fault of the program: the pen is broken, told in full in ", true},
		{"the last writing", []string{"q"}, "nnexplore: the session was not kept: a fault of the program: the pen is broken", false},
	} {
		t.Run(c.in, func(t *testing.T) {
			t.Parallel()
			s := enterBy(t, "export NNEXPLORE_FAULT='"+c.in+"'; "+gated, self, t.TempDir())
			s.shows("▸θ 0.4")
			s.after("right", "▸θ 0.5 was 0.4")
			if reflect.DeepEqual(settings(t, s.pty), s.before) {
				t.Error("while it runs the terminal is as it was: the test sees nothing")
			}
			s.press(c.keys...)
			if status := s.wait(); status != 1 {
				t.Errorf("status %d, want 1", status)
			}
			s.clean()
			if said, err := os.ReadFile(s.errors); err != nil || !strings.HasPrefix(string(said), c.says) {
				t.Errorf("on standard error there is %q (%v), want %q", said, err, c.says)
			}
			if raw := string(s.raw()); strings.Contains(raw, "goroutine") {
				t.Errorf("a trace is shown: %q", raw[strings.Index(raw, "goroutine"):])
			}
			if c.kept {
				again := enter(t, s.home, "--resume")
				again.shows("? keys q quit")
				again.after("1", "┤1 gate├")
				again.after("u", "Taken back: θ is 0.4 again, was 0.5.")
			}
		})
	}
}
