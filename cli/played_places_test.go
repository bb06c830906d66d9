package cli_test

import (
	"bytes"
	"regexp"
	"testing"
	"unicode"

	"github.com/hinshun/vt10x"
)

// anyColour is a sequence that sets a colour of the text or behind it.
var anyColour = regexp.MustCompile(`\x1b\[([0-9;]*;)?([34][0-8]|9[0-7]|10[0-7])[;m]`)

// sgrMouse is a sequence that asks for the mouse or gives it back.
var sgrMouse = regexp.MustCompile(`\x1b\[\?1006[hl]`)

// threeSteps goes to z1 in the network, which is the same everywhere.
func threeSteps(term *terminal) {
	term.t.Helper()
	term.shows("▸θ 0.4", "this is OR", "? keys q quit")
	term.after("3", "┤3 network├", "2.0000 0.1000")
	term.after("right", "▸1.9000")
	term.after("right", "▸0.8699", "━━▸z1 ──")
}

// leaves quits the program, and fails the test where that goes wrong.
func leaves(term *terminal) {
	term.t.Helper()
	term.press("q")
	if status := term.wait(); status != 0 {
		term.t.Errorf("status %d after q, want 0", status)
	}
	if term.mode(vt10x.ModeAltScreen) || term.mode(vt10x.ModeMouseMask) || !term.cursorVisible() {
		term.t.Error("the terminal is not as it was")
	}
}

// On every kind of terminal and in every language the same is to be read.
func TestPlayedEnvironments(t *testing.T) {
	t.Parallel()
	usual := start(t, options{})
	threeSteps(usual)
	want := usual.screen()
	for _, test := range []struct {
		name   string
		env    []string
		colour bool
	}{
		{"xterm-256color", []string{"TERM=xterm-256color"}, true},
		{"tmux-256color", []string{"TERM=tmux-256color"}, true},
		{"linux", []string{"TERM=linux"}, true},
		{"true colour", []string{"COLORTERM=truecolor"}, true},
		{"xterm", []string{"TERM=xterm"}, true},
		{"screen", []string{"TERM=screen"}, false},
		{"vt100", []string{"TERM=vt100"}, false},
		{"no TERM", []string{"TERM="}, false},
		{"NO_COLOR", []string{"NO_COLOR=1"}, false},
		{"Japanese", []string{"LANG=ja_JP.UTF-8"}, true},
		{"Japanese, all of it", []string{"LANG=ja_JP.UTF-8", "LC_ALL=ja_JP.UTF-8", "LC_CTYPE=ja_JP.UTF-8"}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			term := start(t, options{env: test.env})
			threeSteps(term)
			term.returnsTo(want)
			raw := term.raw()
			switch found := anyColour.Find(raw); {
			case found != nil && !test.colour:
				t.Errorf("there is a colour, %q", found)
			case found == nil && test.colour:
				t.Error("there is no colour")
			}
			leaves(term)
		})
	}
}

// Without colours everything is still told, by a mark: the pane, the number
// that a nudge changes, what a step takes and makes, what has changed.
func TestPlayedNoColour(t *testing.T) {
	t.Parallel()
	term := start(t, options{env: []string{"NO_COLOR=1"}})
	term.shows("┤1 gate├", "▸θ 0.4", " w1 0.5", "▲━", "1 0 0.5 + 0 = 0.5 > 0.4 1 ●")
	term.after("up", "▸w2 0.5", " θ 0.4")
	term.after("right", "▸w2 0.6 was 0.5")
	term.after("enter", "▸w2 [ ]")
	term.after("x", "▸w2 [x ✗]")
	term.after("enter", "✗ \"x\" is not a number")
	term.after("esc", "▸w2 0.6")
	term.after("2", "┤2 curves├", "▸[x]⠒⠒⠒ sigmoid")
	term.after("down", " [x]⠒⠒⠂ sigmoid ▸[x]⠒⠒⠒ step")
	term.after("3", "┤3 network├", "2.0000 0.1000")
	term.after(">", "[2.0000]", "selecting x[1]")
	term.after(">", "[•0.1000]", "selected W1[1,1]")
	term.after("+", "[•0.1000→0.2000]", "changed: W1[1,1]")
	term.after("right", "stepping by layer, 0 of 6")
	term.after("right", "•1.0000", "▸0.7000", "━━▸a1 ──")
	term.after("?", "keys of the")
	term.after("?", "see where each number")
	term.after("esc", "━━▸a1 ──")
	if found := anyColour.Find(term.raw()); found != nil {
		t.Errorf("there is a colour, %q", found)
	}
	leaves(term)
}

// Where the language has no more than ASCII, nothing else is written, and
// everything can be done as elsewhere.
func TestPlayedASCII(t *testing.T) {
	t.Parallel()
	term := start(t, options{env: []string{"LANG=C", "LC_ALL=C"}})
	term.shows("|1 gate|", "[theta 0.4]", "this is OR", "1 0 0.5 + 0 = 0.5 > 0.4 1 @", "? keys q quit")
	term.after("right", "[theta 0.5] was 0.4", "OR -> AND")
	term.after("2", "|2 curves|", ">[x]")
	term.after("3", "|3 network|", "2.0000 0.1000")
	term.after("right", ">a1", "1.9000", "a1 = np.dot(x, W1) + b1")
	term.after("end", "y = [0.40442364 0.59557636]")
	term.after("?", "keys of the")
	term.after("?", "see where each number")
	term.after("esc", "|3 network|")
	leaves(term)
	if i := bytes.IndexFunc(term.raw(), func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 {
		t.Errorf("a character beyond ASCII is written: %q", term.raw()[i:i+20])
	}
}
