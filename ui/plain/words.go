package plain

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"nnexplore/model"
	"nnexplore/number"
)

// say reads a number out with as many digits as were asked for.
func (s *Session) say(v float64) string {
	if s.state.Full {
		return sayFull(v)
	}
	return aloudNumber(number.Short(v))
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
func (s *Session) list(v []float64) string {
	words := make([]string, 0, mostListed+1)
	for i, x := range v {
		if i == mostListed && len(v) > mostListed+1 {
			words = append(words, fmt.Sprintf("%d more", len(v)-i))
			break
		}
		words = append(words, s.say(x))
	}
	return and(words)
}

// name reads the name of a number out.
func name(r model.Ref) string { return aloud(r.Name()) }

// pattern is a regular expression that is made when it is asked for: the screen
// starts without them.
func pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

var (
	refName  = pattern(`\b([Wbaz]\d+|[xy])\[(\d+)(?:, ?(\d+))?\]`)
	ownName  = pattern(`^([a-z]\d|[xyz]$)`)
	changeTo = pattern(`(\S+) → `)
	rowName  = pattern(`\((\d),(\d)\)`)
	digitsOf = pattern(`(^|[\s(])-?\d+(\.\d+)?(e[+-]\d+)?\b`)
	signs    = strings.NewReplacer(
		"2θ", "2 times theta", "θ = ", "theta ", "2b", "2 times b", "θ", "theta",
		" ≤ ", " is at most ", " > ", " is greater than ", " = ", " equals ",
		" + ", " plus ", " − ", " minus ", "−", "minus ", "·", " times ", "(", "", ")", "")
)

// aloud puts words in place of the signs of a text that was written for eyes.
func aloud(text string) string {
	text = refName().ReplaceAllStringFunc(text, func(ref string) string {
		parts := refName().FindStringSubmatch(ref)
		if parts[3] == "" {
			return parts[1] + " entry " + parts[2]
		}
		return parts[1] + " row " + parts[2] + " column " + parts[3]
	})
	text = changeTo().ReplaceAllString(text, "from $1 to ")
	text = rowName().ReplaceAllString(text, "$1 $2")
	return signs.Replace(aloudLine(text))
}

// aloudLine reads the negative numbers of a line out.
func aloudLine(text string) string {
	return digitsOf().ReplaceAllStringFunc(text, func(n string) string {
		sign := strings.IndexAny(n, "-0123456789")
		return n[:sign] + aloudNumber(n[sign:])
	})
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
	word, _, _ := strings.Cut(text, " ")
	if ownName().MatchString(word) {
		return text
	}
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
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

// clean is a text with names from outside in it, fit for a line and not too long.
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

// longest is how many characters a line of an answer may have.
const longest = 180

// wrap breaks lines that are too long, between words where it can.
func wrap(lines []string) []string {
	var out []string
	for _, line := range lines {
		for {
			letters := []rune(line)
			if len(letters) <= longest {
				break
			}
			head := string(letters[:longest])
			if at := strings.LastIndex(head, " "); at > 0 {
				head = head[:at]
			}
			out = append(out, head)
			line = strings.TrimPrefix(line[len(head):], " ")
		}
		out = append(out, line)
	}
	return out
}
