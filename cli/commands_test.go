package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"nnexplore/cli"
	"nnexplore/netfile"
	"nnexplore/presets"
)

// inProcess runs a command line as main does, without a program of its own.
func inProcess(stdin string, args ...string) (stdout, stderr string, status int) {
	var out, errs bytes.Buffer
	status = cli.Main(args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), status
}

// mustRun runs a command line that is right.
func mustRun(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	stdout, stderr, status := inProcess(stdin, args...)
	if status != 0 || stderr != "" {
		t.Fatalf("%q ends with status %d and says %q", args, status, stderr)
	}
	return stdout
}

// chdirTo puts files into a new folder and goes there, so that messages have the
// same names everywhere.
func chdirTo(t *testing.T, files map[string]string) {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
}

const (
	aNumber    = "a finite number such as 0.7 or -1e-3 was expected"
	theCurves  = "sigmoid, step, relu, tanh, leaky_relu, softplus, identity"
	theFormats = "text, json, csv, markdown, latex, numpy"
	commands   = "completion, curve, forward, gate, help, presets"
)

// theGates and theNets are the presets as a message lists them.
var theGates, theNets = listed()

func listed() (gates, networks string) {
	var g, n []string
	for _, p := range presets.Gates() {
		g = append(g, p.Name)
	}
	for _, p := range presets.Networks() {
		n = append(n, p.Name)
	}
	return strings.Join(g, ", "), strings.Join(n, ", ")
}

// TestWrongCommandLines has the message and the status of everything that a
// person is likely to get wrong. Nothing may stand on standard output then.
func TestWrongCommandLines(t *testing.T) {
	chdirTo(t, map[string]string{
		"empty.json":  "",
		"no-x.json":   `{"layers":[{"w":[[1],[2]],"b":[3],"activation":"relu"}]}`,
		"ragged.json": `{"layers":[{"w":[[1,2],[3]],"b":[0,0],"activation":"relu"}]}`,
	})
	for _, c := range []struct {
		args   string
		status int
		want   string
	}{
		// Commands.
		{"fowrad", 2, `there is no command "fowrad" (did you mean forward?); there are ` + commands},
		{"and", 2, `there is no command "and"; there are ` + commands},
		{"Gate", 2, `there is no command "Gate" (did you mean gate?); there are ` + commands},
		{"help nosuch", 2, `there is no command "nosuch"; there are ` + commands},
		{"help curves", 2, `there is no command "curves" (did you mean curve?); there are ` + commands},
		{"completion bahs", 2, `there is no completion for "bahs" (did you mean bash?); there are bash, fish, powershell, zsh`},
		{"completion bash more", 2, `bash takes no "more"; nnexplore completion bash --help lists the flags`},
		{"--versoin", 2, `there is no flag "--versoin" (did you mean --version?); nnexplore --help lists the flags`},
		{"--format json", 2, `there is no flag "--format"; nnexplore --help lists the flags`},
		{"-z", 2, `there is no flag "-z"; nnexplore --help lists the flags`},

		// Gates.
		{"gate and", 2, `gate takes no "and"; nnexplore gate --help lists the flags`},
		{"gate --theta abc", 2, `--theta: "abc" is not a number; ` + aNumber},
		{"gate --theta=", 2, `--theta: nothing was typed; ` + aNumber},
		{"gate --theta", 2, `--theta: nothing follows; it takes a finite number such as 0.7`},
		{"gate --theta nan", 2, `--theta: "nan" is not a number; ` + aNumber},
		{"gate --w1 inf", 2, `--w1: "inf" is not a number; ` + aNumber},
		{"gate --w2 1e999", 2, `--w2: "1e999" is beyond the largest number a float64 holds, about 1.8e308; ` + aNumber},
		{"gate --w2 0x10", 2, `--w2: "0x10" is not a number; ` + aNumber},
		{"gate --bias 0,7", 2, `--bias: "0,7" is not a number; ` + aNumber},
		{"gate --theta 0.7 --bias -0.7", 2, `--theta and --bias are one number with two signs, b = −θ; one of them was expected`},
		{"gate --thta 0.7", 2, `there is no flag "--thta" (did you mean --theta?); nnexplore gate --help lists the flags`},
		{"gate -theta 0.7", 2, `there is no flag "-theta" (did you mean --theta?); nnexplore gate --help lists the flags`},
		{"gate --w3 1", 2, `there is no flag "--w3" (did you mean --w1?); nnexplore gate --help lists the flags`},
		{"gate --preset adn", 2, `--preset: there is no gate "adn" (did you mean and?); there are ` + theGates},
		{"gate --preset article", 2, "--preset: article is a network: nnexplore forward --preset article"},
		{"gate --preset", 2, `--preset: nothing follows; it takes one of ` + theGates + ``},
		{"gate --format jsn", 2, `--format: there is no format "jsn" (did you mean json?); there are text, json, csv, markdown`},
		{"gate --format latex", 2, `--format: there is no format "latex"; there are text, json, csv, markdown`},
		{"gate --=x", 2, `bad flag syntax: --=x; nnexplore gate --help lists the flags`},
		{"gate --help=perhaps", 2, `--help: "perhaps" is neither true nor false; the flag stands alone`},

		// Curves.
		{"curve", 2, `curve needs a name; there are ` + theCurves},
		{"curve sigmiod", 2, `there is no curve "sigmiod" (did you mean sigmoid?); there are ` + theCurves},
		{"curve sigmoid softmax", 2, `there is no curve "softmax"; there are ` + theCurves},
		{"curve sigmoid --from 5", 2, `--from 5 is not below --to 5; an interval such as -5 to 5 was expected`},
		{"curve sigmoid --from 1 --to -1", 2, `--from 1 is not below --to -1; an interval such as -5 to 5 was expected`},
		{"curve sigmoid --step 0", 2, `--step 0 does not lead from -5 to 5; a number above 0 was expected`},
		{"curve sigmoid --step -0.1", 2, `--step -0.1 does not lead from -5 to 5; a number above 0 was expected`},
		{"curve sigmoid --step 1e-9 --format csv", 2, `arange from -5 to 5 by 1e-09: 1e+10 values, more than the 10000000 allowed`},
		{"curve identity --from -1e300 --to 1e300 --step 1e299", 2,
			`no plot can be drawn from -1e+300 to 1e+300: its numbers are too large or too near to one another; --format csv writes them`},
		{"curve relu --from 1 --to 1.0000000000000002", 2,
			`no plot can be drawn from 1 to 1.0000000000000002: its numbers are too large or too near to one another; --format csv writes them`},
		{"curve relu --to five", 2, `--to: "five" is not a number; ` + aNumber},
		{"curve relu --format png", 2, `--format: there is no format "png"; there are plot, text, csv, json`},

		// Forward passes.
		{"forward 2,1", 2, `forward takes no "2,1"; nnexplore forward --help lists the flags`},
		{"forward --x 2", 2, `--x: x has 1 value, but W1 has 2 rows (2×3)`},
		{"forward --x 2,1,0", 2, `--x: x has 3 values, but W1 has 2 rows (2×3)`},
		{"forward --x 2,x", 2, `--x: number 2 of the vector: "x" is not a number; ` + aNumber},
		{"forward --x", 2, `--x: nothing follows; it takes numbers such as 2,1, or - for standard input`},
		{"forward --x []", 2, `--x: the vector is empty; numbers such as 2, 1 or [2 1] were expected`},
		{"forward --preset artcle", 2, `--preset: there is no network "artcle" (did you mean article?); there are ` + theNets},
		{"forward --preset and", 2, "--preset: and is a gate: nnexplore gate --preset and"},
		{"forward --format tex", 2, `--format: there is no format "tex" (did you mean text?); there are ` + theFormats},
		{"forward --keep-going", 2, `--keep-going goes with --x -, which reads vectors from standard input`},
		{"forward --keep-going=maybe --x -", 2, `--keep-going: "maybe" is neither true nor false; the flag stands alone`},
		{"forward --x - --format numpy", 2, `--x - writes one line a vector: text, json or csv, not numpy`},
		{"forward --activation relu", 2, `--activation goes with --file; a preset has its own`},
		{"forward --output identity", 2, `--output goes with --file; a preset has its own`},
		{"forward --file no-x.json --activation softmax", 2, `--activation: there is no activation "softmax"; there are ` + theCurves},
		{"forward --file no-x.json --output max", 2, `--output: there is no activation "max"; there are ` + theCurves + `, softmax`},
		{"forward --file no-x.json --preset xor", 2, `--file and --preset are two networks; one of them was expected`},
		{"forward --file=", 2, `--file: nothing was typed; the name of a file was expected`},
		{"forward --file", 2, `--file: nothing follows; it takes the name of a file`},
		{"forward --file nosuch.json", 1, `nosuch.json: there is no such file; a network in JSON or .npz was expected`},

		// Presets.
		{"presets artcle", 2, `there is no preset "artcle" (did you mean article?); there are ` + theGates + `, ` + theNets},
		{"presets and or", 2, `presets takes one name, not "or" too`},
		{"presets --all", 2, `there is no flag "--all"; nnexplore presets --help lists the flags`},
	} {
		stdout, stderr, status := inProcess("", strings.Fields(c.args)...)
		if want := "nnexplore: " + c.want + "\n"; stderr != want || status != c.status {
			t.Errorf("nnexplore %s ends with status %d and says\n%swant %d and\n%s", c.args, status, stderr, c.status, want)
		}
		if stdout != "" {
			t.Errorf("nnexplore %s writes %q as well", c.args, stdout)
		}
	}
	// What is wrong in a file is netfile's to say; that it is one line is ours.
	for _, name := range []string{"empty.json", "ragged.json", "."} {
		stdout, stderr, status := inProcess("", "forward", "--file", name)
		if status != 1 || stdout != "" || !strings.HasPrefix(stderr, "nnexplore: "+name+": ") || strings.Count(stderr, "\n") != 1 {
			t.Errorf("%s: status %d, %q, %q", name, status, stdout, stderr)
		}
	}
}

// Whatever a person types, the error is one line without control characters.
func TestErrorsAreOneLine(t *testing.T) {
	for _, odd := range []string{"a\nb", "\x1b[2J", "\x00", "\xff", "\u202e", strings.Repeat("x", 100000), "a\u2028b"} {
		for _, args := range [][]string{{odd}, {"gate", "--theta", odd}, {"gate", "--" + odd}, {"gate", "-" + odd}, {"gate", "--" + odd + "=1"},
			{"gate", "--format", odd}, {"curve", odd}, {"forward", "--x", odd}, {"forward", "--file", odd}, {"presets", odd}, {"help", odd}} {
			stdout, stderr, status := inProcess("", args...)
			line, rest, _ := strings.Cut(stderr, "\n")
			if status == 0 || stdout != "" || rest != "" || !strings.HasPrefix(line, "nnexplore: ") {
				t.Errorf("%.60q: status %d, %.300q", args, status, stderr)
			}
			for _, r := range line {
				if r < ' ' || r == 0x7f || r == '\u202e' || r == '\u2028' {
					t.Errorf("%.60q: the error has %q in it: %.300q", args, r, stderr)
				}
			}
		}
	}
}

func TestGateCommand(t *testing.T) {
	if got, want := mustRun(t, "", "gate", "--w1", "0.5", "--w2", "0.5", "--theta", "0.7", "--format", "json"),
		`{"form":"theta","w1":0.5,"w2":0.5,"theta":0.7,"name":"AND","rows":[{"x1":0,"x2":0,"sum":0,"tie":false,"y":0},`+
			`{"x1":1,"x2":0,"sum":0.5,"tie":false,"y":0},{"x1":0,"x2":1,"sum":0.5,"tie":false,"y":0},`+
			`{"x1":1,"x2":1,"sum":1,"tie":false,"y":1}]}`+"\n"; got != want {
		t.Errorf("AND is\n%swant\n%s", got, want)
	}
	for args, want := range map[string]string{
		"":                                   `{"form":"theta","w1":0.5,"w2":0.5,"theta":0.4,"name":"OR"`,
		"--preset nand":                      `{"form":"theta","w1":-0.5,"w2":-0.5,"theta":-0.7,"name":"NAND"`,
		"--preset nand --w1 3":               `{"form":"theta","w1":3,"w2":-0.5,"theta":-0.7,"name":"always 1"`,
		"--bias -0.7":                        `{"form":"bias","w1":0.5,"w2":0.5,"bias":-0.7,"name":"AND"`,
		"--bias 0":                           `{"form":"bias","w1":0.5,"w2":0.5,"bias":0,"name":"OR"`,
		"--preset and-b":                     `{"form":"bias","w1":0.5,"w2":0.5,"bias":-0.7,"name":"AND"`,
		"--preset and-b --theta 0.4":         `{"form":"theta","w1":0.5,"w2":0.5,"theta":0.4,"name":"OR"`,
		"--w1 1e308 --w2 1e308 --theta 2":    `{"form":"theta","w1":1e+308,"w2":1e+308,"theta":2,"name":"OR"`,
		"--w1 -1 --w2=-1 --theta -1.5":       `{"form":"theta","w1":-1,"w2":-1,"theta":-1.5,"name":"NAND"`,
		"--w1 0.2 --w2 0.5 --theta 0.7":      `{"form":"theta","w1":0.2,"w2":0.5,"theta":0.7,"name":"always 0"`,
		"--w1 0.2 --w2 0.5 --bias -0.7":      `{"form":"bias","w1":0.2,"w2":0.5,"bias":-0.7,"name":"AND"`,
		"--w1 1.7e308 --w2 1.7e308 --bias 1": `{"form":"bias","w1":1.7e+308,"w2":1.7e+308,"bias":1,"name":"always 1"`,
	} {
		got := mustRun(t, "", append([]string{"gate", "--format", "json"}, strings.Fields(args)...)...)
		if !strings.HasPrefix(got, want+",") || !json.Valid([]byte(got)) {
			t.Errorf("gate %s is\n%swant\n%s", args, got, want)
		}
	}
	if got := mustRun(t, "", "gate"); !strings.Contains(got, "This is OR.") || got != mustRun(t, "", "gate", "--format", "text") {
		t.Errorf("gate prints\n%s", got)
	}
	if got := mustRun(t, "", "gate", "--format", "markdown"); !strings.HasPrefix(got, "# OR\n") {
		t.Errorf("gate in Markdown is\n%s", got)
	}
	if got := mustRun(t, "", "gate", "--theta", "0.5", "--format", "csv"); got != "x1,x2,sum,tie,y\n0,0,0,false,0\n1,0,0.5,true,0\n0,1,0.5,true,0\n1,1,1,false,1\n" {
		t.Errorf("gate in CSV is\n%s", got)
	}
}

func TestCurveCommand(t *testing.T) {
	var o struct {
		X      []float64
		Curves map[string][]float64
	}
	if err := json.Unmarshal([]byte(mustRun(t, "", "curve", "sigmoid", "step", "sigmoid", "--format", "json")), &o); err != nil {
		t.Fatal(err)
	}
	if len(o.X) != 100 || o.X[0] != -5 || o.X[99] != 4.899999999999965 || len(o.Curves) != 2 || len(o.Curves["step"]) != 100 {
		t.Errorf("the curves are %+v", o)
	}
	if got := mustRun(t, "", "curve", "relu", "relu", "--from", "-1", "--to", "2", "--step", "1", "--format", "csv"); got != "x,relu\n-1,0\n0,0\n1,1\n" {
		t.Errorf("ReLU in CSV is\n%s", got)
	}
	if got := mustRun(t, "", "curve", "tanh", "--step", "5", "--format", "text"); got !=
		"           x          tanh\n     -5.0000       -0.9999\n      0.0000        0.0000\n" {
		t.Errorf("tanh as text is\n%s", got)
	}
	plot := mustRun(t, "", "curve", "sigmoid")
	if !strings.Contains(plot, "\n  1.0 ┤") || !strings.Contains(plot, "-5    -4") || !strings.HasSuffix(plot, "sigmoid: f(x) = 1/(1 + e^−x)\n") {
		t.Errorf("the plot is\n%s", plot)
	}
	if got := mustRun(t, "", "curve", "sigmoid", "--from", "-5", "--to", "5", "--format", "plot"); got != plot {
		t.Errorf("with the same range the plot is\n%s", got)
	}
	for _, c := range []struct{ args, left, right, top string }{
		{"sigmoid --from -2 --to 2", "-2", "2", " 1."}, {"relu --from 0 --to 100", "0", "100", "100"},
		{"tanh softplus --from -1e6 --to 1e6", "-1000000", "1000000", "1000000"}, {"identity --from -3 --to -1", "-3", "-1", "1"},
	} {
		got := mustRun(t, "", append([]string{"curve"}, strings.Fields(c.args)...)...)
		lines := strings.Split(got, "\n")
		axis := slices.IndexFunc(lines, func(s string) bool { return strings.Contains(s, "└") }) + 1
		ends := strings.Fields(lines[axis])
		if !strings.HasPrefix(ends[0], c.left) || !strings.HasPrefix(ends[len(ends)-1], c.right) || !strings.Contains(lines[0]+lines[1], c.top) {
			t.Errorf("curve %s is\n%s", c.args, got)
		}
	}
}

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

// TestForwardFile reads what presets writes, for every network, and finds the
// same numbers; only where they came from differs.
func TestForwardFile(t *testing.T) {
	for _, n := range presets.Networks() {
		text := mustRun(t, "", "presets", n.Name)
		read, err := netfile.ReadJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if read.Network.Name != n.Name || read.Network.Source != n.Source || !slices.Equal(read.X, n.X) {
			t.Errorf("%s reads back as %s, %s, %v", n.Name, read.Network.Name, read.Network.Source, read.X)
		}
		chdirTo(t, map[string]string{"net.json": text})
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
		file, err := netfile.Open(path, options)
		if err != nil || file.NoX || len(file.Network.Layers) < 2 {
			continue
		}
		got := mustRun(t, "", "forward", "--file", path, "--activation", "tanh", "--output", "identity", "--format", "json")
		if !strings.Contains(got, `{"layer":1,"activation":"tanh"`) || strings.Contains(got, `"softmax"`) {
			t.Errorf("%s: %.300s", path, got)
		}
		got = mustRun(t, "", "forward", "--file", path, "--format", "json")
		if !strings.Contains(got, `{"layer":1,"activation":"sigmoid"`) || !strings.Contains(got, `"softmax":{`) {
			t.Errorf("%s: %.300s", path, got)
		}
		return
	}
	t.Skip("no .npz file with an input is among netfile's")
}

func TestPresetsCommand(t *testing.T) {
	list := mustRun(t, "", "presets")
	at := -1
	for line := range strings.Lines(list) {
		i := strings.Index(line, "gate ")
		if i < 0 {
			i = strings.Index(line, "network ")
		}
		if at < 0 {
			at = i
		}
		if i != at || strings.HasSuffix(line, " \n") {
			t.Errorf("not aligned: %q", line)
		}
	}
	if got := strings.Count(list, "\n"); got != len(presets.Gates())+len(presets.Networks()) {
		t.Errorf("%d presets are listed", got)
	}
	for _, g := range presets.Gates() {
		if got, want := mustRun(t, "", "presets", g.Name), mustRun(t, "", "gate", "--preset", g.Name, "--format", "json"); got != want {
			t.Errorf("%s is written\n%swant\n%s", g.Name, got, want)
		}
	}
}

// TestHelp: every command shows an example that runs.
func TestHelp(t *testing.T) {
	chdirTo(t, map[string]string{"mine.json": mustRun(t, "", "presets", "article")})
	for _, command := range []string{"gate", "curve", "forward", "presets"} {
		help := mustRun(t, "", command, "--help")
		if help != mustRun(t, "", "help", command) {
			t.Errorf("help %s and %s --help differ", command, command)
		}
		_, examples, ok := strings.Cut(help, "Examples:\n")
		if !ok {
			t.Errorf("%s has no example", command)
		}
		examples, _, _ = strings.Cut(examples, "\n\n")
		for example := range strings.Lines(examples) {
			line := strings.TrimSpace(example)
			line, _, _ = strings.Cut(line[strings.LastIndex(line, "nnexplore"):], " > ")
			mustRun(t, "2,1\n", strings.Fields(line)[1:]...)
		}
	}
	for _, want := range []string{`"form":"theta"`, "tie", "--bias", "x1,x2,sum,tie,y"} {
		if !strings.Contains(mustRun(t, "", "gate", "--help"), want) {
			t.Errorf("the help of gate does not tell of %s", want)
		}
	}
	if got := mustRun(t, "", "--version"); !strings.HasPrefix(got, "nnexplore ") || strings.Count(got, "\n") != 1 {
		t.Errorf("--version says %q", got)
	}
}

func TestCompletion(t *testing.T) {
	for args, want := range map[string][]string{
		"gate --preset ":               {"or", "and", "nand"},
		"gate --format ":               {"text", "json", "csv", "markdown"},
		"curve ":                       {"sigmoid", "identity"},
		"curve sigmoid --format ":      {"plot", "text", "csv", "json"},
		"forward --preset ":            {"article", "xor"},
		"forward --format ":            {"latex", "numpy"},
		"forward --activation ":        {"relu", "tanh"},
		"forward --output ":            {"softmax", "identity"},
		"presets ":                     {"or", "article"},
		"":                             {"gate", "curve", "forward", "presets"},
		"completion ":                  {"bash", "zsh", "fish", "powershell"},
		"forward --preset article --f": {"--file", "--format"},
	} {
		words := strings.Split(args, " ")
		stdout, _, status := inProcess("", append([]string{"__complete"}, words...)...)
		var offered []string
		for line := range strings.Lines(stdout) {
			word, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			offered = append(offered, word)
		}
		for _, w := range want {
			if status != 0 || !slices.Contains(offered, w) {
				t.Errorf("behind %q there is no %q among %q", args, w, offered)
			}
		}
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if got := mustRun(t, "", "completion", shell); !strings.Contains(got, "nnexplore") {
			t.Errorf("the completion for %s is %q", shell, got)
		}
	}
}

// failing is a standard output that takes no more.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// TestClosedOutput: nobody reads any more, which is no error; a full disk is one.
func TestClosedOutput(t *testing.T) {
	closed := &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}
	full := &os.PathError{Op: "write", Path: "/dev/stdout", Err: errors.New("no space left on device")}
	for _, args := range []string{"gate", "gate --format json", "curve sigmoid", "curve sigmoid --format json", "curve sigmoid --format csv",
		"curve sigmoid --format text", "forward", "forward --format latex", "forward --x -", "forward --x - --format json", "forward --x - --keep-going",
		"presets", "presets article", "presets and", "", "--plain", "--version", "--help", "help", "help gate", "forward --help",
		"completion", "completion bash", "completion zsh", "completion fish", "completion powershell"} {
		for err, want := range map[error]string{closed: "", io.ErrClosedPipe: "", full: "nnexplore: write /dev/stdout: no space left on device\n"} {
			var errs bytes.Buffer
			status := cli.Main(strings.Fields(args), strings.NewReader(strings.Repeat("2,1\n", 50000)), failing{err}, &errs)
			if wrong := want != ""; errs.String() != want || (status == 1) != wrong || status > 1 {
				t.Errorf("%s with %v: status %d, %q", args, err, status, &errs)
			}
		}
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
