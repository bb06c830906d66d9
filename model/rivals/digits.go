package rivals

import (
	"math"
	"strconv"
	"strings"

	"nnexplore/number"
)

// A typed number is one with the digits that a person gave it.
type typed struct {
	value  float64
	unit   float64 // what the last digit counts: 0.01 of 0.62
	digits int     // how many there are from the first that is not 0
	text   string
}

// read reads a number with its digits.
func read(text string) (typed, error) {
	text = strings.TrimSpace(text)
	v, err := number.Parse(text)
	if err != nil {
		return typed{}, err
	}
	mantissa, exponent, _ := strings.Cut(strings.ToLower(text), "e")
	power, _ := strconv.Atoi(exponent) // 0 for none; Parse knows it for a number
	_, decimals, _ := strings.Cut(mantissa, ".")
	digits := strings.TrimLeft(strings.Map(onlyDigits, mantissa), "0")
	return typed{v, math.Pow10(power - len(decimals)), len(digits), text}, nil
}

func onlyDigits(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

// exactly reports whether the number is x on paper.
func (d typed) exactly(x, scale float64) bool { return near(d.value, x, scale) }

// rounds reports whether the number is x rounded to the digits that were typed. Where x
// lies just between two, either is.
func (d typed) rounds(x float64) bool {
	const ofUnit, ofNumber = 1e-9, 1e-15 // as much as float64 may be off
	return math.Abs(d.value-x) <= float64(d.unit*(0.5+ofUnit))+float64(ofNumber*math.Abs(x))
}

// comes reports whether the number is x rounded to the digits that were typed or, of so
// many digits as are shown of each number on the way, what these lead to.
func (d typed) comes(x float64) bool {
	const shown = 1e-4
	return d.digits >= enough && d.rounds(x) || d.unit <= shown*1.01 && math.Abs(d.value-x) <= shown*max(1, math.Abs(x))
}

// cuts reports whether the number is x with the digits behind the typed ones cut off.
func (d typed) cuts(x float64) bool {
	return d.value != 0 && math.Signbit(d.value) == math.Signbit(x) && math.Abs(x) > math.Abs(d.value) && math.Abs(x)-math.Abs(d.value) < d.unit
}

// within reports whether the number is no further from x than that share of it.
func (d typed) within(x, share float64) bool { return math.Abs(d.value-x) <= share*math.Abs(x) }

// enough is how many digits an answer that is not exact has at least.
const enough = 2

// roundedTo is x with as many decimals as were typed.
func (d typed) roundedTo(x float64) string {
	places := max(0, -int(math.Round(math.Log10(d.unit))))
	const most = 15
	if places > most {
		return number.Short(x)
	}
	return strconv.FormatFloat(x, 'f', places, 64)
}
