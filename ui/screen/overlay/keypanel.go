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

// columns are the lines in n columns, and how many the longest has.
func (p Panel) columns(c canvas.Canvas, n int) (columns [][]line, longest int) {
	const whole = 1 << 10 // a width in which no words are broken: here they are cut
	blocks := make([][]line, len(p.Groups))
	for i, g := range p.Groups {
		blocks[i] = g.lines(c, whole)
	}
	return dealt(blocks, n)
}

// Size is how many cells the panel takes in n columns.
func (p Panel) Size(n int) (width, height int) {
	_, longest := p.columns(canvas.Canvas{}, n)
	return n*panelColumn + panelSides, longest + panelEdges
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
	columns, _ := p.columns(c, n)
	for i, column := range columns {
		for y, line := range column[min(scroll, len(column)):] {
			line.draw(in.Within(canvas.Box(i*panelColumn, y, panelColumn, 1)))
		}
	}
}
