package back

import (
	"nnexplore/mathx"
	"nnexplore/model"
)

// Formula is how [Explanation.First] comes about. By term it is one operation on what the steps
// before have made: a sum on its way has its terms so far, and its value so far. Of a sum it has at
// most most terms. ok is false at y.
func (e Explanation) Formula(o Of, most int) (f Formula, ok bool) {
	r, ok := e.First()
	if !ok {
		return Formula{}, false
	}
	if !e.single() || e.Step.Kind == Whole {
		return FormulaOf(o, r, most), true
	}
	b, s := builder{of: o}, e.Step
	switch s.Kind {
	case Term:
		b.sum(s.J+1, most, b.lossTerm)
	case Share:
		b.sum(s.J+1, most, b.share)
	case Product:
		b.arriving(s.Layer, s.J, s.I+1, most)
	case Delta:
		if s.Layer == o.last() && (o.Gradients.Loss == model.CrossEntropy || o.Net.HasSoftmax()) {
			return FormulaOf(o, r, most), true
		}
		kind := model.InDZ
		if s.Layer == o.last() {
			kind = model.InDY
		}
		b.add(model.Ref{Kind: kind, Layer: s.Layer, J: s.J})
		b.slope(s.Layer, s.J)
	default:
		return FormulaOf(o, r, most), true
	}
	return Formula{Result: model.Operand{Ref: r, Value: e.soFar(o)}, Pieces: b.pieces}, true
}

// soFar is the value of the number that a step by term makes, of a sum the part that is there.
func (e Explanation) soFar(o Of) float64 {
	s, sum := e.Step, 0.0
	switch s.Kind {
	case Term:
		for j := range s.J + 1 {
			sum += o.lossTerm(j)
		}
	case Share:
		for j := range s.J + 1 {
			sum += float64(o.Value(model.Ref{Kind: model.InDY, Layer: s.Layer, J: j}) * o.Trace.Y()[j])
		}
	case Product:
		for j := range s.I + 1 {
			sum += float64(o.Net.Layers[s.Layer+1].W[s.J][j] * o.Gradients.Layers[s.Layer+1].Delta[j])
		}
	default:
		return o.Value(e.made())
	}
	return sum
}

// lossTerm is what output j adds to the sum of the loss.
func (o Of) lossTerm(j int) float64 {
	y, t := o.Trace.Y()[j], o.Gradients.Target[j]
	if o.Gradients.Loss == model.CrossEntropy {
		return mathx.LogTerm(y, t)
	}
	return float64((y - t) * (y - t))
}
