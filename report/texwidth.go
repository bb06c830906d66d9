package report

import (
	"strings"
	"unicode/utf8"
)

// scriptSize is how large an index is beside its letter.
const scriptSize = 0.7

// glyphs are the widths in points of what is set in formulas, in TeX's own font of
// 10 points, with the space that TeX puts around signs.
var glyphs = map[string]float64{
	".": 2.8, ",": 4.4, "(": 3.9, ")": 3.9, "/": 5, "|": 2.8, " ": 0, "&": 0, "-": 7.8, "+": 12.2, "=": 13.3, ">": 13.3, "<": 13.3,
	"W": 10.8, "M": 10.8, "N": 9, `\cdot`: 7.2, `\times`: 12.2, `\infty`: 10, `\sum`: 16.1, `\max`: 21, `\log`: 14.5, `\dots`: 13.3, `\cdots`: 13.3,
	`\quad`: 10, `\,`: 1.7, `\;`: 2.8, `\_`: 5, `\vdots`: 2.8, `\text`: 0, `\mathrm`: 0, `\left`: 0, `\right`: 0,
}

// anyGlyph is the width of a digit, and near enough that of most letters.
const anyGlyph = 5.2

// texWidth estimates how wide a formula is that stands on one line, in points. It
// knows what derivations are made of: an index above and one below stand over one
// another, and so do the two parts of a fraction.
func texWidth(s string) float64 {
	width := 0.0
	for len(s) > 0 {
		var w float64
		switch {
		case s[0] == '^' || s[0] == '_':
			w, s = scriptsWidth(s)
		case s[0] == '{':
			var group string
			group, s = texGroup(s)
			w = texWidth(group)
		case strings.HasPrefix(s, `\frac`):
			var above, below string
			above, s = texGroup(s[len(`\frac`):])
			below, s = texGroup(s)
			w = max(texWidth(above), texWidth(below)) + 2.4
		default:
			var token string
			token, s = texToken(s)
			w = glyphWidth(token)
			if token == "-" && strings.HasPrefix(s, " ") {
				w += 4.4 // it stands between two numbers
			}
		}
		width += w
	}
	return width
}

// scriptsWidth is the width of the indices with which s begins, and what follows.
func scriptsWidth(s string) (width float64, rest string) {
	for len(s) > 0 && (s[0] == '^' || s[0] == '_') {
		var group string
		group, s = texGroup(s[1:])
		width = max(width, scriptSize*texWidth(group))
	}
	return width + 0.5, s
}

func glyphWidth(token string) float64 {
	if w, known := glyphs[token]; known {
		return w
	}
	return anyGlyph
}

// texToken takes a command or a character from the beginning of s.
func texToken(s string) (token, rest string) {
	_, size := utf8.DecodeRuneInString(s)
	if s[0] == '\\' {
		for size = 1; size < len(s) && isLetter(s[size]); size++ {
		}
		size = max(size, min(2, len(s)))
	}
	return s[:size], s[size:]
}

func isLetter(b byte) bool { return b|' ' >= 'a' && b|' ' <= 'z' }

// texGroup takes what stands in braces at the beginning of s, or the one token that
// stands there without.
func texGroup(s string) (group, rest string) {
	if !strings.HasPrefix(s, "{") {
		if s == "" {
			return "", ""
		}
		return texToken(s)
	}
	depth := 0
	for i := range len(s) {
		switch {
		case s[i] == '{' && (i == 0 || s[i-1] != '\\'):
			depth++
		case s[i] == '}' && s[i-1] != '\\':
			depth--
		}
		if depth == 0 {
			return s[1:i], s[i+1:]
		}
	}
	return s[1:], ""
}
