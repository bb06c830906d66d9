package canvas

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// keyNames are the keys that hints name by a word.
var keyNames = []string{"enter", "esc", "space", "home", "end", "tab", "pgup", "pgdn"}

// Hint writes a text that names keys from (x, y) on, with the keys as such, and returns
// the x behind it. A key begins a part of a sentence, as in "→ goes on; g: finer", or
// follows the word key; behind another key stands one that is a sign.
func (c Canvas) Hint(x, y int, style Style, s string) int {
	begins, behindKey := true, false
	for s != "" {
		blank := len(s) - len(strings.TrimLeft(s, " "))
		x = c.Text(x, y, style, s[:blank])
		s = s[blank:]
		word, _, _ := strings.Cut(s, " ")
		s = s[len(word):]
		if rest := strings.TrimPrefix(word, "("); rest != word && rest != "" {
			x = c.Text(x, y, style, "(")
			word, begins = rest, true
		}
		name := strings.TrimRight(word, ",;:.")
		if name == "" {
			name = word // a key that is a stop elsewhere
		}
		isKey := begins && isKey(name) || behindKey && isSign(name)
		if isKey {
			x = c.Text(x, y, Key, name)
			word = word[len(name):]
		}
		x = c.Text(x, y, style, word)
		begins = word == "key" || word == "and" || word != "" && strings.ContainsAny(word[len(word)-1:], ",;:.")
		behindKey = isKey && word == ""
	}
	return x
}

func isSign(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && size > 0 && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func isKey(word string) bool {
	return utf8.RuneCountInString(word) == 1 || slices.Contains(keyNames, word)
}
