package report

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// A page is how a derivation is set. A wide layer is abbreviated with dots.
type page struct {
	begin       string              // what stands before the title
	title, head string              // formats of the title and of a head
	formulas    string              // a format of a block of aligned formulas
	text        func(string) string // escapes what would be taken for something else
}

// Formulas in Markdown stand in math blocks, as code forges render them; the document in LaTeX
// needs no package but amsmath.
var (
	markdown = page{title: "# %s\n", head: "\n## %s\n", formulas: "\n```math\n\\begin{aligned}\n%s\\end{aligned}\n```\n", text: MarkdownText}
	latex    = page{begin: latexHead, title: "\\section*{%s}\n", head: "\n\\subsection*{%s}\n", formulas: "\\begin{align*}\n%s\\end{align*}\n", text: texText}
)

const latexHead = `\documentclass{article}
\usepackage{amsmath}
\allowdisplaybreaks
\setlength{\textwidth}{16cm}
\setlength{\oddsidemargin}{0cm}
\begin{document}
`

// roundedNote is the sentence of a derivation on its numbers.
const roundedNote = "Numbers in formulas are rounded to four decimals."

func (g page) titled(b []byte, pass string, p Pass) []byte {
	return fmt.Appendf(append(b, g.begin...), g.title, g.text(pass+" pass: "+p.From.title(p.Net)))
}

func (g page) headed(b []byte, head string) []byte { return fmt.Appendf(b, g.head, g.text(head)) }

func (g page) block(b []byte, rows []row) []byte { return fmt.Appendf(b, g.formulas, aligned(rows)) }

// layer appends the block of a layer under its head.
func (g page) layer(b []byte, n model.Network, l int, rows []row) []byte {
	return g.block(g.headed(b, fmt.Sprintf("Layer %d: %s", l+1, n.Layers[l].Activation.Title())), rows)
}

// forward appends the derivation of a forward pass to b.
func (g page) forward(b []byte, p Pass) []byte {
	d := derivation{p}
	b = append(g.titled(b, "Forward", p), '\n')
	for _, line := range append(p.From.lines(p.Net), d.about()) {
		b = fmt.Appendf(b, "%s\n", g.text(ended(line)))
	}
	b = g.block(b, d.given())
	for l := range p.Net.Layers {
		b = g.layer(b, p.Net, l, d.layer(l))
	}
	return b
}

// backward appends the derivation of a backward pass and of a step of learning to b.
func (g page) backward(b []byte, p BackPass) []byte {
	d := backDerivation{p}
	b = g.titled(b, "Backward", p.Pass)
	for _, line := range d.sentences() {
		b = fmt.Appendf(b, "\n%s\n", g.text(ended(line)))
	}
	b = g.block(g.headed(b, "Loss"), d.loss())
	for l := p.Net.Last(); l >= 0; l-- {
		b = g.layer(b, p.Net, l, d.layer(l))
	}
	b = g.headed(b, "One step with the rate "+number.Short(p.Rate))
	for l := range p.Net.Layers {
		b = g.block(b, d.step(l))
	}
	return b
}

// forwardMarkdown appends a forward pass to b as Markdown.
func forwardMarkdown(b []byte, p Pass) []byte {
	b = append(markdown.headed(markdown.forward(b, p), "Result"), "\n| number | value |\n|---|---|\n"...)
	for j, y := range p.Trace.Y() {
		name := ""
		if class := p.Net.ClassName(j); class != "" {
			name = " " + MarkdownText(class)
		}
		b = fmt.Appendf(b, "| y[%d]%s | %s |\n", j+1, name, number.Full(y))
	}
	return b
}

// backwardMarkdown appends a backward pass to b as Markdown.
func backwardMarkdown(b []byte, p BackPass) []byte {
	b = append(markdown.backward(b, p), "\n| number | before | after |\n|---|---|---|\n"...)
	for j, y := range p.Trace.Y() {
		b = fmt.Appendf(b, "| y[%d] | %s | %s |\n", j+1, number.Full(y), number.Full(p.then.Y()[j]))
	}
	return fmt.Appendf(b, "| L | %s | %s |\n", number.Full(p.Gradients.L), number.Full(p.lossThen()))
}

// forwardLaTeX appends a forward pass to b as LaTeX.
func forwardLaTeX(b []byte, p Pass) []byte {
	return latexEnd(latex.headed(latex.forward(b, p), "Result"), p.Trace.Y(), "")
}

// backwardLaTeX appends a backward pass to b as LaTeX.
func backwardLaTeX(b []byte, p BackPass) []byte {
	b = append(latex.backward(b, p), '\n')
	return latexEnd(b, p.then.Y(), fmt.Sprintf("L = %s, was %s\n", number.Full(p.lossThen()), number.Full(p.Gradients.L)))
}

// latexEnd ends a document with y, as NumPy prints it, and what stands below.
func latexEnd(b []byte, y []float64, below string) []byte {
	array := strings.ReplaceAll(number.Array(y), "\n", "\n    ")
	return fmt.Appendf(b, "\\begin{verbatim}\ny = %s\n%s\\end{verbatim}\n\\end{document}\n", array, below)
}

// MarkdownText escapes what Markdown would take for its own in a text.
func MarkdownText(s string) string {
	var b strings.Builder
	for _, r := range PrintableName(s) {
		if strings.ContainsRune("\\`*_{}[]<>#|&~$@", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
