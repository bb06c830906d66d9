package cli_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nnexplore/cli"
	"nnexplore/netfile"
	"nnexplore/presets"
)

func TestForwardCommand(t *testing.T) {
	text := mustRun(t, "", "forward")
	for _, want := range []string{"a1 = [0.5 1.2 1.9]\n", "y = [0.40442364 0.59557636]\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in\n%s", want, text)
		}
	}
	for format, want := range map[string]string{
		"text": "forward: article, a 3-layer", "json": `{"preset":"article","x":[2,1],"layers":[{"layer":1,"activation":"sigmoid","a":[0.5,1.2,1.9`,
		"csv": "vector,index,value\nx,1,2\n", "markdown": "# Forward pass: article\n", "latex": `\documentclass{article}`, "numpy": "# The forward pass of article",
	} {
		if got := mustRun(t, "", "forward", "--x", "2 1", "--format", format); !strings.HasPrefix(got, want) {
			t.Errorf("%s begins %.200q", format, got)
		}
	}
	if got := mustRun(t, "", "forward", "--preset", "xor", "--x", "[1, 1]", "--format", "json"); !strings.HasSuffix(got, `"y":[0]}`+"\n") || strings.Contains(got, "softmax") {
		t.Errorf("XOR of 1 and 1 is %s", got)
	}
	if got := mustRun(t, "", "forward", "--preset", "article-relu", "--x", "-1e308,-1e308", "--format", "json"); !json.Valid([]byte(got)) {
		t.Errorf("an overflow is %s", got)
	}
}

// TestForwardActivations takes the names that others give activations. The numbers are NumPy's:
// W1 = [[0.7]], b1 = [-1], x = [1], W2 and b2 as they are, np.where(a > 0, a, 0.2*a).
func TestForwardActivations(t *testing.T) {
	bare, err := filepath.Abs("../netfile/testdata/one.npz")
	if err != nil {
		t.Fatal(err)
	}
	chdirTo(t, map[string]string{"n.json": `{"layers":[{"w":[[0.7]],"b":[-1],"activation":"leakyrelu(0.2)"},{"w":[[1,2]],"b":[0,1],"activation":"Linear"}]}`})
	got := mustRun(t, "", "forward", "--file", "n.json", "--x", "1")
	for _, want := range []string{"z1 = leaky_relu(a1, 0.2)\n  z1 = [-0.06]\n", "y = identity_function(a2)\n  y = [-0.06  0.88]\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
	for flag, want := range map[string]string{"Linear": `"activation":"identity"`, "SOFTMAX": `"activation":"softmax"`, "LeakyReLU(negative_slope=0.2)": `"activation":"leaky_relu(0.2)"`} {
		if got := mustRun(t, "", "forward", "--file", bare, "--output", flag, "--format", "json", "--x", "1"); !strings.Contains(got, want) {
			t.Errorf("--output %s gives %s", flag, got)
		}
	}
	if got := mustRun(t, "", "curve", "ReLU", "leaky_relu(0.5)", "--from", "-1", "--to", "1", "--step", "1", "--format", "csv"); got != "x,relu,leaky_relu(0.5)\n-1,0,-0.5\n0,0,0\n" {
		t.Errorf("the curves are %s", got)
	}
}

// TestForwardFile reads what presets writes, for every network, and finds the
// same numbers; only where they came from differs.
func TestForwardFile(t *testing.T) {
	for _, n := range presets.Networks() {
		text := mustRun(t, "", "presets", n.Name)
		chdirTo(t, map[string]string{"net.json": text})
		read, err := netfile.Read("net.json", netfile.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if read.Network.Name != n.Name || read.Network.Source != n.Source || !slices.Equal(read.X, n.X) {
			t.Errorf("%s reads back as %s, %s, %v", n.Name, read.Network.Name, read.Network.Source, read.X)
		}
		got := mustRun(t, "", "forward", "--file", "net.json", "--format", "json")
		want := mustRun(t, "", "forward", "--preset", n.Name, "--format", "json")
		if tail, ok := strings.CutPrefix(got, `{"file":"net.json",`); !ok || `{"preset":"`+n.Name+`",`+tail != want {
			t.Errorf("%s comes back as\n%swant\n%s", n.Name, got, want)
		}
	}
}

// TestForwardNPZ names the activations of a file that has none.
func TestForwardNPZ(t *testing.T) {
	files, err := filepath.Glob("../netfile/testdata/*.npz")
	if err != nil || len(files) == 0 {
		t.Skip("there is no .npz file among netfile's")
	}
	for _, path := range files {
		options := netfile.Options{Hidden: "tanh", Output: "identity"}
		file, err := netfile.Read(path, options, nil)
		if err != nil || file.NoX || len(file.Network.Layers) < 2 {
			continue
		}
		got := mustRun(t, "", "forward", "--file", path, "--activation", "tanh", "--output", "identity", "--format", "json")
		if !strings.Contains(got, `{"layer":1,"activation":"tanh"`) || strings.Contains(got, `"softmax"`) {
			t.Errorf("%s: %.300s", path, got)
		}
		out, errs, status := inProcess("", "forward", "--file", path, "--format", "json")
		if want := filepath.Base(path) + " names no activations; assumed: sigmoid inside, softmax at the end; --activation and --output give others\n"; status != 0 || errs != "nnexplore: "+want {
			t.Errorf("%s: status %d, %q", path, status, errs)
		}
		if !strings.Contains(out, `{"layer":1,"activation":"sigmoid"`) || !strings.Contains(out, `"softmax":{`) {
			t.Errorf("%s: %.300s", path, out)
		}
		return
	}
	t.Skip("no .npz file with an input is among netfile's")
}

// TestForwardBatch holds that forward runs all inputs of a file, and how it tells how it
// read the file. relu(1·1 + 2·2) = 5, relu(3·1 + 4·2) = 11.
func TestForwardBatch(t *testing.T) {
	chdirTo(t, map[string]string{
		"batch.json": `{"layers":[{"weights":[[1,2]],"activation":"relu"}],"x":[[1,2],[3,4]],"epochs":3}`,
		"zeros.json": `{"layers":[{"w":[[1]],"b":[0],"activation":"relu"}],"x":[[-0.0],[1]]}`,
	})
	out, errs, status := inProcess("", "forward", "--file", "batch.json", "--format", "csv")
	const told = "nnexplore: batch.json: W has a row for each neuron, as in the file (W·x + b)\n" +
		"nnexplore: batch.json: it has no b1; zeros are assumed\nnnexplore: batch.json: left aside: epochs\n"
	if out != "5\n11\n" || errs != told || status != 0 {
		t.Errorf("status %d\n%s%s", status, out, errs)
	}
	if out, _, _ := inProcess("", "forward", "--file", "batch.json", "--format", "csv", "--x", "1,1"); !strings.Contains(out, "\ny,1,3\n") {
		t.Errorf("with --x it writes\n%s", out)
	}
	if got := mustRun(t, "", "forward", "zeros.json", "--format", "json"); !strings.Contains(got, `"x":[0],`) { // as in a line
		t.Errorf("a negative zero is written\n%s", got)
	}
	_, errs, status = inProcess("", "forward", "--file", "batch.json", "--format", "latex")
	if want := "--format latex: the file has 2 rows as x, which are written one a line: text, json or csv, or give one with --x"; status != 2 || !strings.Contains(errs, want) {
		t.Errorf("status %d, %s", status, errs)
	}
}

// TestFileWithoutX holds that a file that brings no x gets zeros, and that this
// is said.
func TestFileWithoutX(t *testing.T) {
	chdirTo(t, map[string]string{"no-x.json": `{"layers":[{"w":[[1],[2]],"b":[3],"activation":"relu"}]}`})
	var out, errs bytes.Buffer
	status := cli.Main([]string{"forward", "--file", "no-x.json", "--format", "csv"}, strings.NewReader(""), &out, &errs)
	if want := "nnexplore: no-x.json brings no x, so it is 2 zeros; --x gives another\n"; status != 0 || errs.String() != want {
		t.Errorf("it ends with status %d and says\n%swant 0 and\n%s", status, errs.String(), want)
	}
	if !strings.Contains(out.String(), "\ny,1,3\n") {
		t.Errorf("y is not relu(0·1 + 0·2 + 3) = 3:\n%s", out.String())
	}
}
