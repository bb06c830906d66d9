package plain

import (
	"errors"
	"fmt"
	"regexp"
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
	for _, word := range strings.Fields(strings.NewReplacer(">=", "≥", "=>", "≥", "=", " ").Replace(line)) {
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
	return v, wrong(err)
}

// wrong is an error without what was expected, which the command says.
func wrong(err error) error {
	if bad := (number.Refusal{}); errors.As(err, &bad) {
		return errors.New(bad.Wrong)
	}
	return err
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

// oneOf finds the number among a few that a word means, however it is written.
func oneOf(what, word string, list []float64) (int, error) {
	v, err := parse(word)
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
	return 0, fmt.Errorf("there is no %s %s; there are %s", what, quote(word), and(there))
}

// longestName is more than the name of any number has.
const longestName = 60

// ref reads the name of a number of the network.
func (s *Session) ref(words []string) (model.Ref, error) {
	text := strings.Join(words, " ")
	if len(text) > longestName {
		return model.Ref{}, fmt.Errorf("%s is too long for the name of a number", quote(text))
	}
	if r, ok := s.neuron(strings.Fields(strings.ToLower(text))); ok {
		return r, nil
	}
	if r, ok := s.insideSoftmax(words); ok {
		return r, nil
	}
	r, err := s.notation().FindRef(s.state.Network.Net, text, s.name)
	if err != nil {
		err = errors.New(strings.Replace(err.Error(), " … ", " to ", 1))
	}
	return r, err
}

// numberNamed reads the name of a number of the network, or what an input or an output is
// called.
func (s *Session) numberNamed(words []string) (model.Ref, error) {
	r, err := s.ref(words)
	if err == nil {
		return r, nil
	}
	if called, behind, ok := s.state.Network.Net.FindCalled(strings.Join(words, " ")); ok && behind == "" {
		return called, nil
	}
	return r, err
}

// neuron reads "neuron 2 of layer 3", or the layer first, as what that neuron gives.
func (s *Session) neuron(words []string) (model.Ref, bool) {
	words = slices.DeleteFunc(words, func(w string) bool { return w == "of" || w == "in" })
	if len(words) != 4 {
		return model.Ref{}, false
	}
	if words[0] == "layer" {
		words = []string{words[2], words[3], words[0], words[1]}
	}
	n := s.state.Network.Net
	l, err := s.layer(words[3])
	j, wrong := whole(words[1], 1)
	if words[0] != "neuron" || words[2] != "layer" || err != nil || wrong != nil || j > n.Layers[l].Out() {
		return model.Ref{}, false
	}
	return n.Out(l, j-1), true
}

// insideSoftmax reads "difference 1", "power 1" or "total", which stand nowhere but in the
// working of softmax.
func (s *Session) insideSoftmax(words []string) (model.Ref, bool) {
	n := s.state.Network.Net
	if len(words) == 0 || !n.HasSoftmax() {
		return model.Ref{}, false
	}
	r := model.Ref{Layer: n.Last()}
	switch kind := strings.ToLower(words[0]); {
	case kind == "total" && len(words) == 1:
		r.Kind = model.InSum
		return r, true
	case kind == "difference":
		r.Kind = model.InDiff
	case kind == "power":
		r.Kind = model.InExp
	}
	if len(words) != 2 || r.Kind == model.InX {
		return model.Ref{}, false
	}
	j, err := whole(words[1], 1)
	r.J = j - 1
	return r, err == nil && j <= n.Layers[r.Layer].Out()
}

// layer reads the number of a layer, from 1 on, and gives its index.
func (s *Session) layer(word string) (int, error) {
	l, err := whole(word, 1)
	if err != nil {
		return 0, err
	}
	if last := len(s.state.Network.Net.Layers); l > last {
		return 0, fmt.Errorf("the layers go from 1 to %d", last)
	}
	return l - 1, nil
}

// choose finds the one of several words that is meant: the word itself, or the
// only one that begins so. The error says which there are, or the nearest.
func choose(kind, word string, list []string) (string, error) {
	return chooseOr(kind, word, list, "there are "+and(list))
}

// chooseOr is choose with something else to say where no word of the list is near.
func chooseOr(kind, word string, list []string, hint string) (string, error) {
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
	if near := spell.Nearest(word, list); near != "" {
		hint = "did you mean " + near + "?"
	}
	return "", fmt.Errorf("there is no %s %s; %s", kind, quote(word), hint)
}

// quoteless is a number as it was typed, without what a voice would not read.
func quoteless(word string) string {
	v, err := number.Parse(word)
	if err != nil {
		return quote(word)
	}
	return aloudNumber(strconv.FormatFloat(v, 'g', -1, 64))
}

// A command is one line of the table: how it is spelled, what it takes, what it
// does.
type command struct {
	group   string
	name    string
	alias   string // another spelling, or none
	takes   string // what may stand behind the name, as a phrase
	most    int    // how many words that are, or -1 for any number
	example string
	does    string // a sentence
	run     func(s *Session, words []string) ([]string, error)
	path    bool // all that stands behind the name is one word, the path of a file
	ends    bool // the session
	least   int  // how much of the name has to be typed where it is shortened
	looks   bool // it changes nothing, so that what is asked for stays asked for
	asks    bool // it may show a number that one wants to be asked for first
}

// otherwise has, for words that people of other programs or of the screen may say, the
// command that they may mean.
var otherwise = map[string]string{
	"+": "more", "plus": "more", "up": "more", "raise": "more", "increase": "more",
	"-": "less", "minus": "less", "down": "less", "lower": "less", "decrease": "less",
	"play": "step", "run": "end", "network": "where",
	"select": "goto", "number": "goto", "change": "set", "let": "set", "edit": "set", "write": "save", "store": "save",
	"read": "open", "file": "open", "bias-form": "rewrite", "own": "try", "probe": "curve", "plot": "curve", "use": "activation",
	"speed": "grain", "and": "preset and", "or": "preset or", "nand": "preset nand", "nor": "preset nor", "make": "preset",
	"stop": "quit", "leave": "quit", "keys": "help",
}

// spelled is a text with the names of weights in it, as the commands have them in x·W, in
// the notation that is shown.
func (s *Session) spelled(text string) string {
	if s.notation() == model.WX {
		return weightTyped.ReplaceAllString(text, "$1 $3 $2")
	}
	return text
}

var weightTyped = regexp.MustCompile(`\b(W\d) (\d) (\d)\b`)

// allBiases is the first number of a b that is named as a whole.
func (s *Session) allBiases(word string) (model.Ref, bool) {
	r, err := s.ref([]string{word, "1"})
	return r, err == nil && r.Kind == model.InB
}

// outputNamed is the output, from 0, that has that name, or else that number from 1.
func (s *Session) outputNamed(word string) (int, error) {
	n := s.state.Network.Net
	if j := slices.IndexFunc(n.Classes, func(name string) bool { return strings.EqualFold(name, word) }); j >= 0 {
		return j, nil
	}
	j, err := whole(word, 1)
	if out := n.Layers[n.Last()].Out(); err == nil && j > out {
		err = fmt.Errorf("y has %s; there is no %d", number.Count(out, "output"), j)
	}
	return j - 1, err
}
