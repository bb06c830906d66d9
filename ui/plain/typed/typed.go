// Package typed takes a line that was typed apart into words, and reads what one of them means:
// a number, a word of a list, or a command by another name.
package typed

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"nnexplore/internal/spell"
	"nnexplore/number"
	"nnexplore/ui/plain/aloud"
)

// fillers are words that make a line easier to say and mean nothing.
var fillers = []string{"to", "is", "row", "column", "entry"}

// equals makes a word of ≥ as it is typed, and a space of =.
var equals = strings.NewReplacer(">=", "≥", "=>", "≥", "=", " ")

// Split gives the words of a line: the command, then what stands behind it. A
// blank line and one that begins with # have none. "minus 0.7" is one word, -0.7.
func Split(line string) []string {
	line = Trimmed(line)
	if strings.HasPrefix(line, "#") {
		return nil
	}
	var words []string
	minus := ""
	for _, word := range strings.Fields(equals.Replace(line)) {
		lower := strings.ToLower(word)
		switch {
		case lower == "minus" && len(words) > 0:
			minus += "-"
			continue
		case len(words) > 0 && slices.Contains(fillers, lower):
			continue
		}
		words = append(words, minus+word)
		minus = ""
	}
	if minus != "" {
		words = append(words, minus)
	}
	if words == nil && line != "" {
		return []string{line} // nothing but equals signs
	}
	return words
}

// Trimmed is a line without what surrounds it.
func Trimmed(line string) string {
	line = strings.TrimPrefix(strings.ToValidUTF8(line, "\uFFFD"), "\uFEFF") // a file may begin so
	return strings.TrimSpace(line)
}

// Rest is all of a line that stands behind its first word, as it was typed.
func Rest(line string) string {
	line = Trimmed(line)
	if at := strings.IndexFunc(line, unicode.IsSpace); at >= 0 {
		return strings.TrimSpace(line[at:])
	}
	return ""
}

// Number reads a finite number.
func Number(word string) (float64, error) {
	v, err := number.Parse(word)
	return v, Wrong(err)
}

// Wrong is an error without what was expected, which the command says.
func Wrong(err error) error {
	if bad := (number.Refusal{}); errors.As(err, &bad) {
		return errors.New(bad.Wrong)
	}
	return err
}

// Whole reads a whole number from least on.
func Whole(word string, least int) (int, error) {
	v, err := Number(word)
	if err != nil {
		return 0, err
	}
	if v != float64(int32(v)) || int(v) < least {
		return 0, fmt.Errorf("%s is no whole number from %d on", aloud.Quote(word), least)
	}
	return int(v), nil
}

// Count reads how many are meant, 1 where nothing says it.
func Count(words []string) (int, error) {
	if len(words) == 0 {
		return 1, nil
	}
	return Whole(words[0], 1)
}

// OneOf finds the number among a few that a word means, however it is written.
func OneOf(what, word string, list []float64) (int, error) {
	v, err := Number(word)
	if err != nil {
		return 0, err
	}
	if at := slices.Index(list, v); at >= 0 {
		return at, nil
	}
	var there []string
	for _, x := range list {
		there = append(there, number.Short(x))
	}
	return 0, fmt.Errorf("there is no %s %s; there are %s", what, aloud.Quote(word), aloud.And(there))
}

// Choose finds the one of several words that is meant: the word itself, or the
// only one that begins so. The error says which there are, or the nearest.
func Choose(kind, word string, list []string) (string, error) {
	return ChooseOr(kind, word, list, "there are "+aloud.And(list))
}

// ChooseOr is [Choose] with something else to say where no word of the list is near.
func ChooseOr(kind, word string, list []string, hint string) (string, error) {
	word = strings.ToLower(word)
	if slices.Contains(list, word) {
		return word, nil
	}
	var fit []string
	for _, w := range list {
		if word != "" && strings.HasPrefix(w, word) {
			fit = append(fit, w)
		}
	}
	switch {
	case len(fit) == 1:
		return fit[0], nil
	case len(fit) > 1:
		return "", fmt.Errorf("%s could be %s", aloud.Quote(word), aloud.Either(fit))
	}
	if near := spell.Nearest(word, list); near != "" {
		hint = "did you mean " + near + "?"
	}
	return "", fmt.Errorf("there is no %s %s; %s", kind, aloud.Quote(word), hint)
}

// OnOff reads on or off.
func OnOff(word string) (on bool, err error) {
	word, err = Choose("choice", word, []string{"on", "off"})
	return word == "on", err
}

// Unpunctuated is the words without the mark that ends a sentence or a question.
func Unpunctuated(words []string) []string {
	last := len(words) - 1
	word := strings.TrimRight(words[last], "?!")
	if trimmed := strings.TrimSuffix(word, "."); trimmed != "" && unicode.IsLetter(rune(trimmed[len(trimmed)-1])) {
		word = trimmed
	}
	if word != "" {
		return append(slices.Clone(words[:last]), word)
	}
	if last > 0 && !strings.EqualFold(words[0], "help") { // help ? is about ?
		return words[:last]
	}
	return words
}

// MeantOfLayer is a line that begins with activation, without words that say nothing.
func MeantOfLayer(words []string) []string {
	return slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains([]string{"of", "for", "the", "layer", "layers"}, strings.ToLower(w))
	})
}
