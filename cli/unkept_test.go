package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Where the session cannot be written, leaving says so, in a line and by the status.
func TestPlayedSessionNotKept(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	term := start(t, options{env: []string{"XDG_STATE_HOME=" + file}})
	term.after("right", "▸θ 0.5 was 0.4")
	term.press("q")
	if status := term.wait(); status != 1 {
		t.Errorf("status %d, want 1", status)
	}
	if raw := string(term.raw()); !strings.Contains(raw, "nnexplore: the session was not kept: "+file) {
		t.Errorf("it ends with %q", raw[max(0, len(raw)-200):])
	}
}
