package number

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Refusal is the error of [Parse] and [ParseVector], in two parts for whoever has
// words of their own for the second.
type Refusal struct {
	Wrong    string // what is wrong with what was typed
	Expected string // what would have been right
}

func (r Refusal) Error() string { return r.Wrong + "; " + r.Expected }

// maxQuoted is the number of runes of a person's input that an error repeats.
const maxQuoted = 40

// expectNumber is what an error of [Parse] says was expected.
const expectNumber = "a finite number such as 0.7 or -1e-3 was expected"

// expectPoint is the same where there is a comma, which is the point of many languages.
const expectPoint = "a point was expected, not a comma, as in 0.7"

// expectVector is what an error of [ParseVector] says was expected.
const expectVector = "numbers such as 2, 1 or [2 1] were expected"

// Parse reads the number a person typed and returns the float64 nearest to it.
//
// Space around the number is ignored. The notation is decimal or scientific:
// "0.7", ".5", "2.", "+2", "-1e-3"; the typographic minus U+2212 counts as a
// minus sign. A number too small for a float64, such as "1e-400", reads as 0,
// and so does "-0": nobody who types a zero means the negative one.
//
// The result is always finite. Everything else is refused: empty input, words
// ("inf" and "nan" among them), hexadecimal floats, underscores between digits,
// decimal commas, and numbers beyond the largest float64, about 1.8e308. The
// error is a sentence that names what was typed (abbreviated when it is long,
// with control characters escaped) and what was expected. The grammar is that
// of a decimal floating-point literal in Python, without underscores.
func Parse(s string) (float64, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return 0, Refusal{"nothing was typed", expectNumber}
	}
	plain := strings.ReplaceAll(s, "\u2212", "-")
	v, err := strconv.ParseFloat(plain, 64)
	switch {
	case decimalIn([]byte(plain)) < len(plain), errors.Is(err, strconv.ErrSyntax):
		if before, behind, comma := strings.Cut(plain, ","); comma {
			if _, bad := Parse(before + "." + behind); bad == nil {
				return 0, Refusal{quote(s) + " is not a number", expectPoint}
			}
		}
		return 0, Refusal{quote(s) + " is not a number", expectNumber}
	case err != nil:
		return 0, Refusal{quote(s) + " is beyond the largest number there is here, about 1.8e308", expectNumber}
	}
	return PlainZero(v), nil
}

// PlainZero returns v, or 0 where v is negative zero.
func PlainZero(v float64) float64 {
	if v == 0 {
		return 0
	}
	return v
}

// ParseVector reads the vector a person typed or a program printed: numbers as [Parse]
// reads them, separated by semicolons, else by commas, else by space, with or without
// one pair of square brackets: "2,1", "2; 1", "2 1", "[2 1]", "[2, 1]". A byte order mark
// before them is ignored. What [Array] prints without a summary for finite values reads
// back.
//
// The result holds at least one number and all are finite. The error for a bad
// number names its position, counted from 1 ("number 2 of the vector: …"); an
// empty vector and a bracket without its partner are refused with a sentence.
// The notation is that of a Python list and of NumPy's printed arrays.
func ParseVector(s string) ([]float64, error) {
	s = strings.TrimSpace(strings.TrimPrefix(s, "\uFEFF"))
	inner, err := unbracket(s)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(inner) == "" {
		return nil, Refusal{"the vector is empty", expectVector}
	}
	fields := strings.Fields(inner)
	for _, between := range [...]string{";", ","} {
		if strings.Contains(inner, between) {
			fields = strings.Split(inner, between)
			break
		}
	}
	v := make([]float64, len(fields))
	for i, f := range fields {
		if v[i], err = Parse(f); err != nil {
			bad := err.(Refusal)
			bad.Wrong = fmt.Sprintf("number %d of the vector: %s", i+1, bad.Wrong)
			return nil, bad
		}
	}
	return v, nil
}

// AppendVector appends to v the numbers that [ParseVector] reads in line. Whoever reads many
// lines has one v for all.
func AppendVector(v []float64, line []byte) ([]float64, error) {
	if longer, ok := appendPlain(v, line); ok {
		return longer, nil
	}
	more, err := ParseVector(string(line))
	return append(v, more...), err
}

// appendPlain is [AppendVector] of a line as most programs write them: numbers with one and
// the same sign between them, and nothing else. Of any other line ok is false.
func appendPlain(v []float64, line []byte) (longer []float64, ok bool) {
	line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte{'\n'}), []byte{'\r'})
	between := byte(0)
	for {
		n := decimalIn(line)
		x, err := strconv.ParseFloat(string(line[:n]), 64)
		if err != nil {
			return nil, false
		}
		v = append(v, PlainZero(x))
		switch {
		case n == len(line):
			return v, true
		case between == 0 && bytes.IndexByte([]byte(";, \t"), line[n]) >= 0:
			between = line[n]
		case between == 0, line[n] != between:
			return nil, false
		}
		line = line[n+1:]
	}
}

// decimalIn is the length of the decimal literal that line begins with: a sign or none, digits
// with at most one point among or around them, and an exponent or none. Where there is none
// it is that of something else that is no number.
func decimalIn(line []byte) int {
	n := signIn(line)
	n += digitsIn(line[n:])
	if n < len(line) && line[n] == '.' {
		n++
		n += digitsIn(line[n:])
	}
	if n < len(line) && line[n]|' ' == 'e' {
		n++
		n += signIn(line[n:])
		n += digitsIn(line[n:])
	}
	return n
}

// signIn is 1 where line begins with a sign, else 0.
func signIn(line []byte) int {
	if len(line) > 0 && (line[0] == '+' || line[0] == '-') {
		return 1
	}
	return 0
}

// digitsIn is how many digits line begins with.
func digitsIn(line []byte) int {
	n := 0
	for n < len(line) && line[n]-'0' <= 9 {
		n++
	}
	return n
}

// unbracket takes off one pair of square brackets if there is one.
func unbracket(s string) (string, error) {
	inner, opened := strings.CutPrefix(s, "[")
	inner, closed := strings.CutSuffix(inner, "]")
	switch {
	case opened && !closed:
		return "", Refusal{quote(s) + " opens a bracket and does not close it", expectVector}
	case closed && !opened:
		return "", Refusal{quote(s) + " closes a bracket that it does not open", expectVector}
	}
	return inner, nil
}

// quote repeats s in an error: in double quotes, control characters escaped,
// at most maxQuoted runes of it.
func quote(s string) string {
	if utf8.RuneCountInString(s) <= maxQuoted {
		return strconv.Quote(s)
	}
	end := 0
	for range maxQuoted - 1 {
		_, n := utf8.DecodeRuneInString(s[end:])
		end += n
	}
	return strconv.Quote(s[:end] + "…")
}
