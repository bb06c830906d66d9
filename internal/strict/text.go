package strict

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Printable returns a JSON text in which every character that may act on a terminal, or
// that no font has, is escaped: control characters, those that steer the layout, those of
// private use and those that are not assigned. It means the same, and is the same slice
// where there is no such character.
func Printable(text []byte) []byte {
	ascii := 0 // nearly all of any text
	for ascii < len(text) && text[ascii] < 0x7f {
		ascii++
	}
	at := bytes.IndexFunc(text[ascii:], hidden)
	if at < 0 {
		return text
	}
	at += ascii
	escaped := append([]byte(nil), text[:at]...)
	for text = text[at:]; len(text) > 0; {
		r, size := utf8.DecodeRune(text)
		if hidden(r) {
			escaped = AppendEscape(escaped, r)
		} else {
			escaped = append(escaped, text[:size]...)
		}
		text = text[size:]
	}
	return escaped
}

// AppendEscape appends a character as JSON escapes it in a string, by its number.
func AppendEscape(b []byte, r rune) []byte {
	for _, unit := range utf16.Encode([]rune{r}) {
		b = fmt.Appendf(b, `\u%04x`, unit)
	}
	return b
}

// hidden reports whether a character of a JSON text is to be escaped. Outside of strings
// there is nothing beyond ASCII, and what is below a blank separates values.
func hidden(r rune) bool { return r >= 0x7f && !unicode.IsGraphic(r) }
