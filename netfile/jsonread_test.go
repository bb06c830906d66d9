package netfile

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
	"testing/iotest"

	"nnexplore/model"
	"nnexplore/presets"
)

// TestJSONActivations reads the names that others give activations, and writes those of here.
func TestJSONActivations(t *testing.T) {
	text := `{"layers":[{"w":[[1]],"b":[0],"activation":"Logistic"},{"w":[[1]],"b":[0],"activation":"LeakyReLU(0.2)"},{"w":[[1]],"b":[0],"activation":"linear"}]}`
	f, err := readJSON(strings.NewReader(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var written strings.Builder
	if err := WriteJSON(&written, f.Network, nil); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"sigmoid", "leaky_relu(0.2)", "identity"} {
		if !strings.Contains(written.String(), `"activation": "`+name+`"`) {
			t.Errorf("%s is not in\n%s", name, &written)
		}
	}
	if again, err := readJSON(strings.NewReader(written.String()), Options{}); err != nil || !model.Alike(again.Network, f.Network) {
		t.Errorf("what is written is not read: %v", err)
	}
}

// TestJSONWithoutActivations holds that sigmoid inside and softmax at the end, or sigmoid where
// there is one output, are assumed where no layer names an activation, and that the options
// give others.
func TestJSONWithoutActivations(t *testing.T) {
	const two, one = `{"layers":[{"w":[[1]],"b":[0]},{"w":[[1,2]],"b":[0,0]}]}`, `{"layers":[{"w":[[1]]},{"w":[[1]]}]}`
	for _, c := range []struct {
		text string
		o    Options
		want []model.Activation
	}{
		{two, Options{}, []model.Activation{model.Sigmoid, model.Softmax}},
		{one, Options{}, []model.Activation{model.Sigmoid, model.Sigmoid}},
		{two, Options{Hidden: model.ReLU, Output: model.Identity}, []model.Activation{model.ReLU, model.Identity}},
	} {
		f, err := readText(strings.NewReader(c.text), c.o)
		if err != nil || !f.Bare {
			t.Fatalf("%s: bare is %v, %v", c.text, f.Bare, err)
		}
		for i, want := range c.want {
			if got := f.Network.Layers[i].Activation; got != want {
				t.Errorf("%s with %v: layer %d is %s, want %s", c.text, c.o, i+1, got, want)
			}
		}
	}
	if _, err := readText(strings.NewReader(`{"layers":[{"w":[[1]],"activation":"relu"}]}`), Options{Output: model.Tanh}); err != ErrNamesOwn {
		t.Errorf("options for a text that names its activations say %v", err)
	}
}

func TestJSONByHand(t *testing.T) {
	n, _ := article(t)
	n.Layers = []model.Layer{{W: [][]float64{{1, -25}}, B: []float64{0.5, 0}, Activation: model.Softmax}}
	n.Name, n.Source = "", ""
	for _, text := range []string{
		`{"layers":[{"activation":"softmax","b":[0.5,0],"w":[[1,-25]]}]}`,
		"\ufeff\r\n\t{ \"layers\" : [ {\"w\":[ [1 , -2.5e1 ] ] ,\"b\":[5E-1,1e-400],\"activation\":\"soft\\u006dax\"} ] }\r\n ",
	} {
		t.Run(text, func(t *testing.T) {
			f, err := readJSON(strings.NewReader(text), Options{})
			if err != nil {
				t.Fatal(err)
			}
			sameNetwork(t, "read", f.Network, n)
			sameVector(t, "x", f.X, []float64{0})
			if !f.NoX {
				t.Error("NoX is false")
			}
		})
	}
}

// TestReadJSONCutShort reads every beginning of a file, none of which is a network.
func TestReadJSONCutShort(t *testing.T) {
	n, x := article(t)
	var out bytes.Buffer
	if err := WriteJSON(&out, n, x); err != nil {
		t.Fatal(err)
	}
	text := bytes.TrimRight(out.Bytes(), "\n")
	for i := range text {
		if _, err := readJSON(bytes.NewReader(text[:i]), Options{}); err == nil {
			t.Fatalf("the first %d of %d bytes are a network", i, len(text))
		}
	}
}

// A counter counts what is read of an endless text of spaces.
type counter int

var spaces = strings.Repeat(" ", 1<<16)

func (c *counter) Read(b []byte) (int, error) {
	n := copy(b, spaces)
	*c += counter(n)
	return n, nil
}

func TestReadJSONStops(t *testing.T) {
	var c counter
	_, err := readJSON(&c, Options{})
	says(t, err, "it is longer than 64 MiB; a network in JSON takes at most that, and .npz has room for more")
	if c != maxJSON+1 {
		t.Errorf("read %d bytes, want %d", c, maxJSON+1)
	}
	// The longest text is a network and space up to the limit.
	const network = `{"layers":[{"w":[[1]],"b":[1],"activation":"relu"}]}`
	text := io.MultiReader(strings.NewReader(network), io.LimitReader(&c, maxJSON-int64(len(network))))
	if _, err := readJSON(text, Options{}); err != nil {
		t.Error(err)
	}
}

// TestReadJSONMemory holds that the text is not in memory: its numbers are, and what
// appending to them left behind.
func TestReadJSONMemory(t *testing.T) {
	var text bytes.Buffer
	if err := WriteJSON(&text, randomNetwork(300, 300), nil); err != nil {
		t.Fatal(err)
	}
	const numbers = 8 * (300*300 + 300)
	var err error
	if got := allocated(func() { _, err = readJSON(&text, Options{}) }); err != nil || got > 8*numbers {
		t.Errorf("%d bytes of numbers took %d bytes of memory; %v", numbers, got, err)
	}
}

func TestReadJSONPassesErrorsOn(t *testing.T) {
	cause := errors.New("the disk is gone")
	_, err := readJSON(io.MultiReader(strings.NewReader("{"), iotest.ErrReader(cause)), Options{})
	says(t, err, "it cannot be read: the disk is gone")
	if !errors.Is(err, cause) {
		t.Error("the cause is lost")
	}
}

// FuzzReadJSON holds that what is read is a sound File, and that the memory it takes is in
// proportion to the text.
func FuzzReadJSON(f *testing.F) {
	for _, p := range presets.Networks() {
		var out bytes.Buffer
		if err := WriteJSON(&out, p.Network, p.X); err != nil {
			f.Fatal(err)
		}
		f.Add(out.Bytes())
	}
	f.Add([]byte(`{"layers":[{"w":[[1,-2.5e1]],"b":[1e-400,-0],"activation":"soft\u006dax"}],"name":"\ud83e\udde0\ud800"}`))
	f.Add([]byte("\ufeff{\"x\":[1],\n\"x\":[null]}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		var file File
		var err error
		if got, most := allocated(func() { file, err = readJSON(bytes.NewReader(text), Options{}) }), uint64(1<<24+1000*len(text)); got > most {
			t.Fatalf("took %d bytes of memory for %d of text", got, len(text))
		}
		if err == nil {
			sound(t, file)
		}
	})
}

// sound checks what holds for every File.
func sound(t *testing.T, f File) {
	t.Helper()
	if err := f.Network.Check(); err != nil {
		t.Fatal(err)
	}
	if err := check(f.Network, f.X); err != nil {
		t.Fatal(err)
	}
	for i, l := range f.Network.Layers {
		if len(f.X) != f.Network.In() || len(l.W[0]) != l.Out() {
			t.Fatalf("layer %d: %d columns and %d biases; %d values in x", i+1, len(l.W[0]), l.Out(), len(f.X))
		}
		for _, row := range append(l.W, l.B, f.X) {
			for _, v := range row {
				if math.IsNaN(v - v) {
					t.Fatalf("layer %d has %v", i+1, v)
				}
			}
		}
		oneBlock(t, "W", l.W)
	}
	x := f.X
	if f.NoX {
		x = nil
	}
	sameNetwork(t, "written and read", roundTrip(t, f.Network, x).Network, f.Network)
}

func BenchmarkReadJSON(b *testing.B) {
	var out bytes.Buffer
	if err := WriteJSON(&out, randomNetwork(784, 50, 100, 10), nil); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(out.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readJSON(bytes.NewReader(out.Bytes()), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestJSONMostLayers refuses a network of too many layers at the first one that is too
// many, and reads no further layer.
func TestJSONMostLayers(t *testing.T) {
	const layer = `{"w":[[1]],"b":[0],"activation":"tanh"}`
	most := strings.Repeat(layer+",", model.MaxLayers-1) + layer
	if f, err := readJSON(strings.NewReader(`{"layers":[`+most+`]}`), Options{}); err != nil || len(f.Network.Layers) != model.MaxLayers {
		t.Errorf("the most layers give %d (%v)", len(f.Network.Layers), err)
	}
	const want = "line 1, column 400012: layer 10001: at most 10000 layers were expected"
	if _, err := readJSON(strings.NewReader(`{"layers":[`+most+`,no layer`), Options{}); err == nil || err.Error() != want {
		t.Errorf("one more gives %v, want %s", err, want)
	}
}
