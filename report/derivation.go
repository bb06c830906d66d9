package report

import (
	"fmt"
	"slices"

	"nnexplore/model"
)

// A derivation is a forward pass as formulas in TeX, which the Markdown and the
// LaTeX set in their own frames. Every formula stands first in symbols, then with
// the numbers in place of the symbols, then as its result.
type derivation struct{ Pass }

// about says what is derived, and what its numbers are.
func (d derivation) about() string { return "This is " + layered(d.Net) + ". " + roundedNote }

// given is the block of x.
func (d derivation) given() []row { return vectorRows(`x`, d.Trace.X) }

// layer is the block of a layer: W and b, each a, and what h makes of it.
func (d derivation) layer(l int) []row {
	rows := d.parameters(l)
	product := d.times(texVectorName(d.Net, 2*l), fmt.Sprintf(`W^{(%d)}`, l+1), `\, `)
	rows = append(rows, row{texVectorName(d.Net, 2*l+1), fmt.Sprintf(`= %s + b^{(%d)}`, product, l+1)})
	out := d.Net.Layers[l].Out()
	rows = append(rows, neurons(out, func(j int) []row { return d.sum(l, j) })...)
	h := d.Net.Layers[l].Activation
	rows = append(rows, row{texVectorName(d.Net, 2*l+2), `= ` + texWord(string(h)) + `(` + texVectorName(d.Net, 2*l+1) + `)`})
	if h == model.Softmax {
		return append(rows, d.softmax(l)...)
	}
	return append(rows, neurons(out, func(j int) []row { return d.activate(l, j) })...)
}

// parameters are W and b, or their size where they are too large to be shown.
func (d derivation) parameters(l int) []row {
	layer := d.Net.Layers[l]
	w, b := fmt.Sprintf(`W^{(%d)}`, l+1), fmt.Sprintf(`b^{(%d)}`, l+1)
	if size := d.tooLarge(layer); size != "" {
		return []row{{w, size}}
	}
	rows := []row{{w, `= ` + texMatrix(d.Notation.Matrix(layer.W))}}
	return append(rows, vectorRows(b, layer.B)...)
}

// tooLarge is the size of the W of a layer where that is too large to be shown, else "".
func (d derivation) tooLarge(l model.Layer) string {
	if max(l.In(), l.Out()) <= mostMatrix {
		return ""
	}
	rows, columns := d.Notation.Shape(l)
	return fmt.Sprintf(`\text{ has } %d \text{ rows and } %d \text{ columns}`, rows, columns)
}

// times sets a product, with a sign or a space between its factors.
func (d derivation) times(v, w, between string) string {
	first, second := d.Notation.Pair(v, w)
	return first + between + second
}

// name is the name of a number in TeX.
func (d derivation) name(r model.Ref) string { return texName(d.Notation.Name(r)) }

// neurons are the rows of the n neurons of a layer.
func neurons(n int, of func(j int) []row) []row {
	return slices.Concat(kept(n, mostNeurons, []row{{`\vdots`, ``}}, of)...)
}

// sum derives a of neuron j.
func (d derivation) sum(l, j int) []row {
	s := model.SumOf(d.Net, d.Trace, l, j)
	symbols := terms(s.Len, func(i int) string {
		t := s.Term(i)
		return d.times(d.name(t.X.Ref), d.name(t.W.Ref), `\, `)
	})
	numbers := terms(s.Len, func(i int) string {
		t := s.Term(i)
		return d.times(texSigned(t.X.Value), texSigned(t.W.Value), ` \cdot `)
	})
	rows := equal(d.name(s.Result.Ref), append(symbols, d.name(s.Bias.Ref)), inSum)
	rows = append(rows, equal(``, append(numbers, texSigned(s.Bias.Value)), inSum)...)
	return append(rows, row{``, `= ` + texNumber(s.Result.Value)})
}

// activate derives what neuron j gives: z = h(a).
func (d derivation) activate(l, j int) []row {
	a := model.A(l, j)
	stages := d.Net.Layers[l].Activation.Stages(d.Trace.Layers[l].A[j])
	rows := []row{{d.name(d.Net.Out(l, j)), `= ` + texStage(stages[0], func(float64) string { return d.name(a) })}}
	var between []string
	for _, s := range stages[:len(stages)-1] {
		between = append(between, texStage(s, texNumber))
	}
	if between != nil {
		rows = append(rows, equal(``, between, inEquation)...)
	}
	return append(rows, row{``, `= ` + texNumber(d.Trace.Layers[l].Z[j])})
}

// softmax derives y from a, over its stages.
func (d derivation) softmax(l int) []row {
	s, a := d.Trace.Softmax, fmt.Sprintf(`a^{(%d)}`, l+1)
	c := texNumber(s.C)
	total := fmt.Sprintf(`\sum_k e^{%s_{k} - c}`, a)
	rows := []row{{`c`, fmt.Sprintf(`= \max_k %s_{k} = %s`, a, c)}}
	rows = append(rows, neurons(len(s.Exp), func(j int) []row {
		return equal(fmt.Sprintf(`e^{%s_{%d} - c}`, a, j+1), []string{
			fmt.Sprintf(`e^{%s - %s}`, texNumber(d.Trace.Layers[l].A[j]), texSigned(s.C)),
			`e^{` + texNumber(s.Shifted[j]) + `}`, texNumber(s.Exp[j])}, inEquation)
	})...)
	rows = append(rows, equal(total, terms(len(s.Exp), func(k int) string { return texNumber(s.Exp[k]) }), inSum)...)
	rows = append(rows, row{``, `= ` + texNumber(s.Sum)})
	return append(rows, neurons(len(s.Y), func(j int) []row {
		return equal(d.name(d.Net.Out(l, j)), []string{fmt.Sprintf(`\frac{e^{%s_{%d} - c}}{%s}`, a, j+1, total),
			fmt.Sprintf(`\frac{%s}{%s}`, texNumber(s.Exp[j]), texNumber(s.Sum)), texNumber(s.Y[j])}, inEquation)
	})...)
}
