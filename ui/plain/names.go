package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/plain/aloud"
	"nnexplore/ui/plain/typed"
)

// say reads a number out with as many digits as were asked for.
func (s *Session) say(v float64) string { return aloud.Number(s.state.Written(v)) }

// near reads a number out, but one that four decimals would make whole, with the digits
// that tell it from that.
func (s *Session) near(v float64) string {
	if s.state.Full {
		return s.say(v)
	}
	return aloud.Digits(number.Near(v))
}

// mostListed is how many numbers of a vector are read out in a row.
const mostListed = 6

// list reads a vector out, or the beginning of a long one.
func (s *Session) list(v []float64) string { return s.listOf("", v) }

// listOf is list of the vector of that name, of x and y with what their entries are called.
func (s *Session) listOf(vector string, v []float64) string {
	names := map[string][]string{"x": s.state.Network.Net.Inputs, "y": s.state.Network.Net.Classes}[vector]
	return listed(len(v), func(i int) string {
		if len(names) > 0 {
			return aloud.BeforeValue(aloud.Clean(names[i])) + s.say(v[i])
		}
		return s.say(v[i])
	})
}

// listed lists so many words, or the first of many.
func listed(count int, word func(i int) string) string {
	var words []string
	for i := range count {
		if i == mostListed && count > mostListed+1 {
			words = append(words, fmt.Sprintf("%d more", count-i))
			break
		}
		words = append(words, word(i))
	}
	return aloud.And(words)
}

// pass is what a network makes of an x, with what so many of its inner layers give.
func (s *Session) pass(t model.Trace, inner int) string {
	line := fmt.Sprintf("x %s:", s.listOf("x", t.X))
	for l := range inner {
		line += fmt.Sprintf(" z%d is %s,", l+1, s.list(t.Layers[l].Z))
	}
	return line + fmt.Sprintf(" y is %s", s.listOf("y", t.Y()))
}

// fromTo reads a change of a number out.
func (s *Session) fromTo(was, is float64) string { return "from " + s.say(was) + " to " + s.say(is) }

// name is what a number of the network is called.
func (s *Session) name(r model.Ref) string {
	switch r.Kind {
	case model.InW:
		row, column := s.notation().Index(r.I, r.J)
		return fmt.Sprintf("W%d row %d column %d", r.Layer+1, row+1, column+1)
	case model.InC:
		return "c"
	case model.InDiff:
		return s.name(model.A(r.Layer, r.J)) + " minus c"
	case model.InExp:
		return "e to the power " + s.name(model.A(r.Layer, r.J)) + " minus c"
	case model.InSum:
		return "the sum of the powers"
	}
	vector, _, _ := strings.Cut(r.Name(), "[")
	return fmt.Sprintf("%s entry %d", vector, r.J+1)
}

// indices stand apart in what is typed.
var indices = strings.NewReplacer("[", " ", "]", "", ",", " ")

// typed is what can be typed for the name of a number.
func (s *Session) typed(r model.Ref) string {
	switch r.Kind {
	case model.InDiff:
		return fmt.Sprintf("difference %d", r.J+1)
	case model.InExp:
		return fmt.Sprintf("power %d", r.J+1)
	case model.InSum:
		return "total"
	}
	return indices.Replace(s.notation().Name(r))
}

// notation is how the products of the network are written, and so said.
func (s *Session) notation() model.Notation { return s.state.Network.Notation() }

// times says a product of what belongs to a value that comes in, or to the vector of these,
// and what belongs to its weight, or to W.
func (s *Session) times(v, w string) string {
	first, second := s.notation().Pair(v, w)
	return first + " times " + second
}

// sums says what a layer does with v; of no layer in particular, l is "".
func (s *Session) sums(v, l string) string { return s.times(v, "W"+l) + " plus b" + l }

// lines of W: those of a value that comes in and those of a neuron, "row" and "column" or
// the other way round.
func (s *Session) lines() (input, neuron string) {
	if s.notation() == model.WX {
		return "column", "row"
	}
	return "row", "column"
}

func verdict(tie bool, y int) string {
	if tie {
		return fmt.Sprintf("a tie, so y is %d", y)
	}
	return fmt.Sprintf("so y is %d", y)
}

// longestName is more than the name of any number has.
const longestName = 60

// ref reads the name of a number of the network.
func (s *Session) ref(words []string) (model.Ref, error) {
	text := strings.Join(words, " ")
	if len(text) > longestName {
		return model.Ref{}, fmt.Errorf("%s is too long for the name of a number", aloud.Quote(text))
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
	j, wrong := typed.Whole(words[1], 1)
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
	j, err := typed.Whole(words[1], 1)
	r.J = j - 1
	return r, err == nil && j <= n.Layers[r.Layer].Out()
}

// layer reads the number of a layer, from 1 on, and gives its index.
func (s *Session) layer(word string) (int, error) {
	l, err := typed.Whole(word, 1)
	if err != nil {
		return 0, err
	}
	if last := len(s.state.Network.Net.Layers); l > last {
		return 0, fmt.Errorf("the layers go from 1 to %d", last)
	}
	return l - 1, nil
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

// tooMany says that words are too many, and what could have been meant.
func (c command) tooMany(s *Session, words []string) error {
	if c.name == "w1" || c.name == "w2" {
		w := s.spelled(strings.ToUpper(c.name) + " 1 2")
		return fmt.Errorf("this %s is the gate's weight; for one of the network, say goto %s, or set %s 0.5", c.name, w, w)
	}
	if c.name == "undo" || c.name == "redo" {
		return fmt.Errorf("one %s goes one line far; say it again for the next", c.name)
	}
	if c.most == 0 {
		return fmt.Errorf("nothing stands behind %s; %s is too much", c.name, aloud.Quote(strings.Join(words, " ")))
	}
	return fmt.Errorf("there are too many words behind %s: %s", c.name, aloud.Quote(strings.Join(words, " ")))
}

// spelled is a text with the names of weights in it, as the commands have them in x·W, in
// the notation that is shown.
func (s *Session) spelled(text string) string {
	if s.notation() != model.WX {
		return text
	}
	words := strings.Split(text, " ")
	for i := range words[:max(0, len(words)-2)] {
		if len(words[i]) == len("W1") && words[i][0] == 'W' {
			words[i+1], words[i+2] = words[i+2], words[i+1]
		}
	}
	return strings.Join(words, " ")
}

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
	j, err := typed.Whole(word, 1)
	if out := n.Layers[n.Last()].Out(); err == nil && j > out {
		err = fmt.Errorf("y has %s; there is no %d", number.Count(out, "output"), j)
	}
	return j - 1, err
}
