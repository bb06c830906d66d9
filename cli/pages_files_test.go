package cli_test

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// aboutFiles is the page about networks in files.
const aboutFiles = "docs/files.md"

// TestPagesNetwork reads the network that the page about files shows, and breaks it as the
// page says.
func TestPagesNetwork(t *testing.T) {
	t.Parallel()
	network := between(t, aboutFiles, "```json\n", "```")
	path := filepath.Join(t.TempDir(), "mine.json")
	forward := func(network string) (stdout, stderr string, status int) {
		if err := os.WriteFile(path, []byte(network), 0o666); err != nil {
			t.Fatal(err)
		}
		return run(t, "", nil, "forward", "--file", path)
	}
	// 0.62245933·0.1 + 0.76852478·0.2 + 0.86989153·0.3 + 0.1, by hand.
	if out, errs, status := forward(network); status != 0 || errs != "" || !strings.Contains(out, "a2 = [0.57691835]") {
		t.Errorf("status %d, %s%s", status, errs, out)
	}
	refusal := strings.Join(strings.Fields(between(t, aboutFiles, "both shapes: `", "`")), " ")
	if _, errs, status := forward(strings.Replace(network, ", [0.3]]", "]", 1)); status != 1 || !strings.HasSuffix(errs, refusal+"\n") {
		t.Errorf("status %d, %s; %s says %s", status, errs, aboutFiles, refusal)
	}
}

// standIns is Python that has, for the recipes, what they take from other libraries: a network
// with the numbers 1 to 13 by three ways to ask for them, and safetensors' way to write.
const standIns = `
import numpy, json, os, sys, types
W1, b1 = numpy.arange(1., 7).reshape(2, 3), numpy.arange(7., 10)
W2, b2 = numpy.arange(10., 13).reshape(3, 1), numpy.array([13.])
class Tensor:
    def __init__(self, a): self.a = numpy.ascontiguousarray(a)
    def numpy(self): return self.a
class Network:
    coefs_, intercepts_ = [W1, W2], [b1, b2]
    def state_dict(self): return {"0.weight": Tensor(W1.T), "0.bias": Tensor(b1), "2.weight": Tensor(W2.T), "2.bias": Tensor(b2)}
    def get_weights(self): return [W1, b1, W2, b2]
def save_file(tensors, name):
    head, data = {}, b""
    for key, tensor in tensors.items():
        head[key] = {"dtype": "F64", "shape": tensor.a.shape, "data_offsets": [len(data), len(data) + tensor.a.nbytes]}
        data += tensor.a.tobytes()
    head = json.dumps(head).encode()
    open(name, "wb").write(len(head).to_bytes(8, "little") + head + data)
safetensors = types.SimpleNamespace(torch=types.SimpleNamespace(save_file=save_file))
model = m = Network()
for folder, line in zip(sys.argv[1::2], sys.argv[2::2]):
    os.chdir(folder)
    exec(line)
`

// TestPagesRecipes runs the line of Python for each kind of network of another program, and opens
// the file that it writes.
func TestPagesRecipes(t *testing.T) {
	t.Parallel()
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("there is no python3 here")
	}
	recipes := regexp.MustCompile("(?m)^\\| .* \\| `(.*\\(.*\\))` \\|$").FindAllStringSubmatch(between(t, aboutFiles, "## From another program\n", "\n## "), -1)
	if len(recipes) < 5 {
		t.Fatalf("%s has %d recipes; at least 5 were expected", aboutFiles, len(recipes))
	}
	pickle, err := os.ReadFile("../netfile/testdata/sample_weight.pkl")
	if err != nil {
		t.Fatal(err)
	}
	args, top := []string{"-c", standIns}, t.TempDir()
	for i, recipe := range recipes {
		folder := filepath.Join(top, strconv.Itoa(i))
		if err := os.Mkdir(folder, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "sample_weight.pkl"), pickle, 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, folder, recipe[1])
	}
	if out, err := exec.Command(python, args...).CombinedOutput(); strings.Contains(string(out), "No module named 'numpy'") {
		t.Skip("python3 has no numpy here")
	} else if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for i, recipe := range recipes {
		name := regexp.MustCompile(`"(\w+\.(?:npz|safetensors))"`).FindStringSubmatch(recipe[1])[1]
		args := []string{"forward", "--file", filepath.Join(top, strconv.Itoa(i), name), "--format", "csv"}
		want := "y,"
		if !strings.Contains(recipe[1], ".pkl") {
			// (1, −1)·W1 + b1 is (4, 5, 6), and that times W2 − the last b is 10·4 + 11·5 + 12·6 + 13.
			args = append(args, "--x", "1,-1", "--activation", "identity", "--output", "identity")
			want = "\ny,1,180\n"
		}
		out, errs, status := run(t, "", nil, args...)
		if status != 0 || !strings.Contains(out, want) || want == "y," && !strings.Contains(errs, "brings no x") {
			t.Errorf("%s makes a file with which forward ends with %d, %s%s; %q was expected", recipe[1], status, errs, out, want)
		}
	}
}

// TestPagesClass holds that what sshd is told to run for a class opens no file.
func TestPagesClass(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	lines := strings.Split(strings.TrimSpace(between(t, "docs/teachers.md", "```sshdconfig\n", "```")), "\n")
	_, command, found := strings.Cut(strings.Join(lines, "\n"), "ForceCommand nnexplore ")
	command, _, _ = strings.Cut(command, "\n")
	if len(lines) != 6 || !strings.HasPrefix(lines[0], "Match ") || !found {
		t.Fatalf("the lines are %q", lines)
	}
	if said := mustRun(t, "open mine.json\n", append(strings.Fields(command), "--plain")...); !strings.Contains(said, filesOff) {
		t.Errorf("%s answers %s", command, said)
	}
}

// TestPagesQuestions asks the five questions about learning, and holds the numbers of the answers.
func TestPagesQuestions(t *testing.T) {
	const page = "docs/learning.md"
	base := strings.Fields(between(t, page, "Try each on `nnexplore ", "`"))
	base = append(base, "--format", "csv")
	rows := regexp.MustCompile("(?m)^\\| .* \\| `(--.*)` \\| (.*) \\|$").FindAllStringSubmatch(fromTop(t, page), -1)
	if len(rows) != 5 {
		t.Fatalf("%s has %d questions", page, len(rows))
	}
	last := func(args ...string) (l float64, risen string) {
		before := math.Inf(1)
		for line := range strings.Lines(mustRun(t, "", append(base, args...)...)) {
			step, text, _ := strings.Cut(strings.TrimSpace(line), ",")
			if l, err := strconv.ParseFloat(text, 64); err == nil {
				if l > before {
					risen = step
				}
				before = l
			}
		}
		return before, risen
	}
	number := regexp.MustCompile(`\b0\.\d+\b`)
	rounded := func(l float64, like string) string {
		_, decimals, _ := strings.Cut(like, ".")
		return fmt.Sprintf("%.*f", len(decimals), l)
	}
	plain, _ := last()
	for _, row := range rows {
		l, risen := last(strings.Fields(row[1])...)
		told := number.FindAllString(row[2], -1)
		for i, want := range []float64{l, plain}[:min(len(told), 2)] {
			if rounded(want, told[i]) != told[i] && told[i] != "0.5" { // which is a y
				t.Errorf("%s: the loss is %v in the end; %s says %s", row[1], want, page, told[i])
			}
		}
		if _, step, found := strings.Cut(row[2], "until step "); found && !strings.HasPrefix(step, risen+";") {
			t.Errorf("%s: the loss last rises at step %s; %s says %s", row[1], risen, page, row[2])
		}
	}
}
