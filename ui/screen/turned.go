package screen

import "fmt"

// turnedRows is how many lines drawTurned can use where its words take two of them,
// which they do in less than turnedWidth cells.
const turnedRows, turnedWidth = 5, 76

// drawTurned draws the product of the layer in view with its factors changed
// round, and what comes of it.
func (v *netView) drawTurned(c canvas) {
	l := v.View.Layer
	o := v.TurnRound()
	from, w := v.Net.SourceName(l), fmt.Sprintf("W%d", l+1)
	c.text(0, 0, Strong, fmt.Sprintf("The other way round: %s (%d×%d) · %s (%d)", w, o.Rows, o.Cols, from, o.Len))
	if o.Result == nil {
		c.text(0, 1, Plain, fmt.Sprintf("The inner sizes %d and %d do not meet: %s has rows of %d, %s has %d.", o.Cols, o.Len, w, o.Cols, from, o.Len))
		c.text(0, 2, Plain, fmt.Sprintf("np.dot(%s, %s) says:", w, from))
		c.text(0, 3, Warning, o.Error)
		return
	}
	words := fmt.Sprintf("%s is square, so it fits; but now its rows meet %s: the result is another.", w, from)
	if o.Alike {
		words = fmt.Sprintf("%s is square, so it fits; and it is symmetric here, so the result is the same.", w)
	}
	lines := wrap(words, c.width)
	if len(lines)+3 > c.height {
		lines = []string{words} // the products have to be seen
	}
	lines = append(lines, fmt.Sprintf("np.dot(%s, %s) = %s", w, from, o.ResultText),
		fmt.Sprintf("np.dot(%s, %s) = %s   is meant; + b%d gives a%d", from, w, o.RightText, l+1, l+1))
	for y, line := range lines {
		c.text(0, 1+y, Plain, line)
	}
}
