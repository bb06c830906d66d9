package report

import (
	"strings"
	"unicode/utf8"
)

// A row is one line of aligned formulas: what stands before the sign and after.
type row struct{ left, right string }

// lineRoom is how many signs the right side of a row has room for, on a page of 16
// centimetres beside the widest left side, that of the sum of softmax.
const lineRoom = 82

// How much of a wide layer is written out. A sum of more terms keeps the first
// few and the last, with dots between; so do the neurons of a layer, and a
// matrix that is larger than this either way is not shown.
const (
	mostTerms   = 8
	mostNeurons = 16
	mostMatrix  = 8
	firstKept   = 3
)

// kept is what of gives for each index below n; of more than most, for the first few
// and the last, with dots between.
func kept[T any](n, most int, dots T, of func(i int) T) []T {
	var list []T
	for i := range n {
		switch {
		case n <= most || i < firstKept || i == n-1:
			list = append(list, of(i))
		case i == firstKept:
			list = append(list, dots)
		}
	}
	return list
}

// terms are the terms of a sum over n, or the numbers of a vector.
func terms(n int, of func(i int) string) []string { return kept(n, mostTerms, `\dots`, of) }

// glyphs counts the signs of a formula. A command is one, and so is the number of a layer,
// which stands above an index; but \max and \log are set as their letters. The space around
// a sign takes the room of one, and the cross of a power of ten is wide.
func glyphs(formula string) int {
	n := strings.Count(formula, " ")/2 + strings.Count(formula, `\times`)
	for rest := formula; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if long := max(lengthOfCommand(rest), lengthOfLayer(rest)); long > 0 {
			n, size = n+1, long
		} else if !strings.ContainsRune(`\{}^_ `, r) {
			n++
		}
		rest = rest[size:]
	}
	return n
}

// lengthOfCommand is the length of the long command that a formula begins with, or 0.
func lengthOfCommand(formula string) int {
	letters := 0
	for len(formula) > 1+letters && isSmall(formula[1+letters]) {
		letters++
	}
	if formula[0] != '\\' || letters <= len("max") {
		return 0
	}
	return 1 + letters
}

// lengthOfLayer is the length of the number of a layer that a formula begins with, or 0.
func lengthOfLayer(formula string) int {
	inner, above := strings.CutPrefix(formula, "^{(")
	digits, _, closed := strings.Cut(inner, ")}")
	if !above || !closed || digits == "" || strings.Trim(digits, "0123456789") != "" {
		return 0
	}
	return len("^{(") + len(digits) + len(")}")
}

// isSmall reports whether a byte is a small letter of ASCII.
func isSmall(c byte) bool { return 'a' <= c && c <= 'z' }

// A joint is how the parts of a formula are joined, on one line and where a line
// ends between them.
type joint struct{ within, end, begin string }

var (
	inSum      = joint{` + `, ``, `\quad {} + `}
	inEquation = joint{` = `, ``, `= `}
	inVector   = joint{`,\; `, `,`, `\quad `}
)

// equal sets parts behind a sign of equality, in as many rows as they take.
func equal(left string, parts []string, j joint) []row {
	var rows []row
	line := `= ` + parts[0]
	for _, part := range parts[1:] {
		if longer := line + j.within + part; glyphs(longer) <= lineRoom {
			line = longer
			continue
		}
		rows = append(rows, row{left, line + j.end})
		left, line = ``, j.begin+part
	}
	return append(rows, row{left, line})
}

// vectorRows is a row of numbers behind its name; of a long one the first few and
// the last.
func vectorRows(left string, v []float64) []row {
	words := terms(len(v), func(i int) string { return texNumber(v[i]) })
	words[0] = `(` + words[0]
	words[len(words)-1] += `)`
	return equal(left, words, inVector)
}

const (
	columnGap = 3                 // room between two columns of a matrix, in signs
	smallRoom = lineRoom * 10 / 7 // of a matrix that is set as small as an index
)

// texMatrix is a matrix as large as there is room for: one that is too wide is set
// in smaller type, and dots stand for most of its columns where that is too wide still.
func texMatrix(rows [][]float64) string {
	cells := make([][]string, len(rows))
	widest := make([]int, len(rows[0]))
	for i, r := range rows {
		for j, v := range r {
			cells[i] = append(cells[i], texNumber(v))
			widest[j] = max(widest[j], glyphs(cells[i][j]))
		}
	}
	width := 0
	for _, w := range widest {
		width += w + columnGap
	}
	if width <= lineRoom {
		return `\begin{pmatrix} ` + matrixLines(cells) + ` \end{pmatrix}`
	}
	if width > smallRoom {
		for i, r := range cells {
			cells[i] = append(r[:firstKept:firstKept], `\cdots`, r[len(r)-1])
		}
	}
	return `\left( \begin{smallmatrix} ` + matrixLines(cells) + ` \end{smallmatrix} \right)`
}

func matrixLines(cells [][]string) string {
	lines := make([]string, len(cells))
	for i, r := range cells {
		lines[i] = strings.Join(r, ` & `)
	}
	return strings.Join(lines, ` \\ `)
}

// aligned joins rows as they stand in an environment that aligns.
func aligned(rows []row) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = r.left + ` &` + r.right
	}
	return strings.Join(lines, " \\\\\n") + "\n"
}
