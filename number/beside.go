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

// Near prints v as [Short] does, but where four decimals make a whole number of one that
// is not whole, as [Beside] that: 0.9999546 is "0.99995…", not "1".
func Near(v float64) string {
	text, whole := Short(v), math.Round(v)
	if v == whole || math.Abs(v) >= 1e5 || text != Short(whole) {
		return text
	}
	return Beside(v, whole)
}
