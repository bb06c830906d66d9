package network

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/back"
	"nnexplore/ui/state"
)

// words explains what is in hand in the network: the step, or the selected number.
func (v *view) words() canvas.Words {
	switch {
	case v.Turned:
		return v.turnedInWords()
	case v.View.Selecting:
		return v.numberInWords(v.Selected)
	case v.e.Part == model.Nothing:
		return canvas.InWords("x, the inputs", v.numberInWords(model.X(0)).Text+" "+v.layersInWords())
	}
	return v.stepInWords()
}

// layersInWords says how the layers are counted.
func (v *view) layersInWords() string {
	n := v.Walk.Layers()
	last := ""
	if n > 1 {
		last = fmt.Sprintf(" to W%d", n)
	}
	return fmt.Sprintf("The network has %s, as its weights are W1%s; others count the %d columns of neurons, x among them. The signal goes one way, from x to y.", number.Count(n, "layer"), last, n+1)
}

// stepInWords explains what the step in hand makes; of a whole vector the first number
// stands for all of them.
func (v *view) stepInWords() canvas.Words {
	e, l := v.e, v.e.Layer
	inside, ok := e.Step.InSoftmax()
	var what canvas.Words
	switch {
	case e.Grain == model.ByTerm && e.Step.Kind == model.Product:
		return v.productInWords()
	case e.Grain == model.ByTerm && e.Step.Kind == model.Bias:
		return v.numberInWords(model.B(l, e.From))
	case e.Grain == model.ByTerm && ok:
		return v.numberInWords(inside)
	case e.Part == model.Sums:
		what = v.numberInWords(model.A(l, e.From))
	default:
		what = v.numberInWords(v.Net.Out(l, e.From))
	}
	if e.Grain == model.ByLayer {
		_, words, _ := strings.Cut(what.Title, ", ")
		_, words, _ = strings.Cut(words, " ") // the article
		what.Title = fmt.Sprintf("%s, for each neuron the %s", e.Result, words)
	}
	return what
}

// productInWords explains the product that joined a sum last.
func (v *view) productInWords() canvas.Words {
	step, s := v.e.Step, model.SumOf(v.Net, v.Trace, v.e.Layer, v.e.From)
	t := s.Terms(step.I, step.I+1)[0]
	name, a := t.X.Ref.Name(), s.Result.Ref.Name()
	return canvas.InWords(v.product(t)+", a product", fmt.Sprintf("%s is the signal, and the weight says how much it counts for neuron %d. "+
		"The product joins the sum that becomes %s, once all the others and the bias are in it.", name, step.J+1, a),
		fmt.Sprintf("%s = %s;  the sum so far is %s", v.plugged(t), v.short(t.Product), v.short(t.Running)))
}

// numberInWords explains the number at r.
func (v *view) numberInWords(r model.Ref) canvas.Words {
	l := r.Layer + 1
	switch r.Kind {
	case model.InX:
		return canvas.InWords(r.Name()+", an input", "x is what the network is given; nothing in the network computes it. "+
			"Every neuron of layer 1 sees it, each through a weight of its own.")
	case model.InW:
		return canvas.InWords(v.Name(r)+", a weight", fmt.Sprintf("It says how much %s counts for neuron %d of layer %d: the two are multiplied and the product joins the sum. "+
			"A weight below 0 makes the signal speak against the neuron, 0 cuts the line.", v.Net.From(r.Layer, r.I).Name(), r.J+1, l))
	case model.InB:
		return canvas.InWords(r.Name()+", a bias", "It is added to the sum whatever comes in, so it says how easily the neuron fires: the perceptron's threshold with the sign turned round, b = −θ. "+
			"Think of it as the weight of an input that is always 1.")
	case model.InA:
		return canvas.InWords(r.Name()+", the sum", "It is what the neuron hears: every incoming value times its weight, added up, and the bias on top. "+
			"It is only a weighted sum; what the neuron makes of it is the activation's work.")
	case model.InC:
		return canvas.InWords("c, the largest a", "softmax takes it off every a first, so that no a − c is above 0 and no e^(a−c) above 1, however large the a are. "+
			"It changes none of the shares: it cancels.")
	case model.InDiff:
		return canvas.InWords(r.Name()+", a distance to the largest", "It says how far this a lies below the largest one, whose own distance is 0. "+
			"Only such distances count for softmax, not how large the numbers are.")
	case model.InExp:
		return canvas.InWords(r.Name()+", a weight among the outputs", "e^ makes every distance a number greater than 0, and the largest a gives 1. "+
			"Going 1 lower divides it by e, which is about 2.718.")
	case model.InSum:
		return canvas.InWords("Σ, the sum of the exponentials", "It is the whole of which each y will be a share. "+
			"Dividing by it makes the shares add up to 1.")
	case model.InY:
		h := v.Net.Layers[r.Layer].Activation
		return canvas.InWords(r.Name()+", an output of the network by "+h.Title(), h.About("a")+v.saturated(r), v.softmaxFigures(h)...)
	}
	h := v.Net.Layers[r.Layer].Activation
	return canvas.InWords(r.Name()+", an output of "+h.Title(), h.About("a")+v.saturated(r)+v.whyActivation(), v.collapsed()...)
}

// saturated says so where the activation of the neuron at r has flattened.
func (v *view) saturated(r model.Ref) string {
	a := model.A(r.Layer, r.J)
	if !v.Known(a) {
		return ""
	}
	slope, saturated := facts.Saturated(v.Net.Layers[r.Layer].Activation, v.Value(a))
	if !saturated {
		return ""
	}
	return fmt.Sprintf(" At %s = %s it is saturated: its slope is only %s, so a small change of %s hardly shows.",
		a.Name(), v.short(v.Value(a)), v.short(slope), a.Name())
}

// whyActivation begins the sentence that the figures of collapsed complete.
func (v *view) whyActivation() string {
	const most = 5
	product := v.Notation().Matrices(min(v.Walk.Layers(), most), "·")
	if v.Walk.Layers() > most {
		product, _ = v.Notation().Pair(product+"…", "…"+product)
	}
	return " With the identity in its place everywhere, " + product + " would be one matrix and all the layers one:"
}

// collapsed shows that one layer for the network in hand, if it is small enough
// to be seen.
func (v *view) collapsed() []string {
	if !v.Collapsible() {
		rows, columns := v.Notation().Index(v.Net.In(), v.Net.Layers[v.Net.Last()].Out())
		return []string{fmt.Sprintf("%s = %s with one W of %d×%d", v.Straight(), v.Notation().Sums("x", ""), rows, columns)}
	}
	one := v.Collapsed()
	lead := v.Straight() + " = " + v.Notation().Sums("x", "") + " with W = "
	matrix := strings.Split(number.Array2(v.Notation().Matrix(one.W)), "\n")
	figures := []string{lead + matrix[0]}
	for _, row := range matrix[1:] {
		figures = append(figures, strings.Repeat(" ", canvas.TextWidth(lead))+row)
	}
	return append(figures, "and b = "+number.Array(one.B))
}

// softmaxFigures shows why the constant that softmax subtracts cancels, with the
// numbers that stand in the table beside it: those of the trial while one is made.
func (v *view) softmaxFigures(h model.Activation) []string {
	if h != model.Softmax {
		return nil
	}
	a, sum := "a", ";  Σ y = "+number.Full(v.Outcome().Sum)
	largest := "max a = " + number.Short(v.Trace.Softmax.C)
	if v.Trying() && v.softmaxInView() {
		const asInTable = 8
		trial := v.Trial()
		a, sum = scaled, ";  Σ shares = "+number.Full(trial.Outcome.Sum)
		largest = "max s = " + number.Fit(trial.Stable.C, asInTable)
	}
	if !v.KnowsY() {
		sum = ";  Σ y = " + canvas.Pad("·", len(number.Full(v.Outcome().Sum))) // in the room of what comes
	}
	return []string{
		cancels(a),
		"c = " + largest + " keeps every e^(" + a + "−c) ≤ 1" + sum,
	}
}

// cancels shows that c cancels in the shares of what a is called.
func cancels(a string) string {
	return strings.NewReplacer("^a", "^"+a, "(a", "("+a).Replace("e^(a−c) / Σ e^(a−c) = e^−c·e^a / (e^−c·Σ e^a) = e^a / Σ e^a, whatever c is;")
}

// drawWhyC explains c and shows that it cancels, if the words of i do not show that.
func (v *view) drawWhyC(c canvas.Canvas) {
	words := v.numberInWords(model.Ref{Kind: model.InC, Layer: v.Net.Last()})
	figures := v.softmaxFigures(model.Softmax)
	if v.explaining {
		figures = nil
	}
	for _, figure := range figures {
		for _, part := range strings.Split(figure, ";  ") {
			words.Figures = append(words.Figures, canvas.WrapEquation(part, c.Width)...)
		}
	}
	words.Draw(c)
}

// wide is a room in which every formula fits whole.
const wide = 1 << 20

// mostCopied is how many neurons of a layer are written out; a text of hundreds of them
// would be more than a terminal takes.
const mostCopied = 16

// softmaxWorking is softmax in lines, as far as it is computed.
func (v view) softmaxWorking() []string {
	l, t := v.Net.Last(), v.Trace.Softmax
	var lines []string
	one := func(name string, kind model.Kind, x float64) {
		if v.Known(model.Ref{Kind: kind, Layer: l}) {
			lines = append(lines, name+" = "+number.Full(x))
		}
	}
	row := func(name string, kind model.Kind, x []float64) {
		known := 0
		for known < len(x) && v.Known(model.Ref{Kind: kind, Layer: l, J: known}) {
			known++
		}
		switch {
		case known == len(x):
			lines = append(lines, name+" = "+number.Array(x))
		case known > 0:
			lines = append(lines, fmt.Sprintf("%s, %d of %d = %s", name, known, len(x), number.Array(x[:known])))
		}
	}
	one("c", model.InC, t.C)
	row("a - c", model.InDiff, t.Shifted)
	row("e^(a-c)", model.InExp, t.Exp)
	one("sum", model.InSum, t.Sum)
	row("y", model.InY, v.Trace.Y())
	return lines
}

// Working is the derivation of what is in hand as text: of the step or of the
// selected number, whichever moved last.
func Working(s state.State) string {
	if s.Network.Learning.On() {
		return back.Working(s)
	}
	v := look(s, s.Network.InHand())
	e := v.e
	index := indexOf(e)
	var lines []string
	each := func(line func(j int) string) {
		for j := e.From; j < min(e.To, e.From+mostCopied); j++ {
			lines = append(lines, line(j))
		}
		if left := e.To - e.From - mostCopied; left > 0 {
			lines = append(lines, fmt.Sprintf("… and %d more in the same way", left))
		}
	}
	switch e.Part {
	case model.Nothing:
		lines = append(lines, "x = "+number.Array(v.X))
	case model.Sums:
		lines = append(lines, e.NumPy(), v.sumSymbols(e.Layer, index, wide))
		each(func(j int) string { return v.sumNumbers(model.SumOf(v.Net, v.Trace, e.Layer, j), wide, "")[0] })
	case model.Outputs:
		lines = append(lines, e.NumPy())
		each(func(j int) string { return v.outputLine(e, j, wide) })
	default:
		lines = append([]string{e.NumPy()}, v.softmaxWorking()...)
	}
	return strings.Join(lines, "\n")
}

// end is what y is and, of softmax, which class wins, in at most room cells where it can be.
func (v *view) end(room int) string {
	y, words, behind := v.Trace.Y(), "", "largest "
	if !v.KnowsY() {
		return "y is not computed yet"
	}
	o := model.OutcomeOf(y)
	if v.Net.HasSoftmax() {
		words, _, _ = strings.Cut(sumTexts(o, v.Net)[0], ";")
		behind = words + ", "
	}
	if shares := sharesWithin(y, room-canvas.TextWidth("y = "+words)-2); shares != "" {
		return strings.TrimRight("y = "+shares+"  "+words, " ")
	}
	return behind + fmt.Sprintf("%s = %s", v.called(v.Net.Out(v.Net.Last(), o.Class)), number.Short(y[o.Class]))
}

// firstStep says what the first step of the grain makes.
func (v *view) firstStep() string {
	switch v.Grain {
	case model.ByNeuron:
		return "The first step makes a1[1], the sum of neuron 1 of layer 1."
	case model.ByTerm:
		return "The first step adds " + v.termSymbols(0, 0, "1") + ", the first product of the sum a1[1]."
	}
	sums := "the sum"
	if out := v.Net.Layers[0].Out(); out > 1 {
		sums = fmt.Sprintf("the %d sums", out)
	}
	return fmt.Sprintf("The first step makes a1 = %s, %s of layer 1.", v.Notation().Sums("x", "1"), sums)
}
