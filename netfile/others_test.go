package netfile

import (
	"archive/zip"
	"errors"
	"fmt"
	"math"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/number"
)

// forward is y of what a text holds, in the digits that NumPy prints.
func forward(t *testing.T, text string, x ...float64) string {
	t.Helper()
	f, err := readJSON(strings.NewReader(text), Options{})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	trace, err := model.Forward(f.Network, x)
	if err != nil {
		t.Fatal(err)
	}
	return number.Array(trace.Y())
}

// TestReadJSONOfOthers computes y as 1/(1 + e^−a) by hand: of 1·1 + 2·3 + 0.5 = 7.5 and 1·2 + 2·4 + 0.25 = 10.25, and the other way round
// of 1·1 + 2·2 + 0.5 = 5.5 and 1·3 + 2·4 + 0.25 = 11.25.
func TestReadJSONOfOthers(t *testing.T) {
	const inputs, neurons = "[0.99944722 0.99996464]", "[0.99592986 0.99998699]"
	brain := func(first, second string) string {
		return `{"type":"NeuralNetwork","sizes":[2,2],"layers":[` + first + `,` + second + `],"options":{"activation":"sigmoid"}}`
	}
	for _, c := range []struct{ text, want string }{
		{`{"layers":[{"weights":[[1,2],[3,4]],"biases":[0.5,0.25],"activation":"sigmoid"}]}`, inputs},
		{`{"layers":[{"kernel":[[1,2],[3,4]],"bias":[[0.5],[0.25]],"activation":"sigmoid","units":2}],"loss":"mse"}`, inputs},
		{`{"layers":[{"w":[[1,2],[3,4]],"b":[[0.5],[0.25]],"activation":"sigmoid"}]}`, inputs},
		{`{"layers":[{"w":[[1,2],[3,4]],"b":[[0.5,0.25]],"activation":"sigmoid"}]}`, inputs},
		{brain(`{"weights":[],"biases":[]}`, `{"weights":[[1,2],[3,4]],"biases":[0.5,0.25]}`), neurons},
		{brain(`{"0":{},"1":{}}`, `{"cat":{"bias":0.5,"weights":{"0":1,"1":2}},"dog":{"bias":0.25,"weights":{"0":3,"1":4}}}`), neurons},
	} {
		if got := forward(t, c.text, 1, 2); got != c.want {
			t.Errorf("%s gives %s, want %s", c.text, got, c.want)
		}
	}
}

// TestFacts holds what is told of how a file was read.
func TestFacts(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`{"W1":[[1,2,3]],"W2":[[1],[2],[3]],"epochs":3,"lr":[0.1,0.2],"who":"me","x":[[4],[5]]}`,
			"inputs, NoBias [0 1], Batch [[4] [5]], Left [who epochs lr (2,)]"},
		{`{"W1":[[1],[2],[3]],"b1":[1,2,3],"W2":[[1,2,3],[4,5,6]],"b2":1}`, "neurons, OneBias [1]"},
		{`{"weights":[[[1,2],[3,4]],[[5,6],[7,8]]],"biases":[[[1],[2]],[[3],[4]]]}`, "inputs, undecided"},
		{`{"sizes":[2,2,2],"weights":[[[1,2],[3,4]],[[5,6],[7,8]]],"biases":[[[1],[2]],[[3],[4]]]}`, "neurons"},
		{`{"layers":[{"w":[[1,2],[3,4]],"activation":"relu"},{"w":[[1,2],[3,4]],"b":1,"activation":"relu"}],"x":[[1,2],[3,4]]}`,
			"inputs, NoBias [0], OneBias [1], Batch [[1 2] [3 4]], named"},
		{`{"layers":[{"weights":[[1,2]],"biases":[0,0],"activation":"relu"},{"dropout":{"rate":0.5}},{"weights":[[1],[2]],"biases":[0]},{"weights":[[1]],"biases":[0],"activation":"tanh"}]}`,
			"inputs, Left [layers_1/dropout/rate], named, but not [1], relu sigmoid tanh"},
		{`{"layers":[{"weights":[[1,2]],"biases":[0,0]},{"activation":"relu","of":{}},{"weights":[[1],[2]],"biases":[0]}]}`,
			"inputs, named, but not [1], relu sigmoid"},
		{`{"layers":[{"w":[[1],[2],[3]],"activation":"relu"}],"x":[[1],[2],[3]]}`, "inputs, NoBias [0], named"},
	} {
		f, err := readJSON(strings.NewReader(c.text), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		got, layers := f.Rows.String(), ""
		for _, l := range f.Network.Layers {
			layers += " " + string(l.Activation)
		}
		for _, part := range []struct {
			there bool
			text  string
		}{
			{f.Undecided, "undecided"}, {f.NoBias != nil, fmt.Sprint("NoBias ", f.NoBias)}, {f.OneBias != nil, fmt.Sprint("OneBias ", f.OneBias)},
			{f.Batch != nil, fmt.Sprint("Batch ", f.Batch)}, {f.Left != nil, fmt.Sprint("Left ", f.Left)}, {!f.Bare, "named"},
			{f.Unnamed != nil, fmt.Sprint("but not ", f.Unnamed, ",", layers)},
		} {
			if part.there {
				got += ", " + part.text
			}
		}
		if got != c.want {
			t.Errorf("%s gives %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestUndecidedIsSaid holds that the origin of a network has what was assumed of it, and
// that asking for one way leaves nothing open.
func TestUndecidedIsSaid(t *testing.T) {
	path := put(t, "square.json", []byte(`{"W1":[[1,2],[3,4]],"b1":[0,0]}`))
	for rows, want := range map[Rows]string{
		Unset:   "[[1 2] [3 4]] true W read as in x·W + b; W·x + b fits as well",
		Inputs:  "[[1 2] [3 4]] false ",
		Neurons: "[[1 3] [2 4]] false ",
	} {
		f, err := Read(path, Options{Rows: rows}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(f.Network.Layers[0].W, f.Undecided, " ", f.Network.Source); got != want {
			t.Errorf("%v gives %s, want %s", rows, got, want)
		}
	}
	_, err := Read(put(t, "own.json", []byte(`{"layers":[{"w":[[1]],"b":[1],"activation":"relu"}]}`)), Options{Rows: Neurons}, nil)
	if !strings.HasSuffix(fmt.Sprint(err), "in this kind of JSON a row of w is for each value that comes in; a row for each neuron was asked for") {
		t.Errorf("our own JSON: %v", err)
	}
}

// TestHalf reads float16 numbers, whose bits and values stand in IEEE 754 and Wikipedia.
func TestHalf(t *testing.T) {
	for bits, want := range map[uint16]float64{
		0x0000: 0, 0x0001: 0x1p-24, 0x03ff: 0x1.ff8p-15, 0x0400: 0x1p-14, 0x3555: 0.333251953125, 0x3bff: 0.99951171875,
		0x3c00: 1, 0x3c01: 1.0009765625, 0x7bff: 65504, 0x7c00: math.Inf(1), 0xfc00: math.Inf(-1), 0xc000: -2,
	} {
		if got := half(bits); got != want {
			t.Errorf("%#04x is %v, want %v", bits, got, want)
		}
	}
	if got := half(0x8000); got != 0 || !math.Signbit(got) {
		t.Errorf("0x8000 is %v, want −0", got)
	}
	if got := half(0x7e00); !math.IsNaN(got) {
		t.Errorf("0x7e00 is %v, want NaN", got)
	}
}

// TestOtherKinds calls files of other programs by their names.
func TestOtherKinds(t *testing.T) {
	archive := func(names ...string) string {
		var files []file
		for _, name := range names {
			files = append(files, file{name: name})
		}
		return string(archiveOf(t, zip.Store, files...))
	}
	for begins, want := range map[string]*OtherKind{
		"\x93NUMPY\x01\x00v\x00{": errOneArray,
		"\x80\x04\x95":            errPickle,
		"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M":           errTorch,
		archive("net/data.pkl", "net/version"):                        errTorch,
		archive("metadata.json", "config.json", "model.weights.h5"):   errKeras,
		"\x89HDF\r\n\x1a\n\x00":                                       errHDF5,
		"MATLAB 5.0 MAT-file, Platform: GLNXA64":                      errMATLAB,
		"\x1f\x8b\x08\x00":                                            errGzip,
		"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a": errLFS,
		"\x08\x07\x12\x07pytorch":                                     errONNX,
		"0.1,0.2\n0.3,0.4\n":                                          errCSV,
		"x1;x2;y\r\n0;1;1\r\n":                                        errCSV,
		"1.0 2.0\n":                                                   errCSV,
	} {
		path := put(t, "file", []byte(begins))
		_, err := Read(path, Options{}, nil)
		var kind *OtherKind
		if !errors.As(err, &kind) || kind != want || err.Error() != path+": "+want.words {
			t.Errorf("%.20q gives %v, want %v", begins, err, want)
		}
	}
	for _, text := range []string{"two neurons", "{\"x\": 1, 2}", "[1, 2]", "1"} {
		if isTable(text) {
			t.Errorf("%q is a table", text)
		}
	}
}

// TestLibraries reads what libraries write themselves, and computes what they compute.
func TestLibraries(t *testing.T) {
	for _, c := range []struct{ name, needs, script string }{
		{"scikit-learn", "numpy, sklearn", `
import numpy, sklearn.neural_network
r = numpy.random.default_rng(15)
x, t = r.normal(size=(60, 3)), r.integers(0, 3, size=60)
m = sklearn.neural_network.MLPClassifier((5, 4), activation="logistic", max_iter=20).fit(x, t)
numpy.savez("net.npz", x=x[:4], **{f"coefs_{i}": w for i, w in enumerate(m.coefs_)}, **{f"intercepts_{i}": b for i, b in enumerate(m.intercepts_)})
print(*[float(y).hex() for y in m.predict_proba(x[:4]).ravel()])`},
		{"NumPy", "numpy", `
import numpy
r = numpy.random.default_rng(15)
W1, b1, W2, b2, x = r.normal(size=(3, 5)), r.normal(size=(5, 1)), r.normal(size=(5, 2)), numpy.float64(0.5), r.normal(size=(4, 3))
numpy.savez_compressed("net.npz", x=x, w_0=W1.T, b_0=b1, w_1=W2.T, b_1=b2)
a = 1 / (1 + numpy.exp(-x @ W1 - b1.ravel())) @ W2 + b2
e = numpy.exp(a)
print(*[float(y).hex() for y in (e / e.sum(axis=1, keepdims=True)).ravel()])`},
	} {
		t.Run(c.name, func(t *testing.T) {
			run := exec.Command("python3", "-W", "ignore", "-c", c.script)
			run.Dir = t.TempDir()
			out, err := run.Output()
			var exit *exec.ExitError
			switch {
			case errors.Is(err, exec.ErrNotFound), errors.As(err, &exit) && strings.Contains(string(exit.Stderr), "No module named"):
				t.Skipf("python3 has no %s", c.needs)
			case err != nil:
				t.Fatal(err)
			}
			f, err := Read(run.Dir+"/net.npz", Options{}, nil)
			if err != nil {
				t.Fatal(err)
			}
			var got []float64
			for _, x := range f.Batch {
				trace, err := model.Forward(f.Network, x)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, trace.Y()...)
			}
			var want []float64
			for _, s := range strings.Fields(string(out)) {
				var y float64
				fmt.Sscan(s, &y)
				want = append(want, y)
			}
			if !slices.EqualFunc(got, want, func(a, b float64) bool { return math.Abs(a-b) < 1e-12 }) {
				t.Errorf("%v\nwant %v", got, want)
			}
		})
	}
}
