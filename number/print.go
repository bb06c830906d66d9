package number

import (
	"math"
	"strconv"
	"strings"
)

// Fixed prints v for a table: rounded to four decimals, "0.6225", "-1.2000",
// "12.0000".
//
// A number that four decimals would show badly is printed in scientific
// notation with four decimals of mantissa: "1.0000e-05", "2.5000e+07". That is
// a number that stays below 1e-4 when rounded to five significant digits, or
// that reaches 1e6 when rounded to four decimals. So the text of a number that
// is not zero never reads as zero. Zero and negative zero are "0.0000"; NaN is
// "NaN", the infinities are "Inf" and "-Inf". Four decimals are this project's
// own convention: enough to follow a calculation by hand.
func Fixed(v float64) string {
	if s, ok := special(v); ok {
		return s
	}
	if v == 0 {
		return "0.0000"
	}
	// Most need one form alone, whichever way they are rounded; that with four decimals of a
	// huge number has hundreds of digits.
	switch a := math.Abs(v); {
	case a >= 1e-3 && a < 1e5:
		return strconv.FormatFloat(v, 'f', 4, 64)
	case a >= 1e6 || a < 9e-5:
		return strconv.FormatFloat(v, 'e', 4, 64)
	}
	s, e := strconv.FormatFloat(v, 'f', 4, 64), strconv.FormatFloat(v, 'e', 4, 64)
	if exponent(e) < -4 || len(strings.TrimPrefix(s, "-")) > len("999999.9999") {
		return e
	}
	return s
}

// Short prints v for a formula: as [Fixed] does, but without the zeros that end
// the decimals: "2", "0.3", "0.6225", "-0.5", "1e-05", "2.5e+07". Zero and
// negative zero are "0"; NaN is "NaN", the infinities are "Inf" and "-Inf".
func Short(v float64) string {
	mantissa, exp, scientific := strings.Cut(Fixed(v), "e")
	if strings.Contains(mantissa, ".") {
		mantissa = strings.TrimRight(mantissa, "0")
		mantissa = strings.TrimSuffix(mantissa, ".")
	}
	if scientific {
		return mantissa + "e" + exp
	}
	return mantissa
}

// Operand is a printed number as it stands behind a sign of arithmetic: one below zero
// is in parentheses, so that "0.5 + (-0.2)" has no two signs side by side.
func Operand(text string) string {
	if strings.HasPrefix(text, "-") {
		return "(" + text + ")"
	}
	return text
}

// Full prints v with the fewest digits that read back to the same float64, the
// nearest of them if there are several: "0.5", "2.0", "0.6224593312018546".
//
// This is the repr of one Python float, which is also what NumPy prints for one
// np.float64: a whole number ends in ".0", negative zero is "-0.0", and below
// 1e-4 or from 1e16 on the notation is scientific ("1e-05", "1e+16"). Unlike
// Python, NaN is "NaN" and the infinities are "Inf" and "-Inf", as everywhere
// in this package but in [Array] and [Array2].
func Full(v float64) string {
	if s, ok := special(v); ok {
		return s
	}
	e := strconv.FormatFloat(v, 'e', -1, 64)
	if x := exponent(e); x < -4 || x >= 16 {
		return e
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

// AppendPlain appends v, which is finite, to b in the fewest digits that read back to the
// same float64, as files have it: "2", "0.2", "0.000001". Only below 1e-6 and
// from 1e21 on the notation is scientific ("1e-07", "1e+21").
func AppendPlain(b []byte, v float64) []byte {
	format := byte('f')
	if size := math.Abs(v); size != 0 && (size < 1e-6 || size >= 1e21) {
		format = 'e'
	}
	return strconv.AppendFloat(b, v, format, -1, 64)
}

// Finite reports whether no number is NaN or infinite.
func Finite(list ...float64) bool {
	for _, x := range list {
		if x-x != 0 {
			return false
		}
	}
	return true
}

// special names the values that have no digits.
func special(v float64) (string, bool) {
	switch {
	case math.IsNaN(v):
		return "NaN", true
	case math.IsInf(v, 1):
		return "Inf", true
	case math.IsInf(v, -1):
		return "-Inf", true
	}
	return "", false
}

// exponent is the number after the e of a text in scientific notation.
func exponent(scientific string) int {
	_, exp, _ := strings.Cut(scientific, "e")
	x, err := strconv.Atoi(exp)
	if err != nil {
		panic("number: no scientific notation: " + quote(scientific))
	}
	return x
}
