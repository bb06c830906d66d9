//go:build unix

package cli_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestTmux plays the stories inside tmux, which is a terminal of its own.
func TestTmux(t *testing.T) {
	t.Parallel()
	need(t, "tmux")
	socket := filepath.Join(t.TempDir(), "s")
	tmux := func(args ...string) string {
		t.Helper()
		command := exec.Command("tmux", append([]string{"-S", socket, "-f", "/dev/null"}, args...)...)
		command.Env = environment(t, nil)
		output, err := command.CombinedOutput()
		if err != nil {
			t.Fatalf("tmux %q: %v\n%s", args, err, output)
		}
		return string(output)
	}
	shows := func(texts ...string) {
		t.Helper()
		var screen string
		for began := time.Now(); time.Since(began) < patience; time.Sleep(20 * time.Millisecond) {
			screen = oneBlank(tmux("capture-pane", "-p"))
			all := true
			for _, text := range texts {
				all = all && strings.Contains(screen, text)
			}
			if all {
				return
			}
		}
		t.Fatalf("tmux does not show all of %q\n%s", texts, screen)
	}
	// A shell around it keeps the pane when the program has ended.
	tmux("-u", "new-session", "-d", "-x", "80", "-y", "24", "echo before; '"+nnexplore(t)+"'; echo left with $?; exec sleep 600")
	t.Cleanup(func() { exec.Command("tmux", "-S", socket, "kill-server").Run() })
	shows("this is OR", "? keys q quit")
	tmux("send-keys", "Right", "Right", "Right")
	shows("▸θ 0.7", isAND)
	tmux("send-keys", "3")
	shows("┤3 network├")
	tmux("send-keys", "Right", "Right", "Right", "Right", "Right", "Right")
	shows(theY)
	tmux("resize-window", "-x", "150", "-y", "45")
	shows("> 0.7", theY, "◉ x = 0 sigmoid 0.5", "◂ here")
	tmux("send-keys", "q")
	shows("before\nleft with 0")
	if modes := tmux("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{mouse_sgr_flag}"); modes != "0 1 0 0\n" {
		t.Errorf("the other screen, the cursor and the mouse are left as %q", modes)
	}
}
