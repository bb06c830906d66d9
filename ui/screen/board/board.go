// Package board is the board on which x is drawn, in the place of the network pane: its dots,
// what the network sees of them, and y.
package board

import (
	"fmt"
	"math"

	"nnexplore/model"
	"nnexplore/model/drawing"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

const (
	gap    = 2  // columns between the dots and what is beside them
	aside  = 30 // the least width of that
	frames = 2  // cells of the frame on both sides, and its rows
)

// A form is how the dots are drawn: how many cells wide one is, 1 or 2. Two dots stand above
// each other in a cell of the narrow form.
type form struct{ wide int }

// size is how many cells the dots take.
func (f form) size() (width, height int) {
	return f.wide * drawing.Side, f.wide * drawing.Side / 2
}

// dot is the dot that stands in the middle of the cell at (x, y).
func (f form) dot(x, y int) (int, int) { return x / f.wide, 2 * y / f.wide }

// Draw draws the board, with x and y at its right. Where the dots have no room it says so.
func Draw(c canvas.Canvas, s *state.State) {
	f := form{1}
	if w, h := (form{2}).size(); c.Width >= w+frames+gap+aside && c.Height >= h+frames {
		f = form{2}
	}
	w, h := f.size()
	if c.Width < w || c.Height < h {
		drawNoRoom(c, w, h)
		return
	}
	if c.Width >= w+frames && c.Height >= h+frames {
		w, h = w+frames, h+frames
		c.Within(canvas.Box(0, 0, w, h)).Panel(canvas.Panel{
			Edge: canvas.Focused, Style: canvas.Strong, Title: fmt.Sprintf("draw here: %d×%d dots", drawing.Side, drawing.Side), Foot: penText(s.Board()),
		})
		f.draw(c.Within(canvas.Box(1, 1, w-frames, h-frames)), s.Board())
	} else {
		f.draw(c.Within(canvas.Box(0, 0, w, h)), s.Board())
	}
	drawSeen(c.Within(canvas.Box(w+gap, 0, c.Width-w-gap, c.Height)), *s)
}

// drawNoRoom says how many cells the dots take.
func drawNoRoom(c canvas.Canvas, w, h int) {
	words := fmt.Sprintf("The board takes %d×%d cells, and here are %d×%d. esc closes it; in a larger window D opens it again.", w, h, c.Width, c.Height)
	c.Lines(0, 0, canvas.Plain, canvas.Wrap(words, max(1, c.Width)))
}

// penText says what the pen does, and at which dot it is.
func penText(b drawing.Board) string {
	what := "pen"
	if b.Erases {
		what = "eraser"
	}
	if b.Down {
		what += " down"
	} else {
		what += " up"
	}
	return fmt.Sprintf("%s, at dot %d, %d", what, b.X+1, b.Y+1)
}

// draw draws the dots and the pen, and takes the mouse for that.
func (f form) draw(c canvas.Canvas, b drawing.Board) {
	for y := range c.Height {
		for x := range c.Width {
			dotX, dotY := f.dot(x, y)
			above, below := b.Drawing.Has(dotX, dotY), b.Drawing.Has(dotX, dotY)
			if f.wide == 1 {
				below = b.Drawing.Has(dotX, dotY+1)
			}
			switch {
			case above && below:
				c.Set(x, y, canvas.Plain, '█')
			case above:
				c.Set(x, y, canvas.Plain, '▀')
			case below:
				c.Set(x, y, canvas.Plain, '▄')
			}
		}
	}
	pen := '○'
	switch {
	case b.Erases:
		pen = '×'
	case b.Down:
		pen = '●'
	}
	c.Set(b.X*f.wide, b.Y*f.wide/2, canvas.Key, pen)
	c.Trail("pen", canvas.Box(0, 0, c.Width, c.Height), func(x, y int) state.Action {
		dotX, dotY := f.dot(x, y)
		return state.Draw{Op: drawing.Press{X: dotX, Y: dotY}}
	}, func(x, y int) state.Action {
		dotX, dotY := f.dot(x, y)
		return state.Draw{Op: drawing.To{X: dotX, Y: dotY}}
	})
}

// What stands beside the dots.
const (
	imageRows  = 8  // of x
	imageCells = 16 // of a row of it
	nameCells  = 12 // of the name of an output, at most
	valueCells = 11
)

// drawSeen draws x as an image and how it comes of the dots, and below it y. Where there is
// no room for both it is y.
func drawSeen(c canvas.Canvas, s state.State) {
	if c.Width < nameCells {
		return
	}
	n := s.Network
	const heads = 2
	if c.Height >= heads+imageRows+min(n.Net.Layers[n.Net.Last()].Out(), imageRows+heads) {
		head, _ := c.Fitting(c.Width, seenHeads(n)...)
		c.Text(0, 0, canvas.Strong, head)
		drawImage(c.Within(canvas.Box(0, 1, imageCells, imageRows)), n)
		beside := c.Within(canvas.Box(imageCells+gap, 1, c.Width-imageCells-gap, imageRows))
		for y, line := range canvas.Wrap(fitting(n, s.Board()), max(1, beside.Width)) {
			beside.Hint(0, y, canvas.Plain, line)
		}
		c = c.Rows(1+imageRows, c.Height-1-imageRows)
	}
	drawOutputs(c, s)
}

// seenHeads say what x is, in ever fewer words.
func seenHeads(n state.NetworkState) []string {
	row := n.RowText()
	switch {
	case n.IsDrawn():
		return []string{"x: what the network sees of it", "x"}
	case row == "":
		return []string{"x as it is: nothing is drawn yet", "x"}
	}
	return []string{"x: " + row + "; nothing is drawn yet", "x: " + row, "x"}
}

// drawImage draws x as an image. A click selects a number, which closes the board.
func drawImage(c canvas.Canvas, n state.NetworkState) {
	h, _ := canvas.Image(len(n.X))
	h.Most, h.Value = max(1, model.Most(n.X)), func(i int) (float64, bool) { return n.X[i], true }
	h.Select = func(i int) state.Action { return state.Select{At: model.X(i)} }
	h.Within(c, c.Width, c.Height).Draw(c)
}

// digits is the preset whose shares are known: of the test digits of its data it reads 96 %
// right, and moved by one pixel 41 to 57 %.
const digits = "digits"

// fitting says how x comes of the dots.
func fitting(n state.NetworkState, b drawing.Board) string {
	switch unfitted := b.Unfitted; {
	case !unfitted && b.Drawing.Blank():
		return "What you draw is made 32 dots high and moved to the middle. A pixel counts 4×4 dots. f: as it stands"
	case !unfitted:
		return "Fitted: made 32 dots high and moved to the middle. A pixel counts 4×4 dots. f: as it stands"
	case n.Preset.Name == digits && n.Preset.File == nil:
		return "As it stands. Moved by one pixel, only about half of the digits are read right, not 96 %. f: fitted"
	}
	return "As it stands: moved by one pixel it is another x. f: fitted"
}

// drawOutputs draws y as bars, in the order of the outputs, and names the largest.
func drawOutputs(c canvas.Canvas, s state.State) {
	n := s.Network
	y, last := n.Trace.Y(), n.Net.Last()
	winner := n.Outcome().Class
	c.Text(0, 0, canvas.Strong, "y: "+verdict(s, y, winner))
	names := 0
	for j := range y {
		names = max(names, min(c.Measure(outputName(n, j)), nameCells))
	}
	rows, first := min(len(y), c.Height-1), 0
	if rows < len(y) {
		first = canvas.FirstShown(winner, rows, len(y))
	}
	most := max(1, model.Most(y))
	for k := range rows {
		j, row := first+k, c.Rows(1+k, 1)
		style := row.Marked(0, j == winner)
		row.Text(2, 0, style, canvas.Cut(outputName(n, j), nameCells))
		x := 2 + names + 1
		bar := row.Within(canvas.Box(x, 0, row.Width-x-valueCells-1, 1))
		bar.Bar(y[j], most, canvas.Sign(y[j]))
		row.Right(row.Width, 0, style, s.Written(y[j]))
		row.Click(canvas.Box(0, 0, row.Width, 1), state.Select{At: n.Net.Out(last, j)})
	}
}

// verdict says what the largest of y stands for.
func verdict(s state.State, y []float64, winner int) string {
	switch {
	case math.IsNaN(y[winner]) || math.IsNaN(model.Most(y)):
		return "not a number"
	case len(y) == 1:
		return s.Written(y[0])
	}
	return fmt.Sprintf("%s is the largest", outputName(s.Network, winner))
}

// outputName is the name of an output: that of its class, where it has one.
func outputName(n state.NetworkState, j int) string {
	if name := n.Net.ClassName(j); name != "" {
		return name
	}
	return n.Name(n.Net.Out(n.Net.Last(), j))
}

// Hint is what to do next on the board, in several wordings, the longest first.
func Hint(b drawing.Board) []string {
	switch {
	case b.Down && b.Erases:
		return []string{"arrows take dots away; space takes the eraser up, e: the pen again.", "arrows erase; space: up."}
	case b.Down:
		return []string{"arrows draw; space: pen up. enter or esc: the drawing stays as x.", "arrows draw; space: pen up."}
	case b.Drawing.Blank():
		return []string{"drag with the mouse; or space puts the pen down and the arrows draw.", "drag, or space and arrows draw.", "drag to draw."}
	}
	return []string{"space: pen down here; c clears. enter or esc: the drawing stays as x.", "enter or esc: it stays as x."}
}
