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

// Help is every sign, key and term, in its group: the signs first, then the groups in
// their order, the terms at the end. Products are written in the notation that is shown.
func Help(groups []Group, shown model.Notation, t canvas.Theme, width, rows int) Page {
	n := max(1, width/HelpColumn)
	w := width / n
	columns := make([][]string, n)
	blocks := [][]string{signsOn(t).In(shown).lines(t, w)}
	for _, g := range groups {
		blocks = append(blocks, g.lines(t, w))
	}
	for _, g := range Terms {
		blocks = append(blocks, g.In(shown).lines(t, w))
	}
	total := 0
	for _, b := range blocks {
		total += len(b) + 1
	}
	at := 0
	for _, b := range blocks {
		if at < n-1 && len(columns[at])+len(b)/2 > (total+n-1)/n {
			at++
		}
		columns[at] = append(append(columns[at], ""), b...)
	}
	longest := 0
	for _, column := range columns {
		longest = max(longest, len(column))
	}
	const head = 1
	return Page{rows, max(rows, head+longest), func(y int) string {
		if y < head {
			return fill(t, " "+t.Dress(canvas.Strong, "nnexplore: see where each number of a neural network comes from"), width)
		}
		line := ""
		for _, column := range columns {
			text := ""
			if y-head < len(column) {
				text = column[y-head]
			}
			line += fill(t, text, w)
		}
		return fill(t, line, width)
	}}
}
