//go:build unix

package cli_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// inASCII are the texts as they are written where there is nothing beyond ASCII.
func inASCII(ascii bool, texts ...string) []string {
	if ascii {
		for i, text := range texts {
			texts[i] = strings.NewReplacer("▸", ">", "θ", "theta", "·", "*", "━", "=", "─", "-", "│", "|", "┤", "|", "├", "|", "◉", "&").Replace(text)
		}
	}
	return texts
}

// inNeuron is θ, chosen, in the drawing of the perceptron, with what stands behind it.
// There the mark of ASCII would read as another sign of comparison.
func inNeuron(ascii bool, theta, behind string) string {
	if ascii {
		return "[theta " + theta + "]" + behind
	}
	return "▸θ " + theta + behind
}

// seen plays the stories on a screen that shows them, and looks each time for the mark
// of what is selected.
func seen(term *terminal, cols int, ascii bool) {
	term.t.Helper()
	shows := func(texts ...string) {
		term.t.Helper()
		term.shows(inASCII(ascii, texts...)...)
	}
	shows("this is OR", inNeuron(ascii, "0.4", ""), "? keys q quit")
	for _, theta := range []string{"0.5", "0.6", "0.7"} {
		term.press("right")
		shows(inNeuron(ascii, theta, " was"))
	}
	shows(isAND, "┤1 gate├")
	term.press("up")
	shows("▸w2 0.5")
	term.press("2")
	shows("┤2 curves├", "▸[x]")
	term.press("3")
	shows("┤3 network├", "2.0000", "change x[1]")
	term.press("home")
	for range 6 {
		term.press("right")
	}
	shows(theY, "2.0000", "━━▸y")
	if cols >= 300 {
		apart(term)
	}
	fits(term, cols)
	leaves(term)
}

// squeezed plays them on a screen of five lines, which has room for what is selected
// and little else.
func squeezed(term *terminal, cols int, ascii bool) {
	term.t.Helper()
	shows := func(texts ...string) {
		term.t.Helper()
		term.shows(inASCII(ascii, texts...)...)
	}
	shows("w1·x1 + w2·x2 > ", "? keys q quit")
	shows("▸θ")
	for range 3 {
		term.press("right")
	}
	term.press("up")
	shows("▸w2")
	term.press("down")
	shows("▸θ")
	term.press("2")
	shows("▸sigmoid 0.5", "◉ x = 0")
	term.press("3")
	shows("+ − change x[1] = 2", "? keys q quit")
	for range 6 {
		term.press("right")
	}
	term.press("enter")
	shows("x[1] = [")
	term.press("esc")
	shows(" x ━━ a1 ━━ z1 ━━ a2", "+ − change x[1] = 2")
	fits(term, cols)
	term.resize(80, 24)
	shows(theY)
	term.press("1")
	shows(isAND, inNeuron(ascii, "0.7", ""))
	leaves(term)
}

// apart reports whether each pane stands in its own frame, with nothing drawn over it: on
// every line all edges of the frames are whole.
func apart(term *terminal) {
	term.t.Helper()
	lines := make([][]rune, 0)
	for line := range strings.SplitSeq(term.screen(), "\n") {
		lines = append(lines, []rune(line))
	}
	bottom := len(lines) - 2 // above the line of keys
	const corners, edges = "╭╮╰╯+", "│|"
	isOne := func(of string, y, x int) bool { return x < len(lines[y]) && strings.ContainsRune(of, lines[y][x]) }
	right := len(lines[0]) - 1
	middle := 0 // the column of the large pane's right edge; the left one of the others is beside it
	for x := 1; x < right && middle == 0; x++ {
		if isOne(corners, 0, x) && isOne(corners, 0, x+1) {
			middle = x
		}
	}
	turns := map[int]bool{0: true, bottom: true} // the lines with corners of the three at the right
	for y := 1; y < bottom && middle > 0; y++ {
		if isOne(corners, y, middle+1) && isOne(corners, y+1, middle+1) {
			turns[y], turns[y+1] = true, true
		}
	}
	if len(turns) != 6 || len(lines[0]) != len(lines[bottom]) {
		term.t.Errorf("the frames do not meet in one column and two lines\n%s", term.framed())
		return
	}
	for y := 0; y <= bottom; y++ {
		large, others := edges, edges
		if y == 0 || y == bottom {
			large = corners
		}
		if turns[y] {
			others = corners
		}
		for x, of := range map[int]string{0: large, middle: large, middle + 1: others, right: others} {
			if !isOne(of, y, x) {
				term.t.Errorf("line %d has no edge of a frame in column %d\n%s", y, x, term.framed())
				return
			}
		}
	}
}

// unseen plays them on one that is too small for that, which then grows.
func unseen(term *terminal, cols int) {
	term.t.Helper()
	turns := func(on bool, count int) {
		term.t.Helper()
		term.waitUntil(fmt.Sprintf("the mouse to be taken (%t)", on), func() bool {
			return privateModes(term.written)["1006"] == on && len(sgrMouse.FindAll(term.written, -1)) >= count
		})
	}
	turns(true, 1)
	term.send(strings.Repeat(keys["right"], 3) + "3" + strings.Repeat(keys["right"], 6))
	term.press("m")
	turns(false, 2)
	term.press("m")
	turns(true, 3)
	if cols > 0 {
		fits(term, cols)
	}
	term.resize(80, 24)
	term.shows(theY)
	term.after("1", isAND)
	leaves(term)
}

// inLines plays them where no cursor can be moved.
func inLines(term *terminal) {
	term.t.Helper()
	says := func(text string) {
		term.t.Helper()
		term.waitUntil(fmt.Sprintf("%q in lines", text), func() bool { return strings.Contains(string(term.written), text) })
	}
	says("> ")
	term.send("theta 0.7\n")
	says("AND")
	term.send("end\n")
	says("0.4044")
	term.send("quit\n")
	if status := term.wait(); status != 0 {
		term.t.Errorf("status %d after quit, want 0", status)
	}
	if bytes.Contains(term.raw(), []byte("\x1b")) {
		term.t.Errorf("there is an escape sequence in lines: %q", term.raw())
	}
}

// setColour is a sequence that sets a colour, to its end: one that moves the cursor to
// line 90 begins as one does.
var setColour = regexp.MustCompile(`\x1b\[([0-9;]*;)?([34][0-8]|9[0-7]|10[0-7])(;[0-9;]*)?m`)

// ends are what ends a line, or goes to another.
var ends = regexp.MustCompile(`\r|\n|\x1b\[[0-9;]*[HABCDEFGdf]`)

// fits reports whether all lines that were written fit into that many cells.
func fits(term *terminal, cols int) {
	term.t.Helper()
	for _, line := range ends.Split(string(term.raw()), -1) {
		if len(line) <= cols {
			continue // no character takes more cells than bytes
		}
		if width := ansi.StringWidth(line); width > cols {
			term.t.Errorf("a line of %d cells is written on %d: %q", width, cols, line)
			return
		}
	}
}
