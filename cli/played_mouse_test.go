package cli_test

import (
	"bytes"
	"testing"

	"github.com/hinshun/vt10x"
)

// θ is dragged along its ruler, and one u takes the whole drag back.
func TestPlayedDrag(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.gives("0 1 1 1", "▸θ 0.4 ─▶ y")
	col, row := term.find("θ ──", "▲")
	half, _ := term.find("▲", "┝")
	one, _ := term.find("▲━━━┝", "┝")

	column := func(theta float64) int { return half + int((theta-0.5)*2*float64(one-half)+0.5) }
	term.mouse(leftButton, col, row)
	term.mouse(leftButton|dragging, column(0.5), row)
	term.gives("0 0 0 1", "▸θ 0.5 was 0.4", "this is OR → AND")
	term.mouse(leftButton|dragging, column(0.9), row)
	term.gives("0 0 0 1", "▸θ 0.9 was 0.4")
	term.mouse(leftButton|dragging, column(0.9)+60, 2) // out of the ruler, and up
	term.gives("0 0 0 0", "was 0.4", "this is OR → always 0")
	term.mouse(leftButton|dragging, column(0.7), row-5)
	term.gives("0 0 0 1", "▸θ 0.7 was 0.4", "this is OR → AND")
	if now, _ := term.find("θ ──", "▲"); now != column(0.7) {
		t.Errorf("the marker is in column %d, want it where the mouse is, in %d", now, column(0.7))
	}
	term.release(column(0.7), row)
	term.mouse(hovering, column(0.9), row)            // with no button down
	term.mouse(leftButton|dragging, column(0.9), row) // after the release, as a terminal should not say
	term.after("d", "every digit", "▸θ 0.7 ─▶ y")     // exactly, and nothing has moved it
	term.after("d", "four decimals")

	term.press("u")
	term.gives("0 1 1 1", "▸θ 0.4 was 0.7", "this is AND → OR", "Taken back: θ is 0.4 again, was 0.7.")
	term.after("u", "Nothing is left to undo")
	term.press("ctrl+r")
	term.gives("0 0 0 1", "▸θ 0.7 was 0.4")
}

// A click is on what one sees: a tab, a number, a field, a curve, a step.
func TestPlayedClick(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	opening := term.screen()
	term.click(term.find("", "2 curves"))
	term.shows("┤2 curves├", "▸[x]⠒⠒⠒ sigmoid")
	term.click(term.find("", "relu"))
	term.shows("▸[ ]⠒⠐⠂ relu")
	term.click(term.find("", "relu"))
	term.shows("▸[x]⠒⠒⠒ relu", "5.0 ┤")

	term.click(term.find("", "3 network"))
	term.shows("┤3 network├", "by layer, 0 of 6", "2.0000 0.1000")
	term.click(term.find("x[2] ", "0.4000"))
	term.shows("selected W1[2,2] = 0.4 + − by 0.1", "x[2] •1.0000 0.2000 [•0.4000] 0.6000")
	term.click(term.find(" b1 ", "0.3000"))
	term.shows("selected b1[3] = 0.3 + − by 0.1", "b1 0.1000 0.2000 [•0.3000]")
	term.click(term.find("── a1 ──", "z1"))
	term.shows("━━▸z1 ──", "by layer, 2 of 6")
	term.click(term.find("", "▸0.7685")) // in the picture
	term.shows("selected z1[2] = 0.7685", "z1 = sigmoid(a1) 0.6225 [▸0.7685] 0.8699")

	term.click(term.find("", "1 gate"))
	term.returnsTo(opening)
	term.click(term.find("", "w2 0.5"))
	term.shows("▸w2 0.5")
	term.after("right", "▸w2 0.6 was 0.5")

	// A click on another number takes over what is typed.
	term.after("enter", "▸w2 [ ]")
	term.after("9", "▸w2 [9 ]")
	term.click(term.find("", "w1 0.5"))
	term.shows("▸w1 0.5", " w2 9")
}

// The wheel nudges what is selected where the mouse is.
func TestPlayedWheel(t *testing.T) {
	t.Parallel()
	term := start(t, options{cols: 150, rows: 45})
	term.shows("┤1 gate├", "▸θ 0.4")
	col, row := term.find("", "θ 0.4")
	term.mouse(wheelUp, col, row)
	term.shows("▸θ 0.5 was 0.4", "this is OR → AND")
	term.mouse(wheelDown, col, row)
	term.shows("▸θ 0.4 was 0.5", "this is AND → OR")

	col, row = term.find("◉ x = 0", "sigmoid 0.5")
	term.mouse(wheelUp, col, row)
	term.shows("┤2 curves├", "◉ x = 0.1 sigmoid 0.5250 step 1")

	col, row = term.find("", "2.0000")
	term.mouse(wheelDown, col, row)
	term.shows("┤3 network├", "change x[1] = 1.9", "2.0000→1.9000")
	term.after("u", "Taken back: x[1] is 2 again, was 1.9.", "1.9000→2.0000")
}

// The mouse goes back to the terminal, and comes again.
func TestPlayedMouseGivenBack(t *testing.T) {
	t.Parallel()
	term := start(t, options{})
	term.shows("this is OR")
	if !term.mode(vt10x.ModeMouseMask) || !term.mode(vt10x.ModeMouseSgr) {
		t.Error("the program did not ask for the mouse")
	}
	for _, off := range []string{"\x1b[?1002l", "\x1b[?1006l"} {
		if bytes.Contains(term.raw(), []byte(off)) {
			t.Errorf("%q is written before anyone asked for it", off)
		}
	}
	term.after("m", "The mouse is the terminal's: mark text with it. m takes it back.")
	term.waitUntil("the mouse to be off", func() bool {
		return term.display.Mode()&(vt10x.ModeMouseMask|vt10x.ModeMouseSgr) == 0 &&
			bytes.Contains(term.written, []byte("\x1b[?1002l")) && bytes.Contains(term.written, []byte("\x1b[?1006l"))
	})

	// What still comes from it, on its way while the key was pressed, does nothing.
	term.click(term.find("", "2 curves"))
	term.after("right", "▸θ 0.5 was 0.4", "┤1 gate├")

	term.after("m", "The mouse works here again.")
	term.waitUntil("the mouse to be on", func() bool {
		return term.display.Mode()&vt10x.ModeMouseMotion != 0 && term.display.Mode()&vt10x.ModeMouseSgr != 0
	})
	term.click(term.find("", "2 curves"))
	term.shows("┤2 curves├")
}
