package rivals

import (
	"fmt"
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
	if whole, decimals, ok := strings.Cut(text, ","); err != nil && ok {
		if point := whole + "." + decimals; isNumber(point) {
			return typed{}, fmt.Errorf("%q has a comma; type a point: %s", text, point)
		}
	}
	if err != nil {
		return typed{}, err
	}
	mantissa, exponent, _ := strings.Cut(strings.ToLower(text), "e")
	power, _ := strconv.Atoi(exponent) // 0 for none; Parse knows it for a number
	_, decimals, _ := strings.Cut(mantissa, ".")
	digits := strings.TrimLeft(strings.Map(onlyDigits, mantissa), "0")
	return typed{v, math.Pow10(power - len(decimals)), len(digits), text}, nil
}

func isNumber(text string) bool {
	_, err := number.Parse(text)
	return err == nil
}

func onlyDigits(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

// exactly reports whether the number is x on paper.
func (d typed) exactly(x, scale float64) bool { return near(d.value, x, scale) }

// As much as float64 may be off, of the unit of the last digit and of the number.
const ofUnit, ofNumber = 1e-9, 1e-15

// rounds reports whether the number is x rounded to the digits that were typed. Where x
// lies just between two, either is.
func (d typed) rounds(x float64) bool {
	return math.Abs(d.value-x) <= float64(d.unit*(0.5+ofUnit))+float64(ofNumber*math.Abs(x))
}

// comes reports whether the number is x rounded to the digits that were typed or, of so
// many digits as are shown of each number on the way, what these lead to.
func (d typed) comes(x float64) bool {
	const shown = 1e-4
	return d.digits >= enough && d.rounds(x) || d.unit <= shown*1.01 && math.Abs(d.value-x) <= shown*max(1, math.Abs(x))
}

// cuts reports whether the number is x with the digits behind the typed ones cut off. What
// lies a whole unit from x, as far as float64 can tell, is another number.
func (d typed) cuts(x float64) bool {
	off := math.Abs(x) - math.Abs(d.value)
	return d.value != 0 && math.Signbit(d.value) == math.Signbit(x) && off > 0 && off < float64(d.unit*(1-ofUnit))-float64(ofNumber*math.Abs(x))
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
