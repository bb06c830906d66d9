package number

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// The default print options of NumPy (numpy.get_printoptions).
const (
	precision = 8    // decimals at most
	threshold = 1000 // elements above which an array is summarized
	edgeItems = 3    // elements kept at each end of a summarized axis
	lineWidth = 75   // columns of a line
)

// ellipsis stands for the elements that a summary leaves out.
const ellipsis = "..."

// Array prints v as NumPy prints a one-dimensional float64 array with its
// default options: "[0.40442364 0.59557636]", "[2. 1.]", "[0.5  1.25]".
//
// All elements share one format with at most eight decimals: positional, or
// scientific when among the finite non-zero magnitudes the largest is at least
// 1e8, the smallest is below 1e-4, or their ratio exceeds 1000. NaN and the
// infinities are spelled "nan", "inf" and "-inf", as in NumPy; negative zero
// keeps its sign ("-0."). Lines break before column 75 and continue with one
// space of indent. Above 1000 elements only three at each end are printed,
// around "...". An empty or nil array is "[]".
//
// The convention is that of numpy.array2string and its FloatingFormat, checked
// against NumPy 1.24; NumPy 2 prints the same text.
func Array(v []float64) string {
	if len(v) == 0 {
		return "[]"
	}
	summary := len(v) > threshold
	f := newFormat(corners(v, summary))
	return f.row(v, summary, " ", lineWidth)
}

// Array2 prints m as NumPy prints a two-dimensional float64 array, one row of m
// per bracket: "[[0.1 0.3 0.5]\n [0.2 0.4 0.6]]". All elements of all rows share
// one format; format, NaN and infinities, line breaks and summary are those of
// [Array], with the 1000 elements counted over the whole of m and both axes
// summarized. An array with no rows or no elements is "[]".
//
// NumPy has no arrays with rows of different lengths; Array2 prints such rows
// each with the elements it has.
func Array2(m [][]float64) string {
	size := 0
	for _, row := range m {
		size += len(row)
	}
	if size == 0 {
		return "[]"
	}
	summary := size > threshold
	var shown []float64
	for _, row := range corners(m, summary) {
		shown = append(shown, corners(row, summary)...)
	}
	f := newFormat(shown)
	lines := make([]string, 0, len(m))
	for _, row := range corners(m, summary) {
		lines = append(lines, f.row(row, summary, "  ", lineWidth-1))
	}
	if summary && len(m) > 2*edgeItems {
		lines = slices.Insert(lines, edgeItems, ellipsis)
	}
	return "[" + strings.Join(lines, "\n ") + "]"
}

// corners returns the elements of one axis that are printed: all of them, or
// the edges of an axis that a summary shortens.
func corners[E any](v []E, summary bool) []E {
	if !summary || len(v) <= 2*edgeItems {
		return v
	}
	return slices.Concat(v[:edgeItems], v[len(v)-edgeItems:])
}

// format is the common format of the elements of one array, after NumPy's
// FloatingFormat.
type format struct {
	scientific bool
	left       int // columns before the point
	right      int // columns after the point
	mantissa   int // decimals of the mantissa; scientific only
	expDigits  int // digits of the exponent; scientific only
}

// newFormat finds the format that suits all of the elements to be printed.
func newFormat(v []float64) format {
	finite := make([]float64, 0, len(v))
	for _, x := range v {
		if !math.IsNaN(x) && !math.IsInf(x, 0) {
			finite = append(finite, x)
		}
	}
	f := format{scientific: needsScientific(finite)}
	for _, x := range finite {
		f.fit(x)
	}
	if f.scientific {
		f.right = f.mantissa + len("e+") + f.expDigits
	}
	for _, x := range v {
		if s, ok := special(x); ok {
			f.left = max(f.left, len(s)-f.right-1)
		}
	}
	return f
}

// needsScientific is NumPy's rule for the notation of an array.
func needsScientific(finite []float64) bool {
	low, high := math.Inf(1), 0.0
	for _, x := range finite {
		if a := math.Abs(x); a != 0 {
			low, high = min(low, a), max(high, a)
		}
	}
	return high != 0 && (high >= 1e8 || low < 1e-4 || high/low > 1000)
}

// fit widens the format so that x fits.
func (f *format) fit(x float64) {
	whole, rest, _ := strings.Cut(f.digits(x), ".")
	f.left = max(f.left, len(whole))
	frac, exp, _ := strings.Cut(rest, "e")
	if f.scientific {
		f.mantissa = max(f.mantissa, len(frac))
		f.expDigits = max(f.expDigits, len(exp)-1)
		return
	}
	f.right = max(f.right, len(frac))
}

// digits prints a finite x by itself: the shortest decimals that name it, or
// eight if these are more, without trailing zeros but always with a point.
func (f *format) digits(x float64) string {
	verb := byte('f')
	if f.scientific {
		verb = 'e'
	}
	mantissa, exp := splitExp(strconv.FormatFloat(x, verb, -1, 64))
	if _, frac, _ := strings.Cut(mantissa, "."); len(frac) > precision {
		mantissa, exp = splitExp(strconv.FormatFloat(x, verb, precision, 64))
		mantissa = strings.TrimRight(mantissa, "0")
	}
	if !strings.Contains(mantissa, ".") {
		mantissa += "."
	}
	return mantissa + exp
}

// splitExp splits a number before the e of its exponent, if it has one.
func splitExp(s string) (mantissa, exp string) {
	if i := strings.IndexByte(s, 'e'); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

// element prints one element in the common format, padded to its width.
func (f *format) element(x float64) string {
	if s, ok := special(x); ok {
		return padLeft(strings.ToLower(s), f.left+1+f.right)
	}
	s := f.digits(x)
	if f.scientific {
		s = f.exponential(x)
	}
	whole, rest, _ := strings.Cut(s, ".")
	return padLeft(whole, f.left) + "." + rest + spaces(f.right-len(rest))
}

// exponential prints x with the common number of mantissa decimals, which are
// decimals of the exact binary value, and of exponent digits.
func (f *format) exponential(x float64) string {
	mantissa, exp := splitExp(strconv.FormatFloat(x, 'e', f.mantissa, 64))
	if f.mantissa == 0 {
		mantissa += "."
	}
	zeros := strings.Repeat("0", f.expDigits-(len(exp)-2))
	return mantissa + exp[:2] + zeros + exp[2:]
}

// row prints one row in brackets. A line that would reach width columns is
// broken; the next one starts with indent.
func (f *format) row(v []float64, summary bool, indent string, width int) string {
	shown := corners(v, summary)
	words := make([]string, 0, len(shown)+1)
	for _, x := range shown {
		words = append(words, f.element(x))
	}
	if len(words) < len(v) {
		words = slices.Insert(words, edgeItems, ellipsis)
	}
	return "[" + wrap(words, indent, width-len("]"))[len(indent):] + "]"
}

// wrap sets words into lines of at most width columns, each after indent. Every
// word is far shorter than a line.
func wrap(words []string, indent string, width int) string {
	var done strings.Builder
	line := indent
	for i, word := range words {
		if len(line)+len(word) > width {
			done.WriteString(strings.TrimRight(line, " ") + "\n")
			line = indent
		}
		line += word
		if i < len(words)-1 {
			line += " "
		}
	}
	return done.String() + line
}

// padLeft sets s at the right end of width columns.
func padLeft(s string, width int) string {
	return spaces(width-len(s)) + s
}

// spaces is n spaces, none if n is negative.
func spaces(n int) string {
	return strings.Repeat(" ", max(n, 0))
}
