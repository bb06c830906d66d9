package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Where the session cannot be written, who wants to leave is told once how to write it
// elsewhere; leaving then says so, in a line and by the status.
func TestPlayedSessionNotKept(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ env, why string }{
		"no folder":       {"XDG_STATE_HOME=" + file, file},
		"no home":         {"HOME=", "there is no place for the session: the home folder is not known"},
		"a relative home": {"HOME=here", `there is no place for the session: the home folder is "here"`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			term := start(t, options{env: []string{test.env}})
			term.press("q")
			if status := term.wait(); status != 0 {
				t.Errorf("without an edit the status is %d", status)
			}
			term = start(t, options{env: []string{test.env}})
			term.after("right", "▸θ 0.5 was 0.4")
			term.after("q", "The session is not kept. E writes it elsewhere, q again leaves.")
			elsewhere := filepath.Join(t.TempDir(), "a.session")
			term.after("E", "write the session to")
			term.send(elsewhere)
			term.after("enter", "The session is in")
			term.press("q")
			if status := term.wait(); status != 1 {
				t.Errorf("status %d, want 1", status)
			}
			if raw := string(term.raw()); !strings.Contains(raw, "nnexplore: the session was not kept: "+test.why) {
				t.Errorf("it ends with %q", raw[max(0, len(raw)-200):])
			}
			if text, err := os.ReadFile(elsewhere); err != nil || !strings.Contains(string(text), `"to":0.5`) {
				t.Errorf("elsewhere there is %q (%v)", text, err)
			}
		})
	}
}

// That another program has written a session here is on the screen at once, and on leaving
// a line says where that session is.
func TestPlayedTwoTellOfOneAnother(t *testing.T) {
	t.Parallel()
	env := []string{"XDG_STATE_HOME=" + t.TempDir()}
	one, other := start(t, options{env: env}), start(t, options{env: env})
	other.shows("▸θ", "q quit")
	one.after("right", "▸θ 0.5 was 0.4")
	one.press("q")
	if status := one.wait(); status != 0 {
		t.Errorf("status %d", status)
	}
	other.after("left", "▸θ 0.3 was 0.4")
	other.shows("Another nnexplore wrote its session meanwhile; nnexplore sessions lists it,")
	other.press("q")
	if status := other.wait(); status != 0 {
		t.Errorf("status %d", status)
	}
	if raw := string(other.raw()); !strings.Contains(raw, "nnexplore: another nnexplore wrote its session meanwhile; nnexplore sessions lists it, kept as /") {
		t.Errorf("it ends with %q", raw[max(0, len(raw)-300):])
	}
}
