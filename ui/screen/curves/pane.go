// Package curves draws the pane of the activation curves: the plot, the list of curves and
// what they make of the x at the probe. pane.go lays it out; each part has a file.
package curves

import (
	"nnexplore/model"
	"nnexplore/report/plot"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Heights of a plot: below the usual one the words under it are shortened, below the
// least there is no plot. A plot of dots that keeps its place whatever is switched on has
// at least the steady one; where it is roomy, room is kept for a second probe on more than
// two curves too.
const (
	roomyPlot  = 13
	steadyPlot = 9
	usualPlot  = 7
	leastPlot  = 5
)

// Draw draws the plot, below it the list of curves, and their values at the probe. Where
// there is no room for all, the words become fewer, and where there is none for a plot,
// the numbers take its place. Curves that folds has kept are not drawn again.
func Draw(c canvas.Canvas, shown *state.State, step model.Explanation, folds *plot.Folds) {
	s := look(c, *shown, step, folds)
	l := legendIn(s.Curves.List(), c.Width)
	words, ok := steadyIn(c.Height-l.rows, s, c.Width)
	if !ok {
		words = curveWords(s, c.Width)
		if c.Height-l.rows-len(words) < usualPlot {
			if short := curveWordsShort(s, c.Width); c.Height-1-len(short) >= leastPlot {
				l, words = l.short(s.Curves, c.Width), short
			}
		}
	}
	list := curvesToDraw(s.Curves, c.ASCII)
	p := drawPlot(c.Rows(0, c.Height-l.rows-len(words)), s, list)
	y := len(p.Rows)
	if y == 0 {
		if len(words) > c.Height { // the value before its working
			words = sentences(append(readout(s.State, c.Width), inLine(stagesInHand(s.State), c.Width)))
		}
		if len(words)+l.rows > c.Height {
			words = withChosen(words, s.Curves.ChosenCurve())
		}
		drawWords(c.Rows(0, len(words)), *shown, words)
		l.draw(c.Rows(len(words), l.rows), s)
		return
	}
	l.draw(c.Rows(y, l.rows), s)
	y += l.rows
	drawWords(c.Rows(y, len(words)), *shown, words, clippedNote(p, list), neuronsAside(s, words))
}

// steadyIn returns the words that keep their places for a pane of that height, and whether
// they leave room for the plot.
func steadyIn(height int, s view, width int) (words []line, ok bool) {
	if !s.dots {
		return nil, false
	}
	words = steadyWords(s, width)
	more := make([]line, max(0, len(s.Curves.Drawn())-fewPairs)) // for a second probe
	if s.Curves.Distance() == 0 && height-len(words)-len(more) >= roomyPlot {
		words = append(words, more...)
	}
	return words, height-len(words) >= steadyPlot
}
