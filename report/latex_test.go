package report

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
)

func TestLaTeXStructure(t *testing.T) {
	for _, p := range passes(t) {
		t.Run(p.Net.Name, func(t *testing.T) {
			text := string(forwardLaTeX(nil, p))
			checkTeX(t, text)
			if got := strings.Count(text, `\begin{align*}`); got != len(p.Net.Layers)+1 {
				t.Errorf("%d blocks for %d layers", got, len(p.Net.Layers))
			}
			if !strings.HasPrefix(text, `\documentclass{article}`) || !strings.HasSuffix(text, "\\end{document}\n") {
				t.Error("it is no whole document")
			}
			if got := strings.Count(text, `\usepackage`); got != 1 || !strings.Contains(text, `\usepackage{amsmath}`) {
				t.Errorf("it wants %d packages", got)
			}
		})
	}
}

// hardToSet are networks whose numbers are wide: normal ones in as large a layer as is
// written out, ones of very different sizes, and the widest that fill a matrix, with
// every activation. Usually each kind has one width of layer, since LaTeX is slow.
func hardToSet(t *testing.T) []Pass {
	functions := append(model.Elementwise(), model.Softmax)
	r := rand.New(rand.NewPCG(7, 7))
	power := func(n int) float64 { return math.Pow(10, float64(r.IntN(2*n)-n)) }
	var all []Pass
	widths := []int{8, 4, 5}
	for i, kind := range []struct {
		name   string
		change func(v float64) float64
	}{
		{"normal", func(v float64) float64 { return v }},
		{"scientific", func(v float64) float64 { return v * power(9) }},
		{"extreme", func(v float64) float64 { return v * power(100) }},
		{"round", func(v float64) float64 { return math.Copysign(power(10), v) }},
		{"tiny", func(float64) float64 { return -1e-5 }},
	} {
		for k := range seed.Times(1, len(widths)) {
			wide := widths[(i+k)%len(widths)]
			p := random(t, slices.Repeat([]int{wide}, len(functions)+1), functions, fmt.Sprintf("%s %d", kind.name, wide))
			rows := [][]float64{p.Trace.X}
			for _, l := range p.Net.Layers {
				rows = append(append(rows, l.B), l.W...)
			}
			for _, row := range rows {
				for j, v := range row {
					row[j] = kind.change(v)
				}
			}
			all = append(all, passOf(t, p.From, p.Net, p.Trace.X))
		}
	}
	return all
}

var overfull = regexp.MustCompile(`Overfull \\hbox \(([0-9.]+)pt too wide\).*`)

// compiled is what LaTeX says to a document.
func compiled(t *testing.T, document []byte) string {
	t.Helper()
	program, err := exec.LookPath("pdflatex")
	if err != nil {
		t.Skip("pdflatex is not installed")
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "pass.tex"), document, 0o666); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program, "-draftmode", "-interaction=nonstopmode", "-halt-on-error", "pass.tex") // all but the PDF
	command.Dir = folder
	log, err := command.CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, log)
	}
	return string(log)
}

// TestLaTeXCompiles runs LaTeX where there is one, and sees that no line runs into
// the margin.
func TestLaTeXCompiles(t *testing.T) {
	t.Parallel()
	setsWithinMargins(t, together(append(passes(t), hardToSet(t)...)))
}

// together is many passes in one document, since LaTeX takes a second to start.
func together(list []Pass) []byte {
	document, end := []byte(latexHead), []byte("\\end{document}\n")
	for _, p := range list {
		_, body, _ := bytes.Cut(forwardLaTeX(nil, p), []byte(latexHead))
		document = append(document, bytes.TrimSuffix(body, end)...)
	}
	return append(document, end...)
}

func setsWithinMargins(t *testing.T, document []byte) {
	t.Helper()
	for _, m := range overfull.FindAllStringSubmatch(compiled(t, document), -1) {
		if points, err := strconv.ParseFloat(m[1], 64); err != nil || points > 5 {
			t.Error(m[0])
		}
	}
}

// Every character for which there is a way is set, and none is missing in the font.
func TestLaTeXCharacters(t *testing.T) {
	t.Parallel()
	p := preset(t, "xor")
	var every strings.Builder
	for r := ' '; r < 0x2300; r++ {
		if PrintableName(string(r)) == string(r) && (r < 0x250 || texCommands[r] != "" || texSymbols[r] != "") {
			every.WriteRune(r)
			every.WriteByte(' ')
		}
	}
	p.Net.Source = every.String()
	log := compiled(t, forwardLaTeX(nil, p))
	if strings.Contains(log, "Missing character") || strings.Contains(log, "Warning: Command") {
		t.Errorf("LaTeX says\n%s", log)
	}
}

// A name is spelled with what LaTeX has, or by numbers, and no character of it is lost.
func TestTeXText(t *testing.T) {
	for text, want := range map[string]string{
		"θ and Σ":       `\ensuremath{\theta} and \ensuremath{\Sigma}`,
		"網":             `[U+7DB2]`,
		"naïve Škoda_1": `naïve Škoda\_1`,
		"a → b “c” ✓":   "a \\ensuremath{\\to} b ``c'' [U+2713]",
		"50% & {x}":     `50\% \& \{x\}`,
		"Þ ð ą ¡":       `[U+00DE] [U+00F0] [U+0105] [U+00A1]`,
	} {
		if got := texText(text); got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

// An index and a power count as much as what they stand at, a layer above an index once,
// and so does the space around a sign.
func TestGlyphs(t *testing.T) {
	for formula, want := range map[string]int{
		``: 0, `-0.1234`: 7, `1 + 2`: 4, `-2.5432 \times 10^{-9}`: 14, `1/(1 + e^{-0.5})`: 12, `\max(0, 1)`: 8,
		`W^{(1)}_{1,12} + b^{(1)}_{12}`: 12, `\frac{1}{2}`: 3,
	} {
		if got := glyphs(formula); got != want {
			t.Errorf("%s has %d signs, want %d", formula, got, want)
		}
	}
}

// A formula is broken between its parts where it becomes too wide; a matrix becomes
// small, and then loses columns.
func TestRows(t *testing.T) {
	parts := strings.Split(strings.Repeat("1234567890123456789012345678901234567890 ", 3), " ")[:3]
	for _, c := range []struct {
		parts []string
		j     joint
		want  string
	}{
		{[]string{"1", "2", "3"}, inSum, "a &= 1 + 2 + 3\n"},
		{parts[:2], inSum, "a &= " + parts[0] + " \\\\\n &\\quad {} + " + parts[1] + "\n"},
		{parts[:2], inEquation, "a &= " + parts[0] + " \\\\\n &= " + parts[1] + "\n"},
		{parts[:2], inVector, "a &= " + parts[0] + ", \\\\\n &\\quad " + parts[1] + "\n"},
	} {
		if got := aligned(equal(`a`, c.parts, c.j)); got != c.want {
			t.Errorf("%q are %q, want %q", c.parts, got, c.want)
		}
	}
	row := func(v float64) []float64 { return []float64{v, v, v, v, v, v, v, v} }
	for _, c := range []struct {
		v           float64
		small, dots bool
	}{{-0.1234, false, false}, {-12345.1234, true, false}, {-1.2345e-100, true, true}} {
		text := texMatrix([][]float64{row(c.v), row(1)})
		if strings.Contains(text, "smallmatrix") != c.small || strings.Contains(text, `\cdots`) != c.dots {
			t.Errorf("%v: %s", c.v, text)
		}
	}
}
