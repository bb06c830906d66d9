package report

import (
	"encoding/json"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
)

// passes are all the presets, and networks that are wider.
func passes(t *testing.T) []Pass {
	var all []Pass
	for _, n := range presets.Networks() {
		all = append(all, passOf(t, FromPreset(n.Name), n.Network, n.X))
	}
	deep := random(t, []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, []model.Activation{model.Tanh, model.Tanh, model.Tanh, model.Tanh,
		model.Tanh, model.Tanh, model.Tanh, model.Tanh, model.Tanh, model.Tanh, model.Softplus}, "deep")
	large := random(t, []int{784, 50, 100, 10}, []model.Activation{model.Sigmoid, model.Sigmoid, model.Softmax}, "digits")
	return append(all, wide(t), deep, large)
}

var (
	environment = regexp.MustCompile(`\\(begin|end)\{([a-z]+\*?)\}`)
	mathFence   = regexp.MustCompile("(?s)```math\n(.*?)```\n")
)

// checkTeX wants braces and environments that close in the order in which they
// were opened, and no character that TeX takes for another.
func checkTeX(t *testing.T, name, text string) {
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
			t.Errorf("%s has %q in it", name, r)
		}
		if depth < 0 {
			t.Fatalf("%s closes a brace too many: %s", name, text[max(0, i-80):i+1])
		}
	}
	if depth != 0 {
		t.Errorf("%s leaves %d braces open", name, depth)
	}
	var open []string
	for _, m := range environment.FindAllStringSubmatch(text, -1) {
		if m[1] == "begin" {
			open = append(open, m[2])
			continue
		}
		if len(open) == 0 || open[len(open)-1] != m[2] {
			t.Fatalf("%s ends %s, open are %v", name, m[2], open)
		}
		open = open[:len(open)-1]
	}
	if len(open) > 0 {
		t.Errorf("%s leaves open %v", name, open)
	}
}

func TestMarkdownStructure(t *testing.T) {
	for _, p := range passes(t) {
		text := string(forwardMarkdown(nil, p))
		blocks := mathFence.FindAllStringSubmatch(text, -1)
		if len(blocks) != len(p.Net.Layers)+1 || strings.Count(text, "```") != 2*len(blocks) {
			t.Errorf("%s has %d blocks for %d layers", p.Net.Name, len(blocks), len(p.Net.Layers))
		}
		for _, b := range blocks {
			checkTeX(t, p.Net.Name, b[1])
			if strings.Contains(b[1], "\n\n") {
				t.Errorf("%s has an empty line in a formula", p.Net.Name)
			}
		}
		if got := strings.Count(text, "\n| y["); got != len(p.Trace.Y()) {
			t.Errorf("%s has %d rows of results for %d", p.Net.Name, got, len(p.Trace.Y()))
		}
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
	checkTeX(t, "a name", text)
	if strings.Count(text, `\end{document}`) != 1 || !strings.Contains(text, `\textbackslash{}end\{document\}`) {
		t.Errorf("the name ends the document:\n%s", text)
	}
	text = string(forwardMarkdown(nil, p))
	if strings.Count(text, "\\`\\`\\`") != 1 || !strings.Contains(text, `\</script\>`) || strings.Contains(text, "\nimport") {
		t.Errorf("the name is Markdown:\n%s", text)
	}
	var b strings.Builder
	if err := ForwardText(&b, p); err != nil || strings.ContainsAny(b.String(), "\x1b\r") {
		t.Errorf("the name moves the cursor:\n%q", b.String())
	}
}

// python is an interpreter that has NumPy.
func pythonWithNumPy(t *testing.T) string {
	t.Helper()
	for _, program := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(program, "-c", "import numpy").Run() == nil {
			return program
		}
	}
	t.Skip("there is no python3 with NumPy")
	return ""
}

// TestNumPyScripts runs every script; each asserts its own y. A script whose y
// has been tampered with must fail, or the assertion would be worth nothing.
func TestNumPyScripts(t *testing.T) {
	interpreter := pythonWithNumPy(t)
	var scripts []string
	for _, p := range passes(t) {
		scripts = append(scripts, string(forwardNumPy(nil, p)))
	}
	spoiled := strings.Replace(scripts[0], "\nexpected = np.array([", "\nexpected = 1e-9 + np.array([", 1)
	all, err := json.Marshal(append(scripts, spoiled))
	if err != nil {
		t.Fatal(err)
	}
	driver := "import json, sys\nscripts = json.loads(" + strconv.Quote(string(all)) + ")\n" + `
for script in scripts[:-1]:
    exec(script, {})
try:
    exec(scripts[-1], {})
except AssertionError:
    print("a wrong y is seen")
`
	out, err := runPython(interpreter, driver)
	if err != nil || !strings.HasSuffix(out, "a wrong y is seen\n") || !strings.HasPrefix(out, "[0.40442364 0.59557636]\n") {
		t.Errorf("%v\n%s", err, out)
	}
}

func runPython(interpreter, script string) (string, error) {
	command := exec.Command(interpreter, "-")
	command.Stdin = strings.NewReader(script)
	out, err := command.CombinedOutput()
	return string(out), err
}

// TestReadByPython reads the JSON as a script would, the bits of zero included.
func TestReadByPython(t *testing.T) {
	interpreter := pythonWithNumPy(t)
	g := written(t, samplesJSON, Samples{[]float64{-5, 0, 1e-300, 1e300}, Columns(model.Elementwise())})
	script := "import json, numpy as np\no = json.loads(r'''" + string(g) + "''')\nx = np.array(o['x'])\n" +
		"assert x.tolist() == [-5, 0, 1e-300, 1e300], x\n" +
		"assert np.allclose(o['curves']['tanh'], np.tanh(x), rtol=1e-15)\n" +
		"z = json.loads('" + string(jsonNumber(nil, negativeZero())) + "')\nassert np.signbit(z), z\nprint('read')\n"
	if out, err := runPython(interpreter, script); err != nil || out != "read\n" {
		t.Errorf("%v\n%s", err, out)
	}
}

func negativeZero() float64 {
	zero := 0.0
	return -zero
}

func TestVectorLine(t *testing.T) {
	for _, n := range []int{1, 2, 20, 500} {
		if got := VectorLine(make([]float64, n)); strings.Contains(got, "\n") || strings.Count(got, "0.") != n {
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
