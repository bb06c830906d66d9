package screen

import (
	"strings"
	"testing"
)

// TestTruthTable holds the table beside the sheet of a network of steps: the neurons under
// the names of what they compute, the row of the present x marked, and y by its name.
func TestTruthTable(t *testing.T) {
	for _, c := range []struct {
		keys string
		says []string
	}{
		{"1 X", []string{"neuron 1 NAND", "neuron 2 OR", "x1 x2 NAND OR y", "▸ 1  0    1  1 1", "  1  1    0  1 0", "y[1] is XOR", "─ XOR: NAND and OR side by side, AND behind them ─"}},
		{"1 X x", []string{"▸ 0  1    1  1 1", "  1  0    1  1 1"}},
		{"1 X : b 1 [ 1 ] space - 9 enter", []string{"neuron 2 OR              x1 x2 y", " always 0 │", "2 layers of weights, 3 of neurons"}},
		{"1 X : W 2 [ 1 , 1 ] enter enter 0 enter", []string{"x1 x2 NAND OR y", "y[1] is always 0", "always 0: NAND and OR side by side"}},
	} {
		frame := render(stateAfter(t, 80, 24, c.keys), noColours, 80, 24)
		for _, want := range c.says {
			if !strings.Contains(frame, want) {
				t.Errorf("after %q there is no %q in\n%s", c.keys, want, frame)
			}
		}
	}
	if frame := render(stateAfter(t, 80, 24, "3"), noColours, 80, 24); strings.Contains(frame, "x1 x2") {
		t.Errorf("a network of sigmoids has a truth table:\n%s", frame)
	}
}
