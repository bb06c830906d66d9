package cli

import (
	"io"
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

// asciiTo returns w, or a writer to it that passes on ASCII alone: where that was asked
// for, and for a terminal whose locale has no more.
func asciiTo(w io.Writer, asked bool) io.Writer {
	if asked || isTerminal(w) && !unicodeLocale() {
		return &asciiWriter{w: w}
	}
	return w
}

// asksForASCII reports whether a command line has --ascii, even if it is wrong
// otherwise.
func asksForASCII(args []string) bool {
	if end := slices.Index(args, "--"); end >= 0 {
		args = args[:end]
	}
	return slices.ContainsFunc(args, func(arg string) bool {
		value, given := strings.CutPrefix(arg, "--ascii=")
		asked, err := strconv.ParseBool(value)
		return arg == "--ascii" || given && err == nil && asked
	})
}

// behind returns what w writes to in the end.
func behind(w io.Writer) io.Writer {
	switch w := w.(type) {
	case *asciiWriter:
		return behind(w.w)
	case *checkedWriter:
		return behind(w.w)
	}
	return w
}

// isTerminal reports whether w is a terminal to draw on.
func isTerminal(w io.Writer) bool { return terminal.Is(behind(w)) }

// inFormat is w for a document in that format.
func inFormat(w io.Writer, format string) io.Writer {
	if a, ok := w.(*asciiWriter); ok {
		a.json = format == "json"
	}
	return w
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
