package cli_test

import (
	"strings"
	"syscall"
	"testing"

	"github.com/hinshun/vt10x"
)

// The harness itself, on a program that is as simple as they come.
func TestTerminal(t *testing.T) {
	t.Parallel()
	term := start(t, options{program: build(t, "nnexplore/cli/testdata/least"), cols: 60, rows: 20})
	term.waitFor("q quits")
	term.waitForFunc(func(screen string) bool { return strings.HasSuffix(screen, "\nq quits") })
	if lines := strings.Count(term.screen(), "\n") + 1; lines != 20 {
		t.Errorf("the screen has %d lines, want 20", lines)
	}
	if corner := term.cell(0, 0); corner.Char != '╭' || corner.FG != vt10x.Blue {
		t.Errorf("the corner of the first box is %q in colour %d, want '╭' in %d", corner.Char, corner.FG, vt10x.Blue)
	}
	if !term.mode(vt10x.ModeAltScreen) {
		t.Error("the program runs beside what was on the screen before, want the alternate screen")
	}

	term.resize(70, 30)
	term.waitForFunc(func(screen string) bool {
		return strings.Count(screen, "\n") == 29 && strings.HasSuffix(screen, "\nq quits")
	})

	term.press("q")
	if status := term.wait(); status != 0 {
		t.Errorf("status %d after q, want 0", status)
	}
	if term.mode(vt10x.ModeAltScreen) || !term.cursorVisible() {
		t.Error("the terminal is not as it was")
	}
}

// A signal is no exit status of the program's own.
func TestTerminalSignal(t *testing.T) {
	t.Parallel()
	term := start(t, options{program: build(t, "nnexplore/cli/testdata/least")})
	term.waitFor("q quits")
	term.signal(syscall.SIGKILL)
	if status := term.wait(); status != -1 {
		t.Errorf("status %d after SIGKILL, want -1", status)
	}
}

// Without a terminal there is text, and nothing that is meant for one.
func TestRun(t *testing.T) {
	t.Parallel()
	stdout, stderr, status := run(t, "", nil, "--version")
	if status != 0 || stderr != "" || !strings.HasPrefix(stdout, "nnexplore") || strings.Contains(stdout, "\x1b") {
		t.Errorf("--version wrote %q and %q with status %d", stdout, stderr, status)
	}
}

// A character that arrives in two pieces is one character.
func TestCut(t *testing.T) {
	for _, test := range []struct{ text, whole, rest string }{
		{"", "", ""},
		{"plain", "plain", ""},
		{"θ", "θ", ""},
		{"w θ"[:3], "w ", "\xce"},
		{"─│"[:4], "─", "\xe2"},
		{"─│"[:5], "─", "\xe2\x94"},
		{"bad \xff", "bad \xff", ""},
	} {
		whole, rest := cut([]byte(test.text))
		if string(whole) != test.whole || string(rest) != test.rest {
			t.Errorf("cut(%q) = %q, %q, want %q, %q", test.text, whole, rest, test.whole, test.rest)
		}
	}
}
