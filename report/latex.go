package report

import (
	"fmt"
	"strings"

	"nnexplore/number"
)

// forwardLaTeX appends the derivation of a forward pass to b as a LaTeX document
// that needs no package but amsmath. A wide layer is abbreviated with dots.
func forwardLaTeX(b []byte, p Pass) []byte {
	d := derivation{p}
	b = append(b, latexHead...)
	b = fmt.Appendf(b, "\\section*{Forward pass: %s}\n\n", texText(p.From.title(p.Net)))
	for _, line := range p.From.lines(p.Net) {
		b = fmt.Appendf(b, "%s\n", texText(ended(line)))
	}
	b = fmt.Appendf(b, "This is %s. %s\n", layered(p.Net), roundedNote)
	b = latexBlock(b, d.given())
	for l, layer := range p.Net.Layers {
		b = fmt.Appendf(b, "\n\\subsection*{Layer %d: %s}\n", l+1, texText(layer.Activation.Title()))
		b = latexBlock(b, d.layer(l))
	}
	b = append(b, "\n\\subsection*{Result}\n\\begin{verbatim}\ny = "...)
	b = append(b, strings.ReplaceAll(number.Array(p.Trace.Y()), "\n", "\n    ")...)
	return append(b, "\n\\end{verbatim}\n\\end{document}\n"...)
}

const latexHead = `\documentclass{article}
\usepackage{amsmath}
\allowdisplaybreaks
\setlength{\textwidth}{16cm}
\setlength{\oddsidemargin}{0cm}
\begin{document}
`

// roundedNote is the sentence of a derivation on its numbers.
const roundedNote = "Numbers in formulas are rounded to four decimals."

func latexBlock(b []byte, rows []row) []byte {
	return append(append(append(b, "\\begin{align*}\n"...), aligned(rows)...), "\\end{align*}\n"...)
}
