package cli_test

import (
	"fmt"
	"regexp"
	"strings"
)

// The tests in the files played_*_test.go are sessions: the program on a
// terminal, keys as a person presses them, and what that person then reads. A
// key is never pressed before the one before it has shown its effect.

// until waits until the screen is right, in a frame that is drawn to its end.
// Several blanks count as one, so that a test need not count them.
func (term *terminal) until(what string, right func(screen string) bool) {
	term.t.Helper()
	term.waitUntil(what, func() bool {
		return wholeFrame(term) && right(oneBlank(text(term.display)))
	})
}

// oneBlank makes one blank of several.
func oneBlank(screen string) string {
	b := make([]byte, 0, len(screen))
	for i := range len(screen) {
		if c := screen[i]; c != ' ' || len(b) == 0 || b[len(b)-1] != ' ' {
			b = append(b, c)
		}
	}
	return string(b)
}

// wholeFrame reports whether nothing of the last frame is still to come: it ends
// with the cursor at the beginning of the bottom line.
func wholeFrame(term *terminal) bool {
	_, rows := term.display.Size()
	cursor := term.display.Cursor()
	return cursor.X == 0 && cursor.Y == rows-1
}

// shows waits until all the texts are on the screen at once.
func (term *terminal) shows(texts ...string) {
	term.t.Helper()
	term.until(fmt.Sprintf("all of %q", texts), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// said waits until the program has printed a text.
func (term *terminal) said(text string) {
	term.t.Helper()
	term.waitUntil("the words "+text, func() bool { return strings.Contains(string(term.written), text) })
}

// after presses a key and waits until all the texts are on the screen.
func (term *terminal) after(key string, texts ...string) {
	term.t.Helper()
	term.press(key)
	term.shows(texts...)
}

// returnsTo waits until the screen is what it was.
func (term *terminal) returnsTo(earlier string) {
	term.t.Helper()
	term.waitUntil("the screen as it was:\n"+earlier+"\n", func() bool {
		return wholeFrame(term) && text(term.display) == earlier
	})
}

// lacks says of what is on the screen now that none of the texts is there.
func (term *terminal) lacks(texts ...string) {
	term.t.Helper()
	screen := term.screen()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			term.t.Errorf("%q is on the screen\n%s", text, term.framed())
		}
	}
}

// find is where a word stands on the screen, from 0: in the first line that has
// the mark, behind it. An empty mark is every line's beginning.
func (term *terminal) find(mark, word string) (col, row int) {
	term.t.Helper()
	for row, line := range strings.Split(term.screen(), "\n") {
		if before, rest, ok := strings.Cut(line, mark); ok {
			if at := strings.Index(rest, word); at >= 0 {
				return len([]rune(before + mark + rest[:at])), row
			}
		}
	}
	term.t.Fatalf("no line with %q and %q behind it\n%s", mark, word, term.framed())
	return 0, 0
}

// tableRow is a row of the truth table on a squeezed screen: both inputs and y,
// which stands as old→new where the last key changed it.
var tableRow = regexp.MustCompile(`(?m)^│ ([01]) ([01]) .*?([01]) ?[○●]`)

// truth is the y column of the truth table, from (0,0) to (1,1).
func truth(screen string) string {
	var y []string
	for i, row := range tableRow.FindAllStringSubmatch(screen, -1) {
		if i > 3 || row[1]+row[2] != [...]string{"00", "10", "01", "11"}[i] {
			return "rows in another order"
		}
		y = append(y, row[3])
	}
	return strings.Join(y, " ")
}

// gives waits until the gate has that y column and all the texts are there.
func (term *terminal) gives(y string, texts ...string) {
	term.t.Helper()
	term.until(fmt.Sprintf("y = %s and all of %q", y, texts), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return truth(screen) == y
	})
}

// Mouse sequences, as terminals send them: the button, the place from 0, and
// whether it went down (or moved) or up.
const (
	leftButton = 0
	dragging   = 32
	hovering   = 35
	wheelUp    = 64
	wheelDown  = 65
)

// mouse sends what a terminal does when the mouse moves, or a button or the
// wheel is turned or pressed at a place.
func (term *terminal) mouse(button, col, row int) {
	term.t.Helper()
	term.send(fmt.Sprintf("\x1b[<%d;%d;%dM", button, col+1, row+1))
}

// release lets the left button go.
func (term *terminal) release(col, row int) {
	term.t.Helper()
	term.send(fmt.Sprintf("\x1b[<%d;%d;%dm", leftButton, col+1, row+1))
}

// click presses the left button and lets it go.
func (term *terminal) click(col, row int) {
	term.t.Helper()
	term.mouse(leftButton, col, row)
	term.release(col, row)
}
