package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/cli"
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
	helpLists  = "nnexplore help lists the commands, and help keys, help signs and help terms the others"
	aNumber    = "a finite number such as 0.7 or -1e-3 was expected"
	theCurves  = "sigmoid, step, relu, tanh, leaky_relu, softplus, identity, step_at_least"
	theFormats = "text, json, csv, markdown, latex, numpy"
	commands   = "backward, completion, curve, exercise, forward, gate, help, man, network, plane, presets, sessions, softmax, tour, train"
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
