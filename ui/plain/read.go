package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"nnexplore/internal/spell"
	"nnexplore/model"
	"nnexplore/number"
)

// fillers are words that make a line easier to say and mean nothing.
var fillers = []string{"to", "is", "row", "column", "entry"}

// split gives the words of a line: the command, then what stands behind it. A
// blank line and one that begins with # have none. "minus 0.7" is one word, -0.7.
func split(line string) []string {
	line = trimmed(line)
	if strings.HasPrefix(line, "#") {
		return nil
	}
	var words []string
	minus := ""
	for _, word := range strings.Fields(strings.ReplaceAll(line, "=", " ")) {
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

// trimmed is a line without what surrounds it.
func trimmed(line string) string {
	line = strings.TrimPrefix(strings.ToValidUTF8(line, "\uFFFD"), "\uFEFF") // a file may begin so
	return strings.TrimSpace(line)
}

// rest is all of a line that stands behind its first word, as it was typed.
func rest(line string) string {
	line = trimmed(line)
	if at := strings.IndexFunc(line, unicode.IsSpace); at >= 0 {
		return strings.TrimSpace(line[at:])
	}
	return ""
}

// parse reads a finite number.
func parse(word string) (float64, error) {
	v, err := number.Parse(word)
	if err != nil {
		return 0, reasonOf(err)
	}
	return v, nil
}

// reasonOf is an error without what was expected, which the command says.
func reasonOf(err error) error {
	text := err.Error()
	if at := strings.LastIndex(text, "; "); at >= 0 {
		text = text[:at]
	}
	return errors.New(text)
}

// whole reads a whole number from least on.
func whole(word string, least int) (int, error) {
	v, err := parse(word)
	if err != nil {
		return 0, err
	}
	if v != float64(int32(v)) || int(v) < least {
		return 0, fmt.Errorf("%s is no whole number from %d on", quote(word), least)
	}
	return int(v), nil
}

// longestName is more than the name of any number has.
const longestName = 60

// ref reads the name of a number of the network.
func (s *Session) ref(words []string) (model.Ref, error) {
	text := strings.Join(words, " ")
	if len(text) > longestName {
		return model.Ref{}, fmt.Errorf("%s is too long for the name of a number", quote(text))
	}
	r, err := model.ParseRef(s.state.Network.Net, text)
	if err != nil {
		return r, errors.New(aloud(err.Error()))
	}
	return r, nil
}

// function reads the name of an activation: "relu", "leaky relu", "sig".
func function(words []string) (model.Activation, error) {
	word := strings.ToLower(strings.Join(words, "_"))
	word = strings.TrimSuffix(word, "_function")
	var list []string
	for _, h := range model.Elementwise() {
		list = append(list, string(h))
	}
	name, err := choose("function", word, append(list, string(model.Softmax)))
	if err != nil {
		return "", errors.New(strings.ReplaceAll(err.Error(), "_", " "))
	}
	return model.Activation(name), nil
}

// choose finds the one of several words that is meant: the word itself, or the
// only one that begins so. The error says which there are, or the nearest.
func choose(kind, word string, list []string) (string, error) {
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
		return "", fmt.Errorf("%s could be %s", quote(word), either(fit))
	}
	text := fmt.Sprintf("there is no %s %s", kind, quote(word))
	if near := spell.Nearest(word, list); near != "" {
		return "", fmt.Errorf("%s; did you mean %s?", text, near)
	}
	if kind == "command" {
		if other := otherwise[word]; other != "" {
			return "", fmt.Errorf("%s; did you mean %s?", text, other)
		}
		return "", fmt.Errorf("%s; help lists them", text)
	}
	return "", fmt.Errorf("%s; there are %s", text, and(list))
}

// either joins words with commas and a last "or".
func either(words []string) string { return join(words, " or ") }

// and joins words with commas and a last "and".
func and(words []string) string { return join(words, " and ") }

func join(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + last + words[len(words)-1]
}

// suggestion answers a line whose first word is no command.
func (s *Session) suggestion(words []string, err error) string {
	whole := strings.Join(words, " ")
	last := len(words) - 1
	if len(whole) <= longestName {
		if _, bad := model.ParseRef(s.state.Network.Net, whole); bad == nil {
			return fmt.Sprintf("%s is the name of a number; did you mean goto %s?", quote(whole), aloud(whole))
		}
		if r, bad := s.ref(words[:last]); bad == nil {
			return fmt.Sprintf("A line begins with a command; did you mean set %s to %s?", name(r), quoteless(words[last]))
		}
	}
	if _, bad := number.Parse(words[0]); bad == nil {
		return fmt.Sprintf("A line begins with a command; did you mean theta %s?", quoteless(words[0]))
	}
	return sentence(err.Error())
}

// quoteless is a number as it was typed, without what a voice would not read.
func quoteless(word string) string {
	v, err := number.Parse(word)
	if err != nil {
		return quote(word)
	}
	return aloudNumber(strconv.FormatFloat(v, 'g', -1, 64))
}
