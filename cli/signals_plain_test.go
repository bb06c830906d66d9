//go:build unix

package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A conversation is kept as the screen is: when it is left, on a signal, and for
// --resume, with what can be undone.
func TestPlainSession(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		end    func(term *terminal)
		status int
	}{
		{"quit", func(term *terminal) { term.send("quit\r") }, 0},
		{"the end of the input", func(term *terminal) { term.send("\x04") }, 0},
		{"ctrl+c", func(term *terminal) { term.send("\x03") }, 128 + int(syscall.SIGINT)},
		{"SIGTERM", func(term *terminal) { term.signal(syscall.SIGTERM) }, 128 + int(syscall.SIGTERM)},
		{"SIGHUP", func(term *terminal) { term.signal(syscall.SIGHUP) }, 128 + int(syscall.SIGHUP)},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			home := "XDG_STATE_HOME=" + t.TempDir()
			term := start(t, options{env: []string{home, "TERM=dumb"}})
			term.said("quit ends.")
			term.send("theta 0.7\r")
			term.said("The gate is now AND")
			test.end(term)
			if status := term.wait(); status != test.status {
				t.Errorf("status %d, want %d", status, test.status)
			}
			noEscape(t, test.name, string(term.raw()))

			out, errs, status := run(t, "undo\nundo\n", []string{home}, "--plain", "--resume")
			if !strings.Contains(out, "The gate is AND: w1 is 0.5, w2 is 0.5, theta is 0.7.") ||
				!strings.Contains(out, "Taken back: theta is 0.4 again, was 0.7.\n") || !strings.Contains(out, "Nothing is left to undo") || errs != "" || status != 0 {
				t.Errorf("--resume says with status %d\n%s%s", status, out, errs)
			}
			out, _, _ = run(t, "redo\n", []string{home}, "--plain", "--resume")
			if !strings.Contains(out, "The gate is AND") {
				t.Errorf("what was undone is not to be done again\n%s", out)
			}
		})
	}
}

// Lines from a pipe do not take the place of the session that a person left.
func TestPlainScriptKeepsNothing(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	if _, errs, status := run(t, "theta 0.7\n", []string{"XDG_STATE_HOME=" + home}, "--plain"); status != 0 || errs != "" {
		t.Errorf("status %d, %s", status, errs)
	}
	if files, err := os.ReadDir(home); err != nil || len(files) > 0 {
		t.Errorf("there is %v, %v", files, err)
	}
}

// Files are written and read in a conversation as on screen.
func TestPlainFiles(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	lines := "set W1 1 2 0.5\nsave " + at("a net.json") + "\nundo\nopen " + at("a net.json") + "\nend\nexport " + at("pass.md") +
		"\ntheta\nexport " + at("gate.csv") + "\nsession " + at("s") + "\ncommand\n"
	out, errs, status := run(t, lines, nil, "--plain")
	if status != 0 || errs != "" {
		t.Errorf("status %d, %s", status, errs)
	}
	for _, want := range []string{
		"The network is in " + at("a net.json") + ".\n", "It is open; undo goes back to what was here.\n", "y is 0.404 and 0.596.\n",
		"The derivation is in " + at("pass.md") + ".\n", "The truth table is in " + at("gate.csv") + ".\n",
		"The session is written. This command goes on from it:\nnnexplore --state " + at("s") + " --plain\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("there is no %q in\n%s", want, out)
		}
	}
	for name, want := range map[string]string{"a net.json": "[0.1, 0.5, 0.5]", "pass.md": "2 \\cdot 0.5 + 1 \\cdot 0.4 + 0.2", "gate.csv": "1,1,1,false,1"} {
		if text, err := os.ReadFile(at(name)); err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
	}
	out, _, _ = run(t, "undo\nundo\n", nil, "--plain", "--state", at("s"))
	if !strings.Contains(out, "Taken back: the network is article again, was article.") {
		t.Errorf("--state cannot undo\n%s", out)
	}
}
