package network

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/batch"
	"nnexplore/ui/screen/network/heat"
	"nnexplore/ui/screen/network/lines"
	"nnexplore/ui/screen/network/plane"
	"nnexplore/ui/state"
)

// drawChain draws the whole way from x to y in a line: what is done strongly linked,
// the place of the step marked, and in words which of the two is in hand, the step or a
// selected number. While one selects the way is fainter. Only half of the link is strong
// that leads to a vector of which a part is computed.
func (v *view) drawChain(c canvas.Canvas) {
	index := v.Walk.Index(model.ByLayer, v.Place)
	here := index
	if v.Walk.Boundary(model.ByLayer, index) != v.Place {
		here++
	}
	done, made := canvas.Strong, canvas.Made
	if v.View.Selecting {
		done, made = canvas.Faint, canvas.Plain
	}
	x := 0
	for i := 0; i <= 2*v.Walk.Layers() && x < c.Width; i++ {
		link, style, name := "──", canvas.Plain, v.Net.VectorName(i)
		if i <= here {
			link, style = "━━", done
		}
		if i > 0 {
			x = c.Text(x, 0, canvas.Faint, link)
		}
		if i > index && i == here {
			c.Set(x-1, 0, canvas.Faint, '─')
		}
		if i == here {
			name, style = "▸"+name+" ", made
		} else {
			name = " " + name + " "
		}
		c.Click(canvas.Box(x, 0, canvas.TextWidth(name), 1), state.StepToLayer{Index: i})
		x = c.Text(x, 0, style, name)
	}
	if v.Playing {
		v.drawProgress(c.Within(canvas.Box(x+2, 0, c.Width-x-2, 1)))
		return
	}
	c.AtEnd(x+1, 0, canvas.Plain, v.whichInHand()...)
}

// whichInHand says whether one steps or selects, and how far the pass has come.
func (v *view) whichInHand() []string {
	if v.View.Selecting {
		name, far := v.called(v.Selected), v.computed()
		return []string{
			fmt.Sprintf("selecting %s; computed: %s; esc goes back there", name, far),
			fmt.Sprintf("selecting %s; computed: %s", name, far),
			fmt.Sprintf("selecting %s; made: %s", name, far),
			"selecting " + name,
			"selecting",
		}
	}
	where, what := fmt.Sprintf("by %s, %s", v.Grain, v.progress()), v.e.Symbols()
	if row := v.RowWords(); row != "" && v.e.Part == model.Nothing && v.Batch == state.NoBatch { // which has it above its rows
		what = "x is " + row
	}
	return []string{"stepping " + where + " · " + what, "stepping " + where, where}
}

// computed says how far the pass has come, by the vector that the chain marks.
func (v *view) computed() string {
	index := v.Walk.Index(model.ByLayer, v.Place)
	switch {
	case v.Walk.Boundary(model.ByLayer, index) != v.Place:
		return "a part of " + v.Net.VectorName(index+1)
	case index == 0:
		return "nothing yet"
	}
	return "up to " + v.Net.VectorName(index)
}

// progress is how many steps of the grain are done, and whether a part of the next is.
func (v *view) progress() string {
	text := fmt.Sprintf("%d of %d", v.Walk.Index(v.Grain, v.Place), v.Walk.Count(v.Grain))
	if !v.Whole() {
		text += " and a part"
	}
	return text
}

// drawProgress draws, while it plays, how far it is and how fast it goes.
func (v *view) drawProgress(c canvas.Canvas) {
	text := fmt.Sprintf(" %s, %d a second", v.progress(), state.Speeds[v.Speed])
	x := c.Text(0, 0, canvas.Strong, "▶ ")
	length := max(0, c.Width-x-canvas.TextWidth(text))
	done := length * v.Place / v.Walk.Places()
	c.Fill(x, 0, length, canvas.Faint, '─')
	c.Fill(x, 0, done, canvas.Made, '━')
	c.Right(c.Width, 0, canvas.Plain, text)
}

// drawShapes draws the shapes that meet in the layer's product, or those of what an activation
// makes, and the line of the book's program that computes the step.
func (v *view) drawShapes(c canvas.Canvas) {
	e := v.e
	if v.softmaxInView() {
		v.drawSoftmaxHead(c)
		return
	}
	l := v.View.Layer
	layer, x := v.Net.Layers[l], 0
	if e.Part == model.Outputs && e.Layer == l {
		x = c.Text(x, 0, canvas.Plain, fmt.Sprintf("%s (%d) = %s of a%d (%d)", v.Net.VectorName(2*l+2), layer.Out(), layer.Activation, l+1, layer.Out()))
	} else {
		x = v.drawProductShapes(c, l)
	}
	line := e.NumPy()
	if h := layer.Activation; e.Part == model.Outputs && h.NumPy() != string(h.Family()) {
		line = "the book: " + line // its own name for it stands nowhere else
	}
	c.AtEnd(x+3, 0, canvas.Plain, line)
}

// drawProductShapes draws the shapes in the product that makes the sums of layer l, the ones that
// meet strong, and returns the x behind them.
func (v *view) drawProductShapes(c canvas.Canvas, l int) (x int) {
	layer := v.Net.Layers[l]
	for k, part := range v.Notation().Meeting(v.Net.SourceName(l), l, layer) {
		if k > 0 {
			x = c.Text(x, 0, canvas.Strong, fmt.Sprint(layer.In()))
		}
		x = c.Text(x, 0, canvas.Plain, part)
	}
	return c.Text(x, 0, canvas.Plain, fmt.Sprintf(" + b%d (%d) = a%d (%d)", l+1, layer.Out(), l+1, layer.Out()))
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
	if v.e.Part == model.SoftmaxOf {
		c.AtEnd(x+3, 0, canvas.Plain, v.e.NumPy())
	}
}

// hiddenChanged says which activation the hidden layers have, where it is not the preset's,
// and which they had before the last edit: in the inside of softmax their sheets are out of
// sight.
func (v *view) hiddenChanged() string {
	l := v.Net.Last()
	now, _ := lines.Activations(v.Net)
	if own, _ := lines.Activations(v.Preset.Network); now == own || l == 0 {
		return ""
	}
	now, _, _ = strings.Cut(now, ",")
	if v.old != nil {
		was, _ := lines.Activations(v.old.Net)
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
	m := canvas.Mark{Sign: ' ', Selected: v.View.Selecting && r == v.Selected}
	if r.Kind == model.InA && !model.Same(v.TriedValue(r.J), v.Value(r)) {
		m.Sign, m.Style = '»', canvas.Moved
	}
	digitsBefore(c, x, y, m.Style, text)
	m.Draw(c, y, x-canvas.TextWidth(text), x)
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
	v.drawChain(c.Rows(0, chain))
	v.drawTarget(c.Rows(c.Height-target, target), s)
	body := c.Rows(chain, c.Height-chain-target)
	if v.explaining {
		body = v.words().Below(body)
	}
	return body
}

// drawSpeaks draws what speaks for an output in the place of the numbers of the pass.
func (v *view) drawSpeaks(c canvas.Canvas, s state.State) {
	heat.Speaks(v.drawAround(c, s), v.NetworkState, facts.SpeaksOf(s))
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
		c.Text(0, 0, canvas.Plain, "end computes "+v.Name(r)+" at x, and shows here how it comes about.")
		return
	}
	texts := []string{"at this x: " + v.Name(r) + " = " + v.short(v.Value(r))}
	switch h := v.Net.Layers[r.Layer].Activation; {
	case r == a:
	case h == model.Softmax:
		text := fmt.Sprintf("at this x: %s = e^(%s − c)/Σ = %s; softmax takes all of a%d.", v.Name(r), v.Name(a), v.short(v.Value(r)), r.Layer+1)
		texts = []string{text + " The sum " + v.Name(a) + ":", text}
	default:
		texts = []string{fmt.Sprintf("at this x: %s = %s = %s", v.Name(r), h.Call(v.Name(a)), v.short(v.Value(r)))}
	}
	text, _ := c.Fitting(c.Width, texts...)
	c.Text(0, 0, canvas.Strong, text)
	w := *v
	w.e = model.Explain(v.Net, v.Walk, model.ByNeuron, v.Walk.PlaceOf(a))
	w.e.Notation = v.Notation()
	w.drawSums(c.Rows(1, c.Height-1), w.e)
}
