package network

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// drawShapes draws the shapes that meet in the layer's product, and the line of
// the book's program that computes the step.
func (v *view) drawShapes(c canvas.Canvas) {
	e := v.e
	if v.softmaxInView() {
		v.drawSoftmaxHead(c)
		return
	}
	l := v.View.Layer
	in, out, from := v.Net.Layers[l].In(), v.Net.Layers[l].Out(), v.Net.SourceName(l)
	x := c.Text(0, 0, canvas.Plain, from+" (")
	x = c.Text(x, 0, canvas.Strong, fmt.Sprint(in))
	x = c.Text(x, 0, canvas.Plain, fmt.Sprintf(") · W%d (", l+1))
	x = c.Text(x, 0, canvas.Strong, fmt.Sprint(in))
	x = c.Text(x, 0, canvas.Plain, fmt.Sprintf("×%d) + b%d (%d) = a%d (%d)", out, l+1, out, l+1, out))
	if line := e.NumPy(); x+3+canvas.TextWidth(line) <= c.Width {
		c.Right(c.Width, 0, canvas.Plain, line)
	}
}

// drawSoftmaxHead says what goes into softmax and what comes out, and while a trial runs
// that the network itself stays as it is.
func (v *view) drawSoftmaxHead(c canvas.Canvas) {
	out := v.Net.Layers[v.Net.Last()].Out()
	if v.Trying() {
		text := "a trial: " + v.triedAs() + "; the network's own y stays "
		shares := sharesWithin(v.Trace.Y(), c.Width-canvas.TextWidth(text))
		if shares == "" {
			shares = "as it is"
		}
		c.Text(0, 0, canvas.Strong, text+shares)
		return
	}
	x := c.Text(0, 0, canvas.Plain, fmt.Sprintf("y (%d) = softmax of a%d (%d)", out, v.Net.Last()+1, out))
	if line := v.e.NumPy(); v.e.Part == model.SoftmaxOf && x+3+canvas.TextWidth(line) <= c.Width {
		c.Right(c.Width, 0, canvas.Plain, line)
	}
}

// triedHead is what stands above the numbers that softmax is tried on.
func (v *view) triedHead() string {
	if v.Tried != nil {
		return scaled // what it is stands in the line above
	}
	return scaled + " = " + v.tried()
}

// drawTried draws a number of the trial that ends before x; one that was typed is marked.
func (v *view) drawTried(c canvas.Canvas, x, y int, r model.Ref, text string) {
	m := mark{' ', v.View.Selecting && r == v.Selected, canvas.Plain}
	if r.Kind == model.InA && !model.Same(v.TriedValue(r.J), v.Value(r)) {
		m.sign, m.style = '»', canvas.Moved
	}
	digitsBefore(c, x, y, m.style, text)
	m.draw(c, y, x-canvas.TextWidth(text), x)
}

// Notes name the activations and say how the layers are counted, the one with most words
// first; of a network of steps they say what it computes instead.
func Notes(n state.NetworkState) []string {
	layers := n.Walk.Layers()
	columns := number.Count(layers+1, "column")
	if truth, ok := n.Truth(); ok && truth.Sides() != "" {
		whole := truth.Name(n.Net.Last(), 0) + ": " + truth.Sides()
		return []string{fmt.Sprintf("%s · %s, counted by weights", whole, number.Count(layers, "layer")), whole}
	}
	if text := n.Preset.Unnamed(); text != "" && len(model.OtherActivations(n.Net, n.Preset.Network)) == 0 {
		_, assumed, _ := strings.Cut(text, "; ") // the name stands above already
		if !n.Preset.File.Bare {
			return []string{text, assumed}
		}
		return []string{text + "; a changes one", assumed + "; a changes one", text}
	}
	long, short := activations(n.Net)
	counted := number.Count(layers, "layer")
	if n.Place > 0 {
		return []string{
			fmt.Sprintf("%s, counted by weights; others count %s of neurons · %s", counted, columns, long),
			fmt.Sprintf("%s by weights, %s · %s", counted, columns, long),
			long,
		}
	}
	return []string{
		fmt.Sprintf("%s, counted by weights; others count %s of neurons · %s", counted, columns, long),
		fmt.Sprintf("%s, counted by weights; others count %s · %s", counted, columns, short),
		fmt.Sprintf("%s by weights, %s · %s", counted, columns, short),
		fmt.Sprintf("%s by weights, %s", counted, columns),
	}
}

// activations names those of the layers, in more words and in fewer.
func activations(n model.Network) (long, short string) {
	inside, last := "", string(n.Layers[n.Last()].Activation)
	for l, layer := range n.Layers[:n.Last()] {
		switch name := string(layer.Activation); {
		case l == 0:
			inside = name
		case name != string(n.Layers[0].Activation):
			return "several activations inside, " + last + " at the end", "several, " + last
		}
	}
	if inside == "" {
		return last + " at the end", last
	}
	return inside + " inside, " + last + " at the end", inside + ", " + last
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
	words := fmt.Sprintf("%s is square and fits, but the sums are other numbers: its rows meet %s.", w, from)
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

// A truthColumn is one column of the truth table: the output of a neuron, that of an
// inner one under the name of the function that it computes of what comes into it.
type truthColumn struct {
	layer, j int
	head     string
}

// truthInputs heads the two inputs, and truthRows is how high the table is with the line
// of what y is.
const (
	truthInputs = "x1 x2"
	truthRows   = 1 + 4 + 1
)

// truthColumns are all neurons, or where these have no room the outputs alone.
func (v *view) truthColumns(truth model.Truth, room int) []truthColumn {
	for _, from := range []int{0, v.Net.Last()} {
		var columns []truthColumn
		width := len(truthInputs)
		for l := from; l <= v.Net.Last(); l++ {
			for j := 0; j < v.Net.Layers[l].Out() && width <= room; j++ {
				head := truth.Own(l, j)
				switch {
				case l == v.Net.Last() && v.Net.Layers[l].Out() == 1:
					head = "y" // beside x1 and x2 its own name would be read as theirs
				case head == "" || l == v.Net.Last():
					head = v.Net.Out(l, j).Name()
				}
				columns = append(columns, truthColumn{l, j, head})
				width += 1 + canvas.TextWidth(head)
			}
		}
		if width <= room {
			return columns
		}
	}
	return nil
}

// drawTruth draws at the right what a network of two inputs and steps computes for the
// four pairs of 0 and 1, if there is room; the row of the present x is marked.
func (v *view) drawTruth(c canvas.Canvas) {
	const gap, mark = 2, 1
	truth, ok := v.Truth()
	if !ok || c.Height < truthRows {
		return
	}
	columns := v.truthColumns(truth, c.Width-gap-mark)
	if len(columns) == 0 {
		return
	}
	width := len(truthInputs)
	for _, column := range columns {
		width += 1 + canvas.TextWidth(column.head)
	}
	c = c.Within(canvas.Box(c.Width-width-mark, 0, width+mark, truthRows))
	x := c.Text(mark, 0, canvas.Faint, truthInputs)
	ends := make([]int, len(columns))
	for k, column := range columns {
		x = c.Text(x+1, 0, canvas.Faint, column.head)
		ends[k] = x
	}
	for i, row := range truth.Rows {
		style := canvas.Plain
		if row.X[0] == v.X[0] && row.X[1] == v.X[1] {
			c.Set(0, 1+i, canvas.Focused, '▸')
			style = canvas.Strong
		}
		c.Text(mark, 1+i, style, fmt.Sprintf("%2v %2v", row.X[0], row.X[1]))
		for k, column := range columns {
			c.Right(ends[k], 1+i, style, fmt.Sprint(row.Layers[column.layer].Z[column.j]))
		}
	}
	c.Right(c.Width, 1+len(truth.Rows), canvas.Faint, v.Net.Out(v.Net.Last(), 0).Name()+" is "+truth.Name(v.Net.Last(), 0))
}
