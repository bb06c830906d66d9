package cli_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// A window of any size shows something of use, in all of its cells and no more.
func TestPlayedSizes(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name       string
		cols, rows int
		gate       []string
		network    []string
	}{
		{"20×5", 20, 5, []string{"w1·x1 + w2·x2 > θ OR", "? keys q quit"}, []string{"x ━━▸a1 ── z1 ── a2", "+ − change x[1] = 2"}},
		{"40×12", 40, 12, []string{"┤1 gate├", "▸θ 0.4", "1 0 = 0.5 > 0.4", "? keys q quit"}, []string{"┤3 network├", "x ━━▸a1 ──", "•2.0000 •0.1000", "+ − change x[1] = 2"}},
		{"300×90", 300, 90, []string{"┤1 gate├", "this is OR", "─ 2 curves ─", "◂ here", "y is not computed yet"}, []string{"┤3 network├", "a1 = np.dot(x, W1) + b1", "▸1.9000", "> 0.4"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
	term := start(t, options{})
	threeSteps(term)
	want := term.screen()
	term.resize(150, 45)
	term.shows("> 0.4", "◆ a neuron of layer 1, at its a1", "┤3 network├", "━━▸z1 ──", "▸0.8699")
	term.resize(20, 5)
	term.shows("x ━━ a1 ━━▸z1 ── a2", "? keys q quit")
	term.lacks("┤3 network├")
	term.after("right", " a1 ━━ z1 ━━▸a2")
	term.resize(40, 12)
	term.shows("┤3 network├", "z1 ━━▸a2 ──")
	term.after("left", "━━▸z1 ──")
	term.resize(1, 1)
	term.resize(300, 90)
	term.shows("> 0.4", "━━▸z1 ──", "▸0.8699")
	term.resize(80, 24)
	term.returnsTo(want)

	// With a field open, and under the help.
	term.after("enter", "Type a number for x[1]")
	term.after("8", "[8 ]")
	term.resize(150, 45)
	term.shows("> 0.4", "[8 ]")
	term.resize(80, 24)
	term.shows("┤3 network├", "[8 ]")
	term.lacks("> 0.4", "selected x[1] = 8")
	term.press("esc")
	term.returnsTo(want)
	term.after("?", "keys of the")
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

// A window that says a size which nobody means is answered in words, takes keys, and is
// drawn on again when it says another.
func TestPlayedHugeWindow(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("▸θ 0.4", "? keys q quit")
	for _, size := range []pty.Winsize{{Cols: 65535, Rows: 65535}, {Cols: 80, Rows: 65535}} {
		if err := pty.Setsize(term.pty, &size); err != nil { // of which the emulator would have no room
			t.Fatal(err)
		}
		words := fmt.Sprintf("has %d×%d cells; at", size.Cols, size.Rows)
		term.waitUntil(words, func() bool { return strings.Contains(string(term.written), words) })
		term.press("right")
	}
	term.resize(100, 30)
	term.shows("▸θ 0.6 was", "? keys q quit")
	leaves(term)
}
