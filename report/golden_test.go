package report

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"nnexplore/mathx"
	"nnexplore/model"
	"nnexplore/presets"
)

var update = flag.Bool("update", false, "write the golden files anew; read them before you keep them")

// passWriters has every format of a forward pass.
var passWriters = map[string]func(io.Writer, pass) error{
	"txt":  func(w io.Writer, p pass) error { return ForwardText(w, p.from, p.net, p.trace) },
	"json": func(w io.Writer, p pass) error { return appended(w, ForwardJSON(nil, p.from, p.net, p.trace)) },
	"csv":  func(w io.Writer, p pass) error { return appended(w, ForwardCSV(nil, p.net, p.trace)) },
	"md":   func(w io.Writer, p pass) error { return appended(w, ForwardMarkdown(nil, p.from, p.net, p.trace)) },
	"tex":  func(w io.Writer, p pass) error { return appended(w, ForwardLaTeX(nil, p.from, p.net, p.trace)) },
	"py":   func(w io.Writer, p pass) error { return appended(w, ForwardNumPy(nil, p.from, p.net, p.trace)) },
}

func appended(w io.Writer, b []byte) error {
	_, err := w.Write(b)
	return err
}

// A pass is a network with a forward pass through it.
type pass struct {
	from  Origin
	net   model.Network
	trace model.Trace
}

func preset(t testing.TB, name string) pass {
	t.Helper()
	n, err := presets.NetworkNamed(name)
	if err != nil {
		t.Fatal(err)
	}
	return passOf(t, FromPreset(name), n.Network, n.X)
}

func passOf(t testing.TB, from Origin, n model.Network, x []float64) pass {
	t.Helper()
	trace, err := model.Forward(n, x)
	if err != nil {
		t.Fatal(err)
	}
	return pass{from, n, trace}
}

// wide is a network with layers that are abbreviated, every activation in it, and
// a name that means something to every format.
func wide(t testing.TB) pass {
	sizes := []int{20, 3, 9, 5, 2, 4, 17, 18, 17}
	functions := append(model.Elementwise(), model.Softmax)
	return random(t, sizes, functions, "wi_de <*$%é網>\n| \\x")
}

// random is a network of those sizes with numbers drawn at random.
func random(t testing.TB, sizes []int, functions []model.Activation, name string) pass {
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

// some is a text as a writer in this package gives it.
func some(t testing.TB, write func(w io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
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

func TestGoldenForward(t *testing.T) {
	for _, p := range []pass{preset(t, "article"), preset(t, "textbook"), preset(t, "xor"), wide(t)} {
		name := p.net.Name
		if p.from.key == "file" {
			name = "wide"
		}
		for format, write := range passWriters {
			golden(t, name+"."+format, some(t, func(w io.Writer) error { return write(w, p) }))
		}
	}
}

func TestGoldenGate(t *testing.T) {
	formats := map[string]func(io.Writer, model.Gate) error{"txt": GateText, "json": GateJSON, "csv": GateCSV, "md": GateMarkdown}
	for name, g := range map[string]model.Gate{
		"and":    {W1: 0.5, W2: 0.5, Theta: 0.7},
		"nand-b": {W1: -0.5, W2: -0.5, Theta: -0.7, Form: model.BiasForm},
		"ties":   {W1: 0.5, W2: 0.5, Theta: 0.5},
		"tenths": {W1: 0.1, W2: 0.2, Theta: 0.3},
		"beyond": {W1: 1.7e308, W2: 1.7e308, Theta: -1e-7},
	} {
		for format, write := range formats {
			golden(t, "gate-"+name+"."+format, some(t, func(w io.Writer) error { return write(w, g) }))
		}
	}
}

func TestGoldenSamples(t *testing.T) {
	x, err := mathx.Arange(-5, 5, 1.25)
	if err != nil {
		t.Fatal(err)
	}
	s := Samples{append(x, 1e9, -1e-7), Columns(model.Elementwise())}
	for format, write := range map[string]func(io.Writer) error{"txt": s.Text, "csv": s.CSV, "json": s.JSON} {
		golden(t, "samples."+format, some(t, write))
	}
}

// A writer that fails is not silent.
func TestWriteErrors(t *testing.T) {
	broken := brokenWriter{}
	s := Samples{[]float64{1}, Columns(model.Elementwise())}
	g := model.Gate{}
	for i, err := range []error{s.Text(broken), s.CSV(broken), s.JSON(broken), GateText(broken, g), GateJSON(broken, g),
		GateCSV(broken, g), GateMarkdown(broken, g), ForwardText(broken, FromPreset("xor"), preset(t, "xor").net, preset(t, "xor").trace)} {
		if err != errBroken {
			t.Errorf("writer %d says %v", i, err)
		}
	}
}

var errBroken = fmt.Errorf("broken")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }
