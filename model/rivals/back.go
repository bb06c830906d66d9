package rivals

import (
	"math"
	"strings"

	"nnexplore/model"
	"nnexplore/model/back"
	"nnexplore/number"
)

// A gradient is the way to one number of a backward pass.
type gradient struct {
	back.Of
	r    model.Ref
	rate float64 // η of the step that follows
}

// OfBackward is the question for the number that the step of a backward pass makes; rate is the η
// of the step of learning that follows. ok is false where the step makes no number, several, the
// part of a sum, or one that is not finite.
func OfBackward(o back.Of, e back.Explanation, rate float64) (q Question, ok bool) {
	r, ok := e.First()
	several := e.Grain == model.ByLayer && e.Part != back.Loss || e.Grain == model.ByNeuron && e.Part == back.Gradients
	part := e.Step.Kind == back.Term || e.Step.Kind == back.Share || e.Step.Kind == back.Product
	if !ok || several || e.Grain == model.ByTerm && part {
		return Question{}, false
	}
	f, _ := e.Formula(o, mostTold)
	s := gradient{o, r, rate}
	q = Question{Right: f.Result.Value, named: both("%s", r), check: s.first()}
	q.scale = math.Abs(q.Right)
	symbols, numbers := textOf("%s = ", "%s is ", r), textOf("= ", "That is ")
	words := spoken()
	if s.bracketed() {
		words = spokenBrackets(s.hidden())
	}
	for i, p := range f.Pieces {
		sign, power := f.Beside(i)
		switch {
		case p.Text != "":
			aloud := words.Replace(p.Text)
			symbols, numbers = symbols.then(p.Text, aloud), numbers.then(p.Text, aloud)
			continue
		case sign || power:
			numbers = numbers.then("%s", "%s", operand(p.Number.Value))
		default:
			numbers = numbers.then("%s", "%s", p.Number.Value)
		}
		symbols = symbols.then("%s", "%s", p.Number.Ref)
		q.scale = max(q.scale, math.Abs(p.Number.Value))
	}
	symbols.aloud, numbers.aloud = strings.TrimRight(symbols.aloud, ", "), strings.TrimRight(numbers.aloud, ", ")
	q.asks = symbols
	q.working = []text{symbols, numbers.then(" = %s", ", which is %s", rounded(q.Right))}
	s.mistakes(&q)
	return q, number.Finite(q.Right)
}

// spoken has the signs of a formula in words.
func spoken() *strings.Replacer {
	return strings.NewReplacer(") · (", ", times ", ") · ", ", times ", " · (", ", times ", " · ", ", times ", "·(", " times ", "·log ", " times the logarithm of ", "·", " times ",
		"−(", "minus the sum of ", " − ", " minus ", " + ", " plus ", "½", "half", ")²", " squared, ", "²", " squared ", ") / ", ", divided by ", ")/", ", divided by ",
		" / ", " divided by ", "/", " divided by ", "(", "", ")", ",", "…", "others")
}

// bracketed reports whether the formula has brackets that change what it is: that of a δ, unless it is
// y − t.
func (s gradient) bracketed() bool {
	return s.is(model.InDelta) && (s.hidden() || s.Gradients.Loss != model.CrossEntropy)
}

// spokenBrackets has the signs of the formula of a δ in words that say what stands in brackets: of a
// hidden layer a sum, of the output a difference.
func spokenBrackets(hidden bool) *strings.Replacer {
	rest := []string{"·(1 − ", ", times the difference of 1 and ", ") · (1 − ", "; all of that times the difference of 1 and ", " · (1 − ", ", times the difference of 1 and ",
		"²)", " squared", ") · ", "; all of that times ", " · ", ", times ", ")/", ", divided by "}
	if hidden {
		rest = append(rest, "(", "the sum of ", " + ", " plus ")
	} else {
		rest = append(rest, "·(", " times the difference of ", "(", "the difference of ", " − ", " and ")
	}
	return strings.NewReplacer(append(rest, "·", " times ", ")", "", "…", "others")...)
}

// first is the number on the way to look at first.
func (s gradient) first() text {
	r := s.r
	switch {
	case r.Kind == model.InDelta && s.hidden():
		r.Kind = model.InDZ
	case r.Kind == model.InDW || r.Kind == model.InDB:
		r = model.Delta(r.Layer, r.J)
	case r.Kind == model.InDelta, r.Kind == model.InDY:
		r = s.Net.Out(s.Net.Last(), r.J)
	default:
		r = s.Net.Out(s.Net.Last(), 0)
	}
	return textOf("%s = %s", "%s, which is %s", r, s.Value(r))
}

func (s gradient) is(k model.Kind) bool { return s.r.Kind == k }

// hidden reports whether the number is of a layer with another after it.
func (s gradient) hidden() bool { return s.r.Layer < s.Net.Last() }

// difference reports whether the number is y − t: the δ of a softmax with cross-entropy and, of
// half the squared error, ∂y and the δ of an output that is the sum itself.
func (s gradient) difference() bool {
	switch s.Gradients.Loss {
	case model.CrossEntropy:
		return s.is(model.InDelta) && !s.hidden()
	case model.HalfSquared:
		return s.is(model.InDY) || s.is(model.InDelta) && !s.hidden() && s.Net.Layers[s.r.Layer].Activation == model.Identity
	}
	return false
}

// bent reports whether the number is a δ that a slope is a factor of.
func (s gradient) bent() bool {
	return s.is(model.InDelta) && s.Net.Layers[s.r.Layer].Activation != model.Softmax
}

// slope is h′(a) of the neuron.
func (s gradient) slope() float64 { return s.Gradients.Layers[s.r.Layer].Slope[s.r.J] }

// arriving is the sum W·δ of the layer after with other weights and other δ.
func (s gradient) arriving(w func(j int) float64, delta []float64) float64 {
	total := 0.0
	for j := range delta {
		total += float64(w(j) * delta[j])
	}
	return total
}

// after is the layer after, its δ and its gradients.
func (s gradient) after() (model.Layer, model.LayerGradients) {
	return s.Net.Layers[s.r.Layer+1], s.Gradients.Layers[s.r.Layer+1]
}

// right is the number itself.
func (s gradient) right() float64 { return s.Value(s.r) }

// otherDeltas are the other layers from that of the number on that have as many δ as layer l.
func (s gradient) otherDeltas(l int) (list []int) {
	layers := s.Gradients.Layers
	for k := s.r.Layer; k < len(layers); k++ {
		if k != l && len(layers[k].Delta) == len(layers[l].Delta) {
			list = append(list, k)
		}
	}
	return list
}

// mistakes are those on the way back.
func (s gradient) mistakes(q *Question) {
	if s.bent() {
		q.mistake("the slope was forgotten", s.Gradients.Layers[s.r.Layer].DZ[s.r.J],
			textOf("what comes back without the slope %s = %s", "what comes back without %s, which is %s", s.slopeRef(), s.slope()))
		if s.hidden() {
			s.arrivingMistakes(q)
		}
	}
	if !s.is(model.InL) {
		q.mistake("the sign was turned", -s.right(), both("%s with its sign turned", s.r))
	}
	if s.difference() {
		q.mistake("the target was forgotten", s.Trace.Y()[s.r.J],
			both("%s without %s taken off", s.Net.Out(s.r.Layer, s.r.J), model.T(s.r.J)))
	}
	switch s.r.Kind {
	case model.InDW:
		s.weightMistakes(q)
	case model.InDB:
		b := model.B(s.r.Layer, s.r.J)
		q.mistake("the bias was multiplied with", float64(s.Value(b)*s.right()),
			both("%s times %s; what comes into a bias is 1", b, model.Delta(s.r.Layer, s.r.J)))
	case model.InL:
		s.lossMistakes(q)
	}
}

// arrivingMistakes are those with the sum W·δ of the layer after.
func (s gradient) arrivingMistakes(q *Question) {
	after, g := s.after()
	weights := after.W[s.r.J]
	sent := func(w func(j int) float64, delta []float64) float64 {
		return float64(s.arriving(w, delta) * s.slope())
	}
	if s.r.J < after.Out() {
		column := func(j int) float64 {
			if j >= after.In() {
				return 0
			}
			return after.W[j][s.r.J]
		}
		q.mistake("rows and columns were mixed up", sent(column, g.Delta),
			both("what comes of the sum with rows and columns of W%s mixed up", s.r.Layer+2))
	}
	for _, k := range s.otherDeltas(s.r.Layer + 1) {
		row := func(j int) float64 { return weights[j] }
		q.mistake("the deltas of another layer were taken", sent(row, s.Gradients.Layers[k].Delta),
			textOf("the sum with the δ of layer %s in place of those of layer %s", "the sum with the deltas of layer %s in place of those of layer %s", k+1, s.r.Layer+2))
	}
	if s.rate > 0 {
		updated := func(j int) float64 { return weights[j] - float64(s.rate*g.DW[s.r.J][j]) }
		q.mistake("weights were taken that were already updated", sent(updated, g.Delta),
			both("what comes of a W%s that was already updated; the step comes last", s.r.Layer+2))
	}
}

// weightMistakes are those on the way to ∂W.
func (s gradient) weightMistakes(q *Question) {
	l, delta := s.r.Layer, s.Gradients.Layers[s.r.Layer].Delta[s.r.J]
	w, from := model.W(l, s.r.I, s.r.J), s.Net.From(l, s.r.I)
	q.mistake("what comes in was forgotten", delta,
		both("%s alone, without %s", model.Delta(l, s.r.J), from))
	q.mistake("the weight was taken in place of what comes in", float64(s.Value(w)*delta),
		both("what %s gives in place of %s", w, from))
	for _, k := range s.otherDeltas(l) {
		q.mistake("the deltas of another layer were taken", float64(s.Trace.Layers[l].In[s.r.I]*s.Gradients.Layers[k].Delta[s.r.J]),
			textOf("the product with the δ of layer %s in place of that of layer %s", "the product with the delta of layer %s in place of that of layer %s", k+1, l+1))
	}
}

// lossMistakes are those on the way to L.
func (s gradient) lossMistakes(q *Question) {
	if s.Gradients.Loss != model.CrossEntropy {
		q.mistake("the sum was not divided", float64(s.right()*s.divisor()),
			both("the sum that is not yet divided by %s", s.divisor()))
		return
	}
	q.mistake("the sign was turned", -s.right(), both("the sum without the minus before it"))
	q.mistake("the common logarithm was taken", s.right()/math.Ln10,
		both("what the logarithm to the base 10 gives; the natural one belongs here"))
}

// divisor is what a squared error divides by.
func (s gradient) divisor() float64 {
	if s.Gradients.Loss == model.HalfSquared {
		return 2
	}
	return float64(len(s.Gradients.Target))
}

// slopeRef addresses h′(a) of the neuron.
func (s gradient) slopeRef() model.Ref {
	return model.Ref{Kind: model.InSlope, Layer: s.r.Layer, J: s.r.J}
}
