package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// nextLook is where the first sequence of a text that changes how characters look begins and
// ends; to is 0 where there is none. No other sequence may be written.
func nextLook(text string) (from, to int) {
	for at := 0; ; {
		i := strings.Index(text[at:], "\x1b[")
		if i < 0 {
			return 0, 0
		}
		from = at + i
		at = from + 2
		for at < len(text) && (text[at] == ';' || text[at] >= '0' && text[at] <= '9') {
			at++
		}
		if at < len(text) && text[at] == 'm' {
			return from, at + 1
		}
	}
}

// undressed is a text without the sequences that change its looks, and these.
func undressed(text string) (plain string, looks []string) {
	if !strings.Contains(text, "\x1b") {
		return text, nil
	}
	var b strings.Builder
	for from, to := nextLook(text); to > 0; from, to = nextLook(text) {
		b.WriteString(text[:from])
		looks = append(looks, text[from:to])
		text = text[to:]
	}
	b.WriteString(text)
	return b.String(), looks
}

// withoutLooks is the plain text of a frame.
func withoutLooks(frame string) string {
	plain, _ := undressed(frame)
	return plain
}

// isOneCell reports whether r is of the most of a frame, which takes a cell and is no control
// character: ASCII, lines and blocks, dots. [TestOneCellEach] holds it.
func isOneCell(r rune) bool {
	return r >= ' ' && r <= '~' || r >= 0x2500 && r <= 0x259f || r >= 0x2800 && r <= 0x28ff
}

// malformed says what is wrong with a frame of that size, if anything is.
func malformed(frame string, width, height int) string {
	lines := strings.Split(frame, "\n")
	if len(lines) != height {
		return fmt.Sprintf("%d lines", len(lines))
	}
	for y, line := range lines {
		plain, looks := undressed(line)
		cells := 0
		for _, r := range plain {
			if cells++; !isOneCell(r) {
				cells = ansi.StringWidth(plain) // as the library measures it
				break
			}
		}
		if cells != width {
			return fmt.Sprintf("line %d has %d cells: %q", y, cells, line)
		}
		if i := strings.IndexFunc(plain, func(r rune) bool {
			return !isOneCell(r) && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
		}); i >= 0 {
			return fmt.Sprintf("line %d has a control character: %q", y, plain[i:])
		}
		if n := len(looks); n > 0 && looks[n-1] != reset && looks[n-1] != "\x1b[m" {
			return fmt.Sprintf("line %d leaves the terminal in another look: %q", y, line)
		}
	}
	return ""
}

// TestOneCellEach holds that what is counted as a cell without asking the library is one to it.
func TestOneCellEach(t *testing.T) {
	count := 0
	for r := range rune(0x3000) {
		if !isOneCell(r) {
			continue
		}
		if count++; ansi.StringWidth(string(r)) != 1 || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			t.Errorf("%q takes no single cell", r)
		}
	}
	if want := 95 + 160 + 256; count != want {
		t.Errorf("%d characters take a cell, want %d", count, want)
	}
}

// TestMalformedIsSeen holds that the check of frames sees what it is for, and nothing else.
func TestMalformedIsSeen(t *testing.T) {
	for frame, want := range map[string]string{
		"│ a ⡠│\n全 b ┤": "", "\x1b[1;32mab\x1b[0m   \x1b[31m \x1b[m\n      ": "", "éx\u0301 4█▀\n\x1b[m      ": "",
		"123456": "1 lines", "123456\n123456\n": "3 lines",
		"│ a ⡠│\n全 bc ┤": "line 1 has 7 cells", "12345\n123456": "line 0 has 5 cells",
		"12\t3456\n123456": "line 0 has a control", "123456\n12345\u202e6": "line 1 has a control", "123456\n12345\u009b6": "line 1 has a control", "\x1b[2J123456\n123456": "line 0 has",
		"\x1b[1m123456\n123456": "line 0 leaves", "\x1b[0m123456\n123456\x1b[7m": "line 1 leaves",
	} {
		got := malformed(frame, 6, 2)
		if !strings.HasPrefix(got, want) || want == "" && got != "" {
			t.Errorf("of %q it says %q, want %q", frame, got, want)
		}
	}
}

// TestUndressed holds what is taken for a look.
func TestUndressed(t *testing.T) {
	plain, looks := undressed("\x1b[ma\x1b[1;38;5;7mb\x1b[2Jc\x1b[\x1b[0md\x1b[1")
	if want := "ab\x1b[2Jc\x1b[d\x1b[1"; plain != want || !slices.Equal(looks, []string{"\x1b[m", "\x1b[1;38;5;7m", "\x1b[0m"}) {
		t.Errorf("the plain text is %q, want %q; the looks are %q", plain, want, looks)
	}
}
