package report

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// passes are all the presets, networks that are wider, and one with every activation.
func passes(t *testing.T) []Pass {
	var all []Pass
	for _, n := range presets.Networks() {
		all = append(all, passOf(t, FromPreset(n.Name), n.Network, n.X))
	}
	deep := random(t, []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, []model.Activation{model.Tanh, model.Tanh, model.Tanh, model.Tanh,
		model.Tanh, model.Tanh, model.Tanh, model.Tanh, model.Tanh, model.Tanh, model.Softplus}, "deep")
	large := random(t, []int{784, 50, 100, 10}, []model.Activation{model.Sigmoid, model.Sigmoid, model.Softmax}, "digits")
	every := append(model.Elementwise(), model.Softmax)
	slopes := random(t, []int{2, 3, 3, 3, 2}, []model.Activation{model.Leaky(0.2), model.LeakyReLU, model.Leaky(-0.5), model.Leaky(1.5)}, "slopes")
	all = append(all, wide(t), deep, large, slopes, random(t, slices.Repeat([]int{2}, len(every)+1), every, "every activation"))
	for _, p := range []Pass{all[0], wide(t)} {
		p.Notation = model.WX
		all = append(all, p)
	}
	return all
}

var (
	environment = regexp.MustCompile(`\\(begin|end)\{([a-z]+\*?)\}`)
	mathFence   = regexp.MustCompile("(?s)```math\n(.*?)```\n")
)

// checkTeX wants braces and environments that close in the order in which they
// were opened, and no character that TeX takes for another.
func checkTeX(t *testing.T, text string) {
	t.Helper()
	depth := 0
	for i, r := range text {
		switch {
		case i > 0 && text[i-1] == '\\' && strings.ContainsRune("{}_$%&#", r):
		case r == '{':
			depth++
		case r == '}':
			depth--
		case r == '$' || r == '%' || r == '#' || r > 0xff && !strings.ContainsRune(texLetters, r):
			t.Errorf("%q is in it", r)
		}
		if depth < 0 {
			t.Fatalf("a brace too many is closed: %s", text[max(0, i-80):i+1])
		}
	}
	if depth != 0 {
		t.Errorf("%d braces stay open", depth)
	}
	var open []string
	for _, m := range environment.FindAllStringSubmatch(text, -1) {
		if m[1] == "begin" {
			open = append(open, m[2])
			continue
		}
		if len(open) == 0 || open[len(open)-1] != m[2] {
			t.Fatalf("%s ends, open are %v", m[2], open)
		}
		open = open[:len(open)-1]
	}
	if len(open) > 0 {
		t.Errorf("%v stay open", open)
	}
}

func TestMarkdownStructure(t *testing.T) {
	for _, p := range passes(t) {
		t.Run(p.Net.Name, func(t *testing.T) {
			text := string(forwardMarkdown(nil, p))
			blocks := mathFence.FindAllStringSubmatch(text, -1)
			if len(blocks) != len(p.Net.Layers)+1 || strings.Count(text, "```") != 2*len(blocks) {
				t.Errorf("%d blocks for %d layers", len(blocks), len(p.Net.Layers))
			}
			for _, b := range blocks {
				checkTeX(t, b[1])
				if strings.Contains(b[1], "\n\n") {
					t.Error("an empty line in a formula")
				}
			}
			if got := strings.Count(text, "\n| y["); got != len(p.Trace.Y()) {
				t.Errorf("%d rows of results for %d", got, len(p.Trace.Y()))
			}
		})
	}
}

// TestDerivationDots: eight terms are all written, of nine the first few and the
// last; and so with seventeen neurons.
func TestDerivationDots(t *testing.T) {
	for _, c := range []struct {
		in, out    int
		dots, rows bool
	}{{8, 16, false, false}, {9, 16, true, false}, {8, 17, false, true}} {
		p := random(t, []int{c.in, c.out}, []model.Activation{model.ReLU}, "dots")
		text := string(forwardMarkdown(nil, p))
		if strings.Contains(text, `\dots`) != c.dots && c.out <= 16 || strings.Contains(text, `\vdots`) != c.rows {
			t.Errorf("%d values into %d neurons:\n%s", c.in, c.out, text)
		}
	}
}

// TestDerivationValues finds the article's numbers in symbols, numbers, results.
func TestDerivationValues(t *testing.T) {
	p := preset(t, "article")
	for _, text := range []string{string(forwardMarkdown(nil, p)), string(forwardLaTeX(nil, p))} {
		for _, want := range []string{
			`a^{(1)} &= x\, W^{(1)} + b^{(1)}`,
			`a^{(1)}_{1} &= x_{1}\, W^{(1)}_{1,1} + x_{2}\, W^{(1)}_{2,1} + b^{(1)}_{1} \\`,
			` &= 2 \cdot 0.1 + 1 \cdot 0.2 + 0.1 \\` + "\n" + ` &= 0.5 \\`,
			`z^{(1)}_{1} &= 1/(1 + e^{-a^{(1)}_{1}}) \\`,
			` &= 1/(1 + e^{-0.5}) = 1/(1 + 0.6065) = 1/1.6065 \\` + "\n" + ` &= 0.6225 \\`,
			`c &= \max_k a^{(3)}_{k} = 0.7101`,
			`e^{a^{(3)}_{1} - c} &= e^{0.323 - 0.7101} = e^{-0.3871} = 0.679`,
			`= \frac{0.679}{1.679} = 0.4044`,
		} {
			if !strings.Contains(text, want) {
				t.Errorf("there is no %s", want)
			}
		}
	}
}

// A negative number behind a sign has parentheses.
func TestTeXNumbers(t *testing.T) {
	for _, c := range []struct {
		v            float64
		alone, after string
	}{
		{0.5, "0.5", "0.5"}, {-0.5, "-0.5", "(-0.5)"}, {1e-5, `1 \times 10^{-5}`, `1 \times 10^{-5}`},
		{-2.5e7, `-2.5 \times 10^{7}`, `(-2.5 \times 10^{7})`}, {1e100, `1 \times 10^{100}`, `1 \times 10^{100}`},
	} {
		if a, b := texNumber(c.v), texSigned(c.v); a != c.alone || b != c.after {
			t.Errorf("%v is %s and %s", c.v, a, b)
		}
	}
	if got := texStage(model.Tanh.Stages(-2)[0], texNumber); got != `(e^{-2} - e^{-(-2)}) / (e^{-2} + e^{-(-2)})` {
		t.Errorf("tanh(-2) begins %s", got)
	}
}

// A name from a file must not become a part of the document.
func TestNamesAreHarmless(t *testing.T) {
	p := preset(t, "xor")
	p.Net.Name = "a\nimport os\n\\end{document}\x1b[2J # ```"
	p.Net.Source = "b\r\n</script> $x$ {"
	if text := string(forwardNumPy(nil, p)); strings.Contains(text, "\nimport os") {
		t.Errorf("the name is a line of the script:\n%s", text)
	}
	text := string(forwardLaTeX(nil, p))
	checkTeX(t, text)
	if strings.Count(text, `\end{document}`) != 1 || !strings.Contains(text, `\textbackslash{}end\{document\}`) {
		t.Errorf("the name ends the document:\n%s", text)
	}
	text = string(forwardMarkdown(nil, p))
	if strings.Count(text, "\\`\\`\\`") != 1 || !strings.Contains(text, `\</script\>`) || strings.Contains(text, "\nimport") {
		t.Errorf("the name is Markdown:\n%s", text)
	}
	var b strings.Builder
	if forwardText(&b, p); strings.ContainsAny(b.String(), "\x1b\r") {
		t.Errorf("the name moves the cursor:\n%q", b.String())
	}
}

func TestVectorLine(t *testing.T) {
	for _, n := range []int{1, 2, 20, 500} {
		if got := string(VectorLine(nil, make([]float64, n))); strings.Index(got, "\n") != len(got)-1 || strings.Count(got, "0.") != n {
			t.Errorf("%d values: %q", n, got)
		}
	}
}

// A line of a document ends once.
func TestEnded(t *testing.T) {
	for line, want := range map[string]string{"Source: mine": "Source: mine.", "is it?": "is it?", "It is.": "It is.", "Look!": "Look!", "": "."} {
		if got := ended(line); got != want {
			t.Errorf("%q ends as %q", line, got)
		}
	}
	p := preset(t, "three-classes")
	for _, text := range []string{string(forwardMarkdown(nil, p)), string(forwardLaTeX(nil, p))} {
		if strings.Contains(text, "?.") || !strings.Contains(text, "of the origin?\n") {
			t.Errorf("a question ends in a stop:\n%.300s", text)
		}
	}
}
