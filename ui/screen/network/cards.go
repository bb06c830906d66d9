package network

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/report/plot"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/screen/network/cards"
	"nnexplore/ui/state"
)

// On a large screen each layer has a card, and below the cards stand the working of all
// neurons of the layer in view and the curve that its sums go through.

// drawCards draws the pane with a card for each layer.
func (v *view) drawCards(c canvas.Canvas, s state.State, folds *plot.Folds) {
	v.carded = true
	p := cards.For(c.Width, c.Height, v.cardWants(c))
	v.drawChain(c.Within(p.Chain))
	v.drawPicture(c.Within(p.Heads), c.Within(p.Graph))
	for k, r := range p.Cards {
		v.drawCard(c.Within(r), p.First+k)
	}
	v.drawWorkingBox(c.Within(p.Working))
	if p.Next.W > 0 {
		v.drawNext(c.Within(p.Next), folds)
	}
	why := c.Within(p.Why)
	if p.Framed {
		why = why.Panel(cards.Panel("why"))
	}
	if p.Framed || v.explaining {
		v.words().DrawApart(why)
	}
	v.drawTarget(c.Within(p.Target), s)
}

// cardWants are what the parts could use. A large network has its picture and the largest
// products in the place of the cards, until its sheets are asked for.
func (v *view) cardWants(c canvas.Canvas) cards.Wants {
	const (
		heads, blank, notes    = 3, 1, 4
		symbol, product, aside = 18, 11, 40 // columns of a term, and of name, bias, result and bar
		mostPicture            = 33
		title, text            = 1, 5 // rows of an explanation
	)
	most := slices.Max(v.Net.Sizes())
	w := cards.Wants{Layers: v.Walk.Layers(), At: v.View.Layer}
	w.WorkingWidth = aside + most*symbol
	w.Working = heads + blank + most*3
	if most > 4 {
		w.WorkingWidth, w.Working = aside+most*product, heads+blank+most+2
	}
	if v.Net.HasSoftmax() {
		w.Working = max(w.Working, heads+blank+v.Net.Layers[v.Net.Last()].Out()+1+notes)
	}
	w.Card = max(v.wantSheet(), v.tableRows())
	w.CardMost = v.tableRows() + 1 + v.sheetRows(v.Net.Layers[v.Net.Last()])
	w.Graph = min((most-1)*v.shapeGraph(c.Width, true).stride()+boxRows, mostPicture) + 1
	if v.explaining {
		w.Why = title + text
		if v.Collapsible() {
			w.Why += v.Net.In() + 1
		}
	}
	if v.Pictured() {
		w.Graph = v.wantHeat(c) + 1
		w.Working = heads + blank + state.MostDeciding + notes
		if !v.Sheet {
			w.Card = 0
		}
	}
	return w
}

// drawCard draws the card of layer l: its sheet, or while softmax is in view its table.
func (v *view) drawCard(c canvas.Canvas, l int) {
	name, style, nameStyle := fmt.Sprintf("layer %d", l+1), canvas.Frame, canvas.Faint
	if n := v.Walk.Layers(); l == 0 || l == n-1 {
		name = fmt.Sprintf("layer %d of %d", l+1, n)
	}
	name += " · " + string(v.Net.Layers[l].Activation)
	inView := l == v.View.Layer
	switch {
	case inView && v.e.Part == model.Nothing && !v.View.Selecting:
		name, nameStyle = name+" · comes first", canvas.Strong
	case inView:
		name, style, nameStyle = name+" · in hand", canvas.Made, canvas.Strong
	}
	c = c.Panel(canvas.Panel{Edge: style, Style: nameStyle, Title: name})
	if inView && v.softmaxInView() {
		y := 0
		if sheet := v.sheetRows(v.Net.Layers[l]) + 1; c.Height >= sheet+v.tableRows() { // it stays above
			v.drawSheet(c.Rows(0, sheet-1), l, 0, 0)
			y = sheet
		}
		v.drawSoftmax(c.Rows(y, v.tableRows()))
		return
	}
	i, j := 0, 0
	if inView {
		i, j = v.lookAt()
	}
	v.drawSheet(c, l, i, j)
}

// drawWorkingBox draws the working of the layer in view.
func (v *view) drawWorkingBox(c canvas.Canvas) {
	c = c.Panel(cards.Panel("working"))
	v.drawShapes(c.Rows(0, 1))
	below := c.Rows(2, c.Height-2)
	e := v.e
	switch {
	case v.Turned || e.Part == model.Nothing || max(e.In, e.Out) > state.MostDrawn && e.Part == model.Sums:
		v.drawWorking(below)
	case e.Part == model.Sums:
		if sums := v.sumsOf(e, below.Width); !sums.Draw(below) {
			v.drawWorking(below)
		}
	case e.Part == model.Outputs:
		v.drawOutputLines(below, e)
	default:
		v.drawSoftmaxLines(below)
	}
}

// sumsOf writes out the sums of all neurons of the layer of a step, for lines of that width.
func (v *view) sumsOf(e model.Explanation, width int) cards.Sums {
	l, index := e.Layer, indexOf(e)
	name, head, _ := strings.Cut(v.sumSymbols(l, index, width), " = ")
	all := cards.Sums{Name: name, Head: head, At: e.Step.J}
	most := v.Peak(2*l + 1)
	for j := range e.Out {
		sum := model.SumOf(v.Net, v.Trace, l, j)
		all.Rows = append(all.Rows, v.sumRow(sum, index, e.From <= j && j < e.To, most))
	}
	if e.Grain == model.ByTerm || e.To-e.From == 1 {
		all.Foot = v.sumFoot(model.SumOf(v.Net, v.Trace, l, e.From), width)
	}
	return all
}

// sumRow is one sum among those of its layer; the size of the largest of these is most.
func (v *view) sumRow(s model.Sum, index string, inHand bool, most float64) cards.Sum {
	a := s.Result.Ref
	row := cards.Sum{Name: a.Name(), Result: v.short(s.Result.Value), Known: v.Known(a), InHand: inHand, Part: s.Result.Value / most}
	if facts.Rounds(s, v.short) {
		row.Note = v.inexact()
	}
	term, ofTerm := v.termInHand(s)
	largest := facts.LargestProduct(s)
	for i, k := range v.sumColumns(s, 0, s.Len+1) {
		t := cards.Term{
			Product: strings.TrimSpace(k.product), Running: strings.TrimSpace(k.running), Done: k.done,
			Largest: i == largest, InHand: inHand && ofTerm && i == term,
		}
		if i < s.Len {
			of := s.Term(i)
			t.Symbols = v.termSymbols(a.Layer, i, index)
			t.X, t.W = v.Notation().Pair(v.known(of.X), v.factor(of.W.Value))
			t.Turned, t.Sign = v.Notation() == model.WX, canvas.Sign(of.W.Value)
		} else {
			t.Symbols = fmt.Sprintf("b%d[%s]", a.Layer+1, index)
			t.W, t.Sign = v.factor(s.Bias.Value), canvas.Sign(s.Bias.Value)
		}
		row.Terms = append(row.Terms, t)
	}
	return row
}

// sumFoot is the sum of the neuron in hand in a line with its numbers, or of the term in
// hand what it adds.
func (v *view) sumFoot(s model.Sum, width int) string {
	term, ok := v.termInHand(s)
	if !ok || v.View.Selecting || term >= s.Len {
		return v.sumNumbers(s, width, "")[0]
	}
	t := s.Terms(term, term+1)[0]
	return fmt.Sprintf("%s = %s = %s; %s so far is %s", v.product(t), v.plugged(t), v.short(t.Product), s.Result.Ref.Name(), v.short(t.Running))
}

// drawOutputLines works z = h(a) out for all neurons of the layer of a step.
func (v *view) drawOutputLines(c canvas.Canvas, e model.Explanation) {
	index := indexOf(e)
	a := fmt.Sprintf("a%d[%s]", e.Layer+1, index)
	c.Text(0, 0, canvas.Plain, fmt.Sprintf("%s[%s] = %s(%s) = %s", e.Result, index, e.Activation, a, e.Activation.Formula(a)))
	z := v.Trace.Layers[e.Layer].Z
	most := v.Peak(2*e.Layer + 2)
	var lines []cards.Line
	in := canvas.Around(e.Step.J, len(z), state.MostDrawn)
	for j := in.From; j < in.To; j++ {
		line := cards.Line{Known: v.Known(v.Net.Out(e.Layer, j)), InHand: e.From <= j && j < e.To, Part: z[j] / most}
		text := v.outputLine(e, j, c.Width-cards.BarRoom(c.Width)-1)
		at := strings.LastIndex(text, "= ") + len("= ")
		line.Text, line.Result = text[:at], text[at:]
		lines = append(lines, line)
	}
	cards.Lines(c.Rows(2, c.Height-2), lines, e.Step.J-in.From)
}

// drawSoftmaxLines works the shares out for each neuron, as softmax is computed and without
// taking c off, and says below what it comes to.
func (v *view) drawSoftmaxLines(c canvas.Canvas) {
	trial, l := v.Trial(), v.Net.Last()
	var lines []cards.Line
	at := min(v.e.Step.J, len(trial.A)-1)
	in := canvas.Around(at, len(trial.A), state.MostDrawn)
	for j := in.From; j < in.To; j++ {
		known := v.Known(v.Net.Out(l, j))
		line := cards.Line{Known: known, InHand: !v.Trying() && v.e.From <= j && j < v.e.To}
		line.Text, line.Result = v.shareLine(trial, j)
		if known {
			line.Note = fmt.Sprintf("without c: e^%s/Σ = %s/%s = %s", v.ofTrial("a"), v.fit(trial.NaiveExp[j], graphNumber+2), v.fit(trial.NaiveSum, graphNumber+2), v.fit(trial.NaiveY[j], graphNumber))
			line.Fails = math.IsNaN(trial.NaiveY[j])
		}
		lines = append(lines, line)
	}
	rows := max(1, c.Height-softmaxNotes-1)
	cards.Lines(c.Rows(0, rows), lines, at-in.From)
	v.drawSoftmaxNotes(c.Rows(rows+1, softmaxNotes), softmaxNotes-1, trial, true)
}

// shareLine is how the share of neuron j comes about, as far as it is computed.
func (v *view) shareLine(trial model.SoftmaxTrial, j int) (text, result string) {
	l, e := v.Net.Last(), trial.Stable
	ref := func(k model.Kind) model.Ref { return model.Ref{Kind: k, Layer: l, J: j} }
	out := v.Net.Out(l, j)
	text = out.Name() + " = "
	if v.Trying() {
		text = fmt.Sprintf("share %d = ", j+1)
	}
	if !v.Known(ref(model.InDiff)) {
		return text, "·"
	}
	text += "e^" + v.factor(e.Shifted[j])
	if !v.Known(ref(model.InExp)) {
		return text + "/Σ = ", "·"
	}
	text += "/Σ = " + v.short(e.Exp[j])
	if !v.Known(model.Ref{Kind: model.InSum, Layer: l}) {
		return text + "/Σ = ", "·"
	}
	text += "/" + v.short(e.Sum) + " = "
	if !v.Known(out) {
		return text, "·"
	}
	return text, v.short(e.Y[j])
}

// drawNext draws what the sums of the layer in view go through next: the curve of its
// activation with its neurons on it, or the shares of softmax.
func (v *view) drawNext(c canvas.Canvas, folds *plot.Folds) {
	l := v.View.Layer
	h := v.Net.Layers[l].Activation
	a, out := fmt.Sprintf("a%d", l+1), v.Net.VectorName(2*l+2)
	if h == model.Softmax {
		v.drawShares(c.Panel(cards.Panel("shares of " + v.tried() + " by softmax")))
		return
	}
	c = c.Panel(cards.Panel(fmt.Sprintf("where %s goes: %s = %s(%s)", a, out, h, a), "c opens it"))
	far := 0.0
	for k, layer := range v.Net.Layers {
		if layer.Activation == h {
			far = max(far, v.Peak(2*k+1))
		}
	}
	var points []cards.Point
	now := v.Trace.Layers[l]
	for j := range min(len(now.A), state.MostDrawn) {
		if v.Known(model.A(l, j)) {
			inHand := v.e.Layer == l && v.e.Part != model.Nothing && v.e.From <= j && j < v.e.To
			points = append(points, cards.Point{Neuron: j, A: now.A[j], Z: now.Z[j], InHand: inHand})
		}
	}
	cards.Curve(c, h, far, points, folds)
}

// drawShares draws the outputs of softmax with bars.
func (v *view) drawShares(c canvas.Canvas) {
	trial, l, done := v.Trial(), v.Net.Last(), v.KnowsY()
	list := make([]cards.Share, len(trial.A))
	for j, y := range trial.Stable.Y {
		list[j] = cards.Share{
			Name: v.called(v.Net.Out(l, j)), Text: v.fit(y, graphNumber), Known: v.Known(v.Net.Out(l, j)),
			InHand: !v.Trying() && v.e.Part == model.SoftmaxOf && v.e.Makes(v.Net.Out(l, j)), Wins: done && j == trial.Outcome.Class && !math.IsNaN(trial.Outcome.Sum),
		}
		if done { // the largest may be still to come
			list[j].Part = y / trial.Stable.Y[trial.Outcome.Class]
		}
		if v.Trying() {
			list[j].Name = fmt.Sprintf("share %d", j+1)
		}
	}
	cards.Shares(c, list, trial.Largest)
}
