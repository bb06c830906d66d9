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
	lines := []string{fill(t, " "+t.Dress(canvas.Strong, "nnexplore: see where each number of a neural network comes from"), width)}
	for y := 0; ; y++ {
		line, more := "", false
		for _, column := range columns {
			text := ""
			if y < len(column) {
				text, more = column[y], true
			}
			line += fill(t, text, w)
		}
		if !more && len(lines) >= rows {
			break
		}
		lines = append(lines, fill(t, line, width))
	}
	return Page{rows, len(lines), func(y int) string { return lines[y] }}
}
