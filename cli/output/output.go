// Package output is what a command writes to: a terminal or not, in ASCII or not.
package output

import (
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nnexplore/internal/strict"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/terminal"
)

// An asciiWriter passes text on in ASCII characters: θ as theta, in JSON as \u03b8.
// Where a word is longer than its sign, the next gap between columns is shortened by as
// much, so that columns stay aligned.
type asciiWriter struct {
	w    io.Writer
	json bool   // what is written is JSON, which has an escape for every character
	rest []byte // the beginning of a character whose end was not written yet
	debt int    // how many cells longer the line is than it was
	gap  int    // how many blanks were put one behind the other
}

// To returns w, or a writer to it that passes on ASCII alone: where that was asked
// for, and for a terminal whose locale has no more.
func To(w io.Writer, asked bool) io.Writer {
	if asked || IsTerminal(w) && !UnicodeLocale() {
		return &asciiWriter{w: w}
	}
	return w
}

// AsksForASCII reports whether a command line has --ascii, even if it is wrong
// otherwise.
func AsksForASCII(args []string) bool {
	if end := slices.Index(args, "--"); end >= 0 {
		args = args[:end]
	}
	return slices.ContainsFunc(args, func(arg string) bool {
		value, given := strings.CutPrefix(arg, "--ascii=")
		asked, err := strconv.ParseBool(value)
		return arg == "--ascii" || given && err == nil && asked
	})
}

// A wrapper is a writer that passes on to another.
type wrapper interface{ Behind() io.Writer }

// Behind returns what w writes to in the end.
func Behind(w io.Writer) io.Writer {
	for {
		over, ok := w.(wrapper)
		if !ok {
			return w
		}
		w = over.Behind()
	}
}

// Behind returns what the text is passed on to.
func (a *asciiWriter) Behind() io.Writer { return a.w }

// IsASCII reports whether ASCII characters alone can be written to w.
func IsASCII(w io.Writer) bool {
	_, ascii := w.(*asciiWriter)
	return ascii
}

// IsTerminal reports whether w is a terminal to draw on.
func IsTerminal(w io.Writer) bool { return terminal.Is(Behind(w)) }

// InFormat is w for a document in that format.
func InFormat(w io.Writer, format string) io.Writer {
	if a, ok := w.(*asciiWriter); ok {
		a.json = format == "json"
	}
	return w
}

// UnicodeLocale reports whether the locale's characters go beyond ASCII, and are as wide
// on the terminal as this program takes them to be: under RUNEWIDTH_EASTASIAN many of
// them are twice as wide. Where no locale is set they are taken to.
func UnicodeLocale() bool {
	if wide, err := strconv.ParseBool(os.Getenv("RUNEWIDTH_EASTASIAN")); err == nil && wide {
		return false
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToUpper(os.Getenv(name)); v != "" {
			return strings.Contains(v, "UTF-8") || strings.Contains(v, "UTF8")
		}
	}
	return true
}

func (a *asciiWriter) Write(b []byte) (int, error) {
	text := append(a.rest, b...)
	out := make([]byte, 0, len(text))
	for len(text) > 0 && utf8.FullRune(text) {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		out = a.put(out, r)
	}
	a.rest = append([]byte(nil), text...)
	if _, err := a.w.Write(out); err != nil {
		return 0, err
	}
	return len(b), nil
}

// put appends a character, or leaves a blank out that a longer word has taken.
func (a *asciiWriter) put(out []byte, r rune) []byte {
	switch {
	case r >= utf8.RuneSelf && a.json:
		return strict.AppendEscape(out, r)
	case r >= utf8.RuneSelf:
		word := canvas.ASCIIRune(r)
		a.gap = 0
		a.debt += len(word) - 1
		return append(out, word...)
	case r == '\n':
		a.debt, a.gap = 0, 0
	case r != ' ':
		a.gap = 0
	case a.gap > 0 && a.debt > 0:
		a.debt--
		return out
	default:
		a.gap++
	}
	return append(out, byte(r))
}
