package network

import (
	"fmt"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// drawShapes draws the shapes that meet in the layer's product, and the line of
// the book's program that computes the step.
func (v *view) drawShapes(c canvas.Canvas) {
	e := v.about
	l := v.View.Layer
	in, out, from := v.Net.Layers[l].In(), v.Net.Layers[l].Out(), v.Net.SourceName(l)
	x := c.Text(0, 0, canvas.Plain, from+" (")
	x = c.Text(x, 0, canvas.Strong, fmt.Sprint(in))
	x = c.Text(x, 0, canvas.Plain, fmt.Sprintf(") · W%d (", l+1))
	x = c.Text(x, 0, canvas.Strong, fmt.Sprint(in))
	x = c.Text(x, 0, canvas.Plain, fmt.Sprintf("×%d) + b%d (%d) → a%d (%d)", out, l+1, out, l+1, out))
	if line := e.NumPy(); x+3+canvas.TextWidth(line) <= c.Width {
		c.Right(c.Width, 0, canvas.Plain, line)
	}
}

// Notes say how the layers are counted and which way the signal goes, the
// one with most words first.
func Notes(n state.NetworkState) []string {
	layers := n.Walk.Layers()
	return []string{
		fmt.Sprintf("%s: %d layers, counted by weights; others count %d rows of neurons · one way, x → y", n.Preset.Name, layers, layers+1),
		fmt.Sprintf("%d-layer, counted by weights; others count %d rows · one way, x → y", layers, layers+1),
		fmt.Sprintf("%d-layer by weights, %d rows · one way, x → y", layers, layers+1),
	}
}

// turnedRows is how many lines drawTurned can use where its words take two of them,
// which they do in less than turnedWidth cells.
const turnedRows, turnedWidth = 5, 76

// drawTurned draws the product of the layer in view with its factors changed
// round, and what comes of it.
func (v *view) drawTurned(c canvas.Canvas) {
	l := v.View.Layer
	o := v.TurnRound()
	from, w := v.Net.SourceName(l), fmt.Sprintf("W%d", l+1)
	c.Text(0, 0, canvas.Strong, fmt.Sprintf("The other way round: %s (%d×%d) · %s (%d)", w, o.Rows, o.Cols, from, o.Len))
	if o.Result == nil {
		c.Text(0, 1, canvas.Plain, fmt.Sprintf("The inner sizes %d and %d do not meet: %s has rows of %d, %s has %d.", o.Cols, o.Len, w, o.Cols, from, o.Len))
		c.Text(0, 2, canvas.Plain, fmt.Sprintf("np.dot(%s, %s) says:", w, from))
		c.Text(0, 3, canvas.Warning, o.Error)
		return
	}
	words := fmt.Sprintf("%s is square, so it fits; but now its rows meet %s: the result is another.", w, from)
	if o.Alike {
		words = fmt.Sprintf("%s is square, so it fits; and it is symmetric here, so the result is the same.", w)
	}
	lines := canvas.Wrap(words, c.Width)
	if len(lines)+3 > c.Height {
		lines = []string{words} // the products have to be seen
	}
	lines = append(lines, fmt.Sprintf("np.dot(%s, %s) = %s", w, from, o.ResultText),
		fmt.Sprintf("np.dot(%s, %s) = %s   is meant; + b%d gives a%d", from, w, o.RightText, l+1, l+1))
	for y, line := range lines {
		c.Text(0, 1+y, canvas.Plain, line)
	}
}
