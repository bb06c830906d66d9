package network

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/batch"
	"nnexplore/ui/screen/network/heat"
	"nnexplore/ui/screen/network/plane"
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
	line := e.NumPy()
	if h := layer.Activation; e.Part == model.Outputs && h.NumPy() != string(h.Family()) {
		line = "NumPy: " + line // the book's own name for it stands nowhere else
	}
	if x+3+canvas.TextWidth(line) <= c.Width {
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
	if text := v.hiddenChanged(); x+canvas.TextWidth(text) <= c.Width {
		x = c.Text(x, 0, canvas.Moved, text)
	}
	if line := v.e.NumPy(); v.e.Part == model.SoftmaxOf && x+3+canvas.TextWidth(line) <= c.Width {
		c.Right(c.Width, 0, canvas.Plain, line)
	}
}

// hiddenChanged says which activation the hidden layers have, where it is not the preset's,
// and which they had before the last edit: in the inside of softmax their sheets are out of
// sight.
func (v *view) hiddenChanged() string {
	l := v.Net.Last()
	now, _ := activations(v.Net)
	if own, _ := activations(v.Preset.Network); now == own || l == 0 {
		return ""
	}
	now, _, _ = strings.Cut(now, ",")
	if v.old != nil {
		was, _ := activations(v.old.Net)
		if was, _, _ = strings.Cut(was, " inside"); !strings.HasPrefix(now, was) {
			return " · " + now + ", was " + was
		}
	}
	return " · " + now
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

// drawBatch draws all example inputs at once in the place of the numbers of x alone: below the
// picture, if there is room for both, and the product over the working of the step for x.
func (v *view) drawBatch(c canvas.Canvas, s state.State) {
	const gap, heads, leastPicture, leastWorking = 1, 1, 5, 4
	body := v.drawAround(c, s)
	want, most := batch.ExampleRows(v.NetworkState), v.wantGraph(c.Width)
	if v.Batch == state.BatchProduct {
		want = batch.ProductRows(v.NetworkState) + leastWorking
	}
	if v.Pictured() {
		most = v.wantHeat(c)
	}
	if graph := min(most, body.Height-want-gap-heads); graph >= leastPicture {
		v.drawPicture(body.Within(canvas.Box(0, 0, c.Width, heads)), body.Within(canvas.Box(0, heads, c.Width, graph)))
		body = body.Within(canvas.Box(0, heads+graph+gap, c.Width, body.Height))
	}
	if v.Batch == state.BatchTable {
		batch.Examples(body, v.NetworkState, v.full)
		return
	}
	y := batch.Product(body, v.NetworkState, v.full) + gap
	if v.e.Part != model.SoftmaxOf && body.Height-y >= leastWorking {
		v.drawWorking(body.Within(canvas.Box(0, y, c.Width, body.Height-y)))
	}
}

// drawAround draws what stands around a view in the place of the numbers of the pass, the
// chain, the words and the target, and returns the part between.
func (v *view) drawAround(c canvas.Canvas, s state.State) canvas.Canvas {
	const chain, target = 1, 1
	v.drawChain(c.Within(canvas.Box(0, 0, c.Width, chain)))
	v.drawTarget(c.Within(canvas.Box(0, c.Height-target, c.Width, target)), s)
	body := c.Within(canvas.Box(0, chain, c.Width, c.Height-chain-target))
	if v.explaining {
		body = v.words().Below(body)
	}
	return body
}

// drawSpeaks draws what speaks for an output in the place of the numbers of the pass.
func (v *view) drawSpeaks(c canvas.Canvas, s state.State) {
	heat.Speaks(v.drawAround(c, s), v.NetworkState, facts.SpeaksOf(s), v.called)
}

// drawPlane draws the plane of a network with two inputs in the picture's place, and below it
// how the number that it shows comes about at x.
func (v *view) drawPlane(c canvas.Canvas, s state.State, kept *plane.Kept) {
	const gap, leastPicture, working = 1, 8, 1 + sumRows
	body := v.drawAround(c, s)
	if rows := body.Height - working - gap; rows >= leastPicture {
		v.drawShown(body.Within(canvas.Box(0, rows+gap, c.Width, working)))
		body = body.Within(canvas.Box(0, 0, c.Width, rows))
	}
	plane.Draw(body, v.NetworkState, kept)
}

// drawShown draws how the number comes about that the plane shows: its value at x, and the
// sum of its neuron.
func (v *view) drawShown(c canvas.Canvas) {
	r := v.PlaneTarget()
	a := model.A(r.Layer, r.J)
	if !v.Known(r) {
		c.Text(0, 0, canvas.Plain, v.Name(r)+" at x is not computed yet: end computes it.")
		return
	}
	text := v.Name(r) + " at x = " + v.short(v.Value(r))
	switch h := v.Net.Layers[r.Layer].Activation; {
	case r == a:
	case h == model.Softmax:
		text = fmt.Sprintf("%s at x = e^(%[2]s − c)/Σ = %[3]s; softmax takes all of a%[4]d. The sum %[2]s:", v.Name(r), v.Name(a), v.short(v.Value(r)), r.Layer+1)
	default:
		text = fmt.Sprintf("%s at x = %s = %s", v.Name(r), h.Call(v.Name(a)), v.short(v.Value(r)))
	}
	c.Text(0, 0, canvas.Strong, text)
	w := *v
	w.e = model.Explain(v.Net, v.Walk, model.ByNeuron, v.Walk.PlaceOf(a))
	w.e.Notation = v.Notation()
	w.drawSums(c.Within(canvas.Box(0, 1, c.Width, c.Height-1)), w.e)
}
