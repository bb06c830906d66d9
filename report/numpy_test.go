package report

import (
	"encoding/json"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"nnexplore/model"
)

// pythonWithNumPy is an interpreter that has NumPy.
func pythonWithNumPy(t *testing.T) string {
	t.Helper()
	for _, program := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(program, "-c", "import numpy").Run() == nil {
			return program
		}
	}
	t.Skip("there is no python3 with NumPy")
	return ""
}

// TestNumPyScripts runs every script; each asserts its own y. A script whose y
// has been tampered with must fail, or the assertion would be worth nothing.
func TestNumPyScripts(t *testing.T) {
	interpreter := pythonWithNumPy(t)
	var scripts []string
	for _, p := range passes(t) {
		scripts = append(scripts, string(forwardNumPy(nil, p)))
	}
	spoiled := strings.Replace(scripts[0], "\nexpected = np.array([", "\nexpected = 1e-9 + np.array([", 1)
	all, err := json.Marshal(append(scripts, spoiled))
	if err != nil {
		t.Fatal(err)
	}
	driver := "import json, sys\nscripts = json.loads(" + strconv.Quote(string(all)) + ")\n" + `
for script in scripts[:-1]:
    exec(script, {})
try:
    exec(scripts[-1], {})
except AssertionError:
    print("a wrong y is seen")
`
	out, err := runPython(interpreter, driver)
	if err != nil || !strings.HasSuffix(out, "a wrong y is seen\n") || !strings.HasPrefix(out, "[0.40442364 0.59557636]\n") {
		t.Errorf("%v\n%s", err, out)
	}
}

func runPython(interpreter, script string) (string, error) {
	command := exec.Command(interpreter, "-")
	command.Stdin = strings.NewReader(script)
	out, err := command.CombinedOutput()
	return string(out), err
}

// TestReadByPython reads the JSON as a script would, the bits of zero included.
func TestReadByPython(t *testing.T) {
	interpreter := pythonWithNumPy(t)
	g := written(t, samplesJSON, Samples{[]float64{-5, 0, 1e-300, 1e300}, Columns(model.Elementwise())})
	script := "import json, numpy as np\no = json.loads(r'''" + string(g) + "''')\nx = np.array(o['x'])\n" +
		"assert x.tolist() == [-5, 0, 1e-300, 1e300], x\n" +
		"assert np.allclose(o['curves']['tanh'], np.tanh(x), rtol=1e-15)\n" +
		"z = json.loads('" + string(jsonNumber(nil, negativeZero())) + "')\nassert np.signbit(z), z\nprint('read')\n"
	if out, err := runPython(interpreter, script); err != nil || out != "read\n" {
		t.Errorf("%v\n%s", err, out)
	}
}

func negativeZero() float64 {
	zero := 0.0
	return -zero
}
