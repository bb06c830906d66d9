package report

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// ForwardLaTeX appends the derivation of a forward pass to b as a LaTeX document
// that needs no package but amsmath. A wide layer is abbreviated with dots.
func ForwardLaTeX(b []byte, from Origin, n model.Network, t model.Trace) []byte {
	d := derivation{n, t}
	b = append(b, latexHead...)
	b = fmt.Appendf(b, "\\section*{Forward pass: %s}\n\n", texText(from.title(n)))
	for _, line := range from.lines(n) {
		b = fmt.Appendf(b, "%s\n", texText(ended(line)))
	}
	b = fmt.Appendf(b, "This is %s. %s\n", layered(n), roundedNote)
	b = latexBlock(b, d.given())
	for l, layer := range n.Layers {
		b = fmt.Appendf(b, "\n\\subsection*{Layer %d: %s}\n", l+1, texText(layer.Activation.Title()))
		b = latexBlock(b, d.layer(l))
	}
	b = append(b, "\n\\subsection*{Result}\n\\begin{verbatim}\ny = "...)
	b = append(b, strings.ReplaceAll(number.Array(t.Y()), "\n", "\n    ")...)
	return append(b, "\n\\end{verbatim}\n\\end{document}\n"...)
}

const latexHead = `\documentclass{article}
\usepackage{amsmath}
\allowdisplaybreaks
\setlength{\textwidth}{16cm}
\setlength{\oddsidemargin}{0cm}
\begin{document}
`

// roundedNote tells a reader of a derivation what its numbers are.
const roundedNote = "Numbers in formulas are rounded to four decimals."

func latexBlock(b []byte, rows []row) []byte {
	return append(append(append(b, "\\begin{align*}\n"...), aligned(rows)...), "\\end{align*}\n"...)
}
