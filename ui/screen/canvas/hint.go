package canvas

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// keyNames are the keys that hints name by a word.
var keyNames = []string{"enter", "esc", "space", "home", "end", "tab", "pgup", "pgdn"}

// Hint writes a text that names keys from (x, y) on, with the keys as such, and returns
// the x behind it. A key begins a part of a sentence, as in "→ goes on; g: finer" or "(. for 0.01)", or
// follows another key or the word key.
func (c Canvas) Hint(x, y int, style Style, s string) int {
	begins := true
	for s != "" {
		blank := len(s) - len(strings.TrimLeft(s, " "))
		x = c.Text(x, y, style, s[:blank])
		s = s[blank:]
		word, _, _ := strings.Cut(s, " ")
		s = s[len(word):]
		if len(word) > 1 && word[0] == '(' {
			x = c.Text(x, y, style, "(")
			word, begins = word[1:], true
		}
		name := strings.TrimRight(word, ",;:.")
		if word == "." {
			name = word // the key, which ends no sentence behind a blank
		}
		if name == "" || !begins || !isKey(name) {
			x = c.Text(x, y, style, word)
			begins = strings.HasSuffix(word, ",") || strings.HasSuffix(word, ";") || strings.HasSuffix(word, ".") || strings.HasSuffix(word, ":") || word == "key" || word == "and"
			continue
		}
		x = c.Text(c.Text(x, y, Key, name), y, style, word[len(name):])
	}
	return x
}

func isKey(word string) bool {
	return utf8.RuneCountInString(word) == 1 || slices.Contains(keyNames, word)
}
