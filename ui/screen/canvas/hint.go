package canvas

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// keyNames are the keys that hints name by a word, keySigns those that are a sign, and
// keyVerbs the words behind a letter that is a key: in "b turns" it is one, in "b rose" a number.
var (
	keyNames = []string{"enter", "esc", "space", "home", "end", "tab", "pgup", "pgdn"}
	keySigns = "←→↑↓<>[](){}+−-*/.,:;?"
	keyVerbs = []string{
		"again", "brings", "changes", "checks", "clears", "completes", "computes", "does", "ends", "explains", "exports", "goes", "hides", "learns",
		"makes", "multiplies", "opens", "pauses", "resets", "says", "shows", "starts", "takes", "tries", "turns", "types", "undoes",
	}
)

// Hint writes a text that names keys from (x, y) on, with the keys as such, and returns
// the x behind it. A key begins a part of a sentence, as in "→ goes on; g: finer", or
// follows the word key; behind another key stands one that is a sign.
func (c Canvas) Hint(x, y int, style Style, s string) int {
	if c.ASCII { // what a point becomes depends on what stands around it
		s = parted(s)
	}
	begins, named, behindKey := true, false, false
	for s != "" {
		blank := len(s) - len(strings.TrimLeft(s, " "))
		x = c.Text(x, y, style, s[:blank])
		s = s[blank:]
		if rest := strings.TrimPrefix(s, "("); rest != s && rest != "" && rest[0] != ' ' {
			x = c.Text(x, y, style, "(")
			s, begins = rest, true
		}
		word, _, _ := strings.Cut(s, " ")
		name := keyName(word)
		isKey := named && isKey(name) || begins && beginsWithKey(s) || behindKey && isSign(name)
		s = s[len(word):]
		if isKey {
			x = c.Text(x, y, Key, name)
			word = word[len(name):]
		}
		x = c.Text(x, y, style, word)
		named = word == "key"
		begins = word == "and" || word == "or" || word != "" && strings.ContainsAny(word[len(word)-1:], ",;:.") || word == "·" || word == "|"
		behindKey = isKey && word == ""
	}
	return x
}

// keyName is a word without the stops behind it, or a stop that is a word by itself.
func keyName(word string) string {
	if name := strings.TrimRight(word, ",;:."); name != "" {
		return name
	}
	return word
}

// beginsWithKey reports whether a part of a sentence begins with a key. A letter or a digit is one
// before a colon, a gap, or what keys do: others are names of numbers, or words.
func beginsWithKey(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	switch name := keyName(word); {
	case isSign(name) || slices.Contains(keyNames, name):
		return true
	case !isKey(name):
		return false
	case word == name+":" || word == name && strings.HasPrefix(rest, " "):
		return true
	case word != name:
		return false
	}
	verb, behind, _ := strings.Cut(rest, " ")
	if '0' <= word[0] && word[0] <= '9' {
		return verb == "goes" // others count something
	}
	return slices.Contains(keyVerbs, keyName(verb)) || verb == "and" && beginsWithKey(behind)
}

func isSign(word string) bool {
	return utf8.RuneCountInString(word) == 1 && strings.Contains(keySigns, word)
}

func isKey(word string) bool {
	return utf8.RuneCountInString(word) == 1 || slices.Contains(keyNames, word)
}
