package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A network of one weight that gives twice its x, and one that has an x.
const (
	twice = `{"layers":[{"w":[[2]],"b":[0],"activation":"identity"}]}`
	three = `{"x":[3],"layers":[{"w":[[2]],"b":[0],"activation":"identity"}]}`
)

// TestPositionalFile opens a network by the name of its file alone, in the explorer and in
// forward.
func TestPositionalFile(t *testing.T) {
	chdirTo(t, map[string]string{"mine.json": three, "mine": three, "gate": three})
	for _, args := range []string{"forward mine.json", "forward ./mine.json", "forward mine", "forward gate", "forward --file mine.json"} {
		if got := mustRun(t, "", append(strings.Fields(args), "--format", "csv")...); !strings.HasSuffix(got, "y,1,6\n") {
			t.Errorf("%s gives %s", args, got)
		}
	}
	for _, args := range []string{"mine.json", "mine", "./gate", "--x 3 mine.json"} {
		if got := mustRun(t, "", strings.Fields(args)...); !strings.HasSuffix(got, "y = [6.]\n") {
			t.Errorf("%s gives %s", args, got)
		}
	}
	if got := mustRun(t, "", "gate"); !strings.HasPrefix(got, "gate: w1") {
		t.Errorf("a file named as a command hides it: %s", got)
	}
	for args, want := range map[string]string{
		"nosuch.json":                   "nosuch.json: there is no such file; a network in JSON or .npz was expected",
		"folder/nosuch":                 "folder/nosuch: there is no such file; a network in JSON or .npz was expected",
		"nosuch":                        `there is no command "nosuch"; there are backward, completion, curve, exercise, forward, gate, help,`,
		"mine.json mine":                `one file was expected, not "mine" too`,
		"mine.json --file mine":         "mine.json and --file mine are two networks; one of them was expected",
		"forward mine.json --file mine": "mine.json and --file mine are two networks; one of them was expected",
		"mine.json --preset xor":        "--file and --preset xor are two networks; one of them was expected",
		"forward mine.json nosuch":      `one file was expected, not "nosuch" too`,
		"forward nosuch.npz":            "nosuch.npz: there is no such file; a network in JSON or .npz was expected",
	} {
		if stdout, stderr, status := inProcess("", strings.Fields(args)...); status == 0 || stdout != "" || !strings.HasPrefix(stderr, "nnexplore: "+want) {
			t.Errorf("%s ends with %d and says %s%s", args, status, stdout, stderr)
		}
	}
}

// TestNetworkFromStandardInput reads JSON from - and from a pipe, and refuses what cannot
// be read so.
func TestNetworkFromStandardInput(t *testing.T) {
	chdirTo(t, nil)
	for _, args := range []string{"forward -", "forward --file -"} {
		if got := mustRun(t, three, append(strings.Fields(args), "--format", "csv")...); !strings.HasSuffix(got, "y,1,6\n") {
			t.Errorf("%s gives %s", args, got)
		}
	}
	if got := mustRun(t, three, "-"); !strings.HasSuffix(got, "y = [6.]\n") || !strings.Contains(got, "forward: standard input, a 1-layer network") {
		t.Errorf("the explorer prints %s", got)
	}
	if _, stderr, status := inProcess(twice, "forward", "-"); status != 0 || stderr != "nnexplore: standard input brings no x, so it is 0; --x gives another\n" {
		t.Errorf("without x it ends with %d and says %s", status, stderr)
	}
	pipe := `{"sizes":[2,1],"weights":[[[1,2]]],"biases":[[[2]]],"cost":"none"}`
	const read = "standard input: W has a row for each neuron, as in the file (W·x + b)"
	const opened = "nnexplore: W has a row for each neuron, as in the file (W·x + b); left aside: cost; standard input brings no x, so it is 2 zeros; --x gives another\n"
	if _, stderr, _ := inProcess(pipe, "-"); stderr != opened {
		t.Errorf("the explorer says of a pipe %s", stderr)
	}
	if _, stderr, _ := inProcess(pipe, "forward", "-"); !strings.Contains(stderr, read+"\n") || !strings.Contains(stderr, "standard input names no activations; assumed: sigmoid at the end; --activation") {
		t.Errorf("forward says of a pipe %s", stderr)
	}
	for _, c := range []struct{ in, args, want string }{
		{twice, "forward - --x -", "--file and --x both read standard input; one of them was expected to"},
		{twice, "forward /dev/stdin --x -", "--file and --x both read standard input; one of them was expected to"},
		{twice, "- --plain", "--plain reads its lines from standard input; a network from a file was expected"},
		{"", "forward -", "standard input: it is empty; a network in JSON or .npz was expected"},
		{"PK\x03\x04abc", "forward -", "standard input: an .npz file is read from a file only, since its list of arrays stands at its end; write it to one and name that"},
		{"\x80\x04abc", "forward -", "standard input: it is a Python pickle"},
		{"{", "forward -", "standard input: line 1, column 2: "},
		{twice, "forward - --output relu", "--activation and --output: standard input: a JSON file names its own activations"},
	} {
		if stdout, stderr, status := inProcess(c.in, strings.Fields(c.args)...); status == 0 || stdout != "" || !strings.HasPrefix(stderr, "nnexplore: "+c.want) {
			t.Errorf("%s ends with %d and says %s%s", c.args, status, stdout, stderr)
		}
	}
}

// TestNetworkFromPipe reads JSON from what a shell makes of <( ), through the program itself.
func TestNetworkFromPipe(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	go func() {
		defer w.Close()
		w.WriteString(three)
	}()
	name := fmt.Sprintf("/dev/fd/%d", r.Fd())
	if _, err := os.Stat(name); err != nil {
		t.Skip("there is no /dev/fd")
	}
	if got := mustRun(t, "", "forward", name, "--format", "csv"); !strings.HasSuffix(got, "y,1,6\n") {
		t.Errorf("from a pipe: %s", got)
	}
	r, w, err = os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	go func() {
		defer w.Close()
		w.WriteString(`{"W1":[[1,2],[3,4]],"b1":[0,0]}`)
	}()
	name = fmt.Sprintf("/dev/fd/%d", r.Fd())
	assumed := name + " names no activations; assumed: softmax at the end"
	if stdout, stderr, status := inProcess("rows\n", "--plain", name); status != 0 || !strings.Contains(stderr, assumed+"; "+name+" brings no x") ||
		!strings.HasSuffix(stdout, "The network came from a pipe, which is read once; the flag --rows neurons reads it the other way.\n") {
		t.Errorf("in plain words: %d, %s%s", status, stdout, stderr)
	}
	if stdout, stderr, status := run(t, three, nil, "forward", "/dev/stdin", "--format", "csv"); status != 0 || !strings.HasSuffix(stdout, "y,1,6\n") {
		t.Errorf("from /dev/stdin: %d, %s%s", status, stdout, stderr)
	}
}

func TestCompleteFile(t *testing.T) {
	for args, want := range map[string]string{"forward|": ":0\n", "forward|a.json|": ":4\n", "a.json|": ":4\n", "mo": ":0\n"} {
		got, _, _ := inProcess("", append([]string{"__complete"}, strings.Split(args, "|")...)...)
		if got != want {
			t.Errorf("behind %q a shell completes %q, want %q", args, got, want)
		}
	}
}

// TestNamesInForward holds that the names of inputs and classes stand in what forward writes,
// and that softmax of one output is said to be 1. The shares of a = (1, 3) are 1/(1 + e^2) and
// 1/(1 + e^−2).
func TestNamesInForward(t *testing.T) {
	text := `{"inputs":["height"],"classes":["cat","dog"],"x":[1],"layers":[{"w":[[1,3]],"b":[0,0],"activation":"softmax"}]}`
	for format, wants := range map[string][]string{
		"text":     {"x = [1.]\n  height: 1\n", "  cat: 0.1192, dog: 0.8808\n  most likely: dog\n"},
		"json":     {`,"inputs":["height"],"classes":["cat","dog"]}`},
		"csv":      {"vector,index,value,name\nx,1,1,height\na1,1,1,\n", ",cat\ny,2,0.88", ",dog\n"},
		"markdown": {"Inputs: height.", "Classes: cat, dog.", "| y[1] cat | 0.119", "| y[2] dog | 0.88"}, "latex": {"Inputs: height.", "Classes: cat, dog."}, "numpy": {"# Inputs: height.\n# Classes: cat, dog.\n"},
	} {
		got := mustRun(t, text, "forward", "-", "--format", format)
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("there is no %q in\n%s", want, got)
			}
		}
	}
	odd := strings.NewReplacer("softmax", "identity", `"cat"`, `"a, \"b\""`).Replace(text)
	for format, want := range map[string]string{"text": "\n  largest y: dog\n", "csv": `y,1,1,"a, ""b"""` + "\n"} {
		if got := mustRun(t, odd, "forward", "-", "--format", format); !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
	if got := mustRun(t, text, "network", "-"); !strings.HasSuffix(got, "x = [1.]\nInputs: height.\nClasses: cat, dog.\n") {
		t.Errorf("the network is told as\n%s", got)
	}
	if got := mustRun(t, strings.ReplaceAll(three, "identity", "softmax"), "forward", "-"); !strings.HasSuffix(got, "  y = [1.]\n  softmax of one number is 1, whatever comes in\n") {
		t.Errorf("softmax of one number is told as\n%s", got)
	}
}

// TestNetworkCommand tells what was read, and writes it as JSON that opens again.
func TestNetworkCommand(t *testing.T) {
	bare, err := filepath.Abs("../netfile/testdata/article.npz")
	if err != nil {
		t.Fatal(err)
	}
	chdirTo(t, nil)
	got := mustRun(t, "", "network", bare, "--output", "Linear")
	want := `network: article.npz, a 3-layer network of 2-3-2-2 neurons

layer 1  W1 2×3  b1 (3)  sigmoid
layer 2  W2 3×2  b2 (2)  sigmoid
layer 3  W3 2×2  b3 (2)  identity

There is no x; it takes 2 numbers.
article.npz names no activations; assumed: sigmoid inside, identity at the end.
`
	if got != want {
		t.Errorf("the network is told as\n%s\nwant\n%s", got, want)
	}
	if got := mustRun(t, "", "network", bare, "--output", "linear", "--activation", "ReLU"); strings.Contains(got, "assumed") {
		t.Errorf("with both flags something is assumed:\n%s", got)
	}
	text, stderr, status := inProcess("", "network", bare, "--format", "json")
	if want := "nnexplore: article.npz names no activations; assumed: sigmoid inside, softmax at the end; --activation and --output give others\n"; status != 0 || stderr != want {
		t.Errorf("beside JSON it ends with %d and says %s", status, stderr)
	}
	if again := mustRun(t, text, "network", "-", "--format", "json"); again != text {
		t.Errorf("read again the network is\n%s\nwant\n%s", again, text)
	}
	if got := mustRun(t, three, "network", "-"); !strings.HasPrefix(got, "network: standard input, a 1-layer network of 1-1 neurons\n\nlayer 1  W1 1×1  b1 (1)  identity\n\nx = [3.]\n") {
		t.Errorf("a network without a source is told as\n%s", got)
	}
	if got := mustRun(t, twice, "network", "-"); !strings.HasSuffix(got, "There is no x; it takes 1 number.\n") {
		t.Errorf("a network without x is told as\n%s", got)
	}
}

// TestRows holds that a square W is read x·W + b and said to be, that --rows turns it, and
// that what fits one way only is refused the other. (1, 0) gives row 1 of W, or column 1.
func TestRows(t *testing.T) {
	chdirTo(t, map[string]string{
		"square.json": `{"W1":[[1,2],[3,4]],"b1":[0,0],"x":[1,0]}`,
		"wide.json":   `{"W1":[[1,2,3],[3,4,5]],"b1":[0,0,0],"x":[1,0]}`,
	})
	for _, c := range []struct{ args, y, told string }{
		{"", "y,1,1\ny,2,2\n", "nnexplore: square.json: W fits x·W + b and W·x + b; x·W + b is assumed; --rows neurons reads the other\n"},
		{"--rows inputs", "y,1,1\ny,2,2\n", ""},
		{"--rows neurons", "y,1,1\ny,2,3\n", "nnexplore: square.json: W has a row for each neuron, as in the file (W·x + b)\n"},
	} {
		args := append(strings.Fields("forward square.json --output linear --format csv"), strings.Fields(c.args)...)
		if out, errs, status := inProcess("", args...); status != 0 || !strings.HasSuffix(out, c.y) || errs != c.told {
			t.Errorf("%s ends with %d, %s%s", c.args, status, out, errs)
		}
		args = append(strings.Fields("square.json --output linear"), strings.Fields(c.args)...)
		if out, _, _ := inProcess("", args...); !strings.Contains(out, "y = ["+strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(c.y), "y,1,", ""), "\ny,2,", ". ")+".]") {
			t.Errorf("%s opens %s", c.args, out)
		}
	}
	if out, _, _ := inProcess("", strings.Fields("forward square.json --output linear")...); !strings.Contains(out, "W read as in x·W + b; W·x + b fits as well") {
		t.Errorf("the origin does not name what was assumed:\n%s", out)
	}
	const want = "nnexplore: wide.json: with a row of W for each neuron, as was asked for, "
	if _, errs, status := inProcess("", "forward", "wide.json", "--rows", "neurons"); status != 1 || !strings.HasPrefix(errs, want) {
		t.Errorf("what fits one way only ends with %d and says %s", status, errs)
	}
}
