package canvas

import (
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// standIn is what is drawn in the place of a character that a terminal may not show, or
// of which nobody knows how many cells it takes.
const standIn = '\ufffd'

// shown returns the character that is drawn for r, and how many cells it takes. It
// returns 0, 0 for what joins the character before it or only steers the layout, which
// is left out. So no two characters of the screen become one on the terminal, and each
// takes the cells that the library counts.
func shown(r rune) (rune, int) {
	const firstFlag, lastFlag = 0x1f1e6, 0x1f1ff
	switch {
	case isNarrow(r):
		return r, 1
	case r >= firstFlag && r <= lastFlag:
		return 'A' + r - firstFlag, 1 // two of them would be drawn as one flag
	case r == '\u00a0':
		return ' ', 1
	case joins(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp):
		return 0, 0
	case !unicode.IsPrint(r) && !unicode.Is(unicode.Zs, r):
		return standIn, 1 // private, not assigned, or half of a pair
	}
	w := ansi.StringWidth(string(r))
	switch {
	case ansi.StringWidth("全"+string(r)) != 2+w: // another that joins
		return 0, 0
	case ansi.StringWidth(string(r)+"x") != w+1: // it would take in what comes behind it
		return standIn, 1
	}
	return r, w
}

// joins reports whether a character becomes one with that before it: marks, the colours
// of emoji, and the later parts of a Korean syllable.
func joins(r rune) bool {
	return unicode.In(r, unicode.M) ||
		r >= 0x1f3fb && r <= 0x1f3ff ||
		r >= 0x1160 && r <= 0x11ff || r >= 0xd7b0 && r <= 0xd7ff
}

// isNarrow reports whether r is one of the common characters that are drawn as they are
// in one cell: ASCII, Greek, the dots and dashes of texts, arrows and the signs of
// mathematics, boxes and shapes, braille. They make up nearly all of the screen, and
// need no search in the tables of Unicode.
func isNarrow(r rune) bool {
	return r >= ' ' && r <= '~' || r == '·' || r == '×' || r >= 'Α' && r <= 'ω' && r != 0x3a2 || r >= 0x2010 && r <= 0x2027 ||
		r >= 0x2190 && r <= 0x22ff || r >= 0x2500 && r <= 0x25fc || r >= 0x2800 && r <= 0x28ff
}

// TextWidth is how many cells a text takes. Texts of printable ASCII characters,
// which most are, have as many as bytes.
func TextWidth(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			return sumWidths(s)
		}
	}
	return len(s)
}

func sumWidths(s string) int {
	sum := 0
	for _, r := range s {
		_, w := shown(r)
		sum += w
	}
	return sum
}
