package cli_test

import (
	"bytes"
	"io"
	"regexp"
	"strings"
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
	term.after("3", "┤3 network├", "[2.0000] 0.1000")
	term.after("right", "▸1.9000")
	term.after("right", "▸0.8699", "━━[z1]──")
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
	term := start(t, options{env: []string{"NO_COLOR=1"}})
	term.shows("┤1 gate├", "▸θ 0.4", " w1 0.5", "▲━", "1 0 0.5 + 0 = 0.5 > 0.4 1 ●")
	term.after("up", "▸w2 0.5", " θ 0.4")
	term.after("right", "▸w2 0.6 was 0.5")
	term.after("enter", "▸w2 [ ]")
	term.after("x", "▸w2 [x ]")
	term.after("enter", "✗ \"x\" is not a number")
	term.after("esc", "▸w2 0.6")
	term.after("2", "┤2 curves├", "▸[x]─── sigmoid")
	term.after("down", " [x]─── sigmoid ▸[x]━━━ step")
	term.after("3", "┤3 network├", "[2.0000] 0.1000")
	term.after(">", "2.0000 [0.1000]", "selected W1[1,1]")
	term.after("right", "•1.0000", "▸1.2000", "━━[a1]──")
	term.after("+", "[•0.1000→0.2000]", "changed: W1[1,1]")
	term.after("?", "see where each number")
	term.after("esc", "━━[a1]──")
	if found := anyColour.Find(term.raw()); found != nil {
		t.Errorf("there is a colour, %q", found)
	}
	leaves(term)
}

// A window of any size shows something of use, in all of its cells and no more.
func TestPlayedSizes(t *testing.T) {
	for _, test := range []struct {
		name       string
		cols, rows int
		gate       []string
		network    []string
	}{
		{"20×5", 20, 5, []string{"w1·x1 + w2·x2 > θ …", "? keys q quit"}, []string{"x ━━[a1]── z1 ── a2", "selected x[1] = 2"}},
		{"40×12", 40, 12, []string{"┤1 gate├", "▸θ 0.4", "1 0 = 0.5 > 0.4", "? keys q quit"}, []string{"┤3 network├", "x ━━[a1]──", "[•2.0000] •0.1000", "selected x[1] = 2"}},
		{"300×90", 300, 90, []string{"┤1 gate├", "this is OR", "─ 2 curves ─", "by layer, 0 of 6 · x is given"}, []string{"┤3 network├", "a1 = np.dot(x, W1) + b1", "▸1.9000", "this is OR"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			term := start(t, options{cols: test.cols, rows: test.rows})
			term.shows(test.gate...)
			term.press("3")
			term.press("right")
			term.shows(test.network...)
			if _, row := term.find("", "q quit"); row != test.rows-1 {
				t.Errorf("the line of keys is line %d, want the last, %d\n%s", row, test.rows-1, term.framed())
			}
			leaves(term)
		})
	}
}

// A terminal that does not say its size has nothing drawn on it, takes keys,
// and is drawn on as soon as it has a size.
func TestPlayedUnsized(t *testing.T) {
	ready := func(term *terminal) { // to be resized, which it is some time after it asks for the mouse
		term.t.Helper()
		for count := 1; count <= 3; count++ {
			if count > 1 {
				term.press("m") // the only key that shows on no screen at all
			}
			term.waitUntil("the mouse to be asked for, given back, and asked for again", func() bool {
				return len(sgrMouse.FindAll(term.written, -1)) == count
			})
		}
	}
	term := start(t, options{unsized: true})
	ready(term)
	leaves(term)

	term = start(t, options{unsized: true})
	ready(term)
	term.press("right")
	term.resize(80, 24)
	term.shows("▸θ 0.5", "this is ")
	leaves(term)
}

// The window changes its size while the program runs; nothing is lost.
func TestPlayedResizing(t *testing.T) {
	term := start(t, options{})
	threeSteps(term)
	want := term.screen()
	term.resize(150, 45)
	term.shows("this is OR", "▸[x]─── sigmoid", "┤3 network├", "━━[z1]──", "▸0.8699")
	term.resize(20, 5)
	term.shows("x ━━ a1 ━━[z1]── a2", "? keys q quit")
	term.lacks("┤3 network├")
	term.after("right", " a1 ━━ z1 ━━[a2")
	term.resize(40, 12)
	term.shows("┤3 network├", "z1 ━━[a2]──")
	term.after("left", "━━[z1]──")
	term.resize(1, 1)
	term.resize(300, 90)
	term.shows("this is OR", "━━[z1]──", "▸0.8699")
	term.resize(80, 24)
	term.returnsTo(want)

	// With a field open, and under the help.
	term.after("enter", "Type a number for x[1]")
	term.after("8", "[8 ]")
	term.resize(150, 45)
	term.shows("this is OR", "[8 ]")
	term.resize(80, 24)
	term.shows("┤3 network├", "[8 ]")
	term.lacks("this is OR", "selected x[1] = 8")
	term.press("esc")
	term.returnsTo(want)
	term.after("?", "see where each number")
	term.resize(40, 12)
	term.until("the help in twelve lines", func(screen string) bool {
		lines := strings.Split(screen, "\n")
		return len(lines) == 12 && strings.Contains(lines[0], "nnexplore: see") && strings.Contains(lines[11], "esc close")
	})
	term.resize(80, 24)
	term.press("esc")
	term.returnsTo(want)
	leaves(term)
}

// Keys that arrive all at once are taken one by one.
func TestPlayedBurst(t *testing.T) {
	term := start(t, options{})
	term.shows("this is OR")
	term.send("33>>>")
	term.shows("┤3 network├", "selected W1[1,3] = 0.5 nudge 0.1", "0.1000 0.3000 [0.5000]")
	term.send("g" + strings.Repeat(keys["right"], 5) + keys["left"])
	term.shows("by neuron, 4 of 14")
	term.send(":W1[1,2]\r+")
	term.shows("selected W1[1,2] = 0.4", "[0.3000→0.4000]")
	term.send("uu1" + keys["right"] + keys["right"] + "ll.hu")
	term.shows("┤1 gate├", "▸θ 0.8 was 0.79", "Taken back: θ 0.8 → 0.79")
	term.send("\r0.25\r")
	term.shows("▸θ 0.25 was 0.8")
	term.send("mm2mq") // what is left of it when the program is gone does not matter
	if status := term.wait(); status != 0 {
		t.Errorf("status %d, want 0", status)
	}
	if term.mode(vt10x.ModeAltScreen) || term.mode(vt10x.ModeMouseMask) || !term.cursorVisible() {
		t.Error("the terminal is not as it was")
	}
}

// A pasted text goes into an open field; elsewhere its letters are no keys.
func TestPlayedPaste(t *testing.T) {
	paste := func(text string) string { return "\x1b[200~" + text + "\x1b[201~" }
	term := start(t, options{})
	term.shows("▸θ 0.4")
	term.send(paste("q3llx\r"))
	term.after("right", "┤1 gate├", "▸θ 0.5 was 0.4") // one nudge, and still here
	term.after("enter", "▸θ [ ]")
	term.send(paste("0.5"))
	term.shows("▸θ [0.5 ]")
	term.send(paste("5\n")) // the end of a line is no enter
	term.shows("▸θ [0.55 ]", "Type a number for θ")
	term.after("enter", "▸θ 0.55 was 0.5")
	term.after("enter", "▸θ [ ]")
	term.send(paste("q is no number\x1b[31m"))
	term.shows("no number[31m ]") // the field shows its end
	term.after("enter", "is not a number")
	term.after("esc", "▸θ 0.55 x2")
	leaves(term)
}

// A terminal that can move no cursor gets plain text. Where the program goes on
// to ask for a line, quit ends it.
func TestPlayedDumb(t *testing.T) {
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

// Where the language has no more than ASCII, nothing else is written, and
// everything can be done as elsewhere.
func TestPlayedASCII(t *testing.T) {
	term := start(t, options{env: []string{"LANG=C", "LC_ALL=C"}})
	term.shows("|1 gate|", ">theta 0.4", "this is OR", "1 0 0.5 + 0 = 0.5 > 0.4 1 @", "? keys q quit")
	term.after("right", ">theta 0.5 was 0.4", "OR -> AND")
	term.after("2", "|2 curves|", ">[x]")
	term.after("3", "|3 network|", "[2.0000] 0.1000")
	term.after("right", "[a1]", "1.9000", "a1 = np.dot(x, W1) + b1")
	term.after("end", "y = [0.40442364 0.59557636]")
	term.after("?", "see where each number")
	term.after("esc", "|3 network|")
	leaves(term)
	if i := bytes.IndexFunc(term.raw(), func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 {
		t.Errorf("a character beyond ASCII is written: %q", term.raw()[i:i+20])
	}
}

// A pipe gets the gate and the forward pass as text.
func TestPlayedWithoutATerminal(t *testing.T) {
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
		if !strings.Contains(blanks.ReplaceAllString(stdout, " "), want) {
			t.Errorf("into a pipe there is no %q in\n%s", want, stdout)
		}
	}
	noEscape(t, "into a pipe", stdout)

}

// What the program says of itself.
func TestPlayedVersionAndHelp(t *testing.T) {
	for _, flag := range []string{"--version", "-v"} {
		stdout, stderr, status := run(t, "", nil, flag)
		if fields := strings.Fields(stdout); status != 0 || stderr != "" || len(fields) != 2 || fields[0] != "nnexplore" || strings.Count(stdout, "\n") != 1 {
			t.Errorf("%s: %q and %q with status %d", flag, stdout, stderr, status)
		}
	}
	for _, args := range [][]string{{"--help"}, {"-h"}, {"help"}} {
		stdout, stderr, status := run(t, "", nil, args...)
		if status != 0 || stderr != "" {
			t.Errorf("%s: status %d, and on standard error %q", args[0], status, stderr)
		}
		for _, want := range []string{"Usage:\n  nnexplore [flags]", "\n  curve ", "\n  forward ", "\n  gate ", "\n  presets ", "--version", "it opens the explorer"} {
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
