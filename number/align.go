package number

import (
	"strings"
	"unicode/utf8"
)

// Align pads printed numbers with spaces on both sides so that, set under one
// another, their decimal points stand in one column and all have one width,
// counted in runes.
//
// A number without a point has its units in the column before the points, where
// the others have theirs; the units of "1e-05" are the digit before the e. A text
// that is no number, such as "NaN", "-Inf" or the placeholder "·", ends in the
// column of the units. Parentheses around a number do not move it. Spaces around a
// text are dropped first, so that aligning twice changes nothing; an empty text
// becomes all spaces. The result has the length of ss, which stays as it is.
func Align(ss []string) []string {
	left, right := 0, 0
	for _, s := range ss {
		l, r := sides(strings.Trim(s, " "))
		left, right = max(left, l), max(right, r)
	}
	aligned := make([]string, len(ss))
	for i, s := range ss {
		s = strings.Trim(s, " ")
		l, r := sides(s)
		aligned[i] = spaces(left-l) + s + spaces(right-r)
	}
	return aligned
}

// sides counts the runes of s up to and including the units, and after them.
func sides(s string) (left, right int) {
	end := unitsEnd(s)
	return utf8.RuneCountInString(s[:end]), utf8.RuneCountInString(s[end:])
}

// unitsEnd is the byte offset in s just after the units: where the whole digits
// of a number end, or where a text that is no number ends.
func unitsEnd(s string) int {
	plain := strings.TrimPrefix(cutSign(strings.TrimPrefix(s, "(")), "\u2212")
	rest := cutDigits(plain)
	frac, point := strings.CutPrefix(rest, ".")
	isNumber := rest != plain || point && cutDigits(frac) != frac
	if isNumber {
		return len(s) - len(rest)
	}
	return len(s)
}

// cutSign returns s without a leading plus or minus.
func cutSign(s string) string {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return s[1:]
	}
	return s
}

// cutDigits returns s without its leading ASCII digits.
func cutDigits(s string) string { return strings.TrimLeft(s, "0123456789") }
