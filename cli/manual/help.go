// Package manual is what the program tells of itself away from the screen: what a key, a
// sign or a term means, the man page, and the version.
package manual

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nnexplore/ui/plain"
	"nnexplore/ui/screen"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/overlay"
)

// inPlainWords is the head over what the explorer behind --plain tells of a word.
const inPlainWords = "In plain words"

// meanings are the lines of the screen's help for a key, a sign or a term, in their groups,
// and below them what plain words tell of it. There are none of what is unknown.
func meanings(word string) []overlay.Group {
	word = strings.TrimSpace(word)
	switch strings.ToLower(word) {
	case "keys":
		return screen.Keys()
	case "signs":
		return []overlay.Group{overlay.Signs}
	case "terms":
		return overlay.Terms
	}
	if other, ok := otherNames[strings.ToLower(word)]; ok {
		word = other
	}
	found := append(screen.KeysNamed(keyName(word)), termsNamed(word)...)
	return append(found, inPlain(plain.Meaning(word))...)
}

// inPlain is what plain words tell, as a group; of nothing there is none.
func inPlain(lines []string) []overlay.Group {
	if lines == nil {
		return nil
	}
	g := overlay.Group{Head: inPlainWords}
	for _, line := range lines {
		g.Rows = append(g.Rows, overlay.Row{Does: line})
	}
	return []overlay.Group{g}
}

// mentions are the lines of the screen's help that have a word in what they tell, and below
// them the command of that name in plain words: whoever asks for the loss finds L.
func mentions(word string) (found []overlay.Group) {
	word = spaced(word)
	for _, g := range append(signsAndTerms(), screen.Keys()...) {
		g.Rows = slices.DeleteFunc(slices.Clone(g.Rows), func(r overlay.Row) bool { return !strings.Contains(spaced(r.Does), word) })
		if len(g.Rows) > 0 && len(word) >= len(" abc ") { // shorter ones are in too many lines
			found = append(found, g)
		}
	}
	return append(found, inPlain(plain.Command(strings.TrimSpace(word)))...)
}

// spaced is the words of a text in small letters, with a space before and behind each.
func spaced(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	return " " + strings.Join(words, " ") + " "
}

// keyName is a word as the help writes the names of keys: a letter as it is, ctrl+c where
// Ctrl-C was typed.
func keyName(word string) string {
	if utf8.RuneCountInString(word) == 1 {
		return word
	}
	word = strings.ToLower(word)
	for _, held := range []string{"ctrl", "shift"} {
		if with, ok := strings.CutPrefix(word, held+"-"); ok {
			return held + "+" + with
		}
	}
	return word
}

// otherNames are other names of keys and signs, as keyboards have them and as they can be
// typed where there is no such key.
var otherNames = map[string]string{
	"left": "←", "right": "→", "up": "↑", "down": "↓", "pgdown": "pgdn", "pagedown": "pgdn", "pageup": "pgup",
	"escape": "esc", "return": "enter", "theta": "θ", "eta": "η", "delta": "δ2", "δ": "δ2", "∂": "∂W2", "": "space",
	"∂w": "∂W2", "learning rate": "rate", "forward pass": "pass", "weighted sum": "sum", "cross-entropy": "L", "backpropagation": "gradient",
}

// termsNamed are the signs and terms of the help that are named by a word, as it is or, where
// nothing is, with other capitals.
func termsNamed(word string) []overlay.Group {
	spelled := ofAnyLayer(word)
	for _, same := range []func(a, b string) bool{func(a, b string) bool { return a == b }, strings.EqualFold} {
		var found []overlay.Group
		for _, g := range signsAndTerms() {
			names := namesIn(g)
			g.Rows = slices.DeleteFunc(slices.Clone(g.Rows), func(r overlay.Row) bool {
				return !slices.ContainsFunc(names(r), func(name string) bool {
					return slices.ContainsFunc(spelled, func(w string) bool { return same(name, w) })
				})
			})
			if len(g.Rows) > 0 {
				found = append(found, g)
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// signsAndTerms are the groups of the help that are no keys.
func signsAndTerms() []overlay.Group { return append([]overlay.Group{overlay.Signs}, overlay.Terms...) }

// namesIn are the names of a line of a group: the whole and, among signs and names, each that
// stands in it.
func namesIn(g overlay.Group) func(overlay.Row) []string {
	several := g.Head == overlay.Signs.Head || g.Head == overlay.Terms[0].Head
	return func(r overlay.Row) []string {
		names := []string{r.Keys, strings.TrimPrefix(r.Keys, "the ")}
		if several {
			names = append(names, strings.Fields(r.Keys)...)
		}
		return names
	}
}

// ofLayer are the names, but for the layer's number, of what each layer has.
var ofLayer = []string{"W", "b", "a", "z", "δ", "∂W"}

// ofAnyLayer is a word and, where it is the name of what each layer has, the same of the
// layers that the help takes for an example.
func ofAnyLayer(word string) []string {
	name := strings.TrimRight(word, "0123456789")
	if d, is := strings.CutPrefix(name, "d"); is && (d == "W" || d == "b") { // dW3 as code has it, for ∂W3
		name = "∂" + d
	}
	switch {
	case name == "∂b":
		return []string{"gradient"}
	case name == word || !slices.Contains(ofLayer, name):
		return []string{word}
	}
	return []string{word, name + "1", name + "2"}
}

// words are all keys, signs and terms that have a meaning.
func words() (all []string) {
	for _, g := range screen.Keys() {
		for _, r := range g.Rows {
			all = append(all, strings.Fields(r.Keys)...)
		}
	}
	for _, g := range signsAndTerms() {
		for _, r := range g.Rows {
			all = append(all, namesIn(g)(r)...)
		}
	}
	return all
}

// lineWidth is the most cells that a line of a meaning has.
const lineWidth = 80

// writeMeanings writes groups of meanings, a head and below it its lines.
func writeMeanings(w io.Writer, groups []overlay.Group) error {
	for _, g := range groups {
		if _, err := fmt.Fprintln(w, g.Head); err != nil {
			return err
		}
		left := 0
		for _, r := range g.Rows {
			left = max(left, canvas.TextWidth(r.Keys))
		}
		if left > 0 {
			left += 2
		}
		for _, r := range g.Rows {
			keys := r.Keys
			for _, line := range canvas.Wrap(r.Does, lineWidth-2-left) {
				fmt.Fprintf(w, "  %s%s%s\n", keys, strings.Repeat(" ", left-canvas.TextWidth(keys)), line)
				keys = ""
			}
		}
	}
	return nil
}
