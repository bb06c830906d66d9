package cli_test

import (
	"strings"
	"testing"
	"time"
)

// These tests are about what terminals and the lines to them do to keys: they cut them
// anywhere, send many at once, and send what nobody asked for. A cut is where any length
// of time may pass, so that the pause there is only for the pieces to come apart.

// apart sends pieces with time between them.
func (term *terminal) apart(pieces ...string) {
	term.t.Helper()
	for i, piece := range pieces {
		if i > 0 {
			time.Sleep(100 * time.Millisecond)
		}
		term.send(piece)
	}
}

// A fling of the wheel turns nothing but θ, and types nothing into an open field.
func TestPlayedFling(t *testing.T) {
	t.Parallel()
	fling := strings.Repeat("\x1b[<65;20;11M", 22)
	term := start(t, options{})
	term.shows("┤1 gate├", "▸θ 0.4")
	term.send(fling + "i")
	term.shows("┤1 gate├", "θ, the threshold")
	term.lacks("▸θ 0.4")
	term.after("i", "try: ")
	term.after("enter", "▸θ [ ]")
	term.send(fling + "1")
	term.shows("▸θ [1 ]")
	term.after("esc", "┤1 gate├", "? keys q quit")
	leaves(term)
}

// What is cut in two is whole.
func TestPlayedCut(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("┤1 gate├", "▸θ 0.4")
	term.apart("\x1b[<6", "5;20;11M")
	term.shows("▸θ 0.3 was 0.4")
	term.apart("\x1b[1;", "2", "C", "l") // shift+right does nothing in this pane
	term.shows("▸θ 0.4")
	term.after("enter", "▸θ [ ]")
	term.apart("\x1b[20", "0~0.", "7\x1b[2", "01~")
	term.shows("▸θ [0.7 ]")
	term.after("esc", "▸θ 0.4")
	term.after("o", "open the network [")
	term.apart("\xce", "\xb8")
	term.shows("open the network [θ ]")
	term.press("esc")
	term.send("\x1b\x1b[C") // esc, which has nothing to leave, and →
	term.shows("▸θ 0.5 was 0.4")
	leaves(term)
}

// A reply that comes too late is no key.
func TestPlayedReplies(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("┤1 gate├", "▸θ 0.4")
	term.apart("\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\\x1b]11;rgb:1e", "1e/1e1e/2e2e\a")
	term.apart("\x1bP>|XTerm(390)\x1b\\\x1bP>|XTe", "rm(390)\x1b\\")
	term.apart("\x1b]52;c;cQ==\x1b\\\x1b_Gi=31;OK\x1b\\\x1b[?64;1;2", "c\x1b[>1;10;0c")
	term.after("l", "┤1 gate├", "▸θ 0.5 was 0.4")
	leaves(term)
}

// The keys of a keypad and of Kitty's protocol are those that stand on them.
func TestPlayedForms(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("┤1 gate├", "▸θ 0.4")
	term.send("\x1bOr")
	term.shows("┤2 curves├")
	term.send("\x1bOq")
	term.shows("┤1 gate├")
	term.send("\x1bOm")
	term.shows("▸θ 0.3 was 0.4")
	term.send("\x1bOM")
	term.shows("▸θ [ ]")
	term.send("\x1b[27u")
	term.shows("▸θ 0.3")
	term.send("\x1b[13u")
	term.shows("▸θ [ ]")
	term.send("\x1b[99;5u")
	if status := term.wait(); status != 0 {
		t.Errorf("ctrl+c in Kitty's form ends it with %d", status)
	}
}

// A paste without an end is over with ctrl+c, or with a key when nothing came for long.
func TestPlayedPasteWithoutEnd(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("▸θ 0.4")
	term.after("enter", "▸θ [ ]")
	term.send("\x1b[200~0.7")
	time.Sleep(1200 * time.Millisecond)
	term.send("8")
	term.shows("▸θ [0.78 ]")
	term.send("\x1b[200~qqq")
	term.send("\x03")
	if status := term.wait(); status != 0 {
		t.Errorf("ctrl+c in a paste ends it with %d", status)
	}
}
