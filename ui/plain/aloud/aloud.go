// Package aloud puts numbers, lists and the names of functions into words that a voice can
// read, and makes sentences of words.
package aloud

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"nnexplore/model"
	"nnexplore/number"
)

// Digits reads out a printed number that may have more digits.
func Digits(text string) string {
	text, more := strings.CutSuffix(text, "…")
	if more {
		return Number(text) + " and more digits"
	}
	return Number(text)
}

// Full reads a number out with every digit.
func Full(v float64) string { return Number(number.Full(v)) }

// Number is a printed number as it is read out: the minus sign, which many
// voices pass over, is a word.
func Number(text string) string {
	text, negative := strings.CutPrefix(text, "-")
	mantissa, exponent, scientific := strings.Cut(text, "e")
	switch {
	case text == "NaN":
		text = "not a number"
	case text == "Inf":
		text = "infinity"
	case scientific:
		text = mantissa + " times 10 to the power " + power(exponent)
	}
	if negative {
		return "minus " + text
	}
	return text
}

// power reads out the exponent of a printed number.
func power(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign = "minus "
	}
	return sign + strings.TrimLeft(text, "+-0")
}

// Title is how a function is called within a sentence.
func Title(h model.Activation) string {
	switch h {
	case model.StepFunction, model.StepAtLeast, model.Identity:
		return "the " + h.Title()
	}
	return minus(h.Title())
}

// Does is what a function makes of a number.
func Does(h model.Activation) string { return minus(h.Does()) }

// minus is a text in which a negative number, such as a slope, begins with a word.
func minus(text string) string { return strings.ReplaceAll(text, " -", " minus ") }

// Titles lists functions.
func Titles(list []model.Activation) string {
	words := make([]string, len(list))
	for i, h := range list {
		words[i] = Title(h)
	}
	return And(words)
}

// About is what an activation does with its argument, and what it is for, in words
// that a voice can read.
func About(h model.Activation, argument string) string {
	text := strings.NewReplacer("−1 … 1", "the range from minus 1 to 1", "0 … 1", "the range from 0 to 1",
		"log(1 + e^"+argument+")", "the logarithm of 1 plus e to the power "+argument).Replace(minus(h.About(argument)))
	return Capital(Title(h)) + ": " + strings.ToLower(text[:1]) + text[1:]
}

// apart takes the name of an activation into words. Every line that is typed is looked for among them.
var apart = strings.NewReplacer("_", " ", "(", " ", ")", "")

// Spelling is what has to be typed for a function.
func Spelling(h model.Activation) string { return apart.Replace(string(h)) }

// Either joins words with commas and a last "or".
func Either(words []string) string { return join(words, " or ") }

// And joins words with commas and a last "and".
func And(words []string) string { return join(words, " and ") }

func join(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + last + words[len(words)-1]
}

// Sentence is a text with a large first letter and a stop at the end.
func Sentence(text string) string { return Capital(Stopped(text)) }

// Stopped is a text with a stop at the end, unless it asks.
func Stopped(text string) string {
	if strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}

// Capital is a text with a large first letter, unless it begins with a name such
// as a1.
func Capital(text string) string {
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

// Quote repeats what was typed; what cannot be printed is escaped.
func Quote(text string) string {
	if letters := []rune(text); len(letters) > mostQuoted {
		text = string(letters[:mostQuoted-1]) + "…"
	}
	return strconv.Quote(text)
}

// mostNamed is how much of a name from outside, such as a file's, is read out.
const mostNamed = 80

// Clean is a name from outside, fit for a line and not too long.
func Clean(text string) string {
	if letters := []rune(Printable(text)); len(letters) > mostNamed {
		return strings.TrimSpace(string(letters[:mostNamed-1])) + "…"
	}
	return Printable(text)
}

// Printable is a text from outside in one line, without what cannot be printed.
func Printable(text string) string {
	text = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, " "))
	return strings.Join(strings.Fields(text), " ")
}

// mostDecimals is how much of an exact decimal can be listened to.
const mostDecimals = 24

// Decimal reads out an exact decimal, or the beginning of a long one.
func Decimal(text string) string {
	if len(text) > mostDecimals {
		return Number(text[:mostDecimals]) + " and more digits"
	}
	return Number(text)
}

// BeforeValue is a name that a value follows. One that is a number itself is kept apart from it.
func BeforeValue(name string) string {
	if _, err := number.Parse(name); err == nil {
		return name + " with "
	}
	return name + " "
}

// Typed is a number as it was typed, without what a voice would not read.
func Typed(word string) string {
	v, err := number.Parse(word)
	if err != nil {
		return Quote(word)
	}
	return Number(strconv.FormatFloat(v, 'g', -1, 64))
}
