package rivals

import (
	"math"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// A Voice writes what stands in the sentences of this package.
type Voice struct {
	Name   func(model.Ref) string
	Number func(float64) string
	Times  func(v, w string) string // the product of what comes in and a weight
	Aloud  bool                     // for the ear, without signs
}

// A text is a sentence, or a part of one, for both voices. Each %s is the next argument: a
// number, the address of one, a function, or a word.
type text struct {
	screen, aloud string
	args          []any
}

func textOf(screen, aloud string, args ...any) text { return text{screen, aloud, args} }

// both is a text that is the same for both voices.
func both(format string, args ...any) text { return text{format, format, args} }

// An operand is a number that stands behind a sign of arithmetic.
type operand float64

// A times is a product of what comes in and a weight, of names or of numbers.
type times struct{ v, w any }

// A rounded number is followed, where its digits do not say all of it, by a word about that.
type rounded float64

// then is the text with another behind it.
func (t text) then(screen, aloud string, args ...any) text {
	return text{t.screen + screen, t.aloud + aloud, append(t.args[:len(t.args):len(t.args)], args...)}
}

// say fills a text in.
func (v Voice) say(t text) string {
	format := t.screen
	if v.Aloud {
		format = t.aloud
	}
	var b strings.Builder
	for i, part := range strings.Split(format, "%s") {
		if i > 0 {
			b.WriteString(v.word(t.args[i-1]))
		}
		b.WriteString(part)
	}
	return b.String()
}

// word is an argument of a text in words.
func (v Voice) word(arg any) string {
	switch arg := arg.(type) {
	case model.Ref:
		return v.Name(arg)
	case model.Activation:
		return v.function(arg)
	case float64:
		return v.Number(number.PlainZero(arg))
	case operand:
		if written := v.Number(number.PlainZero(float64(arg))); v.Aloud {
			return written
		} else {
			return number.Operand(written)
		}
	case rounded:
		return v.rounded(number.PlainZero(float64(arg)))
	case text:
		return v.say(arg)
	case times:
		return v.Times(v.word(arg.v), v.word(arg.w))
	case worked:
		return arg.in(v)
	case int:
		return strconv.Itoa(arg)
	}
	return arg.(string)
}

// rounded is a number with a word where its digits do not say all of it.
func (v Voice) rounded(x float64) string {
	written := v.Number(x)
	read, err := strconv.ParseFloat(written, 64)
	switch {
	case v.Aloud && number.Rounded(x):
		return written + ", rounded"
	case !v.Aloud && err == nil && !near(read, x, math.Abs(x)):
		return written + " (rounded)"
	}
	return written
}

// function is what a function is called.
func (v Voice) function(h model.Activation) string {
	switch {
	case !v.Aloud:
		return string(h)
	case h == model.StepFunction || h == model.Identity:
		return "the " + h.Title()
	}
	return strings.ReplaceAll(h.Title(), " -", " minus ")
}
