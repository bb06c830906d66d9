package report

import (
	"fmt"
	"slices"

	"nnexplore/model"
)

// A derivation is a forward pass as formulas in TeX, which the Markdown and the
// LaTeX set in their own frames. Every formula stands first in symbols, then with
// the numbers in place of the symbols, then as its result.
type derivation struct {
	net   model.Network
	trace model.Trace
}

// given is the block of x.
func (d derivation) given() []row { return vectorRows(`x`, d.trace.X) }

// layer is the block of a layer: W and b, each a, and what h makes of it.
func (d derivation) layer(l int) []row {
	rows := d.parameters(l)
	rows = append(rows, row{texVectorName(d.net, 2*l+1), fmt.Sprintf(`= %s\, W^{(%d)} + b^{(%d)}`, texVectorName(d.net, 2*l), l+1, l+1)})
	out := d.net.Layers[l].Out()
	rows = append(rows, neurons(out, func(j int) []row { return d.sum(l, j) })...)
	h := d.net.Layers[l].Activation
	rows = append(rows, row{texVectorName(d.net, 2*l+2), `= ` + texWord(string(h)) + `(` + texVectorName(d.net, 2*l+1) + `)`})
	if h == model.Softmax {
		return append(rows, d.softmax(l)...)
	}
	return append(rows, neurons(out, func(j int) []row { return d.activate(l, j) })...)
}

// parameters are W and b, or their size where they are too large to be shown.
func (d derivation) parameters(l int) []row {
	layer := d.net.Layers[l]
	w, b := fmt.Sprintf(`W^{(%d)}`, l+1), fmt.Sprintf(`b^{(%d)}`, l+1)
	if layer.In() > mostMatrix || layer.Out() > mostMatrix {
		return []row{{w, fmt.Sprintf(`\text{ has } %d \text{ rows and } %d \text{ columns}`, layer.In(), layer.Out())}}
	}
	rows := []row{{w, `= ` + texMatrix(layer.W)}}
	return append(rows, vectorRows(b, layer.B)...)
}

// neurons are the rows of the n neurons of a layer.
func neurons(n int, of func(j int) []row) []row {
	return slices.Concat(kept(n, mostNeurons, []row{{`\vdots`, ``}}, of)...)
}

// sum derives a of neuron j.
func (d derivation) sum(l, j int) []row {
	s := model.SumOf(d.net, d.trace, l, j)
	symbols := terms(s.Len, func(i int) string {
		t := s.Term(i)
		return texName(t.X.Ref) + `\, ` + texName(t.W.Ref)
	})
	numbers := terms(s.Len, func(i int) string {
		t := s.Term(i)
		return texSigned(t.X.Value) + ` \cdot ` + texSigned(t.W.Value)
	})
	rows := equal(texName(s.Result.Ref), append(symbols, texName(s.Bias.Ref)), inSum)
	rows = append(rows, equal(``, append(numbers, texSigned(s.Bias.Value)), inSum)...)
	return append(rows, row{``, `= ` + texNumber(s.Result.Value)})
}

// activate derives what neuron j gives: z = h(a).
func (d derivation) activate(l, j int) []row {
	a := model.A(l, j)
	stages := d.net.Layers[l].Activation.Stages(d.trace.Layers[l].A[j])
	rows := []row{{texName(d.net.Out(l, j)), `= ` + texStage(stages[0], func(float64) string { return texName(a) })}}
	var between []string
	for _, s := range stages[:len(stages)-1] {
		between = append(between, texStage(s, texNumber))
	}
	if between != nil {
		rows = append(rows, equal(``, between, inEquation)...)
	}
	return append(rows, row{``, `= ` + texNumber(d.trace.Layers[l].Z[j])})
}

// softmax derives y from a, over its stages.
func (d derivation) softmax(l int) []row {
	s, a := d.trace.Softmax, fmt.Sprintf(`a^{(%d)}`, l+1)
	c := texNumber(s.C)
	total := fmt.Sprintf(`\sum_k e^{%s_{k} - c}`, a)
	rows := []row{{`c`, fmt.Sprintf(`= \max_k %s_{k} = %s`, a, c)}}
	rows = append(rows, neurons(len(s.Exp), func(j int) []row {
		return equal(fmt.Sprintf(`e^{%s_{%d} - c}`, a, j+1), []string{
			fmt.Sprintf(`e^{%s - %s}`, texNumber(d.trace.Layers[l].A[j]), texSigned(s.C)),
			`e^{` + texNumber(s.Shifted[j]) + `}`, texNumber(s.Exp[j])}, inEquation)
	})...)
	rows = append(rows, equal(total, terms(len(s.Exp), func(k int) string { return texNumber(s.Exp[k]) }), inSum)...)
	rows = append(rows, row{``, `= ` + texNumber(s.Sum)})
	return append(rows, neurons(len(s.Y), func(j int) []row {
		return equal(texName(d.net.Out(l, j)), []string{fmt.Sprintf(`\frac{e^{%s_{%d} - c}}{%s}`, a, j+1, total),
			fmt.Sprintf(`\frac{%s}{%s}`, texNumber(s.Exp[j]), texNumber(s.Sum)), texNumber(s.Y[j])}, inEquation)
	})...)
}
