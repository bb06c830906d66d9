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
	f, err := ReadJSON(strings.NewReader(want))
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
	f, err := ReadJSON(bytes.NewReader(first.Bytes()))
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
		f := roundTrip(t, p.Network, p.X)
		sameNetwork(t, p.Name, f.Network, p.Network)
		sameVector(t, p.Name+": x", f.X, p.X)
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
		n.Name, n.Source = s, s+"!"
		f := roundTrip(t, n, x)
		if f.Network.Name != n.Name || f.Network.Source != n.Source {
			t.Errorf("%q became %q and %q", s, f.Network.Name, f.Network.Source)
		}
	}
	n.Name = "caf\xe9"
	if f := roundTrip(t, n, x); f.Network.Name != "caf\ufffd" {
		t.Errorf("%q became %q", n.Name, f.Network.Name)
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
		f, err := ReadJSON(strings.NewReader(text))
		if err != nil {
			t.Errorf("%v in %s", err, text)
			continue
		}
		sameNetwork(t, text, f.Network, n)
		sameVector(t, text, f.X, []float64{0})
		if !f.NoX {
			t.Errorf("NoX is false for %s", text)
		}
	}
}

const thereAre = "there are sigmoid, step, relu, tanh, leaky_relu, softplus, identity, and softmax at the output"

func TestReadJSONRefuses(t *testing.T) {
	const sound = `"activation":"relu"`
	layer := func(w, b string) string { return `{"layers":[{"w":` + w + `,"b":` + b + `,` + sound + `}]}` }
	for _, c := range []struct{ text, want string }{
		// not JSON, or not a network at all
		{"", "line 1, column 1: the end of the file stands at the beginning of the network; an object in { } was expected"},
		{" \n ", "line 2, column 2: the end of the file stands at the beginning of the network; an object in { } was expected"},
		{"\n  hello there", "line 2, column 3: hello stands at the beginning of the network; an object in { } was expected"},
		{"%PDF-1.4", `line 1, column 1: "%" stands at the beginning of the network; an object in { } was expected`},
		{"\x1b[2J", `line 1, column 1: "\x1b" stands at the beginning of the network; an object in { } was expected`},
		{"[1, 2]", "line 1, column 1: a list stands at the beginning of the network; an object in { } was expected"},
		{"null", "line 1, column 1: null stands at the beginning of the network; an object in { } was expected"},
		{`"W1"`, `line 1, column 1: the string "W1" stands at the beginning of the network; an object in { } was expected`},
		{`"W1`, "line 1, column 1: a string that is not closed stands at the beginning of the network; an object in { } was expected"},
		{"\"\u00e9\u00e9\n\xff\xfe", "line 2, column 1: the byte 0xff is not UTF-8; a network in JSON was expected, a text in UTF-8"},
		{"ab\u00e9\xc3", "line 1, column 4: the byte 0xc3 is not UTF-8; a network in JSON was expected, a text in UTF-8"},
		{strings.Repeat("[", 1<<20), "line 1, column 1: a list stands at the beginning of the network; an object in { } was expected"},
		{strings.Repeat("\u00e9", 1<<10), `line 1, column 1: "é" stands at the beginning of the network; an object in { } was expected`},
		{strings.Repeat("word", 100), "line 1, column 1: wordwordwordwordwordwordwordwordwordwor… stands at the beginning of the network; an object in { } was expected"},
		// the object
		{"{}", `line 1, column 3: the field "layers" is missing; a list of at least one layer was expected`},
		{`{"name":"a"}`, `line 1, column 13: the field "layers" is missing; a list of at least one layer was expected`},
		{"{", "line 1, column 2: the end of the file stands at the name of a field; a string in \" \" was expected"},
		{"{'name': 1}", `line 1, column 2: "'" stands at the name of a field; a string in " " was expected`},
		{`{name: 1}`, `line 1, column 2: name stands at the name of a field; a string in " " was expected`},
		{`{"name" "a"}`, `line 1, column 9: the string "a" stands after "name"; a colon was expected`},
		{`{"name": "a",}`, `line 1, column 14: "}" stands at the name of a field; a string in " " was expected`},
		{`{"name": "a" "x": 1}`, `line 1, column 14: the string "x" stands after the field "name"; a comma or } was expected`},
		{"{\n  \"nmae\": \"a\"}", `line 2, column 3: the network has no field "nmae"; there are name, source, x, layers`},
		{`{"Name": "a"}`, `line 1, column 2: the network has no field "Name"; there are name, source, x, layers`},
		{`{"\u001b]": "a"}`, `line 1, column 2: the network has no field "\x1b]"; there are name, source, x, layers`},
		{`{"` + strings.Repeat("é", 50) + `": 1}`, `line 1, column 2: the network has no field "` + strings.Repeat("é", 39) +
			`…"; there are name, source, x, layers`},
		{`{"name": "a", "name": "b"}`, `line 1, column 15: the field "name" is there a second time; each field stands once`},
		{`{"name": "a", "\u006eame": "b"}`, `line 1, column 15: the field "name" is there a second time; each field stands once`},
		{`{"name": null}`, `line 1, column 10: null stands at name; a string in " " was expected`},
		{`{"source": 3}`, `line 1, column 12: 3 stands at source; a string in " " was expected`},
		{`{"name": "a` + "\n" + `b"}`, `line 1, column 10: the string that begins here is not closed; a " was expected before the end of the line`},
		{`{"name": "a\"`, `line 1, column 10: the string that begins here is not closed; a " was expected before the end of the line`},
		{`{"name": "a\`, `line 1, column 10: the string that begins here is not closed; a " was expected before the end of the line`},
		{`{"name": "a\x41"}`, "line 1, column 10: the string that begins here has an escape or a control character that JSON does not know"},
		{"{\"name\": \"a\tb\"}", "line 1, column 10: the string that begins here has an escape or a control character that JSON does not know"},
		{layer("[[1]]", "[1]") + "{", "line 1, column 53: an object stands after the network; the end of the file was expected"},
		{layer("[[1]]", "[1]") + "\n" + layer("[[1]]", "[1]"), "line 2, column 1: an object stands after the network; the end of the file was expected"},
		{layer("[[1]]", "[1]") + "\x00", `line 1, column 53: "\x00" stands after the network; the end of the file was expected`},
		// the layers
		{`{"layers": null}`, "line 1, column 12: null stands at layers; a list in [ ] was expected"},
		{`{"layers": {}}`, "line 1, column 12: an object stands at layers; a list in [ ] was expected"},
		{`{"layers": []}`, "the network has no layers; at least one was expected"},
		{`{"layers": [[]]}`, "line 1, column 13: layer 1: a list stands at the beginning of the layer; an object in { } was expected"},
		{`{"layers": [{}]}`, `line 1, column 13: layer 1: the field "w" is missing; a layer has w, b and activation`},
		{`{"layers": [{"w":[[1]],"b":[1]}]}`, `line 1, column 13: layer 1: the field "activation" is missing; a layer has w, b and activation`},
		{`{"layers": [{"w":[[1,2]],` + sound + `}]}`, "layer 1: b is missing; W has 2 columns, so 2 values were expected"},
		{`{"layers": [{"weights":[[1]]}]}`, `line 1, column 14: layer 1: the layer has no field "weights"; there are w, b, activation`},
		{`{"layers": [{"w":[[1]],"w":[[1]]}]}`, `line 1, column 24: layer 1: the field "w" is there a second time; each field stands once`},
		{`{"layers": [{"activation":"sigmiod"}]}`, `line 1, column 27: layer 1: "sigmiod" is no activation; ` + thereAre},
		{`{"layers": [{"activation":"Sigmoid"}]}`, `line 1, column 27: layer 1: "Sigmoid" is no activation; ` + thereAre},
		{`{"layers": [{"activation":null}]}`, `line 1, column 27: layer 1: null stands at activation; a string in " " was expected`},
		{`{"layers": [{"w":[[1]],"b":[1],` + sound + `} {}]}`, "line 1, column 53: an object stands after layer 1; a comma or ] was expected"},
		{`{"layers": [{"w":[[1]],"b":[1],` + sound + `},]}`, `line 1, column 53: layer 2: "]" stands at the beginning of the layer; an object in { } was expected`},
		{`{"layers": [{"w":[[1]],"b":[1],"activation":"softmax"},{"w":[[1]],"b":[1],"activation":"softmax"}]}`,
			"layer 1: softmax stands at the output only, but layer 2 follows"},
		{`{"layers": [{"w":[[1,2,3]],"b":[1,2,3],` + sound + `},{"w":[[1],[2]],"b":[1],` + sound + `}]}`,
			"layer 2: W has 2 rows, but layer 1 gives 3 values"},
		// the numbers
		{layer("[]", "[]"), "layer 1: W is empty; at least one row and one column were expected"},
		{layer("[[],[]]", "[]"), "layer 1: W is empty; at least one row and one column were expected"},
		{layer("[[1,2,3]]", "[1,2]"), "layer 1: b has 2 values, but W has 3 columns"},
		{layer("[[1,2],\n[3]]", "[1,2]"), "line 2, column 1: layer 1: row 2 of W has 1 value, but row 1 has 2"},
		{layer("[[1,2],[3,4,5]]", "[1,2]"), "line 1, column 24: layer 1: row 2 of W has 3 values, but row 1 has 2"},
		{layer("[[1],[]]", "[1,2]"), "line 1, column 22: layer 1: row 2 of W has 0 values, but row 1 has 1"},
		{layer("[1,2]", "[1,2]"), "line 1, column 18: layer 1: 1 stands at row 1 of W1; a list in [ ] was expected"},
		{layer("[[1] [2]]", "[1]"), "line 1, column 22: layer 1: a list stands after row 1 of W1; a comma or ] was expected"},
		{layer("7", "[1]"), "line 1, column 17: layer 1: 7 stands at W1; a list in [ ] was expected"},
		{layer("[[1]]", "1"), "line 1, column 27: layer 1: 1 stands at b1; a list in [ ] was expected"},
		{layer("[[1,null]]", "[1]"), "line 1, column 21: layer 1: null stands at W1[1,2]; a number was expected"},
		{layer("[[1,NaN]]", "[1]"), "line 1, column 21: layer 1: NaN stands at W1[1,2]; a number was expected"},
		{layer("[[1,-Infinity]]", "[1]"), "line 1, column 21: layer 1: -Infinity stands at W1[1,2]; a number was expected"},
		{layer("[[1,true]]", "[1]"), "line 1, column 21: layer 1: true stands at W1[1,2]; a number was expected"},
		{layer(`[[1,"0.5"]]`, "[1]"), `line 1, column 21: layer 1: the string "0.5" stands at W1[1,2]; a number was expected`},
		{layer("[[1,[2]]]", "[1]"), "line 1, column 21: layer 1: a list stands at W1[1,2]; a number was expected"},
		{layer("[[1,{}]]", "[1]"), "line 1, column 21: layer 1: an object stands at W1[1,2]; a number was expected"},
		{layer("[[1,]]", "[1]"), `line 1, column 21: layer 1: "]" stands at W1[1,2]; a number was expected`},
		{layer("[["+strings.Repeat("[", 1<<20), ""), "line 1, column 19: layer 1: a list stands at W1[1,1]; a number was expected"},
		{layer("[[+1]]", "[1]"), "line 1, column 19: layer 1: +1 stands at W1[1,1]; a number was expected"},
		{layer("[[-]]", "[1]"), "line 1, column 19: layer 1: - stands at W1[1,1]; a number was expected"},
		{layer("[[.5]]", "[1]"), "line 1, column 19: layer 1: .5 stands at W1[1,1]; a number was expected"},
		{layer("[[1.]]", "[1]"), "line 1, column 20: layer 1: . stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[01]]", "[1]"), "line 1, column 20: layer 1: 1 stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[1e]]", "[1]"), "line 1, column 20: layer 1: e stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[0x10]]", "[1]"), "line 1, column 20: layer 1: x10 stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[1_000]]", "[1]"), "line 1, column 20: layer 1: _000 stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[1;2]]", "[1]"), `line 1, column 20: layer 1: ";" stands after W1[1,1]; a comma or ] was expected`},
		{layer("[[1e999]]", "[1]"), "line 1, column 19: layer 1: 1e999 at W1[1,1] is beyond the largest number a float64 holds, about 1.8e308; a finite number was expected"},
		{layer("[[1]]", "[1,\n-2e308]"), "line 2, column 1: layer 1: -2e308 at b1[2] is beyond the largest number a float64 holds, about 1.8e308; a finite number was expected"},
		{`{"x":[1,null]}`, "line 1, column 9: null stands at x[2]; a number was expected"},
		{`{"x":null}`, "line 1, column 6: null stands at x; a list in [ ] was expected"},
		{`{"x":[1],"layers":[{"w":[[1],[2]],"b":[1],` + sound + `}]}`, "x has 1 value, but W1 has 2 rows (2×1)"},
		{`{"x":[],"layers":[{"w":[[1],[2]],"b":[1],` + sound + `}]}`, "x has 0 values, but W1 has 2 rows (2×1)"},
		{`{"x":[1e400]}`, "line 1, column 7: 1e400 at x[1] is beyond the largest number a float64 holds, about 1.8e308; a finite number was expected"},
	} {
		if _, err := ReadJSON(strings.NewReader(c.text)); sentenceOf(err) != c.want {
			t.Errorf("%s\n  says %q,\n  want %q", short(c.text), sentenceOf(err), c.want)
		}
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
		if _, err := ReadJSON(bytes.NewReader(text[:i])); err == nil {
			t.Fatalf("the first %d of %d bytes are a network", i, len(text))
		}
	}
}

// A counter counts what is read of an endless text.
type counter int

func (c *counter) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = ' '
	}
	*c += counter(len(b))
	return len(b), nil
}

func TestReadJSONStops(t *testing.T) {
	var c counter
	_, err := ReadJSON(&c)
	if want := "it is longer than 64 MiB; a network in JSON takes at most that, and .npz has room for more"; sentenceOf(err) != want {
		t.Errorf("says %q, want %q", sentenceOf(err), want)
	}
	if c != MaxJSON+1 {
		t.Errorf("read %d bytes, want %d", c, MaxJSON+1)
	}
	// The longest text there is: a network, and space up to the limit.
	const network = `{"layers":[{"w":[[1]],"b":[1],"activation":"relu"}]}`
	text := io.MultiReader(strings.NewReader(network), io.LimitReader(&c, MaxJSON-int64(len(network))))
	if _, err := ReadJSON(text); err != nil {
		t.Error(err)
	}
}

func TestReadJSONPassesErrorsOn(t *testing.T) {
	cause := errors.New("the disk is gone")
	_, err := ReadJSON(io.MultiReader(strings.NewReader("{"), iotest.ErrReader(cause)))
	if !errors.Is(err, cause) || sentenceOf(err) != "it cannot be read: the disk is gone" {
		t.Errorf("says %q", sentenceOf(err))
	}
}

func TestWriteJSONRefuses(t *testing.T) {
	for _, c := range []struct {
		spoil func(n *model.Network, x *[]float64)
		want  string
	}{
		{func(n *model.Network, x *[]float64) { n.Layers = nil }, "the network has no layers; at least one was expected"},
		{func(n *model.Network, x *[]float64) { n.Layers[1].B = nil }, "layer 2: b is missing; W has 2 columns, so 2 values were expected"},
		{func(n *model.Network, x *[]float64) { *x = []float64{1, 2, 3} }, "x has 3 values, but W1 has 2 rows (2×3)"},
		{func(n *model.Network, x *[]float64) { *x = []float64{} }, "x has 0 values, but W1 has 2 rows (2×3)"},
		{func(n *model.Network, x *[]float64) { *x = []float64{1, math.Inf(-1)} }, "x[2] is -Inf; a finite number was expected"},
		{func(n *model.Network, x *[]float64) { n.Layers[1].W[2][0] = math.NaN() }, "W2[3,1] is NaN; a finite number was expected"},
		{func(n *model.Network, x *[]float64) { n.Layers[2].B[1] = math.Inf(1) }, "b3[2] is +Inf; a finite number was expected"},
		{func(n *model.Network, x *[]float64) {
			wide := make([]float64, 3<<20)
			for i := range wide {
				wide[i] = -1.0 / 3
			}
			*n = model.Network{Layers: []model.Layer{{W: [][]float64{wide, wide}, B: wide, Activation: model.ReLU}}}
		}, "the network 2-3145728 takes more than 64 MiB in JSON, the most that is read again"},
	} {
		n, x := article(t)
		c.spoil(&n, &x)
		var out bytes.Buffer
		if err := WriteJSON(&out, n, x); sentenceOf(err) != c.want {
			t.Errorf("says %q, want %q", sentenceOf(err), c.want)
		}
		if out.Len() > 0 {
			t.Errorf("%s: wrote %d bytes", c.want, out.Len())
		}
	}
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestWriteJSONPassesErrorsOn(t *testing.T) {
	n, x := article(t)
	cause := errors.New("no room")
	if err := WriteJSON(brokenWriter{cause}, n, x); err != cause {
		t.Errorf("says %q", sentenceOf(err))
	}
}

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
		if got, most := allocated(func() { file, err = ReadJSON(bytes.NewReader(text)) }), uint64(1<<24+1000*len(text)); got > most {
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
		if _, err := ReadJSON(bytes.NewReader(out.Bytes())); err != nil {
			b.Fatal(err)
		}
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
