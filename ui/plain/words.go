package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"nnexplore/model"
	"nnexplore/number"
)

// say reads a number out with as many digits as were asked for.
func (s *Session) say(v float64) string { return aloudNumber(s.state.Written(v)) }

// near reads a number out, but one that four decimals would make whole, with the digits
// that tell it from that.
func (s *Session) near(v float64) string {
	if s.state.Full {
		return s.say(v)
	}
	return aloudDigits(number.Near(v))
}

// aloudDigits reads out a printed number that may have more digits.
func aloudDigits(text string) string {
	text, more := strings.CutSuffix(text, "…")
	if more {
		return aloudNumber(text) + " and more digits"
	}
	return aloudNumber(text)
}

// sayFull reads a number out with every digit.
func sayFull(v float64) string { return aloudNumber(number.Full(v)) }

// aloudNumber is a printed number as it is read out: the minus sign, which many
// voices pass over, is a word.
func aloudNumber(text string) string {
	text, negative := strings.CutPrefix(text, "-")
	mantissa, exponent, scientific := strings.Cut(text, "e")
	switch {
	case text == "NaN":
		text = "not a number"
	case text == "Inf":
		text = "infinity"
	case scientific:
		text = mantissa + " times 10 to the power " + aloudExponent(exponent)
	}
	if negative {
		return "minus " + text
	}
	return text
}

func aloudExponent(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign = "minus "
	}
	return sign + strings.TrimLeft(text, "+-0")
}

// mostListed is how many numbers of a vector are read out in a row.
const mostListed = 6

// list reads a vector out, or the beginning of a long one.
func (s *Session) list(v []float64) string { return s.listOf("", v) }

// listOf is list of the vector of that name, of x and y with what their entries are called.
func (s *Session) listOf(vector string, v []float64) string {
	names := map[string][]string{"x": s.state.Network.Net.Inputs, "y": s.state.Network.Net.Classes}[vector]
	words := make([]string, 0, mostListed+1)
	for i, x := range v {
		if i == mostListed && len(v) > mostListed+1 {
			words = append(words, fmt.Sprintf("%d more", len(v)-i))
			break
		}
		name := ""
		if len(names) > 0 {
			name = beforeValue(clean(names[i]))
		}
		words = append(words, name+s.say(x))
	}
	return and(words)
}

// fromTo reads a change of a number out.
func (s *Session) fromTo(was, is float64) string { return "from " + s.say(was) + " to " + s.say(is) }

// name is what a number of the network is called.
func (s *Session) name(r model.Ref) string {
	switch r.Kind {
	case model.InX:
		return fmt.Sprintf("x entry %d", r.J+1)
	case model.InW:
		row, column := s.notation().Index(r.I, r.J)
		return fmt.Sprintf("W%d row %d column %d", r.Layer+1, row+1, column+1)
	case model.InB:
		return fmt.Sprintf("b%d entry %d", r.Layer+1, r.J+1)
	case model.InA:
		return fmt.Sprintf("a%d entry %d", r.Layer+1, r.J+1)
	case model.InZ:
		return fmt.Sprintf("z%d entry %d", r.Layer+1, r.J+1)
	case model.InC:
		return "c"
	case model.InDiff:
		return s.name(model.A(r.Layer, r.J)) + " minus c"
	case model.InExp:
		return "e to the power " + s.name(model.A(r.Layer, r.J)) + " minus c"
	case model.InSum:
		return "the sum of the powers"
	}
	return fmt.Sprintf("y entry %d", r.J+1)
}

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
	return strings.NewReplacer("[", " ", "]", "", ",", " ").Replace(s.notation().Name(r))
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

// title is how a function is called within a sentence.
func title(h model.Activation) string {
	switch h {
	case model.StepFunction, model.StepAtLeast, model.Identity:
		return "the " + h.Title()
	}
	return minus(h.Title())
}

// does is what a function makes of a number.
func does(h model.Activation) string { return minus(h.Does()) }

// minus is a text in which a negative number, such as a slope, begins with a word.
func minus(text string) string { return strings.ReplaceAll(text, " -", " minus ") }

// titles lists functions.
func titles(list []model.Activation) string {
	words := make([]string, len(list))
	for i, h := range list {
		words[i] = title(h)
	}
	return and(words)
}

// aloudAbout is what an activation does with its argument, and what it is for, in words
// that a voice can read.
func aloudAbout(h model.Activation, argument string) string {
	text := strings.NewReplacer("−1 … 1", "the range from minus 1 to 1", "0 … 1", "the range from 0 to 1",
		"log(1 + e^"+argument+")", "the logarithm of 1 plus e to the power "+argument).Replace(minus(h.About(argument)))
	return capital(title(h)) + ": " + strings.ToLower(text[:1]) + text[1:]
}

// spelling is what has to be typed for a function.
func spelling(h model.Activation) string {
	return strings.NewReplacer("_", " ", "(", " ", ")", "").Replace(string(h))
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

// sentence is a text with a large first letter and a stop at the end.
func sentence(text string) string { return capital(stopped(text)) }

// stopped is a text with a stop at the end, unless it asks.
func stopped(text string) string {
	if strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}

// capital is a text with a large first letter, unless it begins with a name such
// as a1.
func capital(text string) string {
	if word, _, _ := strings.Cut(text, " "); isName(word) {
		return text
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// isName reports whether a word is the name of a vector, of e or of a number of the gate.
func isName(word string) bool {
	if len(word) < 2 {
		return len(word) == 1 && strings.Contains("cexyz", word)
	}
	return 'a' <= word[0] && word[0] <= 'z' && '0' <= word[1] && word[1] <= '9'
}

// mostQuoted is how much of what was typed an answer repeats.
const mostQuoted = 40

// quote repeats what was typed; what cannot be printed is escaped.
func quote(text string) string {
	if letters := []rune(text); len(letters) > mostQuoted {
		text = string(letters[:mostQuoted-1]) + "…"
	}
	return strconv.Quote(text)
}

// mostNamed is how much of a name from outside, such as a file's, is read out.
const mostNamed = 80

// clean is a name from outside, fit for a line and not too long.
func clean(text string) string {
	if letters := []rune(printable(text)); len(letters) > mostNamed {
		return strings.TrimSpace(string(letters[:mostNamed-1])) + "…"
	}
	return printable(text)
}

// printable is a text from outside in one line, without what cannot be printed.
func printable(text string) string {
	text = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, " "))
	return strings.Join(strings.Fields(text), " ")
}

func verdict(tie bool, y int) string {
	if tie {
		return fmt.Sprintf("a tie, so y is %d", y)
	}
	return fmt.Sprintf("so y is %d", y)
}

// mostDecimals is how much of an exact decimal can be listened to.
const mostDecimals = 24

func aloudDecimal(text string) string {
	if len(text) > mostDecimals {
		return aloudNumber(text[:mostDecimals]) + " and more digits"
	}
	return aloudNumber(text)
}

// spoken has, for words that are no commands, the one that can only be meant.
var spoken = map[string]string{
	"forward": "step", "previous": "back", "prev": "back", "backward": "back", "home": "start",
	"status": "where", "state": "where", "list": "preset", "load": "open", "table": "gate", "perceptron": "gate",
	"threshold": "theta", "how": "why", "describe": "explain", "layers": "explain layers", "layer": "explain layer",
	"softmax": "explain softmax", "bye": "quit", "commands": "help",
}

// meantOfLayer is a line that begins with activation, without words that say nothing.
func meantOfLayer(words []string) []string {
	return slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains([]string{"of", "for", "the", "layer", "layers"}, strings.ToLower(w))
	})
}
