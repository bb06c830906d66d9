package cli_test

import (
	"io"
	"regexp"
	"strings"
	"testing"
)

// A terminal that can move no cursor gets plain text. Where the program goes on
// to ask for a line, quit ends it.
func TestPlayedDumb(t *testing.T) {
	t.Parallel()
	term := start(t, options{env: []string{"TERM=dumb"}})
	term.waitUntil("the gate and the network in words", func() bool {
		return strings.Contains(string(term.written), "OR") && strings.Contains(string(term.written), "article")
	})
	io.WriteString(term.pty, "quit\r") // nobody may be there to read it
	if status := term.wait(); status != 0 {
		t.Errorf("status %d, want 0", status)
	}
	noEscape(t, "TERM=dumb", string(term.raw()))
}

// A pipe gets the gate and the forward pass as text.
func TestPlayedWithoutATerminal(t *testing.T) {
	t.Parallel()
	stdout, stderr, status := run(t, "", nil)
	if status != 0 || stderr != "" {
		t.Errorf("into a pipe: status %d, and on standard error %q", status, stderr)
	}
	for _, want := range []string{
		"gate: w1·x1 + w2·x2 > θ gives 1, else 0, with w1 = 0.5, w2 = 0.5, θ = 0.4\n",
		"\n 0 0 0 + 0 = 0 ≤ 0.4 0\n 1 0 0.5 + 0 = 0.5 > 0.4 1\n 0 1 0 + 0.5 = 0.5 > 0.4 1\n 1 1 0.5 + 0.5 = 1 > 0.4 1\n",
		"\nThis is OR.\n",
		"\na1 = np.dot(x, W1) + b1\n a1 = [0.5 1.2 1.9]\n",
		"\nz1 = sigmoid(a1)\n z1 = [0.62245933 0.76852478 0.86989153]\n",
		"\n a2 = [0.57691835 1.35518104]\n", "\n z2 = [0.64035801 0.79497537]\n", "\n a3 = [0.32303088 0.71009755]\n",
		"\n y = [0.40442364 0.59557636]\n",
	} {
		if !strings.Contains(oneBlank(stdout), want) {
			t.Errorf("into a pipe there is no %q in\n%s", want, stdout)
		}
	}
	noEscape(t, "into a pipe", stdout)

}

// versionLine is what --version says: the version and the commit, or that it has none.
var versionLine = regexp.MustCompile(`^nnexplore \S+?(, commit [0-9a-f]{12}(, modified)?|, built without a version and a commit)?\n$`)

// What the program says of itself.
func TestPlayedVersionAndHelp(t *testing.T) {
	t.Parallel()
	for _, flag := range []string{"--version", "-v"} {
		stdout, stderr, status := run(t, "", nil, flag)
		if status != 0 || stderr != "" || !versionLine.MatchString(stdout) {
			t.Errorf("%s: %q and %q with status %d", flag, stdout, stderr, status)
		}
	}
	for _, args := range [][]string{{"--help"}, {"-h"}, {"help"}} {
		stdout, stderr, status := run(t, "", nil, args...)
		if status != 0 || stderr != "" {
			t.Errorf("%s: status %d, and on standard error %q", args[0], status, stderr)
		}
		for _, want := range []string{"Usage:\n  nnexplore [FILE] [flags]", "\n  curve ", "\n  forward ", "\n  gate ", "\n  presets ", "--version", "it opens the explorer"} {
			if !strings.Contains(stdout, want) {
				t.Errorf("%s: there is no %q in\n%s", args[0], want, stdout)
			}
		}
		noEscape(t, args[0], stdout)
	}
}

func noEscape(t *testing.T, where, text string) {
	t.Helper()
	if strings.Contains(text, "\x1b") {
		t.Errorf("%s: there is an escape sequence in %q", where, text)
	}
}
