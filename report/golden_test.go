package report

import (
	"bytes"
	"flag"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/mathx"
	"nnexplore/model"
	"nnexplore/presets"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before you keep them")

func preset(t testing.TB, name string) Pass {
	t.Helper()
	n, err := presets.NetworkNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	return passOf(t, FromPreset(name), n.Network, n.X)
}

func passOf(t testing.TB, from Origin, n model.Network, x []float64) Pass {
	t.Helper()
	trace, err := model.Forward(n, x)
	if err != nil {
		t.Fatal(err)
	}
	return Pass{From: from, Net: n, Trace: trace}
}

// seven are activations that work on one number.
var seven = []model.Activation{
	model.Sigmoid, model.StepFunction, model.ReLU, model.Tanh, model.LeakyReLU, model.Softplus, model.Identity,
}

// wide is a network with layers that are abbreviated, eight activations in it, and a
// name that means something to every format.
func wide(t testing.TB) Pass {
	return random(t, []int{20, 3, 9, 5, 2, 4, 17, 18, 17}, append(seven[:7:7], model.Softmax), "wi_de <*$%é網>\n| \\x")
}

// random is a network of those sizes with numbers drawn at random.
func random(t testing.TB, sizes []int, functions []model.Activation, name string) Pass {
	r := rand.New(rand.NewPCG(2016, 9))
	draw := func(n int) []float64 {
		v := make([]float64, n)
		for i := range v {
			v[i] = r.NormFloat64()
		}
		return v
	}
	n := model.Network{Name: name}
	for l, h := range functions {
		layer := model.Layer{B: draw(sizes[l+1]), Activation: h}
		for range sizes[l] {
			layer.W = append(layer.W, draw(sizes[l+1]))
		}
		n.Layers = append(n.Layers, layer)
	}
	return passOf(t, FromFile(name), n, draw(sizes[0]))
}

// written is a document as a writer in this package gives it.
func written[D any](t testing.TB, write func(w io.Writer, document D) error, document D) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, document); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// golden compares with a file, which was read when it was written.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what it was, but\n%s", path, got)
	}
}

// goldens compares a document in each of its formats.
func goldens[D any](t *testing.T, name string, formats Formats[D], document D) {
	t.Helper()
	for _, f := range formats {
		t.Run(name+f.Ending, func(t *testing.T) { golden(t, name+f.Ending, written(t, f.Write, document)) })
	}
}

func TestGoldenForward(t *testing.T) {
	for name, p := range map[string]Pass{
		"article": preset(t, "article"), "textbook": preset(t, "textbook"), "xor": preset(t, "xor"), "wide": wide(t), "ties": ties(t),
	} {
		goldens(t, name, ForwardFormats(), p)
	}
	for _, p := range []Pass{preset(t, "article"), wide(t)} {
		p.Notation = model.WX
		name := map[bool]string{true: "article", false: "wide"}[p.Net.Name == "article"]
		for _, f := range ForwardFormats() {
			if f.Name == "json" || f.Name == "csv" { // which name no element of a W
				golden(t, name+f.Ending, written(t, f.Write, p))
			} else {
				golden(t, name+"-by-neurons"+f.Ending, written(t, f.Write, p))
			}
		}
	}
}

// TestReadByNeurons holds that the text of a network has the shapes of the notation, and its
// JSON those of x·W.
func TestReadByNeurons(t *testing.T) {
	n := preset(t, "article").Net
	for _, f := range NetworkFormats() {
		by := func(w model.Notation) string { return string(written(t, f.Write, Read{Net: n, Notation: w})) }
		switch got := by(model.WX); f.Name {
		case "json":
			if got != by(model.XW) {
				t.Errorf("the JSON follows the notation: %s", got)
			}
		default:
			if !strings.Contains(got, "W1 3×2") || !strings.Contains(got, "W2 2×3") || strings.Contains(got, "2×3  b1") {
				t.Errorf("the text says\n%s", got)
			}
		}
	}
}

// ties is a pass in which each sum of the first neuron and of y is 0, where the step function
// of the rule at least is 1.
func ties(t *testing.T) Pass {
	t.Helper()
	n := model.Network{Name: "ties", Layers: []model.Layer{
		{W: [][]float64{{0.5, 0.5}, {0.5, -0.5}}, B: []float64{-0.5, 0}, Activation: model.StepAtLeast},
		{W: [][]float64{{1}, {1}}, B: []float64{-2}, Activation: model.StepAtLeast},
	}}
	trace, err := model.Forward(n, []float64{1, 0})
	if err != nil {
		t.Fatal(err)
	}
	return Pass{From: FromFile("ties.json"), Net: n, Trace: trace}
}

func TestGoldenGate(t *testing.T) {
	for name, g := range map[string]model.Gate{
		"and":    {W1: 0.5, W2: 0.5, Theta: 0.7},
		"nand-b": {W1: -0.5, W2: -0.5, Theta: -0.7, Form: model.BiasForm},
		"ties":   {W1: 0.5, W2: 0.5, Theta: 0.5},
		"tenths": {W1: 0.1, W2: 0.2, Theta: 0.3},

		"ties-at-least":   {W1: 0.5, W2: 0.5, Theta: 0.5, Rule: model.AtLeast},
		"ties-at-least-b": {W1: 0.5, W2: 0.5, Theta: 0.5, Rule: model.AtLeast, Form: model.BiasForm},

		"beyond": {W1: 1.7e308, W2: 1.7e308, Theta: -1e-7},
	} {
		goldens(t, "gate-"+name, GateFormats(), g)
	}
}

func TestGoldenSamples(t *testing.T) {
	x, err := mathx.Arange(-5, 5, 1.25)
	if err != nil {
		t.Fatal(err)
	}
	goldens(t, "samples", SampleFormats(), Samples{append(x, 1e9, -1e-7), Columns(seven)})
}
