package report

import (
	"fmt"
	"strings"

	"nnexplore/model"
)

// A derivation is a forward pass as formulas in TeX, which the Markdown and the
// LaTeX set in their own frames. Every formula stands first in symbols, then with
// the numbers in place of the symbols, then as its result.
type derivation struct {
	net   model.Network
	trace model.Trace
}

// How much of a wide layer is written out. A sum of more terms keeps the first
// few and the last, with dots between; so do the neurons of a layer, and a
// matrix that is larger than this either way is not shown.
const (
	mostTerms   = 8
	mostNeurons = 16
	mostMatrix  = 8
	firstKept   = 3
	rowTerms    = 4 // terms on one line
)

// A row is one line of aligned formulas: what stands before the sign and after.
type row struct{ left, right string }

// given is the block that names x.
func (d derivation) given() []row {
	return []row{{`x`, `= ` + texVector(d.trace.X)}}
}

// layer is the block of a layer: W and b, each a, and what h makes of it.
func (d derivation) layer(l int) []row {
	rows := d.parameters(l)
	rows = append(rows, row{texVectorName(d.net, 2*l+1), fmt.Sprintf(`= %s\, W^{(%d)} + b^{(%d)}`, texVectorName(d.net, 2*l), l+1, l+1)})
	out := d.net.Layers[l].Out()
	rows = append(rows, kept(out, func(j int) []row { return d.sum(l, j) })...)
	h := d.net.Layers[l].Activation
	rows = append(rows, row{texVectorName(d.net, 2*l+2), `= ` + texWord(string(h)) + `(` + texVectorName(d.net, 2*l+1) + `)`})
	if h == model.Softmax {
		return append(rows, d.softmax(l)...)
	}
	return append(rows, kept(out, func(j int) []row { return d.activate(l, j) })...)
}

// parameters shows W and b, or says how large they are.
func (d derivation) parameters(l int) []row {
	layer := d.net.Layers[l]
	w, b := fmt.Sprintf(`W^{(%d)}`, l+1), fmt.Sprintf(`b^{(%d)}`, l+1)
	if layer.In() > mostMatrix || layer.Out() > mostMatrix {
		return []row{{w, fmt.Sprintf(`\text{ has } %d \text{ rows and } %d \text{ columns}`, layer.In(), layer.Out())}}
	}
	lines := make([]string, layer.In())
	for i, r := range layer.W {
		lines[i] = texJoin(r, ` & `)
	}
	return []row{
		{w, `= \begin{pmatrix} ` + strings.Join(lines, ` \\ `) + ` \end{pmatrix}`},
		{b, `= ` + texVector(layer.B)},
	}
}

// kept is what the rows of all the neurons are, with dots for most of a wide
// layer's.
func kept(n int, of func(j int) []row) []row {
	var rows []row
	for _, j := range shown(n, mostNeurons) {
		if j < 0 {
			rows = append(rows, row{`\vdots`, ``})
			continue
		}
		rows = append(rows, of(j)...)
	}
	return rows
}

// shown lists the indices below n that are written out; -1 stands for those that
// are left out.
func shown(n, most int) []int {
	var all []int
	for i := range n {
		switch {
		case n <= most || i < firstKept || i == n-1:
			all = append(all, i)
		case i == firstKept:
			all = append(all, -1)
		}
	}
	return all
}

// terms is a sum over n terms, a few to a line.
func terms(n int, of func(i int) string) []string {
	var lines []string
	line := ""
	for k, i := range shown(n, mostTerms) {
		if k > 0 && k%rowTerms == 0 {
			lines, line = append(lines, line), `\quad {}`
		}
		if k > 0 {
			line += ` + `
		}
		if i < 0 {
			line += `\dots`
		} else {
			line += of(i)
		}
	}
	return append(lines, line)
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
	symbols[len(symbols)-1] += ` + ` + texName(s.Bias.Ref)
	numbers[len(numbers)-1] += ` + ` + texSigned(s.Bias.Value)
	rows := equal(texName(s.Result.Ref), symbols)
	rows = append(rows, equal(``, numbers)...)
	return append(rows, row{``, `= ` + texNumber(s.Result.Value)})
}

// equal sets a formula of several lines behind a sign.
func equal(left string, lines []string) []row {
	rows := []row{{left, `= ` + lines[0]}}
	for _, line := range lines[1:] {
		rows = append(rows, row{``, line})
	}
	return rows
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
		rows = append(rows, row{``, `= ` + strings.Join(between, ` = `)})
	}
	return append(rows, row{``, `= ` + texNumber(d.trace.Layers[l].Z[j])})
}

// softmax derives y from a, over its stages.
func (d derivation) softmax(l int) []row {
	s, a := d.trace.Softmax, fmt.Sprintf(`a^{(%d)}`, l+1)
	c := texNumber(s.C)
	total := fmt.Sprintf(`\sum_k e^{%s_{k} - c}`, a)
	rows := []row{{`c`, fmt.Sprintf(`= \max_k %s_{k} = %s`, a, c)}}
	rows = append(rows, kept(len(s.Exp), func(j int) []row {
		return []row{{fmt.Sprintf(`e^{%s_{%d} - c}`, a, j+1), fmt.Sprintf(`= e^{%s - %s} = e^{%s} = %s`,
			texNumber(d.trace.Layers[l].A[j]), texSigned(s.C), texNumber(s.Shifted[j]), texNumber(s.Exp[j]))}}
	})...)
	rows = append(rows, equal(total, terms(len(s.Exp), func(k int) string { return texNumber(s.Exp[k]) }))...)
	rows = append(rows, row{``, `= ` + texNumber(s.Sum)})
	return append(rows, kept(len(s.Y), func(j int) []row {
		return []row{{texName(d.net.Out(l, j)), fmt.Sprintf(`= \frac{e^{%s_{%d} - c}}{%s} = \frac{%s}{%s} = %s`,
			a, j+1, total, texNumber(s.Exp[j]), texNumber(s.Sum), texNumber(s.Y[j]))}}
	})...)
}

// aligned joins rows as they stand in an environment that aligns.
func aligned(rows []row) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = r.left + ` &` + r.right
	}
	return strings.Join(lines, " \\\\\n") + "\n"
}
