package cli_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

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
	if got := mustRun(t, "", "curve", "relu", "identity", "--at", "-2"); got != "           x          relu      identity\n     -2.0000        0.0000       -2.0000\n" {
		t.Errorf("at -2 is\n%s", got)
	}
	if got := mustRun(t, "", "curve", "relu", "--at", "2", "--format", "csv"); got != "x,relu\n2,2\n" {
		t.Errorf("in CSV at 2 is\n%s", got)
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
