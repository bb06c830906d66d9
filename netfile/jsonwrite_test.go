package netfile

import (
	"bytes"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/internal/intact"
	"nnexplore/model"
	"nnexplore/presets"
)

// TestJSONLayout writes a text in the layout of the package comment.
func TestJSONLayout(t *testing.T) {
	const want = `{
  "name": "two neurons",
  "source": "made up, <by hand> & so on",
  "x": [2, 1],
  "layers": [
    {
      "w": [
        [0.1, 0.3],
        [0.2, 0.4]
      ],
      "b": [0.1, 0.2],
      "activation": "sigmoid"
    },
    {
      "w": [
        [-1e-07],
        [1e+21]
      ],
      "b": [-0],
      "activation": "identity"
    }
  ]
}
`
	n := model.Network{Name: "two neurons", Source: "made up, <by hand> & so on", Layers: []model.Layer{
		{W: [][]float64{{0.1, 0.3}, {0.2, 0.4}}, B: []float64{0.1, 0.2}, Activation: model.Sigmoid},
		{W: [][]float64{{-1e-7}, {1e21}}, B: []float64{math.Copysign(0, -1)}, Activation: model.Identity},
	}}
	var out bytes.Buffer
	if err := WriteJSON(&out, n, []float64{2, 1}); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("WriteJSON wrote\n%s\nwant\n%s", out.String(), want)
	}
	f, err := readJSON(strings.NewReader(want), Options{})
	if err != nil {
		t.Fatal(err)
	}
	sameNetwork(t, "read again", f.Network, n)
	for _, l := range f.Network.Layers {
		oneBlock(t, "W", l.W)
	}
}

// roundTrip writes, reads and writes again.
func roundTrip(t testing.TB, n model.Network, x []float64) File {
	t.Helper()
	var first, second bytes.Buffer
	if err := WriteJSON(&first, n, x); err != nil {
		t.Fatal(err)
	}
	f, err := readJSON(bytes.NewReader(first.Bytes()), Options{})
	if err != nil {
		t.Fatalf("%v in\n%s", err, first.String())
	}
	again := f.X
	if f.NoX {
		again = nil
	}
	if f.NoX != (x == nil) {
		t.Fatalf("NoX is %v for x = %v", f.NoX, x)
	}
	if err := WriteJSON(&second, f.Network, again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Fatalf("written\n%s\nand again\n%s", first.String(), second.String())
	}
	return f
}

func TestJSONRoundTrip(t *testing.T) {
	for _, p := range presets.Networks() {
		t.Run(p.Name, func(t *testing.T) {
			f := roundTrip(t, p.Network, p.X)
			sameNetwork(t, "read again", f.Network, p.Network)
			sameVector(t, "x", f.X, p.X)
		})
	}
	n := randomNetwork(784, 50, 100, 10)
	sameNetwork(t, "large", roundTrip(t, n, nil).Network, n)
}

func TestJSONKeepsBits(t *testing.T) {
	v := []float64{0, math.Copysign(0, -1), 5e-324, math.MaxFloat64, -math.MaxFloat64, 0.1 + 0.2, 1.0 / 3, 1e21, 1e20, 1e-6, 9.99e-7,
		1 << 53, 2.2250738585072014e-308, math.Nextafter(1, 2), 123456789012345680}
	n := model.Network{Layers: []model.Layer{{W: make([][]float64, len(v)), B: []float64{0}, Activation: model.ReLU}}}
	for i, f := range v {
		n.Layers[0].W[i] = []float64{f}
	}
	f := roundTrip(t, n, v)
	sameNetwork(t, "W", f.Network, n)
	sameVector(t, "x", f.X, v)
}

func TestJSONKeepsText(t *testing.T) {
	n, x := article(t)
	for _, s := range []string{"", "ネットワーク", "🧠 <b> & \"quotes\" \\ /", "a\tb\nc\x00\x1b[2J\x7f", "e\u0301\u2028\u2029\ufeff\ufffd\U0010ffff"} {
		t.Run(s, func(t *testing.T) {
			n.Name, n.Source = s, s+"!"
			f := roundTrip(t, n, x)
			if f.Network.Name != n.Name || f.Network.Source != n.Source {
				t.Errorf("%q became %q and %q", s, f.Network.Name, f.Network.Source)
			}
		})
	}
	n.Name = "caf\xe9"
	if f := roundTrip(t, n, x); f.Network.Name != "caf\ufffd" {
		t.Errorf("%q became %q", n.Name, f.Network.Name)
	}
}

func TestWriteJSONRefuses(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(n *model.Network, x *[]float64)
		want  string
	}{
		{"no layers", func(n *model.Network, x *[]float64) { n.Layers = nil }, "the network has no layers; at least one was expected"},
		{"no b", func(n *model.Network, x *[]float64) { n.Layers[1].B = nil }, "layer 2: b is missing; W has 2 columns, so 2 values were expected"},
		{"x too long", func(n *model.Network, x *[]float64) { *x = []float64{1, 2, 3} }, "x has 3 values, but W1 has 2 rows (2×3)"},
		{"x empty", func(n *model.Network, x *[]float64) { *x = []float64{} }, "x has 0 values, but W1 has 2 rows (2×3)"},
		{"x infinite", func(n *model.Network, x *[]float64) { *x = []float64{1, math.Inf(-1)} }, "x[2] is -Inf; a finite number was expected"},
		{"W not a number", func(n *model.Network, x *[]float64) { n.Layers[1].W[2][0] = math.NaN() }, "W2[3,1] is NaN; a finite number was expected"},
		{"b infinite", func(n *model.Network, x *[]float64) { n.Layers[2].B[1] = math.Inf(1) }, "b3[2] is +Inf; a finite number was expected"},
		{"too long a text", func(n *model.Network, x *[]float64) {
			wide := make([]float64, 3<<20)
			for i := range wide {
				wide[i] = -1e20 // 22 characters that are made in no time
			}
			*n = model.Network{Layers: []model.Layer{{W: [][]float64{wide, wide}, B: wide, Activation: model.ReLU}}}
		}, "the network 2-3145728 takes more than 64 MiB in JSON, the most that is read again"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n, x := article(t)
			c.spoil(&n, &x)
			var out bytes.Buffer
			says(t, WriteJSON(&out, n, x), c.want)
			if out.Len() > 0 {
				t.Errorf("wrote %d bytes", out.Len())
			}
		})
	}
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestWriteJSONPassesErrorsOn(t *testing.T) {
	n, x := article(t)
	cause := errors.New("no room")
	if err := WriteJSON(brokenWriter{cause}, n, x); err != cause {
		t.Errorf("the error is %v, want that of the writer", err)
	}
}

func BenchmarkWriteJSON(b *testing.B) {
	n := randomNetwork(784, 50, 100, 10)
	b.ReportAllocs()
	for b.Loop() {
		if err := WriteJSON(io.Discard, n, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func TestSave(t *testing.T) {
	n, x := article(t)
	folder := t.TempDir()
	path := filepath.Join(folder, "net.json")
	if err := Save(path, n, x, false); err != nil {
		t.Fatal(err)
	}
	f, err := Read(path, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	sameNetwork(t, "saved", f.Network, n)
	before, _ := os.ReadFile(path)
	err = Save(path, n, nil, false)
	says(t, err, path+": a file of that name is there already, and it was not overwritten")
	if !errors.Is(err, intact.ErrExists) {
		t.Errorf("%v is not intact.ErrExists", err)
	}
	says(t, Save(path, n, x[:1], true), path+": x has 1 value, but W1 has 2 rows (2×3)")
	after, _ := os.ReadFile(path)
	if there, err := os.ReadDir(folder); len(there) != 1 || !bytes.Equal(before, after) {
		t.Errorf("the folder holds %v %v, and the file %s, want what it was: %s", there, err, after, before)
	}
	if err := Save(path, n, nil, true); err != nil {
		t.Fatal(err)
	}
	if f, err = Read(path, Options{}, nil); err != nil || !f.NoX {
		t.Errorf("%v, NoX %v", err, f.NoX)
	}
	if err := Save(path, f.Network, nil, true); err != nil {
		t.Fatal(err)
	}
}
