//go:build unix

package cli_test

import (
	"os"
	"syscall"
	"testing"
)

// edited makes four edits, of the gate and of the network, undoes the last, and
// walks two steps. It gives the screen.
func edited(term *terminal) string {
	term.t.Helper()
	term.shows("▸θ 0.4", "this is OR", "? keys q quit")
	term.after("right", "▸θ 0.5 was 0.4")
	term.after("right", "▸θ 0.6 was 0.5")
	term.after("3", "┤3 network├", "2.0000 0.1000")
	term.after("+", "2.0000→2.1000")
	term.after("+", "2.1000→2.2000")
	term.after("u", "Taken back: x[1] is 2.1 again, was 2.2.")
	term.after("right", "━━▸a1 ──", "•2.1000")
	term.after("right", "━━▸z1 ──", "2.1000")
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
	s.after("ctrl+r", "2.1000→2.2000", "Done again: x[1] is 2.2, was 2.1.")
	s.after("u", "2.2000→2.1000", "Taken back: x[1] is 2.1 again, was 2.2.")
	s.after("u", "2.1000→2.0000", "Taken back: x[1] is 2 again, was 2.1.")
	s.after("u", "Nothing is left to undo here; the gate has edits.")
	s.after("1", "┤1 gate├", "▸θ 0.6")
	s.after("u", "▸θ 0.5 was 0.6", "Taken back: θ is 0.5 again, was 0.6.")
	s.after("u", "▸θ 0.4 was 0.5", "Taken back: θ is 0.4 again, was 0.5.")
	s.after("u", "Nothing is left to undo")
	s.press("q")
	if status := s.wait(); status != 0 {
		t.Errorf("after --resume and q the status is %d", status)
	}
	s.clean()
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
		again.lacks("change x[1] = 2 by")
	}
	again.press("u")
	again.shows("Taken back: ")
	again.press("q")
	if status := again.wait(); status != 0 {
		t.Errorf("after --resume and q the status is %d", status)
	}
	anew := enter(t, s.home)
	anew.shows("? keys q quit")
	anew.after("u", "Nothing is left to undo here; nnexplore --resume opens your last session.")
	anew.press("q")
	anew.wait()
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
