// Package entry is what a person types, before it does anything: the text of a field as it is
// edited, and the parts of a name that goes to a number or sets it.
package entry

import (
	"fmt"
	"strings"
	"unicode"

	"nnexplore/number"
)

// A Text is the characters of a field, with the caret before one of them or behind the last.
type Text struct {
	Runes []rune
	Caret int
}

// Longest is how many characters a text has at most: far more than the longest float64 has
// digits.
const Longest = 400

// With is the text with more put in at the caret, and why some of it was left out; "" where
// none was. What takes is false for is left out without a word.
func (t Text) With(more string, takes func(rune) bool) (after Text, refusal string) {
	var add []rune
	for _, r := range more {
		if !takes(r) {
			continue
		}
		if len(t.Runes)+len(add) == Longest {
			refusal = fmt.Sprintf("a field takes %d characters; the rest was left out", Longest)
			break
		}
		add = append(add, r)
	}
	all := make([]rune, 0, len(t.Runes)+len(add))
	all = append(all, t.Runes[:t.Caret]...)
	all = append(all, add...)
	return Text{append(all, t.Runes[t.Caret:]...), t.Caret + len(add)}, refusal
}

// Without is the text without the characters that lie from … to, and whether there are any.
func (t Text) Without(from, to int) (after Text, some bool) {
	if from < 0 || to > len(t.Runes) || from == to {
		return t, false
	}
	all := make([]rune, 0, len(t.Runes))
	all = append(all, t.Runes[:from]...)
	return Text{append(all, t.Runes[to:]...), from}, true
}

// OneLine is a text that was pasted, in one line: the end of a line and a tab are a blank, so
// that a column of numbers does not become one number, and nothing at the end of the text.
// Other blanks become plain ones too, but in a path.
func OneLine(text string, path bool) string {
	blank := func(r rune) bool { return unicode.Is(unicode.Zs, r) }
	lines := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) && !blank(r) })
	text = strings.Join(lines, " ")
	if path {
		return text
	}
	return strings.Map(func(r rune) rune {
		if blank(r) {
			return ' '
		}
		return r
	}, text)
}

// Hopeless reports whether a text is no number and no digit behind it makes it one. An empty
// one is not hopeless.
func Hopeless(text string) bool {
	if strings.TrimSpace(text) == "" {
		return false
	}
	for _, behind := range []string{"", "1"} {
		if _, err := number.Parse(text + behind); err == nil {
			return false
		}
	}
	return true
}
