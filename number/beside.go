package number

import (
	"math"
	"strconv"
	"strings"
)

// Beside prints v with its decimals up to the first that tells it from the number of,
// four at least, and "…" where more follow: 0.9999546 beside 1 is "0.99995…". It leaves
// digits out and never rounds, so that it does not read as a number on the other side.
func Beside(v, of float64) string {
	text := strconv.FormatFloat(v, 'f', -1, 64)
	whole, decimals, _ := strings.Cut(text, ".")
	some := max(4, -int(math.Floor(math.Log10(math.Abs(v-of)))))
	if len(decimals) <= some {
		return text
	}
	return whole + "." + decimals[:some] + "…"
}

// Near prints v as [Short] does, but so that no rounded number reads as an exact one:
// where four decimals make a whole number of one that is not whole, as [Beside] that, and
// where they end in zeros, with these. 0.9999546 is "0.99995…", not "1"; 0.89998 is
// "0.9000", not "0.9".
func Near(v float64) string {
	text, whole := Short(v), math.Round(v)
	switch {
	case v == whole || math.Abs(v) >= 1e5 || strings.Contains(text, "e"):
		return text
	case text == Short(whole):
		return Beside(v, whole)
	case Rounded(v):
		return Fixed(v)
	}
	return text
}

// Rounded reports whether four decimals do not say all of x. Numbers that are not written
// with decimals have a mantissa of four of them.
func Rounded(x float64) bool {
	size, unit := math.Abs(x), 1e4
	if size != 0 && size < 1e-4 || size >= 1e6 {
		unit = math.Pow10(4 - int(math.Floor(math.Log10(size))))
	}
	return math.Abs(math.Round(x*unit)/unit-x) > 1e-12*size
}
