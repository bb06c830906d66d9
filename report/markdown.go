package report

import (
	"fmt"
	"strings"

	"nnexplore/number"
)

// forwardMarkdown appends the derivation of a forward pass to b as Markdown whose
// formulas stand in math blocks, as code forges render them. A wide layer is
// abbreviated with dots.
func forwardMarkdown(b []byte, p Pass) []byte {
	d := derivation{p}
	b = fmt.Appendf(b, "# Forward pass: %s\n\n", MarkdownText(p.From.title(p.Net)))
	for _, line := range p.From.lines(p.Net) {
		b = fmt.Appendf(b, "%s\n", MarkdownText(ended(line)))
	}
	b = fmt.Appendf(b, "This is %s. %s\n\n", layered(p.Net), roundedNote)
	b = mathBlock(b, d.given())
	for l, layer := range p.Net.Layers {
		b = fmt.Appendf(b, "\n## Layer %d: %s\n\n", l+1, layer.Activation.Title())
		b = mathBlock(b, d.layer(l))
	}
	b = append(b, "\n## Result\n\n| number | value |\n|---|---|\n"...)
	for j, y := range p.Trace.Y() {
		name := ""
		if class := p.Net.ClassName(j); class != "" {
			name = " " + MarkdownText(class)
		}
		b = fmt.Appendf(b, "| y[%d]%s | %s |\n", j+1, name, number.Full(y))
	}
	return b
}

func mathBlock(b []byte, rows []row) []byte {
	b = append(append(b, "```math\n\\begin{aligned}\n"...), aligned(rows)...)
	return append(b, "\\end{aligned}\n```\n"...)
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
