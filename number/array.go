package number

import (
	"bytes"
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
func Array(v []float64) string { return string(appendArray(nil, v, "\n ")) }

// AppendLine appends v to b as [Array] prints it, but on one line however long it is.
func AppendLine(b []byte, v []float64) []byte { return appendArray(b, v, " ") }

// appendArray appends v as [Array] prints it; between stands between two lines.
func appendArray(b []byte, v []float64, between string) []byte {
	if len(v) == 0 {
		return append(b, "[]"...)
	}
	summary := len(v) > threshold
	f := newFormat(corners(v, summary))
	return f.row(b, v, summary, between, len(" "))
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
		lines = append(lines, string(f.row(nil, row, summary, "\n  ", len("[ "))))
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
	f := format{scientific: needsScientific(v)}
	for _, x := range v {
		if Finite(x) {
			f.fit(x)
		}
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

// needsScientific is NumPy's rule for the notation of an array, that of its finite elements.
func needsScientific(v []float64) bool {
	low, high := math.Inf(1), 0.0
	for _, x := range v {
		if a := math.Abs(x); a != 0 && Finite(x) {
			low, high = min(low, a), max(high, a)
		}
	}
	return high != 0 && (high >= 1e8 || low < 1e-4 || high/low > 1000)
}

// wordRoom is what the digits of an element have room in; few need more.
const wordRoom = 32

// fit widens the format so that x fits.
func (f *format) fit(x float64) {
	var room [wordRoom]byte
	whole, rest, _ := bytes.Cut(f.digits(room[:0], x), point)
	f.left = max(f.left, len(whole))
	if !f.scientific {
		f.right = max(f.right, len(rest))
		return
	}
	exp := bytes.IndexByte(rest, 'e')
	f.mantissa = max(f.mantissa, exp)
	f.expDigits = max(f.expDigits, len(rest)-exp-len("e+"))
}

var point = []byte{'.'}

// digits appends a finite x by itself: the shortest decimals that name it, or
// eight if these are more, without trailing zeros but always with a point.
func (f *format) digits(b []byte, x float64) []byte {
	size, start, verb := math.Abs(x), len(b), byte('f')
	if f.scientific {
		verb = 'e'
	}
	if size >= 1<<25 || size < 1e-300 && size != 0 {
		return append(b, coarse(x, verb)...)
	}
	b = strconv.AppendFloat(b, x, verb, precision, 64)
	end := len(b)
	if f.scientific {
		end = start + bytes.IndexByte(b[start:], 'e')
	}
	kept := len(bytes.TrimRight(b[start:end], "0"))
	return append(b[:start+kept], b[end:]...)
}

// coarse is digits for an x whose neighbours may be so far that eight decimals say more than
// the shortest that name it.
func coarse(x float64, verb byte) string {
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

// width is how many columns each element takes.
func (f *format) width() int { return f.left + len(".") + f.right }

// element appends one element in the common format, padded to its width.
func (f *format) element(b []byte, x float64) []byte {
	if s, ok := special(x); ok {
		return append(pad(b, f.width()-len(s)), strings.ToLower(s)...)
	}
	var room [wordRoom]byte
	text := room[:0]
	if f.scientific {
		text = f.exponential(text, x)
	} else {
		text = f.digits(text, x)
	}
	whole := bytes.IndexByte(text, '.')
	b = append(pad(b, f.left-whole), text...)
	return pad(b, whole+len(".")+f.right-len(text))
}

// exponential appends x with the common number of mantissa decimals, which are
// decimals of the exact binary value, and of exponent digits.
func (f *format) exponential(b []byte, x float64) []byte {
	mantissa, exp := splitExp(strconv.FormatFloat(x, 'e', f.mantissa, 64))
	b = append(b, mantissa...)
	if f.mantissa == 0 {
		b = append(b, '.')
	}
	b = append(b, exp[:2]...)
	for range f.expDigits - len(exp[2:]) {
		b = append(b, '0')
	}
	return append(b, exp[2:]...)
}

// row appends one row in brackets. A line that would leave no column for the bracket behind
// it ends before, and between stands there; the next one is indented, and so far the
// first one is taken to be too. Every element is far shorter than a line.
func (f *format) row(b []byte, v []float64, summary bool, between string, indent int) []byte {
	shown := corners(v, summary)
	most, col := lineWidth-indent, indent
	begin := func(word int) { // so many columns wide
		if col > indent {
			b = append(b, ' ')
			col++
		}
		if col+word > most {
			b, col = append(bytes.TrimRight(b, " "), between...), indent
		}
		col += word
	}
	b = append(b, '[')
	for i, x := range shown {
		if i == edgeItems && len(shown) < len(v) {
			begin(len(ellipsis))
			b = append(b, ellipsis...)
		}
		begin(f.width())
		b = f.element(b, x)
	}
	return append(b, ']')
}

// pad appends n spaces, none if n is negative.
func pad(b []byte, n int) []byte {
	for range n {
		b = append(b, ' ')
	}
	return b
}

// spaces is n spaces, none if n is negative.
func spaces(n int) string {
	return strings.Repeat(" ", max(n, 0))
}
