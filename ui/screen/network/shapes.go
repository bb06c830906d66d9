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
	layer, x := v.Net.Layers[l], 0
	for k, part := range v.Notation().Meeting(v.Net.SourceName(l), l, layer) {
		if k > 0 {
			x = c.Text(x, 0, canvas.Strong, fmt.Sprint(layer.In()))
		}
		x = c.Text(x, 0, canvas.Plain, part)
	}
	x = c.Text(x, 0, canvas.Plain, fmt.Sprintf(" + b%d (%d) = a%d (%d)", l+1, layer.Out(), l+1, layer.Out()))
	if line := e.NumPy(); x+3+canvas.TextWidth(line) <= c.Width {
		c.Right(c.Width, 0, canvas.Plain, line)
	}
}

// drawSoftmaxHead says what goes into softmax and what comes out, and while a trial runs
// that the network itself stays as it is.
func (v *view) drawSoftmaxHead(c canvas.Canvas) {
	out := v.Net.Layers[v.Net.Last()].Out()
	if v.Tens > 0 {
		c.Text(0, 0, canvas.Strong, fmt.Sprintf("a trial: softmax(%s); the network above stays as it is", v.tried()))
		return
	}
	x := c.Text(0, 0, canvas.Plain, fmt.Sprintf("y (%d) = softmax of a%d (%d)", out, v.Net.Last()+1, out))
	if line := v.e.NumPy(); v.e.Part == model.SoftmaxOf && x+3+canvas.TextWidth(line) <= c.Width {
		c.Right(c.Width, 0, canvas.Plain, line)
	}
}

// Notes name the activations and say at the start how the layers are counted, the one with
// most words first; of a network of steps they say what it computes instead.
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
	if n.Place > 0 {
		return []string{long}
	}
	counted := number.Count(layers, "layer")
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
	meant, turned := v.Notation(), v.Notation().Other()
	first, second := turned.Pair(fmt.Sprintf("%s (%d)", from, o.Len), fmt.Sprintf("%s (%d×%d)", w, o.Rows, o.Cols))
	c.Text(0, 0, canvas.Strong, "The other way round: "+first+" · "+second)
	if o.Result == nil {
		inner, outer := turned.Pair(fmt.Sprint(o.Len), fmt.Sprint(o.FacingLen))
		first, second = turned.Pair(fmt.Sprintf("%s has %d", from, o.Len), fmt.Sprintf("%s has %ss of %d", w, o.Facing, o.FacingLen))
		c.Text(0, 1, canvas.Plain, fmt.Sprintf("The inner sizes %s and %s do not meet: %s, %s.", inner, outer, first, second))
		c.Text(0, 2, canvas.Plain, turned.Dot(from, w)+" says:")
		c.Text(0, 3, canvas.Warning, o.Error)
		return
	}
	words := fmt.Sprintf("%s is square and fits, but the sums are other numbers: its %ss meet %s.", w, o.Facing, from)
	if o.Alike {
		words = fmt.Sprintf("%s is square, so it fits; and it is symmetric here, so the result is the same.", w)
	}
	lines := canvas.Wrap(words, c.Width)
	if len(lines)+3 > c.Height {
		lines = []string{words} // the products have to be seen
	}
	lines = append(lines, turned.Dot(from, w)+" = "+o.ResultText,
		fmt.Sprintf("%s = %s   is meant; + b%d gives a%d", meant.Dot(from, w), o.RightText, l+1, l+1))
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
// of what y is. Beside a sheet it has a gap, and a mark before its rows.
const (
	truthGap, truthMark = 2, 1

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

// anyRoom is a room in which all columns fit.
const anyRoom = 1 << 20

// truthBeside is what the network computes as logic, if that stands beside the sheet of
// layer l.
func (v *view) truthBeside(l int) (truth model.Truth, ok bool) {
	truth, ok = v.Truth()
	return truth, ok && (l == v.View.Layer && !v.carded || v.carded && l == v.Net.Last())
}

// truthWidth is how wide the table of these columns is, and truthCells what the whole of it
// takes beside the sheet of layer l with a gap and a mark, 0 where it does not stand there.
func truthWidth(columns []truthColumn) int {
	width := len(truthInputs)
	for _, column := range columns {
		width += 1 + canvas.TextWidth(column.head)
	}
	return width
}

func (v *view) truthCells(l int) int {
	truth, ok := v.truthBeside(l)
	if !ok {
		return 0
	}
	return truthGap + truthMark + truthWidth(v.truthColumns(truth, anyRoom))
}

// drawTruth draws at the right what a network of two inputs and steps computes for the
// four pairs of 0 and 1, if there is room; the row of the present x is marked. It stands
// beside the sheet of the layer in view, among cards beside the last.
func (v *view) drawTruth(c canvas.Canvas, l int) {
	truth, ok := v.truthBeside(l)
	if !ok || c.Height < truthRows {
		return
	}
	columns := v.truthColumns(truth, c.Width-truthGap-truthMark)
	if len(columns) == 0 {
		return
	}
	const mark = truthMark
	width := truthWidth(columns)
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
