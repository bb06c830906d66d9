package back

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state/learning"
)

// words explain what is in hand and, where a neuron of the layer in view is stuck, its mark.
func (v *view) words() canvas.Words {
	words := v.inHandInWords()
	if stuck := v.Learning.Stuck(v.View.Layer); len(stuck) > 0 {
		words.Text += " " + facts.StuckMark(stuck)
	}
	return words
}

// inHandInWords explain what is in hand.
func (v *view) inHandInWords() canvas.Words {
	r := v.inHand
	l := r.Layer + 1
	name := v.Name(r)
	switch {
	case !v.ok:
		return canvas.InWords("y, an output of softmax with cross-entropy", facts.WhyErrorText, facts.WhyError...)
	case r.Kind == model.InL:
		return canvas.InWords("L, the loss: "+v.Loss().Title(), v.Loss().About())
	case r.Kind == model.InShare:
		return canvas.InWords("s, the share-weighted slope", "Raising one a of softmax raises its own y and lowers the others, so every ∂y counts for every δ: s is their mean, each counted by its y.")
	case r.Kind == model.InDY:
		return canvas.InWords(name+", the slope of L along y", "It says how L changes when this output alone changes a little: y − t, as the squared error has it.")
	case r.Kind == model.InDelta && r.Layer == v.Net.Last() && v.Loss() == model.CrossEntropy:
		return canvas.InWords(name+", the slope of L along "+model.A(r.Layer, r.J).Name(), facts.WhyErrorText, facts.WhyError...)
	case r.Kind == model.InDelta:
		return canvas.InWords(name+", the slope of L along "+model.A(r.Layer, r.J).Name(), v.deltaInWords(r))
	case r.Kind == model.InDZ || r.Kind == model.InDX:
		of := v.Net.From(r.Layer+1, r.J)
		if r.Kind == model.InDX {
			of = model.X(r.J)
		}
		return canvas.InWords(name+", the slope of L along "+of.Name(), facts.WhyTranspose(v.Notation(), l-1, of.Name()))
	case r.Kind == model.InDW:
		from := v.Net.From(r.Layer, r.I).Name()
		return canvas.InWords(fmt.Sprintf("%s, the slope of L along %s", name, v.Name(model.W(r.Layer, r.I, r.J))),
			fmt.Sprintf("When the weight grows by a little, a%d[%d] grows by that times %s, and L by that times δ%d[%d]: so the gradient is their product. Above 0 it says that a smaller weight makes L smaller, which is why one step takes η·∂W away.", l, r.J+1, from, l, r.J+1))
	}
	return canvas.InWords(fmt.Sprintf("%s, the slope of L along %s", name, model.B(r.Layer, r.J).Name()),
		fmt.Sprintf("A bias is added to the sum as it is, as the weight of an input that is always 1: so its gradient is δ%d[%d] itself.", l, r.J+1))
}

// learnt is what a step of learning makes of the number whose gradient is in hand or, where an edit
// has just made another of it, what it was; "" for any other.
func (v *view) learnt() string {
	r := v.inHand
	if !v.ok || !v.known(r) || r.Kind != model.InDW && (r.Kind != model.InDB || v.Learning.KeepBiases) {
		return ""
	}
	of := learning.NumberOf(v.Net, r)
	name, w, eta := v.Name(of), v.of.Value(of), v.Learning.Rate()
	if was, moved := v.moved(of); moved {
		return fmt.Sprintf("%s: %s → %s", name, v.print(was), v.print(w))
	}
	g := v.of.Value(r)
	after, note := w-float64(eta*g), ""
	if shown := v.asPrinted(w) - float64(v.asPrinted(eta)*v.asPrinted(g)); v.asPrinted(shown) != v.asPrinted(after) {
		note = " (rounded)"
	}
	return fmt.Sprintf("new %s = %s − η·%s = %s − %s·%s = %s%s", name, name, v.Name(r),
		v.print(w), v.print(eta), number.Operand(v.print(g)), v.print(after), note)
}

// deltaInWords explains δ of a neuron before the loss of which the activation stands.
func (v *view) deltaInWords(r model.Ref) string {
	h, a := v.Net.Layers[r.Layer].Activation, v.of.Value(model.A(r.Layer, r.J))
	text := ""
	switch {
	case r.Layer < v.Net.Last():
		text = facts.WhyTranspose(v.Notation(), r.Layer+1, v.Net.Out(r.Layer, r.J).Name())
	case v.Net.HasSoftmax():
		return "Raising one a of softmax raises its own y and lowers the others: δ is y times how much its ∂y stands above s, the mean of all of them."
	default:
		of := h.Title()
		if h.Jumps() {
			of = "the " + of
		}
		text = fmt.Sprintf("It is the slope of L along %s times the slope of %s there.", v.Net.Out(r.Layer, r.J).Name(), of)
	}
	if v.Preset.Remark != "" && r.Layer < v.Net.Last() {
		text += " " + v.Preset.Remark
	}
	return text + facts.SlopeTaken(h, a, model.A(r.Layer, r.J).Name(), v.print)
}
