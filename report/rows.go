package report

import "strings"

// A row is one line of aligned formulas: what stands before the sign and after.
type row struct{ left, right string }

// roomRight is how wide the right side of a row may be, in points, on a page of 16
// centimetres, which are 455: the widest left side is that of the sum of softmax, 42,
// and the estimate may be wrong by a little.
const roomRight = 410

// A joint is how the parts of a formula are joined, on one line and where a line
// ends between them.
type joint struct{ within, end, begin string }

var (
	inSum      = joint{` + `, ``, `\quad {} + `}
	inEquation = joint{` = `, ``, `= `}
	inVector   = joint{`,\; `, `,`, `\quad `}
)

// equal sets parts behind a sign of equality, in as many rows as their width takes.
func equal(left string, parts []string, j joint) []row {
	var rows []row
	line := `= ` + parts[0]
	for _, part := range parts[1:] {
		if longer := line + j.within + part; texWidth(longer) <= roomRight {
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

// What the columns of a matrix take beside their numbers, and its parentheses, in
// points. In a small matrix everything is set as an index is.
const (
	columnGap      = 10
	smallColumnGap = 4
	parentheses    = 18
)

// texMatrix is a matrix as large as there is room for: where it is too wide it is
// set in smaller type, and where that is too wide still, dots stand for most of its
// columns.
func texMatrix(rows [][]float64) string {
	cells := make([][]string, len(rows))
	for i, r := range rows {
		for _, v := range r {
			cells[i] = append(cells[i], texNumber(v))
		}
	}
	normal, small := float64(parentheses), float64(parentheses)
	for j := range cells[0] {
		widest := 0.0
		for i := range cells {
			widest = max(widest, texWidth(cells[i][j]))
		}
		normal, small = normal+widest+columnGap, small+float64(scriptSize*widest)+smallColumnGap
	}
	switch {
	case normal <= roomRight:
		return `\begin{pmatrix} ` + matrixLines(cells) + ` \end{pmatrix}`
	case small > roomRight:
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
