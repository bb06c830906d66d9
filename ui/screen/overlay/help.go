// Package overlay is what lies over the panes: the help, the panel of a pane's keys, a
// text that was copied, lists to choose from. Which keys there are it is given.
package overlay

import (
	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// HelpColumn is the least width of a column of the help, which has as many columns as
// fit.
const HelpColumn = 40

// Help is every sign, key and term on a canvas, in its group: the signs first, then the groups in
// their order, the terms at the end. Products are written in the notation that is shown.
func Help(groups []Group, shown model.Notation, c canvas.Canvas, rows int) Page {
	n := max(1, c.Width/HelpColumn)
	w := c.Width / n
	blocks := [][]line{signsOn(c).In(shown).lines(c, w-1)}
	for _, g := range groups {
		blocks = append(blocks, g.lines(c, w-1))
	}
	for _, g := range Terms {
		blocks = append(blocks, g.In(shown).lines(c, w-1))
	}
	columns, longest := dealt(blocks, n)
	const head = 2 // with a blank below it
	return Page{rows, max(rows, head+longest), func(c canvas.Canvas, y int) {
		if y == 0 {
			c.Text(1, 0, canvas.Strong, "nnexplore: see where each number of a neural network comes from")
		}
		for k, column := range columns {
			if y >= head && y < head+len(column) {
				column[y-head].draw(c.Within(canvas.Box(k*w+1, 0, w-1, 1)))
			}
		}
	}}
}
