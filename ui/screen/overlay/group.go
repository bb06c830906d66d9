package overlay

import (
	"strings"

	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// A Group is a head with rows below it: keys, or signs, and what each is for.
type Group struct {
	Head string
	Rows []Row
}

// A Row is a line of the help: keys that follow each other in the table, or a sign or a
// term, and the words for them.
type Row struct{ Keys, Does string }

// In is a group of signs or terms with its products written in a notation.
func (g Group) In(t model.Notation) Group {
	written := strings.NewReplacer("x·W1", t.Times("x", "W1"), "x·W", t.Times("x", "W"), "W1[i,j]", t.Weight(0, "i", "j"))
	rows := make([]Row, len(g.Rows))
	for i, r := range g.Rows {
		rows[i] = Row{Keys: written.Replace(r.Keys), Does: written.Replace(r.Does)}
	}
	return Group{Head: g.Head, Rows: rows}
}

// A line is a head, a row or a part of one, or, with neither, the gap between two groups.
type line struct {
	head string
	row  Row
	left int // the width of the keys before their words
}

// lines are the head and the rows in so many cells, with their words beside the keys.
func (g Group) lines(c canvas.Canvas, width int) []line {
	const mostKeys = 11 // cells of keys with the gap behind; wider ones push the words on
	left := 0
	for _, r := range g.Rows {
		left = max(left, c.Measure(r.Keys)+1)
	}
	lines := []line{{head: g.Head}}
	for _, r := range g.Rows {
		at := max(min(left, mostKeys), c.Measure(r.Keys)+1)
		for i, words := range canvas.Wrap(r.Does, max(10, width-1-at)) {
			if i > 0 {
				r.Keys = ""
			}
			lines = append(lines, line{row: Row{r.Keys, words}, left: at})
		}
	}
	return lines
}

// draw draws a line.
func (l line) draw(c canvas.Canvas) {
	c.Text(0, 0, canvas.Strong, l.head)
	c.Text(1, 0, canvas.Key, l.row.Keys)
	c.Text(1+l.left, 0, canvas.Plain, l.row.Does)
}

// dealt are the lines of groups in n columns. A group stays together.
func dealt(groups [][]line, n int) (columns [][]line, longest int) {
	total := len(groups) - 1
	for _, g := range groups {
		total += len(g)
	}
	columns = make([][]line, n)
	at := 0
	for _, g := range groups {
		if at < n-1 && len(columns[at])+len(g)/2 >= total/n {
			at++
		}
		if len(columns[at]) > 0 {
			columns[at] = append(columns[at], line{})
		}
		columns[at] = append(columns[at], g...)
		longest = max(longest, len(columns[at]))
	}
	return columns, longest
}
