package cli_test

import (
	"strings"
	"testing"
)

// TestNotationFlag holds that --notation is taken as people write it and followed by the
// texts of the commands, that a file is written as it has its rows, and that the JSON of a
// network stays x·W.
func TestNotationFlag(t *testing.T) {
	chdirTo(t, map[string]string{
		"neurons.json": `{"layers":[{"weights":[[1,2],[3,4],[5,6]],"biases":[0,0,0],"activation":"relu"}],"x":[1,2]}`,
		"inputs.json":  `{"layers":[{"w":[[1,3,5],[2,4,6]],"b":[0,0,0],"activation":"relu"}],"x":[1,2]}`,
	})
	for _, c := range []struct{ args, has, not string }{
		{"forward --x 2,1", "a1 = np.dot(x, W1) + b1\n  a1 = [0.5 1.2 1.9]", "W1, x"},
		{"forward --x 2,1 --notation Wx", "a1 = np.dot(W1, x) + b1\n  a1 = [0.5 1.2 1.9]", "x, W1"},
		{"forward --notation w·X", "np.dot(W2, z1)", "z1, W2"},
		{"forward --notation W@x --format numpy", "W1 = np.array([[0.1, 0.2],\n               [0.3, 0.4],", "x, W1"},
		{"forward --notation W*x --format latex", `a^{(1)} &= W^{(1)}\, x + b^{(1)}`, `x\, W`},
		{"forward --notation Wx --format markdown", `a^{(2)} &= W^{(2)}\, z^{(1)} + b^{(2)}`, `z^{(1)}\, W`},
		{"forward neurons.json", "a1 = np.dot(W1, x) + b1\n  a1 = [ 5. 11. 17.]", "x, W1"},
		{"forward neurons.json --notation xW", "a1 = np.dot(x, W1) + b1\n  a1 = [ 5. 11. 17.]", "W1, x"},
		{"forward inputs.json", "a1 = np.dot(x, W1) + b1\n  a1 = [ 5. 11. 17.]", "W1, x"},
		{"network neurons.json", "W1 3×2  b1 (3)", "2×3"},
		{"network neurons.json", "W has a row for each neuron, as in the file (W·x + b).", "turned"},
		{"network neurons.json --notation xW", "W has a row for each neuron in this file (W·x + b); turned.", "3×2"},
		{"network neurons.json --format json", "[1, 3, 5]", "[3, 4]"},
		{"network neurons.json --format json --notation Wx", "[1, 3, 5]", "[3, 4]"},
		{"--notation Wx --step 1", "a1 = np.dot(W1, x) + b1", "x, W1"},
		{"neurons.json", "a1 = np.dot(W1, x) + b1", "x, W1"},
	} {
		out, _, status := inProcess("", strings.Fields(c.args)...)
		if status != 0 || !strings.Contains(out, c.has) || strings.Contains(out, c.not) {
			t.Errorf("%s writes no %q, or %q:\n%s", c.args, c.has, c.not, out)
		}
	}
	for args, want := range map[string]string{
		"forward --notation Wx --x 1,2,3": "nnexplore: --x: x has 3 values, but W1 has 2 columns (3×2); --x 2,1 fits\n",
		"forward --x 1,2,3":               "nnexplore: --x: x has 3 values, but W1 has 2 rows (2×3); --x 2,1 fits\n",
		"forward --notation xx":           "nnexplore: --notation: there is no notation \"xx\" (did you mean xW?); there are xW, Wx\n",
	} {
		if _, errs, status := inProcess("", strings.Fields(args)...); errs != want || status != 2 {
			t.Errorf("%s ends with %d, %s", args, status, errs)
		}
	}
}
