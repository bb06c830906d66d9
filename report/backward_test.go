package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
	"nnexplore/presets"
)

// backPasses are backward passes of all the networks of passes, each by the losses that fit.
func backPasses(t *testing.T) (all []BackPass) {
	for _, p := range passes(t) {
		target := make([]float64, p.Net.Layers[p.Net.Last()].Out())
		target[len(target)-1] = 1
		for _, loss := range model.Losses(p.Net) {
			g, err := model.Backward(p.Net, p.Trace, target, loss)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, NewBackPass(p, g, 0.25, ""))
		}
	}
	return all
}

// backPreset is the backward pass of a preset to its own target, by the usual loss.
func backPreset(t *testing.T, name string) BackPass {
	t.Helper()
	n, err := presets.NetworkNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	p := preset(t, name)
	return NewBackPass(p, model.GradientsOf(p.Net, p.Trace, n.Target(n.X), model.LossFor(p.Net)), 0.5, n.Remark)
}

func TestGoldenBackward(t *testing.T) {
	goldens(t, "backward-article", BackwardFormats(), backPreset(t, "article"))
	goldens(t, "backward-mazur", BackwardFormats(), backPreset(t, "mazur"))
	wide := wide(t)
	target := make([]float64, 17)
	target[3] = 1
	squared := NewBackPass(wide, model.GradientsOf(wide.Net, wide.Trace, target, model.MeanSquared), 0.5, "")
	squared.Notation = model.WX
	for _, f := range BackwardFormats() {
		if f.Name == "markdown" || f.Name == "latex" {
			golden(t, "backward-wide-by-neurons"+f.Ending, written(t, f.Write, squared))
		}
	}
	article := backPreset(t, "article")
	article.Notation = model.WX
	for _, f := range BackwardFormats() {
		if f.Name == "json" || f.Name == "csv" { // which are in x·W always
			golden(t, "backward-article"+f.Ending, written(t, f.Write, article))
		} else {
			golden(t, "backward-article-by-neurons"+f.Ending, written(t, f.Write, article))
		}
	}
}

// TestBackwardScripts runs every script; each asserts its gradients, its weights after the step
// and its losses. A script in which one of them has been tampered with must fail.
func TestBackwardScripts(t *testing.T) {
	t.Parallel()
	var scripts []string
	for _, p := range backPasses(t) {
		if p.Net.Name != "digits" { // whose text is long
			scripts = append(scripts, string(backwardNumPy(nil, p)))
		}
	}
	good := len(scripts)
	for _, name := range []string{"L", "dW2", "db1", "W1", "b3", "L after the step"} {
		before, after, found := strings.Cut(scripts[0], fmt.Sprintf("check(%q, ", name))
		if !found {
			t.Fatalf("nothing is asserted of %s", name)
		}
		scripts = append(scripts, before+fmt.Sprintf("check(%q, 1e-7 + ", name)+after)
	}
	all, err := json.Marshal(scripts)
	if err != nil {
		t.Fatal(err)
	}
	driver := "import json, numpy\nscripts = json.loads(" + strconv.Quote(string(all)) + ")\n" + `
numpy.seterr(all="ignore")
for script in scripts[:` + strconv.Itoa(good) + `]:
    exec(script, {})
for script in scripts[` + strconv.Itoa(good) + `:]:
    try:
        exec(script, {})
        print("a wrong number is not seen")
    except AssertionError:
        pass
print("done")
`
	out, err := runPython(t, driver)
	if err != nil || !strings.HasSuffix(out, "done\n") || strings.Contains(out, "not seen") {
		t.Errorf("%v\n%.3000s", err, out)
	}
}

// TestBackwardJSON holds that the numbers read back to the same bits.
func TestBackwardJSON(t *testing.T) {
	for _, p := range backPasses(t) {
		var o struct {
			L      float64
			Layers []struct {
				Delta, DB []float64
				DW        [][]float64
			}
			DX    []float64
			After struct {
				L      float64
				Layers []struct {
					W [][]float64
					B []float64
				}
			}
		}
		if err := json.Unmarshal(backwardJSON(nil, p), &o); err != nil {
			t.Fatal(err)
		}
		hold := func(what string, got, want []float64) {
			t.Helper()
			if len(got) != len(want) {
				t.Fatalf("%s of %s has %d numbers, want %d", what, p.Net.Name, len(got), len(want))
			}
			for i := range want {
				if math.Float64bits(got[i]) != math.Float64bits(want[i]) {
					t.Errorf("%s of %s: %v, want %v", what, p.Net.Name, got[i], want[i])
				}
			}
		}
		hold("L", []float64{o.L, o.After.L}, []float64{p.Gradients.L, p.lossThen()})
		hold("dx", o.DX, p.Gradients.DX)
		for l, layer := range p.Gradients.Layers {
			hold("delta", o.Layers[l].Delta, layer.Delta)
			hold("db", o.Layers[l].DB, layer.DB)
			hold("b", o.After.Layers[l].B, p.after.Layers[l].B)
			for i, row := range layer.DW {
				hold("dW", o.Layers[l].DW[i], row)
				hold("W", o.After.Layers[l].W[i], p.after.Layers[l].W[i])
			}
		}
	}
}

// TestBackwardTeX holds that the formulas are sound TeX, with no power on a power.
func TestBackwardTeX(t *testing.T) {
	for _, p := range backPasses(t) {
		text := string(backwardLaTeX(nil, p))
		checkTeX(t, text)
		for _, line := range strings.Split(text, "\n") {
			if strings.Contains(line, "}^2") && !strings.Contains(line, "}}^2") && !strings.Contains(line, "y_") {
				t.Errorf("a power on a power: %s", line)
			}
		}
		for _, block := range mathFence.FindAllStringSubmatch(string(backwardMarkdown(nil, p)), -1) {
			checkTeX(t, block[1])
		}
	}
}

// TestBackwardLaTeXCompiles runs LaTeX where there is one, and sees that no line runs into the
// margin: usually of every second pass, with one loss or two for each network.
func TestBackwardLaTeXCompiles(t *testing.T) {
	t.Parallel()
	document, end := []byte(latexHead), []byte("\\end{document}\n")
	for i, p := range backPasses(t) {
		if i%seed.Times(2, 1) > 0 {
			continue
		}
		_, body, _ := bytes.Cut(backwardLaTeX(nil, p), []byte(latexHead))
		document = append(document, bytes.TrimSuffix(body, end)...)
	}
	setsWithinMargins(t, append(document, end...))
}
