//go:build unix

package cli_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/internal/seed"
)

// A monkey makes inputs at random, and remembers the last of them.
type monkey struct {
	*rand.Rand
	cols, rows int
	last       []string
	count      int
	words      int    // how many were typed into a field, for it to be seen that all was read
	compared   int    // how often the screen was compared with one that was written afresh
	home       string // where the program keeps its session, and tells of a fault
}

// most is how many inputs are printed when something goes wrong.
const most = 200

// wholeEsc is esc in Kitty's form. Whatever comes behind it, no silence has to tell that
// it is a key of its own.
const wholeEsc = "\x1b[27u"

// next is another input, as bytes, or a new size of the window. Nothing in it
// leaves the program.
func (m *monkey) next() (input string, resized bool) {
	switch n := m.IntN(100); {
	case n < 62:
		input = m.key()
	case n < 80:
		input = m.mouse()
	case n < 86:
		input = "\x1b[200~" + m.text() + "\x1b[201~"
	case n < 96:
		input = broken[m.IntN(len(broken))]
	default:
		m.cols, m.rows = 1+m.IntN(170), 1+m.IntN(50)
		if m.IntN(4) == 0 {
			m.cols, m.rows = 1+m.IntN(24), 1+m.IntN(8)
		}
		input, resized = fmt.Sprintf("size %d×%d", m.cols, m.rows), true
	}
	if m.count++; len(m.last) == most {
		m.last = m.last[1:]
	}
	m.last = append(m.last, input)
	return input, resized
}

// pressed are the keys that have a sequence, in one order, and letters are those
// that stand for themselves. q, ctrl+c and ctrl+z are not among them: what leaves
// the program has its own tests. E, O and e open a field for a path, in which enter
// would write files, so that enter comes in numbers and names only.
var (
	pressed = []string{"up", "down", "right", "left", "shift+up", "shift+down", "shift+right", "shift+left", "home", "end", "pgup", "pgdown",
		"insert", "delete", "backspace", "tab", "shift+tab", "space", "f1"}
	letters = "123123123hjklHJKLbpPrxXsStTcC<>{}[]()0fgvwaA*/+-=_.dDyYzmi?u:uUnN9W,\"'~^;!&%$#@"
)

func (m *monkey) key() string {
	switch m.IntN(30) {
	case 0, 1, 2, 9, 10, 11, 12:
		return keys[pressed[m.IntN(len(pressed))]]
	case 3:
		return strings.Repeat(keys[pressed[m.IntN(4)]], 1+m.IntN(20))
	case 4:
		return string([]byte{[]byte{18, 1, 2, 4, 5, 6, 8, 11, 12, 14, 20, 21, 23, 25}[m.IntN(14)]})
	case 5:
		return "\r" + []string{"0.7", "-3", "1e300", "abc", "", "1e999", "0x10"}[m.IntN(7)] + "\r" + wholeEsc
	case 6:
		return ":" + []string{"W2[3,1]", "x[2]", "b1[1]", "y[1]", "W9[1,1]", "Q", "", "t 0.25,0.75", "t 1,0,0", "η 0.25", "loss half-squared"}[m.IntN(11)] + "\r" + wholeEsc
	case 7:
		return []string{"o", "O", "e", "E"}[m.IntN(4)] + m.text() + []string{"", "\t"}[m.IntN(2)] + wholeEsc
	}
	at := m.IntN(len(letters))
	return letters[at : at+1]
}

// text is what one might type or paste; none of it is a key that would leave, nor
// the path of a file beyond the folder.
func (m *monkey) text() string {
	var b strings.Builder
	for range m.IntN(12) {
		b.WriteString([]string{"1", "0", ".", "-", "e", "W", "[", "]", ",", "θ", "全", "e\u0301", "\u202e", "👩‍👧", " "}[m.IntN(15)])
	}
	return b.String()
}

// mouse is any event of the mouse, on the window or beyond it.
func (m *monkey) mouse() string {
	col, row, end := m.IntN(m.cols+3), m.IntN(m.rows+3), "M"
	button := []int{leftButton, leftButton, leftButton + dragging, leftButton + dragging, hovering, wheelUp, wheelDown, 1, 2, 66, 128, 4, 8, 16}[m.IntN(14)]
	if m.IntN(3) == 0 {
		end = "m"
	}
	return fmt.Sprintf("\x1b[<%d;%d;%d%s", button, col, row, end)
}

// broken are sequences that no terminal should send, or that answer what nobody
// asked, or that are cut off. A long input is read in pieces, so that the bytes of
// each must be harmless as keys too.
var broken = []string{
	"\x1b[", "\x1b[<", "\x1b[<0;", "\x1b[<99999999999;1;1M", "\x1b[<0;-1;5M", "\x1b[<0;1M", "\x1b[M", "\x1b[M!\"#", "\x1b[M   ",
	"\x1b[1;9X", "\x1b[1;1;1;1;1H", "\x1b[?1;2c", "\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1b[24;80R", "\x1bP1$r0m\x1b\\", "\x1b[I", "\x1b[O",
	"\x1b[200~", "\x1b[201~", "\x1b[200~\x1b[200~x\x1b[201~", "\x1b\x1b", "\x1b\x1b[A", "\x1bO", "\x1bOz", "\x1b[99~", "\x1b[1;99A",
	"\xff", "\xfe\xff", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x00", "\u2028", "\ufeff", "\x1f", "\x1e", "\u009b0m",
}

// monkeyAt is a monkey whose seed is printed, and can be given.
func monkeyAt(t *testing.T, cols, rows int) *monkey {
	t.Helper()
	seed := seed.Of(t, 20)
	m := &monkey{Rand: rand.New(rand.NewPCG(seed, 3)), cols: cols, rows: rows, home: t.TempDir()}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("%d inputs of seed %d, the last %d of them:\n%s", m.count, seed, len(m.last), quoted(m.last))
			if fault, err := os.ReadFile(filepath.Join(m.home, "nnexplore", "fault.txt")); err == nil {
				t.Logf("%s", fault)
			}
		}
	})
	return m
}

func quoted(inputs []string) string {
	var b strings.Builder
	for i, input := range inputs {
		fmt.Fprintf(&b, "%q", input)
		if b.WriteString(" "); i%8 == 7 {
			b.WriteString("\n")
		}
	}
	return b.String()
}
