package report

import (
	"encoding/json"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
)

// runPython runs a script that imports NumPy with an interpreter that has it. NumPy takes long
// to start, so that nothing but the script itself asks whether it is there.
func runPython(t *testing.T, script string) (string, error) {
	t.Helper()
	for _, interpreter := range []string{"/usr/bin/python3", "python3"} {
		command := exec.Command(interpreter, "-")
		command.Env = append(os.Environ(), "OPENBLAS_NUM_THREADS=1") // threads take longer to start than all the sums
		command.Stdin = strings.NewReader(script)
		out, err := command.CombinedOutput()
		if command.ProcessState != nil && !strings.Contains(string(out), "No module named 'numpy'") {
			return string(out), err
		}
	}
	t.Skip("there is no python3 with NumPy")
	return "", nil
}

// TestNumPyScripts runs every script; each asserts its own y. A script whose y
// has been tampered with must fail, or the assertion would be worth nothing.
func TestNumPyScripts(t *testing.T) {
	t.Parallel()
	var scripts []string
	for _, p := range passes(t) {
		if p.Net.In() > 100 && seed.Times(0, 1) == 0 {
			continue // 1 MB of numbers, which Python takes a second to read
		}
		scripts = append(scripts, string(forwardNumPy(nil, p)))
	}
	spoiled := strings.Replace(scripts[0], "\nexpected = np.array([", "\nexpected = 1e-9 + np.array([", 1)
	all, err := json.Marshal(append(scripts, spoiled))
	if err != nil {
		t.Fatal(err)
	}
	driver := "import json, numpy\nscripts = json.loads(" + strconv.Quote(string(all)) + ")\n" + `
for script in scripts[:-1]:
    exec(script, {})
try:
    exec(scripts[-1], {})
except AssertionError:
    print("a wrong y is seen")
`
	out, err := runPython(t, driver)
	if err != nil || !strings.HasSuffix(out, "a wrong y is seen\n") || !strings.HasPrefix(out, "[0.40442364 0.59557636]\n") {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestReadByPython reads the JSON as a script would, the bits of zero included.
func TestReadByPython(t *testing.T) {
	t.Parallel()
	g := written(t, samplesJSON, Samples{[]float64{-5, 0, 1e-300, 1e300}, Columns(model.Elementwise())})
	script := "import json, numpy as np\no = json.loads(r'''" + string(g) + "''')\nx = np.array(o['x'])\n" +
		"assert x.tolist() == [-5, 0, 1e-300, 1e300], x\n" +
		"assert np.allclose(o['curves']['tanh'], np.tanh(x), rtol=1e-15)\n" +
		"z = json.loads('" + string(JSONNumber(nil, negativeZero())) + "')\nassert np.signbit(z), z\nprint('read')\n"
	if out, err := runPython(t, script); err != nil || out != "read\n" {
		t.Errorf("%v\n%s", err, out)
	}
}

func negativeZero() float64 {
	zero := 0.0
	return -zero
}
