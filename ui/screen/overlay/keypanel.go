package overlay

import "nnexplore/ui/screen/canvas"

// A Panel is the keys of a pane in a frame, as large as they need it, in one column or
// more.
type Panel struct {
	Title, Foot string
	Groups      []Group
}

const (
	panelColumn = HelpColumn - 2 // the width of a column
	panelSides  = 4              // the frame and a blank on both sides
	panelEdges  = 2              // the frame above and below
)

// A panelLine is a head, a row, or, with neither, the gap between two groups.
type panelLine struct {
	head string
	row  Row
	left int // the width of the keys before their words
}

// columns are the lines in n columns. A group stays together.
func (p Panel) columns(c canvas.Canvas, n int) [][]panelLine {
	total := len(p.Groups) - 1
	for _, g := range p.Groups {
		total += 1 + len(g.Rows)
	}
	columns, at := make([][]panelLine, n), 0
	for _, g := range p.Groups {
		if at < n-1 && len(columns[at])+(1+len(g.Rows))/2 >= total/n {
			at++
		}
		if len(columns[at]) > 0 {
			columns[at] = append(columns[at], panelLine{})
		}
		columns[at] = append(columns[at], panelLine{head: g.Head})
		left := g.left(c.Measure)
		for _, r := range g.Rows {
			columns[at] = append(columns[at], panelLine{row: r, left: left})
		}
	}
	return columns
}

// Size is how many cells the panel takes in n columns.
func (p Panel) Size(n int) (width, height int) {
	for _, column := range p.columns(canvas.Canvas{}, n) {
		height = max(height, len(column))
	}
	return n*panelColumn + panelSides, height + panelEdges
}

// Columns is in how many columns the panel fits into so many cells, or the most that fit
// the width.
func (p Panel) Columns(width, height int) int {
	for n := 1; ; n++ {
		if _, h := p.Size(n); h <= height || n == len(p.Groups) || (n+1)*panelColumn+panelSides > width {
			return n
		}
	}
}

// Most is how far the panel can be scrolled where it has so many rows.
func (p Panel) Most(n, rows int) int {
	_, height := p.Size(n)
	return max(0, height-rows)
}

// Rows is how many lines are in sight where the panel has so many rows.
func (p Panel) Rows(rows int) int { return max(1, rows-panelEdges) }

// Draw draws the panel over the canvas in n columns, scrolled down by so many lines.
func (p Panel) Draw(c canvas.Canvas, n, scroll int) {
	in := c
	if c.Width >= panelColumn+panelSides && c.Height > panelEdges {
		foot := p.Foot
		if p.Most(n, c.Height) > 0 {
			foot = "pgup, pgdn: there is more"
		}
		in = c.Panel(canvas.Panel{Edge: canvas.Focused, Style: canvas.Strong, Title: p.Title, Foot: foot})
	}
	scroll = min(scroll, p.Most(n, in.Height+panelEdges))
	for i, column := range p.columns(c, n) {
		column = column[min(scroll, len(column)):]
		at := in.Within(canvas.Box(i*panelColumn, 0, panelColumn, in.Height))
		for y, line := range column {
			at.Text(0, y, canvas.Strong, line.head)
			x := at.Text(1, y, canvas.Key, line.row.Keys)
			at.Text(max(1+line.left, x+1), y, canvas.Plain, line.row.Does)
		}
	}
}
